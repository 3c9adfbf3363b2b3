"""Line by line through an annex. What is not understood is never taken as a part of anything."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from spodq.statute import patterns
from spodq.statute.lines import Line, Unused

_NOT_UNDERSTOOD = "tomu program nerozumí"
_OTHER_ANNEX = "patří do jiné přílohy"
_FURNITURE = "nabídka, záhlaví nebo zápatí stránky"
_AFTER = "neví se, zda ještě patří ke kritériu"
_TWICE = "kritérium {} je v textu dvakrát, nepřevzalo se"
_EMPTY = "u kritéria {} není žádný text"
_LEAP = "označení nenavazuje na předchozí, nejspíš to kritérium není"
_UNCLEAR_EXCEPTION = "výjimka z hodnocení, které program nerozumí"


@dataclass
class FoundStandard:
    """A heading of a standard."""

    number: int
    title: str
    line: Line


@dataclass
class FoundCriterion:
    """A criterion and its text; `unsure` says that text after it was left out, `exceptions` are kinds as written."""

    mark: str
    line: Line
    pieces: list[Line] = field(default_factory=list)
    text: str = ""
    exceptions: list[str] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    unsure: bool = False


@dataclass(frozen=True)
class Recognised:
    """What was found; every line is either among `used` or among `unused`."""

    annexes: tuple[int, ...]
    effective: date | None
    standards: tuple[FoundStandard, ...]
    criteria: Mapping[str, FoundCriterion]
    used: tuple[Line, ...]
    unused: tuple[Unused, ...]


@dataclass(frozen=True)
class Known:
    """What we know before reading: names of standards, marks of criteria, the annex that is wanted."""

    titles: Mapping[int, Sequence[str]]
    marks: Collection[str] = ()
    annex: int | None = None


def recognised(lines: Sequence[Line], known: Known) -> Recognised:
    """What the lines say."""
    reader = _Reader(lines, known)
    for index, line in enumerate(lines):
        reader.read(index, line)
    return reader.outcome()


class _Reader:
    """Where the reading is: in which standard and criterion, and what is known of each line so far."""

    def __init__(self, lines: Sequence[Line], known: Known) -> None:
        self.lines = lines
        self.known = known
        self.by_blanks = _divided_by_blanks(lines)
        self.reasons: dict[int, str] = {}
        self.annexes: list[int] = []
        self.effective: date | None = None
        self.standards: list[FoundStandard] = []
        self.criteria: list[FoundCriterion] = []
        self.criterion: FoundCriterion | None = None
        self.open = False
        self.index = 0
        self.untitled: FoundStandard | None = None

    def read(self, index: int, line: Line) -> None:
        """Take the line for what it is, or keep the reason why it is nothing."""
        self.index = index
        reason = self._taken(line)
        if reason:
            self.reasons[index] = reason
        if reason and not line.furniture and self.criterion:
            self.open = False

    def _taken(self, line: Line) -> str:
        """Why the line was not used; empty when it was."""
        if line.furniture:
            return _FURNITURE
        if self._is_annex(line):
            return ""
        if self.known.annex and self.annexes and self.annexes[-1] != self.known.annex:
            return _OTHER_ANNEX
        for take in (self._is_standard, self._is_exception, self._is_criterion):
            reason = take(line)
            if reason is not None:
                return reason
        return self._rest(line)

    def _is_annex(self, line: Line) -> bool:
        found = patterns.ANNEX.match(line.text)
        if found:
            self.annexes.append(int(found[1]))
            self.criterion, self.open, self.untitled = None, False, None
        return bool(found)

    def _is_standard(self, line: Line) -> str | None:
        heading = patterns.STANDARD.match(line.text)
        numbered = patterns.NUMBERED.match(line.text)
        if heading and (heading["divider"] or not heading["title"] or not heading["title"][0].islower()):
            self._begin(FoundStandard(int(heading[1] or heading[2]), heading["title"].strip(' „“"'), line))
        elif numbered and self._titled(int(numbered[1]), numbered[2]):
            self._begin(FoundStandard(int(numbered[1]), numbered[2], line))
        elif self._announces(line):
            self._begin(FoundStandard(int(line.text.rstrip(".")), "", line))
        else:
            return None
        return ""

    def _titled(self, number: int, title: str) -> bool:
        """Whether it is a title we know, or one right before the first criterion of that number."""
        following = self.lines[self.index + 1 : self.index + 2]
        first = patterns.marked(following[0].text) if following else None
        known = self.known.titles.get(number, ())
        return any(patterns.same(title, each) for each in known) or (first is not None and first[0] == f"{number}a")

    def _announces(self, line: Line) -> bool:
        """Whether the line is a number alone above a title: one we know, or one right before the first criterion."""
        number = patterns.NUMBER_ALONE.match(line.text)
        if not number or len(self.lines) < self.index + 3:
            return False
        title, first = self.lines[self.index + 1].text, patterns.marked(self.lines[self.index + 2].text)
        known = self.known.titles.get(int(number[1]), ())
        return any(patterns.same(title, each) for each in known) or (
            not patterns.marked(title) and first is not None and first[0] == f"{int(number[1])}a"
        )

    def _begin(self, standard: FoundStandard) -> None:
        self.standards.append(standard)
        self.criterion, self.open = None, False
        self.untitled = None if standard.title else standard

    def _is_criterion(self, line: Line) -> str | None:
        marked = patterns.marked(line.text)
        if marked is None:
            return None
        mark, text = marked
        if not self._follows(mark):
            return _LEAP
        self.criterion = FoundCriterion(mark, line, [Line(line.number, text)] if text else [])
        self.criteria.append(self.criterion)
        self.open, self.untitled = True, None
        return ""

    def _follows(self, mark: str) -> bool:
        """Whether a criterion of the mark may stand here: a known one, the first of its standard, the next letter."""
        number, letter = int(mark[:-1]), mark[-1]
        seen = {*self.known.marks, *(each.mark for each in self.criteria)}
        here = self.standards[-1].number if self.standards else number
        return mark in seen or (number == here and (letter == "a" or f"{number}{chr(ord(letter) - 1)}" in seen))

    def _is_exception(self, line: Line) -> str | None:
        found = patterns.EXCEPTION.match(line.text)
        if not found:
            return None
        marks = [patterns.mark_of(*each) for each in re.findall(r"(\d{1,2}) ?([a-z])", found["marks"] or "")]
        named = [each for each in self.criteria if each.mark in marks] if marks else [self.criterion]
        known = [each for each in named if each]
        if not known or len(known) < len(set(marks)):
            return _UNCLEAR_EXCEPTION
        for each in known:
            each.exceptions.append(found["whom"].strip())
            each.notes.append(line)
        self.open = False
        return ""

    def _rest(self, line: Line) -> str:
        day = patterns.effective_day(line.text)
        if self.untitled:
            self.untitled.title, self.untitled = line.text, None
            return ""
        if self.criterion is None:
            self.effective = self.effective or day
            return "" if day and self.effective == day else _NOT_UNDERSTOOD
        if patterns.PAGE_NUMBER.match(line.text):
            return "číslo strany"
        if patterns.EXCEPTION_UNCLEAR.match(line.text):
            return _UNCLEAR_EXCEPTION
        if self._belongs(line):
            self.criterion.pieces.append(line)
            return ""
        self.criterion.unsure = True
        return f"{_AFTER} {self.criterion.mark}"

    def _belongs(self, line: Line) -> bool:
        """Whether the line is surely text of the criterion: the first after its mark, or one that goes on."""
        if not self.criterion or not self.open:
            return False
        goes_on = not line.starts if self.by_blanks else False
        return not self.criterion.pieces or goes_on or bool(patterns.CONTINUES.match(line.text))

    def outcome(self) -> Recognised:
        """Everything found; criteria written twice or without any text are taken back."""
        criteria: dict[str, FoundCriterion] = {}
        for found in self.criteria:
            filled = [each for each in self.criteria if each.mark == found.mark and each.pieces]
            if not found.pieces:
                self._take_back(found, _EMPTY)
            elif len(filled) > 1:
                self._take_back(found, _TWICE)
            else:
                criteria[found.mark] = _worded(found)
        used = tuple(line for index, line in enumerate(self.lines) if index not in self.reasons)
        unused = tuple(Unused(self.lines[index], reason) for index, reason in sorted(self.reasons.items()))
        return Recognised(tuple(self.annexes), self.effective, tuple(self.standards), criteria, used, unused)

    def _take_back(self, found: FoundCriterion, reason: str) -> None:
        taken = [found.line, *found.pieces, *found.notes]
        for index, line in enumerate(self.lines):
            if any(line is each for each in taken):
                self.reasons[index] = reason.format(found.mark)


def _worded(found: FoundCriterion) -> FoundCriterion:
    text = ""
    for piece in found.pieces:
        apart = "\n" if patterns.ITEM.match(piece.text) else " "
        text += f"{apart if text else ''}{piece.text}"
    found.text = text
    inside = patterns.EXCEPTION_INSIDE.search(text)
    exception = patterns.EXCEPTION.match(inside[1]) if inside else None
    if exception:
        found.exceptions.append(exception["whom"].strip())
    return found


def _divided_by_blanks(lines: Sequence[Line]) -> bool:
    """Whether a blank line stands before most criteria, so that lines without one belong together.

    Where every line begins a paragraph, the answer does not matter.
    """
    marks = [line for line in lines if patterns.marked(line.text)]
    return 2 * sum(line.starts for line in marks) > len(marks)
