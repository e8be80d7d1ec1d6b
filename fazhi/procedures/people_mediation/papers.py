"""人民调解: the papers, after the set the Ministry of Justice issued for mediation files."""

from __future__ import annotations

from fazhi.kernel.documents import Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.law.instruments import 人民调解工作若干规定, 人民调解法
from fazhi.procedures.people_mediation.facts import Facts

APPLICATION = Document(
    "mediation_application", "人民调解申请书", 人民调解法.art(17), unless=Facts.spoken.is_(True), en="Application",
    body=(
        PartyTable(),
        Heading("纠纷简要情况"),
        Rows((Facts.subject, Facts.kind, Facts.place, Facts.summary)),
        Heading("请求"),
        Rows((Facts.request, Facts.claim)),
        Para("人民调解委员会已将人民调解的性质、原则、效力以及当事人的权利和义务告知申请人。申请人自愿申请调解。"),
        Signatures(("申请人（签名、盖章或者按指印）",)),
    ),
)  # fmt: skip
INTAKE_FORM = Document(
    "mediation_intake_form", "人民调解受理登记表", 人民调解法.art(27), en="Mediation intake form",
    body=(
        Rows((Facts.subject, Facts.kind, Facts.referral, Facts.spoken, Facts.place)),
        PartyTable(),
        Rows((Facts.summary, Facts.request, Facts.claim, Facts.choice, Facts.chosen, Facts.venue)),
        Para("本委员会于{date}受理本纠纷，各方当事人均未拒绝调解。承办的人民调解员：{handler}。"),
        Signatures(("当事人（签名、盖章或者按指印）", "登记人（签名）", "人民调解委员会（印章）")),
    ),
)  # fmt: skip
RIGHTS_NOTICE = Document(
    "mediation_rights_notice", "人民调解当事人权利义务告知书", 人民调解法.art(23, 24), en="Notice of rights and duties",
    body=(
        Para("人民调解是人民调解委员会通过说服、疏导等方法，促使当事人在平等协商基础上自愿达成协议、解决民间纠纷的活动，"
             "不收取任何费用，不妨碍当事人依法通过仲裁、行政、司法等途径维护权利。"),
        Heading("您的权利"),
        Para("选择或者接受人民调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开或者不公开进行；"
             "自主表达意愿、自愿达成调解协议。"),
        Heading("您的义务"),
        Para("如实陈述纠纷事实；遵守调解现场秩序，尊重人民调解员；尊重对方当事人行使权利。"),
        Heading("协议的效力"),
        Para("调解协议具有法律约束力，应当按照约定履行。双方认为有必要的，可以自协议生效之日起三十日内共同向人民法院申请司法确认。"),
        Signatures(("当事人（签名、盖章或者按指印）", "告知人（签名）")),
    ),
)  # fmt: skip
JOINT_LETTER = Document(
    "mediation_joint_letter", "联合调解邀请函", 人民调解工作若干规定.art(21, unverified=True),
    number="{org}调邀〔{year}〕{n}号", en="Invitation to mediate jointly",
    body=(
        Para("{joint}："),
        Para("{subject}正由{organisation}调解。因纠纷涉及你单位（辖区），经征得当事人同意，请派员共同参加调解。"),
        Rows((Facts.kind, Facts.summary, Facts.joint_note)),
        Signatures(("人民调解委员会（印章）", "收到人（签名）")),
    ),
)  # fmt: skip
INQUIRY_RECORD = Document(
    "mediation_inquiry_record", "调查记录", 人民调解法.art(27), en="Record of inquiry",
    body=(
        Para("事由：{subject}。调查日期：{date}。调查人：{handler}。"),
        Rows((Facts.inquiry,)),
        Signatures(("被调查人（签名、盖章或者按指印）", "调查人（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
SITTING_RECORD = Document(
    "mediation_record", "人民调解记录", 人民调解法.art(27), en="Record of mediation",
    body=(
        Para("事由：{subject}。调解日期：{date}。人民调解员：{handler}。"),
        PartyTable(),
        Rows((Facts.venue, Facts.sitting_place, Facts.invited, Facts.joint, Facts.sitting)),
        Signatures(("当事人（签名、盖章或者按指印）", "参加人（签名）", "人民调解员（签名）", "记录人（签名）")),
    ),
)  # fmt: skip
AGREEMENT = Document(
    "mediation_agreement", "人民调解协议书", 人民调解法.art(28, 29), unless=Facts.oral.is_(True),
    number="{org}调协〔{year}〕{n}号", copies="当事人各执一份，人民调解委员会留存一份", en="Mediation agreement",
    body=(
        PartyTable(),
        Heading("纠纷的主要事实、争议事项以及各方当事人的责任"),
        Rows((Facts.summary, Facts.liability)),
        Heading("经调解，各方自愿达成如下协议"),
        Rows((Facts.terms, Facts.amount)),
        Heading("履行的方式、期限"),
        Rows((Facts.performing,)),
        Para("本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。"),
        Signatures(("当事人（签名、盖章或者按指印）", "人民调解员（签名）", "记录人（签名）", "调委会（印章）")),
    ),
)  # fmt: skip
ORAL_AGREEMENT = Document(
    "oral_agreement_form", "人民调解口头协议登记表", 人民调解法.art(28, 30), unless=~Facts.oral.is_(True),
    en="Record of an oral agreement",
    body=(
        PartyTable(),
        Rows((Facts.subject, Facts.kind, Facts.summary, Facts.terms, Facts.performing, Facts.amount)),
        Rows((Facts.effective_on,)),
        Para("各方当事人认为无需制作调解协议书。口头协议自各方达成协议之日起生效。"),
        Signatures(("人民调解员（签名）", "人民调解委员会（印章）")),
    ),
)  # fmt: skip
VISIT_RECORD = Document(
    "mediation_visit_record", "人民调解回访记录", 人民调解法.art(31, clause=2), en="Record of follow-up visit",
    body=(
        Para("事由：{subject}。当事人：{parties}。"),
        Rows((Facts.visited_on, Facts.visit_manner, Facts.performance, Facts.performed, Facts.urged)),
        Rows((Facts.visit_outcome, Facts.visit_note)),
        Signatures(("被回访人（签名）", "回访人（签名）")),
    ),
)  # fmt: skip
CONFIRMATION_APPLICATION = Document(
    "confirmation_application", "司法确认申请书", 人民调解法.art(33), en="Application for judicial confirmation",
    body=(
        PartyTable(),
        Para("{court}："),
        Para("申请人之间的{subject}，经{organisation}调解，于{effective_on}达成的调解协议已经生效。双方认为有必要，"
             "依照《人民调解法》第三十三条、《民事诉讼法》第二百零五条，共同申请确认该协议的效力。"),
        Rows((Facts.terms, Facts.amount)),
        Para("双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；因该协议给他人造成损害的，愿意承担相应的责任。"),
        Signatures(("申请人（签名、盖章或者按指印）", "申请人（签名、盖章或者按指印）")),
    ),
)  # fmt: skip
REMEDIES = Document(
    "remedies_notice", "其他救济途径告知书", 人民调解法.art(26), en="Notice of other remedies",
    body=(
        Para("{parties}：{subject}，本委员会不予受理或者已经终止调解。"),
        Rows((Facts.refusal, Facts.ended_why, Facts.ended_note)),
        Para("您可以依法通过下列途径维护自己的权利，请注意各自的时效和期限："),
        Rows((Facts.routes,)),
        Signatures(("人民调解委员会（印章）", "收到人（签名）")),
    ),
)  # fmt: skip
FILE_COVER = Document(
    "mediation_file_cover", "人民调解卷宗封面", 人民调解法.art(27), en="Cover of the mediation file",
    body=(
        Para("卷名：{subject}。编号：{matter_number}。人民调解员：{handler}。立卷日期：{date}。"),
        Rows((Facts.volume, Facts.kind, Facts.difficulty, Facts.effective_on, Facts.ended_why)),
        Signatures(("立卷人（签名）",)),
    ),
)  # fmt: skip
FILE_NOTE = Document(
    "mediation_file_note", "人民调解卷宗情况说明", 人民调解法.art(27), en="Note on the mediation file",
    body=(Rows((Facts.file_note, Facts.platform_number)), Signatures(("立卷人（签名）", "检查人（签名）"))),
)
