"""Soubor vypadá jako kopie jiného souboru

Proč: Kopie z Průzkumníku nebo ze synchronizované složky se započítá podruhé a časem zastará.

Náprava: Kopii smažte, nebo ji pojmenujte podle toho, čím se liší.
"""

import re
from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ209", "copied-file", Severity.ERROR)

_COPY = re.compile(r"( [-–] (?:kopie|copy)(?: \(\d+\))?| ?\(\d{1,2}\)|^Kopie |^Copy of )", re.IGNORECASE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """File names that Windows and cloud drives give to copies."""
    for path in snapshot.sources:
        name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if _COPY.search(name):
            yield RULE.at(Place(path), f"soubor „{name}“ vypadá jako kopie; smažte ji, nebo ji přejmenujte")
