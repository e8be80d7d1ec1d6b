"""`fazhi ladder`: the morning's sweep, which reminds, warns and supervises by the rules each district has set."""

from __future__ import annotations

import argparse
from datetime import date

from fazhi.wiring.commands.declared import day_of
from fazhi.wiring.commands.installed import installed


def add_commands(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `ladder`; it sets `run`."""
    made = subparsers.add_parser(
        "ladder",
        help="按区设定的规则提醒、警示、督办（可以重复运行）",
        description="按区设定的规则，对期限将满和超过期限的事项提醒、警示、督办。同一期限的同一级只发一次。不改变任何期限。",
    )
    made.add_argument("--dry-run", action="store_true", help="只列出会发出多少，什么也不写")
    made.add_argument("--on", metavar="DATE", type=day_of, default=None, help="哪一天，默认今天")
    made.add_argument("--rules", action="store_true", help="列出现有规则")
    made.set_defaults(run=run_ladder)


def run_ladder(arguments: argparse.Namespace) -> int:
    """Sweep, or show the rules. Exit code 1 where somebody should have been told and nobody can receive it."""
    with installed():
        from django.utils import timezone

        from fazhi.ledger import ladder
        from fazhi.people.session import system_scope

        day: date = arguments.on or timezone.localdate()
        if arguments.rules:
            return _list(day)
        with system_scope():
            swept = ladder.sweep(day, dry_run=arguments.dry_run)
        would = "将" if arguments.dry_run else "已"
        for label, n in swept.issued.items():
            print(f"{would}{label}：{n}件")
        for label, n in swept.raised.items():
            print(f"{would}升为{label}：{n}件")
        if swept.ended:
            print(f"{would}终结（事项已办结）：{swept.ended}件")
        if not swept.total:
            print("没有需要提醒、警示、督办的期限。")
        if swept.nobody:
            print(f"有{len(swept.nobody)}件的承办单位和上级单位都没有人能够接收，请先授予联络岗：{'、'.join(swept.nobody[:5])}")
        return 1 if swept.nobody else 0


def _list(day: date) -> int:
    from fazhi.kernel.library import library
    from fazhi.ledger.models import LadderRule

    declared = library().ladder
    rungs = {r.key: r.label for r in declared.rungs} if declared else {}
    rules = LadderRule.objects.select_related("district", "issuer", "recipient")
    for rule in rules:
        when = f"期限过去{rule.share}%时" if rule.share is not None else f"届满后第{rule.days_after}日"
        which = rule.procedure or "全部程序"
        which += f"的{rule.limit_key}" if rule.limit_key else ""
        to = rule.recipient.name if rule.recipient else "承办单位"
        over = f"，{rule.until}起停用" if rule.until else ""
        print(f"{rule.district.name}\t{which}\t{when}\t{rungs[rule.rung]}\t{rule.issuer.name} → {to}\t自{rule.since}{over}")
    if not rules:
        print("还没有设定规则，系统不会自行提醒、警示、督办。")
    return 0
