"""Školení nemá délku

Proč: Bez délky se školení nedá započítat do dnů dalšího vzdělávání; za nula dnů se nepovažuje.

Náprava: Doplňte days (pracovní dny) nebo hours (hodiny).

Příklad:
    days: 1
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.model.training import Training

RULE = Rule("SPQ420", "training-without-length", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Trainings that took place and say neither days nor hours; a plan may leave them open."""
    for office in snapshot.offices:
        for training in office.of(Training):
            took_place = training.date <= snapshot.today and not training.cancelled
            if took_place and training.days is None and training.hours is None:
                sentence = f"školení „{training.title}“ nemá délku; doplňte days nebo hours"
                yield RULE.at(training.at(), sentence, office=office.slug)
