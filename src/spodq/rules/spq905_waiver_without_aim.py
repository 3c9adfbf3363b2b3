"""Výjimka neříká, čeho se týká

Proč: Výjimka z celého pravidla by přijala i nálezy, které ještě nikdo neviděl.

Náprava: Doplňte kritérium (criterion) nebo soubor (path). Do té doby výjimka nic nepřijímá.

Příklad:
    waivers:
      - rule: SPQ402
        criterion: 6d
        reason: Postup schvaluje vedení úřadu.
        role: vedoucí oddělení
        until: 2027-01-31
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ905", "waiver-without-aim", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Waivers with neither a criterion nor a file."""
    for office in snapshot.offices:
        for waiver, at in office.waivers:
            if not waiver.aimed:
                sentence = f"výjimka z pravidla {waiver.rule} neříká, čeho se týká; doplňte criterion nebo path"
                yield RULE.at(at("rule"), sentence, office=office.slug)
