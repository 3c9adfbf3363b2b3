"""A line in time, worked out to the point: templates only print it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from spodq.czech import day

WIDTH, HEIGHT = 720, 240
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 24, 28, 36
_STEPS = 4
"""Lines of the grid above zero."""
_EDGE = 20
"""Labels so near to the side do not reach over it."""
_APART = 44
"""Between labels of values."""
_DAYS_APART = 110
"""Between labels of days."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the picture with its words."""

    x: float
    y: float
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """`lines` are broken where the value is not known; `unknown` are those moments."""

    name: str
    title: str
    description: str
    width: int
    height: int
    lines: tuple[str, ...]
    dots: tuple[Point, ...]
    labels: tuple[Point, ...]
    unknown: tuple[Point, ...]
    grid: tuple[Point, ...]
    days: tuple[Point, ...]


Value = tuple[date, int | None]


def chart(name: str, title: str, values: Sequence[Value], *, top: int | None = None, unit: str = "") -> Chart:
    """The picture of values, from the oldest; `top` is the most there can be, when that is known."""
    known = [value for _, value in values if value is not None]
    scale = _Scale(values[0][0], values[-1][0], top or _round_up(max(known, default=0)))
    points = [(when, value, scale.point(when, value, f"{value}{unit}")) for when, value in values if value is not None]
    return Chart(
        name=name,
        title=title,
        description=_description(values, unit),
        width=WIDTH,
        height=HEIGHT,
        lines=tuple(_lines(values, scale)),
        dots=tuple(point for *_, point in points),
        labels=tuple(_apart([point for *_, point in points], _APART)),
        unknown=tuple(scale.point(when, 0, "?") for when, value in values if value is None),
        grid=tuple(scale.level(step, unit) for step in range(_STEPS + 1)),
        days=tuple(_apart([scale.point(when, 0, day(when)) for when, _ in values], _DAYS_APART)),
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    top: int

    def point(self, when: date, value: int, label: str) -> Point:
        days = max((self.last - self.first).days, 1)
        x = _LEFT + (WIDTH - _LEFT - _RIGHT) * (when - self.first).days / days
        anchor = "start" if x < _LEFT + _EDGE else "end" if x > WIDTH - _RIGHT - _EDGE else "middle"
        return Point(round(x, 1), self._y(value), label, anchor)

    def level(self, step: int, unit: str) -> Point:
        value = self.top * step // _STEPS
        return Point(_LEFT, self._y(value), f"{value}{unit}")

    def _y(self, value: int) -> float:
        return round(HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * value / self.top, 1)


def _round_up(value: int) -> int:
    """The nearest number the grid divides without a remainder."""
    return max(-(-value // _STEPS), 1) * _STEPS


def _lines(values: Sequence[Value], scale: _Scale) -> Iterator[str]:
    for missing, run in groupby(values, key=lambda each: each[1] is None):
        points = [scale.point(when, value, "") for when, value in run if value is not None]
        if not missing and len(points) > 1:
            yield ",".join(f"{point.x},{point.y}" for point in points)  # typography would bind numbers by hard spaces


def _apart(points: Sequence[Point], distance: int) -> Iterator[Point]:
    """Points whose labels do not run into each other; the last one always has its own."""
    last: Point | None = None
    for point in points[:-1]:
        fits = last is None or point.x - last.x >= distance
        if fits and points[-1].x - point.x >= distance:
            last = point
            yield point
    yield from points[-1:]


def _description(values: Sequence[Value], unit: str) -> str:
    known = [(when, value) for when, value in values if value is not None]
    if not known:
        return "Žádná hodnota není známa."
    (first, then), (last, now) = known[0], known[-1]
    amounts = [value for _, value in known]
    missing = len(values) - len(known)
    gaps = f" Kde je otazník, hodnota není známa (celkem {missing})." if missing else ""
    return (
        f"{day(first)}: {then}{unit}, {day(last)}: {now}{unit}; "
        f"nejméně {min(amounts)}{unit}, nejvíce {max(amounts)}{unit}.{gaps}"
    )
