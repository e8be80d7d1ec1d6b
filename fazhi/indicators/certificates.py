"""执法证件: certificates newly issued, reviewed, and how many officers on post hold one."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, done, standing
from fazhi.law.instruments import 行政处罚法
from fazhi.procedures import enforcement_certificate
from fazhi.registers import enforcement_body
from fazhi.registers.enforcement_body import Facts as Body

DOMAIN = "certificates"
BODIES = standing(enforcement_body.P).where(Body.officers.known() & Body.certified.known())

new = Indicator(
    "certificate.new_applications", "新申办行政执法证数", "New enforcement certificates applied for", DOMAIN,
    done(enforcement_certificate.P, enforcement_certificate.issue).count, Unit.CASES, basis=行政处罚法.art(42),
    means="期内经申领、核对、培训、考试合格，审核发给的行政执法证；启用前已有的证件不计。",
)  # fmt: skip
reviewed = Indicator(
    "certificate.annual_reviews", "年审行政执法证数", "Enforcement certificates reviewed annually", DOMAIN,
    done(enforcement_certificate.P, enforcement_certificate.review).count, Unit.CASES, means="期内办理年度审验的行政执法证；一证审验几次的计一件。",
)  # fmt: skip
holding = Indicator(
    "certificate.holding_rate", "行政执法人员持证率", "Certificate holding rate", DOMAIN, BODIES.total(Body.certified), Unit.PERCENT,
    per=BODIES.total(Body.officers), basis=行政处罚法.art(42),
    means="分子：期末已登记的行政执法主体中，持有有效执法证的在岗执法人员人数。分母：这些主体的在岗执法人员人数；没有登记人数的主体不计。",
)  # fmt: skip
TOWNS = standing(enforcement_body.P).where(Body.kind.is_(enforcement_body.Kind.TOWN) & Body.civil_servants.known() & Body.applied.known())
coverage = Indicator(
    "certificate.application_coverage", "执法资格申领覆盖率", "Qualification application coverage", DOMAIN, TOWNS.total(Body.applied),
    Unit.PERCENT, per=TOWNS.total(Body.civil_servants),
    means="分子：期末已登记的乡镇、街道执法主体中，已申领执法资格的公务员人数。分母：这些乡镇、街道的公务员人数；没有登记人数的不计。",
)  # fmt: skip
