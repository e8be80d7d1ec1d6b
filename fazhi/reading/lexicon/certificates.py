"""行政执法证件: who may enforce, and how the certificates are kept."""

from fazhi.reading.lexicon.entry import Entry

_CERT = "执法证|执法资格|执法证件|持证|证件"

ENTRIES = (
    Entry(
        "certificate.new_applications",
        "件 个 份 人 张",
        "新申办|新办|新申领|申办|申领|申请|新增|换发|办理|制发|发放|核发",
        _CERT,
        never="年审|注销|审验|纠纷|案件|援助|资料|宣传|手册|折页|传单|文书|制服|装备",
    ),
    Entry("certificate.annual_reviews", "件 个 份 人 张", "年审|审验|年检|年度审核", _CERT),
    Entry("certificate.holding_rate", "%", "持证率|持证上岗|持证"),
    Entry("certificate.application_coverage", "%", "执法资格|申领|申办|资格考试", _CERT, never="持证率|合格率|通过率"),
)
