"""Soubor není platný YAML

Proč: Z takového souboru nelze přečíst nic, co je za chybou. Co na něm závisí, se nekontroluje, aby jedna
chyba nevypadala jako sto.

Náprava: Opravte místo, na které nález ukazuje; bývá to chybějící uvozovka, tabulátor nebo odsazení. Hodnotu
s dvojtečkou, křížkem nebo hvězdičkou dejte do uvozovek.

Příklad:
    title: "Porada: závěry"
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ001", "unreadable-yaml", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
