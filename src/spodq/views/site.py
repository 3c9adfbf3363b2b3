"""Pages of an office: which documents there are, how they are called, and who may read them."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from spodq.model.leaflet import Leaflet
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.rules import all_rules
from spodq.views import due, gaps, inspection, leaflet, manual, map, rule, rulebook  # noqa: A004  # the document is called so
from spodq.views.origin import Origin, judged, origin

INDEX = "index.html"
_INTERNAL, _PUBLIC, _HELP = "Pro pracovníky úřadu", "Pro veřejnost", "Nápověda"
_WARNING = (
    "Tyto stránky jsou jen pro úřad: je v nich hodnocení, nedostatky a vnitřní poznámky. Nedávejte je na web, který si "
    "otevře každý. GitHub Pages bývají veřejné i tehdy, když je soukromý repozitář; u GitLab Pages rozhoduje nastavení "
    "přístupu. Pro veřejnost sestavte stránky příkazem spodq site --public."
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its file, the document it is, what the index says of it, and how its view is made.

    Those with a `short` name are one click from everywhere. Those without a `group` are not in the index.
    """

    file: str
    document: str
    view: Callable[[], object]
    group: str = ""
    title: str = ""
    text: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class SiteLink:
    """A line of the index."""

    file: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SiteGroup:
    """Lines for one kind of reader."""

    anchor: str
    title: str
    links: tuple[SiteLink, ...]


@dataclass(frozen=True, slots=True)
class SiteView:
    """The index; `warning` says who must not read the pages, and is empty when everybody may."""

    title: str
    origin: Origin
    lead: str
    warning: str
    groups: tuple[SiteGroup, ...]


def view(snapshot: Snapshot, office: Office, sheets: tuple[Sheet, ...], *, public: bool = False) -> SiteView:
    """The index of the sheets."""
    groups = dict.fromkeys(each.group for each in sheets if each.group)
    return SiteView(
        title="Standardy kvality sociálně-právní ochrany dětí",
        origin=origin(snapshot, office),
        lead="Jak úřad chrání děti a co od něj můžete čekat." if public else "Všechny dokumenty úřadu na jednom místě.",
        warning="" if public else _WARNING,
        groups=tuple(
            SiteGroup(f"skupina-{number}", title, tuple(_links(sheets, title)))
            for number, title in enumerate(groups, start=1)
        ),
    )


def sheets_of(snapshot: Snapshot, office: Office, *, public: bool = False) -> tuple[Sheet, ...]:
    """Every page but the index; of a public site nothing that is not published."""
    made = _public(snapshot, office) if public else _whole(snapshot, office)
    return tuple(made)


def _whole(snapshot: Snapshot, office: Office) -> Iterator[Sheet]:
    told = (
        ("manual.html", "manual", _title(office), "Úplné vydání, s hodnocením a poznámkami.", "Manuál", manual.view),
        ("nedostatky.html", "gaps", gaps.TITLE, "Co chybí, s akčním plánem.", "Nedostatky", gaps.view),
        ("mapa.html", "map", map.TITLE, "Který postup kam patří a kde je uložen.", "Mapa", map.view),
        ("kontrola.html", "inspection", inspection.TITLE, "Co se žádá a čím to doložíme.", "Kontrola", inspection.view),
        ("terminy.html", "due", due.TITLE, "Co je po termínu a co přijde.", "Termíny", due.view),
    )
    for file, document, title, text, short, made in told:
        yield Sheet(file, document, partial(made, snapshot, office), _INTERNAL, title, text, short)
    for each in (*_for_everybody(snapshot, office), *_leaflets(snapshot, office, office.leaflets)):
        beside = each.document != "leaflet"
        yield replace(each, file=f"verejne-{each.file}", short=f"{each.short} pro veřejnost") if beside else each
    yield from _rules(snapshot, office)


def _public(snapshot: Snapshot, office: Office) -> Iterator[Sheet]:
    yield from _for_everybody(snapshot, office)
    yield from _leaflets(snapshot, office, tuple(each for each in office.leaflets if each.published))


def _for_everybody(snapshot: Snapshot, office: Office) -> Iterator[Sheet]:
    """The public editions: only what is published, for whomever the site is."""
    manual_view = partial(manual.view, snapshot, office, public=True)
    map_view = partial(map.view, snapshot, office, public=True)
    yield Sheet("manual.html", "manual", manual_view, _PUBLIC, _title(office), "Jak pracujeme.", "Manuál")
    yield Sheet("mapa.html", "map", map_view, _PUBLIC, map.TITLE, "Kde jsou naše postupy uloženy.", "Mapa")


def _leaflets(snapshot: Snapshot, office: Office, leaflets: tuple[Leaflet, ...]) -> Iterator[Sheet]:
    """A page for each leaflet; two leaflets of one name have two pages."""
    names: Counter[str] = Counter()
    for each in leaflets:
        names[each.identity] += 1
        more = f"-{names[each.identity]}" if names[each.identity] > 1 else ""
        text = "Leták." if each.published else "Leták, zatím nezveřejněný."
        made = partial(leaflet.view, snapshot, office, each)
        yield Sheet(f"letak-{each.identity}{more}.html", "leaflet", made, _PUBLIC, each.title, text)


def _rules(snapshot: Snapshot, office: Office) -> Iterator[Sheet]:
    told = "Co kontrola hlídá, proč a jak nález napravit."
    listed = partial(rulebook.view, snapshot, office)
    yield Sheet("pravidla.html", "rulebook", listed, _HELP, rulebook.TITLE, told, "Pravidla")
    for page in all_rules():
        yield Sheet(rulebook.file_of(page), "rule", partial(rule.view, snapshot, office, page))


def _title(office: Office) -> str:
    return judged(office)[0].manual.title


def _links(sheets: tuple[Sheet, ...], group: str) -> Iterator[SiteLink]:
    return (SiteLink(each.file, each.title, each.text) for each in sheets if each.group == group)
