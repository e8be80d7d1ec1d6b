"""Normative documents of the demonstration: old ones entered, new ones made, a clean-up, requests for review, filings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.kernel.named import Named
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures import document_cleanup, document_review_request, normative_document
from fazhi.procedures.document_cleanup import Sort
from fazhi.procedures.document_review_request import Finding
from fazhi.procedures.document_review_request import Point as Held
from fazhi.procedures.normative_document.facts import Fair, Issuer, Meeting, Point
from fazhi.registers import legislation_consultation, party_document_filing
from fazhi.registers.legislation_consultation import Sort as Draft
from fazhi.registers.party_document_filing import Result
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

OLD = (
    ("青禾区城镇排水管理办法", "housing", Issuer.GOVERNMENT, 2022, "keep"),
    ("青禾区河道采砂管理规定", "environment", Issuer.GOVERNMENT, 2021, "lapse"),
    ("青禾区停车收费管理办法", "transport", Issuer.OFFICE, 2020, "repeal"),
    ("青禾区社会救助实施细则", "labour", Issuer.OFFICE, 2022, "amend"),
    ("青禾区校外托管机构管理办法", "education", Issuer.DEPARTMENT, 2023, "keep"),
    ("青禾区农村宅基地审批规则", "farming", Issuer.OFFICE, 2022, "keep"),
    ("青禾区户外招牌设置规定", "city", Issuer.DEPARTMENT, 2021, "repeal"),
    ("青禾区公共租赁住房管理办法", "housing", Issuer.GOVERNMENT, 2023, "keep"),
)  # fmt: skip
"""(name, unit, issuer, year, what the clean-up made of it)"""
NEW = (
    (600, "青禾区物业专项维修资金使用办法", "housing", Issuer.GOVERNMENT, False),
    (520, "青禾区灵活就业社会保险补贴办法", "labour", Issuer.DEPARTMENT, False),
    (450, "青禾区促进小微企业发展若干措施", "land", Issuer.OFFICE, True),
    (330, "青禾区城市道路挖掘管理规定", "city", Issuer.GOVERNMENT, False),
    (270, "青禾区畜禽养殖污染防治办法", "farming", Issuer.GOVERNMENT, True),
    (210, "青禾区校车安全管理细则", "education", Issuer.DEPARTMENT, False),
    (128, "青禾区电动自行车充电设施管理办法", "housing", Issuer.GOVERNMENT, True),
    (84, "青禾区排污口设置管理规定", "environment", Issuer.DEPARTMENT, False),
    (58, "青禾区夜间经济扶持办法", "city", Issuer.OFFICE, True),
    (24, "青禾区共享单车停放管理办法", "transport", Issuer.DEPARTMENT, True),
    (9, "青禾区校外培训场所安全规定", "education", Issuer.DEPARTMENT, False),
)  # fmt: skip
"""(begun so many days before the last, name, unit, issuer, whether it concerns trade)"""


def write(world: World, r: Random) -> Iterator[Made]:
    acts.append_many([_old(world, r, *o) for o in OLD])
    acts.append_many(_campaigns(world, r))
    for n, made in enumerate(NEW):
        yield _new(world, r, n, *made)
    yield from _requests(world, r)
    yield from _books(world, r)


def _text(name: str) -> str:
    return f"第一条 为了规范有关活动，制定本文件。\n第二条 {name.removeprefix('青禾区')}适用于本区行政区域。\n第三条 有关单位按照职责分工负责实施。"


def _old(world: World, r: Random, name: str, unit: str, issuer: Issuer, year: int, verdict: str) -> Made:
    """A document from before the platform, entered, and judged in the clean-up of last year."""
    who = world.actor(f"{unit}/liaison")
    entered = world.clock.workday_from(date(world.last.year - 1, 1, 6) + timedelta(days=r.randrange(12)))
    life = world.open(normative_document.P, r, unit, entered, world.orgs[unit].region_id)
    signed = date(year, 5, 12)
    values = {
        "name": name, "issuer": issuer, "unit": world.orgs[unit].name, "doc_number": f"青禾府〔{year}〕{r.randrange(3, 30)}号", "signed_on": signed,
        "effective_on": date(year, 7, 1), "text": _text(name), "valid_until": date(year + 5, 6, 30), "trial": False,
    }  # fmt: skip
    with suppress(NotYet):
        life.do("take_over", entered, who, values=values)
        reason = {"keep": "仍然适用。", "amend": "部分条款与上位法不一致。", "repeal": "依据的上位法已修改，不再适用。", "lapse": "调整对象已消失。"}
        judged = world.clock.workday_from(date(world.last.year - 1, 9, 3) + timedelta(days=r.randrange(10)))
        life.do(verdict, judged, who, values={"clean_reason": reason[verdict]})
        if verdict == "keep" and year == 2022:
            life.do("evaluate", life.later(judged, 30, 60), who, values={"evaluator": "区司法局", "evaluation": "执行效果良好，建议继续执行。"})
    return life.made


def _campaigns(world: World, r: Random) -> Iterator[Made]:
    office = world.actor("legal-review/legal_reviewer")
    for year, name, sort in (
        (world.last.year - 1, "规范性文件定期清理", Sort.PERIODIC), (world.last.year - 1, "涉企规范性文件监督检查", Sort.INSPECTION),
        (world.last.year, "不利于公平竞争的规范性文件专项清理", Sort.SPECIAL),
    ):  # fmt: skip
        day = world.clock.workday_from(date(year, 6, 9) + timedelta(days=r.randrange(20)))
        life = world.open(document_cleanup.P, r, "justice", day, world.orgs["justice"].region_id)
        told = {"name": name, "sort": sort, "started_on": day, "scope": "现行有效的行政规范性文件。", "finish_by": day + timedelta(days=120)}
        with suppress(NotYet):
            life.do("start", day, office, values=told)
            gathered = life.later(day, 70, 90)
            numbers = {"checked": len(OLD), "kept": 4, "amended": 1, "repealed": 2, "lapsed": 1}
            life.do("gather", gathered, office, values=numbers | {"unit_report": "各制定机关逐件提出了意见。"})
            result = "\n".join(f"{n}（{'继续有效' if v == 'keep' else '修改' if v == 'amend' else '废止、失效'}）" for n, _, _, _, v in OLD)
            life.do("publish", life.later(gathered, 10, 20), office, values={"decided": "区政府常务会议审议通过。", "result": result})
        yield life.made


def _new(world: World, r: Random, n: int, ago: int, name: str, unit: str, issuer: Issuer, trade: bool) -> Made:
    who, office = world.actor(f"{unit}/liaison"), world.actor("decision-office/decision_office")
    reviewer = world.actor("legal-review/legal_reviewer")
    day = world.clock.workday_from(world.last - timedelta(days=ago))
    life = world.open(normative_document.P, r, unit, day, world.orgs[unit].region_id)
    with suppress(NotYet):
        why = {"name": name, "issuer": issuer, "unit": world.orgs[unit].name, "why": "现行规定已不适应工作需要，经评估确有必要。"}
        life.do("plan", day, who, values=why)
        sent = _prepared(world, life, r, name, trade, life.later(day, 4, 8), n)
        mend = n % 3 == 1
        judged = {k: Point.LAWFUL for k in ("body", "power", "content", "no_powers", "no_burden", "no_favour", "procedure")}
        said = {"opinion": "第三条的表述须与上位法一致。" if mend else "未发现不合法的内容。", "conclusion": Point.MEND if mend else Point.LAWFUL}
        checked = life.later(sent, 5, 14)
        life.do("give_opinion", checked, reviewer, values=judged | ({"content": Point.MEND} if mend else {}) | said)
        if mend:
            mended = _text(name).replace("有关单位按照职责分工负责实施", "区级有关单位按照职责分工负责实施，镇政府、街道办事处协助")
            draft = {k: life.state.values[k] for k in ("legal_basis", "explanation", "market")}
            life.do("draft", checked, who, values=draft | {"text": f"{mended}\n第四条 本文件有效期五年。"})
            life.do("take_up", life.later(checked, 1, 5), who, values={"after_review": "已按意见修改第三条，补充有效期。"})
        met = world.clock.workday_from(max(checked, sent + timedelta(days=10)) + timedelta(days=r.randrange(6, 12)))
        meeting = {"meeting": Meeting.LEADERS if issuer is Issuer.DEPARTMENT else Meeting.STANDING, "meeting_no": f"第{n + 11}次会议"}
        life.do("deliberate", met, who if issuer is Issuer.DEPARTMENT else office, values=meeting | {"dissent": "没有不同意见。"})
        _issued(life, r, who, office, issuer, life.later(met, 2, 5), n)
    return life.made


def _prepared(world: World, life: Life, r: Random, name: str, trade: bool, day: date, n: int) -> date:
    """Draft, comment, own opinion; the day it was sent for review."""
    who = _liaison(world, life)
    text = {"text": _text(name), "legal_basis": "有关法律、法规。", "explanation": "说明了起草背景、主要内容和协商情况。", "market": trade}
    life.do("draft", day, who, values=text)
    until = day + timedelta(days=31 if trade else 15)
    asked: dict[str, Any] = {"comment_until": until, "comment_way": "网上大厅、信函，地址见公告。"}
    life.do("publish_market_draft" if trade else "publish_draft", day, who, values=asked)
    if trade:
        life.do("review_competition", life.later(day, 4, 9), who, values={"fair": Fair.NO_EFFECT})
    closed = world.clock.workday_from(until + timedelta(days=1 + r.randrange(5)))
    studied = {"comments_received": r.randrange(0, 18), "comments_adopted": 0, "uptake": "逐条研究，合理的采纳。"}
    life.do("close_comment", closed, who, values=studied)
    own = ("no_own_review", {"no_own_ground": "本单位没有专门审核机构。"}) if n % 4 == 3 else ("own_review", {"own_opinion": "同意送审。"})
    life.do(own[0], closed, who, values=own[1])
    sent = life.later(closed, 1, 4)
    life.do("send_review", sent, who, values={"materials": "送审稿、说明、依据、意见采纳情况、本单位审核意见。"})
    return sent


def _liaison(world: World, life: Life) -> Any:
    """The liaison of the unit that drafts."""
    return next(a for k, a in world.actors.items() if k.endswith("/liaison") and a.org == life.state.org)


def _issued(life: Life, r: Random, who: Any, office: Any, issuer: Issuer, day: date, n: int) -> None:
    numbered = {"doc_number": f"青禾府规〔{day.year}〕{n + 1}号", "unified_number": f"QHGF{day.year}-{n + 1:03}", "signed_on": day}
    life.do("register_number", day, office, values=numbered)
    shown = life.later(day, 1, 4)
    first = shown + timedelta(days=30)
    values = {"effective_on": first, "published_in": "区政府网站", "valid_until": date(first.year + 5, first.month, min(first.day, 28))}
    life.do("publish", shown, who if issuer is Issuer.DEPARTMENT else office, values=values)
    life.do("file_up", life.later(shown, 8, 24), who, values={"filed_up": f"青禾规备〔{shown.year}〕{n + 1}号"})
    if issuer is not Issuer.DEPARTMENT:
        life.do("file_npc", life.later(shown, 8, 24), office, values={"filed_npc": f"青禾人备〔{shown.year}〕{n + 1}号"})
    if n == 0:
        life.do("receive_advice", life.later(shown, 90, 120), who, values={"advice": "建议明确第二条的适用范围。"})
        life.do("answer_advice", life.later(shown, 130, 150), who, values={"advice_answer": "已研究，拟在修改时采纳。"})


ASKED = (
    ("青禾区停车收费管理办法", Held.LAW, "第六条与上位法规定不一致。", Finding.REPEALED),
    ("青禾区户外招牌设置规定", Held.RIGHTS, "第九条增加了经营者的义务。", Finding.SOUND),
    ("青禾区河道采砂管理规定", Held.POWER, "第四条设定了许可。", Finding.SOUND),
    ("青禾区社会救助实施细则", Held.RIGHTS, "第五条缩小了救助范围。", Finding.AMENDED),
)  # fmt: skip


def _requests(world: World, r: Random) -> Iterator[Made]:
    reviewer = world.actor("legal-review/legal_reviewer")
    known = {m.title: m for m in Matter.objects.filter(procedure=normative_document.P.key).select_related("organisation").order_by("id")}
    units = {org.id: key for key, org in world.orgs.items()}
    for n, (name, held, reasons, finding) in enumerate(ASKED):
        row = known[name]
        unit = units[row.organisation_id]
        day = world.clock.workday_from(world.last - timedelta(days=(230, 150, 12, 330)[n]))
        life = world.open(document_review_request.P, r, "justice", day, world.orgs["justice"].region_id, "网上大厅")
        party = PartyGiven("proposer", names.person(r), detail=names.detail(r, "松溪街道", "锦园社区"))
        life.do("ask", day, world.public, values={"name": name, "point": held, "reasons": reasons}, parties=(party,))
        with suppress(NotYet):
            told = life.later(day, 2, 5)
            values = {"answer_by": told + timedelta(days=60), "document": Named(row.number, row.title)}
            link = LinkTo(row.pk, str(row.uid), row.number, "引用")
            life.do("inquire", told, reviewer, values=values, to_org=world.orgs[unit], refers=(link,))
            explained = life.later(told, 8, 20)
            life.do("explain", explained, world.actor(f"{unit}/liaison"), values={"explained": "说明了制定依据和理由。"})
            said = {"finding": finding, "answer": "经审查，处理结果如上。"}
            life.do("answer", life.later(explained, 8, 20), reviewer, values=said)
        yield life.made


def _books(world: World, r: Random) -> Iterator[Made]:
    reviewer, supervisor = world.actor("legal-review/legal_reviewer"), world.actor("supervisor/supervisor")
    for n in range(14):
        day = world.clock.workday_from(world.last - timedelta(days=40 + n * 46))
        life = world.open(legislation_consultation.P, r, "justice", day, world.orgs["justice"].region_id)
        sort = (Draft.LOCAL, Draft.RULE, Draft.LOCAL, Draft.LAW)[n % 4]
        values: dict[str, Any] = {
            "received_on": day, "name": f"{('城乡建设', '环境保护', '社会治理', '市场监管')[n % 4]}方面{sort.value}草案", "sort": sort,
            "asked_by": "市司法局", "asked": "有关部门、镇街和律师。", "opinions": r.randrange(0, 6), "returned_on": life.later(day, 4, 8),
        }  # fmt: skip
        life.do("record", day, reviewer, values=values)
        yield life.made
        filed = world.open(party_document_filing.P, r, "lawoffice", day, world.orgs["lawoffice"].region_id)
        told = {
            "filed_on": day, "name": f"关于加强{('基层治理', '作风建设', '人才工作', '法治建设')[n % 4]}的意见",
            "doc_number": f"青禾委〔{day.year}〕{n + 5}号", "maker": "区委有关工作机关", "result": Result.ADVISED if n % 6 == 5 else Result.PASSED,
        }  # fmt: skip
        filed.do("record", day, supervisor, values=told)
        yield filed.made
