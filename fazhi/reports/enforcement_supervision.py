"""年度报告：行政执法监督. Files evaluated, penalties on file, who watches, how the three systems are kept."""

from __future__ import annotations

from fazhi.indicators import enforcement_supervision as e
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "enforcement_supervision", "加强行政执法监督", Part.MEASURES, 420, en="Supervision of enforcement",
    sentences=[
        Sentence("逐案核对，三项制度执行到位的案件占{rate}。", rate=e.three_systems_check, when=e.three_systems_check),
        Sentence("评查行政执法案卷{n}。", n=e.files_evaluated, when=e.files_evaluated, none="没有评查行政执法案卷。"),
        Sentence("评查员意见一致率{rate}。", rate=e.reader_agreement, when=e.reader_agreement),
        Sentence("备案重大行政处罚案件{n}。", n=e.major_penalties_filed, when=e.major_penalties_filed),
        Sentence("聘任行政执法特约监督员{n}。", n=e.special_supervisors, when=e.special_supervisors),
        Sentence("设立行政执法监督基层联系点{n}。", n=e.contact_points, when=e.contact_points),
        Sentence("建成行政执法监督指导站{n}。", n=e.guidance_stations, when=e.guidance_stations),
        Sentence("开展综合行政执法调研{n}。", n=e.reform_surveys, when=e.reform_surveys),
        Sentence("开展专项案件督导{n}。", n=e.case_supervisions, when=e.case_supervisions),
        Sentence("办结上级交办案件{n}。", n=e.assigned_cases_concluded, when=e.assigned_cases_concluded),
    ],
)  # fmt: skip
