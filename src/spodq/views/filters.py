"""What a reader may narrow a page to: the facts about its criteria, each with the states they are in."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spodq.model.standing import Standing
from spodq.views.state import State, claim_state, evidence_state, review_kind

_TONES = ("good", "fair", "bad", "unknown")


@dataclass(frozen=True, slots=True)
class Choice:
    """One state and how many parts of the page are in it; `name` is what they carry."""

    name: str
    sign: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """One fact with its states, the best first."""

    title: str
    choices: tuple[Choice, ...]


def filters_of(standings: Iterable[Standing]) -> tuple[Filter, ...]:
    """Filters of a page that tells claim, evidence and review of these criteria, in this order."""
    best_first = sorted(standings, key=lambda each: -(each.score or 0))
    rows = [(_by_word(claim_state(each)), evidence_state(each), review_kind(each)) for each in best_first]
    return filters(("Tvrzení", "Doklad", "Revize"), rows)


def filters(titles: Sequence[str], rows: Sequence[Sequence[State]]) -> tuple[Filter, ...]:
    """Filters by columns of states, one row for each part of the page; none when there is nothing to choose from."""
    columns = zip(*rows, strict=True)
    made = tuple(Filter(title, _choices(column)) for title, column in zip(titles, columns, strict=False))
    return made if any(len(each.choices) > 1 for each in made) else ()


def _by_word(claim: State) -> State:
    """A scale may have several ways to be fulfilled in part; they have one name and differ in words."""
    return replace(claim, name=claim.word)


def _choices(states: Sequence[State]) -> tuple[Choice, ...]:
    counts = Counter(each.name for each in states)
    known = {each.name: each for each in sorted(states, key=lambda each: _TONES.index(each.tone))}
    return tuple(Choice(each.name, each.sign, each.word, counts[each.name]) for each in known.values())
