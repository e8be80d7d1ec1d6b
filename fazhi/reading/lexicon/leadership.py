"""党的领导和第一责任人职责: committee and coordination-group meetings, debriefs on the rule of law (述法)."""

from fazhi.reading.lexicon.entry import Entry

ENTRIES = (
    Entry(
        "leadership.committee_meetings",
        "次",
        "依法治|法治建设领导小组|法治委员会 会|会议",
        never="协调小组|述法|学习|办公室主任|常务会|常委会",
    ),
    Entry(
        "leadership.committee_meetings",
        "次",
        "领导小组会|领导小组会议|领导小组专题会|领导机构会议|委员会会议|委员会全体会议",
        "法治建设|法治政府建设|依法治|依法行政",
        never="协调小组|述法|学习|办公室主任|常务会|常委会|普法|扫黑",
    ),
    Entry("leadership.coordination_groups_met", "个", "协调小组"),
    Entry("leadership.debrief_coverage", "%", "述法", never="现场述法率|书面"),
    Entry(
        "leadership.debrief_written",
        "人",
        "书面|提交|报送 述法|履职|述职|报告",
        "述法|第一责任人|法治建设|履职",
        never="案件",
    ),
    Entry("leadership.debrief_onsite", "个 人", "现场|当面|口头|会上|大会|会议|专题会 述法"),
    Entry(
        "leadership.debrief_onsite",
        "个 人",
        "述法",
        "现场述法|现场|专题会议|述法会|述法会议|述法工作会|会议述法|述法履职评议",
        never="书面|报告",
    ),
    Entry("leadership.debrief_meetings", "次", "述法 会|会议|评议"),
    Entry("leadership.judicial_head_attendance_coverage", "%", "列席", "司法所长|司法所所长|司法所负责人|党政联席会"),
)
