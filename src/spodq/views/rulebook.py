"""Rules of the check as pages: a list by families, and what each rule means."""

from dataclasses import dataclass

from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.rules import RulePage, all_rules
from spodq.views.origin import Origin, origin

TITLE = "Pravidla kontroly"
_FAMILIES = (
    "čtení",
    "tvar",
    "vazby",
    "doklady",
    "úplnost",
    "termíny",
    "ukazatele",
    "soukromí",
    "zveřejnění a šablony",
    "výjimky",
)
"""What rules are about, by the first digit of their code."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule in the list; `file` is its page."""

    file: str
    code: str
    severity: str
    title: str


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """Rules about one thing."""

    anchor: str
    title: str
    rules: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The list of all rules."""

    title: str
    origin: Origin
    families: tuple[RuleFamily, ...]


def view(snapshot: Snapshot, office: Office) -> Rulebook:
    """The rules as the office reads them."""
    by_family: dict[str, list[RulePage]] = {}
    for page in all_rules():
        by_family.setdefault(family(page), []).append(page)
    families = (
        RuleFamily(f"rodina-{number}", title.capitalize(), tuple(map(_line, pages)))
        for number, (title, pages) in enumerate(by_family.items(), start=1)
    )
    return Rulebook(TITLE, origin(snapshot, office), tuple(families))


def family(page: RulePage) -> str:
    """What the rule is about."""
    return _FAMILIES[int(page.rule.code.removeprefix("SPQ")[0])]


def file_of(page: RulePage) -> str:
    """The file of the rule's page."""
    return f"{page.rule.code}.html"


def _line(page: RulePage) -> RuleLine:
    return RuleLine(file_of(page), page.rule.code, page.rule.severity.czech, page.title)
