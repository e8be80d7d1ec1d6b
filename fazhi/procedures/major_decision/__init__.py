"""重大行政决策: a decision of a county government, from the proposal to the evaluation of what came of it.

重大行政决策程序暂行条例 (国务院令第713号, in force 2019-09-01) binds governments from the county up. Public participation,
experts, risk assessment, legality review and collective discussion each either happened or were left out on the ground
that the regulation knows; for the last two it knows none.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.conditions import Done
from fazhi.kernel.due_process import Wait
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import DECISION_OFFICE, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.kernel.spans import days, set_day, workdays
from fazhi.law.instruments import 公平竞争审查条例
from fazhi.law.instruments import 重大行政决策程序暂行条例 as 条例
from fazhi.procedures.major_decision.facts import Conclusion, Facts, Fair, Hearing, Risk, S
from fazhi.procedures.major_decision.papers import (
    DECISION,
    DECISION_PUBLIC,
    DRAFT_PUBLIC,
    EXPERTS,
    HEARING,
    MINUTES,
    NOTICE,
    OPINION,
    RISK,
    START,
    SUBMISSION,
)

P = Procedure(
    "major_decision", "重大行政决策", "Major decision",
    stages=S, facts=Facts, basis=[条例.art(3, 9, 25, 30, 31, 32)], in_force=date(2019, 9, 1),
    number="{org}重决〔{year}〕{n}号", domain="decisions", title=Facts.subject, topic=Facts.kind, sees=[SUPERVISOR],
    about="公众参与、专家论证、风险评估、合法性审查和集体讨论决定，一步不少；依法可以不经的，写明理由。",
)  # fmt: skip
PREPARING = [S.DRAFTING, S.COMMENTING, S.ARGUING]

propose = P.start(
    "propose", "提出决策事项建议", by=[LIAISON, DECISION_OFFICE], to=S.PROPOSED, basis=条例.art(10), en="Propose",
    needs=[Facts.subject, Facts.kind, Facts.proposer, Facts.reasons], asks=[Facts.item],
)  # fmt: skip
decline = P.action(
    "decline", "不启动", by=DECISION_OFFICE, frm=S.PROPOSED, to=S.NOT_STARTED, basis=条例.art(10), needs=[Facts.not_started],
    outcome="不启动", en="Do not start",
)  # fmt: skip
start = P.action(
    "start", "决定启动，明确承办单位", by=DECISION_OFFICE, frm=S.PROPOSED, to=S.DRAFTING, basis=条例.art(11), transfers=True,
    needs=[Facts.lead_unit], makes=[START], en="Start and name the unit",
)  # fmt: skip
draft = P.action(
    "draft", "拟订、调整决策草案", by=LIAISON, frm=PREPARING, basis=条例.art(12, 13), en="Draft",
    needs=[Facts.draft, Facts.legal_basis, Facts.units_heard], asks=[Facts.cost, Facts.options],
)  # fmt: skip
determine = P.action(
    "determine", "确定应当履行的程序", by=LIAISON, frm=PREPARING, basis=条例.art(16, 19, 22), en="Determine the steps",
    needs=[Facts.hearing, Facts.expert_needed, Facts.risk_needed, Facts.market],
    asks=[Facts.no_expert_ground, Facts.no_risk_ground, Facts.group_interest],
    only_if=(Facts.expert_needed.is_(True) | Facts.no_expert_ground.known())
    & (Facts.risk_needed.is_(True) | Facts.no_risk_ground.known()),
    because="不组织专家论证、风险评估的，须写明理由（《重大行政决策程序暂行条例》第十九条、第二十二条）。请补写理由。",
)  # fmt: skip
publish_draft = P.action(
    "publish_draft", "公布草案，公开征求意见", by=LIAISON, frm=[S.DRAFTING, S.ARGUING], to=S.COMMENTING, basis=条例.art(14, 15),
    needs=[Facts.comment_until, Facts.comment_way], asks=[Facts.urgent_ground], makes=[NOTICE], publishes=[DRAFT_PUBLIC],
    only_if=draft.done(), en="Put the draft to comment",
    because="还没有拟订草案，不能征求意见（《重大行政决策程序暂行条例》第十二条）。请先办理“拟订、调整决策草案”。",
)  # fmt: skip
keep_secret = P.action(
    "keep_secret", "依法不公开征求意见", by=LIAISON, frm=S.DRAFTING, to=S.ARGUING, basis=条例.art(14), needs=[Facts.secret_ground],
    only_if=draft.done(), en="No public comment, as the law says", remark="只限依法不予公开的决策事项",
    because="还没有拟订草案（《重大行政决策程序暂行条例》第十二条）。请先办理“拟订、调整决策草案”。",
)  # fmt: skip
close_comment = P.action(
    "close_comment", "归纳整理、研究公众意见", by=LIAISON, frm=S.COMMENTING, to=S.ARGUING, basis=条例.art(18), en="Study the comments",
    needs=[Facts.comments_received, Facts.comments_adopted, Facts.uptake],
    waits=[Wait("comment_period", "征求意见期限届满", "End of the comment period", set_day(), Facts.comment_until, 条例.art(15))],
)  # fmt: skip
hear_public = P.action(
    "hear_public", "以座谈、走访、调查等方式听取意见", by=LIAISON, frm=[S.DRAFTING, S.ARGUING], to=S.ARGUING, basis=条例.art(14, 18),
    needs=[Facts.listening, Facts.uptake], asks=[Facts.comments_received, Facts.comments_adopted], only_if=draft.done(),
    because="还没有拟订草案（《重大行政决策程序暂行条例》第十二条）。请先办理“拟订、调整决策草案”。", en="Hear the public in other ways",
)  # fmt: skip
hear_groups = P.action(
    "hear_groups", "与相关群体沟通协商", by=LIAISON, frm=PREPARING, basis=条例.art(14, clause=3), needs=[Facts.groups_heard],
    remark="与相关人民团体、社会组织以及群众代表", en="Consult the groups concerned",
)  # fmt: skip
send_materials = P.action(
    "send_materials", "公布听证参加人，送达听证会材料", by=LIAISON, frm=PREPARING, basis=条例.art(16, clause=3), needs=[Facts.attendants],
    en="Name and inform the participants",
)  # fmt: skip
# Of each hearing anew: this action stands in its own condition.
SENT = Done[Facts](send_materials.key, send_materials.label, (("hold_hearing", "召开听证会"),))
hold_hearing = P.action(
    "hold_hearing", "召开听证会", by=LIAISON, frm=PREPARING, basis=条例.art(16, 17), needs=[Facts.hearing_note], makes=[HEARING],
    only_if=SENT, en="Hold the hearing",
    because="还没有公布参加人名单、送达材料（《重大行政决策程序暂行条例》第十六条第三款）。请先办理。",
    waits=[
        Wait(
            "hearing_materials", "送达听证会材料", "Materials for the hearing", days(7), send_materials,
            条例.art(16, clause=3), backward=True,
        ),
    ],
)  # fmt: skip
consult_experts = P.action(
    "consult_experts", "组织专家论证", by=LIAISON, frm=PREPARING, basis=条例.art(19, 20), makes=[EXPERTS], en="Consult experts",
    needs=[Facts.experts, Facts.expert_opinion, Facts.expert_uptake],
)  # fmt: skip
assess_risk = P.action(
    "assess_risk", "开展风险评估", by=LIAISON, frm=PREPARING, basis=条例.art(22, 23, 24), needs=[Facts.risk, Facts.risk_points],
    asks=[Facts.reused], makes=[RISK], en="Assess the risk", remark="其他依法已作评估的不重复评估，写明沿用的评估",
)  # fmt: skip
review_competition = P.action(
    "review_competition", "公平竞争审查", by=LIAISON, frm=PREPARING, basis=公平竞争审查条例.art(14, 18), needs=[Facts.fair],
    en="Fair-competition review", remark="以县级以上地方政府名义出台的，由市场监管部门会同起草单位审查",
)  # fmt: skip

PARTICIPATION = P.milestone(
    "participation", "公众参与", done=[close_comment, hold_hearing, hear_public], spared=[Facts.secret_ground], basis=条例.art(14),
    en="Public participation",
)  # fmt: skip
EXPERT = P.milestone(
    "experts", "专家论证", done=consult_experts, spared=[Facts.no_expert_ground], basis=条例.art(19), en="Expert opinion",
)  # fmt: skip
RISKS = P.milestone(
    "risk", "风险评估", done=assess_risk, spared=[Facts.no_risk_ground], basis=条例.art(22), en="Risk assessment",
)  # fmt: skip
HEARD = Facts.hearing.is_(Hearing.NONE) | hold_hearing.done()
FAIR = Facts.market.is_(False) | (Facts.fair.one_of(Fair.NO_EFFECT, Fair.EXCEPTION) & review_competition.done(since=draft))
TALKED = ~Facts.group_interest.is_(True) | hear_groups.done()
PREPARED = determine.done() & HEARD & TALKED & EXPERT.met() & RISKS.met() & FAIR
send_review = P.action(
    "send_review", "送请合法性审查", by=LIAISON, frm=S.ARGUING, to=S.REVIEWING, basis=条例.art(25, 26), needs=[Facts.materials],
    only_if=PARTICIPATION.met() & PREPARED & ~Facts.risk.is_(Risk.BEYOND), en="Send for legality review",
    because="公众参与、听证、专家论证、风险评估、公平竞争审查，须已办理或者写明依法可以不经的理由，涉及特定群体利益的须与相关群体沟通"
    "协商，风险不可控、限制竞争的须先调整草案（《重大行政决策程序暂行条例》第十四条至第二十四条、第二十六条）；公平竞争审查以后又调整草案的，须重新审查。"
    "请补办没有完成的环节。",
)  # fmt: skip
return_papers = P.action(
    "return_papers", "材料不符合要求，退回", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.ARGUING, basis=条例.art(26),
    needs=[Facts.returned_for], sends_back=True, en="Return the papers",
)  # fmt: skip
give_opinion = P.action(
    "give_opinion", "出具合法性审查意见", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.REVIEWED, basis=条例.art(27, 28), makes=[OPINION],
    needs=[Facts.power, Facts.procedure, Facts.content, Facts.adviser, Facts.opinion, Facts.conclusion], en="Give the opinion",
)  # fmt: skip
revise = P.action(
    "revise", "根据审查意见修改，重新送审", by=LIAISON, frm=S.REVIEWED, to=S.ARGUING, basis=条例.art(28), needs=[Facts.after_review],
    en="Revise after review",
)  # fmt: skip
adjusted = P.action(
    "adjusted", "登记调整、补充情况", by=LIAISON, frm=S.REVIEWED, basis=条例.art(28), needs=[Facts.after_review], en="Record what was mended",
)  # fmt: skip
put_off = P.action(
    "put_off", "讨论后再次研究", by=DECISION_OFFICE, frm=S.REVIEWED, to=S.ARGUING, basis=条例.art(30), reasoned=True, sends_back=True,
    en="Put off",
)  # fmt: skip
SOUND = Facts.conclusion.one_of(Conclusion.LAWFUL, Conclusion.REFORM)
MENDED = Facts.conclusion.is_(Conclusion.MEND) & adjusted.done(since=give_opinion)
submit = P.action(
    "submit", "提请集体讨论，报送材料", by=LIAISON, frm=S.REVIEWED, basis=条例.art(29), needs=[Facts.submission], makes=[SUBMISSION],
    en="Submit for discussion",
)  # fmt: skip
SUBMITTED = submit.done(since=give_opinion)
report_congress = P.action(
    "report_congress", "向本级人大常委会报告", by=DECISION_OFFICE, frm=[S.REVIEWED, S.DECIDED], basis=条例.art(8), needs=[Facts.congress_report],
    remark="依法属于人大及其常委会讨论决定，或者应当在出台前报告的", en="Report to the standing committee",
)  # fmt: skip
discuss = P.action(
    "discuss", "集体讨论，作出决定", by=DECISION_OFFICE, frm=S.REVIEWED, to=S.DECIDED, basis=条例.art(30), makes=[MINUTES],
    needs=[Facts.meeting, Facts.meeting_no, Facts.chief_last, Facts.with_majority, Facts.dissent, Facts.decision],
    asks=[Facts.against_reason, Facts.review_short_ground], outcome="已决定", en="Decide collectively",
    only_if=SUBMITTED & (SOUND | MENDED) & Facts.chief_last.is_(True) & (Facts.with_majority.is_(True) | Facts.against_reason.known()),
    because="承办单位先提请讨论、报送材料（《重大行政决策程序暂行条例》第二十九条）；经审查不合法的不得提交讨论，应当修改的须先登记"
    "修改情况（《重大行政决策程序暂行条例》第二十五条、第二十八条）；行政首长"
    "最后发表意见，拟作的决定与多数人意见不一致的，应当在会上说明理由（《重大行政决策程序暂行条例》第三十条）。请核对补填。",
    waits=[
        Wait(
            "legality_review", "决策草案合法性审查", "Time for legality review", workdays(7), send_review,
            条例.art(26, clause=2), unless=Facts.review_short_ground,
            note="一般不少于7个工作日；条例没有规定最长期限。",
            expiry="未经合法性审查或者审查不合法的，不得提交决策机关讨论（第二十五条）。",
        ),
    ],
)  # fmt: skip
reject = P.action(
    "reject", "讨论后不同意", by=DECISION_OFFICE, frm=S.REVIEWED, to=S.STOPPED, basis=条例.art(30), reasoned=True,
    needs=[Facts.meeting, Facts.meeting_no, Facts.dissent], outcome="不同意", en="Reject",
)  # fmt: skip
P.milestone("review", "合法性审查", done=give_opinion, since=[revise, put_off], basis=条例.art(25), en="Legality review")
P.milestone("discussion", "集体讨论决定", done=[discuss, reject], basis=条例.art(30), en="Collective discussion")

report_party = P.action(
    "report_party", "向同级党委请示报告", by=DECISION_OFFICE, frm=S.DECIDED, basis=条例.art(31), en="Report to the Party committee",
    needs=[Facts.party_report, Facts.party_reply],
)  # fmt: skip
REPORTED = "决策出台前应当按照规定向同级党委请示报告（《重大行政决策程序暂行条例》第三十一条）。请先登记请示报告；"
publish = P.action(
    "publish", "公布决策，交付执行", by=DECISION_OFFICE, frm=S.DECIDED, to=S.EXECUTING, basis=条例.art(32, 34), makes=[DECISION],
    publishes=[DECISION_PUBLIC], needs=[Facts.executor, Facts.explained], only_if=report_party.done() & ~Facts.secret_ground.known(),
    because=f"{REPORTED}依法不予公开的，请办理“不公布，交付执行”。", en="Publish and hand over",
)  # fmt: skip
hand_over = P.action(
    "hand_over", "不公布，交付执行", by=DECISION_OFFICE, frm=S.DECIDED, to=S.EXECUTING, basis=条例.art(32, 34), needs=[Facts.executor],
    only_if=report_party.done() & Facts.secret_ground.known(), because=f"{REPORTED}没有依法不予公开理由的，须公布。",
    en="Hand over unpublished",
)  # fmt: skip
archive = P.action(
    "archive", "归档", by=DECISION_OFFICE, frm=[S.EXECUTING, S.SUSPENDED], basis=条例.art(33), needs=[Facts.archive_no], en="File",
)  # fmt: skip
report = P.action(
    "report", "报告执行情况", by=LIAISON, frm=[S.EXECUTING, S.SUSPENDED], basis=条例.art(34, 35), needs=[Facts.progress], en="Report on execution",
)  # fmt: skip
evaluate = P.action(
    "evaluate", "决策后评估", by=[DECISION_OFFICE, LIAISON], frm=[S.EXECUTING, S.SUSPENDED], basis=条例.art(36), en="Evaluate",
    needs=[Facts.evaluator, Facts.evaluator_apart, Facts.evaluation], only_if=Facts.evaluator_apart.is_(True),
    because="决策作出前承担主要论证评估工作的，不得参加后评估（《重大行政决策程序暂行条例》第三十六条）。请另行委托。",
)  # fmt: skip
suspend = P.action(
    "suspend", "行政首长先行决定中止执行", by=DECISION_OFFICE, frm=S.EXECUTING, to=S.SUSPENDED, basis=条例.art(37),
    needs=[Facts.urgent_stop], remark="只限情况紧急", en="Suspend",
)  # fmt: skip
resume = P.action(
    "resume", "恢复执行", by=DECISION_OFFICE, frm=S.SUSPENDED, to=S.EXECUTING, basis=条例.art(37), reasoned=True, en="Resume",
)  # fmt: skip
FILED = "决策过程材料应当及时完整归档（《重大行政决策程序暂行条例》第三十三条）。请先办理“归档”。"
change = P.action(
    "change", "由新的决策调整、停止执行", by=DECISION_OFFICE, frm=[S.EXECUTING, S.SUSPENDED], to=S.CHANGED, basis=条例.art(37),
    links=True, ends=[DECISION_PUBLIC], only_if=archive.done(), because=FILED, outcome="已调整或者停止", en="Changed by a new decision",
    remark="作出重大调整应当履行相关法定程序：新的决策另行立案，在这里写明它的编号",
)  # fmt: skip
finish = P.action(
    "finish", "执行完毕", by=DECISION_OFFICE, frm=S.EXECUTING, to=S.FINISHED, basis=条例.art(34), only_if=archive.done(), because=FILED,
    outcome="执行完毕", en="Executed",
)  # fmt: skip
stop = P.action(
    "stop", "终止决策程序", by=DECISION_OFFICE, frm=[*PREPARING, S.REVIEWING, S.REVIEWED], to=S.STOPPED, basis=条例.art(11),
    reasoned=True, outcome="终止", en="Stop the procedure",
)  # fmt: skip
P.keeping(by=[DECISION_OFFICE, LIAISON, LEGAL_REVIEWER], basis=条例.art(33))
