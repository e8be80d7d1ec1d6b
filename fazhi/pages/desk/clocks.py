"""Limits as pages show them: a badge in a table, the full panel with its reckoning and calendar on a matter's page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest

from fazhi.kernel.elements import Limit as Rule
from fazhi.kernel.library import library
from fazhi.kernel.spans import DayMark, Due
from fazhi.ledger import terms
from fazhi.ledger.state import LimitState, MatterState
from fazhi.pages.english import is_english, named, tr
from fazhi.pages.templatetags.fazhi import day_text

_CSS = {
    DayMark.START: "start", DayMark.COUNTED: "c", DayMark.OFF: "off", DayMark.PAUSED: "pause", DayMark.ROLLED: "off",
    DayMark.DUE: "due",
}  # fmt: skip
_PASSED = (DayMark.COUNTED, DayMark.DUE)
_WEEKS_SHOWN = 7


@dataclass(frozen=True)
class Badge:
    """A limit at a glance. `css`: late, today, paused, prov, done or "" (running); `used` of `total` days are over."""

    key: str
    css: str
    main: str
    sub: str
    title: str
    steps: tuple[str, ...]
    basis: str
    expiry: str = ""
    used: int = 0
    total: int = 0


@dataclass(frozen=True)
class CalDay:
    text: str
    css: str
    title: str
    gap: bool = False


@dataclass(frozen=True)
class Panel:
    """One limit on the page of its matter."""

    badge: Badge
    rule: Rule[Any, Any]
    row: LimitState
    label: str
    big: str
    unit: str
    line: str
    note: str
    days: list[CalDay] = field(default_factory=list)
    spoken: str = ""


def _rule(state: MatterState, row: LimitState) -> Rule[Any, Any] | None:
    found = state.edition.limits.get(row.key)
    if found is not None and row.edition == state.edition.fingerprint:
        return found
    for edition in state.procedure.editions():
        if edition.fingerprint == row.edition and row.key in edition.limits:
            return edition.limits[row.key]
    return found


def running(state: MatterState, today: date) -> list[LimitState]:
    """Limits still being counted: those that bind the office first, each sort by last day, passed 一般 limits after."""
    open_ = [x for x in state.limits if x.running]
    return sorted(open_, key=lambda x: (not x.office, x.soft and (x.due or today) < today, x.due or date.max, x.key))


def badge(state: MatterState, row: LimitState, request: HttpRequest, today: date) -> Badge | None:
    """The badge of one limit; None where the rules no longer know it."""
    rule = _rule(state, row)
    if rule is None:
        return None
    due = terms.reckon(rule, row, library().clock)
    return _badge(state, rule, row, due, request, today)


def _badge(
    state: MatterState, rule: Rule[Any, Any], row: LimitState, due: Due, request: HttpRequest, today: date
) -> Badge:
    css, main, sub = _words(row, request, today)
    counted = [d for d, mark in due.days if mark in _PASSED]
    until = row.ended_on if row.ended_on and not row.running else today
    return Badge(
        f"{state.id}-{row.key}", css, main, sub, f"{named(rule, request)}（{terms.span_of(rule, row).text}）", due.steps,
        rule.basis.text, rule.expiry, min(sum(d <= until for d in counted), len(counted)), len(counted),
    )  # fmt: skip


def _words(row: LimitState, request: HttpRequest, today: date) -> tuple[str, str, str]:
    """(css, words, date) of a limit. Only one that binds the office is marked on its last day."""
    english = is_english(request)
    when = day_text(row.due, today, english) if row.due else ""
    if not row.running:
        words = {"met": "按期办结", "late": "超期办结", "void": "不再适用"}[row.state]
        ended = day_text(row.ended_on, today, english) if row.ended_on else ""
        return ("late" if row.state == "late" else "done"), tr(words, request), ended
    if row.due is None or row.state == "paused":
        return "paused", tr("已中止", request), tr("期限暂停计算", request)
    left = (row.due - today).days
    if left < 0:
        if row.office and not row.soft:
            return "late", tr("超 {n} 天", request, n=f"{-left:,}"), when
        words = "已过 {n} 天" if row.office else "已届满 {n} 天"
        return "", tr(words, request, n=f"{-left:,}"), when
    if row.provisional:
        return "prov", tr("暂定", request), tr("约{day}", request, day=when)
    if left == 0:
        return ("today" if row.office else ""), tr("今天", request), when
    return "", tr("剩 {n} 天", request, n=f"{left:,}"), when


def nearest(state: MatterState, request: HttpRequest, today: date) -> Badge | None:
    for row in running(state, today):
        found = badge(state, row, request, today)
        if found is not None:
            return found
    return None


def panel(state: MatterState, row: LimitState, request: HttpRequest, today: date) -> Panel | None:
    """Everything a page tells about one limit."""
    rule = _rule(state, row)
    if rule is None:
        return None
    due = terms.reckon(rule, row, library().clock)
    made = _badge(state, rule, row, due, request, today)
    english = is_english(request)
    if row.due is None or row.state == "paused":
        big, unit, line = tr("中止", request), "", tr("中止期间不计", request)
    else:
        left = (row.due - today).days
        big = tr("今天", request) if left == 0 else f"{abs(left):,}"
        unit = "" if left == 0 else tr("天", request) if left > 0 else tr("天前届满", request)
        line = tr("{day}届满", request, day=day_text(row.due, today, english, "week"))
    note = tr("今天是第 {n} 日，共 {m} 日", request, n=made.used, m=made.total) if made.total > 1 else ""
    spoken = f"{named(rule, request)}：" + "".join(due.steps)
    return Panel(made, rule, row, named(rule, request), big, unit, line, note, _calendar(due, today, request), spoken)


def _calendar(due: Due, today: date, request: HttpRequest) -> list[CalDay]:
    """Whole weeks from the first day to the last. A long term shows its beginning, today and its end."""
    if not due.days:
        return []
    marks = dict(due.days)
    first, last = due.days[0][0], due.days[-1][0]
    monday = first - timedelta(days=first.weekday())
    weeks = [monday + timedelta(weeks=n) for n in range((last - monday).days // 7 + 1)]
    shown = weeks
    if len(weeks) > _WEEKS_SHOWN:
        now = today - timedelta(days=today.weekday())
        near = {now + timedelta(weeks=n) for n in (-1, 0, 1)}
        shown = [w for w in weeks if w in near or w in weeks[:2] or w in weeks[-2:]]
    out: list[CalDay] = []
    before: date | None = None
    for week in shown:
        if before is not None and week - before > timedelta(weeks=1):
            out.append(CalDay("⋯", "gap", tr("中间略", request), gap=True))
        before = week
        out += [_cal_day(week + timedelta(days=n), marks, today, week == shown[0] and n == 0, request) for n in range(7)]
    return out


def _cal_day(day: date, marks: dict[date, DayMark], today: date, first: bool, request: HttpRequest) -> CalDay:
    mark = marks.get(day)
    css = _CSS[mark] if mark else ""
    text = f"{day.month}/{day.day}" if day.day == 1 or first else str(day.day)
    title = day_text(day, today, is_english(request), "week") + (f" {tr(mark.value, request)}" if mark else "")
    if day == today:
        css, title = f"{css} now".strip(), f"{title} {tr('今天', request)}"
    return CalDay(text, f"{css} wide".strip() if len(text) > 4 else css, title)
