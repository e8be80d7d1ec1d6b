"""公共法律服务: the numbers of services by the legal advisers of villages and communities."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, entered
from fazhi.registers.legal_adviser_service import Facts, P, ServiceKind

DOMAIN = "public_legal_service"
SERVICES = entered(P)

services = Indicator(
    "legal_advisor.services", "社区法律顾问服务次数", "Services by community legal advisers", DOMAIN,
    SERVICES.where(Facts.kind.is_not(ServiceKind.CHECKUP)).count, Unit.TIMES,
    means="期内法律顾问为村（社区）提供的合同审查、纠纷化解、咨询、讲座等服务次数；企业法治体检另计。",
)  # fmt: skip
village_lectures = Indicator(
    "legal_advisor.village_lectures", "法律顾问村(社区)法治讲座场数", "Lectures by village legal advisers", DOMAIN,
    SERVICES.where(Facts.kind.is_(ServiceKind.LECTURE)).count, Unit.EVENTS,
    means="期内法律顾问在村（社区）举办的法治讲座场数。",
)  # fmt: skip
enterprise_checkups = Indicator(
    "enterprise_checkup.sessions", "企业法治体检次数", "Enterprise legal check-ups", DOMAIN,
    SERVICES.where(Facts.kind.is_(ServiceKind.CHECKUP)).count, Unit.TIMES,
    means="期内法律顾问为企业做法治体检的次数，每到一家企业一次计一次。",
)  # fmt: skip
