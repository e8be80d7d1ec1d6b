"""Geometry of the charts: what the templates draw as SVG. Every bar is a link and has its words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from fazhi.kernel.measures import Unit
from fazhi.measuring.figures import Value
from fazhi.measuring.printing import plain, scaled

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 232, 48, 16, 196


@dataclass(frozen=True)
class Bar:
    """A month: this year's bar and last year's. `part`: the month is not over; `sel`: the one chosen."""

    month: int
    centre: float
    old_x: float
    old_y: float
    old_h: float
    now_x: float
    now_y: float
    now_h: float
    now: str
    before: str
    part: bool
    sel: bool

    @property
    def label_x(self) -> float:
        return _r(self.now_x + 10)

    @property
    def label_y(self) -> float:
        return _r(self.now_y - 5)


@dataclass(frozen=True)
class Months:
    """A chart of the months of a year. `marks`: (height, text) of the lines of the scale, that of 0 first.

    `highest`: the month with the most; None where no month has more than nothing.
    """

    bars: tuple[Bar, ...]
    marks: tuple[tuple[float, str], ...]
    highest: Bar | None


def _height(value: Value | None) -> Decimal:
    """What a bar stands for; below nothing where the number is."""
    return (value.value if value is not None else None) or Decimal(0)


def _top(largest: Decimal, unit: Unit) -> Decimal:
    """A round number not below the largest that three lines divide evenly."""
    if unit is Unit.PERCENT and largest <= 100:
        return Decimal(100)
    power = Decimal(1)
    while True:
        for step in (power, power * 2, power * 5):
            if step * 3 >= largest:
                return step * 3
        power *= 10


def months(now: Sequence[Value], before: Sequence[Value], *, running: bool, chosen: int | None) -> Months:
    """`now`: this year's months so far; `before`: the twelve of last year. `running`: the last of `now` is not over."""
    unit = (now or before)[0].indicator.unit
    heights = [_height(v) for v in (*now, *before)]
    most, least = max(heights, default=Decimal(0)), min([Decimal(0), *heights])
    top = _top(max(most, -least), unit)
    lines = 4 if top == 100 and unit is Unit.PERCENT else 3
    step = top / lines
    # What falls below nothing takes as many lines as it needs, and what rises no more than it needs beside it.
    below = math.ceil(-least / step)
    above = max(1, math.ceil(most / step)) if below else lines
    line = (BOTTOM - TOP) / (above + below)
    zero = BOTTOM - below * line
    span = (WIDTH - LEFT) / 12
    bars: list[Bar] = []
    for n in range(12):
        left = LEFT + n * span
        this = now[n] if n < len(now) else None
        last = before[n] if n < len(before) else None
        tall, old = (float(_height(v) / step) * line for v in (this, last))
        mark = running and n == len(now) - 1
        old_x, now_x, old_y, now_y = left + 4, left + 25, zero - max(old, 0), zero - max(tall, 0)
        said, past = _short(this) if this else "", last.text if last else ""
        bars.append(
            Bar(n + 1, _r(left + span / 2), _r(old_x), _r(old_y), _r(abs(old)), _r(now_x), _r(now_y), _r(abs(tall)), said, past,
                mark, chosen == n + 1)
        )  # fmt: skip
    marks = tuple(
        (_r(zero - line * i), _scale(step * i, top, unit)) for i in (*range(above + 1), *range(-1, -below - 1, -1))
    )
    highest = max(range(len(now)), key=lambda n: _height(now[n]), default=None)
    return Months(tuple(bars), marks, bars[highest] if highest is not None and _height(now[highest]) > 0 else None)


def _r(length: float) -> float:
    return round(length, 1)


def _short(value: Value) -> str:
    return value.parts[0]


def _scale(value: Decimal, top: Decimal, unit: Unit) -> str:
    """A mark of the scale, in the unit its top is printed in."""
    if scaled(top, unit)[1] == "万元":
        return plain((value / 10_000).quantize(Decimal("0.1")))
    return plain(value.quantize(Decimal("0.1")))


def spark(values: Sequence[Value]) -> tuple[str, str, str] | None:
    """A small line of the months so far: its points, and where its last one is. None where a line says nothing."""
    if len(values) < 2:
        return None
    heights = [_height(v) for v in values]
    low, high = min(heights), max(heights)
    span = (high - low) or Decimal(1)
    step = Decimal(78) / (len(values) - 1)
    points = [(2 + step * n, 26 - 21 * (h - low) / span) for n, h in enumerate(heights)]
    text = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return text, f"{points[-1][0]:.1f}", f"{points[-1][1]:.1f}"


def share(value: Value, largest: Decimal) -> float:
    """Length of a horizontal bar, 0 to 100."""
    return round(float(max(_height(value), Decimal(0)) * 100 / largest), 1) if largest > 0 else 0.0
