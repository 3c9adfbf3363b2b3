"""What changed in an office between two moments: scores, gaps, evidence, wording of the standards, files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

from spodq.czech import day, listing, plural, plural_form
from spodq.model.comparison import Comparison, Move, Pair
from spodq.model.gap import Gap
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Criterion
from spodq.model.standing import Standing
from spodq.views.origin import Origin, commit_words, origin
from spodq.views.section import Section, section
from spodq.views.state import claim_state, points_of
from spodq.views.tally import Tally, inside, tally, told

TITLE = "Co se změnilo"
_SHORT = 90
"""Signs of a summary that remind people of the criterion."""
_MOVES = {Move.ADDED: "přidáno", Move.REMOVED: "odebráno", Move.CHANGED: "změněno"}
_CLAIMS = {"mark": "Kritérium", "before": "Dříve", "after": "Nyní", "summary": "O čem je"}
_GAPS = {"mark": "Kritérium", "gaps": "Co chybí", "summary": "O čem je"}
_CRITERIA = {"mark": "Kritérium", "standard": "Standard", "summary": "O čem je"}
_EXPIRED = {"title": "Doklad", "valid_until": "Platil do", "criteria": "Kritéria", "path": "Soubor"}
_FILES = {"move": "Co se stalo", "noun": "Druh", "title": "Název", "keys": "Co je jiné", "path": "Soubor"}


@dataclass(frozen=True, slots=True)
class Moment:
    """One side of the comparison."""

    day: str
    iso_day: str
    commit: str


@dataclass(frozen=True, slots=True)
class DiffReport:
    """Everything the report says; sections without a row are left out."""

    title: str
    origin: Origin
    before: Moment
    after: Moment
    lead: str
    worse: bool
    notes: tuple[str, ...]
    numbers: Section
    sections: tuple[Section, ...]


def view(before: Snapshot, after: Snapshot, office: Office, touched: frozenset[str]) -> DiffReport:
    """The comparison of the office, which is the one of the later snapshot."""
    then = before.office(office.slug)
    comparison = Comparison(then, office, touched)
    sides = tally(then), tally(office)
    return DiffReport(
        title=TITLE,
        origin=origin(after, office),
        before=_moment(before),
        after=_moment(after),
        lead=_lead(comparison),
        worse=comparison.worse,
        notes=tuple(_notes(comparison, *sides)),
        numbers=section("numbers", "V číslech", {"what": "Co", "before": "Dříve", "after": "Nyní"}, _numbers(*sides)),
        sections=tuple(each for each in _sections(comparison) if each.rows),
    )


def _moment(snapshot: Snapshot) -> Moment:
    return Moment(day(snapshot.today), snapshot.today.isoformat(), commit_words(snapshot.commit))


def _numbers(before: Tally, after: Tally) -> Iterator[tuple[str, str, str]]:
    yield "Body", before.score, after.score
    yield "Kritéria s nedostatkem", told(before.gaps), told(after.gaps)
    yield "Propadlé doklady", told(before.expired), told(after.expired)
    yield "Znění standardů účinné od", before.wording or told(None), after.wording or told(None)


def _sections(found: Comparison) -> Iterator[Section]:
    yield section("rose", "Lepší hodnocení", _CLAIMS, map(_claims, found.rose))
    yield section("fell", "Horší hodnocení", _CLAIMS, map(_claims, found.fell))
    yield section("reassessed", "Jiné hodnocení", _CLAIMS, map(_claims, found.reassessed))
    yield section("opened", "Nové nedostatky", _GAPS, _gaps(found.opened))
    yield section("closed", "Odstraněné nedostatky", _GAPS | {"gaps": "Co už nechybí"}, _gaps(found.closed))
    yield section("expired", "Nově propadlé doklady", _EXPIRED, _expired(found))
    yield section("came", "Nově hodnocená kritéria", _CRITERIA, _criteria(found.came, found.after))
    yield section("went", "Už nehodnocená kritéria", _CRITERIA, _criteria(found.went, found.before))
    yield section("reworded", "Změněný text kritérií", _CRITERIA, _criteria(found.reworded, found.after))
    yield section("files", "Změněné soubory", _FILES, _files(found))


def _claims(pair: Pair) -> tuple[str, ...]:
    criterion = pair.after.criterion
    return criterion.id, _claim(pair.before), _claim(pair.after), _about(criterion)


def _about(criterion: Criterion) -> str:
    return shorten(criterion.summary, _SHORT, placeholder="…")


def _claim(standing: Standing) -> str:
    state = claim_state(standing)
    return f"{state.sign} {points_of(standing)} {state.word}"


def _gaps(found: Iterable[tuple[Criterion, Gap]]) -> Iterator[tuple[str, ...]]:
    grouped: dict[str, tuple[Criterion, list[str]]] = {}
    for criterion, gap in found:
        grouped.setdefault(criterion.id, (criterion, []))[1].append(gap.value)
    return ((mark, "; ".join(words), _about(criterion)) for mark, (criterion, words) in grouped.items())


def _expired(found: Comparison) -> Iterator[tuple[str, ...]]:
    for document in found.expired:
        until = day(document.valid_until) if document.valid_until else ""
        yield document.title, until, " ".join(document.criteria), inside(found.after, document.path)


def _criteria(found: Iterable[Criterion], office: Office | None) -> Iterator[tuple[str, ...]]:
    standard_of = office.version.standard_of if office and office.version else {}
    for criterion in found:
        standard = standard_of[criterion.id]
        yield criterion.id, f"{standard.number}. {standard.title}", _about(criterion)


def _files(found: Comparison) -> Iterator[tuple[str, ...]]:
    for each in found.files:
        noun = each.noun
        title = getattr(noun, "title", None) or getattr(noun, "name", None) or noun.identity
        yield _MOVES[each.move], noun.czech_name, title, ", ".join(each.keys), inside(found.after, noun.path)


def _lead(found: Comparison) -> str:
    rose, fell, expired = (sum(1 for _ in each) for each in (found.rose, found.fell, found.expired))
    opened, closed = (sum(1 for _ in each) for each in (found.opened, found.closed))
    told = [
        _said(rose, ("zlepšilo se", "zlepšila se", "zlepšilo se"), _CRITERION),
        _said(fell, ("zhoršilo se", "zhoršila se", "zhoršilo se"), _CRITERION),
        _said(opened, ("přibyl", "přibyly", "přibylo"), _GAP),
        _said(closed, ("ubyl", "ubyly", "ubylo"), _GAP),
        _said(expired, ("propadl", "propadly", "propadlo"), _DOCUMENT),
    ]
    sentence = listing(filter(None, told), "a")
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else "Hodnocení, nedostatky ani doklady se nezměnily."


_CRITERION = ("kritérium", "kritéria", "kritérií")
_GAP = ("nedostatek", "nedostatky", "nedostatků")
_DOCUMENT = ("doklad", "doklady", "dokladů")


def _said(count: int, verb: tuple[str, str, str], noun: tuple[str, str, str]) -> str:
    return f"{plural_form(count, *verb)} {plural(count, *noun)}" if count else ""


def _notes(found: Comparison, before: Tally, after: Tally) -> Iterator[str]:
    if before.wording and before.wording != after.wording:
        yield (
            f"Nabylo účinnosti jiné znění standardů: dříve se hodnotilo podle znění účinného od {before.wording}, "
            f"nyní podle znění účinného od {after.wording}."
        )
    for when, side in (("dříve", before), ("nyní", after)):
        if side.note:
            yield f"Neúplné srovnání, {when}: {side.note}."
    if found.unsure:
        form = plural_form(len(found.unsure), "Kritérium", "Kritéria", "Kritéria")
        all_of_them = len(found.unsure) == len(found.after.standings)
        which = "Žádné kritérium" if all_of_them else f"{form} {listing(found.unsure, 'a')}"
        yield f"{which} proto nelze srovnat."
