"""The map of standards: each criterion, its procedure, where that is kept and who may see it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spodq.czech import day, plural
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Criterion
from spodq.views.filters import Filter, filters
from spodq.views.origin import Origin, origin
from spodq.views.scope import Scope, access
from spodq.views.state import State

TITLE = "Mapa standardů"


@dataclass(frozen=True, slots=True)
class MapRow:
    """One line: criterion → procedure → where it is kept → who may see it.

    Where there is no procedure, `nothing` says why and the rest is empty.
    """

    criterion: str
    summary: str
    verified: bool
    procedure: str
    nothing: str
    stored_at: str
    responsible: str
    review_by: str
    access: str


@dataclass(frozen=True, slots=True)
class MapStandard:
    """Lines of one standard."""

    number: int
    title: str
    verified: bool
    rows: tuple[MapRow, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The whole map; the public one names published procedures only."""

    title: str
    edition: str
    public: bool
    origin: Origin
    lead: str
    standards: tuple[MapStandard, ...]
    filters: tuple[Filter, ...]


def view(snapshot: Snapshot, office: Office, *, public: bool = False) -> MapView:
    """The map of one office."""
    scope = Scope(office, public)
    standards = tuple(standard for standard in map_of(scope) if standard.rows)
    rows = [row for standard in standards for row in standard.rows]
    return MapView(
        title=TITLE,
        edition=scope.edition,
        public=public,
        origin=origin(snapshot, office),
        lead=_lead(rows, public=public),
        standards=standards,
        filters=filters(("Přístup k postupu",), [(_seen(row),) for row in rows]),
    )


def map_of(scope: Scope) -> Iterator[MapStandard]:
    """Each standard with its lines, in the order of the standards."""
    for standard in scope.office.standards:
        told = (each for each in standard.criteria if each.id in scope.criteria)
        rows = tuple(row for criterion in told for row in _rows(scope, criterion))
        yield MapStandard(standard.number, standard.title, standard.verified, rows)


def _rows(scope: Scope, criterion: Criterion) -> Iterator[MapRow]:
    """Each procedure of the criterion, or a line that says there is none."""
    own = [each for each in scope.procedures if criterion.id in each.criteria]
    for procedure in own:
        yield _row(criterion, procedure)
    if not own:
        yield _row(criterion, None, why_nothing(scope, criterion))


def _row(criterion: Criterion, procedure: Procedure | None, nothing: str = "") -> MapRow:
    review_by = procedure.review_by if procedure else None
    return MapRow(
        criterion=criterion.id,
        summary=criterion.summary,
        verified=criterion.verified,
        procedure=procedure.title if procedure else "",
        nothing=nothing,
        stored_at=(procedure.stored_at or procedure.reference or "") if procedure else "",
        responsible=(procedure.responsible or "") if procedure else "",
        review_by=day(review_by) if review_by else "",
        access=access(procedure) if procedure else "",
    )


def _seen(row: MapRow) -> State:
    """Who may see the procedure, or why there is none."""
    told = row.access or row.nothing
    return State(told, "good" if row.access else "unknown", "", told)


def why_nothing(scope: Scope, criterion: Criterion) -> str:
    """Why the criterion has no procedure; what an unreadable file may hide is not missing."""
    if scope.public:
        return "není zveřejněn"
    if not scope.office.standings[criterion.id].applicable:
        return "netýká se úřadu"
    return "nezkontrolováno" if scope.office.unsure(Procedure, criterion.id) else "zatím není popsán"


def _lead(rows: list[MapRow], *, public: bool) -> str:
    criteria = {row.criterion for row in rows}
    described = {row.criterion for row in rows if row.procedure}
    whole = plural(len(criteria), "kritéria", "kritérií", "kritérií")
    return f"Z {whole} má {'zveřejněný' if public else 'popsaný'} postup {len(described)}."
