"""`fazhi figures` and `fazhi report draft`: the numbers of an organisation and year, and the report made of them."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from fazhi.wiring.commands.installed import installed


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the two commands; each sets `run`."""
    numbers = subparsers.add_parser("figures", help="计算一个单位一年的全部指标", description="计算一个单位（含下属单位）一年的全部指标。")
    _which(numbers)
    numbers.add_argument("--open", metavar="KEY", help="打开一个指标：列出构成这个数字的事项")
    numbers.add_argument("--json", action="store_true", help="输出JSON")
    numbers.set_defaults(run=run_figures)
    report = subparsers.add_parser("report", help="年度报告", description="年度报告。")
    parts = report.add_subparsers(title="命令", metavar="命令", required=True)
    draft = parts.add_parser("draft", help="生成年度报告初稿", description="生成年度报告初稿，写成 .docx 或者 .html 文件。")
    _which(draft)
    draft.add_argument("--out", metavar="FILE", type=Path, required=True, help="写到哪个文件，以 .docx 或者 .html 结尾")
    draft.add_argument("--base-url", metavar="URL", default="", help="页面的网址，报告中的数字由此点开；网页报告默认本机地址，Word 默认不带链接")
    draft.set_defaults(run=run_draft)


def _which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--org", metavar="CODE", required=True, help="单位代码，例如 990101-government")
    parser.add_argument("--year", metavar="YEAR", type=int, required=True, help="年份，例如 2026")


def _refusing(work: Callable[[], int]) -> int:
    from fazhi.measuring.commands import CommandProblem

    try:
        return work()
    except CommandProblem as problem:
        print(problem, file=sys.stderr)
        return 1


def run_figures(arguments: argparse.Namespace) -> int:
    """Print the figures, or one with its matters. Exit code 1 for an unknown organisation or indicator."""
    with installed():
        from fazhi.measuring import commands

        def work() -> int:
            today = date.today()
            if arguments.open:
                found = commands.open_figure(arguments.org, arguments.year, arguments.open, today)
            else:
                found = commands.figures_json(arguments.org, arguments.year, today)
            if arguments.json:
                print(json.dumps(found, ensure_ascii=False, indent=1))
            else:
                _tell(found)
            return 0

        return _refusing(work)


def _tell(found: dict[str, Any]) -> None:
    if "matters" in found:
        print(f"{found['organisation']}，{found['year']}年：{found['label']} {found['text']}")
        for matter in found["matters"]:
            print(f"  {matter['number']}  {matter['title']}  {matter['organisation']}  {matter['date'] or ''}")
        print(f"共{len(found['matters'])}件。")
        return
    print(f"{found['organisation']}，{found['from']}至{found['to']}")
    for each in found["figures"]:
        before = "—" if each["previous"] is None else each["previous"]
        print(f"  {each['label']}  {each['text']}（上年同期{before}）  [{each['key']}]")


def run_draft(arguments: argparse.Namespace) -> int:
    """Write the draft. Exit code 1 where it cannot be written."""
    with installed():
        from fazhi.measuring import commands

        def work() -> int:
            path = commands.draft(arguments.org, arguments.year, arguments.out, date.today(), _base(arguments))
            print(f"已写成：{path}")
            return 0

        return _refusing(work)


def _base(arguments: argparse.Namespace) -> str:
    """Where the links of a report lead: as given, else this machine's own pages for HTML and nowhere for Word."""
    if arguments.base_url or arguments.out.suffix.lower() != ".html":
        return str(arguments.base_url)
    return f"http://127.0.0.1:{os.environ.get('FAZHI_PORT', '8000')}"
