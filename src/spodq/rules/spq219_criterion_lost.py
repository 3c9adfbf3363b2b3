"""O kritériu nikdo neřekl, co se s ním v novém znění stalo

Proč: Postup, doklad a body by zůstaly u označení, které nikdo nehledá, nebo by odpovídaly na něco jiného.

Náprava: Doplňte řádek do migration.yaml nového znění. Kritérium stejného označení a stejného obsahu se psát nemusí.

Příklad:
    previous: 2013-01-01
    transitions:
      - {relation: withdrawn, old: [4b]}
"""

from collections.abc import Iterable, Iterator

from spodq.czech import day, listing, plural_form
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Criterion
from spodq.model.succession import Succession

RULE = Rule("SPQ219", "criterion-lost", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria of neighbouring versions that no line explains; silent about versions without any criterion."""
    for pair in snapshot.successions:
        table = pair.new.migration
        told = " a ".join(filter(None, (_lost(pair), _unexplained(pair))))
        if not told or not pair.new.criteria or (table and not pair.mapped):
            continue
        place = table.at_key("transitions") if table else pair.new.about.at("effective_from")
        lacks = "" if table else "; znění nemá převodní tabulku (migration.yaml)"
        yield RULE.at(place, f"není řečeno, {told}{lacks}")


def _lost(pair: Succession) -> str:
    if not pair.lost:
        return ""
    return f"co se stalo s {_form(pair.lost, 'kritériem', 'kritérii')} znění od {day(pair.old.effective_from)}: " + (
        _marks(pair.lost)
    )


def _unexplained(pair: Succession) -> str:
    if not pair.unexplained:
        return ""
    return f"odkud se {_form(pair.unexplained, 'vzalo', 'vzala')} {_marks(pair.unexplained)}"


def _form(criteria: tuple[Criterion, ...], one: str, more: str) -> str:
    return plural_form(len(criteria), one, more, more)


def _marks(criteria: Iterable[Criterion]) -> str:
    return listing((criterion.id for criterion in criteria), "a")
