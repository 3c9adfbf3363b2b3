"""Standardy odkazují na něco, co about.yaml neuvádí

Proč: Zdroj, štítek, agenda, druh úřadu nebo činnost bez popisu by čtenář nedohledal a výjimka by neplatila.

Náprava: Doplňte položku do about.yaml téhož znění, nebo opravte označení.

Příklad:
    sources:
      e-sbirka: {title: Sbírka zákonů, official: true}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.noun import Noun, Part
from spodq.model.snapshot import Snapshot
from spodq.place import Step

RULE = Rule("SPQ210", "unknown-reference", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """References from standards, criteria, limits, scale and binding that lead nowhere."""
    for version in snapshot.versions:
        known = _known(version)
        for noun in version.nouns:
            yield from _dangling(noun, noun, (), known)


def _known(version: Version) -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    about = version.about
    return {
        "not_assessed_for": ("druh úřadu", about.kinds),
        "not_assessed_sources": ("zdroj", about.sources),
        "sources": ("zdroj", about.sources),
        "tags": ("štítek", about.tags),
        "agendas": ("agenda", about.agendas),
        "applies_when": ("činnost", about.activities),
    }


def _dangling(
    noun: Noun, part: Any, steps: tuple[Step, ...], known: Mapping[str, tuple[str, Mapping[str, Any]]]
) -> Iterator[Finding]:
    for key in type(part).model_fields:
        value = getattr(part, key)
        for index, each in enumerate(value if isinstance(value, tuple) else ()):
            if key in known and each not in known[key][1]:
                what, words = known[key]
                sentence = f"{what} „{each}“ není v about.yaml{did_you_mean(each, words)}"
                yield RULE.at(noun.at(*steps, key, index), sentence)
            if isinstance(each, Part):
                yield from _dangling(noun, each, (*steps, key, index), known)
        if isinstance(value, Part):
            yield from _dangling(noun, value, (*steps, key), known)
