"""How the points were counted, in words; printed wherever a percentage is, so that anybody can count it again."""

from spodq.czech import plural
from spodq.model.fulfilment import Fulfilment


def formula(sums: Fulfilment) -> str:
    """The whole calculation with its numbers."""
    return " ".join(filter(None, (_division(sums), _newest(sums), _not_assessed(sums), _not_applicable(sums))))


def _division(sums: Fulfilment) -> str:
    if not sums.maximum:
        return "Není co počítat: žádné kritérium se nehodnotí body."
    criteria = plural(sums.counted, "kritérium", "kritéria", "kritérií")
    return (
        f"Součet bodů {sums.points} děleno nejvyšším možným součtem {sums.maximum} "
        f"({criteria} krát plný počet bodů {sums.full}) = {sums.percent} %, zaokrouhleno dolů."
    )


def _newest(sums: Fulfilment) -> str:
    if not sums.assessed:
        return ""
    return "U každého kritéria platí nejnovější hodnocení, ať hodnotil úřad, kontrola nebo metodická návštěva."


def _not_assessed(sums: Fulfilment) -> str:
    if not sums.not_assessed:
        return ""
    return f"Nehodnoceno: {sums.not_assessed}; do součtu nepřidávají nic a za splněná se nepočítají."


def _not_applicable(sums: Fulfilment) -> str:
    return f"Netýká se úřadu: {sums.not_applicable}; z výpočtu vypadávají." if sums.not_applicable else ""
