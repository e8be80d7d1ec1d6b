"""`fazhi import`: tables that offices keep in Excel, checked and registered; the same as the page, for whoever has many."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from fazhi.wiring.commands.installed import installed

SHOWN = 50


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `import`; it sets `run`."""
    made = subparsers.add_parser(
        "import",
        help="把Excel台账导入登记簿和事项（可以重复运行，登记过的不重复）",
        description="逐行核对Excel台账，列出每一处错误；加 --register 才登记。同一份导入两次，只登记一次。",
    )
    made.add_argument("sheet", nargs="?", metavar="KIND", help="表格种类；不写时列出全部种类")
    made.add_argument("file", nargs="?", type=Path, metavar="FILE", help="xlsx、xls、ods或者csv文件")
    made.add_argument("--as", dest="username", metavar="USERNAME", help="以谁的名义，写账号；须有登记这类内容的岗位")
    made.add_argument("--register", action="store_true", help="登记核对无误的行；不写时只核对")
    made.add_argument("--leave", action="store_true", help="只办这个账号的岗位能办的，后面的步骤留给别人；不写时这样的行算有误")
    made.add_argument("--faults", type=Path, metavar="FILE", help="把错误清单写成 .xlsx 文件")
    made.add_argument("--template", type=Path, metavar="FILE", help="写出这种表格的空白模板，不导入")
    made.set_defaults(run=run_import)


def run_import(arguments: argparse.Namespace) -> int:
    """Exit code 1 where the file cannot be read, the account may not, or a row has a mistake."""
    with installed():
        from fazhi.ledger.importing import work
        from fazhi.ledger.importing.workbook import Unreadable

        sheets = work.sheets()
        if arguments.sheet is None:
            for each in sheets.values():
                print(f"{each.key:<26}{each.label}：{each.about}")
            return 0
        sheet = sheets.get(arguments.sheet)
        if sheet is None:
            return _refuse(f"没有“{arguments.sheet}”这种表格。现有：{'、'.join(sheets)}。")
        if arguments.template is not None:
            from fazhi.pages.imports import books

            arguments.template.write_bytes(books.empty(sheet))
            print(f"已写成：{arguments.template}")
            return 0
        if arguments.file is None or not arguments.username:
            return _refuse("请写明要导入的文件，和以谁的名义（--as 账号）。")
        try:
            return _do(arguments, sheet, arguments.file.read_bytes())
        except OSError as error:
            return _refuse(f"打不开{arguments.file}：{error.strerror}。")
        except Unreadable as refused:
            return _refuse(str(refused))


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


def _do(arguments: argparse.Namespace, sheet: Any, data: bytes) -> int:
    from django.utils import timezone

    from fazhi.ledger.importing import work
    from fazhi.people.models import Account
    from fazhi.people.session import posts_on, staff_session

    today = timezone.localdate()
    account = Account.objects.filter(username=arguments.username).first()
    if account is None:
        return _refuse(f"没有账号“{arguments.username}”。")
    sessions = [staff_session(account, today, post.pk) for post, _ in posts_on(account, today)]
    session = next((s for s in sessions if s is not None and sheet in work.allowed(s)), None)
    if session is None:
        who = "、".join(r.label for r in sheet.start.by if not r.public)
        return _refuse(f"“{arguments.username}”今天没有可以登记“{sheet.procedure.label}”的岗位，由{who}导入。")
    shown = sys.stderr.isatty()

    def told(done: int, total: int) -> None:
        if shown:
            print(f"\r{done:,}/{total:,}", end="", file=sys.stderr, flush=True)

    if arguments.register:
        made = work.register(session, sheet, data, arguments.file.name, today, told, leave=arguments.leave)
    else:
        made = work.check(session, sheet, data, today, told, leave=arguments.leave)
    if shown:
        print(file=sys.stderr)
    return _tell(arguments, made)


def _tell(arguments: argparse.Namespace, made: Any) -> int:
    from fazhi.pages.imports import books

    told = [*made.faults, *made.differing]
    for fault in told[:SHOWN]:
        place = f"{fault.sheet or '表'}第{fault.row}行{f' {fault.column}列' if fault.column else ''}"
        print(f"{place}：{fault.what}规则：{fault.rule.rstrip('。')}。{fault.todo}", file=sys.stderr)
    if len(told) > SHOWN:
        print(f"还有{len(told) - SHOWN:,}处没有列出，用 --faults 写成文件。", file=sys.stderr)
    if arguments.faults is not None:
        arguments.faults.write_bytes(books.listed([f.plain() for f in told], f"{arguments.file.name}：{len(told)}处"))
    done = f"登记{len(made.registered):,}条" if arguments.register else f"可以登记{len(made.ready):,}条（还没有登记，加 --register 登记）"
    if made.later:
        done += f"，补办{len(made.added):,}条" if arguments.register else f"，可以补办{len(made.later):,}条"
    if made.left:
        done += f"，{len(made.left):,}条有步骤留给别人"
    unused = f"没有用到的工作表：{'、'.join(made.found.unused)}。" if made.found.unused else ""
    print(f"读到{len(made.found.rows):,}行：{done}，早已登记{len(made.known):,}条，有误{made.faulty:,}行。{unused}{''.join(made.found.notes)}")
    return 1 if made.faulty else 0
