"""Ověřeno, ale není řečeno podle čeho

Proč: Bez zdroje nemůže nikdo jiný ověření zopakovat.

Náprava: Doplňte sources, nebo verified nastavte na false.

Příklad:
    verified: true
    sources: [e-sbirka]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ213", "verified-without-source", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Standards, criteria and limits that claim to be verified and name no source."""
    for version in snapshot.versions:
        for standard in version.standards:
            if standard.verified and not standard.sources:
                yield RULE.at(standard.at("verified"), f"standard {standard.number} je ověřen, ale nemá zdroj")
            for index, criterion in enumerate(standard.criteria):
                steps = ("criteria", index)
                if criterion.verified and not criterion.sources:
                    sentence = f"kritérium {criterion.id} je ověřeno, ale nemá zdroj"
                    yield RULE.at(standard.at(*steps, "verified"), sentence, criterion=criterion.id)
                for position, limit in enumerate(criterion.limits):
                    if limit.verified and not limit.sources:
                        place = standard.at(*steps, "limits", position, "verified")
                        sentence = f"mez „{limit.key}“ je ověřena, ale nemá zdroj"
                        yield RULE.at(place, sentence, criterion=criterion.id)
