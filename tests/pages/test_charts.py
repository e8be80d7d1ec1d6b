"""The chart of months: what rises stands on the line of nothing, what falls hangs from it."""

from __future__ import annotations

from decimal import Decimal

from fazhi.kernel.library import library
from fazhi.measuring import figures
from fazhi.measuring.figures import Value
from fazhi.pages.figures import charts


def grown(*pairs: tuple[int, int]) -> list[Value]:
    growth = library().indicators["reconsideration.accepted_growth"]
    return [figures.value_of(growth, Decimal(now), Decimal(then)) for now, then in pairs]


def counted(*numbers: int) -> list[Value]:
    accepted = library().indicators["reconsideration.accepted"]
    return [figures.value_of(accepted, Decimal(n), None) for n in numbers]


def test_what_rises_stands_on_the_line() -> None:
    chart = charts.months(counted(6, 0, 3), counted(*[2] * 12), running=False, chosen=2)
    assert chart.marks == ((196, "0"), (136, "2"), (76, "4"), (16, "6"))
    assert [(b.now_y, b.now_h, b.now) for b in chart.bars[:3]] == [(16, 180, "6"), (196, 0, "0"), (106, 90, "3")]
    assert (chart.bars[0].old_y, chart.bars[0].old_h) == (136, 60)
    assert chart.highest is chart.bars[0] and [b.month for b in chart.bars if b.sel] == [2]


def test_what_falls_hangs_from_it() -> None:
    chart = charts.months(grown((200, 100), (40, 100), (100, 100)), [], running=False, chosen=None)
    assert chart.marks == ((106, "0"), (16, "1"), (196, "-1"))
    assert [(b.now_y, b.now_h, b.now) for b in chart.bars[:3]] == [(16, 90, "1"), (106, 54, "-0.6"), (106, 0, "0")]
    assert chart.highest is chart.bars[0]


def test_where_all_fell_no_month_is_highest() -> None:
    chart = charts.months(grown((40, 100), (90, 100)), [], running=False, chosen=None)
    assert chart.highest is None
    assert chart.marks[0][0] < chart.marks[-1][0] == 196
    assert all(b.now_y == chart.marks[0][0] and b.now_y + b.now_h <= 196 for b in chart.bars[:2])


def test_nothing_at_all_has_a_scale() -> None:
    chart = charts.months(counted(0, 0), counted(*[0] * 12), running=True, chosen=None)
    assert chart.highest is None and [y for y, _ in chart.marks] == [196, 136, 76, 16]
