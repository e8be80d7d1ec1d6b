"""行政复议: applications received, accepted and concluded; how decisions are kept."""

from fazhi.reading.lexicon.entry import Entry

_RECON = "行政复议|复议申请|复议案件|复议"

ENTRIES = (
    Entry(
        "reconsideration.received",
        "件",
        "收到|接收|收案|接到|收件|新收|共收|收取",
        _RECON,
        never="网上|线上|撤回|申请人|受理案件|受理行政|立案|办结|审结|援助|信访|纠纷|帮助",
    ),
    Entry(
        "reconsideration.received",
        "件",
        "申请",
        _RECON,
        never="受理|网上|线上|撤回|申请人|申请事项|立案|办结|审结|援助|信访|纠纷|帮助|信息公开",
    ),
    Entry(
        "reconsideration.accepted",
        "件",
        "受理|立案|新受理|予以受理",
        _RECON,
        never="不予受理|受理前|前化解|案前|不予立案|刑事|援助|信访|纠纷|调解|法律帮助|处罚|办结|审结",
        of="reconsideration.received",
    ),
    Entry(
        "reconsideration.accepted",
        "件",
        "行政复议案件|复议案件",
        never="办结|审结|结案|收到|撤销|维持|驳回|调解|和解|终止|不予受理|纠错|被告|被申请人|应诉|诉讼|援助",
        of="reconsideration.received",
    ),
    Entry(
        "reconsideration.concluded",
        "件",
        "办结|审结|结案|已结",
        _RECON,
        never="援助|信访|纠纷|处罚|诉讼|应诉|调解结案|和解结案",
        of="reconsideration.accepted",
    ),
    Entry(
        "reconsideration.accepted_growth",
        "倍 %",
        "",
        _RECON,
        never="援助|信访|纠纷|诉讼|应诉",
        kind="growth",
        of="reconsideration.accepted",
    ),
    Entry("reconsideration.decision_compliance_rate", "%", "履行率|履行", "复议", never="应诉|职责"),
    Entry(
        "reconsideration.conclusion_rate",
        "%",
        "审结率|办结率|结案率",
        _RECON,
        never="信访|援助|诉讼|工单|热线",
        rate=("reconsideration.concluded", "reconsideration.accepted"),
    ),
)
