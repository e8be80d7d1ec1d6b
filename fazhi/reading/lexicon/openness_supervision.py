"""政务公开、建议提案和督察: publication of annual reports, answers to proposals, rectification of findings."""

from fazhi.reading.lexicon.entry import Entry

_PROPOSAL = "建议提案|提案|议案|代表建议|人大建议|政协提案|建议"
_NOT = "复议|争议|诉讼|司法建议|检察建议|规范性文件|立法|审查建议|重点督办|合理化建议"

ENTRIES = (
    Entry(
        "openness.annual_report_publication_rate",
        "%",
        "公示率|公开率|公示|公开|公布",
        "年度报告|法治政府建设年度|法治政府建设报告|法治建设报告|年报",
        never="三项制度|执法信息|目录",
    ),
    Entry("openness.judicial_platforms", "个", "平台", "司法公开|审判流程|庭审|裁判文书|阳光司法"),
    Entry(
        "proposal.municipal_handled",
        "件",
        f"市人大|市政协|市级|市建议|市“两会|市两会|市代表|市 {_PROPOSAL}",
        never=f"区级|区人大|区政协|区建议|{_NOT}",
    ),
    Entry("proposal.municipal_handled", "件", "市级|市人大|市政协|市建议", _PROPOSAL, never="区级|区人大|区政协"),
    Entry(
        "proposal.district_handled",
        "件",
        f"区人大|区政协|区级|区建议|县人大|县政协|县级|区“两会|区两会|区代表|镇人大|区|县 {_PROPOSAL}",
        never=f"市人大|市政协|市级|市建议|{_NOT}",
    ),
    Entry(
        "proposal.district_handled", "件", "区级|县级|区人大|区政协|县人大|县政协", _PROPOSAL, never="规范性文件|复议"
    ),
    Entry(
        "proposal.district_handled",
        "件",
        "代表建议|委员提案|政协提案|人大建议|建议提案",
        "县政府|区政府|县人大|区人大|县政协|区政协|全县|全区|我县|我区|县十|区十",
        never=f"市人大|市政协|市级|市建议|{_NOT}",
    ),
    Entry("proposal.district_handled", "件", "办理|承办|收到|交办 代表建议|委员提案|政协提案", never=f"市|省|{_NOT}"),
    Entry(
        "proposal.district_handled",
        "件",
        "委员提案|政协提案",
        "代表建议",
        never=f"市|省|{_NOT}",
        away="市人大|市政协|市级|省级|省人大",
    ),
    Entry(
        "proposal.reply_rate",
        "%",
        "答复率|办复率|办理率|办结率|答复|面商率",
        _PROPOSAL,
        never="信访|复议|援助|12345|热线",
    ),
    Entry(
        "supervision.rectification_rate", "%", "整改率|整改完成率|整改到位率|整改|销号", "督察|督查|反馈|巡察|检查|问题"
    ),
)
