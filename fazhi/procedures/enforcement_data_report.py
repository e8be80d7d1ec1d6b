"""年度行政执法数据: what every enforcement body makes public about the year before, by January 31.

国办发〔2018〕118号 (六): the totals of the year are published by that day and reported to the own government and the
department above.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from fazhi.kernel.basis import Basis
from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 国办发_2018_118号, 执法监督规则

AFTER = Basis(国办发_2018_118号, "（六）")


class S(Stage):
    CALLED = "待公开"
    PUBLISHED = "待报送核对"
    CLOSED = "已报送", FINAL
    CANCELLED = "已取消", FINAL


class Facts(FactSheet):
    subject = Fact("数据名称", str, hint="如：某局2025年度行政执法数据")
    year = Fact("数据年度", int, listed=True, hint="如：2025")
    due_on = Fact("应当公开的日期", date, basis=AFTER, listed=True, hint="数据年度的次年1月31日")
    permits = Fact("行政许可", int, basis=AFTER, unit="件", listed=True)
    penalties = Fact("行政处罚", int, basis=AFTER, unit="件", listed=True)
    fines = Fact("罚没金额", Decimal, basis=AFTER, unit="元", listed=True)
    coercion = Fact("行政强制", int, basis=AFTER, unit="件", listed=True)
    inspections = Fact("行政检查", int, basis=AFTER, unit="次", listed=True)
    others = Fact("其他执法行为", int, basis=AFTER, unit="件", listed=True)
    corrected = Fact("经复议、诉讼纠正的", int, unit="件", listed=True)
    remarks = Fact("数据说明", str, long=True)
    wrong = Fact("需要更正的地方", str, long=True)
    reported_to = Fact("报送的上级主管部门", str, basis=AFTER)


TABLE = (Facts.year, Facts.permits, Facts.penalties, Facts.fines, Facts.coercion, Facts.inspections, Facts.others, Facts.corrected, Facts.remarks)
SHEET = Document(
    "enforcement_data_sheet", "年度行政执法数据表", AFTER, en="Yearly data of enforcement",
    body=(Para("{organisation}公布{year}年度行政执法总体情况如下："), Rows(TABLE), Signatures(("执法单位（印章）",))),
)  # fmt: skip
COLUMN = Column("enforcement_data", "年度行政执法数据", "Yearly data of enforcement", "各执法单位上一年度的行政执法总体情况。")
PUBLIC = Publication("data", COLUMN, AFTER, title=Facts.subject, facts=TABLE, papers=(SHEET,))

P = Procedure(
    "enforcement_data_report", "年度行政执法数据公开", "Publication of yearly enforcement data",
    stages=S, facts=Facts, basis=[AFTER, 执法监督规则.art(9)], in_force=date(2018, 12, 5), number="{org}执数〔{year}〕{n}号",
    domain="enforcement", title=Facts.subject, sees=[SUPERVISOR],
    about="各执法单位每年1月31日前公开上一年度行政执法数据，并报本级政府和上级主管部门。",
)  # fmt: skip
call = P.start(
    "call", "布置公开上一年度执法数据", by=ENFORCEMENT_SUPERVISOR, to=S.CALLED, basis=AFTER, transfers=True,
    needs=[Facts.subject, Facts.year, Facts.due_on], en="Call for the data",
)  # fmt: skip
publish = P.action(
    "publish", "公开年度执法数据", by=LIAISON, frm=S.CALLED, to=S.PUBLISHED, basis=AFTER, makes=[SHEET], publishes=[PUBLIC],
    needs=[Facts.permits, Facts.penalties, Facts.coercion, Facts.inspections], en="Publish the data",
    asks=[Facts.fines, Facts.others, Facts.corrected, Facts.remarks],
)  # fmt: skip
send_back = P.action(
    "send_back", "核对有误，退回更正", by=ENFORCEMENT_SUPERVISOR, frm=S.PUBLISHED, to=S.CALLED, basis=执法监督规则.art(9), sends_back=True,
    needs=[Facts.wrong], withdraws=[PUBLIC], en="Send back to be corrected",
)  # fmt: skip
report = P.action(
    "report", "报送本级政府和上级主管部门", by=LIAISON, frm=S.PUBLISHED, to=S.CLOSED, basis=AFTER, needs=[Facts.reported_to],
    outcome="已公开报送", en="Report upwards",
)  # fmt: skip
cancel = P.action(
    "cancel", "取消布置", by=ENFORCEMENT_SUPERVISOR, frm=S.CALLED, to=S.CANCELLED, basis=执法监督规则.art(9), reasoned=True, outcome="已取消",
    remark="单位没有执法权或者已经撤并的", en="Cancel",
)  # fmt: skip
P.keeping(by=[ENFORCEMENT_SUPERVISOR, LIAISON], basis=AFTER)

P.limit(
    "annual_data", "公开年度执法数据", set_day(), counts_from=Facts.due_on, stops_at=[publish, cancel], basis=AFTER, rolls=False,
    en="Publish the yearly data", note="1月31日前；退回更正的，期限不变",
)  # fmt: skip
