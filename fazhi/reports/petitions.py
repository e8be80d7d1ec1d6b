"""年度报告：信访. Petitions received, concluded, and taken on by a leader."""

from __future__ import annotations

from fazhi.indicators import petitions as p
from fazhi.kernel.measures import Part, Section, Sentence

SECTION = Section(
    "petitions", "依法办理信访事项", Part.MEASURES, 620, en="Petitions",
    sentences=[
        Sentence("受理来信来访事项{n}。", n=p.petitions_received),
        Sentence(
            "登记的信访事项（含网上信访等各种形式）办结率{rate}。", rate=p.completion_rate, when=p.completion_rate,
            none="没有登记信访事项。",
        ),
        Sentence(
            "排查重点信访矛盾{found}，化解{resolved}。", found=p.key_disputes_screened, resolved=p.key_disputes_resolved,
            when=p.key_disputes_screened,
        ),
        Sentence(
            "期末在办事项领导包案覆盖率{rate}。", rate=p.leader_responsibility_coverage,
            when=p.leader_responsibility_coverage, none="期末没有按信访程序在办的事项。",
        ),
        Sentence("去京赴省上访{n}。", n=p.upward_visits, when=p.upward_visits),
    ],
)  # fmt: skip
