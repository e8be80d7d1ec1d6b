"""督办: reminder, warning and supervision of a unit over one matter, each with its paper, reply and end.

The model rules of docs/rules say when each rung is due; a district sets on which day and to whom. The program itself may
remind, warn and supervise under those rules; interviews and notices are made by people alone. Supervision is about a
matter and linked to it: it never moves that matter's own time limits.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from fazhi.kernel.documents import Document, Heading, Para, Rows, Signatures
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.facts import Fact, FactRef, FactSheet
from fazhi.kernel.ladder import Ladder, Rung
from fazhi.kernel.official import Layout, Official
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import LIAISON, SUPERVISOR, SYSTEM
from fazhi.kernel.settings import Setting
from fazhi.kernel.spans import workdays
from fazhi.law.instruments import 信访工作条例, 督办规则


class S(Stage):
    REMINDED = "已提醒"
    WARNED = "已警示"
    SUPERVISED = "督办中"
    REPLIED = "已回复待复查"
    ENDED = "已终结", FINAL
    CANCELLED = "已撤销", FINAL


class Ground(Enum):
    NEAR = "期限将满"
    OVERDUE = "超过期限未办结"
    SHIRKING = "推诿、敷衍、拖延"
    FALSE = "弄虚作假"
    NOT_CARRIED_OUT = "拒不执行处理意见"
    POOR = "办理质量不高、效果不好"
    NO_REPLY = "逾期未回复提醒、警示"
    OTHER = "其他需要督办的情形"


class Facts(FactSheet):
    subject = Fact("督办事由", str, hint="如：信访事项超过办结期限。不写姓名")
    ground = Fact("督办情形", Ground, basis=督办规则.art(2), listed=True)
    about = Fact("所督办事项的编号", str, basis=督办规则.art(1), listed=True)
    term = Fact("所涉及的期限", str, basis=督办规则.art(1), listed=True)
    due_on = Fact("该期限届满日", date, basis=督办规则.art(1), listed=True)
    problem = Fact("存在的问题", str, long=True)
    requirement = Fact("督办要求", str, basis=督办规则.art(3), long=True)
    reply = Fact("督办回复", str, basis=督办规则.art(3), long=True)
    measures = Fact("整改措施", str, basis=督办规则.art(3), long=True)
    finish_by = Fact("承诺完成日期", date, listed=True)
    checked = Fact("督办复查情况", str, basis=督办规则.art(5), long=True)
    interview_on = Fact("约谈日期", date, basis=督办规则.art(7), listed=True)
    interviewed = Fact("约谈对象", str, basis=督办规则.art(7), hint="写职务，不写个人情况")
    interview_note = Fact("约谈内容和要求", str, basis=督办规则.art(7), long=True)
    notice_scope = Fact("通报范围", str, basis=督办规则.art(7))
    notice_text = Fact("通报内容", str, basis=督办规则.art(7), long=True)


ABOUT = Rows((Facts.about, Facts.ground, Facts.term, Facts.due_on, Facts.problem, Facts.requirement))
REMINDER = Document(
    "supervision_reminder", "提醒函", 督办规则.art(3), number="{org}提醒〔{year}〕{n}号", en="Reminder",
    official=Official(Layout.LETTER, title="关于{subject}的提醒函"),
    body=(
        Para("你单位承办的下列事项期限将满，请及时办理，并在{due}以前回复。"), ABOUT,
        Para("本函不改变事项的法定期限。"),
    ),
)  # fmt: skip
WARNING = Document(
    "supervision_warning", "警示函", 督办规则.art(3), number="{org}警示〔{year}〕{n}号", en="Warning",
    official=Official(Layout.LETTER, title="关于{subject}的警示函"),
    body=(
        Para("你单位承办的下列事项需要警示，请立即办理，并在{due}以前回复。"), ABOUT,
        Para("本函不改变事项的法定期限。"),
    ),
)  # fmt: skip
ORDER = Document(
    "supervision_order", "督办通知书", 督办规则.art(3), number="{org}督办〔{year}〕{n}号", en="Order of supervision",
    body=(
        Para("{recipient}："), Para("依照《督办和提示工作规则（示范文本）》第二条，对你单位承办的下列事项予以督办。"),
        Heading("督办事项"), ABOUT,
        Para("请在{due}以前书面回复办理情况和整改措施。本通知不改变事项的法定期限。"),
        Signatures(("督办单位（印章）", "签收人（签名、日期）")),
    ),
)  # fmt: skip
REPLY = Document(
    "supervision_reply", "督办回复单", 督办规则.art(3), en="Reply to supervision",
    body=(
        Para("关于“{subject}”（编号{matter_number}）："), Rows((Facts.about, Facts.reply, Facts.measures, Facts.finish_by)),
        Signatures(("回复单位（印章）",)),
    ),
)  # fmt: skip
INTERVIEW = Document(
    "supervision_interview", "约谈记录", 督办规则.art(7), number="{org}约〔{year}〕{n}号", en="Record of an interview",
    body=(
        Para("事由：{subject}。被约谈单位：{recipient}。"),
        Rows((Facts.interview_on, Facts.interviewed, Facts.about, Facts.interview_note)),
        Signatures(("约谈人（签名）", "被约谈人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
BULLETIN = Document(
    "supervision_bulletin", "督办情况通报", 督办规则.art(7), number="{org}通报〔{year}〕{n}号", en="Bulletin on supervision",
    official=Official(title="关于{subject}的通报", to="{notice_scope}"), body=(Para("{notice_text}"), Rows((Facts.about,))),
)  # fmt: skip

P = Procedure(
    "supervision", "督办", "Supervision",
    stages=S, facts=Facts, basis=[督办规则.art(1), 信访工作条例.art(40)], in_force=date(2022, 5, 1),
    number="{org}督〔{year}〕{n}号", domain="petitions", title=Facts.subject, topic=Facts.ground,
    about="对期限将满、超过期限或者办理不力的事项，依次提醒、警示、督办承办单位。不改变法定期限，不代替承办单位作出决定。",
)  # fmt: skip
BOTH = [SUPERVISOR, SYSTEM]
STARTED: list[FactRef[Facts, Any]] = [Facts.subject, Facts.ground, Facts.about, Facts.requirement]
TERM: list[FactRef[Facts, Any]] = [Facts.term, Facts.due_on, Facts.problem]
OPEN = [S.REMINDED, S.WARNED, S.SUPERVISED, S.REPLIED]

remind = P.start(
    "remind", "提醒", by=BOTH, to=S.REMINDED, basis=督办规则.art(2), transfers=True, links=True, needs=STARTED, asks=TERM,
    makes=[REMINDER], remark="期限将满时发出", en="Remind",
)  # fmt: skip
warn = P.start(
    "warn", "警示", by=BOTH, to=S.WARNED, basis=督办规则.art(2), transfers=True, links=True, needs=STARTED, asks=TERM,
    makes=[WARNING], remark="期限届满没有办结时发出", en="Warn",
)  # fmt: skip
supervise = P.start(
    "supervise", "督办", by=BOTH, to=S.SUPERVISED, basis=督办规则.art(2), transfers=True, links=True, needs=STARTED,
    asks=TERM, makes=[ORDER], remark="警示后仍未办结，或者推诿、敷衍、拖延、弄虚作假的", en="Supervise",
)  # fmt: skip
raise_warning = P.action(
    "raise_warning", "升为警示", by=BOTH, frm=[S.REMINDED, S.REPLIED], to=S.WARNED, basis=督办规则.art(2),
    needs=[Facts.ground], asks=[*TERM, Facts.requirement], makes=[WARNING], en="Raise to a warning",
)  # fmt: skip
raise_supervision = P.action(
    "raise_supervision", "升为督办", by=BOTH, frm=[S.REMINDED, S.WARNED, S.REPLIED], to=S.SUPERVISED,
    basis=督办规则.art(2), needs=[Facts.ground], asks=[*TERM, Facts.requirement], makes=[ORDER], en="Raise to supervision",
)  # fmt: skip
reply = P.action(
    "reply", "回复", by=LIAISON, frm=[S.REMINDED, S.WARNED, S.SUPERVISED], to=S.REPLIED, basis=督办规则.art(3),
    needs=[Facts.reply], asks=[Facts.measures, Facts.finish_by], makes=[REPLY], en="Reply",
)  # fmt: skip
send_back = P.action(
    "send_back", "复查没有整改，退回督办", by=SUPERVISOR, frm=S.REPLIED, to=S.SUPERVISED, basis=督办规则.art(5),
    needs=[Facts.checked], en="Send back",
)  # fmt: skip
end = P.action(
    "end", "复查已整改，终结", by=SUPERVISOR, frm=S.REPLIED, to=S.ENDED, basis=督办规则.art(5), needs=[Facts.checked],
    outcome="已整改", en="End: put right",
)  # fmt: skip
end_done = P.action(
    "end_done", "事项已办结，终结", by=BOTH, frm=OPEN, to=S.ENDED, basis=督办规则.art(6), asks=[Facts.checked],
    outcome="事项已办结", en="End: the matter is done",
)  # fmt: skip
cancel = P.action(
    "cancel", "撤销", by=SUPERVISOR, frm=OPEN, to=S.CANCELLED, basis=督办规则.art(6), reasoned=True, outcome="已撤销",
    en="Cancel",
)  # fmt: skip
interview = P.action(
    "interview", "约谈", by=SUPERVISOR, frm=[S.WARNED, S.SUPERVISED, S.REPLIED], basis=督办规则.art(7), makes=[INTERVIEW],
    needs=[Facts.interview_on, Facts.interviewed, Facts.interview_note], en="Interview",
    remark="信访工作由信访工作联席会议约谈（《信访工作条例》第三十九条第三款）",
)  # fmt: skip
notify = P.action(
    "notify", "通报", by=SUPERVISOR, frm=[S.WARNED, S.SUPERVISED, S.REPLIED], basis=督办规则.art(7), makes=[BULLETIN],
    needs=[Facts.notice_scope, Facts.notice_text], en="Issue a bulletin",
    remark="信访工作由信访工作联席会议通报（《信访工作条例》第三十九条第三款）",
)  # fmt: skip
P.keeping(by=[SUPERVISOR, LIAISON], basis=督办规则.art(1))

ENDS = [reply, end_done, cancel]
第四条 = 督办规则.art(4, unverified=True)


def _days(key: str, paper: str, en: str, default: int) -> Setting:
    return Setting(
        f"reply_{key}_days", f"{paper}回复期限", f"Working days to reply to a {en}",
        f"承办单位收到{paper}后书面回复的工作日数。法律没有规定，由区设定；文书上印出据此算出的日期。",
        "个工作日", default, 1, 60, 第四条, "《督办和提示工作规则（示范文本）》第四条",
    )  # fmt: skip


REMINDER_DAYS = _days("reminder", "提醒函", "reminder", 3)
WARNING_DAYS = _days("warning", "警示函", "warning", 5)
SUPERVISION_DAYS = _days("supervision", "督办通知书", "supervision order", 10)

P.limit(
    "reply_reminder", "回复提醒", workdays(REMINDER_DAYS.default), setting=REMINDER_DAYS, counts_from=remind, basis=第四条,
    stops_at=[*ENDS, raise_warning, raise_supervision], en="Reply to a reminder",
)  # fmt: skip
P.limit(
    "reply_warning", "回复警示", workdays(WARNING_DAYS.default), setting=WARNING_DAYS, counts_from=[warn, raise_warning],
    stops_at=[*ENDS, raise_supervision], restarts=True, basis=第四条, en="Reply to a warning",
)  # fmt: skip
P.limit(
    "reply_supervision", "回复督办", workdays(SUPERVISION_DAYS.default), setting=SUPERVISION_DAYS, stops_at=ENDS, restarts=True,
    counts_from=[supervise, raise_supervision, send_back], basis=第四条, en="Reply to supervision",
)  # fmt: skip

LADDER = Ladder(
    P,
    rungs=(
        Rung(remind, None, Ground.NEAR),
        Rung(warn, raise_warning, Ground.OVERDUE),
        Rung(supervise, raise_supervision, Ground.OVERDUE),
    ),
    end=end_done, subject=Facts.subject, about=Facts.about, term=Facts.term, due_on=Facts.due_on, ground=Facts.ground,
    requirement=Facts.requirement,
)  # fmt: skip
