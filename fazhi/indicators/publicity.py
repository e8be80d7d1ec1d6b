"""普法: the numbers of publicity events by kind and audience, of people reached, and of schools' activities."""

from __future__ import annotations

from fazhi.kernel.measures import Indicator, Unit, entered
from fazhi.registers.publicity_event import Audience, EventKind, Facts, P

DOMAIN = "publicity"
EVENTS = entered(P)
FOR_ENTERPRISES = EVENTS.where(Facts.audience.is_(Audience.ENTERPRISES))
IN_SCHOOLS = EVENTS.where(Facts.audience.is_(Audience.SCHOOLS))
BY_VICE_PRINCIPAL = IN_SCHOOLS.where(Facts.vice_principal.is_(True))
LECTURES = (EventKind.LECTURE, EventKind.EXPERT_LECTURE)

events = Indicator(
    "publicity.events", "法治宣传教育活动场次", "Publicity events", DOMAIN, EVENTS.count, Unit.EVENTS,
    means="期内举行的各种形式的法治宣传教育活动，每场计一次；注销的登记不计。",
)  # fmt: skip
people_reached = Indicator(
    "publicity.people_reached", "普法活动覆盖人次", "People reached by publicity", DOMAIN,
    EVENTS.total(Facts.attendance), Unit.PERSON_TIMES, means="期内普法活动“参加人次”之和。",
)  # fmt: skip
people_educated = Indicator(
    "publicity.people_educated", "受教育群众人数", "People educated", DOMAIN, EVENTS.total(Facts.educated), Unit.PEOPLE,
    means="期内普法活动“受教育群众人数”之和；未登记的不计。各场之间没有去重。",
)  # fmt: skip
enterprise_events = Indicator(
    "publicity.enterprise_events", "涉企普法活动场次", "Publicity events for enterprises", DOMAIN,
    FOR_ENTERPRISES.count, Unit.EVENTS, means="期内普法活动中，主要对象为企业及其职工的场次。",
)  # fmt: skip
enterprise_people_reached = Indicator(
    "publicity.enterprise_people_reached", "涉企普法覆盖人次", "Enterprise staff reached", DOMAIN,
    FOR_ENTERPRISES.total(Facts.attendance), Unit.PERSON_TIMES,
    means="期内主要对象为企业及其职工的普法活动“参加人次”之和。",
)  # fmt: skip
materials_distributed = Indicator(
    "publicity.materials_distributed", "发放普法资料份数", "Publicity materials distributed", DOMAIN,
    EVENTS.total(Facts.materials), Unit.COPIES, means="期内普法活动“发放资料”之和。",
)  # fmt: skip
consultations_answered = Indicator(
    "publicity.consultations_answered", "解答法律咨询人次", "Legal consultations answered", DOMAIN,
    EVENTS.total(Facts.consultations), Unit.PERSON_TIMES, means="期内普法活动“解答法律咨询”人次之和。",
)  # fmt: skip
consultation_sessions = Indicator(
    "publicity.consultation_sessions", "集中法律咨询次数", "Public consultation sessions", DOMAIN,
    EVENTS.where(Facts.kind.is_(EventKind.CONSULTATION)).count, Unit.TIMES,
    means="期内普法活动中，形式为集中法律咨询的次数。",
)  # fmt: skip
art_performances = Indicator(
    "publicity.art_performances", "法治文艺演出场数", "Rule-of-law art performances", DOMAIN,
    EVENTS.where(Facts.kind.is_(EventKind.ART)).count, Unit.EVENTS, means="期内普法活动中，形式为法治文艺演出的场数。",
)  # fmt: skip
expert_lectures = Indicator(
    "publicity.expert_lectures", "专家讲座次数", "Expert lectures", DOMAIN,
    EVENTS.where(Facts.kind.is_(EventKind.EXPERT_LECTURE)).count, Unit.TIMES,
    means="期内普法活动中，形式为专家讲座的次数。",
)  # fmt: skip
campaigns = Indicator(
    "publicity.campaigns", "专项法治宣传行动数", "Named publicity campaigns", DOMAIN,
    EVENTS.distinct(Facts.campaign), Unit.ITEMS,
    means="期内普法活动所属的专项行动，同一名称计一项；各单位的数不能相加。",
)  # fmt: skip
law_literate_events = Indicator(
    "law_literate.publicity_events", "“法律明白人”参与普法活动场次", "Publicity events with law-literate persons",
    DOMAIN, EVENTS.where(Facts.law_literate.is_(True)).count, Unit.EVENTS,
    means="期内普法活动中，登记有“法律明白人”参与的场次。",
)  # fmt: skip
school_lectures = Indicator(
    "school.lectures", "法治副校长法治讲座场次", "Lectures by rule-of-law vice-principals", DOMAIN,
    BY_VICE_PRINCIPAL.where(Facts.kind.one_of(*LECTURES)).count, Unit.EVENTS,
    means="期内面向学校师生的普法活动中，由法治副校长主讲的法治讲座、专家讲座场次。",
)  # fmt: skip
school_practice = Indicator(
    "school.practice_activities", "校园法治实践活动次数", "School practice activities", DOMAIN,
    BY_VICE_PRINCIPAL.where(Facts.kind.is_(EventKind.PRACTICE)).count, Unit.TIMES,
    means="期内面向学校师生的普法活动中，由法治副校长组织的校园法治实践活动次数。",
)  # fmt: skip
school_participants = Indicator(
    "school.participants", "校园法治活动师生参与人次", "Teachers and pupils taking part", DOMAIN,
    IN_SCHOOLS.total(Facts.attendance), Unit.PERSON_TIMES, means="期内面向学校师生的普法活动“参加人次”之和。",
)  # fmt: skip
enforcement_outreach = Indicator(
    "enforcement.outreach_events", "服务型行政执法宣讲活动次数", "Service-oriented enforcement outreach events",
    "enforcement", EVENTS.where(Facts.kind.is_(EventKind.ENFORCEMENT_OUTREACH)).count, Unit.TIMES,
    means="期内普法活动中，形式为服务型行政执法宣讲的次数。",
)  # fmt: skip
law_lectures = Indicator(
    "training.law_lectures", "集中学法和法治专题讲座次数", "Group law studies and lectures", "law_exam",
    EVENTS.where(Facts.audience.is_(Audience.OFFICIALS) & Facts.kind.one_of(EventKind.LAW_STUDY, *LECTURES)).count,
    Unit.TIMES, means="期内面向国家工作人员的集中学法、法治讲座和专家讲座次数。",
)  # fmt: skip
