"""政务公开和监督: proposals answered, annual reports published, judicial platforms, findings of inspections mended."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered, standing
from fazhi.law.instruments import 代表法
from fazhi.procedures import inspection_finding, proposal
from fazhi.procedures.proposal import Facts as Proposal
from fazhi.procedures.proposal import Level
from fazhi.registers import annual_report_publication, openness_column
from fazhi.registers.annual_report_publication import Facts as Report
from fazhi.registers.openness_column import JUDICIAL
from fazhi.registers.openness_column import Facts as Column

DOMAIN = "openness_supervision"
HANDLED = done(proposal.P, proposal.hand_over)
MUST = entered(annual_report_publication.P)
TOLD = done(inspection_finding.P, inspection_finding.tell).where(~inspection_finding.withdraw.done())

publication_rate = Indicator(
    "openness.annual_report_publication_rate", "法治政府建设年度报告公示率", "Annual report publication rate", DOMAIN,
    MUST.where(Report.published.is_(True)).count, Unit.PERCENT, per=MUST.count,
    means="分子：期内登记的应当公开年度报告的单位中，已经公开的。分母：期内登记的应当公开年度报告的单位。",
)  # fmt: skip
judicial_platforms = Indicator(
    "openness.judicial_platforms", "网上司法公开平台数", "Online judicial openness platforms", DOMAIN,
    standing(openness_column.P).where(Column.kind.one_of(*JUDICIAL)).count, Unit.SITES,
    means="期末在用的审判流程、庭审直播、裁判文书、执行信息公开平台；已停用注销的不计。",
)  # fmt: skip
city_handled = Indicator(
    "proposal.municipal_handled", "办理市建议提案数", "Municipal proposals handled", DOMAIN,
    HANDLED.where(Proposal.level.is_(Level.CITY)).count, Unit.CASES, basis=代表法.art(51),
    means="期内交办的市人大代表建议、市政协提案；退回后再交办的，计在最后一次交办的时期。",
)  # fmt: skip
district_handled = Indicator(
    "proposal.district_handled", "办理区级建议提案数", "District proposals handled", DOMAIN,
    HANDLED.where(Proposal.level.is_(Level.DISTRICT)).count, Unit.CASES, basis=代表法.art(51),
    means="期内交办的区人大代表建议、区政协提案；退回后再交办的，计在最后一次交办的时期。",
)  # fmt: skip
reply_rate = Indicator(
    "proposal.reply_rate", "建议提案答复率", "Proposal reply rate", DOMAIN,
    HANDLED.where(proposal.answer.done()).count, Unit.PERCENT, per=HANDLED.count,
    means="分子：期内交办的建议、提案中，已书面答复的。分母：期内交办的建议、提案。",
)  # fmt: skip
rectification_rate = Indicator(
    "supervision.rectification_rate", "督察反馈问题整改率", "Rectification rate of inspection findings", DOMAIN,
    TOLD.where(inspection_finding.accept.done()).count, Unit.PERCENT, per=TOLD.count,
    means="分子：期内反馈的问题中，已验收销号的。分母：期内反馈的问题；经核实撤销的不计。",
)  # fmt: skip
