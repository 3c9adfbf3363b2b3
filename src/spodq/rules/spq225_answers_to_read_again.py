"""Blíží se znění, podle kterého je třeba odpovědi znovu přečíst

Proč: Ode dne účinnosti se úřad hodnotí podle nového znění; odpovědi na změněná kritéria už nemusí platit.

Náprava: Které to jsou, vypíše spodq standards migrate. Jakmile znění začne platit, převede je s volbou --write.
"""

from collections.abc import Iterator

from spodq.czech import day, plural
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.model.upcoming import upcoming
from spodq.place import Place

RULE = Rule("SPQ225", "answers-to-read-again", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Offices with answers that the next version of their catalogue, not yet in force, asks otherwise.

    Silent while that version or its table cannot be followed; other rules say why.
    """
    for office in snapshot.judged_offices:
        coming = upcoming(snapshot, office)
        if coming and coming.known and coming.answers:
            answers = plural(coming.answers, "odpověď", "odpovědi", "odpovědí")
            sentence = f"od {day(coming.since)} je třeba znovu přečíst {answers}; vypíše je spodq standards migrate"
            yield RULE.at(Place(office.profile_path), sentence, office=office.slug)
