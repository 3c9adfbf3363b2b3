"""Otisk patří souboru, který doklad neuvádí

Proč: Otisk by se nikdy neporovnal; příloha by se mohla změnit a nikdo by se to nedozvěděl.

Náprava: Opravte název souboru v sha256, aby byl stejný jako ve files.

Příklad:
    files: [plan.pdf]
    sha256:
      plan.pdf: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ308", "fingerprint-without-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Names in `sha256` not among the files; silent while a file is missing, for then its name is the wrong one."""
    lost = {document.path for _, document, _, each in snapshot.attachments() if each.state is FileState.MISSING}
    for office in snapshot.offices:
        for document in office.documents:
            for name in document.sha256:
                if name not in document.files and document.path not in lost:
                    sentence = f"otisk patří souboru „{name}“, který není ve files{did_you_mean(name, document.files)}"
                    yield RULE.at(document.at_key("sha256", name), sentence, office=office.slug)
