"""Telling an overview of records, on the screen or in a file."""

from datetime import date
from pathlib import Path

from spodq.cli.opening import choose_office, open_snapshot, open_workspace
from spodq.cli.saving import show_or_save
from spodq.model.period import Period
from spodq.render.account import account
from spodq.views.overview import view

Where = tuple[str | None, Path, date | None]
"""The office, the folder and the day, as options gave them."""


def tell(subject: str, period: Period | None, form: str, output: Path | None, where: Where) -> None:
    """The overview of the subject."""
    office, folder, today = where
    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    told = view(snapshot, choose_office(snapshot, office), subject, period)
    show_or_save("overview", told, account, form, output, workspace)
