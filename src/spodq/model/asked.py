"""Whether anything is asked of an office about a criterion."""

from spodq.czech import did_you_mean
from spodq.model.office import Office


def criterion_fault(office: Office, mark: str) -> str | None:
    """Why the mark of a criterion cannot be written; None when it can."""
    if mark in office.standings:
        return None
    known = office.version.criteria if office.version else {}
    if mark in known:
        return f"kritérium {mark} se u tohoto úřadu nehodnotí"
    return f"kritérium „{mark}“ neexistuje; všechna vypíše spodq standards{did_you_mean(mark, known)}"
