"""`fazhi draw verify FILE`: draw by lot again from a proof. Needs no database."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from fazhi.kernel.lots import disagreements


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command; it sets `run`."""
    draw = subparsers.add_parser("draw", help="核对抽签证明", description="抽签证明的核对。")
    what = draw.add_subparsers(title="做什么", metavar="做什么", required=True)
    verify = what.add_parser("verify", help="按证明重抽一遍", description="按证明文件里的名单、回避和种子重抽一遍，看结果是否相同。不用数据库。")
    verify.add_argument("file", metavar="FILE", type=Path, help="从大厅下载的 draw-….json")
    verify.set_defaults(run=run_verify)


def run_verify(arguments: argparse.Namespace) -> int:
    """Exit code 0 where the proof holds; 1 where it does not, or the file cannot be read."""
    try:
        said = json.loads(arguments.file.read_text(encoding="utf-8"))
        wrong = disagreements(said)
    except OSError as problem:
        print(f"“{arguments.file}”读不出来：{problem.strerror}。请核对文件的位置。", file=sys.stderr)
        return 1
    except ValueError as problem:
        why = "内容不是JSON" if isinstance(problem, json.JSONDecodeError | UnicodeDecodeError) else str(problem).rstrip("。")
        print(f"“{arguments.file}”不能核对：{why}。请从大厅重新下载证明文件。", file=sys.stderr)
        return 1
    for what in wrong:
        print(f"不符：{what}", file=sys.stderr)
    if wrong:
        return 1
    for one in said["drawn"]:
        print("：".join([one["item"], "、".join(one["people"])]) if one["people"] else one["item"])
    print(f"名单{len(said['items'])}项，名单指纹{said['fingerprint']}，种子{said['seed']}。重抽的结果相同。")
    print("请再核对：种子就是公布的号码或者封存链值；名单指纹在种子产生以前已经公开。")
    return 0
