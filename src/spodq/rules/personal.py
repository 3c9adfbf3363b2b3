"""How rules about personal data tell a value: where it stands, covered, unless its line says why it may be there."""

import re
from collections.abc import Iterator

from spodq.finding import Finding, Rule
from spodq.model.snapshot import Snapshot

_ALLOWED = re.compile(r"#\s*spodq:\s*povoleno\s+(SPQ\d{3})\s*[–—-]\s*\S")
_NEVER = frozenset({"birth-number", "possible-birth-number"})
"""Kinds no remark on the line excuses."""


def told(rule: Rule, kind: str, noun: str, advice: str, snapshot: Snapshot) -> Iterator[Finding]:
    """Each value of the kind as a finding; `noun` is what it is called, `advice` what to do with it."""
    for each in snapshot.personal:
        allowed = _ALLOWED.search(each.line)
        if each.kind != kind or (allowed and allowed[1] == rule.code and kind not in _NEVER):
            continue
        where = f" {each.where} přílohy" if each.where else ""
        shown = f" {each.shown}" if each.shown else ""
        yield rule.at(each.place, f"{noun}{shown}{where}; {advice}", office=each.office)
