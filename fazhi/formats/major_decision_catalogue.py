"""重大行政决策事项目录: the yearly catalogue as it was agreed and published."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, reason, step
from fazhi.procedures.major_decision_catalogue import Facts, From, P, agree, call, choose, leave_out, publish, remove

NAME, YEAR = column(Facts.name, "决策事项", "事项名称", "名称"), column(Facts.year, "年度", "目录年份")
OPINION = column(Facts.opinion, "审核情况")

SHEET = Sheet(
    "major_decision_catalogue",
    "重大行政决策事项目录",
    "Table: catalogue of major decisions",
    P,
    call,
    columns=(
        day("申报日期", "征集日期", "申报时间"),
        YEAR,
        NAME,
        column(Facts.unit, "责任单位", "决策承办单位", "申报单位"),
        column(
            Facts.came_from,
            "事项来源",
            words={
                "部门申报": From.UNIT,
                "申报": From.UNIT,
                "领导提出": From.LEADER,
                "代表委员建议": From.DEPUTY,
                "公众建议": From.PUBLIC,
            },
        ),
        column(Facts.why, "主要内容", "理由"),
        column(Facts.planned, "计划完成日期", "完成时限"),
    ),
    same=(YEAR, NAME),
    then=(
        step(choose, done_on("审核日期", "审核时间"), OPINION),
        step(leave_out, done_on("不列入日期"), OPINION),
        step(
            agree,
            done_on("党委同意日期", "区委同意日期", "县委同意日期"),
            column(Facts.party_reply, "同意文号", "批复文号"),
            dates=(Facts.agreed_on,),
        ),
        step(publish, done_on("公布时间", "公布日期", "向社会公布日期", "印发日期"), dates=(Facts.published_on,)),
        step(remove, done_on("调出日期"), reason("调出理由", "调整理由")),
    ),
    about="一个项目一行，年度和名称相同的视为同一项。公布以后即向公众公开。",
)
