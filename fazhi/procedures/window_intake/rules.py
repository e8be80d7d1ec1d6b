"""How the window proposes: channels, what each procedure is opened with, and what stands against taking up twice."""

from __future__ import annotations

from fazhi.kernel.intake import Bar, Channel, Desk, Entry, Intake, Leaving, Opening
from fazhi.law.instruments import 信访工作条例, 热线工单规则
from fazhi.procedures.window_intake.subjects import SUBJECTS
from fazhi.procedures.window_intake.ways import WAYS

CHANNELS = (
    Channel("COUNTER", "来访", "At the counter"),
    Channel("LETTER", "来信", "Letter", "来信编号", leans={"PETITION": 1}),
    Channel("PHONE", "来电", "Telephone"),
    Channel("HOTLINE", "12345工单", "Hotline order", "12345工单号", leans={"HOTLINE": 3}),
    Channel("HALL", "网上大厅", "The hall", "网上办件编号"),
    Channel("GRID", "网格上报", "Grid report", "网格事件编号", leans={"MEDIATION": 1}),
    Channel("POLICE", "公安移交（公调对接）", "Police transfer", "警情或者案件编号", leans={"MEDIATION": 4}),
    Channel("COURT", "法院委派（诉前委派）", "Court before filing", "诉前调解案号", leans={"MEDIATION": 8}),
    Channel("HIGHER", "上级交办", "From a higher level", "交办文号", term=True, leans={"PETITION": 2}),
)
"""The keys are the options of the fact `channel` of the window's own procedure."""

REFERRAL = {
    "POLICE": "POLICE", "COURT": "COURT", "HOTLINE": "HOTLINE", "HIGHER": "GOVERNMENT", "GRID": "GRID",
}  # fmt: skip
PETITIONED = {
    "COUNTER": "VISIT", "LETTER": "LETTER", "PHONE": "CALL", "HOTLINE": "CALL", "HALL": "ONLINE", "HIGHER": "ASSIGNED",
}  # fmt: skip
CALLED = {"PHONE": "PHONE", "HOTLINE": "PHONE", "HALL": "ONLINE", "LETTER": "LETTER", "GRID": "GRID", "HIGHER": "UPPER"}

OPENINGS = (
    Opening(
        "people_mediation",
        (
            Entry("transfer_in", {"referral": REFERRAL}, frozenset(REFERRAL)),
            Entry("apply", {"spoken": {"COUNTER": "true", "PHONE": "true"}}),
            Entry("own_motion"),
        ),
        {"title": "subject", "text": "summary", "request": "request", "place": "place"}, "applicant", "respondent",
    ),
    Opening(
        "petition",
        (Entry("register", {"channel": PETITIONED}), Entry("register_direct", {"channel": PETITIONED})),
        {"title": "subject", "text": "summary", "request": "request", "place": "place"}, "petitioner",
    ),
    Opening(
        "hotline_order",
        (
            Entry("take_over", {"channel": CALLED}, frozenset({"HIGHER"})),
            Entry("receive", {"channel": CALLED}),
        ),
        {"title": "subject", "text": "summary", "place": "place", "reference": "upper_number"}, "caller",
    ),
    Opening(
        "legal_aid", (Entry("apply"),), {"title": "subject", "text": "summary"}, "applicant", "opponent",
    ),
    Opening(
        "enforcement_complaint", (Entry("register"),), {"title": "subject", "text": "details", "request": "wish"}, "complainant",
    ),
    Opening(
        "window_intake", (Entry("take_in", {"channel": {c.key: c.key for c in CHANNELS}}),),
        {"title": "subject", "text": "summary", "request": "request", "place": "place", "reference": "reference",
         "term": "report_by"}, "visitor", "counterpart",
    ),
)  # fmt: skip

BARS = (
    Bar(
        "petition", 信访工作条例.art(36, clause=3),
        "已经复核终结的信访事项，仍以同一事实和理由提出投诉请求的，各级机关、单位不再受理；仍须做好疏导和帮扶（第三十七条第三款）。"
        "有新的事实和理由的，应当登记办理。",
        "not_again", done=("recheck",),
    ),
    Bar(
        "petition", 信访工作条例.art(19, clause=3),
        "已经受理或者正在办理的信访事项，在规定期限内又向上级机关、单位提出同一信访事项的，上级机关、单位不予受理。",
        "decline",
    ),
    Bar(
        "hotline_order", 热线工单规则.art(3),
        "已经依法处理终结，没有新的事实和理由的，不作工单办理，应当说明理由并告知途径。", "decline", done=("close",),
    ),
)

LEAVINGS = (
    Leaving(
        "petition", "lead", "track",
        {"LITIGATION": ("JUSTICE",), "POLICE": ("JUSTICE",), "ARBITRATION": ("ARBITRATION",),
         "PARTY_APPEAL": ("PARTY_APPEAL",), "RECONSIDERATION": ("ADMINISTRATIVE",), "DUTY": ("DUTY",)},
        "referred_to",
    ),
)  # fmt: skip

WINDOW = Intake(
    CHANNELS, SUBJECTS, WAYS, OPENINGS,
    Desk("window_intake", "take_from", "send", "tell", "join", way="way", advised="advised", requirement="requirement"),
    BARS, LEAVINGS,
)  # fmt: skip
