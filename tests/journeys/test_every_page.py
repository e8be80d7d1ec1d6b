"""Every page as a person meets it: no accessibility fault a machine can find, no sideways scrolling on a phone, no error."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from fazhi.ledger.models import Matter, Published
from fazhi.people.session import system_scope
from tests.journeys.conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(databases=["default", "owner"], transaction=True)]

STAFF = {
    "songxi-desk": ["/desk/", "/matters/", "/matters/?state=late", "/new/people_mediation/apply/", "/registers/", "/post/", "/intake/"],
    "songxi-mediator": ["MATTER", "MATTERact/record_performance/", "/account/"],
    "supervisor": [
        "/indicators/", "/indicators/dispute.resolved/", "/report/", "/reading/", "/reading/inspections/",
        "/rules/", "/rules/petition/", "/rules/calendar/", "/rules/calendar/notices/", "/rules/calendar/notices/new/",
        "/rules/ladder/?count=1", "/rules/ladder/new/",
        "/seals/", "/readings/", "MATTER", "/warning/", "/warning/cell/?kind=people_mediation", "/panorama/",
    ],
    "justice": ["/paysheet/", "/peer-review/", "/imports/"],
    "administrator": ["/accounts/", "/rules/settings/", "/rules/settings/hotline_request_days/", "/jobs/"],
}  # fmt: skip
PUBLIC = ["/hall/", "/hall/file/", "/hall/track/", "/signin/", "/hall/check/", "/open/", "/open/comment_answers/"]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


def look(visitor: Visitor, path: str) -> list[str]:
    """What is wrong with a page: axe's findings, and whether it must be scrolled sideways."""
    visitor.go(path)
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    wrong = [f"{path} {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
    wide = visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wrong + ([f"{path}: {wide}px wider than the screen"] if wide > 0 else [])


@pytest.mark.parametrize("visitor", [(1440, 900), (390, 844)], ids=["desk", "phone"], indirect=True)
def test_pages(visitor: Visitor) -> None:
    with system_scope():
        agreed = Matter.objects.filter(procedure="people_mediation", stage="AGREED", origin__name__startswith="松溪")
        decided = Matter.objects.filter(procedure="major_decision", stage="EXECUTING")
        draws = Published.objects.filter(key="draw_result")
        own = {"MATTER": f"/matters/{agreed[0].pk}/", "DECISION": f"/matters/{decided[0].pk}/"}
        drawn = f"/open/items/{draws[0].pk}/draw/"
    wrong: list[str] = []
    for path in [*PUBLIC, drawn]:
        wrong += look(visitor, path)
    for username, paths in STAFF.items():
        visitor.sign_in(username)
        for path in paths:
            for word, address in own.items():
                path = path.replace(word, address)
            wrong += look(visitor, path)
    assert wrong == []
