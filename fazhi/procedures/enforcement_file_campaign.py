"""案卷评查活动: one round of evaluating files. The files and the two readers of each are drawn by lot from published lists.

The rules are a model for the district (docs/rules/enforcement_file_evaluation.md). Each file drawn is then a matter of its own
(行政执法案卷评查); the round ends with a notice to all bodies.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.lot import Lot
from fazhi.kernel.official import Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, FILE_READER, SUPERVISOR
from fazhi.law.instruments import 案卷评查规则

规则 = 案卷评查规则


class S(Stage):
    LISTED = "案卷清单已固定，待抽签"
    DRAWN = "已抽签，评查中"
    CLOSED = "评查活动已通报", FINAL
    CANCELLED = "评查活动已取消", FINAL


class Sort(Enum):
    YEARLY, SPECIAL = "年度评查", "专项评查"


class Source(Enum):
    SEAL, NUMBER = "封存链值", "事先指定的公开号码"


class Facts(FactSheet):
    subject = Fact("评查活动名称", str, hint="如：2026年度行政执法案卷评查")
    sort = Fact("评查活动类别", Sort, basis=规则.art(1), listed=True)
    scope = Fact("评查范围", str, basis=规则.art(1), long=True, hint="哪些单位、哪一年办结的哪几种案卷")
    items = Fact("办结案卷清单", str, basis=规则.art(2), long=True, hint="每行一个案卷编号，不写姓名")
    count = Fact("抽取案卷数", int, basis=规则.art(2), unit="卷", listed=True)
    people = Fact("评查员名单", str, basis=规则.art(3), long=True, hint="每行一人：姓名（单位）")
    each = Fact("每卷评查员数", int, basis=规则.art(3), unit="人")
    seed_from = Fact("抽签种子的来源", Source, basis=规则.art(2))
    named = Fact("指定的公开号码", str, hint="种子取自封存链值的不填")
    named_day = Fact("公开号码的公布日期", date)
    drawn_number = Fact("公布的公开号码", str)
    barring = Fact("需要回避的", str, basis=规则.art(3), long=True, hint="每行“姓名（单位）→案卷编号：办案单位的人员”，或者“名称：理由”")
    barred = Fact("已回避的", str, long=True)
    replacing = Fact("抽签后需要替补的", str, long=True)
    replaced = Fact("抽签后已替补的", str, long=True)
    fingerprint = Fact("案卷清单指纹", str)
    seed = Fact("评查抽签种子", str)
    result = Fact("评查抽签结果", str, long=True)
    unqualified = Fact("不合格案卷数", int, basis=规则.art(7), unit="卷", listed=True)
    agreed = Fact("两名评查员意见一致的案卷数", int, basis=规则.art(8), unit="卷", listed=True)
    notice_text = Fact("评查通报内容", str, basis=规则.art(7), long=True, hint="普遍的问题和要求。不写个人姓名")
    notice_to = Fact("评查通报发送单位", str, hint="如：各行政执法单位")


NOTICE = Document(
    "file_campaign_notice", "行政执法案卷评查情况通报", 规则.art(7), number="{org}卷通〔{year}〕{n}号", en="Notice on a round of evaluation",
    official=Official(title="关于{subject}情况的通报", to="{notice_to}"),
    body=(Para("{notice_text}"), Rows((Facts.count, Facts.unqualified, Facts.agreed))),
)  # fmt: skip
RECORD = Document(
    "file_campaign_record", "评查案卷抽签记录", 规则.art(2), en="Record of drawing files",
    body=(
        Rows((Facts.subject, Facts.count, Facts.each, Facts.fingerprint, Facts.barred, Facts.seed, Facts.result)),
        Signatures(("抽签人（签名）", "监督人（签名）")),
    ),
)  # fmt: skip
LISTS = Column("file_lists", "案卷评查清单", "Lists for evaluating files", "将要抽取的案卷和评查员名单，先公布，后抽取。")
DRAWS = Column("file_draws", "案卷评查抽签结果", "Draws for evaluating files", "抽中的案卷和评查员；可以重抽核对。")
NOTICES = Column("file_notices", "案卷评查通报", "Notices on evaluated files", "评查发现的普遍问题。")
LISTED = Publication(
    "list", LISTS, 规则.art(2), title=Facts.subject,
    facts=(Facts.sort, Facts.scope, Facts.items, Facts.count, Facts.people, Facts.each, Facts.seed_from, Facts.named, Facts.named_day,
           Facts.barred, Facts.fingerprint),
)  # fmt: skip
DRAWN = Publication(
    "drawn", DRAWS, 规则.art(2), title=Facts.subject, facts=(Facts.fingerprint, Facts.barred, Facts.seed, Facts.result, Facts.replaced),
)  # fmt: skip
TOLD = Publication("notice", NOTICES, 规则.art(7), title=Facts.subject, facts=(Facts.notice_text, Facts.agreed), papers=(NOTICE,))

P = Procedure(
    "enforcement_file_campaign", "行政执法案卷评查活动", "Round of file evaluation",
    stages=S, facts=Facts, basis=[规则.art(1)], in_force=date(2022, 5, 1), number="{org}评活〔{year}〕{n}号", domain="enforcement",
    title=Facts.subject, topic=Facts.sort, sees=[SUPERVISOR, FILE_READER],
    about="每年或者专项评查执法案卷：清单和评查员名单先固定，抽签确定案卷和每卷的两名评查员，结果通报。",
)  # fmt: skip
DESK = ENFORCEMENT_SUPERVISOR

fix = P.start(
    "fix", "固定案卷清单", by=DESK, to=S.LISTED, basis=规则.art(2, 3), publishes=[LISTED], fills=[Facts.fingerprint, Facts.barred],
    needs=[Facts.subject, Facts.sort, Facts.scope, Facts.items, Facts.count, Facts.people, Facts.each, Facts.seed_from],
    asks=[Facts.named, Facts.named_day, Facts.barring], only_if=Facts.each.is_(2), en="Fix the list of files",
    because="每卷由两名评查员评查（《行政执法案卷评查规则（示范文本）》第三条）。请把“每卷评查员数”改为2。",
)  # fmt: skip
bar = P.action(
    "bar", "登记回避", by=DESK, frm=S.LISTED, basis=规则.art(3), needs=[Facts.barring], fills=[Facts.barred], en="Bar whoever has an interest",
    remark="评查员不评本单位的案卷",
)  # fmt: skip
draw = P.action(
    "draw", "抽取案卷和评查员", by=DESK, frm=S.LISTED, to=S.DRAWN, basis=规则.art(2, 3), asks=[Facts.drawn_number], makes=[RECORD],
    fills=[Facts.seed, Facts.result], publishes=[DRAWN], en="Draw files and readers",
)  # fmt: skip
replace = P.action(
    "replace", "按顺序替补", by=DESK, frm=S.DRAWN, basis=规则.art(3), needs=[Facts.replacing], fills=[Facts.replaced, Facts.result],
    publishes=[DRAWN], en="Replace by the next in order",
)  # fmt: skip
notify = P.action(
    "notify", "通报评查情况", by=DESK, frm=S.DRAWN, to=S.CLOSED, basis=规则.art(7, 8), makes=[NOTICE], publishes=[TOLD],
    needs=[Facts.unqualified, Facts.agreed, Facts.notice_text, Facts.notice_to], outcome="已通报", en="Issue the notice",
    remark="一致的案卷数见指标“评查员意见一致率”",
)  # fmt: skip
cancel = P.action(
    "cancel", "取消评查活动", by=DESK, frm=[S.LISTED, S.DRAWN], to=S.CANCELLED, basis=规则.art(1), reasoned=True, outcome="已取消", en="Cancel",
)  # fmt: skip
P.keeping(by=DESK, basis=规则.art(1))

LOT = Lot(
    P, fix=fix, bar=bar, draw=draw, replace=replace, items=Facts.items, count=Facts.count, people=Facts.people, each=Facts.each,
    source=Facts.seed_from, by_seal=Source.SEAL, named=Facts.named, named_day=Facts.named_day, number=Facts.drawn_number,
    barring=Facts.barring, barred=Facts.barred, replacing=Facts.replacing, replaced=Facts.replaced, fingerprint=Facts.fingerprint,
    seed=Facts.seed, result=Facts.result,
)  # fmt: skip
