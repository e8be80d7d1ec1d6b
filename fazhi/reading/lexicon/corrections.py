"""社区矫正和安置帮教: inspections of judicial offices, screenings of key persons."""

from fazhi.reading.lexicon.entry import Entry

ENTRIES = (
    Entry("corrections.offices_inspected", "个 家", "司法所", "社区矫正|矫正", never="规范化建设|挂牌|办公用房"),
    Entry(
        "resettlement.screenings",
        "次 场",
        "排查|走访|研判",
        "重点人群|重点人员|刑满释放|安置帮教|矫正对象|社区矫正",
        never="普法|纠纷",
    ),
)
