"""Z tohoto pravidla výjimka není

Proč: Nečitelný soubor, překlep v klíči a osobní údaje nejde přijmout: zakryly by všechno ostatní.

Náprava: Opravte příčinu nálezu a výjimku smažte. Řádek, na kterém údaj není osobní, označte poznámkou přímo
v souboru, jak říká spodq explain u pravidel o soukromí.

Příklad:
    waivers:
      - rule: SPQ501
        criterion: 6d
        reason: Revize se koná na poradě v lednu.
        role: vedoucí oddělení
        until: 2027-01-31
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.rules.outcome import Outcome

RULE = Rule("SPQ903", "waiver-not-allowed", Severity.ERROR)


def review(outcome: Outcome) -> Iterator[Finding]:
    """Waivers of a rule that exists and cannot be waived."""
    for office in outcome.snapshot.offices:
        for waiver, at in office.waivers:
            if outcome.knows(waiver.rule) and not outcome.waivable(waiver.rule):
                sentence = f"nálezy pravidla {waiver.rule} přijmout nejde; opravte jejich příčinu a výjimku smažte"
                yield RULE.at(at("rule"), sentence, office=office.slug)
