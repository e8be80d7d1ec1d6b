"""Every institution the reports name has its place in the product, or a reason why it has none.

The list is outside the project (shared/indicators/systems.md, numbered); here is only, by number, where each stands: a procedure or
register by key, or a page. Nothing of its text is repeated. Skipped where the list is not there.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import reverse

from fazhi.kernel.library import library

LIST = Path(__file__).resolve().parents[3] / "shared" / "indicators" / "systems.md"

PLACES: dict[str, str] = {
    # leadership
    "governance_meeting": "1-4 12-18 26-28 31 32 225 242 243 245 282",
    "governance_task": "5 19-21 24 25 84 87-89 107-110 113 193 211 212 239 244 247 292 295 298 316",
    "duty_record": "6 7 61",
    "rule_of_law_debrief": "8-11",
    "appraisal": "22 23 44 98",
    "honour": "29 30 106 183 197 236 303 314",
    # decisions, documents, review
    "major_decision": "33 35-40 42 45",
    "major_decision_catalogue": "34",
    "major_matter": "41",
    "normative_document": "47-51 55 56 59",
    "party_document_filing": "52",
    "document_cleanup": "53 54 57",
    "legislation_consultation": "58",
    "legality_review": "43 46 60 62 64-66 69",
    "model_opinion": "63",
    "legal_adviser": "67 68",
    "adviser_assignment": "70",
    # enforcement, certificates
    "administrative_penalty": "71-74 80 82 102 103",
    "enforcement_body": "75 81 96 315",
    "enforcement_data_report": "76",
    "major_penalty_filing": "77",
    "enforcement_file_campaign": "78",
    "weekly_check": "79",
    "delegated_power": "83 115",
    "enforcement_survey": "85 114",
    "enforcement_supervision": "86 90 97",
    "special_supervisor": "91",
    "contact_point": "92",
    "random_inspection": "93",
    "power_list_item": "94 95",
    "soft_enforcement": "99 100 101",
    "field_enforcement": "104 105",
    "enforcement_complaint": "112",
    "enforcement_certificate": "116-122",
    # reconsideration, litigation
    "administrative_reconsideration": "123-126 135",
    "administrative_litigation": "127 129 130 132",
    "judicial_proposal": "128",
    "typical_case": "131 233",
    "court_government_linkage": "133 134",
    "court_hearing_attendance": "136",
    # mediation, petitions, aid
    "mediation_organisation": "137-139",
    "mediator_roster": "140 141 171",
    "screening": "142 161 180 301",
    "people_mediation": "143 147 148 152-154 163 164 166 168-170",
    "window_intake": "144 162 179 299 300",
    "mediation_subsidy": "145",
    "mediation_file_review": "146",
    "judicial_confirmation": "149",
    "mediation_window": "150 151 155 165",
    "early_warning": "156 157 159",
    "prompt_letter": "158",
    "petition": "172 173 176",
    "leader_responsibility": "175 182",
    "key_matter": "177",
    "hotline_order": "174 178",
    "mediation_coverage": "160 167",
    "legal_aid": "184-189",
    "legal_assistance": "190",
    "legal_consultation": "191",
    "judicial_assistance": "192",
    # public legal service, publicity, exams
    "legal_service_site": "194-196 198-200 206 208 313",
    "legal_adviser_service": "201 202",
    "legal_service_activity": "203-205 207 209 210 271 278 279",
    "publicity_duty": "213-216",
    "publicity_event": "217-220 223 227-229 235 237 238 276",
    "publicity_roster": "221 222 224 230-232 234",
    "culture_site": "226",
    "law_exam": "240 246",
    "required_laws": "241",
    # corrections, business, openness, grass roots
    "correction_report": "248-255",
    "business_report": "258-266 269 272-275 277",
    "enterprise_issue": "267 268 270",
    "annual_report_publication": "280 281",
    "openness_column": "283 285",
    "information_disclosure": "284",
    "proposal": "287",
    "oversight_received": "288-290 297",
    "supervision": "291 296",
    "inspection_finding": "293 294",
    "deliberation": "302 304-307",
    "judicial_office_list": "310 311",
    "draw_by_lot": "312",
}
PAGES = {"accounts": "320"}
"""Institutions that are bodies and posts: kept where accounts, posts and organisations are."""

LEFT_OUT = {
    "no files on residents, no lists of persons": "181 256 257",
    "no points for conduct, no judging of persons": "308 309",
    "the work of courts and procuratorates themselves, who keep their own files": "111 286",
    "measures against one epidemic that is over, with the tracing of persons": "317-319",
}
"""What the product does not hold, and why: it serves due process and keeps no dossier on anybody."""


def numbers(text: str) -> list[int]:
    found: list[int] = []
    for part in text.split():
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    return found


def everything() -> list[int]:
    return [n for text in (*PLACES.values(), *PAGES.values(), *LEFT_OUT.values()) for n in numbers(text)]


def test_each_place_named_exists() -> None:
    assert [key for key in PLACES if key not in library().procedures] == []
    assert all(reverse(name) for name in PAGES)


def test_each_institution_has_one_place_or_one_reason() -> None:
    named = everything()
    assert sorted({n for n in named if named.count(n) > 1}) == []
    if not LIST.exists():
        pytest.skip("the numbered list of institutions is not beside the project")
    there = [int(n) for n in re.findall(r"^\| (\d+) \|", LIST.read_text("utf-8"), re.M)]
    assert len(there) == 320 and sorted(named) == sorted(there)
