"""Which days are working days: weekends, the State Council's yearly notices with their make-up days, local closures.

A year for which no notice is known has weekends only; whatever is counted through such a year is provisional. The last
days of December may still be changed by the notice for the following year (元旦), as in 2007, 2011, 2018 and 2022.
"""

from __future__ import annotations

import csv
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from importlib.resources import files

WEEKDAYS = "一二三四五六日"
FIRST, LAST = date(1950, 1, 1), date(2149, 12, 31)


class DayKind(Enum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "放假"
    MAKEUP = "调休上班"
    CLOSURE = "当地停止办公"


@dataclass(frozen=True)
class SpecialDay:
    """A day arranged by a notice. `year` is the year the notice is for: 31 December 2018 stands in the notice for 2019.

    `name` is the holiday (国庆节) or, for a closure, its reason (台风); `source` the number or title of the notice.
    """

    year: int
    day: date
    kind: DayKind
    name: str
    source: str = ""


class Calendar:
    """Working days and rest days from 1950 to 2149.

    `rows` are the arranged days; of two rows for one day the later prevails, as an amending notice does. Holidays and
    make-up days make their year known; closures that a district adds do not. `years` names further years whose notice
    is known, for instance to say that a year had no row of its own.
    """

    __slots__ = ("_days", "_workdays", "years")

    def __init__(self, rows: Iterable[SpecialDay], *, years: Iterable[int] = ()) -> None:
        self._days = {row.day: row for row in rows}
        arranged = {row.year for row in self._days.values() if row.kind is not DayKind.CLOSURE}
        self.years: frozenset[int] = frozenset(arranged | set(years))
        special = {row.day.toordinal(): row.kind is DayKind.MAKEUP for row in self._days.values()}
        span = range(FIRST.toordinal(), LAST.toordinal() + 1)
        self._workdays = array("i", (o for o in span if special.get(o, (o - 1) % 7 < 5)))

    def with_rows(self, rows: Iterable[SpecialDay]) -> Calendar:
        """The same calendar with more rows, which prevail over its own."""
        return Calendar([*self._days.values(), *rows], years=self.years)

    def rows(self) -> Iterator[SpecialDay]:
        """Every arranged day, in order of date."""
        return iter(sorted(self._days.values(), key=lambda row: row.day))

    def special(self, day: date) -> SpecialDay | None:
        """The notice's row for a day, or None for a day that is what its weekday says."""
        return self._days.get(day)

    def is_workday(self, day: date) -> bool:
        """Whether offices are open: Monday to Friday but for holidays, and make-up days at the weekend."""
        row = self._days.get(day)
        return day.weekday() < 5 if row is None else row.kind is DayKind.MAKEUP

    def name(self, day: date) -> str:
        """What a page calls the day: the holiday or closure (国庆节), 调休上班, else the weekday (周六)."""
        row = self._days.get(day)
        if row is None:
            return "周" + WEEKDAYS[day.weekday()]
        return row.kind.value if row.kind is DayKind.MAKEUP else row.name

    def covers(self, first: date, last: date) -> bool:
        """Whether the notices of all years from `first` to `last` are known."""
        return all(year in self.years for year in range(first.year, last.year + 1))

    @property
    def known_until(self) -> date:
        """The last day of the last year whose notice is known. Raises ValueError for a calendar without any notice."""
        if not self.years:
            raise ValueError("日历中没有任何年份的放假安排，请先导入国务院办公厅的放假通知")
        return date(max(self.years), 12, 31)

    def workdays_between(self, after: date, through: date) -> int:
        """How many working days lie after `after`, up to and including `through`; 0 when there are none."""
        count = bisect_right(self._workdays, through.toordinal()) - bisect_right(self._workdays, after.toordinal())
        return max(count, 0)

    def workday_after(self, day: date, n: int) -> date:
        """The `n`-th working day after `day`, which itself is not counted; n ≥ 1."""
        return self._at(bisect_right(self._workdays, day.toordinal()) + n - 1, day)

    def workday_before(self, day: date, n: int) -> date:
        """The `n`-th working day before `day`, which itself is not counted; n ≥ 1."""
        return self._at(bisect_right(self._workdays, day.toordinal() - 1) - n, day)

    def _at(self, index: int, day: date) -> date:
        if not FIRST <= day <= LAST or not 0 <= index < len(self._workdays):
            raise ValueError(f"日期超出可以计算的范围（{FIRST.year}年至{LAST.year}年），请核对填写的日期")
        return date.fromordinal(self._workdays[index])


def each_day(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`, both included."""
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)


@cache
def official() -> Calendar:
    """The calendar of the State Council's notices shipped with the program (`data/holidays.csv`)."""
    text = files("fazhi.law").joinpath("data/holidays.csv").read_text(encoding="utf-8")
    return Calendar(
        SpecialDay(
            int(row["year"]), date.fromisoformat(row["date"]), DayKind[row["kind"].upper()], row["name"], row["source"]
        )
        for row in csv.DictReader(text.splitlines())
    )
