"""以案定补发放表: the sheet of a month, from being made up to being paid. The program fills it from archived cases and rates.

Rests on 人民调解法 article 16; how it is done is a model for the district (docs/rules/mediation_subsidy.md).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import JUDICIAL_OFFICE, JUSTICE_BUREAU, SUPERVISOR
from fazhi.law.instruments import 人民调解法, 以案定补规则


class S(Stage):
    MADE = "待复核"
    APPROVED = "待发放"
    PAID = "已发放", FINAL
    VOID = "已作废", FINAL


class Facts(FactSheet):
    subject = Fact("发放表名称", str, hint="如：松溪街道2026年9月以案定补发放表")
    first = Fact("归档日期自", date, basis=以案定补规则.art(4), listed=True)
    last = Fact("归档日期至", date, basis=以案定补规则.art(4), listed=True)
    cases = Fact("案件数", int, unit="件", listed=True)
    people = Fact("领取人数", int, unit="人", listed=True)
    total = Fact("补贴合计", Decimal, basis=人民调解法.art(16), unit="元", listed=True)
    details = Fact("发放明细", str, long=True, hint="每名调解员一行：姓名、件数、金额")
    checked = Fact("复核意见", str, long=True)
    paid_on = Fact("发放日期", date, listed=True)
    voucher = Fact("支付凭证号", str)


SHEET = Document(
    "subsidy_sheet", "以案定补签领表", 以案定补规则.art(4), number="{org}补〔{year}〕{n}号", en="Pay sheet to be signed",
    body=(
        Rows((Facts.subject, Facts.first, Facts.last, Facts.cases, Facts.people, Facts.total, Facts.details)),
        Para("每件案件只给付一次（《人民调解案件补贴规则（示范文本）》第一条）。领取人逐人签名。"),
        Signatures(("编制人（签名）", "领取人（签名）", "司法所（印章）")),
    ),
)  # fmt: skip

P = Procedure(
    "mediation_subsidy_sheet", "以案定补发放表", "Subsidy pay sheet",
    stages=S, facts=Facts, basis=[人民调解法.art(16)], in_force=date(2011, 1, 1), number="{org}补表〔{year}〕{n}号",
    domain="mediation", title=Facts.subject, sees=[JUDICIAL_OFFICE, SUPERVISOR],
    about="按月编制的人民调解案件补贴发放表，由归档的案件和登记的标准算出。",
)  # fmt: skip
make = P.start(
    "make", "编制发放表", by=JUSTICE_BUREAU, to=S.MADE, basis=以案定补规则.art(4), makes=[SHEET], en="Make up the sheet",
    needs=[Facts.subject, Facts.first, Facts.last, Facts.cases, Facts.people, Facts.total, Facts.details],
    remark="在“以案定补”页面编制，案件和金额由系统算出",
)  # fmt: skip
approve = P.action(
    "approve", "复核同意发放", by=JUSTICE_BUREAU, frm=S.MADE, to=S.APPROVED, basis=以案定补规则.art(4), needs=[Facts.checked],
    en="Approve",
)  # fmt: skip
pay = P.action(
    "pay", "登记发放", by=JUSTICE_BUREAU, frm=S.APPROVED, to=S.PAID, basis=以案定补规则.art(4), needs=[Facts.paid_on],
    asks=[Facts.voucher], outcome="已发放", en="Record the payment",
)  # fmt: skip
void = P.action(
    "void", "作废", by=JUSTICE_BUREAU, frm=S.MADE, to=S.VOID, basis=以案定补规则.art(5), reasoned=True, outcome="已作废",
    remark="其中各案的补贴登记须逐条注销，注销后可以重新列入", en="Declare void",
)  # fmt: skip
P.keeping(by=JUSTICE_BUREAU, basis=以案定补规则.art(4))
