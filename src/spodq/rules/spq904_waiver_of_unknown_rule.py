"""Výjimka z pravidla, které neexistuje

Proč: Překlep v kódu by znamenal, že výjimka nic nepřijímá.

Náprava: Opište kód z výpisu nálezů, nebo jej najděte ve výpisu spodq rules.

Příklad:
    waivers:
      - rule: SPQ402
        criterion: 6d
        reason: Postup schvaluje vedení úřadu.
        role: vedoucí oddělení
        until: 2027-01-31
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.rules.outcome import Outcome

RULE = Rule("SPQ904", "waiver-of-unknown-rule", Severity.ERROR)


def review(outcome: Outcome) -> Iterator[Finding]:
    """Waivers whose rule is neither a code nor a name."""
    for office in outcome.snapshot.offices:
        for waiver, at in office.waivers:
            if not outcome.knows(waiver.rule):
                hint = did_you_mean(_with_zeros(waiver.rule), outcome.names)
                sentence = f"pravidlo „{waiver.rule}“ neexistuje{hint or '; všechna vypíše spodq rules'}"
                yield RULE.at(at("rule"), sentence, office=office.slug)


def _with_zeros(word: str) -> str:
    """A code in which somebody typed the letter O for a zero."""
    return word.upper().replace("O", "0") if word.upper().startswith("SPQ") else word
