"""A fictional case and a fictional register of certificates, with one of every shared word, installed for a test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from fazhi.kernel.basis import Law, Standing
from fazhi.kernel.documents import Document, Para, Rows
from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.library import install, library
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Comments, Publication
from fazhi.kernel.register import Entry, register
from fazhi.kernel.roles import COMPETENT_ORGAN, JUSTICE_BUREAU, LIAISON, PARTY, SUPERVISOR
from fazhi.kernel.spans import days, workdays
from fazhi.ledger import rights

LAW = Law("护林办法（虚构）", "护林办法", "虚构令第3号", Standing.RULE, date(2020, 1, 1))


class Certified(FactSheet):
    name = Fact("姓名", str)
    issued = Fact("发证日期", date, listed=True)
    until = Fact("有效期至", date, listed=True)
    phone = Fact("联系电话", str, secret=True)


CERTIFICATE = register(
    "forest_certificate", "护林证", "Forest certificate", facts=Certified, by=JUSTICE_BUREAU, basis=LAW.art(1),
    in_force=date(2020, 1, 1), number="{org}护〔{year}〕{n}号", domain="trees", dated_by=Certified.issued,
    title=Certified.name, needs=[Certified.name, Certified.issued, Certified.until], asks=[Certified.phone],
)  # fmt: skip
suspend = CERTIFICATE.action("suspend", "暂扣", by=JUSTICE_BUREAU, frm=Entry.RECORDED, basis=LAW.art(2))
restore = CERTIFICATE.action("restore", "发还", by=JUSTICE_BUREAU, frm=Entry.RECORDED, basis=LAW.art(2))
CERTIFICATE.valid(since=Certified.issued, until=Certified.until, ends=[suspend], resumes=[restore], basis=LAW.art(2))


class S(Stage):
    OPEN = "已立案"
    DECIDED = "已决定"
    CLOSED = "已结案", FINAL


class Facts(FactSheet):
    subject = Fact("案由", str)
    officers = Fact.entries(
        "护林人员", of="forest_certificate", at_least=2, rule="须由两名当日持有有效护林证的人员办理", basis=LAW.art(3)
    )
    certificate = Fact.entry("撤销的护林证", of="forest_certificate", valid=False)
    other = Fact.entry("有关案件", of="forest_case", valid=False)
    text = Fact("决定内容", str, long=True)
    phone = Fact("当事人电话", str, secret=True)
    holds = Fact("施行日期", date, listed=True)
    expires = Fact("有效期至", date, listed=True)
    last_day = Fact("征求意见截止日期", date, listed=True)
    urgent = Fact("缩短期限的理由", str)


OWNER = PartyKind("owner", "林主", required=True)
DRAFT = Document("tree_draft", "决定草案", LAW.art(4), body=[Para("{subject}：{text}")])
PAPER = Document(
    "tree_decision", "护林决定书", LAW.art(5), number="{org}林决〔{year}〕{n}号",
    body=[Para("经查，{owner}{subject}。"), Rows((Facts.text,))],
)  # fmt: skip
DRAFTS = Column("tree_drafts", "护林草案", "Drafts on trees")
DECISIONS = Column("tree_decisions", "护林决定", "Decisions on trees")
DRAFT_SHOWN = Publication(
    "draft", DRAFTS, LAW.art(4), title=Facts.subject, facts=(Facts.text, Facts.last_day), papers=(DRAFT,),
    comments=Comments("public_comment", Facts.last_day, LAW.art(4), at_least=days(30), shorter=Facts.urgent),
)  # fmt: skip
DECISION_SHOWN = Publication(
    "decision", DECISIONS, LAW.art(5), facts=(Facts.text, Facts.officers), papers=(PAPER,), names=(OWNER,),
    holds_from=Facts.holds, holds_until=Facts.expires,
)  # fmt: skip
NOTICE_SHOWN = Publication("notice", DECISIONS, LAW.art(6), facts=(Facts.text,), shown_for=days(10))

CASE = Procedure(
    "forest_case", "护林案件", "Forest case", stages=S, facts=Facts, basis=[LAW.art(1)], in_force=date(2020, 1, 1),
    number="{org}林〔{year}〕{n}号", domain="trees", title=Facts.subject, parties=[OWNER], sees=[SUPERVISOR],
)  # fmt: skip
CLERK = [COMPETENT_ORGAN, LIAISON]
CASE.start(
    "open", "立案", by=[*CLERK, PARTY], to=S.OPEN, needs=[Facts.subject, Facts.officers], asks=[Facts.phone], basis=LAW.art(3)
)
CASE.action("assign", "指定承办人", by=COMPETENT_ORGAN, frm=S.OPEN, basis=LAW.art(3), assigns=COMPETENT_ORGAN)
CASE.action("inspect", "检查", by=CLERK, frm=S.OPEN, needs=[Facts.officers], basis=LAW.art(3))
CASE.action(
    "consult", "公开征求意见", by=CLERK, frm=S.OPEN, needs=[Facts.text, Facts.last_day], asks=[Facts.urgent],
    makes=[DRAFT], publishes=[DRAFT_SHOWN], basis=LAW.art(4),
)  # fmt: skip
CASE.action(
    "decide", "作出决定", by=CLERK, frm=S.OPEN, to=S.DECIDED, needs=[Facts.text], asks=[Facts.holds, Facts.expires, Facts.certificate, Facts.other],
    makes=[PAPER], basis=LAW.art(5),
)  # fmt: skip
CASE.action("publish", "公布决定", by=CLERK, frm=S.DECIDED, basis=LAW.art(5), publishes=[DECISION_SHOWN])
CASE.action("notice", "公告", by=CLERK, frm=S.DECIDED, basis=LAW.art(6), publishes=[NOTICE_SHOWN])
CASE.action("withdraw", "撤回公开", by=CLERK, frm=S.DECIDED, basis=LAW.art(7), withdraws=[DECISION_SHOWN])
CASE.action("repeal", "废止", by=CLERK, frm=S.DECIDED, to=S.CLOSED, basis=LAW.art(8), ends=[DECISION_SHOWN])
CASE.keeping(by=CLERK, basis=LAW.art(1))
CASE.recusal(
    asked_by=[PARTY, LIAISON], declared_by=CLERK, decided_by=[SUPERVISOR, *CLERK], basis=LAW.art(9), within=workdays(3)
)


@contextmanager
def installed() -> Iterator[None]:
    """Install the fictional declarations beside the real ones, in the program and in the (owner's) database."""
    before = library()
    more: dict[str, Any] = {p.key: p for p in (CERTIFICATE, CASE)}
    install(replace(before, procedures=before.procedures | more))
    try:
        rights.put_in_force("owner")
        yield
    finally:
        install(before)
