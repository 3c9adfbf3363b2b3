"""Judgements side by side: what the office says of itself, what kontrola and a methodical visit said."""

from spodq.czech import day
from spodq.model.judgement import KONTROLA, OWN, VISIT, Judgement, judgements
from spodq.model.office import Office
from spodq.views.section import Section, section
from spodq.views.state import claim_state, points, points_of

_COLUMNS = {
    "criterion": "Kritérium",
    "self": "Sebehodnocení",
    "kontrola": "Kontrola",
    "visit": "Metodická návštěva",
    "difference": "Rozdíl",
}


def beside(office: Office) -> Section | None:
    """One row a criterion, those first where the office thinks better of itself than kontrola."""
    rows = [_row(each) for each in sorted(judgements(office), key=_weight)]
    return section("judgements", "Hodnocení vedle sebe", _COLUMNS, rows) if rows else None


def _weight(judgement: Judgement) -> tuple[bool, int]:
    difference = judgement.difference or 0
    return difference <= 0, -abs(difference)


def _row(judgement: Judgement) -> tuple[str, ...]:
    return judgement.criterion, *(_cell(judgement, kind) for kind in (OWN, KONTROLA, VISIT)), _words(judgement)


def _cell(judgement: Judgement, kind: str) -> str:
    claim = judgement.claim(kind)
    if claim is None:
        return ""
    standing = judgement.seen[kind]
    said = claim_state(standing).word if standing.score is None else points_of(standing)
    return f"{said} ({day(claim.assessment.date)})"


def _words(judgement: Judgement) -> str:
    difference = judgement.difference
    if difference is None:
        return _incomparable(judgement)
    if difference == 0:
        return "shoda"
    if difference < 0:
        return f"úřad se hodnotí hůře o {points(-difference)}"
    better = "se před kontrolou hodnotil lépe" if judgement.corrected else "se hodnotí lépe"
    return f"úřad {better} o {points(difference)}{_grounds(judgement)}"


def _grounds(judgement: Judgement) -> str:
    if judgement.grounded:
        return ""
    if judgement.unsure:
        return "; nelze zjistit, zda něco novějšího rozdíl vysvětluje"
    return "; nic novějšího to nevysvětluje"


def _incomparable(judgement: Judgement) -> str:
    if judgement.points(KONTROLA) is None:
        return "kontrola nehodnotila"
    own = judgement.seen.get(OWN)
    return "podle úřadu se ho netýká" if own and not own.applicable else "úřad se nehodnotil"
