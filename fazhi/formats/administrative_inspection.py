"""行政检查台账: inspections from approval to the result published."""

from __future__ import annotations

from fazhi.kernel.sheets import Sheet, column, day, done_on, person, step
from fazhi.procedures.administrative_inspection import (
    Came,
    Facts,
    Found,
    P,
    approve,
    ask,
    look_again,
    order,
    publish,
    tell,
    visit,
)

SUBJECT, OFFICERS, FOUND = (
    column(Facts.subject, "检查内容", "检查名称"),
    column(Facts.officers, "执法人员", "检查人"),
    column(
        Facts.found,
        "检查结论",
        words={
            "合格": Found.FINE,
            "正常": Found.FINE,
            "未见异常": Found.FINE,
            "限期整改": Found.MEND,
            "整改": Found.MEND,
            "立案": Found.CASE,
            "移送立案": Found.CASE,
        },
    ),
)
CAME, MEND, TOLD = day("申请日期", "登记日期"), column(Facts.mend, "整改内容"), done_on("告知日期", "结果告知日期")

SHEET = Sheet(
    "administrative_inspection",
    "行政检查台账",
    "Table: administrative inspections",
    P,
    ask,
    columns=(
        CAME,
        SUBJECT,
        column(Facts.sort, "检查类型", "类型", "类别"),
        column(
            Facts.came_from,
            "来源",
            words={
                "双随机": Came.LOT,
                "年度计划": Came.PLAN,
                "计划": Came.PLAN,
                "投诉": Came.COMPLAINT,
                "举报": Came.COMPLAINT,
                "转办": Came.TRANSFER,
                "交办": Came.TRANSFER,
                "其他": Came.OTHER,
            },
        ),
        column(Facts.item, "检查事项", "事项"),
        column(Facts.item_published, "事项是否公布"),
        column(Facts.enterprise, "是否企业", "是否涉企"),
        column(Facts.times, "本年第几次", "次数"),
        column(Facts.ceiling, "频次上限"),
        column(Facts.beyond, "超频次理由"),
        column(Facts.why_site, "现场检查理由"),
        person("inspected", "被检查单位", "被检查对象", "检查单位名称", body=True),
    ),
    same=(CAME, SUBJECT),
    then=(
        step(
            approve,
            done_on("批准日期", "审批日期"),
            OFFICERS,
            column(Facts.helpers, "辅助人数"),
            column(Facts.visit_by, "计划日期"),
        ),
        step(
            visit,
            done_on("检查日期", "检查时间", "现场检查日期"),
            OFFICERS,
            column(Facts.place, "地点"),
            column(Facts.seen, "检查情况"),
            column(Facts.remarks, "被检查单位意见"),
        ),
        step(
            order,
            done_on("责令改正日期", "下达整改日期"),
            FOUND,
            MEND,
            column(Facts.mend_by, "整改期限", "整改时限"),
            when=MEND,
        ),
        step(look_again, done_on("复查日期", "复查时间"), column(Facts.mended, "整改情况", "复查情况")),
        step(tell, TOLD, FOUND),
        step(publish, done_on("公开日期", "公示日期")),
    ),
    about="每次检查一行，同一天申请、同一件事的视为同一次；名称里不写姓名。责令改正的填改正内容和复查，其他的填告知日期。批准由负责人办。",
)
