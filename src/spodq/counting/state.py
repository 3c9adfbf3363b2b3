"""Ledgers of how things stand on a day: workers, partners, specialisations, criteria, texts, children."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from spodq.counting.facts import plain, written
from spodq.counting.row import Fact, Ledger, Missing, Moment, Row, Value
from spodq.counting.workers import WORKERS
from spodq.czech import day
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.office import Office
from spodq.model.partner import Agreement, Partner, Service
from spodq.model.position import Position
from spodq.model.procedure import Procedure
from spodq.model.profile import Children, Profile
from spodq.model.standing import ClaimState, EvidenceState, ReviewState, Standing


def _partners(office: Office) -> tuple[Row, ...]:
    return tuple(Row(each, each, each.title) for each in office.of(Partner))


def _agreements(office: Office) -> tuple[Row, ...]:
    found = ((each, each.agreement) for each in office.of(Partner))
    return tuple(Row(each, agreement, agreement.title, ("agreement",)) for each, agreement in found if agreement)


def _services(office: Office) -> tuple[Row, ...]:
    return tuple(
        Row(each, service, service.title, ("services", index))
        for each in office.of(Partner)
        for index, service in enumerate(each.services)
    )


def _known_partner(row: Row, moment: Moment) -> bool:
    return row.part.since is None or row.part.since <= moment.day


def _in_force(row: Row, moment: Moment) -> bool:
    agreement: Agreement = row.part
    return agreement.since <= moment.day and (agreement.valid_until is None or moment.day <= agreement.valid_until)


def _of_partner(row: Row, name: str) -> Value:
    """What the row says itself, else what its partner says."""
    return plain(getattr(row.part, name, None) or getattr(row.noun, name))


_PARTNER = dict(written(Partner, "kind", "district", "since"))
_OF_PARTNER = {
    "kind": Fact("word", "druh subjektu", lambda row, _: _of_partner(row, "kind"), _PARTNER["kind"].words),
    "district": Fact("word", "obvod", lambda row, _: _of_partner(row, "district")),
}


def _specialisations(office: Office) -> tuple[Row, ...]:
    profile = office.profile
    needed = profile.specialisations.items() if profile else ()
    return tuple(Row(profile, mark, title, ("specialisations", mark)) for mark, title in needed if profile)


def _covered(row: Row, moment: Moment) -> Value:
    positions = moment.office.positions
    held = (each for each in positions if each.held_on(moment.day))
    return any(row.part in each.specialisations for each in held) if positions else None


def _criteria(office: Office) -> tuple[Row, ...]:
    version = office.version
    standings = office.standings.items() if version else ()
    return tuple(Row(version.standard_of[mark], each, f"kritérium {mark}") for mark, each in standings if version)


def _named(state: Any) -> str:
    return str(state.name.lower().replace("_", "-"))


def _evidence(row: Row, moment: Moment) -> Value:
    standing: Standing = row.part
    unknown = standing.evidence is EvidenceState.UNCHECKED or not moment.office.documents
    return None if unknown else _named(standing.evidence)


def _no_evidence(row: Row, moment: Moment) -> Missing:
    if not moment.office.documents:
        return Missing("ve složce úřadu není žádný doklad (documents/)")
    return Missing(f"{row.title}: doklady nejde zkontrolovat, některý soubor nejde přečíst")


_CRITERIA = {
    "mark": Fact("word", "označení", lambda row, _: row.part.criterion.id),
    "tags": Fact("words", "štítky", lambda row, _: row.part.criterion.tags),
    "agendas": Fact("words", "agendy", lambda row, _: row.part.criterion.agendas),
    "evidence": Fact("word", "stav dokladů", _evidence, tuple(map(_named, EvidenceState)), lack=_no_evidence),
    "claim": Fact(
        "word", "hodnocení", lambda row, _: _named(row.part.claimed), tuple(map(_named, ClaimState)), (Assessment,)
    ),
    "score": Fact("number", "body", lambda row, _: plain(row.part.score), needs=(Assessment,)),
    "review": Fact(
        "word",
        "stav revizí",
        lambda row, _: _named(row.part.review),
        tuple(map(_named, ReviewState)),
        (Document, Procedure),
    ),
}


def _texts(office: Office) -> tuple[Row, ...]:
    nouns: tuple[Procedure | Document, ...] = (*office.procedures, *office.documents)
    return tuple(Row(each, each, each.title) for each in nouns if each.review_by)


_TEXTS = {
    "kind": Fact(
        "word",
        "druh",
        lambda row, _: "procedure" if isinstance(row.noun, Procedure) else "document",
        ("procedure", "document"),
    ),
    "overdue": Fact("flag", "po termínu", lambda row, moment: row.part.review_by < moment.day),
    **dict(written(Procedure, "criteria", "agendas", "published", "review_by")),
}


def _children(office: Office) -> tuple[Row, ...]:
    profile = office.profile
    counted = profile.children if profile else None
    return (Row(profile, counted, "počet dětí v obvodu", ("children",)),) if profile and counted else ()


def _count(row: Row, moment: Moment) -> Value:
    children: Children = row.part
    return Fraction(children.count) if children.date <= moment.day else None


def _counted_later(row: Row, _: Moment) -> Missing:
    return Missing(f"počet dětí je znám až k {day(row.part.date)} (children v office.yaml)", row.noun.path)


LEDGERS: Mapping[str, Ledger] = MappingProxyType(
    {
        "workers": WORKERS,
        "partners": Ledger(
            "žádný spolupracující subjekt (partners/)",
            (Partner,),
            _partners,
            _PARTNER,
            standing=_known_partner,
        ),
        "agreements": Ledger(
            "žádná dohoda o spolupráci (agreement v partners/)",
            (Partner,),
            _agreements,
            {**dict(written(Agreement, "since", "valid_until")), **_OF_PARTNER},
            start="since",
            standing=_in_force,
        ),
        "services": Ledger(
            "žádná služba (services v partners/)",
            (Partner,),
            _services,
            {**dict(written(Service, "target", "capacity")), **_OF_PARTNER},
        ),
        "specialisations": Ledger(
            "žádná potřebná specializace (specialisations v office.yaml)",
            (Profile,),
            _specialisations,
            {
                "mark": Fact("word", "označení", lambda row, _: row.part),
                "covered": Fact(
                    "flag",
                    "má ji kdo vykonávat",
                    _covered,
                    needs=(Position,),
                    lack=lambda _row, _moment: Missing("ve složce úřadu není žádná pracovní pozice (positions/)"),
                ),
            },
        ),
        "criteria": Ledger(
            "žádné kritérium, na kterém se úřad hodnotí",
            (),
            _criteria,
            _CRITERIA,
            standing=lambda row, _: row.part.applicable,
            present_only=True,
        ),
        "texts": Ledger(
            "žádný postup ani doklad s termínem revize (review_by)",
            (Document, Procedure),
            _texts,
            _TEXTS,
            present_only=True,
        ),
        "children": Ledger(
            "počet dětí v obvodu (children v office.yaml)",
            (Profile,),
            _children,
            {"count": Fact("number", "počet dětí", _count, lack=_counted_later), **dict(written(Children, "date"))},
        ),
    }
)
