"""Blíží se znění, podle kterého je třeba odpovědi znovu přečíst

Proč: Ode dne účinnosti se úřad hodnotí podle nového znění; odpovědi na změněná kritéria už nemusí platit.

Náprava: Které to jsou, vypíše spodq standards migrate. Jakmile znění začne platit, převede je s volbou --write.
"""

from collections.abc import Iterator

from spodq.czech import day, plural
from spodq.finding import Finding, Rule, Severity
from spodq.model.carrying import carryings
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ225", "answers-to-read-again", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Offices with answers that the next version of their catalogue, not yet in force, asks otherwise."""
    upcoming = [each for each in snapshot.successions if each.new.effective_from > snapshot.today and each.new.criteria]
    for office in snapshot.judged_offices:
        for pair in upcoming:
            count = sum(len(each.again) + len(each.left) for each in carryings(office, pair))
            if office.version is pair.old and count:
                answers = plural(count, "odpověď", "odpovědi", "odpovědí")
                sentence = f"od {day(pair.new.effective_from)} je třeba znovu přečíst {answers}"
                yield RULE.at(
                    Place(office.profile_path), f"{sentence}; vypíše je spodq standards migrate", office=office.slug
                )
