"""One rule of the check as a page: the words `spodq explain` prints."""

from dataclasses import dataclass

from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.rules import RulePage
from spodq.views.origin import Origin, origin


@dataclass(frozen=True, slots=True)
class RuleView:
    """Everything the page says; `example` is YAML and may be empty."""

    title: str
    origin: Origin
    code: str
    name: str
    severity: str
    waivable: str
    meaning: str
    why: str
    remedy: str
    example: str


def view(snapshot: Snapshot, office: Office, page: RulePage) -> RuleView:
    """The page of the rule."""
    rule = page.rule
    return RuleView(
        title=f"{rule.code}: {page.title}",
        origin=origin(snapshot, office),
        code=rule.code,
        name=rule.name,
        severity=rule.severity.czech,
        waivable="nález lze přijmout výjimkou" if rule.waivable else "nález výjimkou přijmout nelze",
        meaning=page.title,
        why=page.why,
        remedy=page.remedy,
        example=page.example,
    )
