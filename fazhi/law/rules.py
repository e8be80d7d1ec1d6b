"""The catalogue of statutory terms, and what a rule gives for a day: when it ends and, in Chinese, why.

One rule may have several editions, one after another; an event is under the edition in force on its day, because a
matter already begun is not moved by an amendment that does not say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from typing import Any

from fazhi.kernel.codec import show
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Clock, Pause, Span, TermUnit
from fazhi.kernel.terms import Prolonging, Term, overlapping, rules_of
from fazhi.law.calendar import FIRST, LAST, WEEKDAYS

Catalogue = Mapping[str, Sequence[Term]]
UNCHECKED = "本期限的依据尚未与原文核对，据此办理以前请先核实。"


class RuleError(ValueError):
    """A rule cannot be applied as asked; the message says why, names the article and says what to do."""


def catalogue(terms: Iterable[Term], procedures: Iterable[Procedure[Any, Any]]) -> dict[str, list[Term]]:
    """All rules by key, in the order of the keys, each with its editions from old to new.

    Where a procedure declares the limit, that is the rule. Raises RuleError when two declarations would bind the same
    day: then the term of `fazhi/law/terms` has to go.
    """
    found: dict[str, list[Term]] = {}
    for term in [*terms, *(rule for procedure in procedures for rule in rules_of(procedure))]:
        found.setdefault(term.key, []).append(term)
    for key, editions in found.items():
        clash = overlapping(editions)
        if clash:
            first, second = clash
            raise RuleError(
                f"期限“{key}”有两条规则同时有效：{first.basis.text}（{first.text}）与{second.basis.text}（{second.text}）。"
                "程序已经声明的期限，请从fazhi/law/terms中删去。"
            )
        editions.sort(key=lambda term: term.begins)
    return dict(sorted(found.items()))


def find(rules: Catalogue, key: str, day: date) -> Term:
    """The edition of the rule `key` for an event on `day`. Raises RuleError, naming near keys or the known editions."""
    editions = rules.get(key)
    if not editions:
        near = similar(rules, key)
        hint = f"相近的有：{'、'.join(near)}。" if near else ""
        raise RuleError(f"没有“{key}”这条期限规则。{hint}请用 fazhi rules 查看全部规则。")
    for term in editions:
        if term.in_force(day):
            return term
    known = "；".join(f"{term.basis.text}{term.validity}" for term in editions)
    raise RuleError(
        f"“{editions[-1].label}”（{key}）没有收录{show(day)}有效的规定。已收录：{known}。请依当时的规定核对。"
    )


def similar(rules: Catalogue, key: str) -> list[str]:
    """Up to five keys that were perhaps meant: spelt alike, the same procedure, or the same term elsewhere."""
    procedure, _, name = key.lower().strip().partition(".")
    near = [k for k in rules if k.endswith(key.lower().strip())]
    near += get_close_matches(key.lower(), rules, n=5, cutoff=0.75)
    near += [k for k in rules if name and k.partition(".")[2] == name]
    near += [k for k in rules if k.partition(".")[0] == procedure or (not name and procedure in k)]
    near += get_close_matches(key.lower(), rules, n=3, cutoff=0.5)
    return list(dict.fromkeys(near))[:5]


def compute(
    term: Term, start: date, clock: Clock, *, extended: bool = False, pauses: Sequence[Pause] = ()
) -> dict[str, Any]:
    """What a rule gives for an event on `start`, ready for JSON: dates as ISO text, sentences in Chinese.

    `start` is the day of the event, for a backward term the day counted back from, for a fixed date any day of the
    year concerned; a term in hours needs a datetime. Gives `due`, or `earliest` and `latest` for a least and a most;
    `due` is null while a pause is open. Raises RuleError for an extension or a pause that the text does not know, for
    pauses that do not fit the term, and for a day outside the calendar.
    """
    day = start.date() if isinstance(start, datetime) else start
    if not FIRST <= day <= LAST:
        raise RuleError(f"{show(day)}超出可以计算的范围（{FIRST.year}年至{LAST.year}年），请核对日期。")
    if extended and term.extension is None:
        raise RuleError(f"“{term.label}”不能延长：{term.why_no_extension}")
    if pauses and term.pause is None:
        raise RuleError(f"“{term.label}”不能中止：{term.why_no_pause}")
    answer: dict[str, Any] = {"rule": term.key, "label": term.label, "provisional": False}
    if term.fixed is not None:
        lines = _fixed(term, term.fixed, day, clock, answer)
    elif term.most is not None and term.most.unit is TermUnit.HOUR:
        lines = _in_hours(term, term.most, start, clock, answer)
    else:
        lines = _counted(term, day, clock, term.extension if extended else None, pauses, answer)
    return answer | {
        "unit": term.unit[0],
        "unit_label": term.unit[1],
        "basis": term.basis.text,
        "unverified": term.unverified,
        "extended": extended,
        "since": term.begins.isoformat(),
        "until": term.ends.isoformat() if term.ends else None,
        "explanation": [*lines, *_remarks(term)],
    }


def _counted(
    term: Term,
    start: date,
    clock: Clock,
    extension: Prolonging | None,
    pauses: Sequence[Pause],
    answer: dict[str, Any],
) -> list[str]:
    lines = [_rule_line(term)]
    _check_pauses(term, start, clock, extension, pauses)
    longer = [extension.span] if extension else []
    for name, span in (("earliest", term.least), ("latest" if term.least else "due", term.most)):
        if span is None:
            continue
        due = clock.due(
            span,
            start,
            event=term.event,
            pauses=pauses,
            extensions=longer,
            backward=term.backward,
            rolls=term.rolls,
        )
        answer[name] = due.due.isoformat() if due.due else None
        answer["provisional"] = answer["provisional"] or due.provisional
        if term.least is not None:
            lines.append(f"{'最早' if name == 'earliest' else '最迟'}届满（{span.text}）：")
        lines += due.steps
    if extension is not None:
        lines.append(f"延长的条件：{extension.approval}；至多{extension.times}次（{extension.basis.text}）。")
    if pauses and term.pause is not None:
        lines.append(f"{term.pause.what}，不计入（{term.pause.basis.text}）。")
    return lines


def _rule_line(term: Term) -> str:
    if term.backward:
        return f"{term.label}：在{term.event}的{term.text}，依据{term.basis.text}。"
    return f"{term.label}：自{term.event}之日起{term.text}，依据{term.basis.text}。"


def _check_pauses(term: Term, start: date, clock: Clock, extension: Prolonging | None, pauses: Sequence[Pause]) -> None:
    """A clock that has not started or has run out cannot be stopped."""
    longer = [extension.span] if extension else []
    earlier: list[Pause] = []
    for pause in sorted(pauses, key=lambda p: p.start):
        if pause.end is not None and pause.end < pause.start:
            raise RuleError(f"中止自{show(pause.start)}起，恢复日{show(pause.end)}早于中止日，请更正恢复日期。")
        if pause.start < start:
            raise RuleError(f"中止日{show(pause.start)}早于起算的{show(start)}，请更正中止日期。")
        if earlier and (earlier[-1].end is None or pause.start < earlier[-1].end):
            raise RuleError(f"{show(pause.start)}开始的中止与前一次中止重叠，请合并为一次。")
        span = term.most or term.least
        assert span is not None
        due = clock.due_date(span, start, pauses=earlier, extensions=longer, rolls=term.rolls)
        if due is not None and pause.start > due:
            raise RuleError(
                f"“{term.label}”已于{show(due)}届满，不能在{show(pause.start)}中止（{term.basis.text}）。请核对日期。"
            )
        earlier.append(pause)


def _fixed(term: Term, fixed: tuple[int, int], day: date, clock: Clock, answer: dict[str, Any]) -> list[str]:
    due = date(day.year + 1, *fixed)
    answer["due"] = due.isoformat()
    lines = [
        f"{term.label}：{day.year}年度的，须在{term.text}，依据{term.basis.text}。",
        f"期限为{show(due)}（周{WEEKDAYS[due.weekday()]}），当日届满。",
    ]
    if not clock.is_workday(due):
        before = due - timedelta(days=1)
        while not clock.is_workday(before):
            before -= timedelta(days=1)
        lines.append(
            f"当日是休息日；固定日期没有顺延的规定，请不迟于此前最后一个工作日{show(before)}"
            f"（周{WEEKDAYS[before.weekday()]}）办理。"
        )
    return lines


def _in_hours(term: Term, span: Span, start: date, clock: Clock, answer: dict[str, Any]) -> list[str]:
    if not isinstance(start, datetime):
        raise RuleError(f"“{term.label}”按小时计算（{term.basis.text}），请写明时刻，例如 {start.isoformat()}T09:30。")
    due = clock.due_at(span, start, event=term.event)
    answer["due"] = due.due.isoformat(timespec="minutes")
    return [f"{term.label}：自{term.event}时起{term.text}，依据{term.basis.text}。", *due.steps]


def _remarks(term: Term) -> list[str]:
    lines = []
    if term.restarted_by:
        lines.append(f"{'、'.join(term.restarted_by)}的，自该日重新计算。")
    if not term.survives_transfer:
        lines.append("转到其他机关、单位的，自转到之日重新计算。")
    if term.soft and term.most is not None:
        lines.append("这是一般要求，期满作提示，不作逾期。")
    if term.expiry:
        lines.append(f"期满：{term.expiry}")
    if term.note:
        lines.append(f"说明：{term.note}")
    if term.unverified:
        lines.append(UNCHECKED)
    if term.ends is not None:
        lines.append(f"适用的是旧规定：{term.validity}。")
    return lines


def described(term: Term) -> dict[str, Any]:
    """A rule as data, for `fazhi rules --json`: everything that is declared of it, refusals as sentences."""
    law = term.basis.law
    return {
        "key": term.key,
        "label": term.label,
        "event": term.event,
        "text": term.text,
        "minimum": term.least.n if term.least else None,
        "maximum": term.most.n if term.most else None,
        "fixed": list(term.fixed) if term.fixed else None,
        "unit": term.unit[0],
        "unit_label": term.unit[1],
        "basis": term.basis.text,
        "instrument": law.title,
        "number": law.number,
        "standing": law.standing.value,
        "status": "unverified" if term.unverified else "verified",
        "unverified": term.unverified,
        "since": term.begins.isoformat(),
        "until": term.ends.isoformat() if term.ends else None,
        "backward": term.backward,
        "rolls": term.rolls,
        "soft": term.soft,
        "binds": term.binds.value,
        "extension": _extension(term),
        "no_extension": term.why_no_extension or None,
        "pauses": {"what": term.pause.what, "basis": term.pause.basis.text} if term.pause else None,
        "no_pause": term.why_no_pause or None,
        "restarted_by": list(term.restarted_by),
        "survives_transfer": term.survives_transfer,
        "expiry": term.expiry,
        "note": term.note,
    }


def _extension(term: Term) -> dict[str, Any] | None:
    granted = term.extension
    if granted is None:
        return None
    return {
        "length": granted.span.n,
        "unit": granted.span.unit.name.lower(),
        "text": granted.span.text,
        "times": granted.times,
        "approval": granted.approval,
        "basis": granted.basis.text,
    }
