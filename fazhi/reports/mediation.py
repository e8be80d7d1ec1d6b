"""年度报告：人民调解. What the mediation committees took in, mediated and settled."""

from __future__ import annotations

from fazhi.indicators import mediation as m
from fazhi.indicators import mediation_bodies as b
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "mediation", "健全矛盾纠纷多元化解机制", Part.MEASURES, 610, en="Disputes settled by mediation",
    sentences=[
        Sentence(
            "开展矛盾纠纷排查{times}，排查出矛盾纠纷{found}，化解率{rate}。",
            times=m.screenings, found=m.screened, rate=m.resolution_rate, when=m.screened,
        ),
        Sentence("人民调解组织受理矛盾纠纷{accepted}。", accepted=m.dispute_accepted),
        Sentence(
            "调解矛盾纠纷{mediated}，成功化解{resolved}，调解成功率{rate}。",
            mediated=m.dispute_mediated, resolved=m.dispute_resolved, rate=m.mediation_success_rate,
            when=m.dispute_mediated, none="没有调解结束的矛盾纠纷。",
        ),
        Sentence("调解的纠纷涉及金额{amount}。", amount=m.amount_involved, when=m.amount_involved),
        Sentence("“法律明白人”参与调解{n}。", n=m.law_literate_disputes, when=m.law_literate_disputes),
        Sentence(
            "民事纠纷转为刑事案件{n}。", n=m.escalated_to_crime, when=m.escalated_to_crime,
            none="没有发生民事纠纷转为刑事案件的情形。",
        ),
        Sentence("调解文书归档率{rate}。", rate=m.archiving_rate, when=m.archiving_rate),
        Sentence("调解案件录入省人民调解平台率{rate}。", rate=m.platform_entry_rate, when=m.platform_entry_rate),
        Sentence("人民调解组织覆盖率{rate}。", rate=b.organisation_coverage, when=b.organisation_coverage),
        Sentence("村（社区）调解室覆盖率{rate}。", rate=b.village_room_coverage, when=b.village_room_coverage),
        Sentence("网格调解先锋队覆盖率{rate}。", rate=b.grid_team_coverage, when=b.grid_team_coverage),
        Sentence("在公安派出所设调解窗口{n}。", n=b.police_station_windows, when=b.police_station_windows),
        Sentence("有专职人民调解员{n}。", n=b.full_time, when=b.full_time),
        Sentence("区级新选聘专职人民调解员{n}。", n=b.full_time_new, when=b.full_time_new),
    ],
)  # fmt: skip
