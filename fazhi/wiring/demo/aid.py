"""Invented legal aid: applications from the window to the archive, help by duty lawyers, consultations, assistance paid."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from fazhi.ledger.state import PartyGiven
from fazhi.procedures.legal_aid import P
from fazhi.procedures.legal_aid.facts import (
    Answer,
    Cause,
    Checked,
    Ending,
    Finding,
    Form,
    Grade,
    Group,
    Means,
    NoCheck,
    NoTest,
    Organ,
    Refusal,
    Result,
    Step,
    Urgency,
)  # fmt: skip
from fazhi.registers import judicial_assistance, legal_assistance, legal_consultation
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, NotYet
from fazhi.wiring.demo.words_others import FIRMS
from fazhi.wiring.demo.world import World

AGENCY, LAWYER, SUPERVISION = "legal-aid/aid_agency", "aid-lawyer/aid_lawyer", "aid-supervision/aid_supervision"
CASES: tuple[tuple[int, Cause, Form, Group, str, str, int, NoCheck | NoTest | None], ...] = (
    (34, Cause.LABOUR, Form.ARBITRATION, Group.MIGRANT_WORKER, "追索劳动报酬", "在{p}务工，工程完工后工资一直没有付清。", 21000,
     NoCheck.MIGRANT_WORKER),
    (16, Cause.INJURY, Form.LITIGATION, Group.MIGRANT_WORKER, "工伤赔偿", "在{p}施工时受伤，用人单位未缴工伤保险。", 86000,
     NoCheck.MIGRANT_WORKER),
    (12, Cause.INJURY, Form.LITIGATION, Group.OTHER, "交通事故损害赔偿", "在{p}被车辆撞伤，保险公司对赔偿数额有异议。", 64000, None),
    (11, Cause.MAINTENANCE, Form.LITIGATION, Group.ELDERLY, "请求给付赡养费", "年老多病，住{p}，子女对赡养费分担意见不一。", 9600,
     NoCheck.NO_INCOME),
    (8, Cause.MAINTENANCE, Form.LITIGATION, Group.MINOR, "请求给付抚养费", "父母离异后随母亲住{p}，抚养费多年未付。", 30000, None),
    (7, Cause.OTHER, Form.LITIGATION, Group.WOMAN, "遭受家庭暴力请求离婚和人身安全保护", "在{p}家中多次遭受暴力，已报警。", 0,
     NoTest.ABUSE),
    (7, Cause.SOCIAL_SECURITY, Form.NON_LITIGATION, Group.DISABLED, "请求给予社会救助", "住{p}，申请低保未获批准。", 0,
     NoCheck.ASSISTED),
    (5, Cause.DEFENCE, Form.CRIMINAL, Group.OTHER, "刑事案件申请辩护", "近亲属代为申请辩护，被告人没有委托辩护人。", 0, None),
)  # fmt: skip
WEIGHTS = [c[0] for c in CASES]


def aid(world: World, r: Random, town: str, day: date) -> Life:
    """One application, or one notice to defend."""
    day = world.clock.workday_from(day)
    spot = world.spot(r, town)
    life = world.open(P, r, "aidcentre", min(day, world.last), spot.region_id, r.choice(("窗口提出", "窗口提出", "来电", "其他单位转来")))
    person = PartyGiven("applicant", names.person(r), detail=names.detail(r, spot.town, spot.community))
    with suppress(NotYet):
        if r.random() < 0.22:
            _notified(world, life, person, day)
        else:
            _applied(world, life, person, f"{spot.community}{r.choice(names.ROADS)}", day)
    if not life.acts:
        _notice(world, life, person, world.last)
    return life


def _notice(world: World, life: Life, person: PartyGiven, day: date) -> None:
    values = {
        "organ": Organ.COURT, "organ_name": "青禾区人民法院", "subject": "通知辩护", "cause": Cause.DEFENCE, "grave": False,
        "summary": "被告人是未成年人，没有委托辩护人。", "group": Group.MINOR, "form": Form.CRIMINAL,
    }  # fmt: skip
    life.do("notified", day, world.actor(AGENCY), values=values, parties=(person,))


def _notified(world: World, life: Life, person: PartyGiven, day: date) -> None:
    _notice(world, life, person, day)
    day = life.later(day, 0, 2)
    life.do("assign", day, world.actor(AGENCY), values={"firm": life.r.choice(FIRMS)}, handler=world.handler("aid-lawyer"))
    _handled(world, life, day, criminal=True, money=0)


def _applied(world: World, life: Life, person: PartyGiven, where: str, day: date) -> None:
    r, agency = life.r, world.actor(AGENCY)
    _, cause, form, group, subject, told, money, ground = r.choices(CASES, WEIGHTS)[0]
    values: dict[str, Any] = {
        "subject": subject, "cause": cause, "form": form, "group": group, "summary": told.format(p=where),
        "green_channel": group in (Group.ELDERLY, Group.DISABLED, Group.MINOR, Group.WOMAN) and r.random() < 0.8,
    }  # fmt: skip
    if isinstance(ground, NoTest):
        values |= {"means": Means.NO_TEST, "no_test": ground}
    elif isinstance(ground, NoCheck):
        values |= {"means": Means.NO_CHECK, "no_check": ground}
    elif cause is Cause.DEFENCE:
        values |= {"means": Means.OTHER_REASON}
    else:
        values |= {"means": Means.STATEMENT, "household": "家庭四口人，月收入约三千六百元。", "promise": True}
    online = r.random() < 0.2
    life.do("apply", day, world.public if online else agency, values=values, parties=(person,))
    chance = r.random()
    if chance < 0.04:
        day = life.later(day, 0, 1)
        urgent = {"urgency": Urgency.LIMITATION, "firm": r.choice(FIRMS)}
        life.do("advance", day, agency, values=urgent, handler=world.handler("aid-lawyer"))
        day = life.later(day, 3, 6)
        life.do("complete", day, agency, values={"granted_why": "符合条件，补办手续。", "checked": Checked.SHARED})
        _handled(world, life, day, criminal=False, money=money)
        return
    if chance < 0.14:
        day = life.later(day, 0, 2)
        life.do("ask_supplement", day, agency, values={"missing": "劳动关系或者事实的初步证据。", "supplement_by": day})
        day = life.later(day, 1, 3)
        life.do("supplement", day, world.public if online else agency, values={"supplemented": "已补充工友证言和转账记录。"})
    day = life.later(day, 1, 4)
    if chance > 0.95:
        _refused(world, life, day)
        return
    life.do("grant", day, agency, values={"granted_why": "事项属于法律援助范围，经济困难条件符合。", "checked": Checked.SHARED})
    day = life.later(day, 0, 2)
    life.do("assign", day, agency, values={"firm": r.choice(FIRMS)}, handler=world.handler("aid-lawyer"))
    _handled(world, life, day, criminal=cause is Cause.DEFENCE, money=money)


def _refused(world: World, life: Life, day: date) -> None:
    r, agency = life.r, world.actor(AGENCY)
    refused = {"refusal": Refusal.OUT_OF_SCOPE, "refusal_note": "所申请的事项不属于法律援助范围，已告知其他途径。"}
    life.do("refuse", day, agency, values=refused)
    if r.random() < 0.5:
        day = life.later(day, 3, 12)
        life.do("object", day, world.public, values={"objection": "认为事项属于法律援助范围。"})
        day = life.later(day, 1, 3)
        found = {"finding": Finding.UPHELD, "finding_note": "经审查，机构决定符合规定，予以维持。"}
        life.do("decide_objection", day, world.actor(SUPERVISION), values=found)
    life.do("archive", life.later(day, 20, 40), agency)


def _handled(world: World, life: Life, day: date, *, criminal: bool, money: int) -> None:
    r, lawyer, agency = life.r, world.actor(LAWYER), world.actor(AGENCY)
    for step, told in (
        (Step.MEETING, "会见受援人，听取陈述，告知风险和办理计划。"),
        (Step.FILE if criminal else Step.EVIDENCE, "阅卷并摘录。" if criminal else "调取证据，走访证人。"),
        (Step.HEARING, "出庭（参加仲裁庭），发表意见。"),
    ):
        day = life.later(day, 6, 22)
        life.do("record_progress", day, lawyer, values={"step": step, "progress": told})
    if r.random() < 0.03:
        life.do("terminate", life.later(day, 2, 8), agency, values={"ending": Ending.OWN_LAWYER, "ending_note": "受援人自行委托律师。"})
        return
    day = life.later(day, 8, 30)
    result = r.choice((Result.ADOPTED, Result.NOT_ADOPTED)) if criminal else r.choices(
        (Result.WON, Result.PARTLY, Result.SETTLED, Result.LOST), (28, 26, 38, 8))[0]  # fmt: skip
    values: dict[str, Any] = {"result": result, "report": "案件已经办结，法律文书副本和办理情况报告附后。"}
    if money and result is not Result.LOST:
        values["recovered"] = Decimal(max(5, round(money * r.lognormvariate(0, 0.5) / 100))) * 100
    life.do("close", day, lawyer, values=values)
    day = life.later(day, 5, 26)
    life.do("receive_file", day, agency, values={"papers_note": "裁判文书、办理情况报告、受援人意见。"})
    if r.random() < 0.4:
        rated = r.choices(list(Answer), (74, 14, 3, 7, 2))[0]
        day = life.later(day, 1, 6)
        life.do("call_back", day, agency, values={"called_on": day, "answer": rated})
    if r.random() < 0.25:
        grade = r.choices(list(Grade), (22, 50, 26, 2))[0]
        day = life.later(day, 2, 9)
        life.do("review_quality", day, world.actor(SUPERVISION), values={"grade": grade, "grade_note": "抽查案卷，材料齐全，过程完整。"})
    life.do("pay_subsidy", life.later(day, 3, 12), agency, values={"subsidy": Decimal(r.choice((1200, 1500, 1800, 2200)))})
    life.do("archive", life.later(day, 14, 30), agency)


def consultation(world: World, r: Random, town: str, day: date) -> Life:
    """One person answered at the window, by telephone or online."""
    life = world.open(legal_consultation.P, r, "aidcentre", day, world.spot(r, town).region_id)
    topic = r.choices(list(legal_consultation.Topic), (30, 20, 14, 14, 10, 4, 3, 5))[0]
    values = {
        "consulted_on": day, "subject": f"咨询{topic.value}问题", "topic": topic,
        "channel": r.choices(list(legal_consultation.Channel), (55, 38, 7))[0], "told_of_aid": r.random() < 0.3,
    }  # fmt: skip
    life.do("record", day, world.actor(AGENCY), values=values)
    return life


def assistance(world: World, r: Random, town: str, day: date) -> Life:
    """One person helped by a duty lawyer."""
    life = world.open(legal_assistance.P, r, "aidcentre", day, world.spot(r, town).region_id)
    organ = r.choices(list(legal_assistance.Organ), (40, 45, 15))[0]
    stage = {"COURT": "TRIAL", "PROCURATORATE": "PROSECUTION", "POLICE": "INVESTIGATION"}[organ.name]
    values = {
        "helped_on": day, "subject": "认罪认罚案件法律帮助", "organ": organ, "organ_name": f"青禾区{organ.value}",
        "case_stage": legal_assistance.CaseStage[stage], "lawyer": f"{names.person(Random(town))}律师",
        "services": (legal_assistance.Service.ADVICE, legal_assistance.Service.PRESENCE),
        "place": r.choice(list(legal_assistance.Place)),
    }  # fmt: skip
    life.do("record", day, world.actor(AGENCY), values=values)
    return life


def relief(world: World, r: Random, town: str, day: date) -> Life:
    """One payment of judicial assistance."""
    life = world.open(judicial_assistance.P, r, "justice", day, world.spot(r, town).region_id)
    ground = r.choices(list(judicial_assistance.Ground), (30, 3, 22, 28, 10, 7))[0]
    values = {
        "paid_on": day, "subject": f"司法救助：{ground.value}", "organ": r.choice(list(judicial_assistance.Organ)),
        "ground": ground, "amount": Decimal(r.randrange(8, 60)) * 1000,
    }  # fmt: skip
    life.do("record", day, world.actor("aid-supervision/assistance_clerk"), values=values)
    return life
