"""Název souboru jinde neobstojí

Proč: Na Windows a macOS nejde mít vedle sebe „Plan.pdf“ a „plan.pdf“, některé názvy Windows nezapíše vůbec a dlouhou
cestu neotevře Word ani Průzkumník. Kolegyni by soubor po stažení chyběl.

Náprava: Soubor přejmenujte: krátce, bez zvláštních znaků, tečky a mezery na konci.

Příklad:
    files: [zapis-z-porady-2026-11.pdf]
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.place import Place, Related

RULE = Rule("SPQ016", "unportable-file-name", Severity.WARNING)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')
_LONGEST = 180
"""Characters inside the folder: Windows allows 260, a usual path to somebody's documents takes about eighty."""


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Names of files of the workspace that clash, cannot be written on Windows, or are too long."""
    paths = sorted({*(path for path in snapshot.sources if not path.startswith("<")), *_attached(snapshot)})
    yield from _clashes(paths)
    for path in paths:
        fault = next(filter(None, map(_fault, path.split("/"))), None) or _length(path)
        if fault:
            yield RULE.at(Place(path), fault)


def _attached(snapshot: Snapshot) -> Iterator[str]:
    return (path for paths in snapshot.files.values() for path in paths)


def _clashes(paths: list[str]) -> Iterator[Finding]:
    same: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        same[unicodedata.normalize("NFC", path).casefold()].append(path)
    for first, *others in same.values():
        for path in others:
            sentence = (
                f"na Windows a macOS je to týž soubor jako „{first.rpartition('/')[2]}“; přejmenujte jeden z nich"
            )
            yield RULE.at(Place(path), sentence, related=[Related(Place(first), "druhý z nich")])


def _fault(name: str) -> str | None:
    if _RESERVED.fullmatch(name):
        return f"název „{name}“ má na Windows zvláštní význam; přejmenujte soubor"
    sign = _FORBIDDEN.search(name)
    if sign:
        shown = "s mezerou nebo tečkou na konci" if sign[0] in {".", " "} else f"se znakem „{sign[0]}“"
        return f"název „{name}“ {shown} Windows nezapíše; přejmenujte soubor"
    if unicodedata.normalize("NFC", name) != name:
        return f"název „{name}“ má jinak uložené háčky a čárky (z macOS); přejmenujte soubor"
    return None


def _length(path: str) -> str | None:
    if len(path) <= _LONGEST:
        return None
    return f"cesta má {len(path)} znaků a na Windows se nemusí otevřít; zkraťte ji pod {_LONGEST}"
