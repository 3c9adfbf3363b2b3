"""Odkaz na něco, co ve složce úřadu není

Proč: Záznam by se nepřipojil k pozici, subjektu, projektu ani dokladu a v ukazatelích a zprávách by chyběl.

Náprava: Opravte označení, nebo založte soubor, na který odkazuje. Označením je klíč id, a když chybí, název souboru.

Příklad:
    participants: [P-01, P-02]
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean, listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.known import known_marks, office_references
from spodq.model.reference import Reference
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ230", "dangling-reference", Severity.ERROR)
_FEW = 6
"""Up to so many words are listed when none is similar."""


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """References that lead nowhere; silent where what they lead to might be in an unreadable file."""
    for office in snapshot.offices:
        for reference in office_references(office):
            known = known_marks(office, reference)
            if known is not None and reference.mark not in known:
                yield RULE.at(reference.place, _sentence(reference, sorted(known)), office=office.slug)


def _sentence(reference: Reference, known: list[str]) -> str:
    to = reference.to
    hint = did_you_mean(reference.mark, known)
    if not hint and known and len(known) <= _FEW:
        hint = f"; pište {listing(known)}"
    return f"{to.called} „{reference.mark}“ {_where(reference)} není{hint}"


def _where(reference: Reference) -> str:
    if reference.holder is not None:
        return f"v souboru „{reference.holder}“ ({reference.to.target.czech_name})"
    return f"v souboru ({reference.to.target.czech_name})" if reference.to.words else "ve složce úřadu"
