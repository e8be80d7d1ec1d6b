"""`demo`: loads the demonstration district 青禾区."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from fazhi.wiring.demo.loading import DemoRefused, load


class Command(BaseCommand):
    help = "载入演示区“青禾区”（虚构）。空的台账才能载入；--add 在已有的演示区里再加事项。"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--scale", type=float, default=1, help="事项数量的倍数，默认1（两年约九千八百件）")
        parser.add_argument("--seed", type=int, default=2026, help="同一个数和同一天，载入的内容相同")
        parser.add_argument("--today", type=date.fromisoformat, default=None, help="演示到哪一天为止，默认今天")
        parser.add_argument("--add", action="store_true", help="在已有的演示区里再加事项")

    def handle(self, *args: Any, **options: Any) -> None:
        began = monotonic()
        try:
            made = load(options["scale"], options["seed"], options["today"], add=options["add"])
        except DemoRefused as refused:
            raise CommandError(str(refused)) from None
        self.stdout.write(
            f"演示区已载入：{made.organisations}个单位，{made.accounts}个账号，{made.matters:,}件事项，"
            f"{made.acts:,}次办理，用时{monotonic() - began:.0f}秒。"
        )
