"""行政规范性文件: a document that binds the public, from the draft to the day it ceases to be in force.

国办发〔2018〕115号 orders legality review; 地方组织法 article 75 the steps: assessment, public comment, legality review,
collective deliberation, publication, filing. The days of filing and how long a document may hold are set by provinces.
"""

from __future__ import annotations

from datetime import date

from fazhi.kernel.due_process import Wait
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import DECISION_OFFICE, JUSTICE_BUREAU, LEGAL_REVIEWER, LIAISON, SUPERVISOR
from fazhi.kernel.spans import days, set_day, workdays
from fazhi.law.instruments import 监督法, 行诉法解释
from fazhi.procedures.normative_document.facts import (
    CONGRESS,
    FAIRNESS,
    MADE,
    NOTICE,
    PAPERS,
    REVIEW,
    ROLE,
    TRADE,
    Facts,
    Fair,
    Issuer,
    Point,
    S,
)
from fazhi.procedures.normative_document.papers import (
    CALL,
    DRAFT_PUBLIC,
    FILING,
    FILING_DAYS,
    MARKET_DRAFT_PUBLIC,
    MINUTES,
    NPC_ANSWER_DAYS,
    NPC_FILING_DAYS,
    OPINION,
    PUBLIC,
)

P = Procedure(
    "normative_document", "行政规范性文件", "Normative document",
    stages=S, facts=Facts, basis=[MADE, REVIEW, NOTICE], in_force=date(2018, 12, 4), number="{org}规〔{year}〕{n}号",
    domain="normative", title=Facts.name, topic=Facts.issuer, sees=[SUPERVISOR, JUSTICE_BUREAU],
    about="评估论证、公开征求意见、合法性审核、集体审议、公布、备案；统一登记编号，到期评估，定期清理。",
)  # fmt: skip
MAKERS = [LIAISON, DECISION_OFFICE]

plan = P.start(
    "plan", "立项，评估论证", by=MAKERS, to=S.DRAFTING, basis=MADE, needs=[Facts.name, Facts.issuer, Facts.unit, Facts.why], asks=[Facts.trial],
    en="Plan and assess",
)  # fmt: skip
take_over = P.start(
    "take_over", "登记已经公布的文件", by=MAKERS, to=S.IN_FORCE, basis=NOTICE, publishes=[PUBLIC], remark="平台启用以前制定的，逐件登记",
    needs=[Facts.name, Facts.issuer, Facts.unit, Facts.doc_number, Facts.signed_on, Facts.effective_on],
    asks=[Facts.text, Facts.unified_number, Facts.valid_until, Facts.trial], en="Enter a document already published",
)  # fmt: skip
draft = P.action(
    "draft", "起草、修改文件", by=LIAISON, frm=[S.DRAFTING, S.PREPARING, S.REVIEWED], basis=PAPERS, en="Draft",
    needs=[Facts.text, Facts.legal_basis, Facts.explanation, Facts.market],
)  # fmt: skip
DRAFTED = "还没有起草文件正文，不能征求意见（《地方组织法》第七十五条）。请先办理“起草、修改文件”。"
publish_draft = P.action(
    "publish_draft", "公开征求意见", by=LIAISON, frm=[S.DRAFTING, S.PREPARING], to=S.COMMENTING, basis=MADE, en="Put the draft to comment",
    needs=[Facts.comment_until, Facts.comment_way], makes=[CALL], publishes=[DRAFT_PUBLIC], only_if=draft.done() & Facts.market.is_(False),
    because=f"{DRAFTED}与市场主体生产经营活动密切相关的，请办理“向市场主体和社会公开征求意见”（《优化营商环境条例》第六十二条）。",
)  # fmt: skip
publish_market_draft = P.action(
    "publish_market_draft", "向市场主体和社会公开征求意见", by=LIAISON, frm=[S.DRAFTING, S.PREPARING], to=S.COMMENTING, basis=TRADE,
    needs=[Facts.comment_until, Facts.comment_way], asks=[Facts.short_ground], makes=[CALL], publishes=[MARKET_DRAFT_PUBLIC],
    only_if=draft.done() & Facts.market.is_(True), because=f"{DRAFTED}与市场主体无关的，请办理“公开征求意见”。", en="Put to trade and public",
)  # fmt: skip
keep_secret = P.action(
    "keep_secret", "依法不公开征求意见", by=LIAISON, frm=S.DRAFTING, to=S.PREPARING, basis=NOTICE, needs=[Facts.secret_ground],
    only_if=draft.done(), because=DRAFTED, en="No public comment, as the law says",
)  # fmt: skip
close_comment = P.action(
    "close_comment", "研究采纳意见", by=LIAISON, frm=S.COMMENTING, to=S.PREPARING, basis=MADE, en="Study the comments",
    needs=[Facts.comments_received, Facts.comments_adopted, Facts.uptake],
    waits=[Wait("comment_period", "征求意见期限届满", "End of the comment period", set_day(), Facts.comment_until, MADE)],
)  # fmt: skip
review_competition = P.action(
    "review_competition", "公平竞争审查", by=LIAISON, frm=[S.DRAFTING, S.COMMENTING, S.PREPARING], basis=FAIRNESS, needs=[Facts.fair],
    en="Fair-competition review",
)  # fmt: skip
own_review = P.action(
    "own_review", "起草单位审核机构审核", by=LIAISON, frm=S.PREPARING, basis=PAPERS, needs=[Facts.own_opinion], en="Own legal opinion",
)  # fmt: skip
no_own_review = P.action(
    "no_own_review", "登记没有专门审核机构", by=LIAISON, frm=S.PREPARING, basis=PAPERS, needs=[Facts.no_own_ground], en="No reviewer of its own",
    remark="由本级政府审核机构审核",
)  # fmt: skip
P.milestone("assessment", "评估论证", done=[plan, take_over], basis=MADE, en="Assessment")
PUBLIC_PART = P.milestone(
    "participation", "公开征求意见", done=close_comment, spared=[Facts.secret_ground], basis=MADE, en="Public comment",
)  # fmt: skip
OWN = own_review.done(since=draft) | Facts.no_own_ground.known()
FAIR = Facts.market.is_(False) | (Facts.fair.one_of(Fair.NO_EFFECT, Fair.EXCEPTION) & review_competition.done(since=draft))
send_review = P.action(
    "send_review", "送请合法性审核", by=LIAISON, frm=S.PREPARING, to=S.REVIEWING, basis=PAPERS, needs=[Facts.materials],
    asks=[Facts.urgent_ground], only_if=PUBLIC_PART.met() & OWN & FAIR, en="Send for legality review",
    because="送审前须公开征求意见并研究采纳（依法不公开的写明理由），由起草单位审核机构提出意见；与市场主体有关的须经公平竞争审查，"
    "有排除、限制竞争效果的不得出台（《公平竞争审查条例》第十四条、第十八条）。审核、审查以后又修改文本的，须重新办理。请补办没有完成的。",
)  # fmt: skip
return_papers = P.action(
    "return_papers", "材料不符合要求，退回", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.PREPARING, basis=PAPERS, needs=[Facts.returned_for],
    sends_back=True, en="Return the papers",
)  # fmt: skip
give_opinion = P.action(
    "give_opinion", "出具合法性审核意见", by=LEGAL_REVIEWER, frm=S.REVIEWING, to=S.REVIEWED, basis=REVIEW, makes=[OPINION],
    needs=[
        Facts.body, Facts.power, Facts.content, Facts.no_powers, Facts.no_burden, Facts.no_favour, Facts.procedure,
        Facts.opinion, Facts.conclusion,
    ], asks=[Facts.adviser], en="Give the opinion",
)  # fmt: skip
take_up = P.action(
    "take_up", "登记审核意见采纳情况", by=LIAISON, frm=S.REVIEWED, basis=ROLE, needs=[Facts.after_review], en="Record what was mended",
)  # fmt: skip
again = P.action(
    "again", "重新送审", by=LIAISON, frm=S.REVIEWED, to=S.PREPARING, basis=ROLE, reasoned=True, en="Prepare anew",
    remark="经审核不合法的，修改后重新送审",
)  # fmt: skip
AS_REVIEWED = Facts.conclusion.is_(Point.LAWFUL) & ~draft.done(since=give_opinion)
MENDED = Facts.conclusion.is_(Point.MEND) & take_up.done(since=[give_opinion, draft])
deliberate = P.action(
    "deliberate", "集体审议通过", by=MAKERS, frm=S.REVIEWED, to=S.ADOPTED, basis=MADE, makes=[MINUTES], en="Deliberate and adopt",
    needs=[Facts.meeting, Facts.meeting_no, Facts.dissent],
    only_if=AS_REVIEWED | MENDED,
    because="未经合法性审核或者经审核不合法的，不得提交集体审议；应当修改的，须先登记采纳情况，没有完全采纳的说明理由；审核合法以后又修改"
    "文本的，须重新送审（《地方组织法》第七十五条，国办发〔2018〕115号（五）、（七））。请先办理。",
    waits=[
        Wait(
            "legality_review", "规范性文件合法性审核", "Time for legality review", workdays(5), send_review, REVIEW,
            unless=Facts.urgent_ground,
        ),
    ],
)  # fmt: skip
reject = P.action(
    "reject", "集体审议不通过", by=MAKERS, frm=S.REVIEWED, to=S.STOPPED, basis=MADE, reasoned=True, outcome="不通过", en="Reject",
    needs=[Facts.meeting, Facts.meeting_no],
)  # fmt: skip
P.milestone("review", "合法性审核", done=give_opinion, since=again, basis=REVIEW, en="Legality review")
P.milestone("deliberation", "集体审议", done=[deliberate, reject], basis=MADE, en="Deliberation")
register_number = P.action(
    "register_number", "统一登记、统一编号", by=DECISION_OFFICE, frm=S.ADOPTED, to=S.NUMBERED, basis=NOTICE, en="Register and number",
    needs=[Facts.doc_number, Facts.unified_number, Facts.signed_on],
)  # fmt: skip
publish = P.action(
    "publish", "统一印发、公布", by=MAKERS, frm=S.NUMBERED, to=S.IN_FORCE, basis=MADE, publishes=[PUBLIC], outcome="已公布", en="Publish",
    needs=[Facts.effective_on, Facts.published_in], asks=[Facts.valid_until], remark="没有公布的，不得作为行政管理的依据",
)  # fmt: skip
file_up = P.action(
    "file_up", "报送上一级政府备案", by=MAKERS, frm=S.IN_FORCE, basis=MADE, needs=[Facts.filed_up], makes=[FILING],
    en="File with the government above",
)  # fmt: skip
file_npc = P.action(
    "file_npc", "报送本级人大常委会备案", by=MAKERS, frm=S.IN_FORCE, basis=CONGRESS, needs=[Facts.filed_npc],
    en="File with the standing committee",
)  # fmt: skip
npc_reviewed = P.action(
    "npc_reviewed", "收到备案审查意见", by=MAKERS, frm=S.IN_FORCE, basis=CONGRESS, needs=[Facts.npc_opinion], en="Opinion on the filing received",
)  # fmt: skip
answer_npc = P.action(
    "answer_npc", "答复备案审查意见", by=MAKERS, frm=S.IN_FORCE, basis=CONGRESS, needs=[Facts.npc_answer], only_if=npc_reviewed.done(),
    because="没有收到备案审查意见（《监督法》第三十九条、第四十条）。收到的请先登记。", en="Answer the opinion on the filing",
    remark="不修改、不废止的，人大常委会有权撤销（第三十九条）",
)  # fmt: skip
P.milestone("publication", "公布", done=[publish, take_over], basis=MADE, en="Publication")
P.milestone("filing", "备案", done=[file_up, file_npc], basis=MADE, en="Filing")
receive_advice = P.action(
    "receive_advice", "收到人民法院司法建议", by=MAKERS, frm=S.IN_FORCE, basis=行诉法解释.art(149), needs=[Facts.advice], en="Court advice received",
)  # fmt: skip
answer_advice = P.action(
    "answer_advice", "答复司法建议", by=MAKERS, frm=S.IN_FORCE, basis=行诉法解释.art(149), needs=[Facts.advice_answer],
    only_if=receive_advice.done(), because="没有收到司法建议（《行政诉讼法司法解释》第一百四十九条）。收到的请先登记。", en="Answer the advice",
)  # fmt: skip
evaluate = P.action(
    "evaluate", "实施后评估", by=MAKERS, frm=S.IN_FORCE, basis=NOTICE, needs=[Facts.evaluator, Facts.evaluation], en="Evaluate",
)  # fmt: skip
extend = P.action(
    "extend", "评估后延长有效期", by=MAKERS, frm=S.IN_FORCE, basis=NOTICE, needs=[Facts.valid_until, Facts.evaluator, Facts.evaluation],
    publishes=[PUBLIC], en="Evaluate and extend", remark="延长有效期须先评估，延长后重新公布",
)  # fmt: skip
keep = P.action(
    "keep", "清理：继续有效", by=MAKERS, frm=S.IN_FORCE, basis=NOTICE, needs=[Facts.clean_reason], asks=[Facts.campaign], en="Clean-up: keep",
)  # fmt: skip
amend = P.action(
    "amend", "清理：修改", by=MAKERS, frm=S.IN_FORCE, basis=NOTICE, needs=[Facts.clean_reason], asks=[Facts.campaign], en="Clean-up: amend",
    remark="新文本另行制定，公布后在这里办理“由新文件代替”",
)  # fmt: skip
repeal = P.action(
    "repeal", "清理：废止", by=MAKERS, frm=S.IN_FORCE, to=S.REPEALED, basis=NOTICE, needs=[Facts.clean_reason], asks=[Facts.campaign],
    ends=[PUBLIC], outcome="废止", en="Clean-up: repeal",
)  # fmt: skip
lapse = P.action(
    "lapse", "清理：宣布失效", by=MAKERS, frm=S.IN_FORCE, to=S.LAPSED, basis=NOTICE, needs=[Facts.clean_reason], asks=[Facts.campaign],
    ends=[PUBLIC], outcome="失效", en="Clean-up: declare lapsed",
)  # fmt: skip
replaced = P.action(
    "replaced", "由新文件代替", by=MAKERS, frm=S.IN_FORCE, to=S.REPLACED, basis=NOTICE, links=True, ends=[PUBLIC], outcome="已代替",
    en="Replaced by a new document",
)  # fmt: skip
stop = P.action(
    "stop", "终止制定", by=MAKERS, frm=[S.DRAFTING, S.COMMENTING, S.PREPARING, S.REVIEWED, S.ADOPTED, S.NUMBERED], to=S.STOPPED, basis=NOTICE,
    reasoned=True, outcome="终止", en="Stop",
)  # fmt: skip
P.keeping(by=[*MAKERS, LEGAL_REVIEWER], basis=NOTICE)
P.valid(since=Facts.effective_on, until=Facts.valid_until, ends=[repeal, lapse, replaced], basis=MADE)

ENDS = [repeal, lapse, replaced]
P.limit(
    "legality_review", "规范性文件合法性审核", workdays(15), counts_from=send_review, stops_at=[give_opinion, return_papers], basis=REVIEW,
    only_if=~Facts.urgent_ground.known(), restarts=True, en="Legality review",
    note="为预防、应对和处置突发事件，或者执行上级机关紧急命令和决定需要立即制定实施的除外；不少于5个工作日是一般要求。",
    expiry="未经合法性审核或者审核不合法的，不得提交集体审议。",
)  # fmt: skip
filed_up_in_time = P.limit(
    "file_up", "报送上一级政府备案", days(30), counts_from=publish, stops_at=[file_up, *ENDS], basis=NOTICE, setting=FILING_DAYS,
    en="Filing with the government above", note="天数由省里规定",
)  # fmt: skip
filed_npc_in_time = P.limit(
    "file_npc", "报送本级人大常委会备案", days(30), counts_from=publish, stops_at=[file_npc, *ENDS], basis=NOTICE, setting=NPC_FILING_DAYS,
    only_if=Facts.issuer.one_of(Issuer.GOVERNMENT, Issuer.OFFICE), en="Filing with the standing committee", note="天数由省里规定",
)  # fmt: skip
P.limit(
    "answer_npc", "答复备案审查意见", days(30), counts_from=npc_reviewed, stops_at=[answer_npc, *ENDS], restarts=True,
    basis=监督法.art(40, unverified=True), setting=NPC_ANSWER_DAYS, en="Answer the standing committee", note="天数由省里规定",
)  # fmt: skip
P.limit(
    "expiry", "有效期届满前评估、清理", set_day(), counts_from=Facts.valid_until, stops_at=[extend, *ENDS], basis=NOTICE, restarts=True,
    rolls=False, en="End of validity", note="文件上写明的有效期；届满没有延长的，自动失效",
    expiry="文件失效，不得作为行政管理的依据。",
)  # fmt: skip
P.limit(
    "answer_court_advice", "书面答复人民法院的司法建议", days(60), counts_from=receive_advice, stops_at=[answer_advice, *ENDS],
    basis=行诉法解释.art(149), restarts=True, en="Answer the court's advice",
)  # fmt: skip
