"""行政规范性文件: reviewed, issued, filed, evaluated, cleaned up; drafts of laws consulted on; documents of the Party filed."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered
from fazhi.law.instruments import 地方组织法
from fazhi.procedures import document_cleanup
from fazhi.procedures import normative_document as document
from fazhi.procedures.normative_document.facts import REVIEW, Facts, Issuer
from fazhi.registers import legislation_consultation, party_document_filing
from fazhi.registers.legislation_consultation import Facts as Draft

DOMAIN = "normative"
ISSUED = done(document.P, document.publish)
OF_GOVERNMENT = (Issuer.GOVERNMENT, Issuer.OFFICE)
FILED_UP = document.file_up.done() & document.filed_up_in_time.kept()
FILED_NPC = document.file_npc.done() & document.filed_npc_in_time.kept()
CONSULTED = entered(legislation_consultation.P)

reviewed = Indicator(
    "normative.reviewed", "规范性文件合法性审查数", "Normative documents reviewed for legality", DOMAIN,
    done(document.P, document.give_opinion).count, Unit.CASES, means="期内出具合法性审核意见的行政规范性文件。", basis=REVIEW,
)  # fmt: skip
issued = Indicator(
    "normative.issued", "制定发布规范性文件数", "Normative documents issued", DOMAIN, ISSUED.count, Unit.CASES,
    means="期内公布的行政规范性文件；登记的以前的文件不计。没有制定的写0。", basis=地方组织法.art(75),
)  # fmt: skip
issued_government = Indicator(
    "normative.issued_government", "区政府(办)规范性文件数", "Issued by the government or its office", DOMAIN,
    ISSUED.where(Facts.issuer.one_of(*OF_GOVERNMENT)).count, Unit.CASES, means="期内公布的行政规范性文件中，以政府、政府办公室名义制定的。",
)  # fmt: skip
issued_department = Indicator(
    "normative.issued_department", "部门规范性文件数", "Issued by departments", DOMAIN,
    ISSUED.where(Facts.issuer.is_(Issuer.DEPARTMENT)).count, Unit.CASES,
    means="期内公布的行政规范性文件中，以部门名义制定的；经政府同意以部门名义印发的计在这里。",
)  # fmt: skip
review_coverage = Indicator(
    "normative.review_coverage", "规范性文件合法性审核率", "Legality review coverage of normative documents", DOMAIN,
    ISSUED.where(document.give_opinion.done()).count, Unit.PERCENT, per=ISSUED.count, basis=REVIEW,
    means="分子：期内公布的行政规范性文件中，出具了合法性审核意见的。分母：期内公布的行政规范性文件。",
)  # fmt: skip
filed = Indicator(
    "normative.filed", "备案规范性文件数", "Normative documents filed", DOMAIN,
    done(document.P, document.file_up, document.file_npc).count, Unit.CASES, basis=地方组织法.art(75),
    means="期内报送上一级政府或者本级人大常委会备案的行政规范性文件；两处都报的计一件。",
)  # fmt: skip
filing_rate = Indicator(
    "normative.filing_rate", "规范性文件报备率", "Filing rate", DOMAIN,
    ISSUED.where(FILED_UP & (~Facts.issuer.one_of(*OF_GOVERNMENT) | FILED_NPC)).count, Unit.PERCENT, per=ISSUED.count, basis=地方组织法.art(75),
    means="分子：其中在备案期限内报送上一级政府备案的，以政府、政府办公室名义制定的并在期限内报送本级人大常委会备案。分母：期内公布的行政规范性文件。",
)  # fmt: skip
post_evaluated = Indicator(
    "normative.post_evaluated", "规范性文件后评估数", "Post-implementation evaluations", DOMAIN,
    done(document.P, document.evaluate, document.extend).count, Unit.CASES, means="期内完成实施后评估的行政规范性文件。",
)  # fmt: skip
cleanup_campaigns = Indicator(
    "normative.cleanup_campaigns", "规范性文件清理活动次数", "Clean-up and inspection campaigns", DOMAIN,
    done(document_cleanup.P, document_cleanup.publish).count, Unit.TIMES, means="期内公布结果的规范性文件清理、监督检查。",
)  # fmt: skip
repealed = Indicator(
    "normative.repealed", "清理废止规范性文件数", "Normative documents repealed", DOMAIN,
    done(document.P, document.repeal).count, Unit.CASES, means="期内清理结果为废止的行政规范性文件。",
)  # fmt: skip
amended = Indicator(
    "normative.amended", "清理修改规范性文件数", "Normative documents amended", DOMAIN,
    done(document.P, document.amend).count, Unit.CASES, means="期内清理结果为修改的行政规范性文件。",
)  # fmt: skip
repealed_or_lapsed = Indicator(
    "normative.repealed_or_lapsed", "清理废止和失效规范性文件数", "Normative documents repealed or declared lapsed", DOMAIN,
    done(document.P, document.repeal, document.lapse).count, Unit.CASES, means="期内清理结果为废止、失效的行政规范性文件。",
)  # fmt: skip
party_documents_filed = Indicator(
    "normative.party_documents_filed", "备案审查党内规范性文件数", "Party normative documents filed and reviewed", DOMAIN,
    entered(party_document_filing.P).count, Unit.CASES, means="报备日期在期内的党内规范性文件。",
)  # fmt: skip
drafts_consulted = Indicator(
    "legislation.drafts_consulted", "立法草案征求意见数", "Draft laws consulted on", DOMAIN,
    CONSULTED.count, Unit.CASES, means="期内收到的上级机关征求意见的立法草案。",
)  # fmt: skip
opinions_returned = Indicator(
    "legislation.opinions_returned", "立法草案反馈意见数", "Legislative comments returned", DOMAIN,
    CONSULTED.total(Draft.opinions), Unit.REMARKS, means="期内收到的立法草案，向征求意见的机关反馈的意见条数合计。",
)  # fmt: skip
