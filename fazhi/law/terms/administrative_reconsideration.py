"""行政复议: the terms of 行政复议法 (2023), and of the text of 2017 for matters begun before 1 January 2024.

In the law of 2023 三日, 五日, 七日 and 十日 are working days (第八十八条); in that of 2017 only 五日 and 七日 (第四十条).
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, workdays
from fazhi.kernel.terms import Prolonging, Standstill, Term
from fazhi.law.instruments import 行政复议法, 行政复议法_2017, 行政复议法实施条例

KEY = "administrative_reconsideration"
OLD, NEW = date(2018, 1, 1), date(2024, 1, 1)

ONE_OR_OTHER = Standstill("行政复议中止（第三十九条所列情形）的时间", 行政复议法.art(39))
OBSTACLE = "因不可抗力或者其他正当理由耽误的，自障碍发生至障碍消除"

TERMS = [
    Term(
        f"{KEY}.apply", "申请行政复议", 行政复议法.art(20, clause=1), "知道或者应当知道行政行为", most=days(60),
        binds=Binds.PARTIES, pause=Standstill(OBSTACLE, 行政复议法.art(20, clause=2)),
        note="法律规定的申请期限超过六十日的，从其规定。未告知复议权利、机关和期限的，自知道这些内容之日起算，"
        "但是自知道行政行为内容之日起最长不超过一年（第二十条第三款）。",
        expiry="逾期申请的，不予受理（第三十条）。",
    ),
    Term(
        f"{KEY}.check", "审查行政复议申请", 行政复议法.art(30), "收到行政复议申请", most=workdays(5),
        restarted_by=("收到补正材料",), expiry="未作出不予受理决定的，自审查期限届满之日起视为受理（第三十条第三款）。",
    ),
    Term(
        f"{KEY}.supplement_notice", "通知补正", 行政复议法.art(31, clause=1), "收到行政复议申请", most=workdays(5),
        expiry="补正通知须书面，一次性载明需要补正的事项。",
    ),
    Term(
        f"{KEY}.supplement", "提交补正材料", 行政复议法.art(31, clause=2), "收到补正通知", most=workdays(10),
        binds=Binds.PARTIES,
        no_extension="《行政复议法》第三十一条第二款规定有正当理由的可以延长合理的补正期限，但没有规定长度，"
        "由行政复议机关确定，不能自动计算。",
        expiry="无正当理由逾期不补正的，视为放弃行政复议申请，并记录在案。",
    ),
    Term(
        f"{KEY}.forward_penalty_case", "处罚机关转送行政复议申请", 行政复议法.art(32, clause=2), "收到行政复议申请",
        most=workdays(5), note="限于当场处罚和电子技术监控设备记录的处罚，处罚机关认为需要维持的。",
    ),
    Term(
        f"{KEY}.send_copy", "发送申请书副本（普通程序）", 行政复议法.art(48), "受理", most=workdays(7),
    ),
    Term(
        f"{KEY}.send_copy_simplified", "发送申请书副本（简易程序）", 行政复议法.art(54, clause=1), "受理",
        most=workdays(3),
    ),
    Term(
        f"{KEY}.reply", "被申请人答复（普通程序）", 行政复议法.art(48), "收到申请书副本", most=workdays(10),
        expiry="不答复、不提交证据和依据的，视为该行政行为没有证据、依据（第七十条）。",
    ),
    Term(
        f"{KEY}.reply_simplified", "被申请人答复（简易程序）", 行政复议法.art(54, clause=1), "收到申请书副本",
        most=workdays(5), expiry="不答复、不提交证据和依据的，视为该行政行为没有证据、依据（第七十条）。",
    ),
    Term(
        f"{KEY}.hearing_notice", "听证通知", 行政复议法.art(51, clause=1), "举行听证", most=workdays(5), backward=True,
    ),
    Term(
        f"{KEY}.decide", "作出行政复议决定（普通程序）", 行政复议法.art(62, clause=1), "受理", most=days(60),
        extension=Prolonging(days(30), "经行政复议机构的负责人批准", 行政复议法.art(62, clause=1)), pause=ONE_OR_OTHER,
        note="法律规定的行政复议期限少于六十日的，从其规定。延长须书面告知当事人。",
        expiry="逾期不作答复的，申请人可以向上级行政机关反映（第三十五条），也可以自期满之日起十五日内起诉。",
    ),
    Term(
        f"{KEY}.decide_simplified", "作出行政复议决定（简易程序）", 行政复议法.art(62, clause=2), "受理",
        most=days(30), pause=ONE_OR_OTHER,
        no_extension="《行政复议法》第六十二条第二款没有规定简易程序可以延长。不宜适用简易程序的，"
        "经行政复议机构的负责人批准转为普通程序（第五十五条）。",
    ),
    Term(
        f"{KEY}.review_document", "处理附带审查的规范性文件", 行政复议法.art(56, 57), "提出附带审查申请或者认为依据不合法",
        most=days(30),
    ),
    Term(
        f"{KEY}.forward_document", "转送有权机关审查规范性文件", 行政复议法.art(56, 57),
        "提出附带审查申请或者认为依据不合法", most=workdays(7),
    ),
    Term(
        f"{KEY}.notify_maker", "通知制定机关答复", 行政复议法.art(58, clause=1), "中止行政复议", most=workdays(3),
    ),
    Term(
        f"{KEY}.maker_reply", "制定机关书面答复", 行政复议法.art(58, clause=1), "收到书面通知", most=workdays(10),
    ),
    Term(
        f"{KEY}.referral_reply", "接受转送的机关回复处理意见", 行政复议法.art(60), "收到转送", most=days(60),
    ),
    Term(
        f"{KEY}.report_correction", "报送行政复议意见书的纠正情况", 行政复议法.art(76), "收到行政复议意见书",
        most=days(60),
    ),
]  # fmt: skip

TERMS += [
    Term(
        f"{KEY}.apply", "申请行政复议", 行政复议法_2017.art(9, clause=1), "知道具体行政行为", most=days(60),
        binds=Binds.PARTIES, pause=Standstill(OBSTACLE, 行政复议法_2017.art(9, clause=2)),
    ),
    Term(
        f"{KEY}.check", "审查行政复议申请", 行政复议法_2017.art(17, clause=1), "收到行政复议申请", most=workdays(5),
        expiry="除不予受理和应向其他机关提出的以外，自行政复议机构收到之日起即为受理（第十七条第二款）。",
    ),
    Term(
        f"{KEY}.supplement_notice", "通知补正", 行政复议法实施条例.art(29, unverified=True), "收到行政复议申请",
        most=workdays(5), since=OLD, until=NEW,
        note="条例只写五日；按工作日计是比照当时的行政复议法第四十条，没有核实。补正所用时间不计入审理期限。",
    ),
    Term(
        f"{KEY}.send_copy", "发送申请书副本", 行政复议法_2017.art(23, clause=1), "受理", most=workdays(7),
    ),
    Term(
        f"{KEY}.reply", "被申请人答复", 行政复议法_2017.art(23, clause=1), "收到申请书副本", most=days(10),
        note="当时的第四十条只规定五日、七日为工作日，十日是自然日。",
        expiry="不答复、不提交证据和依据的，视为没有证据、依据，决定撤销（第二十八条）。",
    ),
    Term(
        f"{KEY}.decide", "作出行政复议决定", 行政复议法_2017.art(31, clause=1), "受理", most=days(60),
        extension=Prolonging(days(30), "经行政复议机关的负责人批准", 行政复议法_2017.art(31, clause=1)),
        pause=Standstill("补正、现场勘验、鉴定和行政复议中止的时间", 行政复议法实施条例.art(29, 34, 37, 41)),
    ),
    Term(
        f"{KEY}.report_correction", "通报行政复议意见书的纠正情况", 行政复议法实施条例.art(57, clause=1),
        "收到行政复议意见书", most=days(60), since=OLD, until=NEW,
    ),
]  # fmt: skip
