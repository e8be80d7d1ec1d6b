"""English of the window that takes everything in, and of the line a story goes through."""

from __future__ import annotations

DICT: dict[str, str] = {
    "一窗受理": "One window",
    "写下反映的情况，其余由规则提出建议、说明理由，由您决定": "Write down what was said; rules propose the rest with reasons, you decide",
    "来件": "What came in",
    "照来人说的写，写清谁、什么事、要求什么。不写证件号码和电话。": (
        "In the person's own words: who, what, what is asked for. No identity or telephone numbers here."
    ),
    "谁来的": "Who came",
    "来件人": "Who came or wrote",
    "涉及的对方": "Other side",
    "在哪里": "Where",
    "看建议": "Show proposals",
    "怎样来的": "How it came",
    "反映的情况": "What was said",
    "来件日期": "Day it came in",
    "具体地点": "Exact place",
    "对方姓名或者名称": "Name of the other side",
    "对方电话": "Telephone of the other side",
    "对方是个人还是单位": "The other side is a person or a body",
    "要求反馈的日期": "Answer wanted by",
    "文中提到“{place}”。": "The text names “{place}”.",
    "发生地改为{place}": "Set the place to {place}",
    "可能是不重复受理的事项，请核对": "This may be a request that is not taken up twice: please check",
    "登记并办理“{label}”": "Register and do “{label}”",
    "可能相同或者相关的事项": "Matters that may be the same or related",
    "只在您能看的范围内查找；是否相同由您核对": "Looked for within what you may see; whether they are the same is for you to check",
    "办理中": "Under way",
    "关系": "Relation",
    "并入它，不再登记": "Join to it, register no more",
    "核对的情况、新的事实和理由": "What you checked; new facts and reasons",
    "（并入或者仍要登记时填写）": "(when joining, or registering all the same)",
    "建议怎样办": "Proposed ways",
    "内容：{subject}": "About: {subject}",
    "从文字里看不出合适的途径，请您选择。": "The words point to no way; please choose.",
    "写下情况以后，这里提出建议。": "Proposals appear here once something is written.",
    "其他途径": "Other ways",
    "其他途径（{n}种）": "Other ways ({n})",
    "选定这一途径": "Take this way",
    "您的岗位不办理这一程序，登记后分流给有权办理的单位。": (
        "Your post does not handle this procedure; the matter is registered and sent to the competent body."
    ),
    "分流到": "Send to",
    "建议：": "Proposed: ",
    "分流说明": "Words to the receiver",
    "登记并分流": "Register and send on",
    "书面告知来人途径": "Tell the person the way in writing",
    "向谁提出：": "To whom: ",
    "告知的内容（写入告知书）": "What is told (goes into the notice)",
    "登记并告知途径": "Register and tell the way",
    "您的岗位不办理这一途径，也不能登记分流。请来人到有权办理的窗口，或者切换岗位。": (
        "Your post neither handles this way nor sends on. Point the person to the competent window, or change your post."
    ),
    "分流": "Send on",
    "告知": "Tell",
    "您的岗位不受理来件。": "Your post takes nothing in.",
    "请先选择怎样办理。": "Choose first how it is handled.",
    "请填写“反映的情况”。": "Fill in what was said.",
    "可能属于{basis}所说的同一事项。仍要登记的，请写明新的事实和理由，或者为什么不是同一件事。": (
        "This may be the same request under {basis}. To register it all the same, write what is new, or why it is another."
    ),
    "没有要并入的事项。请重新核对。": "There is no such matter to join to. Check again.",
    "并入以前，请写明怎样核对是同一人、同一件事。": "Before joining, write how you checked that person and request are the same.",
    "请选择分流到哪个单位。": "Choose the body to send it to.",
    "请写明告知的内容。": "Write what the person is told.",
    "来龙去脉": "The whole story",
    "本事项": "This matter",
    "由其他单位办理，您的岗位看不到内容": "With another body; its content is outside your scope",
    "依法分流": "Sort by law",
    "依法分流：{title}": "Sort by law: {title}",
    "各种法定途径": "The ways the law opens",
    "为这一事项选择法律规定的途径。分流以后，两边的事项互相看得到。": (
        "Choose the way the law opens for this matter. Afterwards each of the two matters shows the other."
    ),
    "分流并办理“{label}”": "Sort and do “{label}”",
    "只分流，本事项继续办理": "Sort only; this matter goes on",
    "途径": "Way",
    "依据和告知的内容": "Article and what to tell",
}
