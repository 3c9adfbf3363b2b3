"""Which criterion people mean, and whether anything is asked of an office about it."""

from spodq.czech import did_you_mean
from spodq.model.office import Office


def meant(office: Office, said: str) -> tuple[Office, str]:
    """The criterion as its catalogue writes it, in whatever case people do; the office as that catalogue sees it."""
    for seen in office.perspectives:
        for mark in seen.version.criteria if seen.version else ():
            if mark.casefold() == said.casefold():
                return seen, mark
    return office, said


def criterion_fault(office: Office, mark: str) -> str | None:
    """Why the mark of a criterion cannot be written; None when it can."""
    if mark in office.standings:
        return None
    known = office.marks
    if mark in known:
        return f"kritérium {mark} se u tohoto úřadu nehodnotí"
    return f"kritérium „{mark}“ neexistuje; všechna vypíše spodq standards{did_you_mean(mark, known)}"
