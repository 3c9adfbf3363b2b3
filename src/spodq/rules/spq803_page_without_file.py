"""Strana patří souboru, který doklad neuvádí

Proč: Podklad pro kontrolu by čtenáře poslal na stranu v souboru, který u dokladu není.

Náprava: Opravte název souboru v pages, aby byl stejný jako ve files.

Příklad:
    files: [plan.pdf]
    pages:
      plan.pdf: s. 3–5
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ803", "page-without-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Names in `pages` that are not among the files."""
    for office in snapshot.offices:
        for document in office.documents:
            for name in document.pages:
                if name not in document.files:
                    sentence = f"strana patří souboru „{name}“, který není ve files{did_you_mean(name, document.files)}"
                    yield RULE.at(document.at_key("pages", name), sentence, office=office.slug)
