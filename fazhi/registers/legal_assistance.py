"""法律帮助: one entry for each time a duty lawyer helped a suspect or defendant who has no defender.

Rests on 法律援助法 articles 14, 30 and 37. It is help, not defence: no application, no check of means, no assignment to a case.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.elements import PartyKind
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import AID_AGENCY, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 法律援助法


class Organ(Enum):
    COURT, PROCURATORATE, POLICE = "人民法院", "人民检察院", "公安机关"


class CaseStage(Enum):
    INVESTIGATION, PROSECUTION, TRIAL = "侦查", "审查起诉", "审判"


class Service(Enum):
    """Article 30, in its order; the last is what practice adds."""

    ADVICE = "法律咨询"
    PROCEDURE = "程序选择建议"
    MEASURES = "申请变更强制措施"
    OPINION = "对案件处理提出意见"
    PRESENCE = "认罪认罚具结在场"


class Place(Enum):
    STATION, DETENTION, REMOTE = "工作站", "看守所", "视频、电话"


class Facts(FactSheet):
    helped_on = Fact("提供帮助日期", date, listed=True)
    subject = Fact("帮助事项", str, hint="如：认罪认罚案件法律帮助。不写姓名")
    organ = Fact("指派、通知的机关", Organ, basis=法律援助法.art(14, 37), listed=True)
    organ_name = Fact("机关名称", str)
    case_stage = Fact("诉讼阶段", CaseStage, listed=True)
    services = Fact.many("帮助内容", Service, basis=法律援助法.art(30))
    lawyer = Fact("值班律师", str, basis=法律援助法.art(14), listed=True)
    place = Fact("提供帮助的地点", Place, listed=True)
    asked_for_aid = Fact("提出法律援助申请并已转交", bool, basis=法律援助法.art(39, clause=2), listed=True)
    note = Fact("帮助情况", str, long=True)


P = register(
    "legal_assistance", "值班律师法律帮助", "Help by a duty lawyer",
    facts=Facts, by=AID_AGENCY, basis=法律援助法.art(30), in_force=date(2022, 1, 1), number="{org}援帮〔{year}〕{n}号",
    domain="legal_aid", dated_by=Facts.helped_on, title=Facts.subject, topic=Facts.case_stage,
    needs=[Facts.helped_on, Facts.subject, Facts.organ, Facts.case_stage, Facts.services, Facts.lawyer],
    asks=[Facts.organ_name, Facts.place, Facts.asked_for_aid, Facts.note],
    parties=[PartyKind("helped_person", "受帮助人", en="Person helped")],
    sees=[JUSTICE_BUREAU, SUPERVISOR],
    about="值班律师每次为没有辩护人的犯罪嫌疑人、被告人提供法律帮助登记一条。不是辩护，不需要申请，不审查经济困难状况。",
)  # fmt: skip
