"""Findings: what the check says, about which place, by which rule."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum
from functools import cached_property
from hashlib import sha256

from spodq.place import Fix, Place, Problem, Related

_NEVER_ACCEPTED = frozenset("0179")
"""Families (the first digit) no waiver may silence: broken files, wrong shapes, personal data, waivers themselves."""
_DIGITS = re.compile(r"\d+")


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
    """A rule of the check. The name completes „there is a …“: it names the fault, not the cure.

    A remark is no fault: it is told when there is nothing else to tell, so there is nothing to accept.
    """

    code: str
    name: str
    severity: Severity
    remark: bool = False

    @property
    def waivable(self) -> bool:
        """Whether a waiver or a baseline may accept its findings."""
        return not self.remark and self.code.removeprefix("SPQ")[:1] not in _NEVER_ACCEPTED

    def called(self, name: str) -> bool:
        """Whether people mean this rule by the code or name, in any letter case."""
        return name.casefold() in {self.code.casefold(), self.name}

    def at(  # noqa: PLR0913  # a finding has this many facts, all but two with a name
        self,
        place: Place,
        sentence: str,
        *,
        related: Iterable[Related] = (),
        criterion: str | None = None,
        office: str | None = None,
        fix: Fix | None = None,
    ) -> "Finding":
        """A finding of this rule at a place."""
        return Finding(self, place, sentence, tuple(related), criterion, office, fix)

    def of(self, problem: Problem) -> "Finding":
        """A finding that repeats a problem met while reading."""
        top, _, inside = problem.place.path.partition("/")
        office = inside.partition("/")[0] if top == "evidence" else None
        return self.at(problem.place, problem.sentence, related=problem.related, office=office, fix=problem.fix)


@dataclass(frozen=True, slots=True)
class Help:
    """What people read of a rule: what it means, why it is watched, how to mend it, what is right."""

    title: str
    why: str
    remedy: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a finding does not count: a waiver of the office, or the baseline the office began with.

    `by` is "waiver" or "baseline"; `place` is where the waiver or the entry of the baseline stands.
    """

    by: str
    place: Place
    reason: str
    role: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence of the check; `criterion` and `office` let documents find what concerns them."""

    rule: Rule
    place: Place
    sentence: str
    related: tuple[Related, ...] = ()
    criterion: str | None = None
    office: str | None = None
    fix: Fix | None = None
    accepted: Acceptance | None = None

    @property
    def order(self) -> tuple[Place, int, str]:
        """What findings are sorted by: place first, so that a person walks through files; then the gravest.

        Findings of one rule at one place stay in the order of the rule, which is that of the standards.
        """
        return self.place, -self.rule.severity, self.rule.code

    def accepted_by(self, acceptance: Acceptance) -> "Finding":
        """The same finding, accepted: it is shown and does not count."""
        return replace(self, accepted=acceptance)


@dataclass(frozen=True, slots=True)
class Baseline:
    """Findings an office began with: the file, and by fingerprint the place of the entry and the code of the rule."""

    path: str
    entries: Mapping[str, tuple[Place, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """Everything one run of the check has to say; outputs print it, each in its way.

    `excerpts` are lines of files by place. `criteria` are marks each judged office is assessed on, by office.
    `unstarted` are offices that have hardly any evidence yet, so that no criterion of theirs may be told as fulfilled.
    `helps` are pages of rules by code.
    """

    findings: tuple[Finding, ...]
    today: date
    files_read: int
    excerpts: Mapping[Place, str] = field(default_factory=dict)
    criteria: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unstarted: frozenset[str] = frozenset()
    helps: Mapping[str, Help] = field(default_factory=dict)

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """Findings that count."""
        return tuple(finding for finding in self.findings if not finding.accepted)

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """Findings a waiver or the baseline accepts."""
        return tuple(finding for finding in self.findings if finding.accepted)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Number of findings that count, by severity."""
        found = Counter(finding.rule.severity for finding in self.open)
        return {severity: found[severity] for severity in sorted(Severity, reverse=True)}

    def fails(self, threshold: Severity) -> bool:
        """Whether anything at or above the threshold was found."""
        return any(finding.rule.severity >= threshold for finding in self.open)

    @cached_property
    def fingerprints(self) -> Mapping[Finding, str]:
        """What names a finding even after its line moved."""
        return fingerprints(self.findings, self.excerpts)


def fingerprints(findings: Iterable[Finding], excerpts: Mapping[Place, str]) -> Mapping[Finding, str]:
    """Names of findings made of rule, file, criterion and the words of the line, never of its number.

    Of findings that agree in all of them the second and further ones are counted; 32 hexadecimal digits.
    """
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    names: dict[Finding, str] = {}
    for finding in findings:
        essence = _essence(finding, excerpts)
        seen[essence] += 1
        names[finding] = sha256(
            "\x1f".join((*essence, str(seen[essence]))).encode("utf-8", "backslashreplace")
        ).hexdigest()[:32]
    return names


def _essence(finding: Finding, excerpts: Mapping[Place, str]) -> tuple[str, ...]:
    whole_file = finding.place == Place(finding.place.path)
    line = "" if whole_file else excerpts.get(finding.place, "").strip()
    words = line or _DIGITS.sub("#", finding.sentence)
    return finding.rule.code, finding.place.path, finding.criterion or "", words
