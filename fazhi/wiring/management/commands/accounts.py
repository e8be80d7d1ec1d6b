"""`accounts`: prints the representative accounts of the demonstration district."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Count

from fazhi.kernel.library import library
from fazhi.kernel.roles import SYSTEM
from fazhi.ledger.acts import code_digest
from fazhi.ledger.models import Matter
from fazhi.people.models import Account, Post
from fazhi.people.session import system_scope
from fazhi.wiring.demo.showcase import CODE
from fazhi.wiring.demo.staff import PASSWORD, SHOWCASE


class Command(BaseCommand):
    help = "列出演示区的代表账号、岗位和密码。"

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {s.username: s.what for s in SHOWCASE}
        # A district loaded by an earlier version may lack the newest of them.
        found = Account.objects.filter(username__in=wanted).prefetch_related("posts__organisation")
        accounts = {a.username: a for a in found}
        if not accounts:
            total = Account.objects.aggregate(n=Count("pk"))["n"]
            self.stdout.write(f"这个台账不是演示区（现有{total}个账号），没有演示账号可列。")
            return
        self.stdout.write(f"演示账号（全部虚构，密码都是 {PASSWORD}）：")
        for username, what in ((u, w) for u, w in wanted.items() if u in accounts):
            posts = accounts[username].posts.all()
            titles = "、".join(post.title for post in posts)
            who = f"{accounts[username].name} · {posts[0].organisation.short} · {titles}"
            self.stdout.write(f"  {username:<16} {who}  ——  {what}")
        self._one_of_each_other_role(list(accounts.values()))
        number = self._tracked()
        if number:
            self.stdout.write(f"大厅查进度：编号 {number}，查询码 {CODE}")

    def _one_of_each_other_role(self, told: list[Account]) -> None:
        """An account for every role the representative ones do not hold."""
        held = {post.role for account in told for post in account.posts.all()}
        for role in library().roles.values():
            if role.public or role == SYSTEM or role.key in held:
                continue
            post = Post.objects.filter(role=role.key).select_related("account", "organisation").order_by("account").first()
            if post is not None:
                titles = "、".join(p.title for p in post.account.posts.all())
                who = f"{post.account.name} · {post.organisation.short} · {titles}"
                held |= {p.role for p in post.account.posts.all()}
                self.stdout.write(f"  {post.account.username:<16} {who}")

    def _tracked(self) -> str:
        with system_scope():
            codes = Matter.objects.exclude(track_code="").order_by("pk").values_list("number", "track_code")
            return next((number for number, code in codes if code == code_digest(number, CODE)), "")
