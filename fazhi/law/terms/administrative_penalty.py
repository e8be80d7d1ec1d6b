"""行政处罚: the terms of 行政处罚法 (2021), and of the text of 2017 for matters begun before 15 July 2021.

Since 2021 二日, 三日, 五日 and 七日 are working days (第八十五条), while 十五日 and 九十日 are natural days. The text of
2017 had no such clause and set no term for the decision.
"""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, workdays
from fazhi.kernel.terms import Term
from fazhi.law.instruments import 行政处罚法, 行政处罚法_2017

KEY = "administrative_penalty"
PAY = "确有经济困难的，经申请和批准可以暂缓或者分期缴纳（{article}），没有规定固定的延长期间，按批准的日期缴纳。"

TERMS = [
    Term(
        f"{KEY}.decide", "作出行政处罚决定", 行政处罚法.art(60), "立案", most=days(90),
        note="法律、法规、规章另有规定的，从其规定。",
        no_extension="《行政处罚法》第六十条没有规定延长；只有法律、法规、规章另有规定的才从其规定，须写明该规定。",
        no_pause="《行政处罚法》第六十条没有规定扣除时间；法律、法规、规章另有规定的才从其规定，须写明该规定。",
    ),
    Term(
        f"{KEY}.preserve", "对先行登记保存的证据作出处理决定", 行政处罚法.art(56), "先行登记保存", most=workdays(7),
    ),
    Term(
        f"{KEY}.request_hearing", "要求听证", 行政处罚法.art(64, item=1), "告知听证权利", most=workdays(5),
        binds=Binds.PARTIES, expiry="逾期未要求的，行政机关可以不组织听证。",
    ),
    Term(
        f"{KEY}.hearing_notice", "通知听证时间、地点", 行政处罚法.art(64, item=2), "举行听证", most=workdays(7),
        backward=True,
    ),
    Term(
        f"{KEY}.serve", "送达行政处罚决定书", 行政处罚法.art(61, clause=1), "作出行政处罚决定", most=workdays(7),
        note="宣告后当场交付；当事人不在场的才适用本期限。",
    ),
    Term(
        f"{KEY}.pay", "缴纳罚款", 行政处罚法.art(67, clause=3), "收到行政处罚决定书", most=days(15),
        binds=Binds.PARTIES, no_extension=PAY.format(article="《行政处罚法》第六十六条第二款"),
        expiry="到期不缴纳的，每日按罚款数额的百分之三加处罚款，不超出罚款数额（第七十二条）；"
        "复议、诉讼期间不计算加处罚款（第七十三条）。",
    ),
    Term(
        f"{KEY}.withdraw_publication", "撤回已公开的行政处罚决定信息", 行政处罚法.art(48, clause=2),
        "处罚决定被变更、撤销、确认违法或者确认无效", most=workdays(3), expiry="须公开说明理由。",
    ),
    Term(
        f"{KEY}.hand_in_cash", "交回当场收缴的罚款", 行政处罚法.art(71), "收缴罚款", most=workdays(2),
        note="在水上当场收缴的，自抵岸之日起算；行政机关收到后再有二日缴付银行。",
    ),
    Term(
        f"{KEY}.preserve", "对先行登记保存的证据作出处理决定", 行政处罚法_2017.art(37, clause=2), "先行登记保存",
        most=days(7),
    ),
    Term(
        f"{KEY}.request_hearing", "要求听证", 行政处罚法_2017.art(42), "告知听证权利", most=days(3),
        binds=Binds.PARTIES,
    ),
    Term(
        f"{KEY}.hearing_notice", "通知听证时间、地点", 行政处罚法_2017.art(42), "举行听证", most=days(7),
        backward=True,
    ),
    Term(
        f"{KEY}.serve", "送达行政处罚决定书", 行政处罚法_2017.art(40), "作出行政处罚决定", most=days(7),
    ),
    Term(
        f"{KEY}.pay", "缴纳罚款", 行政处罚法_2017.art(46, clause=3), "收到行政处罚决定书", most=days(15),
        binds=Binds.PARTIES, no_extension=PAY.format(article="《行政处罚法（2017年修正）》第五十二条"),
    ),
]  # fmt: skip
