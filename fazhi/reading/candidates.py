"""A quantity found in the text before it is known what it counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Candidate:
    """`start` and `end` span number and unit. `kind` is count, percent, money, rank, multiple, growth, score, zero,
    coverage, duration, change (净增12名), rate (每万人3.2名) or share (占23%).

    `label` is the rate a shared percentage stands for (参考率 of 参考率及格率100%), with its
    place in `label_start`, `label_end`. A `weak` one (三个 before a noun) is a figure only if it turns out to be an
    indicator. In a table, `words` are the heads of its row and column, `caption` the line above."""

    start: int
    end: int
    value: float | int | None
    unit: str
    kind: str
    qualifier: str = ""
    low: float | int | None = None
    high: float | int | None = None
    label_start: int = -1
    label_end: int = -1
    weak: bool = False
    words: str = ""
    caption: str = ""
