"""`fazhi calendar`: the working days in force, and putting a new holiday notice in force."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from fazhi.wiring.commands.installed import installed


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `calendar show` and `calendar apply`; each sets `run`."""
    made = subparsers.add_parser(
        "calendar", help="放假安排：查看，或者录入新的通知并重算期限", description="工作日历。"
    )
    parts = made.add_subparsers(title="命令", metavar="命令", required=True)
    show = parts.add_parser("show", help="列出一年的放假和调休", description="列出一年的放假和调休，注明来源。")
    show.add_argument("--year", type=int, default=None, help="年度，默认今年")
    show.set_defaults(run=run_show)
    apply = parts.add_parser(
        "apply",
        help="录入通知：先看哪些期限要变，--yes 才写入",
        description="录入放假通知。文件为 CSV，第一行 year,date,kind,name,source；kind 写“放假”“调休上班”“当地停止办公”。"
        "不带 --yes 只列出哪些事项的期限从哪天变到哪天，什么也不写。",
    )
    apply.add_argument("file", metavar="FILE", type=Path, help="通知（CSV，UTF-8）")
    apply.add_argument("--yes", action="store_true", help="写入日历并重算，每件变动登记为一次办理")
    apply.set_defaults(run=run_apply)


def run_show(arguments: argparse.Namespace) -> int:
    """List one year's arranged days with their source; says so where no notice is known."""
    with installed():
        from fazhi.wiring.calendar import stored_calendar

        year = arguments.year or date.today().year
        calendar = stored_calendar()
        for row in calendar.rows():
            if row.year == year:
                print(f"{row.day}\t{row.kind.value}\t{row.name}\t{row.source}")
        if year not in calendar.years:
            print(f"{year}年的放假安排还没有录入，经过该年的期限暂按周末计算，标为“暂定”。", file=sys.stderr)
    return 0


def run_apply(arguments: argparse.Namespace) -> int:
    """Show what a notice moves, and with --yes put it in force. Exit code 1 where the notice cannot be read."""
    from fazhi.wiring import calendar as days

    try:
        rows = days.read_notice(arguments.file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        print(f"读不了“{arguments.file}”：{error}。请给出 UTF-8 的 CSV 文件。", file=sys.stderr)
        return 1
    except ValueError as error:
        print(f"通知没有录入：{error}", file=sys.stderr)
        return 1
    with installed():
        from django.utils import timezone

        from fazhi.kernel.library import library
        from fazhi.law.clock import LawfulClock
        from fazhi.ledger import recount
        from fazhi.ledger.models import CalendarDay
        from fazhi.people.session import system_scope

        clock = days.installed(library())
        today = timezone.localdate()
        with system_scope():
            clock.refresh()
            changed = clock.calendar.with_rows(rows)
            moves = recount.preview(LawfulClock(changed), days.first_change(rows), today)
            for m in moves:
                tail = "（不再暂定）" if m.provisional_before and not m.provisional_after else ""
                print(f"{m.number}\t{m.label}\t{m.before or '中止'} → {m.after or '中止'}{tail}\t{m.title}")
            matters = len({m.matter_id for m in moves})
            if not arguments.yes:
                print(f"共{matters}件事项的{len(moves)}个期限要变。什么也没有写入；加 --yes 写入。", file=sys.stderr)
                return 0
            last = None
            for r in rows:
                last = CalendarDay.objects.create(
                    year=r.year, day=r.day, kind=r.kind.name, name=r.name, source=r.source
                )
            clock.use(changed, last.pk if last else None)
            sources = "、".join(dict.fromkeys(r.source for r in rows))
            recount.apply(moves, f"录入放假安排（{sources}），期限重算。", today)
        print(f"已录入{len(rows)}天，{matters}件事项的{len(moves)}个期限已重算。", file=sys.stderr)
    return 0
