"""行政执法: bodies, penalty cases, and what the field work of enforcement came to."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, entered, standing
from fazhi.law.instruments import 行政处罚法
from fazhi.procedures.administrative_penalty import P as PENALTY
from fazhi.procedures.administrative_penalty.after import close, close_overturned
from fazhi.procedures.administrative_penalty.deciding import drop, file_case, on_spot
from fazhi.registers import enforcement_body, field_enforcement
from fazhi.registers.enforcement_body import Facts as Body
from fazhi.registers.field_enforcement import Facts as Work
from fazhi.registers.field_enforcement import Kind

DOMAIN = "enforcement"
BODIES = standing(enforcement_body.P)
WORK = entered(field_enforcement.P)

subjects = Indicator(
    "enforcement.subjects", "行政执法主体数", "Registered enforcement bodies", DOMAIN, BODIES.count, Unit.SITES, basis=行政处罚法.art(17),
    means="期末已登记的行政执法主体；已注销的不计。",
)  # fmt: skip
three_systems = Indicator(
    "enforcement.three_systems_coverage", "行政执法三项制度覆盖率", "Three-systems coverage", DOMAIN,
    BODIES.where(Body.three_systems.is_(True)).count, Unit.PERCENT, per=BODIES.count,
    means="分子：期末已登记的行政执法主体中，已实行公示、全过程记录、重大执法决定法制审核的。分母：期末已登记的行政执法主体。",
)  # fmt: skip
accepted = Indicator(
    "enforcement.penalty_cases_accepted", "承办行政处罚案件数", "Penalty cases handled", DOMAIN, done(PENALTY, file_case, on_spot).count,
    Unit.CASES, basis=行政处罚法.art(51, 54), means="期内立案的普通程序案件，和当场作出处罚决定的案件；不予立案的不计。",
)  # fmt: skip
concluded = Indicator(
    "enforcement.penalty_cases_concluded", "办结行政处罚案件数", "Penalty cases concluded", DOMAIN,
    done(PENALTY, close, close_overturned, drop).count, Unit.CASES,
    means="期内结案的行政处罚案件，包括处罚决定被改变后结案的和撤销立案的；移送其他机关的不计。",
)  # fmt: skip
demolished = Indicator(
    "enforcement.illegal_construction_demolished", "拆除违章建筑面积", "Illegal construction demolished", DOMAIN,
    WORK.where(Work.kind.is_(Kind.DEMOLITION)).total(Work.amount), Unit.SQUARE_METRES, means="期内登记的拆除违章建筑的面积合计。",
)  # fmt: skip
samples = Indicator(
    "enforcement.agri_samples", "农产品质量抽样份数", "Agricultural product samples", DOMAIN,
    WORK.where(Work.kind.is_(Kind.SAMPLING)).total(Work.amount), Unit.COPIES, means="期内登记的农产品质量安全抽样的份数合计。",
)  # fmt: skip
input_visits = Indicator(
    "enforcement.agri_input_inspections", "农资生产经营主体检查家次", "Agricultural input inspections", DOMAIN,
    WORK.where(Work.kind.is_(Kind.INPUTS)).total(Work.amount), Unit.VISITS,
    means="期内登记的农资生产经营主体检查的家次合计；同一主体检查两次计两次。",
)  # fmt: skip
vessels = Indicator(
    "enforcement.unregistered_vessels_seized", "查扣“三无”船舶数", "Three-no vessels seized", DOMAIN,
    WORK.where(Work.kind.is_(Kind.VESSELS)).total(Work.amount), Unit.VESSELS, means="期内登记的查扣涉渔“三无”船舶的艘数合计。",
)  # fmt: skip
platform = Indicator(
    "enforcement.platform_cases", "一体化行政执法平台案件数", "Cases on the integrated enforcement platform", DOMAIN,
    WORK.where(Work.kind.is_(Kind.PLATFORM)).total(Work.amount), Unit.CASES, means="期内登记的省一体化行政执法平台产生的案件数合计。",
)  # fmt: skip
