"""规范性文件清理: a campaign in which every document in force is judged: keep, amend, repeal or declare lapsed.

Whoever made a document sorts it and says what becomes of it; the result is published. The verdict on each document is an
act on that document's own matter, which names the campaign.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.official import Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import DECISION_OFFICE, JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.kernel.spans import set_day
from fazhi.law.instruments import 国办发_2018_37号

通知 = 国办发_2018_37号.whole(unverified=True)


class S(Stage):
    RUNNING = "清理中"
    REVIEWING = "汇总审核"
    CLOSED = "已公布结果", FINAL
    STOPPED = "终止", FINAL


class Sort(Enum):
    PERIODIC, SPECIAL, INSPECTION = "定期清理", "专项清理", "监督检查"


class Facts(FactSheet):
    name = Fact("清理名称", str)
    sort = Fact("清理种类", Sort, listed=True)
    started_on = Fact("开始日期", date, listed=True)
    scope = Fact("清理范围和重点", str, long=True)
    finish_by = Fact("完成期限", date, listed=True)
    unit_report = Fact("制定机关梳理意见", str, long=True, hint="谁制定谁梳理，逐件写明意见和理由")
    checked = Fact("清理文件", int, unit="件", listed=True)
    kept = Fact("继续有效", int, unit="件", listed=True)
    amended = Fact("拟修改", int, unit="件", listed=True)
    repealed = Fact("废止", int, unit="件", listed=True)
    lapsed = Fact("失效", int, unit="件", listed=True)
    result = Fact("清理结果目录", str, long=True, hint="会公开")
    decided = Fact("审议情况", str, long=True)


RESULT = (Facts.checked, Facts.kept, Facts.amended, Facts.repealed, Facts.lapsed, Facts.result)
NOTICE = Document(
    "cleanup_notice", "规范性文件清理通知", 通知, number="{org}清〔{year}〕{n}号", en="Notice of a clean-up",
    official=Official(title="关于开展{name}的通知", to="各制定机关"),
    body=(
        Para("决定开展“{name}”，请各制定机关按“谁制定、谁梳理”的原则提出清理意见，在{finish_by}以前报送。"),
        Rows((Facts.sort, Facts.scope, Facts.finish_by)),
    ),
)  # fmt: skip
COLUMN = Column("cleanup_results", "规范性文件清理结果", "Results of clean-ups", "规范性文件清理的结果：继续有效、修改、废止、失效的目录。")
PUBLIC = Publication("result", COLUMN, 通知, title=Facts.name, facts=(Facts.sort, Facts.scope, *RESULT))

P = Procedure(
    "document_cleanup", "规范性文件清理", "Clean-up of documents",
    stages=S, facts=Facts, basis=[通知], in_force=date(2018, 5, 16), number="{org}清〔{year}〕{n}项", domain="normative",
    title=Facts.name, topic=Facts.sort, sees=[SUPERVISOR, JUSTICE_BUREAU, LIAISON],
    about="组织清理、监督检查规范性文件：制定机关逐件提出意见，汇总审核，公布结果。",
)  # fmt: skip
OFFICES = [DECISION_OFFICE, LEGAL_REVIEWER]
start = P.start(
    "start", "部署清理", by=OFFICES, to=S.RUNNING, basis=通知, makes=[NOTICE], en="Start",
    needs=[Facts.name, Facts.sort, Facts.started_on, Facts.scope, Facts.finish_by],
)  # fmt: skip
gather = P.action(
    "gather", "汇总审核梳理意见", by=OFFICES, frm=S.RUNNING, to=S.REVIEWING, basis=通知, en="Gather and check",
    needs=[Facts.unit_report, Facts.checked, Facts.kept, Facts.amended, Facts.repealed, Facts.lapsed],
)  # fmt: skip
back = P.action(
    "back", "退回补充梳理", by=OFFICES, frm=S.REVIEWING, to=S.RUNNING, basis=通知, reasoned=True, sends_back=True, en="Send back",
)  # fmt: skip
publish = P.action(
    "publish", "审议并公布清理结果", by=OFFICES, frm=S.REVIEWING, to=S.CLOSED, basis=通知, needs=[Facts.decided, Facts.result],
    publishes=[PUBLIC], outcome="已公布", en="Publish the result",
)  # fmt: skip
stop = P.action(
    "stop", "终止清理", by=OFFICES, frm=[S.RUNNING, S.REVIEWING], to=S.STOPPED, basis=通知, reasoned=True, outcome="终止", en="Stop",
)  # fmt: skip
P.keeping(by=OFFICES, basis=通知)
P.limit(
    "finish", "完成清理", set_day(), counts_from=Facts.finish_by, stops_at=[publish, stop], basis=通知, rolls=False, en="Finish the clean-up",
    note="部署时写明的期限",
)  # fmt: skip
