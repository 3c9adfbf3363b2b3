"""The monitoring report of a project for one period, made from the records of the office."""

from collections.abc import Iterable, Iterator, Mapping

from spodq.czech import day, listing, number, plural, plural_form, span
from spodq.model.meeting import Meeting
from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.progress import Progress
from spodq.model.project import OUTPUTS, MonitoringPeriod, Output, Project
from spodq.model.snapshot import Snapshot
from spodq.model.supervision import Supervision
from spodq.model.training import Training
from spodq.views import events
from spodq.views.account import Account, Chapter, Fact, chapter, facts, tabled
from spodq.views.activities import activities
from spodq.views.evaluation import evaluation
from spodq.views.origin import origin
from spodq.views.section import section
from spodq.views.serving import evidence, introduction

_NOTHING = "V období o tom není žádný záznam."
_OUTPUTS = {
    "title": "Výstup",
    "kind": "Druh výstupu",
    "activity": "Aktivita",
    "count": "Počet",
    "delivered": "Předáno",
    "document": "Doklad",
}
_BUDGET = {"title": "Položka", "amount": "Schváleno (Kč)", "spent": "Čerpáno (Kč)", "percent": "Čerpáno (%)"}
_ROLES = {"title": "Role", "position": "Pozice", "workload": "Úvazek v projektu"}
_OTHERS = {"day": "Den", "kind": "Co", "title": "Název", "activity": "Aktivita", "files": "Přílohy"}


def view(snapshot: Snapshot, office: Office, project: Project, period: Period) -> Account:
    """The report; `period` lies in the time of the project."""
    progress = Progress(office, project, period)
    return Account(
        title=f"Monitorovací zpráva: {project.title}",
        origin=origin(snapshot, office),
        facts=_facts(project, period),
        lead=_lead(progress),
        notes=tuple(_notes(progress)),
        chapters=(
            _summary(project, period),
            activities(progress),
            _outputs(progress),
            _events(progress),
            _others(progress),
            evaluation(progress),
            evidence(progress),
            introduction(progress),
            _budget(project),
            _roles(office, project),
        ),
    )


def _covered(project: Project, period: Period) -> Mapping[str, MonitoringPeriod]:
    """Monitoring periods that lie whole in the period."""
    return {mark: each for mark, each in project.periods.items() if each.since in period and each.until in period}


def _facts(project: Project, period: Period) -> tuple[Fact, ...]:
    covered = _covered(project, period)
    handed = (f"{mark}: {day(each.submitted)}" for mark, each in covered.items() if each.submitted)
    return facts(
        {
            "Registrační číslo": project.registration_number,
            "Program": project.programme,
            "Trvání projektu": span(project.since, project.until),
            "Období zprávy": span(period.since, period.until),
            "Monitorovací období": ", ".join(covered),
            "Zpráva odevzdána": "; ".join(handed),
        }
    )


def _summary(project: Project, period: Period) -> Chapter:
    said = (project.goal, *_summaries(project, period), project.note)
    return chapter("summary", "Cíl a shrnutí", *said, empty="Projekt nemá zapsán cíl ani shrnutí období.")


def _summaries(project: Project, period: Period) -> Iterator[str | None]:
    covered = _covered(project, period)
    return (
        f"**{mark}:** {each.summary}" if len(covered) > 1 and each.summary else each.summary
        for mark, each in covered.items()
    )


def _lead(progress: Progress) -> str:
    trainings, supervisions = len(progress.of(Training)), len(progress.of(Supervision))
    counted = (
        plural(trainings, "školení", "školení", "školení"),
        plural(supervisions, "supervize", "supervize", "supervizí"),
        plural(len(progress.of(Meeting)), "setkání", "setkání", "setkání"),
    )
    records = plural(len(progress.records), "záznam", "záznamy", "záznamů")
    outputs = plural(len(progress.delivered), "výstup", "výstupy", "výstupů")
    period = span(progress.period.since, progress.period.until)
    return f"V období {period} má projekt {records}, z toho {listing(counted, 'a')}; předal {outputs}."


def _notes(progress: Progress) -> Iterator[str]:
    today = progress.office.today
    if progress.period.until > today:
        yield f"Období ještě neskončilo; stav je ke dni {day(today)} a co je po něm, je plán."
    else:
        yield f"Doklady, body, zavádění a rozpočet jsou ke dni {day(today)}, ostatní je z období zprávy."
    undated = [record.path.rpartition("/")[2] for record in progress.undated]
    if undated:
        subject = plural_form(
            len(undated), "Záznam bez data nejde", "Záznamy bez data nejdou", "Záznamy bez data nejdou"
        )
        yield f"{subject} zařadit do žádného období: {listing(undated, 'a')}."


def _outputs(progress: Progress) -> Chapter:
    rows = (_output(progress, output) for output in progress.project.outputs)
    table = section("outputs", "Výstupy", _OUTPUTS, rows)
    return chapter("outputs", "Výstupy", table, empty="Projekt nemá zapsány žádné výstupy.")


def _output(progress: Progress, output: Output) -> tuple[str, ...]:
    titles = {document.identity: document.title for document in progress.office.documents}
    return (
        output.title,
        dict(OUTPUTS)[output.kind],
        output.activity or "",
        str(output.count) if output.count is not None else "",
        _delivery(progress.period, output),
        titles.get(output.document, output.document) if output.document else "",
    )


def _delivery(period: Period, output: Output) -> str:
    if output.delivered is None:
        return "dosud ne"
    if output.delivered > period.until:
        return f"po období ({day(output.delivered)})"
    return day(output.delivered) + ("" if output.delivered in period else " (dříve)")


def _events(progress: Progress) -> Chapter:
    today = progress.office.today
    tables = (
        events.trainings(progress.of(Training), today),
        events.supervisions(progress.of(Supervision), today),
        events.meetings(progress.office, progress.of(Meeting)),
    )
    return chapter("events", "Školení, supervize a setkání", *tables, empty=_NOTHING)


def _others(progress: Progress) -> Chapter:
    told = (record for record in progress.records if not isinstance(record, Training | Supervision | Meeting))
    rows = (
        (
            events.when(record, progress.office.today),
            record.czech_name,
            record.title,
            record.activity or "",
            ", ".join(record.files),
        )
        for record in told
    )
    title = "Prostory, vybavení a ostatní záznamy"
    return tabled("records", title, _OTHERS, rows, empty=_NOTHING)


def _budget(project: Project) -> Chapter:
    lines = [(line.title, line.amount, line.spent) for line in project.budget]
    if lines:
        known = None if any(spent is None for _, _, spent in lines) else sum(spent or 0 for _, _, spent in lines)
        lines.append(("Celkem", sum(amount for _, amount, _ in lines), known))
    table = section("budget", "Rozpočet", _BUDGET, (_line(*line) for line in lines))
    said = "Čerpáno je od začátku projektu, ne jen v období zprávy." if lines else None
    return chapter("budget", "Rozpočet", said, table, empty="Projekt nemá zapsán rozpočet.")


def _line(title: str, amount: int, spent: int | None) -> tuple[str, ...]:
    if spent is None:
        return title, number(amount), "není známo", "nelze vypočítat"
    return title, number(amount), number(spent), str(100 * spent // amount) if amount else "nelze vypočítat"


def _roles(office: Office, project: Project) -> Chapter:
    titles = {position.identity: position.title for position in office.positions}
    rows: Iterable[tuple[str, ...]] = (
        (
            role.title,
            f"{role.position} {titles.get(role.position, '')}".strip() if role.position else "mimo úřad nebo neurčena",
            number(role.workload) if role.workload is not None else events.UNKNOWN,
        )
        for role in project.roles
    )
    return tabled("roles", "Role v projektu", _ROLES, rows, empty="Projekt nemá zapsány role.")
