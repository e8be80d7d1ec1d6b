"""年度报告：法律援助和司法救助. Aid given, help by duty lawyers, consultations, losses recovered, assistance paid."""

from __future__ import annotations

from fazhi.indicators import legal_aid as a
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "legal_aid", "做好法律援助和司法救助", Part.MEASURES, 730, en="Legal aid and judicial assistance",
    sentences=[
        Sentence("受理法律援助案件{n}。", n=a.accepted, when=a.accepted, none="没有受理法律援助案件。"),
        Sentence("其中通过绿色通道办理{n}。", n=a.green_channel, when=a.green_channel),
        Sentence("为受援人挽回经济损失{n}。", n=a.losses_recovered, when=a.losses_recovered),
        Sentence("受理法院、检察院指派的法律帮助{n}。", n=a.assigned_assistance, when=a.assigned_assistance),
        Sentence("法律援助窗口接待咨询{n}。", n=a.consultations, when=a.consultations),
        Sentence(
            "开展司法救助{people}，发放救助资金{amount}。", people=a.assisted_people, amount=a.assistance_paid,
            when=a.assisted_people,
        ),
    ],
)  # fmt: skip
