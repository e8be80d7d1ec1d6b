"""行政复议: who takes part, and from when the rules hold."""

from __future__ import annotations

from datetime import date
from functools import partial

from fazhi.kernel.elements import PartyKind, Pending
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import SUPERVISOR, Reach, Role
from fazhi.law.instruments import 行政复议法
from fazhi.procedures.administrative_reconsideration.facts import Facts, S

OFFICE = Role("reconsideration_office", "行政复议机构办案岗", "Reconsideration office", Reach.DISTRICT)
"""Works on cases in the reconsideration institution, which is the justice bureau (行政复议法 article 4)."""

HEAD = Role("reconsideration_head", "行政复议机构负责人", "Head of the reconsideration office", Reach.DISTRICT)
"""Approves longer time and the change to the ordinary procedure (articles 55 and 62), names who works on a case."""

P = Procedure(
    "administrative_reconsideration", "行政复议", "Administrative reconsideration",
    stages=S, facts=Facts, basis=[行政复议法.art(2, 20, 30, 48, 61, 62)], in_force=date(2018, 1, 1),
    number="{org}复〔{year}〕{n}号", domain="reconsideration", title=Facts.act, topic=Facts.category,
    parties=[
        PartyKind("applicant", "申请人", required=True, en="Applicant"),
        PartyKind("respondent", "被申请人", required=True, en="Respondent"),
        PartyKind("chosen_representative", "申请人代表人", en="Representative of many applicants"),
        PartyKind("third_party", "第三人", en="Third party"),
        PartyKind("agent", "委托代理人", en="Agent"),
    ],
    sees=[SUPERVISOR], about="公民、法人或者其他组织认为行政行为侵犯其合法权益，申请行政复议，行政复议机关审理、决定。",
)  # fmt: skip

NEW = P.amended(
    # The text seen says from when the law holds; that cases begun before stay under the old text is the general rule.
    date(2024, 1, 1), basis=行政复议法.art(90, unverified=True), pending=Pending.OLD_RULES,
)  # fmt: skip
start = partial(P.start, since=NEW)
step = partial(P.action, since=NEW)
term = partial(P.limit, since=NEW)
