"""Rules of the check. The folder is the registry: one file, one rule, its docstring is its page."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from spodq.finding import Finding, Help, Rule
from spodq.model.snapshot import Snapshot
from spodq.rules.outcome import Outcome

Check = Callable[[Snapshot], Iterator[Finding]]
Review = Callable[[Outcome], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class RulePage:
    """What people read of a rule: what it means, why it is watched, how to mend it.

    `check` judges the snapshot; `review` judges what the other rules found.
    """

    rule: Rule
    check: Check
    review: Review
    title: str
    why: str
    remedy: str
    example: str

    @property
    def help(self) -> Help:
        """The words alone, for outputs that carry them along."""
        return Help(self.title, self.why, self.remedy, self.example)


@cache
def all_rules() -> tuple[RulePage, ...]:
    """Every rule, in the order of codes."""
    names = sorted(module.name for module in iter_modules(__path__) if module.name.startswith("spq"))
    return tuple(_page(import_module(f"{__name__}.{name}")) for name in names)


def rule_page(code: str) -> RulePage | None:
    """The page of a rule by its code or name, in any letter case."""
    pages = (page for page in all_rules() if page.rule.called(code))
    return next(pages, None)


def _page(module: object) -> RulePage:
    title, *paragraphs = inspect.cleandoc(module.__doc__ or "").split("\n\n")
    told = dict(_labelled(paragraphs))
    facts = vars(module)
    check, review = facts.get("check", _silent), facts.get("review", _silent)
    return RulePage(facts["RULE"], check, review, title, told["Proč"], told["Náprava"], told.get("Příklad", ""))


def _silent(_: object) -> Iterator[Finding]:
    return iter(())


def _labelled(paragraphs: list[str]) -> Iterator[tuple[str, str]]:
    for paragraph in paragraphs:
        label, _, text = paragraph.partition(":")
        told = inspect.cleandoc(text) if "\n    " in text else " ".join(text.split())
        yield label, told
