"""Roles: in what capacity somebody acts. A post gives an account a role in an organisation for a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Reach(Enum):
    """How far below its organisation a post with this role sees."""

    ORGANISATION = "本单位及下属单位"
    DISTRICT = "全区"
    NONE = "仅本人事项"


@dataclass(frozen=True)
class Role:
    """`public`: acts in the hall for themselves, without an account."""

    key: str
    label: str
    en: str
    reach: Reach = Reach.ORGANISATION
    public: bool = False


PARTY = Role("party", "当事人", "Party", Reach.NONE, public=True)
"""Whoever a matter is about: files in the hall, is shown their own matter, may act where the law lets a party act."""

SUPERVISOR = Role("supervisor", "依法治区办督办岗", "Supervisor", Reach.DISTRICT)
"""The office of the committee for law-based governance: sees the district, reminds and supervises."""

SYSTEM = Role("system", "系统", "The system itself", Reach.NONE)
"""What the program does by itself under a rule, such as counting limits anew when a holiday notice comes out."""

ANALYST = Role("analyst", "统计分析岗", "Analyst", Reach.DISTRICT)
"""Reads figures and reports of the district; acts on no matter."""

ADMINISTRATOR = Role("administrator", "系统管理岗", "Administrator", Reach.NONE)
"""Keeps accounts, posts and organisations; sees no matter."""

JUSTICE_BUREAU = Role("justice_bureau", "司法局促进法治岗", "Justice bureau, rule-of-law section", Reach.DISTRICT)
"""The district justice bureau: guides mediation, publicity and legal service, and reads their records."""

COMMITTEE = Role("committee", "人民调解委员会受理岗", "Mediation committee desk")
"""Takes disputes in for a people's mediation committee and keeps its files."""

MEDIATOR = Role("mediator", "人民调解员", "Mediator")

PETITION_BUREAU = Role("petition_bureau", "信访局接待转办岗", "Petition bureau desk", Reach.DISTRICT)
"""Registers, routes and supervises petitions, and proposes to other bodies what should be mended."""

LIAISON = Role("liaison", "单位联络岗", "Liaison of a unit")
"""Receives for a unit what other bodies send it, such as supervision and prompt letters, and replies."""

GOVERNANCE_CENTRE = Role("governance_centre", "综治中心协调岗", "Social governance centre")
"""Coordinates in a town what brings disputes to light and who takes them up."""

AID_AGENCY = Role("aid_agency", "法律援助机构受理审查岗", "Legal aid agency desk")
"""Takes applications for legal aid in, decides on them, assigns lawyers, answers at the window."""

JUDICIAL_OFFICE = Role("judicial_office", "司法所指导岗", "Judicial office")
"""The township judicial office: guides the mediation committees and advisers of its township."""

COMPETENT_ORGAN = Role("competent_organ", "有权处理机关承办岗", "Handler of the competent organ")
"""Handles, for the organ that has the power to, what people ask of it (有权处理的机关、单位)."""

DECISION_OFFICE = Role("decision_office", "政府办公室会议决策岗", "Government office, meetings and decisions", Reach.DISTRICT)
"""Brings before the government's meetings what is to be decided, keeps the record, publishes and registers documents."""

LEGAL_REVIEWER = Role("legal_reviewer", "合法性审查岗", "Legality reviewer", Reach.DISTRICT)
"""Reviews, for the justice bureau, drafts of decisions, documents, agreements and minutes before they are decided on."""

ENFORCEMENT_SUPERVISOR = Role(
    "enforcement_supervisor", "司法局行政执法监督岗", "Enforcement supervision, justice bureau", Reach.DISTRICT
)
"""Supervises, for the justice bureau, how the district's bodies enforce the law (行政执法监督条例第六条)."""

FILE_READER = Role("file_reader", "行政执法案卷评查员", "Reader of enforcement files", Reach.DISTRICT)
"""Reads drawn files of enforcement for the justice bureau, never those of the own unit."""

ENFORCEMENT_OFFICER = Role("enforcement_officer", "行政执法承办岗", "Enforcement officer")
"""Handles cases for an enforcement body: investigates, hears the party, serves and carries out what was decided."""

ENFORCEMENT_REVIEWER = Role("enforcement_reviewer", "执法决定法制审核岗", "Legal reviewer of enforcement decisions")
"""Reviews, inside an enforcement body, what officers propose before the head decides, and presides over hearings."""

ENFORCEMENT_HEAD = Role("enforcement_head", "行政机关负责人", "Head of an enforcement body")
"""Files cases, decides on penalties and on recusal, for an enforcement body."""
