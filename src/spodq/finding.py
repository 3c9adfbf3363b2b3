"""Findings: what the check says, about which place, by which rule."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from spodq.place import Place, Problem, Related


class Severity(IntEnum):
    """How serious a finding is; the order is the order of `--fail-on`."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def czech(self) -> str:
        """The word people read."""
        return _CZECH_SEVERITY[self]


_CZECH_SEVERITY: Mapping[Severity, str] = {
    Severity.NOTE: "poznámka",
    Severity.WARNING: "varování",
    Severity.ERROR: "chyba",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the check. The name completes „there is a …“: it names the fault, not the cure."""

    code: str
    name: str
    severity: Severity

    def at(
        self,
        place: Place,
        sentence: str,
        *,
        related: Iterable[Related] = (),
        criterion: str | None = None,
        office: str | None = None,
    ) -> "Finding":
        """A finding of this rule at a place."""
        return Finding(self, place, sentence, tuple(related), criterion, office)

    def of(self, problem: Problem) -> "Finding":
        """A finding that repeats a problem met while reading."""
        return self.at(problem.place, problem.sentence, related=problem.related)


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of the check; `criterion` and `office` let documents find what concerns them."""

    rule: Rule
    place: Place
    sentence: str
    related: tuple[Related, ...] = ()
    criterion: str | None = None
    office: str | None = None

    @property
    def order(self) -> tuple[Place, str]:
        """What findings are sorted by: place first, so that a person walks through files.

        Findings of one rule at one place stay in the order of the rule, which is that of the standards.
        """
        return self.place, self.rule.code


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run of the check has to say; outputs print it, each in its way."""

    findings: tuple[Finding, ...]
    today: date
    files_read: int
    excerpts: Mapping[Place, str] = field(default_factory=dict)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Number of findings by severity."""
        found = Counter(finding.rule.severity for finding in self.findings)
        return {severity: found[severity] for severity in sorted(Severity, reverse=True)}

    def fails(self, threshold: Severity) -> bool:
        """Whether anything at or above the threshold was found."""
        return any(finding.rule.severity >= threshold for finding in self.findings)
