"""第一责任人履职记录: what the heads of Party and government did in person for the rule of law, item by item of their duty list."""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.register import register
from fazhi.kernel.roles import LIAISON, SUPERVISOR
from fazhi.law.instruments import 第一责任人职责规定

规定 = 第一责任人职责规定.whole(unverified=True)


class Who(Enum):
    PARTY, GOVERNMENT, DEPARTMENT = "党委主要负责人", "政府主要负责人", "部门、单位主要负责人"


class Manner(Enum):
    """The four things a head does in person."""

    DEPLOY, HEAR, COORDINATE, URGE = "重要工作亲自部署", "重大问题亲自过问", "重点环节亲自协调", "重要任务亲自督办"


class Facts(FactSheet):
    done_on = Fact("履职日期", date, listed=True)
    subject = Fact("履职事项", str)
    who = Fact("履职主体", Who, basis=规定, listed=True, hint="写职务，不写姓名")
    manner = Fact("履职方式", Manner, basis=规定, listed=True)
    duty = Fact("对应的职责清单条目", str, hint="清单名称和条目编号")
    content = Fact("内容和要求", str, long=True)
    result = Fact("落实结果", str, long=True)


P = register(
    "duty_record", "第一责任人履职记录", "Record of the first responsible person",
    facts=Facts, by=[LIAISON, SUPERVISOR], basis=规定, in_force=date(2016, 11, 30), number="{org}履职〔{year}〕{n}号",
    domain="leadership", dated_by=Facts.done_on, title=Facts.subject, topic=Facts.manner,
    needs=[Facts.done_on, Facts.subject, Facts.who, Facts.manner], asks=[Facts.duty, Facts.content, Facts.result], sees=[SUPERVISOR],
    about="党政主要负责人履行推进法治建设第一责任人职责的情况，按职责清单逐项登记。登记的是职责，不是评价个人。",
)  # fmt: skip
