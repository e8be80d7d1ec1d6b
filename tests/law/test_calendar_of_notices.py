"""The calendar: the shipped table against two packages, its known years, names, sources, local closures."""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files

import holidays
import pytest

from fazhi.law import seed_calendar
from fazhi.law.calendar import Calendar, DayKind, SpecialDay, each_day, official

D = date.fromisoformat
WORKING_DAYS = {2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248}


def test_every_day_of_2019_to_2026_agrees_with_the_holidays_package() -> None:
    other = holidays.country_holidays("CN", years=range(2018, 2028))
    differing = [
        day
        for day in each_day(D("2019-01-01"), D("2026-12-31"))
        if official().is_workday(day) != other.is_working_day(day)
    ]
    assert differing == []


def test_the_table_is_what_the_seed_writes() -> None:
    text = files("fazhi.law").joinpath("data/holidays.csv").read_text(encoding="utf-8")
    table = [tuple(row.values()) for row in csv.DictReader(text.splitlines())]
    assert table == [tuple(str(cell) for cell in row) for row in seed_calendar.rows()]


@pytest.mark.parametrize(("year", "n"), WORKING_DAYS.items())
def test_working_days_of_a_year(year: int, n: int) -> None:
    assert official().workdays_between(date(year - 1, 12, 31), date(year, 12, 31)) == n
    assert sum(official().is_workday(day) for day in each_day(date(year, 1, 1), date(year, 12, 31))) == n


@pytest.mark.parametrize(
    ("day", "works", "name"),
    [
        ("2026-10-01", False, "国庆节"),
        ("2026-09-25", False, "中秋节"),
        ("2026-10-10", True, "调休上班"),
        ("2026-10-11", False, "周日"),
        ("2026-10-17", False, "周六"),
        ("2026-10-15", True, "周四"),
        ("2025-10-06", False, "中秋节"),
        ("2025-01-28", False, "春节"),
        ("2024-02-09", True, "周五"),
        ("2020-02-01", False, "春节"),
        ("2019-05-05", True, "调休上班"),
        ("2018-12-31", False, "元旦"),
        ("2015-09-03", False, "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日"),
    ],
)
def test_days_and_their_names(day: str, works: bool, name: str) -> None:
    assert official().is_workday(D(day)) is works
    assert official().name(D(day)) == name


@pytest.mark.parametrize(
    ("day", "year", "source"),
    [
        ("2026-10-10", 2026, "国办发明电〔2025〕7号"),
        ("2022-12-31", 2023, "国办发明电〔2022〕16号"),
        ("2020-02-01", 2020, "国办发明电〔2020〕1号"),
        ("2020-01-24", 2020, "国办发明电〔2019〕16号"),
        ("2019-05-03", 2019, "国办发明电〔2019〕3号"),
        ("2015-09-06", 2015, "国发明电〔2015〕1号"),
        ("2011-12-31", 2012, "国办发明电〔2011〕45号"),
        ("2006-05-01", 2006, "国务院办公厅关于2006年部分节假日安排的通知"),
    ],
)
def test_every_arranged_day_names_its_notice(day: str, year: int, source: str) -> None:
    row = official().special(D(day))
    assert row is not None
    assert (row.year, row.source) == (year, source)


def test_known_years() -> None:
    assert official().years == frozenset(range(2004, 2027))
    assert official().known_until == D("2026-12-31")
    assert official().covers(D("2004-01-01"), D("2026-12-31"))
    assert not official().covers(D("2026-12-31"), D("2027-01-01"))
    assert not official().covers(D("2003-12-31"), D("2004-01-01"))


def test_a_year_without_notice_has_weekends_only() -> None:
    """2027年10月1日是周五，放假安排未公布前按工作日计。"""
    assert official().is_workday(D("2027-10-01"))
    assert not official().is_workday(D("2027-10-02"))
    assert official().name(D("2027-10-02")) == "周六"


def test_a_new_notice_makes_its_year_known() -> None:
    """Made-up rows, to see that a notice for 2027 that also moves the last days of 2026 is taken in."""
    rows = [
        SpecialDay(2027, D("2026-12-31"), DayKind.HOLIDAY, "元旦", "试"),
        SpecialDay(2027, D("2027-01-02"), DayKind.MAKEUP, "元旦", "试"),
    ]
    wider = official().with_rows(rows)
    assert wider.known_until == D("2027-12-31")
    assert not wider.is_workday(D("2026-12-31"))
    assert wider.is_workday(D("2027-01-02"))
    assert wider.workday_after(D("2026-12-30"), 1) == D("2027-01-01")
    assert official().is_workday(D("2026-12-31"))


def test_closures_of_a_district_make_no_year_known_and_later_rows_prevail() -> None:
    closed = SpecialDay(2027, D("2027-03-03"), DayKind.CLOSURE, "台风停工")
    local = official().with_rows([closed])
    assert not local.is_workday(D("2027-03-03"))
    assert local.name(D("2027-03-03")) == "台风停工"
    assert local.years == official().years
    again = local.with_rows([SpecialDay(2027, D("2027-03-03"), DayKind.MAKEUP, "恢复上班")])
    assert again.is_workday(D("2027-03-03"))
    assert [row.day for row in again.rows()] == sorted(row.day for row in again.rows())


def test_a_year_whose_notice_had_no_rows_can_be_named() -> None:
    assert Calendar([], years=[2030]).known_until == D("2030-12-31")


def test_counting_on_both_sides() -> None:
    calendar = official()
    assert calendar.workday_after(D("2026-09-30"), 3) == D("2026-10-10")
    assert calendar.workday_before(D("2026-10-12"), 4) == D("2026-09-30")
    assert calendar.workdays_between(D("2026-09-30"), D("2026-10-12")) == 4
    assert calendar.workdays_between(D("2026-10-12"), D("2026-09-30")) == 0


def test_errors_say_what_to_do() -> None:
    with pytest.raises(ValueError, match="请先导入国务院办公厅的放假通知"):
        _ = Calendar([]).known_until
    with pytest.raises(ValueError, match="1950年至2149年"):
        official().workday_after(D("2149-12-31"), 1)
    with pytest.raises(ValueError, match="1950年至2149年"):
        official().workday_before(D("1950-01-03"), 5)
    with pytest.raises(ValueError, match="1950年至2149年"):
        official().workday_after(D("1949-12-31"), 1)
