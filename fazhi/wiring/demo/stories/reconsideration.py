"""Reconsideration in the demonstration: some sixty applications a year, from the counter and the hall to what was carried out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures.administrative_reconsideration import P
from fazhi.procedures.administrative_reconsideration.facts import (
    Agreed,
    Category,
    Decision,
    Ending,
    Found,
    Head,
    Heard,
    Performance,
    Power,
    Refusal,
    Respondent,
    Simple,
    Stay,
    Suspension,
    Track,
    Way,
)
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

OFFICE, HEAD = "reconsideration/reconsideration_office", "reconsideration-head/reconsideration_head"
PEOPLE = [
    ("reconsideration", [("justice", "reconsideration_office")]),
    ("reconsideration-head", [("justice", "reconsideration_head")]),
]
A_YEAR = 62
COMPLAINED = (
    ("police", Category.PENALTY, "行政处罚决定", 22), ("market", Category.PENALTY, "行政处罚决定", 12),
    ("market", Category.INACTION, "投诉举报处理答复", 16), ("city", Category.COERCION, "责令限期拆除决定", 8),
    ("city", Category.PENALTY, "行政处罚决定", 6), ("land", Category.EXPROPRIATION, "征收补偿决定", 6),
    ("labour", Category.INJURY, "工伤认定决定", 10), ("housing", Category.DISCLOSURE, "政府信息公开申请答复", 8),
    ("land", Category.DISCLOSURE, "政府信息公开申请答复", 5), ("transport", Category.PENALTY, "行政处罚决定", 4),
    ("songxi", Category.COERCION, "强制拆除行为", 3), ("liuwan", Category.INACTION, "宅基地申请处理", 3),
)  # fmt: skip
"""(who acted, kind of act, what it is called, share)"""
PERFORMED = (Decision.REVOKE, Decision.REVOKE_REDO, Decision.CHANGE, Decision.PERFORM, Decision.UNLAWFUL)


def write(world: World, r: Random) -> Iterator[Made]:
    """Two years up to the last day; every thirteenth is about a penalty in the ledger, where there are any."""
    first = date(world.last.year - 1, 1, 6)
    days = sorted(first + timedelta(days=r.randrange((world.last - first).days)) for _ in range(2 * A_YEAR))
    acts = Matter.objects.filter(procedure="administrative_penalty").exclude(linked__kind="被复议行为")
    penalties = list(acts.select_related("organisation").order_by("opened_on", "id"))
    for n, day in enumerate(days):
        day = world.clock.workday_from(day)
        if day <= world.last:
            about = next((m for m in reversed(penalties) if m.opened_on + timedelta(days=60) <= day), None) if n % 13 == 4 else None
            if about is not None:
                penalties.remove(about)
            yield _case(world, r, day, n, about)


def _case(world: World, r: Random, day: date, n: int, about: Matter | None) -> Made:
    organ, category, act, _ = r.choices(COMPLAINED, [c[3] for c in COMPLAINED])[0]
    name = world.orgs[organ].name
    if about is not None:
        name, category, act = about.organisation.name, Category.PENALTY, "行政处罚决定"
    online = n % 4 == 1
    life = world.open(P, r, "justice", day, world.orgs["justice"].region_id, "网上申请" if online else "")
    asked: dict[str, Any] = {
        "act": f"{name}作出的{act}", "category": category, "knew_on": day - timedelta(days=r.randint(5, 58)),
        "request": "履行法定职责。" if category is Category.INACTION else "撤销该行政行为。",
        "reasons": r.choice(("认定事实不清，证据不足。", "程序违法，没有听取陈述申辩。", "适用依据错误。", "处理结果明显不当。")),
    }  # fmt: skip
    body = r.random() < 0.25
    person = names.company(r) if body else names.person(r)
    detail = names.body_detail(r, "松溪街道", "锦园社区") if body else names.detail(r, "松溪街道", "锦园社区")
    parties = (PartyGiven("applicant", person, is_body=body, detail=detail), PartyGiven("respondent", name, is_body=True))
    who = world.actor(OFFICE)
    with suppress(NotYet):
        if online:
            life.do("apply", day, world.public, values=asked, parties=parties)
        else:
            taken = {"way": r.choice((Way.IN_PERSON, Way.IN_PERSON, Way.POST, Way.ORAL)), "received_on": day}
            life.do("register", day, who, values=asked | taken, parties=parties)
        if about is not None:
            life.do("name_act", day, who, link=LinkTo(about.pk, str(about.uid), about.number, "被复议行为"))
        kind = Respondent.TOWN if organ == "liuwan" else Respondent.AGENCY if organ == "songxi" else Respondent.DEPARTMENT
        begun = _taken(world, life, r, day, n, category, kind)
        if begun is not None:
            _heard(world, life, r, begun, n)
    return life.made


def _taken(world: World, life: Life, r: Random, day: date, n: int, category: Category, kind: Respondent) -> date | None:
    """The day of acceptance; None where the case ends before."""
    who = world.actor(OFFICE)
    if n % 17 == 6:
        refusal: dict[str, Any] = {"refusal": r.choice((Refusal.INTEREST, Refusal.LATE, Refusal.SCOPE)), "refusal_reason": "经审查不符合受理条件。"}
        life.do("refuse", life.later(day, 2, 4), who, values=refusal)
        return None
    if n % 9 == 2:
        told = life.later(day, 2, 4)
        life.do("ask_supplement", told, who, values={"missing": "身份证明和行政行为的复印件。"})
        served = life.later(told, 1, 3)
        life.do("serve_notice", served, who, values={"notice_served_on": served})
        if n % 27 == 2:
            life.do("abandon", world.clock.workday_from(served + timedelta(days=27)), who, note="逾期没有补正，也没有说明理由。")
            return None
        day = life.later(served, 2, 8)
        life.do("supplement", day, who, values={"supplemented_on": day})
    simple = category is Category.DISCLOSURE or n % 6 == 0
    values: dict[str, Any] = {"track": Track.SIMPLE if simple else Track.ORDINARY, "respondent_kind": kind, "major": n % 14 == 3 and not simple}
    if simple:
        values["simple_ground"] = Simple.DISCLOSURE if category is Category.DISCLOSURE else r.choice((Simple.SMALL, Simple.WARNING, Simple.AGREED))
    if n % 41 == 20:
        ended = _after(world, day, 5)
        life.do("deem_accepted", world.clock.workday_from(ended + timedelta(days=1)), who, values=values | {"accepted_on": ended})
        return world.clock.workday_from(ended + timedelta(days=1))
    accepted = world.clock.workday_from(day + timedelta(days=r.randint(2, 4)))
    life.do("accept", accepted, who, values=values | {"accepted_on": accepted})
    return accepted


def _after(world: World, day: date, workdays: int) -> date:
    """The day on which so many working days after a day end."""
    while workdays:
        day = world.clock.workday_from(day + timedelta(days=1))
        workdays -= 1
    return day


def _heard(world: World, life: Life, r: Random, day: date, n: int) -> None:
    """From the copy to the respondent to the end of the case."""
    who, head = world.actor(OFFICE), world.actor(HEAD)
    life.do("assign", day, head, handler=world.handler("reconsideration"))
    sent = life.later(day, 1, 3)
    life.do("send_copy", sent, who)
    served = life.later(sent, 0, 1)
    life.do("serve_copy", served, who, values={"copy_served_on": served})
    if n % 19 == 8:
        life.do("stay", life.later(served, 0, 2), who, values={"stay": Stay.ASKED})
    silent = n % 29 == 11
    replied = life.later(served, 3, 7)
    if not silent:
        life.do("reply", replied, who, values={"answer": "行政行为认定事实清楚，程序合法，请求维持。", "evidence": "案卷材料一套，依据三件。"})
    if n % 23 == 9:
        asked = life.later(replied, 1, 3)
        life.do("ask_withdrawal", asked, world.public, note="申请人请求撤回行政复议申请。")
        life.do("terminate", life.later(asked, 2, 9), who, values={"ending": r.choice((Ending.WITHDRAWN, Ending.SETTLED))})
        return
    talked = life.later(replied, 1, 6)
    heard = {"heard": r.choice(list(Heard)), "views": "申请人坚持复议请求，补充说明事情经过。"}
    life.do("hear_views", talked, who, values=heard)
    if n % 16 == 5:
        talked = _waits(world, life, r, talked, n)
    if life.state.known.get("major"):
        talked = _major(world, life, r, talked)
    _ended(world, life, r, talked, n, silent)


def _waits(world: World, life: Life, r: Random, day: date, n: int) -> date:
    """The case stands still: for another case, or for the review of a document."""
    who = world.actor(OFFICE)
    began = life.later(day, 1, 3)
    if n % 32 == 5:
        told = {"reviewed_document": "某管理办法第八条", "raised_on": began, "power": Power.OWN, "maker": world.orgs["housing"].name}
        life.do("begin_document", began, who, values=told)
        asked = life.later(began, 1, 2)
        life.do("notify_maker", asked, who, values={"maker_told_on": asked})
        answered = life.later(asked, 4, 9)
        life.do("maker_reply", answered, who, values={"maker_answer": "该条款依据上位法授权制定，没有增设义务。"})
        done = life.later(answered, 3, 8)
        life.do("document_found", done, who, values={"found": Found.LAWFUL})
        return done
    life.do("suspend", began, who, values={"suspension": r.choice((Suspension.OTHER_CASE, Suspension.SETTLING))})
    resumed = life.later(began, 12, 40)
    life.do("resume", resumed, who)
    return resumed


def _major(world: World, life: Life, r: Random, day: date) -> date:
    who = world.actor(OFFICE)
    told = life.later(day, 1, 2)
    hearing = world.clock.workday_from(told + timedelta(days=16))
    where = {"hearing_on": hearing, "hearing_place": "区司法局行政复议听证室", "hearing_points": "主要事实、程序和依据。"}
    life.do("notify_hearing", told, who, values=where)
    attended = r.random() < 0.8
    held: dict[str, Any] = {
        "hearing_host": "主持人一名、听证员两名、记录员一名", "hearing_members": 2, "hearing_note": "双方举证、质证、辩论，核对笔录。",
        "head": Head.ATTENDED if attended else Head.DELEGATED,
    }  # fmt: skip
    held |= {} if attended else {"head_reason": "参加防汛值守，已提交说明。"}
    life.do("hold_hearing", hearing, who, values=held)
    asked = life.later(hearing, 1, 3)
    life.do("consult", asked, who, values={"consulted_for": "裁量是否适当，程序瑕疵是否影响实际权利。"})
    opinion = life.later(asked, 3, 8)
    life.do("committee_opinion", opinion, who, values={"committee_view": "多数委员认为程序瑕疵影响当事人权利，建议撤销重作。"})
    return opinion


def _ended(world: World, life: Life, r: Random, day: date, n: int, silent: bool) -> None:
    who = world.actor(OFFICE)
    simple = life.state.known.get("track") is Track.SIMPLE
    accepted: date = life.state.known["accepted_on"]
    if n % 12 == 7 and not simple:
        asked = max(day, world.clock.workday_from(accepted + timedelta(days=48)))
        if all(x.due is None or asked <= x.due for x in life.state.limits if x.key == "decide"):
            life.do("extend", asked, world.actor(HEAD), values={"extended_by": "区司法局分管副局长"})
            day = life.later(asked, 8, 26)
    decided = life.later(day, 1, 8) if simple else max(life.later(day, 3, 20), life.later(accepted, 24, 50))
    if n % 5 == 3 and not silent and not life.state.known.get("major"):
        terms = {"terms": "被申请人改变处理方式，申请人撤销其余请求。", "effective_on": decided}
        life.do("mediate", decided, who, values=terms)
        decision = None
    else:
        kinds = (Decision.REVOKE, Decision.UNLAWFUL) if silent else (
            *(Decision.UPHOLD,) * 12, *(Decision.DISMISS,) * 3, *(Decision.REVOKE_REDO,) * 2, Decision.REVOKE, Decision.CHANGE,
            Decision.PERFORM, Decision.UNLAWFUL,
        )  # fmt: skip
        decision = r.choice(kinds)
        said: dict[str, Any] = {
            "decision": decision, "facts_found": "经审理查明，双方对主要事实没有争议。", "grounds": "依照《行政复议法》的规定。",
            "ruling": f"{decision.value}。", "agreed": Agreed.COLLECTIVE if life.state.known.get("major") else Agreed.HEAD,
        }  # fmt: skip
        said |= {"perform_by": decided + timedelta(days=30)} if decision in (Decision.PERFORM, Decision.REVOKE_REDO) else {}
        said |= {"committee_used": "采纳。"} if life.state.known.get("committee_view") else {}
        life.do("decide", decided, who, values=said)
    _carried_out(world, life, r, decided, n, decision)


def _carried_out(world: World, life: Life, r: Random, day: date, n: int, decision: Decision | None) -> None:
    who = world.actor(OFFICE)
    served = life.later(day, 1, 4)
    life.do("serve", served, who, values={"served_on": served})
    if n % 4 == 0 and decision is not None:
        text = "申请人某某不服被申请人作出的行政行为一案，经审理依法作出决定（个人信息已经隐去）。"
        life.do("publish", life.later(served, 5, 12), who, values={"public_text": text})
    last = served
    opinion = n % 11 == 1
    if opinion:
        last = life.later(served, 1, 3)
        found = {"opinion": "送达和告知不规范，同类问题多次出现。", "opinion_to": "被申请人", "opinion_served_on": last}
        life.do("opinion", last, who, values=found)
    if decision is None or decision in PERFORMED:
        late = n % 31 == 12
        if late:
            last = life.later(last, 32, 40)
            life.do("order", last, who, values={"order_until": last + timedelta(days=15)})
        last = life.later(last, 8, 26)
        done = {"performance": Performance.ORDERED if late else Performance.BY_ITSELF, "performed_how": "已按决定、协议的内容履行。"}
        life.do("performed", last, who, values=done)
    if opinion:
        last = life.later(last, 10, 45)
        life.do("opinion_answered", last, who, values={"corrected": "已组织培训，修订送达办法。"})
    if life.state.known.get("respondent_kind") is Respondent.DEPARTMENT and (decision is not None or opinion):
        life.do("copy_up", life.later(last, 1, 4), who, values={"upper": "被申请人的上一级主管部门"})
    life.do("close", life.later(last, 5, 20), who)
