"""`fazhi seal`, `verify`, `demo`, `accounts`, `migrate`: keeping the ledger."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from time import monotonic

from fazhi.wiring.commands.declared import day_of
from fazhi.wiring.commands.installed import installed


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands; each sets `run`."""
    seal = subparsers.add_parser("seal", help="封存全部尚未封存的办理", description="封存全部尚未封存的办理，给出应当公布的封存链值。")
    seal.set_defaults(run=run_seal)
    verify = subparsers.add_parser("verify", help="核对台账：有没有被改动、删除、插入", description="核对每一次办理、每一件事项、每一次封存。")
    verify.set_defaults(run=run_verify)
    demo = subparsers.add_parser("demo", help="载入演示区“青禾区”（虚构）", description="载入演示区。只载入空的台账；--add 在已有的演示区里再加。")
    demo.add_argument("--scale", metavar="N", type=_scale, default=1.0, help="事项数量的倍数，默认1（两年约九千八百件）")
    demo.add_argument("--seed", metavar="N", type=int, default=2026, help="同一个数和同一天，载入的内容相同")
    demo.add_argument("--today", metavar="DATE", type=day_of, default=None, help="演示到哪一天为止，默认今天")
    demo.add_argument("--add", action="store_true", help="在已有的演示区里再加事项")
    demo.set_defaults(run=run_demo)
    accounts = subparsers.add_parser("accounts", help="列出演示账号", description="列出演示区的代表账号、岗位和密码。")
    accounts.set_defaults(run=run_accounts)
    migrate = subparsers.add_parser("migrate", help="建表，或者把表改到本版本", description="建表，或者把表改到本版本。")
    migrate.set_defaults(run=run_migrate)


def _scale(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}”不是大于0、不超过1000的数")
    return value


def run_seal(arguments: argparse.Namespace) -> int:
    """Close all acts not yet sealed and print the value to publish."""
    with installed():
        from fazhi.ledger import seals
        from fazhi.people.session import system_scope

        with system_scope():
            made = seals.seal()
        if made is None:
            print("没有新的办理需要封存。")
        else:
            print(f"第{made.pk}次封存：{made.size:,}次办理。请公布封存链值：\n{made.chain}")
    return 0


def run_verify(arguments: argparse.Namespace) -> int:
    """Check everything. Exit code 1 when something does not agree."""
    with installed():
        from fazhi.ledger import seals
        from fazhi.ledger.models import Act, Matter, Seal
        from fazhi.people.session import system_scope

        with system_scope():
            faults = list(seals.verify())
            counted = f"{Matter.objects.count():,}件事项、{Act.objects.count():,}次办理、{Seal.objects.count()}次封存"
        for fault in faults:
            print(f"不符：{fault.where}：{fault.what}", file=sys.stderr)
        if faults:
            print(f"核对了{counted}，有{len(faults)}处不符。请保留现场，报系统管理员和区委依法治区办。", file=sys.stderr)
            return 1
        print(f"核对了{counted}，全部相符。")
    return 0


def run_demo(arguments: argparse.Namespace) -> int:
    """Load the demonstration district. Exit code 1 when the ledger is not empty; then nothing was changed."""
    began = monotonic()
    with installed():
        from fazhi.wiring.demo.loading import DemoRefused, load

        shown = sys.stderr.isatty()

        def say(matters: int) -> None:
            if shown:
                print(f"\r已写入{matters:,}件……", end="", file=sys.stderr, flush=True)

        try:
            made = load(arguments.scale, arguments.seed, arguments.today or date.today(), add=arguments.add, say=say)
        except DemoRefused as refused:
            print(refused, file=sys.stderr)
            return 1
        print(
            f"{chr(10) if shown else ''}演示区已载入：{made.organisations}个单位，{made.accounts}个账号，"
            f"{made.matters:,}件事项，{made.acts:,}次办理，用时{monotonic() - began:.0f}秒。"
        )
    return 0


def run_accounts(arguments: argparse.Namespace) -> int:
    """Print the representative accounts."""
    with installed():
        from django.core.management import call_command

        call_command("accounts")
    return 0


def run_migrate(arguments: argparse.Namespace) -> int:
    """Bring the tables to this version."""
    with installed():
        from django.core.management import call_command

        call_command("migrate", database="owner", interactive=False, verbosity=1)
    return 0
