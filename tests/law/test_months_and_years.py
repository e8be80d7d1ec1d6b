"""Terms in months and years, worked out by hand: the day of the same number, else the end of the month; leap years."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel.spans import Span, months, years
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock

CLOCK = LawfulClock(official())

CASES = [
    (months(1), "2026-09-15", "2026-10-15", "次月同日，周四"),
    (months(1), "2026-01-31", "2026-02-28", "2月无31日，月末28日周六调休上班，不顺延"),
    (months(1), "2025-01-31", "2025-02-28", "平年月末28日，周五"),
    (months(1), "2024-01-31", "2024-02-29", "闰年月末29日，周四"),
    (months(1), "2026-03-31", "2026-04-30", "4月无31日，月末30日，周四"),
    (months(1), "2026-04-30", "2026-06-01", "同日为5月30日（不是月末31日），周六；6月1日周一"),
    (months(1), "2026-02-28", "2026-03-30", "同日为3月28日周六（不是月末）；30日周一"),
    (months(6), "2025-04-01", "2025-10-09", "同日为10月1日，连休至8日；9日"),
    (months(3), "2026-07-01", "2026-10-08", "同日为10月1日；假期至7日；8日"),
    (months(2), "2026-08-10", "2026-10-10", "同日为10月10日周六，调休上班"),
    (months(3), "2025-11-30", "2026-02-28", "2月无30日，月末28日调休上班；跨年"),
    (months(2), "2025-12-31", "2026-02-28", "2月无31日，月末28日"),
    (months(6), "2023-08-31", "2024-02-29", "2月无31日，闰年月末29日，周四"),
    (months(4), "2022-10-31", "2023-02-28", "平年月末28日，周二"),
    (months(12), "2025-11-22", "2026-11-23", "同日为2026年11月22日周日；23日周一"),
    (months(3), "2025-12-01", "2026-03-02", "同日为3月1日周日；2日周一"),
    (years(1), "2025-11-22", "2026-11-23", "与12个月相同"),
    (years(1), "2024-02-29", "2025-02-28", "2025年无2月29日，月末28日，周五"),
    (years(2), "2024-02-29", "2026-02-28", "月末28日周六调休上班"),
    (years(1), "2024-10-01", "2025-10-09", "同日国庆节，连休至8日；9日"),
    (years(2), "2019-05-01", "2021-05-06", "同日劳动节，假期至5日；6日周四"),
]


@pytest.mark.parametrize(("span", "start", "due", "why"), CASES, ids=[f"{c[1]}+{c[0].text}" for c in CASES])
def test_months_and_years(span: Span, start: str, due: str, why: str) -> None:
    answer = CLOCK.due(span, date.fromisoformat(start))
    assert answer.due == date.fromisoformat(due), why
    assert not answer.provisional


def test_a_limitation_period_that_does_not_roll() -> None:
    """行政处罚法第三十六条的五年是追究的界限，不是办事的期限：末日2026年5月31日是周日，不顺延。"""
    assert CLOCK.due_date(years(5), date(2021, 5, 31), rolls=False) == date(2026, 5, 31)


def test_leap_day_to_leap_day_in_a_year_without_notice() -> None:
    answer = CLOCK.due(years(4), date(2024, 2, 29))
    assert (answer.due, answer.provisional) == (date(2028, 2, 29), True)
    assert answer.steps == (
        "2024年2月29日（周四），当日不计。",
        "按年计，4年后的同日为2028年2月29日（周二）。",
        "2月29日24时届满。",
        "2028年放假安排尚未公布，暂按周六、周日休息计算，公布后重新计算。",
    )
