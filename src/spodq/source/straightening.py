"""A structure made readable fault by fault; only the entry with the fault is parsed again, so a long file is cheap."""

from dataclasses import dataclass, field

from spodq.place import Problem, Replace
from spodq.source.editing import offset_of, replaced
from spodq.source.nodes import Mapping
from spodq.source.page import Page
from spodq.source.parsing import Parsed, parse

_LOOK = 16
"""Looking through a character costs about so many times less than parsing it."""


@dataclass(slots=True)
class Straightened:
    """The text after the changes, their titles, and how many characters had to be parsed for them."""

    text: str
    titles: list[str] = field(default_factory=list)
    parsed: int = 0


def straightened(path: str, text: str, allowed: int) -> Straightened:
    """Every fault of the structure that has a fix mended, as long as each change lets the parser come further."""
    done = Straightened("")
    parsed, rest = parse(path, text), text
    while done.parsed < allowed:
        fault = _fault(parsed)
        if fault is None or not isinstance(fault.fix, Replace):
            break
        changed = replaced(rest, (fault.fix,))
        begin, lines = _entry(parsed, changed)
        after = parse(path, changed[begin:])
        done.parsed += _cost(after, changed[begin:])
        if not _further(after, fault, lines):
            break
        done.text += changed[:begin]
        done.titles.append(fault.fix.title)
        parsed, rest = after, changed[begin:]
    done.text += rest
    return done


def _fault(parsed: Parsed) -> Problem | None:
    """What stopped the parser; of two equal keys it only complains."""
    return next((each for each in parsed.problems if each.kind != "duplicate-key"), None)


def _entry(parsed: Parsed, text: str) -> tuple[int, int]:
    """Where the last entry of the top mapping begins: its offset and the number of lines before it.

    Before a key that stands at the very left everything is finished, so nothing there needs parsing again.
    """
    root = parsed.root
    if not isinstance(root, Mapping) or not root.entries:
        return 0, 0
    line, column = root.entries[-1][0].start
    page = Page(text)
    return (0, 0) if column or page.in_brackets(root) else (page.offset((line, 0)), line)


def _further(parsed: Parsed, fault: Problem, lines: int) -> bool:
    now = _fault(parsed)
    return now is None or (now.place.line + lines, now.place.column) > (fault.place.line, fault.place.column)


def _cost(parsed: Parsed, text: str) -> int:
    fault = _fault(parsed)
    reached = offset_of(text, fault.place) if fault else len(text)
    return reached + len(text) // _LOOK
