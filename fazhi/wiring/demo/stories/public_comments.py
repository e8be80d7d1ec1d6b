"""What people said on the drafts of the demonstration that were put to comment, and what the offices made of it.

Reads from the ledger which drafts there are; so it tells nothing where no other story puts one to comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from random import Random

from fazhi.ledger import commenting
from fazhi.ledger.models import Published
from fazhi.ledger.state import Actor, PartyGiven
from fazhi.procedures.public_comment import Attitude, P, Topic
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Made, NotYet
from fazhi.wiring.demo.world import World

SAID = (
    (Attitude.CHANGE, Topic.CONTENT, "建议写明由哪个单位负责、什么时候完成。", "adopt", "意见合理，已补写责任单位和时限。"),
    (Attitude.CHANGE, Topic.WORDING, "有的条款文字太长，建议分项写。", "adopt", "已分项表述。"),
    (Attitude.CHANGE, Topic.CONTENT, "建议补助标准再提高一些。", "decline", "标准按上级规定和本级财力确定，暂不调整。"),
    (Attitude.CHANGE, Topic.CONTENT, "建议照顾老年人，保留窗口办理。", "adopt", "已写明线上线下并行。"),
    (Attitude.AGAINST, Topic.CONTENT, "实施范围太大，建议先试点。", "adopt_partly", "采纳分步实施的意见，先在两个街道施行。"),
    (Attitude.AGAINST, Topic.PROCEDURE, "希望再开一次座谈会听听居民意见。", "adopt_partly", "已召开社区座谈会，意见一并研究。"),
    (Attitude.FOR, Topic.CONTENT, "赞成，希望早点实施。", "adopt", "与草案一致。"),
    (Attitude.OTHER, Topic.UNRELATED, "小区门口路灯不亮。", "decline", "与本件内容无关，已告知可拨打12345反映。"),
)


def write(world: World, r: Random) -> Iterator[Made]:
    """A handful of comments on every draft, most of them studied after the last day for comments."""
    orgs = {org.id: key for key, org in world.orgs.items()}
    drafts = Published.objects.filter(comments_kind=P.key, organisation_id__in=orgs, comments_from__lte=world.last)
    for draft in drafts.select_related("organisation").order_by("published_on", "number"):
        staff = _staff(world, draft.organisation_id)
        for said in r.sample(SAID, r.randint(2, 6)):
            yield _one(world, r, draft, orgs[draft.organisation_id], staff, said)


def _staff(world: World, organisation: int) -> Actor:
    """Who studies comments: the liaison of the office that asked for them, else the justice bureau."""
    own = (a for k, a in world.actors.items() if k.endswith("/liaison") and a.org is not None and a.org.id == organisation)
    bureau = (a for k, a in world.actors.items() if k.endswith("/justice_bureau"))
    return next(own, None) or next(bureau)


def _one(
    world: World, r: Random, draft: Published, org: str, staff: Actor, said: tuple[Attitude, Topic, str, str, str]
) -> Made:
    attitude, topic, opinion, outcome, reason = said
    assert draft.comments_from is not None and draft.comments_until is not None
    last = min(draft.comments_until, world.last)
    day = draft.comments_from + timedelta(days=r.randint(0, (last - draft.comments_from).days))
    life = world.open(P, r, org, day, draft.organisation.region_id, "网上大厅")
    parties = (PartyGiven("commenter", names.person(r)),) if r.random() < 0.3 else ()
    values = {"attitude": attitude, "opinion": opinion}
    life.do("say", day, world.public, values=values, parties=parties, link=commenting.link_to(draft))
    studied = life.later(draft.comments_until, 1, 12)
    if r.random() < 0.93:
        with suppress(NotYet):
            life.do(outcome, studied, staff, values={"topic": topic, "summary": opinion, "reason": reason})
    return life.made
