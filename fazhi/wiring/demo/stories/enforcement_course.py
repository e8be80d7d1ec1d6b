"""One act through all that can follow: a penalty, its reconsideration with review of a document, the lawsuit, the new decision."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random

from fazhi.ledger import acts
from fazhi.ledger.models import Link, Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures import administrative_litigation, administrative_reconsideration
from fazhi.procedures.administrative_litigation.facts import Category as Sued
from fazhi.procedures.administrative_litigation.facts import Cause, Form, Instance, Outcome, Performance, Role
from fazhi.procedures.administrative_litigation.facts import Head as Present
from fazhi.procedures.administrative_reconsideration.facts import (
    Agreed,
    Category,
    Decision,
    Found,
    Heard,
    Power,
    Respondent,
    Track,
    Way,
)
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

OFFICE, HEAD, SUED = "reconsideration/reconsideration_office", "reconsideration-head/reconsideration_head", "city-litigation/litigation_office"
OFFENCE, RULES = "擅自设置户外广告案", "青禾区户外招牌设置规定"
WHO = "青禾区锦园广告有限公司"


def write(world: World, r: Random) -> Iterator[Made]:
    """Nothing where the ledger has no such penalty and no such document yet, or the story was told before."""
    cases = Matter.objects.filter(procedure="administrative_penalty", title=OFFENCE, organisation=world.orgs["city"].id)
    rules = Matter.objects.filter(procedure="normative_document", title=RULES).order_by("opened_on").first()
    if rules is None or Link.objects.filter(kind="附带审查的文件").exists():
        return
    in_force = cases.filter(marks__punish__gte=rules.opened_on.isoformat(), marks__serve__lt=rules.marks.get("repeal", "9999"))
    act = in_force.exclude(linked__kind="被复议行为").order_by("opened_on", "id").first()
    if act is None:
        return
    reviewed = _reconsidered(world, r, act, rules)
    acts.append_many([reviewed])
    review = Matter.objects.get(uid=reviewed[0].uid)
    if review.closed_on is not None:
        yield _sued(world, r, act, review, list(cases.filter(opened_on__gt=review.closed_on).order_by("opened_on", "id")))


def _to(row: Matter, kind: str) -> LinkTo:
    return LinkTo(row.pk, str(row.uid), row.number, kind)


def _reconsidered(world: World, r: Random, act: Matter, rules: Matter) -> Made:
    """Upheld: what the rules say is found lawful."""
    who, head = world.actor(OFFICE), world.actor(HEAD)
    day = world.clock.workday_from(date.fromisoformat(act.marks["serve"]) + timedelta(days=18))
    life = world.open(administrative_reconsideration.P, r, "justice", min(day, world.last), world.orgs["justice"].region_id)
    name = world.orgs["city"].name
    parties = (PartyGiven("applicant", WHO, is_body=True), PartyGiven("respondent", name, is_body=True))
    with suppress(NotYet):
        life.do("register", day, who, parties=parties, values={
            "act": f"{name}就户外广告作出的行政处罚决定", "category": Category.PENALTY, "knew_on": date.fromisoformat(act.marks["serve"]),
            "request": "撤销该行政处罚决定，一并审查所依据的文件。", "reasons": f"所依据的《{RULES}》第九条增加了经营者的义务。",
            "way": Way.IN_PERSON, "received_on": day,
        })  # fmt: skip
        life.do("name_act", day, who, link=_to(act, "被复议行为"))
        life.do("link", day, who, link=_to(rules, "附带审查的文件"))
        day = life.later(day, 2, 4)
        taken = {"track": Track.ORDINARY, "respondent_kind": Respondent.DEPARTMENT, "major": False, "accepted_on": day}
        life.do("accept", day, who, values=taken)
        life.do("assign", day, head, handler=world.handler("reconsideration"))
        day = life.later(day, 1, 3)
        life.do("send_copy", day, who)
        life.do("serve_copy", day, who, values={"copy_served_on": day})
        day = life.later(day, 4, 7)
        life.do("reply", day, who, values={"answer": "处罚依据现行有效的文件作出，请求维持。", "evidence": "案卷材料一套，依据两件。"})
        day = _document(world, life, day)
        day = life.later(day, 1, 3)
        life.do("hear_views", day, who, values={"heard": r.choice(list(Heard)), "views": "申请人坚持复议请求。"})
        day = life.later(day, 5, 9)
        life.do("decide", day, who, values={
            "decision": Decision.UPHOLD, "facts_found": "经审理查明，双方对主要事实没有争议。", "grounds": "依照《行政复议法》的规定。",
            "ruling": f"{Decision.UPHOLD.value}。", "agreed": Agreed.HEAD,
        })  # fmt: skip
        day = life.later(day, 1, 3)
        life.do("serve", day, who, values={"served_on": day})
        life.do("copy_up", day, who, values={"upper": "被申请人的上一级主管部门"})
        life.do("close", life.later(day, 2, 5), who)
    return life.made


def _document(world: World, life: Life, day: date) -> date:
    """The review of the document that the act rests on; the case stands still meanwhile."""
    who = world.actor(OFFICE)
    begun = life.later(day, 1, 3)
    asked = {"reviewed_document": f"《{RULES}》第九条", "raised_on": begun, "power": Power.OWN, "maker": world.orgs["city"].name}
    life.do("begin_document", begun, who, values=asked)
    day = life.later(begun, 1, 2)
    life.do("notify_maker", day, who, values={"maker_told_on": day})
    day = life.later(day, 4, 8)
    life.do("maker_reply", day, who, values={"maker_answer": "该条依据当时的上位法制定；上位法修改后正在清理。"})
    day = life.later(day, 2, 5)
    life.do("document_found", day, who, values={"found": Found.LAWFUL})
    return day


def _sued(world: World, r: Random, act: Matter, review: Matter, later: list[Matter]) -> Made:
    """The court does not apply the clause and orders a new decision; the office names the new one."""
    who = world.actor(SUED)
    assert review.closed_on is not None
    day = min(world.clock.workday_from(review.closed_on + timedelta(days=12)), world.last)
    life = world.open(administrative_litigation.P, r, "city", day, world.orgs["city"].region_id)
    parties = (PartyGiven("plaintiff", WHO, is_body=True), PartyGiven("defendant", world.orgs["city"].name, is_body=True))
    with suppress(NotYet):
        life.do("receive", day, who, parties=parties, values={
            "subject": f"{WHO}诉{world.orgs['city'].name}行政处罚案", "category": Sued.PENALTY, "instance": Instance.FIRST, "role": Role.JOINT,
            "court": "青禾区人民法院", "copy_received_on": day, "claims": "请求撤销行政处罚决定和行政复议决定。", "after_reconsideration": True,
            "case_number": f"（{day.year}）青0101行初108号",
        })  # fmt: skip
        life.do("name_origin", day, who, link=_to(review, "行政复议"))
        life.do("name_origin", day, who, link=_to(act, "被诉行政行为"))
        day = life.later(day, 6, 12)
        life.do("answer", day, who, values={"answered": "行政行为合法，请求驳回。", "evidence": "证据目录、案卷和法律依据。"})
        day = life.later(day, 14, 24)
        life.do("hearing", day, who, values={
            "hearing_on": day, "head_due": True, "head": Present.DEPUTY, "present": "负责人一名、工作人员一名、委托律师一名",
            "hearing_note": "按期开庭。",
        })  # fmt: skip
        day = life.later(day, 14, 30)
        reasons = f"《{RULES}》第九条与上位法不一致，不作为认定行政行为合法的依据；责令重新作出行政行为。"
        life.do("judged", day, who, values={
            "form": Form.JUDGMENT, "outcome": Outcome.REDO, "judged_on": day, "reasons": reasons, "judgment_served_on": day,
        })  # fmt: skip
        day = world.clock.workday_from(day + timedelta(days=17))
        life.do("effective", day, who, values={"effective_on": day, "perform_by": day + timedelta(days=60)})
        again = next((m for m in later if m.opened_on >= day), None)
        day = life.later(day, 8, 16)
        why = {"cause": next(iter(Cause)), "analysis": "所依据的文件没有随上位法修改及时清理。", "mending": "文件已经列入清理，同类案件停止适用。"}
        life.do("analyse", day, who, values=why)
        if again is not None:
            day = world.clock.workday_from(max(day, again.opened_on) + timedelta(days=3))
            life.do("name_correction", day, who, link=_to(again, "重新作出的行政行为"))
            life.do("performed", day, who, values={"performance": Performance.DONE, "performed_how": "已重新立案，重新作出决定。"})
            life.do("close", life.later(day, 5, 12), who)
    return life.made
