"""Taking the official wording over: what is filled in, what disagrees with our data, what nobody confirmed yet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spodq.model.catalogue import Version
from spodq.model.standards import Criterion, Limit, Standard
from spodq.place import Append, Change, Put, Value
from spodq.statute import FoundCriterion, FoundStandard, Recognised
from spodq.statute.patterns import SPLIT_WORD, same

NO_SUMMARY = "Shrnutí zatím chybí; čtěte znění."
_STEM = 5
_SHARED = 1 / 3


@dataclass(frozen=True)
class Adoption:
    """A version of ours and what a text says; `source` names the text, `confirmed` are marks a person compared."""

    version: Version
    found: Recognised
    source: str
    confirmed: frozenset[str] = frozenset()

    @cached_property
    def filled(self) -> tuple[str, ...]:
        """Criteria of ours that get their wording."""
        return tuple(mark for mark in self._both if not self.version.criteria[mark].wording)

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """Criteria that have the same wording already."""
        return tuple(mark for mark in self._both if self._agrees(mark))

    @cached_property
    def added(self) -> tuple[str, ...]:
        """Criteria of the text that our version does not have."""
        return tuple(mark for mark in self.found.criteria if mark not in self.version.criteria)

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """Criteria of our version that the text does not have."""
        return tuple(mark for mark in self.version.criteria if mark not in self.found.criteria)

    @property
    def foreign(self) -> bool:
        """Whether most standards of the text are called otherwise than ours: then it is another annex."""
        known = [each for each in self.found.standards if each.number in self._standards and each.title]
        strange = [each for each in known if not self._called(each)]
        return len(known) > 1 and 2 * len(strange) > len(known)

    @property
    def uncertain(self) -> tuple[str, ...]:
        """Criteria after which there is text that was left out."""
        return tuple(mark for mark, each in self.found.criteria.items() if each.unsure)

    @property
    def disagreements(self) -> tuple[str, ...]:
        """Where the text says something else than we do, in words."""
        return (*self._of_titles(), *(told for mark in self._both for told in self._of_criterion(mark)))

    def changes(self) -> Mapping[str, list[Change]]:
        """What is to be written into files of the version, by path."""
        found: dict[str, list[Change]] = {}
        for standard in self.version.standards:
            changes = [each for index, _ in enumerate(standard.criteria) for each in self._filling(standard, index)]
            changes += [Append(("criteria",), self._new(mark)) for mark in self._added_to(standard.number)]
            if changes:
                found[standard.path] = changes
        return found

    def new_standards(self) -> Mapping[int, list[Change]]:
        """Files of standards that we do not have, as what is to be put into an empty one."""
        titles = {each.number: each.title for each in self.found.standards}
        numbers = dict.fromkeys(int(mark[:-1]) for mark in self.added if int(mark[:-1]) not in self._standards)
        return {
            number: [
                Put(("title",), titles.get(number) or f"Standard {number}"),
                Put(("verified",), False),
                Put(("sources",), [self.source]),
                Put(("criteria",), [self._new(mark) for mark in self._added_to(number)]),
            ]
            for number in numbers
        }

    @cached_property
    def _both(self) -> tuple[str, ...]:
        return tuple(mark for mark in self.version.criteria if mark in self.found.criteria)

    @cached_property
    def _standards(self) -> Mapping[int, Standard]:
        return {standard.number: standard for standard in self.version.standards}

    def _agrees(self, mark: str) -> bool:
        wording = self.version.criteria[mark].wording
        return bool(wording) and " ".join((wording or "").split()) == " ".join(self.found.criteria[mark].text.split())

    def _filling(self, standard: Standard, index: int) -> Iterator[Change]:
        criterion = standard.criteria[index]
        mark = criterion.id
        if mark not in self.filled and mark not in self.kept:
            return
        confirmed = mark in self.confirmed
        if mark in self.filled:
            yield Put(("criteria", index, "wording"), self.found.criteria[mark].text)
        if (mark in self.filled or confirmed) and criterion.verified != confirmed:
            yield Put(("criteria", index, "verified"), confirmed)
        if (mark in self.filled or confirmed) and self.source not in criterion.sources:
            yield Append(("criteria", index, "sources"), self.source)

    def _added_to(self, number: int) -> list[str]:
        return [mark for mark in self.added if int(mark[:-1]) == number]

    def _new(self, mark: str) -> dict[str, Value]:
        told = self._kinds(self.found.criteria[mark])
        new: dict[str, Value] = {"id": mark, "summary": NO_SUMMARY, "wording": self.found.criteria[mark].text}
        new |= {"verified": mark in self.confirmed, "sources": [self.source]}
        kinds = [kind for kind in told if kind is not None]
        return new | ({"not_assessed_for": kinds} if kinds and len(kinds) == len(told) else {})

    def _called(self, standard: FoundStandard) -> bool:
        ours = self._standards[standard.number]
        return any(same(standard.title, title) for title in (ours.title, *ours.title_variants))

    def _of_titles(self) -> Iterator[str]:
        for each in self.found.standards:
            if each.number in self._standards and each.title and not self._called(each):
                yield f"standard {each.number} se v textu jmenuje „{each.title}“, u nás „{self._title(each.number)}“"

    def _title(self, number: int) -> str:
        return self._standards[number].title

    def _of_criterion(self, mark: str) -> Iterator[str]:
        ours, found = self.version.criteria[mark], self.found.criteria[mark]
        if ours.wording and not self._agrees(mark):
            yield f"kritérium {mark}: znění v textu je jiné než to, které už máme; naše zůstává"
        if _little_in_common(ours.summary, found.text):
            yield f"kritérium {mark}: naše shrnutí má se zněním společného málo"
        for word in SPLIT_WORD.findall(found.text):
            yield f"kritérium {mark}: „{word}“ je asi slovo rozdělené na konci řádku; v textu je spojte"
        yield from (_missing_limit(mark, limit) for limit in ours.limits if not _has_number(limit, found.text))
        yield from self._of_kinds(mark, ours, found)

    def _of_kinds(self, mark: str, ours: Criterion, found: FoundCriterion) -> Iterator[str]:
        told = self._kinds(found)
        for kind, written in told.items():
            if kind is None:
                yield f"kritérium {mark}: nepoznalo se, u koho se nehodnotí: {written}"
            elif kind not in ours.not_assessed_for:
                yield f"kritérium {mark}: podle textu se nehodnotí u druhu {kind} ({written}), u nás ano"
        for kind in ours.not_assessed_for:
            if kind not in told:
                yield f"kritérium {mark}: u nás se nehodnotí u druhu {kind}, text to neříká"

    def _kinds(self, found: FoundCriterion) -> Mapping[str | None, str]:
        """Kinds the exceptions speak of, with the words; None for words that name no kind of ours."""
        told: dict[str | None, str] = {}
        titles = {_stems(kind.title): name for name, kind in self.version.about.kinds.items()}
        for exception in found.exceptions:
            whole = titles.get(_stems(exception))
            for part in [exception] if whole else re.split(r", (?:a |nebo )?| a | nebo | ani ", exception):
                told[titles.get(_stems(part))] = part
        return told


def _stems(text: str) -> frozenset[str]:
    """Beginnings of the words, so that cases do not matter; words of one letter are left out."""
    words = re.findall(r"\w{2,}", text.casefold())
    return frozenset(word[:4].rstrip("aeiouyáéíóúůýě") for word in words if word not in {"se", "pro", "ve"})


def _little_in_common(summary: str, wording: str) -> bool:
    ours = {word[:_STEM] for word in re.findall(rf"\w{{{_STEM},}}", summary.casefold())}
    theirs = {word[:_STEM] for word in re.findall(rf"\w{{{_STEM},}}", wording.casefold())}
    return summary != NO_SUMMARY and bool(ours) and len(ours & theirs) < _SHARED * len(ours)


def _has_number(limit: Limit, wording: str) -> bool:
    written = str(limit.value).replace(".", ",")
    return written in re.findall(r"\d+(?:,\d+)?", re.sub(r"(?<=\d)[ \u00a0](?=\d{3}\b)", "", wording))


def _missing_limit(mark: str, limit: Limit) -> str:
    return f"kritérium {mark}: mez {limit.title} ({limit.value} {limit.unit}) ve znění číslicemi napsána není"
