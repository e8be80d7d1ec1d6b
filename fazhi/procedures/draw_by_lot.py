"""公开抽签: a list is fixed and its fingerprint published, then a seed comes that nobody chose, then anybody can draw again.

For whatever a law wants drawn at random, such as candidates for people's assessors (人民陪审员法第九条、第十条), and for what
an office chooses to draw. Lists hold numbers or names of bodies, so that publishing the proof names no citizen.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from fazhi.kernel.documents import Document, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactSheet
from fazhi.kernel.lot import BY_SEAL, Lot
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column, Publication
from fazhi.kernel.roles import ENFORCEMENT_SUPERVISOR, JUSTICE_BUREAU, LIAISON, SUPERVISOR
from fazhi.law.instruments import 人民陪审员法, 国发_2019_5号, 抽签规则


class S(Stage):
    LISTED = "名单已固定"
    DRAWN = "已抽取"
    PUBLISHED = "结果已公开"
    CLOSED = "已归档", FINAL
    VOID = "已作废", FINAL


class Purpose(Enum):
    ASSESSORS = "人民陪审员候选人"
    FILES = "评查案卷"
    INSPECTION = "检查对象和检查人员"
    OTHER = "其他"


class Source(Enum):
    SEAL = BY_SEAL
    NUMBER = "事先写明、在此以后公布的公开号码"


class Facts(FactSheet):
    subject = Fact("抽签名称", str, hint="如：2026年第一批评查案卷抽签")
    purpose = Fact("抽取什么", Purpose, listed=True)
    ground = Fact("抽签依据", str, hint="哪部法律哪一条，或者哪个方案")
    items = Fact("名单", str, long=True, hint="每行一项，只写一次。写编号或者单位名称，不写公民的姓名和身份证件号码")
    count = Fact("抽取数量", int, listed=True, hint="人民陪审员候选人第一次抽取的，不少于拟任命人数的五倍（《人民陪审员法》第九条）")
    people = Fact("人员名单", str, long=True, hint="为抽中的每一项抽取人员的才填，如检查人员。每行一人，写证件编号")
    each = Fact("每项抽取人数", int, unit="人")
    seed_from = Fact("种子的来源", Source, listed=True)
    named = Fact("取哪个公开号码", str, hint="如：公证处某日当众摇出的号码。须是谁都看得到、谁都定不了的")
    named_day = Fact("号码公布日期", date)
    public_number = Fact("公布的号码", str)
    barring = Fact("回避名单", str, long=True, hint="每行写“名称：理由”；只回避其中一项的，写“人员→名称：理由”")
    barred = Fact("不参加抽签的", str, long=True)
    replacing = Fact("需要替补的", str, long=True, hint="每行写“名称：理由”；只回避其中一项的，写“人员→名称：理由”")
    replaced = Fact("已由下一位替补的", str, long=True)
    fingerprint = Fact("名单指纹", str)
    seed = Fact("种子", str)
    result = Fact("抽签结果", str, long=True)
    watched_by = Fact("现场监督的单位", str)


RECORD = Document(
    "draw_record", "公开抽签记录", 抽签规则.art(5), number="{org}签记〔{year}〕{n}号", en="Record of a draw by lot",
    body=(
        Para("{organisation}就“{subject}”公开抽签。名单先固定，指纹已经公开；种子在此以后产生；按《公开抽签规则（示范文本）》第五条的方法抽取。"),
        Rows((Facts.ground, Facts.count, Facts.each, Facts.fingerprint, Facts.barred, Facts.seed, Facts.result, Facts.replaced, Facts.watched_by)),
        Signatures(("抽签单位（印章）",)),
    ),
)  # fmt: skip
COLUMN = Column(
    "draws_by_lot", "公开抽签", "Draws by lot", "先公布名单的指纹，再产生种子，再抽取。每一次都附证明文件，任何人可以重抽。"
)
LIST = Publication(
    "draw_list", COLUMN, 抽签规则.art(2), title=Facts.subject,
    facts=(
        Facts.purpose, Facts.ground, Facts.items, Facts.count, Facts.people, Facts.each, Facts.seed_from, Facts.named,
        Facts.named_day, Facts.barred, Facts.fingerprint,
    ),
)  # fmt: skip
RESULT = Publication(
    "draw_result", COLUMN, 抽签规则.art(6), title=Facts.subject,
    facts=(Facts.purpose, Facts.ground, Facts.result, Facts.replaced, Facts.barred, Facts.seed, Facts.fingerprint, Facts.watched_by),
)  # fmt: skip

P = Procedure(
    "draw_by_lot", "公开抽签", "Draw by lot",
    stages=S, facts=Facts, basis=[抽签规则.art(1), 人民陪审员法.art(9), 国发_2019_5号.whole()], in_force=date(2018, 4, 27),
    number="{org}签〔{year}〕{n}号", domain="enforcement", title=Facts.subject, topic=Facts.purpose, sees=[SUPERVISOR],
    about="先固定名单并公开指纹，再用谁也定不了的种子抽取，任何人都可以重算一遍。",
)  # fmt: skip
OFFICES = [JUSTICE_BUREAU, ENFORCEMENT_SUPERVISOR, LIAISON]
fix = P.start(
    "fix", "固定名单", by=OFFICES, to=S.LISTED, basis=抽签规则.art(2), publishes=[LIST],
    needs=[Facts.subject, Facts.purpose, Facts.ground, Facts.items, Facts.count, Facts.seed_from],
    asks=[Facts.people, Facts.each, Facts.named, Facts.named_day, Facts.barring],
    fills=[Facts.fingerprint, Facts.barred], remark="办理时公开名单和指纹，此后不能改动", en="Fix the list",
)  # fmt: skip
bar = P.action(
    "bar", "登记回避", by=OFFICES, frm=S.LISTED, basis=抽签规则.art(4), needs=[Facts.barring], fills=[Facts.barred], publishes=[LIST],
    remark="种子产生以前才能办理", en="Name who does not take part",
)  # fmt: skip
draw = P.action(
    "draw", "抽签", by=OFFICES, frm=S.LISTED, to=S.DRAWN, basis=抽签规则.art(3), asks=[Facts.public_number, Facts.watched_by],
    fills=[Facts.seed, Facts.result], makes=[RECORD], en="Draw",
)  # fmt: skip
replace = P.action(
    "replace", "替补", by=OFFICES, frm=[S.DRAWN, S.PUBLISHED], to=S.DRAWN, basis=抽签规则.art(4), needs=[Facts.replacing],
    fills=[Facts.replaced, Facts.result], makes=[RECORD], remark="由同一种子下的下一位替补；结果已经公开的，重新公开",
    en="Let the next take the place",
)  # fmt: skip
publish = P.action(
    "publish", "公开结果", by=OFFICES, frm=S.DRAWN, to=S.PUBLISHED, basis=抽签规则.art(6), publishes=[RESULT], en="Publish the result",
)  # fmt: skip
close = P.action("close", "归档", by=OFFICES, frm=S.PUBLISHED, to=S.CLOSED, basis=抽签规则.art(6), outcome="已抽取公开", en="Close the file")
void = P.action(
    "void", "作废", by=OFFICES, frm=[S.LISTED, S.DRAWN], to=S.VOID, basis=抽签规则.art(7), reasoned=True, ends=[LIST, RESULT], outcome="已作废",
    remark="作废的名单继续公开，注明失效", en="Declare void",
)  # fmt: skip
P.keeping(by=OFFICES, basis=抽签规则.art(7))

LOT = Lot(
    P, fix, bar, draw, replace, items=Facts.items, count=Facts.count, people=Facts.people, each=Facts.each, source=Facts.seed_from,
    by_seal=Source.SEAL, named=Facts.named, named_day=Facts.named_day, number=Facts.public_number, barring=Facts.barring, barred=Facts.barred,
    replacing=Facts.replacing, replaced=Facts.replaced, fingerprint=Facts.fingerprint, seed=Facts.seed, result=Facts.result,
)  # fmt: skip
