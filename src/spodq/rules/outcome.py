"""What rules about rules look at: what the others found, which waivers and which baseline accepted it."""

from dataclasses import dataclass

from spodq.finding import Baseline, Finding, Rule
from spodq.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings of every other rule, accepted ones included, before anything is left out."""

    snapshot: Snapshot
    findings: tuple[Finding, ...]
    rules: tuple[Rule, ...]
    baseline: Baseline | None = None

    @property
    def names(self) -> list[str]:
        """Everything a rule may be called by: code and name."""
        return [word for rule in self.rules for word in (rule.code, rule.name)]

    def knows(self, name: str) -> bool:
        """Whether there is a rule of that code or name."""
        return any(rule.called(name) for rule in self.rules)

    def waivable(self, name: str) -> bool:
        """Whether there is such a rule and a waiver may accept its findings."""
        return any(rule.called(name) and rule.waivable for rule in self.rules)
