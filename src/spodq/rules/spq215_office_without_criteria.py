"""Úřad se na žádném kritériu nehodnotí

Proč: Standardy pro tento druh úřadu nemají ani jedno kritérium. Kontrola by byla zelená, a přitom by nic nehlídala.

Náprava: Zkontrolujte druh úřadu v office.yaml (kind). Druhy a počty kritérií vypíše spodq standards.

Příklad:
    name: Městský úřad Horní Javoří
    kind: orp
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ215", "office-without-criteria", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Offices known in full that no criterion applies to; of a version without standards SPQ221 speaks."""
    for office in snapshot.judged_offices:
        if not office.criteria and office.profile and office.version and office.version.standards:
            sentence = f"úřad druhu „{office.profile.kind}“ se podle těchto standardů nehodnotí na žádném kritériu"
            yield RULE.at(office.profile.at("kind"), f"{sentence}; zkontrolujte kind", office=office.slug)
