"""What came in at the windows of the towns' social-governance centres, and where it went."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random

from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures.window_intake import P
from fazhi.procedures.window_intake.facts import Channel, Topic, Way
from fazhi.procedures.window_intake.subjects import SUBJECTS
from fazhi.procedures.window_intake.ways import WAYS
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

TOLD: tuple[tuple[str, Topic, Way, str], ...] = (
    ("判决生效后对方不履行", Topic.CONTRACT, Way.LITIGATION, "法院判决对方归还货款，判决生效半年了还没有执行到位，要求解决。"),
    ("违法辞退要求赔偿", Topic.LABOUR, Way.ARBITRATION, "公司违法辞退，不同意调解，要求支付赔偿金，询问劳动仲裁怎样申请。"),
    ("不服城管处罚决定", Topic.CITY, Way.RECONSIDERATION, "因占道经营被罚款，不服处罚决定，询问到哪里申请复议。"),
    ("冒充客服被骗", Topic.CONTRACT, Way.POLICE, "接到冒充客服的电话，转走了两万元，要求追回。"),
)
"""(name, subject, way, what was said) of what is told where to go."""


def write(world: World, r: Random) -> Iterator[Made]:
    """Of each town's latest disputes some came through the window; a few were the same again, a few belonged elsewhere."""
    for town in world.towns:
        committee = f"990101-{town}-committee"
        rows = list(
            Matter.objects.filter(procedure="people_mediation", organisation__code=committee).order_by("-opened_on", "-pk")[:3]
        )
        for i, row in enumerate(rows):
            yield from _made(world, r, town, row.opened_on - timedelta(days=r.randrange(0, 3)), row, twice=i == 2 and r.random() < 0.4)
        if r.random() < 0.6:
            yield from _made(world, r, town, world.clock.workday_from(world.last - timedelta(days=r.randrange(3, 60))))


def _made(world: World, r: Random, town: str, day: date, row: Matter | None = None, twice: bool = False) -> Iterator[Made]:
    """One intake: `row` is what it became, or, `twice`, what it was joined to; without one the person is told the way."""
    spot = world.spot(r, town)
    life: Life = world.open(P, r, f"{town}.centre", day, spot.region_id, "来访")
    clerk = world.actor(f"{town}-centre/governance_centre")
    if row is not None:
        subject, topic, said = row.title, _topic(row), f"来人称：{row.title}，请求处理。"
    else:
        subject, topic, way, said = r.choice(TOLD)
    who = PartyGiven("visitor", names.person(r), detail=names.detail(r, spot.town, spot.community))
    with suppress(NotYet):
        life.do("take_in", day, clerk, parties=(who,), values={
            "channel": r.choice((Channel.COUNTER, Channel.COUNTER, Channel.PHONE, Channel.GRID)), "subject": subject,
            "summary": said, "topic": topic, "place": spot.community,
        })  # fmt: skip
        if row is None:
            told = next(w.tell for w in WAYS if w.key == way.name)
            life.do("tell", day, clerk, values={"way": way, "advised": told})
        elif twice:
            life.do("join", day, clerk, note="核对证件，同一人同一件事，调委会正在办理。", link=_link(row, "重复"))
        else:
            life.do("send", day, clerk, values={"way": Way.MEDIATION}, to_org=world.orgs[f"{town}.committee"])
            desk = world.actor(f"{town}-desk/committee")
            life.do("become", max(row.opened_on, day), desk, link=_link(row, "转来"))
    if life.acts:
        yield life.made


def _topic(row: Matter) -> Topic:
    """The window's own subject for a dispute's kind."""
    kind = str(row.facts.get("kind", ""))
    found = next((s.key for s in SUBJECTS if s.topics.get("people_mediation") == kind and kind != "OTHER"), "OTHER")
    return Topic[found]


def _link(row: Matter, kind: str) -> LinkTo:
    return LinkTo(row.pk, str(row.uid), row.number, kind)
