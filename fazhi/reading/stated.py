"""The figures of a report as something to calculate with: which are exact, to how many places, which belong together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from fazhi.reading.clauses import Clauses
from fazhi.reading.model import Figure

NEAR = 160
"""How far apart, in characters, figures may stand that are compared with each other."""
_PLACES = re.compile(r"\d\.(\d+)")


def plain(value: float | int | None) -> str:
    """A number as people write it: 969, 99.69, 2004.5; “?” where there is none."""
    if value is None:
        return "?"
    return f"{value:.10g}" if isinstance(value, float) and abs(value) < 1e10 else f"{value:.0f}"


def decimal(value: float | int) -> Decimal:
    """The number as it was written, without the error of binary fractions."""
    return Decimal(str(value))


def rounded(value: Decimal, places: int) -> Decimal:
    """Rounded half up, as statistics offices do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def shown(value: Decimal, places: int) -> str:
    """Rounded for showing, without trailing zeros."""
    short = rounded(value, places).normalize()
    return f"{short:f}"


@dataclass(frozen=True)
class Stated:
    """Text, figures and clauses of one report."""

    text: str
    figures: tuple[Figure, ...]
    clauses: Clauses

    def written(self, i: int) -> str:
        """Figure i as the text has it."""
        return self.text[self.figures[i].start : self.figures[i].end]

    def exact(self, i: int) -> bool:
        """Whether figure i is a full count: not 3000余, not 1.3万, not 数百."""
        one = self.figures[i]
        if one.value is None or one.qualifier:
            return False
        written = self.written(i)
        return one.kind == "money" or not ("万" in written or "亿" in written)

    def tabular(self, position: int) -> bool:
        """Whether the place is in a row of a table, where the same count is stated once for each kind of thing."""
        start = self.clauses.sentence_start(position)
        return "\t" in self.text[start : self.clauses.sentence_end(position)] or self.text[start : start + 1] == "|"

    def places(self, i: int) -> int:
        """Decimal places to which figure i is written."""
        found = _PLACES.search(self.written(i))
        return len(found[1]) if found else 0

    def before(self, i: int, code: str, paragraph: bool = False) -> int | None:
        """The nearest earlier figure of that indicator in the sentence (or paragraph) of figure i, within reach."""
        here = self.figures[i].start
        start = self.text.rfind("\n", max(0, here - NEAR), here) + 1 if paragraph else self.clauses.sentence_start(here)
        for j in range(i - 1, max(-1, i - 9), -1):
            if here - self.figures[j].end > NEAR or self.figures[j].start < start:
                return None
            if self.figures[j].indicator == code and self.figures[j].body == self.figures[i].body:
                return j
        return None

    def together(self, i: int, j: int, gap: int) -> bool:
        """Whether figures i < j stand in one sentence, at most `gap` characters apart."""
        first, second = self.figures[i], self.figures[j]
        same = self.clauses.sentence_start(first.start) == self.clauses.sentence_start(second.start)
        return same and second.start - first.end <= gap
