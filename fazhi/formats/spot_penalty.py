"""行政处罚案件台账（简易程序）: penalties decided on the spot, until the fine is paid and the file closed."""

from __future__ import annotations

from fazhi.formats.administrative_penalty import FIELD, SUBJECT, TARGET
from fazhi.kernel.sheets import Sheet, column, day, done_on, person, step
from fazhi.procedures.administrative_penalty import P, after, deciding
from fazhi.procedures.administrative_penalty.facts import Facts, SpotKind

DECIDED, FOUND = day("处罚决定日期", "处罚日期", "决定日期", "处罚时间"), column(Facts.found, "违法事实")

SHEET = Sheet(
    "spot_penalty",
    "行政处罚案件台账（简易程序）",
    "Table: penalties on the spot",
    P,
    deciding.on_spot,
    columns=(
        DECIDED,
        SUBJECT,
        FIELD,
        TARGET,
        FOUND,
        column(Facts.spot_officers, "执法人员", "处罚人员"),
        column(Facts.shown, "是否出示证件"),
        column(Facts.grounds, "处罚依据", "法律依据"),
        column(Facts.defence, "当事人意见", "陈述申辩"),
        column(Facts.spot_kind, "处罚种类", words={"警告、罚款": SpotKind.BOTH}),
        column(Facts.fine, "罚款金额", "罚款"),
        column(Facts.remedy, "救济途径"),
        person("party", "当事人", "当事人姓名", "被处罚人"),
        person("party", "联系电话", "电话", detail="phone"),
    ),
    same=(DECIDED, SUBJECT, FOUND),
    dates=(Facts.served_on,),
    then=(
        step(after.report_spot, done_on("备案日期", "报备日期")),
        step(
            after.pay,
            done_on("缴清日期", "缴款日期", "缴纳日期"),
            column(Facts.paid, "缴纳金额", "实缴金额"),
            column(Facts.late_fee),
        ),
        step(after.close, done_on("结案日期", "结案时间")),
        step(after.archive, done_on("归档日期"), column(Facts.archive_no, "卷号", "档案号")),
    ),
    about="当场处罚一件一行，同一天、案由和违法事实都相同的视为同一件；事实里写明时间地点，不写姓名。决定书当场交付，决定日期就是送达日期。",
)
