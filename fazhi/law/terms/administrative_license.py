"""行政许可: the terms of 行政许可法, all of them in working days (第八十二条)."""

from __future__ import annotations

from fazhi.kernel.basis import Law
from fazhi.kernel.elements import Binds
from fazhi.kernel.spans import workdays
from fazhi.kernel.terms import Prolonging, Standstill, Term
from fazhi.law.instruments import 行政许可法, 行政许可法_2003

KEY = "administrative_license"
EXCLUDED = "听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间"


def _terms(law: Law) -> list[Term]:
    """The terms of one text of the law; the amendment of 2019 left these articles alone, so both texts say the same."""
    excluded = Standstill(EXCLUDED, law.art(45))
    return [
        Term(
            f"{KEY}.supplement_notice", "一次告知补正", law.art(32, clause=1, item=4), "收到申请材料", most=workdays(5),
            expiry="逾期不告知的，自收到申请材料之日起即为受理。",
        ),
        Term(
            f"{KEY}.decide", "作出行政许可决定", law.art(42, clause=1), "受理", most=workdays(20), pause=excluded,
            extension=Prolonging(workdays(10), "经本行政机关负责人批准", law.art(42, clause=1)),
            note="法律、法规另有规定的，从其规定。延长的理由须告知申请人。",
        ),
        Term(
            f"{KEY}.decide_jointly", "统一、联合、集中办理行政许可", law.art(42, clause=2), "受理", most=workdays(45),
            pause=excluded, extension=Prolonging(workdays(15), "经本级人民政府负责人批准", law.art(42, clause=2)),
        ),
        Term(
            f"{KEY}.deliver", "颁发、送达行政许可证件", law.art(44), "作出准予行政许可决定", most=workdays(10),
            pause=excluded,
        ),
        Term(
            f"{KEY}.request_hearing", "提出听证申请", law.art(47, clause=1), "被告知听证权利", most=workdays(5),
            binds=Binds.PARTIES,
        ),
        Term(f"{KEY}.hold_hearing", "组织听证", law.art(47, clause=1), "提出听证申请", most=workdays(20)),
        Term(
            f"{KEY}.hearing_notice", "通知听证时间、地点", law.art(48, clause=1, item=1), "举行听证", most=workdays(7),
            backward=True,
        ),
    ]  # fmt: skip


TERMS = _terms(行政许可法) + _terms(行政许可法_2003)
