"""年度报告：普法. Events held, people reached, events for enterprises and in schools, officials' law study."""

from __future__ import annotations

from fazhi.indicators import publicity as p
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "publicity", "深入开展法治宣传教育", Part.MEASURES, 710, en="Publicity of law",
    sentences=[
        Sentence(
            "开展法治宣传教育活动{events}，覆盖{people}。", events=p.events, people=p.people_reached, when=p.events,
            none="没有登记法治宣传教育活动。",
        ),
        Sentence("受教育群众{n}。", n=p.people_educated, when=p.people_educated),
        Sentence("实施专项法治宣传行动{n}。", n=p.campaigns, when=p.campaigns),
        Sentence("发放普法资料{n}。", n=p.materials_distributed, when=p.materials_distributed),
        Sentence("组织集中法律咨询{n}。", n=p.consultation_sessions, when=p.consultation_sessions),
        Sentence("解答群众法律咨询{n}。", n=p.consultations_answered, when=p.consultations_answered),
        Sentence("举办专家讲座{n}。", n=p.expert_lectures, when=p.expert_lectures),
        Sentence("举办法治文艺演出{n}。", n=p.art_performances, when=p.art_performances),
        Sentence(
            "面向企业开展普法活动{events}，覆盖{people}。",
            events=p.enterprise_events, people=p.enterprise_people_reached, when=p.enterprise_events,
        ),
        Sentence("“法律明白人”参与普法活动{n}。", n=p.law_literate_events, when=p.law_literate_events),
        Sentence("法治副校长举办法治讲座{n}。", n=p.school_lectures, when=p.school_lectures),
        Sentence("法治副校长组织校园法治实践活动{n}。", n=p.school_practice, when=p.school_practice),
        Sentence("师生参与校园法治活动{n}。", n=p.school_participants, when=p.school_participants),
        Sentence("组织国家工作人员集中学法和法治专题讲座{n}。", n=p.law_lectures, when=p.law_lectures),
        Sentence("开展服务型行政执法宣讲{n}。", n=p.enforcement_outreach, when=p.enforcement_outreach),
    ],
)  # fmt: skip
