"""A holiday notice as a clerk types it from the paper: read to the day, refused where it cannot be meant."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.kernel import notice


def days(text: str, kind: str = "HOLIDAY", year: int = 2027) -> list[str]:
    return [str(d.day) for d in notice.from_lines(year, kind, text, "测试〔2026〕1号")]


def test_ranges_lists_and_single_days_as_notices_write_them() -> None:
    assert days("元旦 1月1日至1月3日") == ["2027-01-01", "2027-01-02", "2027-01-03"]
    assert days("清明节：4月3日（周六）至4月5日（周一）") == ["2027-04-03", "2027-04-04", "2027-04-05"]
    assert days("国庆节 2027-10-01~2027-10-03\n\n中秋节 9-15") == ["2027-10-01", "2027-10-02", "2027-10-03", "2027-09-15"]
    assert days("元旦 2026年12月31日、2027年1月1日") == ["2026-12-31", "2027-01-01"]
    assert days("春节 2月20日（周六）、2月28日（周日）", "MAKEUP") == ["2027-02-20", "2027-02-28"]


def test_each_day_carries_name_and_source() -> None:
    made = notice.from_lines(2027, "HOLIDAY", "劳动节 5月1日", "测试〔2026〕1号")
    assert made == [notice.NoticeDay(2027, date(2027, 5, 1), "HOLIDAY", "劳动节", "测试〔2026〕1号")]


@pytest.mark.parametrize(
    ("text", "kind", "says"),
    [
        ("10月1日至10月7日", "HOLIDAY", "第1行须先写名称"),
        ("国庆节", "HOLIDAY", "没有日期"),
        ("元旦 2月30日", "HOLIDAY", "没有“2月30日”这一天"),
        ("国庆节 10月7日至10月1日", "HOLIDAY", "起止日期颠倒"),
        ("国庆节 10月1日至11月7日", "HOLIDAY", "超过20天"),
        ("国庆节 2029-10-01", "HOLIDAY", "不在2027年前后"),
        ("国庆节 9月27日", "MAKEUP", "2027-09-27本来就是工作日"),
        ("国庆节 10月1日或10月2日", "HOLIDAY", "看不懂“或”"),
        ("国庆节 10月1日放假一天", "HOLIDAY", "看不懂“放假一天”"),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, kind: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        days(text, kind)


def test_a_day_stands_once() -> None:
    one = notice.from_lines(2027, "HOLIDAY", "国庆节 10月2日", "x")
    with pytest.raises(ValueError, match=r"2027-10-02写了两次（放假、调休上班）"):
        notice.joined([*one, *notice.from_lines(2027, "MAKEUP", "国庆节 10月2日", "x")])
    with pytest.raises(ValueError, match="没有一个日期"):
        notice.joined([])
    assert [d.day.month for d in notice.joined([*one, *notice.from_lines(2027, "HOLIDAY", "元旦 1月1日", "x")])] == [1, 10]


def test_a_notice_makes_its_year_known_and_a_closure_does_not() -> None:
    holiday = notice.from_lines(2027, "HOLIDAY", "国庆节 10月1日", "x")
    closure = notice.from_lines(2027, "CLOSURE", "台风 9月23日", "x")
    assert notice.first_change(holiday) == date(2027, 1, 1)
    assert notice.first_change(closure) == date(2027, 9, 23)
