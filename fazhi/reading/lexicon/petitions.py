"""信访: letters and visits received, how they are handled and resolved."""

from fazhi.reading.lexicon.entry import Entry

_PETITION = "信访|来信来访|来访|群众诉求"

ENTRIES = (
    Entry(
        "petition.received",
        "件",
        "受理|接待|接收|收到|登记|接访|办理|处理 信访|来信|来访|诉求|上访",
        never="援助|咨询|积案|窗口接待|重点|热线|12345",
    ),
    Entry("petition.received", "件", "信访件|信访事项|信访案件|来信来访", never="化解|办结|积案|重点|咨询|率"),
    Entry("petition.completion_rate", "%", "办结率|按期办结|答复率|受理率|及时率", _PETITION, never="复议|援助"),
    Entry(
        "petition.key_disputes_screened", "件 个", "排查|摸排|梳理", "信访 重点|突出|积案|矛盾|隐患", never="化解|成功"
    ),
    Entry(
        "petition.key_disputes_resolved",
        "件 个",
        "化解|办结|解决|息诉|稳控",
        "信访 重点|突出|积案|矛盾|隐患",
        never="率",
        of="petition.key_disputes_screened",
    ),
    Entry(
        "petition.upward_visits",
        "次 件 人次 人",
        "零上访|进京|赴省|去京|赴京|到省|越级|非访|到京|来京|非正常上访",
        never="集体访|培训|学习|调研|招商|劝返",
    ),
    Entry("petition.leader_responsibility_coverage", "%", "包案", never="率先"),
)
