"""The people who work in the demonstration district, with their posts. All fictional."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.contrib.auth.hashers import make_password

from fazhi.kernel.library import library
from fazhi.kernel.roles import SYSTEM
from fazhi.ledger.state import Actor
from fazhi.ledger.store import org_ref
from fazhi.people.models import Account, Delegation, Post
from fazhi.wiring.demo import names, stories
from fazhi.wiring.demo.places import DEPARTMENTS, TOWNS, Places

PASSWORD = "Qinghe-2026-demo"

BUSY_TOWNS = tuple(key for key, _, weight, _ in TOWNS if weight >= 8)
IN_ORGANS = ("competent_organ", "hotline_handler", "liaison")
ORGANS = ("police", "education", "labour", "land", "environment", "housing", "transport", "farming", "city")


@dataclass(frozen=True)
class Showcase:
    """A representative account, as `accounts` prints it."""

    username: str
    what: str


SHOWCASE = (
    Showcase("songxi-desk", "新建、受理纠纷，立卷归档；有一项委托"),
    Showcase("songxi-mediator", "开展调解、达成协议、回访"),
    Showcase("songxi-office", "登记普法活动、法律顾问服务；看本辖区纠纷"),
    Showcase("liuwan-desk", "另一个镇的调委会：看不到松溪街道的事项"),
    Showcase("petitions", "登记、转送信访事项"),
    Showcase("housing", "办理转来的信访事项"),
    Showcase("labour", "办理转来的信访事项（另一部门）"),
    Showcase("review", "信访复查、复核"),
    Showcase("justice", "看全区调解、普法、法律服务"),
    Showcase("legal-aid", "受理、审查法律援助申请，指派律师，窗口咨询"),
    Showcase("hotline", "12345热线：受理、交办、回访、办结"),
    Showcase("decision-office", "重大行政决策、规范性文件：启动、上会、编号、公布"),
    Showcase("legal-review", "合法性审查、规范性文件审核、清理、审查建议"),
    Showcase("supervisor", "全区督办、指标、年度报告、封存校验"),
    Showcase("analyst", "只看数字，看不到姓名"),
    Showcase("administrator", "管理账号和岗位，看不到事项"),
)


def _plan() -> list[tuple[str, list[tuple[str, str]]]]:
    """(username, [(organisation key, role key)]) of everybody.

    They sign in to the post that comes first by organisation, then by role key.
    """
    people: list[tuple[str, list[tuple[str, str]]]] = []
    for key, _, _, _ in TOWNS:
        committee = f"{key}.committee"
        desk = [(committee, "committee"), (committee, "liaison")]
        desk += [(committee, "mediator")] if key in BUSY_TOWNS else []
        people.append((f"{key}-desk", desk))
        people.append((f"{key}-mediator", [(committee, "mediator")]))
        office = f"{key}.office"
        people.append((f"{key}-office", [(office, r) for r in ("judicial_office", "publicity_clerk", "adviser_clerk")]))
        people.append((f"{key}-centre", [(f"{key}.centre", r) for r in ("governance_centre", "hotline_handler")]))
    people += [(key, [(key, r) for r in IN_ORGANS]) for key, _, _ in DEPARTMENTS if key in ORGANS]
    people += [
        ("petitions", [("petitions", "petition_bureau")]),
        ("petitions-liaison", [("petitions", "liaison")]),
        ("review", [("government", "review_organ")]),
        ("justice", [("justice", "justice_bureau"), ("justice", "liaison"), ("justice", "publicity_clerk")]),
        ("aid-supervision", [("justice", "aid_supervision"), ("justice", "assistance_clerk")]),
        ("legal-aid", [("aidcentre", "aid_agency"), ("aidcentre", "liaison")]),
        ("aid-lawyer", [("aidcentre", "aid_lawyer")]),
        ("hotline", [("hotlinecentre", "hotline_desk"), ("hotlinecentre", "liaison")]),
        ("hotline-arbiter", [("government", "hotline_arbiter")]),
        ("supervisor", [("lawoffice", "supervisor")]),
        ("analyst", [("lawoffice", "analyst")]),
        ("administrator", [("government", "administrator")]),
    ]
    people += stories.people()
    held = {role for _, posts in people for _, role in posts}
    # Whatever procedure comes next, somebody in the district can try it.
    for key, role in library().roles.items():
        if not role.public and role is not SYSTEM and key not in held:
            people.append((key.replace("_", "-"), [("justice", key)]))
    return people


def build(places: Places, today: date, seed: int) -> None:
    """Make accounts, posts and one delegation. All have the same password, which is made for demonstration only."""
    roles = library().roles
    r = Random(f"{seed}/staff")
    since = date(today.year - 2, 1, 1)
    hashed = make_password(PASSWORD)
    used: set[str] = set()
    for username, held in _plan():
        name = next(n for n in iter(lambda: names.person(r), "") if n not in used and len(n) == 3)
        used.add(name)
        account = Account.objects.create(username=username, name=name, password=hashed)
        for org_key, role in held:
            Post.objects.create(
                account=account, organisation=places.orgs[org_key], role=role, title=roles[role].label, since=since
            )
    desk = Post.objects.get(account__username="songxi-desk", role="committee")
    Delegation.objects.create(
        post=desk, account=Account.objects.get(username="songxi-mediator"), since=today - timedelta(days=3),
        until=today + timedelta(days=60), reason="外出培训期间代为受理",
    )  # fmt: skip


def actors() -> dict[str, Actor]:
    """Everybody who acts, by `username/role`."""
    posts = Post.objects.select_related("account", "organisation").order_by("pk")
    return {
        f"{p.account.username}/{p.role}": Actor(
            p.account_id, p.pk, p.role, f"{p.account.name} · {p.organisation.short} · {p.title}", org_ref(p.organisation)
        )
        for p in posts
    }  # fmt: skip


def public_actor() -> Actor:
    """A member of the public in the hall."""
    return Actor(None, None, "party", "公众", None)
