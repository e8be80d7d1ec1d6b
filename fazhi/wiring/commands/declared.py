"""`fazhi explain` and `fazhi indicators`: what is declared. Neither needs a database."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from fazhi.kernel.diagram import svg
from fazhi.kernel.explain import explain
from fazhi.wiring.discovery import make_library


def day_of(text: str) -> date:
    """A date as an argument; argparse prints the sentence where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写作 2026-10-15") from None


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the two commands; each sets `run`."""
    told = subparsers.add_parser(
        "explain", help="用白话列出一种程序或者登记簿的规则", description="列出一种程序在某一天施行的规则：阶段、办理、期限、文书、依据。"
    )
    told.add_argument("key", metavar="KEY", nargs="?", help="程序的键，例如 people_mediation；不写则列出全部")
    told.add_argument("--on", metavar="DATE", type=day_of, default=None, help="哪一天的规则，默认今天")
    told.add_argument("--svg", metavar="FILE", type=Path, help="同时把阶段图写成SVG文件")
    told.set_defaults(run=run_explain)
    listed = subparsers.add_parser("indicators", help="列出全部指标及其含义", description="列出全部指标：键、名称、单位、含义。")
    listed.add_argument("--json", action="store_true", help="输出JSON")
    listed.set_defaults(run=run_indicators)


def run_explain(arguments: argparse.Namespace) -> int:
    """Print the rules. Exit code 1 for a key that is not declared, or a picture that cannot be written."""
    library = make_library()
    if arguments.key is None:
        for procedure in library.procedures.values():
            print(f"{procedure.key:<24}{'登记簿' if procedure.is_register else '程序'}  {procedure.label}")
        return 0
    if arguments.key not in library.procedures:
        known = "、".join(library.procedures)
        print(f"没有“{arguments.key}”这种程序或者登记簿。现有：{known}。", file=sys.stderr)
        return 1
    procedure, day = library.procedure(arguments.key), arguments.on or date.today()
    if arguments.svg is not None:
        try:
            arguments.svg.write_text(svg(procedure, day, standalone=True), encoding="utf-8")
        except OSError as error:
            print(f"“{arguments.svg}”写不进去：{error.strerror}。请换一个位置。", file=sys.stderr)
            return 1
    print(explain(procedure, day).text)
    return 0


def run_indicators(arguments: argparse.Namespace) -> int:
    """Print every indicator."""
    found = [
        {"key": i.key, "label": i.label, "unit": i.unit.value, "meaning": i.means, "domain": i.domain}
        for i in make_library().indicators.values()
    ]
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    for each in found:
        print(f"{each['key']:<44}{each['label']}（{each['unit']}）\n    {each['meaning']}")
    print(f"共{len(found)}个指标。")
    return 0
