"""An overview of one kind of records of the office."""

from importlib import import_module
from typing import Protocol, cast

from spodq.czech import span
from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.snapshot import Snapshot
from spodq.views.account import Account, Asked, Telling, facts
from spodq.views.origin import origin


class Subject(Protocol):
    """What a module of `overviews` has."""

    TITLE: str

    def tell(self, asked: Asked) -> Telling:
        """What the records say."""


def view(snapshot: Snapshot, office: Office, subject: str, period: Period | None) -> Account:
    """The overview; without a period the subject is told as it stands on the day."""
    module = cast("Subject", import_module(f"spodq.views.overviews.{subject}"))
    told = module.tell(Asked(snapshot, office, period or Period(snapshot.today, snapshot.today)))
    return Account(
        title=module.TITLE,
        origin=origin(snapshot, office),
        facts=(*facts({"Období": span(period.since, period.until) if period else None}), *told.facts),
        lead=told.lead,
        notes=tuple(told.notes),
        chapters=tuple(told.chapters),
    )
