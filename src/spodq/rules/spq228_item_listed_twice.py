"""Seznam uvádí totéž dvakrát

Proč: Účastník nebo příloha by se počítali dvakrát; a kde mělo být jiné kritérium, to teď chybí.

Náprava: Jednu položku smažte, nebo ji opravte na tu, kterou jste mysleli. Smazat ji umí i spodq check --fix.

Příklad:
    criteria: [6c, 6d]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.reference import parts
from spodq.model.snapshot import Snapshot
from spodq.place import Remove

RULE = Rule("SPQ228", "item-listed-twice", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Words a list of any file of an office has already; the first stays."""
    for office in snapshot.offices:
        for noun in (each for nouns in office.nouns.values() for each in nouns):
            for part, steps in parts(noun):
                for name, index, word in _repeated(part):
                    way = (*steps, name, index)
                    fix = noun.changing(f"smazat druhé „{word}“", Remove(way))
                    yield RULE.at(noun.at(*way), f"{name}: „{word}“ je tu podruhé", office=office.slug, fix=fix)


def _repeated(part: object) -> Iterator[tuple[str, int, str]]:
    for name, value in vars(part).items():
        if isinstance(value, tuple) and all(isinstance(each, str) for each in value) and len(set(value)) < len(value):
            yield from ((name, index, each) for index, each in enumerate(value) if each in value[:index])
