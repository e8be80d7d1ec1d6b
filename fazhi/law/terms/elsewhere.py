"""Single terms of statutes that the work of a district meets beside its own procedures."""

from __future__ import annotations

from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import days, months, years
from fazhi.kernel.terms import Term
from fazhi.law.instruments import (
    人民陪审员法,
    代表法_2015,
    国家赔偿法,
    档案法实施条例,
    社区矫正法,
    陪审员法解释,
)

TERMS = [
    Term("state_compensation.apply", "请求国家赔偿", 国家赔偿法.art(39), "知道或者应当知道侵权", most=years(2),
         binds=Binds.PARTIES),
    Term("state_compensation.supplement_notice", "一次性告知补正", 国家赔偿法.art(12), "收到赔偿申请", most=days(5)),
    Term("state_compensation.decide", "作出是否赔偿的决定", 国家赔偿法.art(13), "收到赔偿申请", most=months(2)),
    Term("state_compensation.serve", "送达赔偿决定书", 国家赔偿法.art(13), "作出赔偿决定", most=days(10)),
    Term("state_compensation.sue", "提起行政赔偿诉讼", 国家赔偿法.art(14), "赔偿决定期限届满或者作出赔偿决定",
         most=months(3), binds=Binds.PARTIES),
    Term("proposal.answer", "答复人大代表建议", 代表法_2015.art(42), "交办", most=months(3)),
    Term("proposal.answer_complex", "答复涉及面广、处理难度大的人大代表建议", 代表法_2015.art(42), "交办",
         most=months(6)),
    Term("community_correction.report_in", "社区矫正对象报到", 社区矫正法.art(21), "判决、裁定生效", most=days(10),
         binds=Binds.PARTIES),
    Term("community_correction.positioning", "使用电子定位装置", 社区矫正法.art(29), "开始使用", most=months(3),
         rolls=False, no_extension="《社区矫正法》第二十九条规定经评估仍有必要的，可以批准延长，每次不得超过三个月；"
         "请以批准延长之日另行计算。"),
    Term("people_assessor.term", "人民陪审员任期", 人民陪审员法.art(13), "任命", most=years(5), rolls=False),
    Term("people_assessor.draw", "随机抽取确定人民陪审员", 陪审员法解释.art(3), "开庭", most=days(7), backward=True),
    Term("archive.hand_over", "向县级国家档案馆移交档案", 档案法实施条例.art(20), "档案形成", least=years(10),
         rolls=False, note="设区的市级以上为20年；专业性较强或者需要保密的，可以延长。"),
]  # fmt: skip
