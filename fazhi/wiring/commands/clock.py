"""`fazhi rules` and `fazhi due`: the statutory terms, and when one of them ends. Neither needs a database."""

from __future__ import annotations

import argparse
import json
import re
import sys
from datetime import date, datetime
from typing import Any

import fazhi.procedures
import fazhi.registers
from fazhi.kernel.codec import parse
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.spans import Clock, Pause
from fazhi.kernel.terms import Term
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.law.rules import RuleError, catalogue, compute, described, find
from fazhi.law.terms import declared
from fazhi.wiring.discovery import collect

_YEAR = re.compile(r"^(\d{4})年?$")
_MOMENT = re.compile(r"^(\S+?)[T ](\d{1,2}):(\d{2})$")


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the two commands; each sets `run`, a function of the parsed arguments that gives the exit code."""
    listing = subparsers.add_parser(
        "rules", help="列出全部法定期限规则", description="列出全部法定期限规则及其依据、版本。"
    )
    listing.add_argument("--key", metavar="PREFIX", default="", help="只列键以此开头的规则，例如 petition")
    listing.add_argument("--json", action="store_true", help="输出JSON")
    listing.set_defaults(run=run_rules)
    due = subparsers.add_parser(
        "due", help="计算法定期限的届满日", description="计算一条法定期限的届满日，并说明算法。"
    )
    due.add_argument("rule", metavar="RULE", help="规则的键，例如 petition.handle；fazhi rules 列出全部")
    due.add_argument(
        "--from", dest="start", metavar="DATE", required=True,
        help="起算的日期；倒算的期限是向前倒数的那一日；年度报告写年份；按小时计的写 2026-10-15T09:30",
    )  # fmt: skip
    due.add_argument("--extended", action="store_true", help="已依法批准延长")
    due.add_argument(
        "--pause", action="append", default=[], metavar="A..B", help="中止：A起停，B恢复；尚未恢复的写 A..；可写多次"
    )
    due.add_argument("--on", metavar="DATE", help="适用哪一日有效的规定；不写则为起算日有效的规定")
    due.add_argument("--json", action="store_true", help="输出JSON")
    due.set_defaults(run=run_due)


def rules() -> dict[str, list[Term]]:
    """The whole catalogue: terms of the statutes and limits of all declared procedures and registers."""
    procedures: list[Procedure[Any, Any]] = [
        *collect(fazhi.procedures, Procedure),
        *collect(fazhi.registers, Procedure),
    ]
    return catalogue(declared(), procedures)


def lawful_clock() -> Clock:
    """The clock with the calendar shipped with the program."""
    return LawfulClock(official())


def run_rules(arguments: argparse.Namespace) -> int:
    """Print the catalogue. Exit code 1 when nothing matches."""
    found = [term for key, editions in rules().items() if key.startswith(arguments.key) for term in editions]
    if not found:
        return _refuse(f"没有键以“{arguments.key}”开头的期限规则。请用 fazhi rules 查看全部规则。")
    if arguments.json:
        print(json.dumps([described(term) for term in found], ensure_ascii=False, indent=2))
        return 0
    print("\n".join(line for term in found for line in _listed(term)))
    print(f"共{len({term.key for term in found})}条规则，{len(found)}个版本。")
    return 0


def _listed(term: Term) -> list[str]:
    event = f"{term.event}的" if term.backward else f"自{term.event}之日起" if term.event else ""
    unit = f"（{term.unit[1]}）" if term.unit[0] == "day" else ""
    lines = [
        f"{term.key}  {term.label}",
        f"    {event}{term.text}{unit}，约束{term.binds.value}",
        f"    依据：{term.basis.text}（{term.basis.law.standing.value}），{term.validity}",
    ]
    if term.extension is not None:
        granted = term.extension
        lines.append(
            f"    延长：至多{granted.times}次，不超过{granted.span.text}，{granted.approval}（{granted.basis.text}）"
        )
    if term.pause is not None:
        lines.append(f"    不计入：{term.pause.what}（{term.pause.basis.text}）")
    return lines


def run_due(arguments: argparse.Namespace) -> int:
    """Compute one term and print it. Exit code 1, with a Chinese sentence on standard error, when it is refused."""
    try:
        start = _start(arguments.start)
        pauses = [_pause(text) for text in arguments.pause]
        day = _date("--on", arguments.on) if arguments.on else start
        term = find(rules(), arguments.rule, day.date() if isinstance(day, datetime) else day)
        if _YEAR.match(arguments.start.strip()) and term.fixed is None:
            raise RuleError(f"“{term.label}”自{term.event}之日计算，须写日期，例如 --from {start.year}-10-15。")
        answer = compute(term, start, lawful_clock(), extended=arguments.extended, pauses=pauses)
    except (RuleError, ValueError) as refusal:
        return _refuse(str(refusal))
    print(json.dumps(answer, ensure_ascii=False, indent=2) if arguments.json else _told(answer))
    return 0


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _told(answer: dict[str, Any]) -> str:
    names = (("due", "届满"), ("earliest", "最早"), ("latest", "最迟"))
    ends = "，".join(f"{name}{_shown(answer[key])}" for key, name in names if key in answer)
    head = f"{answer['label']}（{answer['rule']}）：{ends}" + ("（暂定）" if answer["provisional"] else "")
    return "\n".join([head, *(f"  {line}" for line in answer["explanation"])])


def _shown(day: str | None) -> str:
    return day.replace("T", " ") if day else "日在恢复后计算"


def _date(name: str, text: str) -> date:
    value = parse(name, date, False, text)
    if not isinstance(value, date):
        raise RuleError(f"“{name}”须是日期，写作 2026-10-15 或 2026年10月15日。")
    return value


def _start(text: str) -> date:
    """A day, a moment (for terms in hours), or a year (for yearly reports: its last day stands for it)."""
    year = _YEAR.match(text.strip())
    if year:
        if int(year[1]) < 1:
            raise RuleError(f"“--from”的年份{text}不对，请写四位年份，例如 2025。")
        return date(int(year[1]), 12, 31)
    moment = _MOMENT.match(text.strip())
    if moment is None:
        return _date("--from", text)
    day, hour, minute = _date("--from", moment[1]), int(moment[2]), int(moment[3])
    if hour > 23 or minute > 59:
        raise RuleError(f"“--from”的时刻须在 00:00 至 23:59 之间，“{text}”不是。")
    return datetime(day.year, day.month, day.day, hour, minute)


def _pause(text: str) -> Pause:
    first, dots, last = text.partition("..")
    if not dots or not first.strip():
        raise RuleError(f"“--pause”须写作 A..B，A为中止日，B为恢复日，尚未恢复的写 A..；“{text}”不是。")
    return Pause(_date("--pause", first), _date("--pause", last) if last.strip() else None)
