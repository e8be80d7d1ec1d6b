"""行政执法证: from the application through training, exam and issue to the yearly review, and to the day it ends.

行政处罚法 (2021) article 42: only who is qualified may enforce. How certificates are given is set by each province; the
steps here are a model rule. Other matters name a certificate and are refused where it was not valid on the day of the act.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, PartyKind, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import ENFORCEMENT_HEAD, ENFORCEMENT_SUPERVISOR, LIAISON, SUPERVISOR
from fazhi.law.instruments import 执法证件规则, 行政处罚法


class S(Stage):
    APPLIED = "待核对"
    CHECKED = "待培训考试"
    EXAMINED = "待发证"
    VALID = "有效"
    SUSPENDED = "已暂扣"
    REFUSED = "不予发证", FINAL
    ENDED = "已注销", FINAL


class Field(Enum):
    """The fields of enforcement, as bodies are usually organised in a district."""

    CITY = "城市管理和综合执法"
    MARKET = "市场监管"
    ENVIRONMENT = "生态环境"
    LAND = "自然资源"
    TRANSPORT = "交通运输"
    FARMING = "农业农村"
    LABOUR = "人力资源和社会保障"
    HOUSING = "住房和城乡建设"
    HEALTH = "卫生健康"
    CULTURE = "文化旅游"
    EMERGENCY = "应急管理"
    OTHER = "其他"


class Ending(Enum):
    """Why a certificate ends, article 7 of the model rule."""

    MOVED = "调离执法岗位"
    LEFT = "退休、辞职"
    UNFIT = "依法不得继续从事执法"
    REVOKED = "违法执法情节严重，吊销"
    EXPIRED = "有效期届满未换证"


class Facts(FactSheet):
    holder = Fact("持证人", str, basis=执法证件规则.art(3), hint="写姓名")
    field = Fact("执法类别", Field, basis=执法证件规则.art(3), listed=True)
    unit = Fact("所在单位", str, basis=执法证件规则.art(3), listed=True)
    post = Fact("执法岗位", str, basis=执法证件规则.art(3))
    in_post = Fact("身份关：在编在职", bool, basis=执法证件规则.art(3), listed=True, hint="合同工、临时工、辅助人员不得申领")
    trained = Fact("岗前培训关：已完成岗前培训", bool, basis=执法证件规则.art(3), listed=True)
    post_needs = Fact("岗位关：岗位确需执法", bool, basis=执法证件规则.art(3), listed=True)
    course = Fact("培训内容", str, basis=执法证件规则.art(4))
    hours = Fact("培训学时", int, basis=执法证件规则.art(4), unit="学时", listed=True)
    examined_on = Fact("考试日期", date, basis=执法证件规则.art(4), listed=True)
    score = Fact("考试成绩", int, basis=执法证件规则.art(4), unit="分", listed=True)
    passed = Fact("考试合格", bool, basis=执法证件规则.art(4), listed=True)
    card_no = Fact("证件号", str, basis=执法证件规则.art(4))
    valid_from = Fact("有效期起", date, basis=执法证件规则.art(4), listed=True)
    valid_until = Fact("有效期止", date, basis=执法证件规则.art(4), listed=True)
    year = Fact("审验年度", int, basis=执法证件规则.art(5), listed=True)
    reviewed_on = Fact("审验日期", date, basis=执法证件规则.art(5), listed=True)
    year_hours = Fact("当年培训学时", int, basis=执法证件规则.art(5), unit="学时", listed=True)
    review_passed = Fact("审验合格", bool, basis=执法证件规则.art(5), listed=True)
    changed = Fact("变更内容", str, basis=执法证件规则.art(6), long=True)
    ending = Fact("注销情形", Ending, basis=执法证件规则.art(7), listed=True)


P = Procedure(
    "enforcement_certificate", "行政执法证", "Enforcement certificate",
    stages=S, facts=Facts, basis=[行政处罚法.art(42), 执法证件规则.art(3, 4, 5, 6, 7)], in_force=date(2021, 7, 15),
    number="{org}执证〔{year}〕{n}号", domain="certificates", title=Facts.holder, topic=Facts.field, sees=[SUPERVISOR],
    parties=[PartyKind("holder", "持证人员", en="Holder of the certificate")],
    about="申领、三关核对、培训考试、发证、年审、变更换证、暂扣、注销。执法时写明的证件，须在当日有效。",
)  # fmt: skip
UNIT, OFFICE = [LIAISON, ENFORCEMENT_HEAD], ENFORCEMENT_SUPERVISOR
ISSUED: list[FactRef[Facts, Any]] = [Facts.card_no, Facts.valid_from, Facts.valid_until]
CARD = Document(
    "certificate_record", "行政执法证发证登记表", 执法证件规则.art(4), en="Record of an issued certificate",
    body=(
        Rows((Facts.holder, Facts.unit, Facts.post, Facts.field, Facts.hours, Facts.examined_on, Facts.score, *ISSUED)),
        Signatures(("发证机关（印章）",)),
    ),
)  # fmt: skip
ENDING = Document(
    "certificate_end", "收回、注销行政执法证通知书", 执法证件规则.art(7), number="{org}证销〔{year}〕{n}号", en="Notice of withdrawal",
    body=(
        Para("{unit}：{holder}持有的行政执法证（{card_no}）自{date}起收回、注销，不得再用于行政执法。"), Rows((Facts.ending,)),
        Signatures(("发证机关（印章）",)),
    ),
)  # fmt: skip

apply = P.start(
    "apply", "申领行政执法证", by=UNIT, to=S.APPLIED, basis=执法证件规则.art(3), en="Apply",
    needs=[Facts.holder, Facts.field, Facts.unit, Facts.post],
)  # fmt: skip
enter = P.start(
    "enter", "登记原有证件", by=OFFICE, to=S.VALID, basis=执法证件规则.art(6), en="Enter a certificate already issued",
    needs=[Facts.holder, Facts.field, Facts.unit, *ISSUED], asks=[Facts.post, Facts.hours], remark="启用本平台以前已经发给的",
)  # fmt: skip
check = P.action(
    "check", "三关核对", by=OFFICE, frm=S.APPLIED, to=S.CHECKED, basis=执法证件规则.art(3), en="Three checks",
    needs=[Facts.in_post, Facts.trained, Facts.post_needs],
    only_if=Facts.in_post.is_(True) & Facts.trained.is_(True) & Facts.post_needs.is_(True),
    because="身份、岗前培训、岗位三关都通过，才能参加资格考试（《行政执法证件和主体资格管理规则（示范文本）》第三条）。没有通过的，请办理“不予发证”。",
)  # fmt: skip
train = P.action(
    "train", "登记培训学时", by=[LIAISON, OFFICE], frm=S.CHECKED, basis=执法证件规则.art(4), needs=[Facts.course, Facts.hours],
    en="Record training",
)  # fmt: skip
examine = P.action(
    "examine", "资格考试合格", by=OFFICE, frm=S.CHECKED, to=S.EXAMINED, basis=执法证件规则.art(4), en="Exam passed",
    needs=[Facts.examined_on, Facts.score, Facts.passed], only_if=train.done() & Facts.passed.is_(True),
    because="先培训、后考试，考试合格的才能发证（《行政执法证件和主体资格管理规则（示范文本）》第四条）。请先登记培训学时；不合格的办理“考试不合格”。",
)  # fmt: skip
fail = P.action(
    "fail", "考试不合格，可以补考", by=OFFICE, frm=S.CHECKED, basis=执法证件规则.art(4), needs=[Facts.examined_on, Facts.score, Facts.passed],
    only_if=Facts.passed.is_(False), because="考试合格的，请办理“资格考试合格”（《行政执法证件和主体资格管理规则（示范文本）》第四条）。",
    en="Exam failed",
)  # fmt: skip
issue = P.action(
    "issue", "审核发证", by=OFFICE, frm=S.EXAMINED, to=S.VALID, basis=执法证件规则.art(4), needs=ISSUED, makes=[CARD], en="Issue",
)  # fmt: skip
refuse = P.action(
    "refuse", "不予发证", by=OFFICE, frm=[S.APPLIED, S.CHECKED, S.EXAMINED], to=S.REFUSED, basis=执法证件规则.art(3), reasoned=True,
    outcome="不予发证", en="Refuse",
)  # fmt: skip
review = P.action(
    "review", "年度审验", by=OFFICE, frm=[S.VALID, S.SUSPENDED], basis=执法证件规则.art(5), en="Yearly review",
    needs=[Facts.year, Facts.reviewed_on, Facts.year_hours, Facts.review_passed],
)  # fmt: skip
change = P.action(
    "change", "变更登记", by=OFFICE, frm=[S.VALID, S.SUSPENDED], basis=执法证件规则.art(6), needs=[Facts.changed],
    asks=[Facts.unit, Facts.field, Facts.post], en="Change",
)  # fmt: skip
renew = P.action(
    "renew", "换证", by=OFFICE, frm=S.VALID, basis=执法证件规则.art(6), needs=[Facts.card_no, Facts.valid_until], en="Renew",
)  # fmt: skip
suspend = P.action(
    "suspend", "暂扣证件", by=OFFICE, frm=S.VALID, to=S.SUSPENDED, basis=执法证件规则.art(5), reasoned=True, en="Suspend",
)  # fmt: skip
resume = P.action(
    "resume", "发还证件", by=OFFICE, frm=S.SUSPENDED, to=S.VALID, basis=执法证件规则.art(5), reasoned=True, en="Give back",
)  # fmt: skip
end = P.action(
    "end", "收回、注销证件", by=OFFICE, frm=[S.VALID, S.SUSPENDED], to=S.ENDED, basis=执法证件规则.art(7), needs=[Facts.ending],
    makes=[ENDING], outcome="已注销", en="Withdraw",
)  # fmt: skip
P.keeping(by=[OFFICE, LIAISON], basis=执法证件规则.art(6))
P.valid(since=Facts.valid_from, until=Facts.valid_until, ends=[suspend, end], resumes=[resume], basis=行政处罚法.art(42))
