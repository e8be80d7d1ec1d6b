"""规范性文件和立法: normative documents made, reviewed, filed, evaluated and cleaned up; opinions on draft laws."""

from fazhi.reading.lexicon.entry import Entry

_DOC = "规范性文件"
_NOT = "党内|党组规范性|党委规范性"

ENTRIES = (
    Entry(
        "normative.reviewed",
        "件",
        "审查|审核|审定|把关",
        _DOC,
        never=f"{_NOT}|备案|建议|合同|协议|决策|处罚|复议|纪要|法律意见|执法决定|政策性文件|其他事项|案卷|执法案",
    ),
    Entry(
        "normative.issued", "件", "制定|出台|印发|发布|制发|公布", _DOC, never=f"{_NOT}|备案审查|清理|废止|失效|修改"
    ),
    Entry(
        "normative.issued_government",
        "件",
        "政府规范性文件|以政府名义|政府名义|政府办公室|政府(办)|政府办|政府及办公室|区政府|县政府|市政府",
        _DOC,
        never=f"{_NOT}|清理|废止|审查|审核|备案|部门|评估|报送",
        of="normative.issued",
    ),
    Entry(
        "normative.issued_department",
        "件",
        "部门规范性文件|部门名义|以部门|部门|单位",
        _DOC,
        never=f"{_NOT}|清理|废止|审查|审核|备案|评估|报送",
        of="normative.issued",
    ),
    Entry(
        "normative.issued_department",
        "件",
        "部门 制发|制定|出台|印发|发布",
        _DOC,
        never=f"部门共|各部门|各单位|{_NOT}|清理|废止|审查|审核|备案|评估",
        of="normative.issued",
    ),
    Entry("normative.review_coverage", "%", "审核率|审查率|合法性审核|合法性审查", _DOC),
    Entry("normative.filed", "件", "备案|报备", _DOC, never=f"{_NOT}|处罚|率|合同|协议"),
    Entry("normative.filing_rate", "%", "报备率|备案率|报备|备案", _DOC),
    Entry("normative.filing_rate", "%", "及时率|规范率", "规范性文件 备案|报备"),
    Entry("normative.post_evaluated", "件", "后评估|评估", _DOC),
    Entry(
        "normative.cleanup_campaigns", "次 个", "清理|监督检查|检查|专项清理", _DOC, never="废止|失效|修改|研究|审议"
    ),
    Entry("normative.repealed", "件", "废止", "规范性文件|清理", never=f"{_NOT}|失效|修改|修订|继续有效"),
    Entry("normative.amended", "件", "修改|修订", "规范性文件|清理", never=f"{_NOT}|废止|失效|继续有效"),
    Entry("normative.repealed_or_lapsed", "件", "废止 失效", "规范性文件|清理|文件", never="继续有效"),
    Entry("normative.repealed_or_lapsed", "件", "失效", "规范性文件|清理", never="继续有效"),
    Entry(
        "normative.party_documents_filed", "件", "党内规范性文件|党内法规|党组规范性文件|党委规范性文件|党的规范性文件"
    ),
    Entry(
        "normative.party_documents_filed",
        "件",
        "备案|审查|报备",
        "党内规范性文件|党委规范性文件",
        never="行政规范性文件|处罚",
    ),
    Entry(
        "legislation.drafts_consulted",
        "件 次",
        "立法|草案|法规规章|征求意见稿|地方性法规|法律法规 征求|征集|意见|反馈|研究",
        never="条意见|规范性文件",
    ),
    Entry(
        "legislation.opinions_returned",
        "条",
        "意见|建议",
        "立法|草案|征求意见稿|法规规章|地方性法规|法律法规",
        away="合法性审查|合法性审核|审查行政规范性文件|审查规范性文件|政府合同",
        home="立法|草案|征求意见稿",
    ),
)
