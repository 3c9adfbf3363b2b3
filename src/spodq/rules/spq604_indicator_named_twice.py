"""Vlastní ukazatel má označení ukazatele ze standardů

Proč: Dva různé ukazatele téhož označení by si čtenář pletl. Počítá se ten, který patří ke standardům.

Náprava: Přejmenujte soubor, nebo mu dejte jiné id.

Příklad:
    id: dny-vzdelavani-terenu
"""

from collections.abc import Iterator

from spodq.counting.book import own_entries, shipped_entries
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.place import Related

RULE = Rule("SPQ604", "indicator-named-twice", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Indicators of an office that shipped ones hide."""
    for office in snapshot.offices:
        shipped = {each.name: each for each in shipped_entries(office.version)} if office.version else {}
        for entry in own_entries(office):
            first = shipped.get(entry.name)
            if first:
                sentence = f"ukazatel „{entry.name}“ patří ke standardům; vlastnímu dejte jiné označení"
                yield RULE.at(
                    entry.at("id"),
                    sentence,
                    related=[Related(first.noun.at_key(*first.steps), f"ukazatel standardů „{entry.name}“")],
                    office=office.slug,
                )
