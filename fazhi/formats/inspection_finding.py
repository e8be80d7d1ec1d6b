"""督察反馈问题整改台账: every finding with its unit, aim and deadline, and how far it has been mended."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, office, short, step
from fazhi.procedures.inspection_finding import Facts, Inspector, P, Topic, accept, plan, report, tell

SUBJECT, INSPECTOR = (
    column(Facts.subject, "问题", "反馈问题", "问题清单"),
    column(Facts.inspector, "督察层级", "来源", words=short(Inspector, "法治督察")),
)

SHEET = Sheet(
    "inspection_finding",
    "督察反馈问题整改台账",
    "Table: findings of inspections",
    P,
    tell,
    columns=(
        day("下发日期", "交办日期", "通知日期"),
        SUBJECT,
        INSPECTOR,
        column(
            Facts.topic,
            "类别",
            words={
                "执法": Topic.ENFORCEMENT,
                "复议应诉": Topic.DISPUTES,
                "决策": Topic.DECISION,
                "公开": Topic.OPENNESS,
                "普法": Topic.SERVICE,
                "队伍": Topic.TEAM,
            },
        ),
        column(Facts.told_on, "反馈时间", past=True),
        column(Facts.problem, "问题描述", "具体表现"),
        column(Facts.aim, "目标"),
        column(Facts.finish_by, "完成时限", "整改期限", "完成日期"),
        office("整改单位", "责任单位", "牵头单位"),
    ),
    same=(SUBJECT, INSPECTOR),
    then=(
        step(
            plan, done_on("制定措施日期", "方案日期"), column(Facts.measures, "措施"), column(Facts.owner, "责任人职务")
        ),
        step(
            report,
            done_on("报告日期", "完成整改日期", "整改报告日期"),
            column(Facts.done, "整改进展", "整改结果"),
            column(Facts.lasting, "长效机制"),
        ),
        step(accept, done_on("销号日期", "验收日期"), column(Facts.accepted, "销号意见")),
    ),
    about="一个问题一行，问题名称和督察级别都相同的视为同一个。措施、报告由整改单位办，可以由整改单位再传同一张表补办。",
)
