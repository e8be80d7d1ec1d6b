"""Geometry of early warning: the map of tiles and the chart of a cell, as the templates draw them. Every tile has its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDE, HIGH, GAP = 112, 70, 6
WIDTH, LEFT, TOP, BOTTOM = 640, 40, 18, 176


@dataclass(frozen=True)
class Tile:
    """A town. `count`: as shown, None where it is not; `level`: "", "notice" or "grave"."""

    code: str
    name: str
    x: int
    y: int
    count: int | None
    level: str
    sel: bool

    @property
    def middle(self) -> float:
        return self.x + WIDE / 2


@dataclass(frozen=True)
class Map:
    tiles: tuple[Tile, ...]
    width: int
    height: int


def tile_map(
    places: Mapping[str, str], squares: Mapping[str, tuple[int, int]], counts: Mapping[str, int | None],
    levels: Mapping[str, str], chosen: str | None,
) -> Map:  # fmt: skip
    """`squares`: (column, row) by code of a town. Towns without a square are left out; they stand in the table."""
    made = tuple(
        Tile(code, name, squares[code][0] * (WIDE + GAP), squares[code][1] * (HIGH + GAP), counts.get(code), levels.get(code, ""),
             code == chosen)
        for code, name in places.items()
        if code in squares
    )  # fmt: skip
    width = max((t.x + WIDE for t in made), default=WIDE)
    return Map(made, width, max((t.y + HIGH for t in made), default=HIGH))


@dataclass(frozen=True)
class Bar:
    """A span of time. `hidden`: the count is below the least shown, or would give such a one away."""

    label: str
    text: str
    x: float
    y: float
    width: float
    height: float
    hidden: bool
    running: bool
    sel: bool
    first: str
    marked: bool


@dataclass(frozen=True)
class Chart:
    bars: tuple[Bar, ...]
    marks: tuple[tuple[float, str], ...]
    usual: float | None
    threshold: float | None
    reach: tuple[float, float]


def chart(
    labels: Sequence[tuple[str, str, bool]], counts: Sequence[int | None], chosen: int, small: int,
    usual: float | None, threshold: int | None,
) -> Chart:  # fmt: skip
    """`labels`: (short name, first day, whether running) of each span; `usual` and `threshold` are of the chosen one."""
    tallest = max([small, threshold or 0, *(n for n in counts if n is not None)])
    top = next(x for x in (3 * s * 10**p for p in range(9) for s in (2, 4, 5, 10)) if x >= tallest)
    step = (WIDTH - LEFT) / max(1, len(labels))
    tall = (BOTTOM - TOP) / top
    bars = []
    for n, ((label, first, running), count) in enumerate(zip(labels, counts, strict=True)):
        height = (small if count is None else count) * tall
        marked = n == chosen or (n % 3 == 0 and abs(n - chosen) > 2)
        bars.append(
            Bar(label, "" if count is None else str(count), round(LEFT + n * step + step * 0.15, 1), round(BOTTOM - height, 1),
                round(step * 0.7, 1), round(height, 1), count is None, running, n == chosen, first, marked)
        )  # fmt: skip
    marks = tuple((round(BOTTOM - (BOTTOM - TOP) * i / 3, 1), str(top * i // 3)) for i in range(4))
    left = LEFT + chosen * step
    return Chart(
        tuple(bars), marks, None if usual is None else round(BOTTOM - usual * tall, 1),
        None if threshold is None else round(BOTTOM - threshold * tall, 1), (round(left, 1), round(left + step, 1)),
    )  # fmt: skip
