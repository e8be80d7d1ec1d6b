"""A holiday notice as a person enters it: days off, days worked instead, closures of the place. Read, and refused where wrong."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

KINDS = {"HOLIDAY": "放假", "MAKEUP": "调休上班", "CLOSURE": "当地停止办公"}
"""The kinds of arranged days, key → Chinese."""
LONGEST = 20
_DATE = re.compile(r"(?:(\d{4})\s*[-年./])?\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?")
_TO = re.compile(r"\s*(?:至|到|~|～|—+|－|\.\.)\s*")
_BETWEEN = re.compile(r"[、，,;；\s（）()起日共天]*(?:周[一二三四五六日天]|星期[一二三四五六日天])?[、，,;；\s（）()]*")


@dataclass(frozen=True)
class NoticeDay:
    """A day of a notice. `year`: the year the notice is for; `kind`: a key of KINDS; `source`: number of the notice."""

    year: int
    day: date
    kind: str
    name: str
    source: str = ""


@dataclass(frozen=True)
class ArrangedYear:
    """What the calendar knows of a year: the sources of its days, how many days off and days worked instead."""

    year: int
    sources: tuple[str, ...]
    off: int
    worked: int
    closed: int


def _check(day: date, kind: str, where: str) -> None:
    if kind == "MAKEUP" and day.weekday() < 5:
        raise ValueError(f"{where}：{day}本来就是工作日，不能写作调休上班。")


def from_csv(text: str) -> list[NoticeDay]:
    """Rows from CSV: year,date,kind,name,source; kind 放假, 调休上班 or 当地停止办公.

    Raises ValueError with a Chinese sentence that names the line. An empty notice is refused.
    """
    kinds = {label: key for key, label in KINDS.items()} | {k: k for k in KINDS} | {k.lower(): k for k in KINDS}
    found: list[NoticeDay] = []
    for n, row in enumerate(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))), 2):
        try:
            day = date.fromisoformat((row.get("date") or "").strip())
            year = int((row.get("year") or "").strip())
        except ValueError:
            raise ValueError(f"第{n}行的年度或者日期写法不对，日期写作 2027-10-01。") from None
        kind = kinds.get((row.get("kind") or "").strip())
        name, source = (row.get("name") or "").strip(), (row.get("source") or "").strip()
        if kind is None:
            raise ValueError(f"第{n}行的类别须是：{'、'.join(KINDS.values())}。")
        if not name or not source:
            raise ValueError(f"第{n}行须写明名称（如：国庆节）和来源（通知的文号）。")
        _check(day, kind, f"第{n}行")
        found.append(NoticeDay(year, day, kind, name, source))
    if not found:
        raise ValueError("通知里没有一行日期。第一行须是：year,date,kind,name,source。")
    return found


def from_lines(year: int, kind: str, text: str, source: str) -> list[NoticeDay]:
    """Days of one kind, a holiday a line: its name, then dates or a range of them.

    国庆节 10月1日至10月7日 · 春节 2027-02-05、2027-02-20. A date without a year is of `year`. Raises ValueError, in Chinese.
    """
    found: list[NoticeDay] = []
    for n, line in enumerate(text.splitlines(), 1):
        if line.strip():
            where = f"“{KINDS[kind]}”第{n}行"
            name = re.split(r"\d", line, maxsplit=1)[0].strip(" :：，,、\t\u3000")
            if not name:
                raise ValueError(f"{where}须先写名称，如：国庆节 10月1日至10月7日。")
            found += [NoticeDay(year, day, kind, name, source) for day in _days(year, line, where)]
    for made in found:
        _check(made.day, kind, f"“{KINDS[kind]}”")
        if not date(year - 1, 12, 20) <= made.day <= date(year + 1, 1, 15):
            raise ValueError(f"“{KINDS[kind]}”：{made.day}不在{year}年前后。请核对年度和日期。")
    return found


def _days(year: int, line: str, where: str) -> Iterator[date]:
    marks = list(_DATE.finditer(line))
    if not marks:
        raise ValueError(f"{where}没有日期，如：国庆节 10月1日至10月7日。")
    before: date | None = None
    for i, mark in enumerate(marks):
        try:
            day = date(int(mark[1] or year), int(mark[2]), int(mark[3]))
        except ValueError:
            raise ValueError(f"{where}：没有“{mark[0].strip()}”这一天。请核对。") from None
        between = line[marks[i - 1].end() : mark.start()] if i else ""
        if i and before is not None and _TO.search(between):
            if not before < day <= before + timedelta(days=LONGEST):
                raise ValueError(f"{where}：从{before}到{day}，起止日期颠倒或者超过{LONGEST}天。请核对。")
            yield from (before + timedelta(days=d) for d in range(1, (day - before).days + 1))
        elif i and _BETWEEN.fullmatch(between) is None:
            raise ValueError(f"{where}看不懂“{between.strip()}”。日期之间写“至”或者“、”。")
        else:
            yield day
        before = day
    rest = line[marks[-1].end() :]
    if _BETWEEN.fullmatch(rest) is None:
        raise ValueError(f"{where}看不懂“{rest.strip()}”。每个节日写一行。")


def joined(days: list[NoticeDay]) -> list[NoticeDay]:
    """The days of a notice in order. Raises ValueError where one day is entered twice, or there is none off."""
    seen: dict[date, NoticeDay] = {}
    for made in days:
        if made.day in seen:
            raise ValueError(f"{made.day}写了两次（{KINDS[seen[made.day].kind]}、{KINDS[made.kind]}）。每一天只能写一次。")
        seen[made.day] = made
    if not days:
        raise ValueError("通知里没有一个日期。请至少写一个放假的日子。")
    return sorted(days, key=lambda d: d.day)


def first_change(days: list[NoticeDay]) -> date:
    """The first day a notice can change: making a year known ends `provisional` from its first day on."""
    years = {d.year for d in days if d.kind != "CLOSURE"}
    return min([*(date(y, 1, 1) for y in years), *(d.day for d in days)])
