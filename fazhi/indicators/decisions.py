"""行政决策: the catalogue of a year, and how many decisions went through the steps the regulation asks for."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered
from fazhi.law.instruments import 重大行政决策程序暂行条例 as 条例
from fazhi.procedures import major_decision, major_decision_catalogue
from fazhi.procedures.major_decision.facts import Facts as Decision
from fazhi.registers import major_matter
from fazhi.registers.major_matter import Facts as Matter

DOMAIN = "decisions"
DECIDED = done(major_decision.P, major_decision.discuss)
RISKY = DECIDED.where(Decision.risk_needed.is_(True))
TOGETHER = entered(major_matter.P)

catalogue_items = Indicator(
    "decision.catalogue_items", "重大行政决策项目数", "Major decision items", DOMAIN,
    done(major_decision_catalogue.P, major_decision_catalogue.publish).where(~major_decision_catalogue.remove.done()).count, Unit.SITES,
    means="期内向社会公布的重大行政决策事项目录中的项目；后来调出目录的不计。", basis=条例.art(3, clause=3),
)  # fmt: skip
legality_review_coverage = Indicator(
    "decision.legality_review_coverage", "重大行政决策合法性审查覆盖率", "Legality review coverage of major decisions", DOMAIN,
    DECIDED.where(major_decision.give_opinion.done()).count, Unit.PERCENT, per=DECIDED.count, basis=条例.art(25),
    means="分子：期内集体讨论决定的重大行政决策中，已出具合法性审查意见的。分母：期内集体讨论决定的重大行政决策。",
)  # fmt: skip
risk_assessment_coverage = Indicator(
    "decision.risk_assessment_coverage", "重大行政决策风险评估覆盖率", "Risk assessment coverage of major decisions", DOMAIN,
    RISKY.where(major_decision.assess_risk.done()).count, Unit.PERCENT, per=RISKY.count, basis=条例.art(22),
    means="分子：其中开展了风险评估的。分母：期内集体讨论决定的、可能对社会稳定、公共安全等造成不利影响的重大行政决策。",
)  # fmt: skip
collective_decision_coverage = Indicator(
    "decision.collective_decision_coverage", "重大事项集体审议决定率", "Collective deliberation coverage", DOMAIN,
    TOGETHER.where(Matter.collective.is_(True)).count, Unit.PERCENT, per=TOGETHER.count,
    means="分子：其中经领导班子会议集体讨论决定的。分母：期内决定并登记的“三重一大”事项。",
)  # fmt: skip
