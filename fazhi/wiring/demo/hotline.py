"""Invented hotline orders: taken, dispatched, now and then returned and ruled on, answered, called back on, closed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time, timedelta
from random import Random
from typing import Any

from fazhi.law.clock import CHINA
from fazhi.ledger.state import PartyGiven
from fazhi.procedures.hotline_order import P
from fazhi.procedures.hotline_order.facts import Channel, Kind, NotAccepted, Rating, Result, ReturnGround, Topic
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, NotYet
from fazhi.wiring.demo.world import World

DESK, ARBITER = "hotline/hotline_desk", "hotline-arbiter/hotline_arbiter"
CALLS: tuple[tuple[int, Topic, Kind, str, str, str, str, str], ...] = (
    (14, Topic.NOISE, Kind.COMPLAINT, "environment", "夜间施工噪声扰民", "{p}旁工地夜间施工，影响休息。",
     "责令停止夜间施工，现场复查，噪声已消除。", "经查，工地未取得夜间施工许可，已责令停止并立案查处，后续加强巡查。"),
    (12, Topic.TRAFFIC, Kind.HELP, "transport", "路面破损要求修复", "{p}路面破损积水，出行不便。",
     "现场查看，安排养护队修补。", "路面已修补完毕，恢复通行。"),
    (12, Topic.HOUSING, Kind.COMPLAINT, "housing", "物业服务不到位", "{p}小区电梯长期停运，物业没有维修。",
     "约谈物业企业，督促报修。", "电梯已检修恢复运行，物业企业已公示维修记录。"),
    (10, Topic.LABOUR, Kind.COMPLAINT, "labour", "拖欠工资", "在{p}工地务工，工资拖欠两个月。",
     "联系用人单位，核对考勤和工资单。", "用人单位已付清所欠工资；仍有争议的，可以申请劳动仲裁。"),
    (10, Topic.CITY, Kind.COMPLAINT, "city", "占道经营影响通行", "{p}早市占道，人行道不能通行。",
     "现场劝离，划定疏导点。", "占道摊点已引导入疏导点，安排早间值守。"),
    (8, Topic.SAFETY, Kind.REPORT, "police", "违规存放电动自行车电池", "{p}楼道堆放电池充电，担心起火。",
     "上门检查，清理电池。", "楼道电池已清理，对责任人批评教育并登记。"),
    (9, Topic.EDUCATION, Kind.CONSULTATION, "education", "咨询转学手续", "咨询转学需要的材料和时间。",
     "核对招生政策。", "转学须在学期开始前申请，材料清单已短信告知。"),
    (12, Topic.SERVICE, Kind.CONSULTATION, "", "咨询居住证办理", "咨询居住证办理条件。", "",
     "居住半年以上，有合法稳定住所等情形之一的可以申领，材料清单已告知。"),
    (7, Topic.TRAFFIC, Kind.ADVICE, "transport", "建议增设公交站点", "{p}附近没有公交站，建议增设。",
     "会同公交企业踏勘。", "建议已采纳，列入下一季度线网调整方案。"),
    (6, Topic.HOUSING, Kind.HELP, "housing", "老旧小区漏水求助", "{p}老楼外墙渗水，请求维修。",
     "现场查看渗水位置，联系维修资金管理单位。", "已启动维修资金申请，施工单位下月进场，此前做临时防水。"),
)  # fmt: skip
WEIGHTS = [c[0] for c in CALLS]
JOINT = ("police", "city", "housing", "environment")
"""Units that are asked to join in."""


def order(world: World, r: Random, town: str, day: date) -> Life:
    """One call from a resident of a town."""
    spot = world.spot(r, town)
    life = world.open(P, r, "hotlinecentre", day, spot.region_id)
    _, topic, kind, organ, subject, told, handled, answer = r.choices(CALLS, WEIGHTS)[0]
    where = f"{spot.community}{r.choice(names.ROADS)}"
    values: dict[str, Any] = {
        "kind": kind, "subject": subject, "summary": told.format(p=where), "topic": topic, "place": where,
    }  # fmt: skip
    caller = PartyGiven("caller", names.person(r), detail={"phone": f"000{r.randrange(10**8):08}"})
    with suppress(NotYet):
        if r.random() < 0.2:
            life.state.source = "网上大厅"
            life.do("submit", day, world.public, values=values, parties=(caller,))
        else:
            values["channel"] = r.choices((Channel.PHONE, Channel.MAILBOX, Channel.UPPER), (88, 7, 5))[0]
            life.state.source = str(values["channel"].value)
            life.do("receive", day, world.actor(DESK), values=values, parties=(caller,))
        _answered(world, life, organ, handled, answer, day)
    return life


def _after(life: Life, day: date, minutes: int) -> time | None:
    """So many minutes after the last act, where that is still the same day; else any time."""
    moment = life.acts[-1].recorded_at.astimezone(CHINA) + timedelta(minutes=minutes)
    return moment.time() if moment.date() == day else None


def _answered(world: World, life: Life, organ: str, handled: str, answer: str, day: date) -> None:
    r, desk = life.r, world.actor(DESK)
    if not organ:
        life.do("answer_at_once", day, desk, values={"answer": answer, "result": Result.EXPLAINED})
        _called_back(world, life, day, "")
        return
    chance = r.random()
    if chance < 0.03:
        told = {"not_accepted": NotAccepted.PETITION, "advised": "该诉求已在信访程序中办理，可以凭信访编号查询。"}
        life.do("decline", day, desk, values=told)
        return
    minutes = min(240, max(1, round(r.lognormvariate(1.9, 0.9))))
    given = {"dispatch_minutes": minutes, "requirement": "请依法办理，按期答复诉求人。"}
    wrong = chance > 0.93
    first = "city" if wrong and organ != "city" else organ
    life.do("dispatch", day, desk, _after(life, day, minutes), values=given, to_org=world.orgs[first])
    if wrong or r.random() < 0.2:
        day = life.later(day, 0, 1)
    if wrong and first != organ:
        returned = {"return_ground": ReturnGround.NOT_OURS, "return_note": "该事项由其他单位主管，不属于本单位职责。"}
        life.do("return", day, world.actor(f"{first}/hotline_handler"), values=returned)
        if r.random() < 0.5:
            life.do("redispatch", day, desk, to_org=world.orgs[organ])
        else:
            life.do("to_ruling", day, desk, note="两家单位对职责有不同意见。")
            day = life.later(day, 0, 1)
            ruling = {"ruling": "依照部门职责，由行业主管单位承办。"}
            life.do("rule_move", day, world.actor(ARBITER), values=ruling, to_org=world.orgs[organ])
        day = life.later(day, 0, 1)
    who = world.actor(f"{organ}/hotline_handler")
    life.do("sign", day, who, _after(life, day, r.randint(1, 9)), handler=world.handler(organ))
    minutes = min(300, max(1, round(r.lognormvariate(1.7, 1.0))))
    contacted = {"contact_minutes": minutes, "contact_note": "已电话联系，核实诉求。"}
    life.do("contact", day, who, _after(life, day, minutes), values=contacted)
    if r.random() < 0.06:
        partner = r.choice([o for o in JOINT if o != organ])
        joint = f"协办：{world.orgs[partner].name}，核实本单位职责范围内的情况，反馈意见。"
        life.do("name_joint", day, desk, values={"joint_units": joint})
    consulting = life.state.values["kind"] is Kind.CONSULTATION
    day = life.later(day, 0, 1) if consulting else life.later(day, 2, 8)
    life.do("handle", day, who, values={"handling": handled})
    result = r.choices(list(Result), (56, 16, 20, 8))[0]
    life.do("answer", day, who, values={"result": result, "answer": answer})
    _called_back(world, life, day, organ)


def _called_back(world: World, life: Life, day: date, organ: str) -> None:
    r, desk = life.r, world.actor(DESK)
    day = life.later(day, 1, 3)
    rating = r.choices(list(Rating), (62, 18, 8, 9, 3))[0]
    by_caller = rating not in (Rating.UNREACHED, Rating.DECLINED) and r.random() < 0.3
    if by_caller:
        life.do("rate", day, world.public, values={"rating": rating})
    else:
        life.do("call_back", day, desk, values={"rating": rating})
    if rating is Rating.NOT and organ and r.random() < 0.7:
        life.do("reopen", day, desk, values={"reopen_why": "诉求人反映问题没有真正解决，请再次到现场。"})
        day = life.clock.workday_from(day + timedelta(days=r.randint(2, 6)))
        answered = {"result": Result.SOLVED, "answer": "已再次到现场办理，问题解决，诉求人确认。"}
        life.do("answer", day, world.actor(f"{organ}/hotline_handler"), values=answered)
        day = life.later(day, 1, 3)
        life.do("call_back", day, desk, values={"rating": r.choice((Rating.SATISFIED, Rating.FAIRLY, Rating.UNREACHED))})
    life.do("close", day, desk)
