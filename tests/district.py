"""A small fictional district for tests: two towns with a mediation committee each, a petition bureau, two departments."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from fazhi.kernel.library import library
from fazhi.people.models import Account, Organisation, Post, Region
from fazhi.people.session import Session, staff_session
from fazhi.people.tree import add_organisation

DAY = date(2026, 10, 15)


@dataclass
class District:
    orgs: dict[str, Organisation]
    people: dict[str, Account] = field(default_factory=dict)

    def session(self, username: str, day: date = DAY) -> Session:
        made = staff_session(self.people[username], day)
        assert made is not None
        return made


PEOPLE = (
    ("songxi_desk", "林一", "songxi_committee", "committee"),
    ("songxi_mediator", "王二", "songxi_committee", "mediator"),
    ("chengbei_desk", "赵三", "chengbei_committee", "committee"),
    ("bureau_desk", "钱四", "petition_bureau", "petition_bureau"),
    ("housing_clerk", "孙五", "housing", "competent_organ"),
    ("transport_clerk", "李六", "transport", "competent_organ"),
    ("supervisor", "周七", "office", "supervisor"),
    ("analyst", "吴八", "office", "analyst"),
    ("administrator", "郑九", "office", "administrator"),
    ("justice", "冯十", "justice", "justice_bureau"),
)


def build() -> District:
    """Make it in the database of the test. Rows of people are not under the row policy."""
    county = Region.objects.create(code="990101000000", name="青禾区", level="county")
    towns = {
        key: Region.objects.create(code=f"99010100{i}000", name=name, level="town", parent=county)
        for i, (key, name) in enumerate((("songxi", "松溪街道"), ("chengbei", "城北镇")), 1)
    }
    orgs: dict[str, Organisation] = {}

    def add(key: str, name: str, prefix: str, kind: str, region: Region, parent: str | None) -> None:
        orgs[key] = add_organisation(f"QH-{key}", name, name, prefix, kind, region, orgs.get(parent or ""))

    add("government", "青禾区人民政府", "青禾府", "government", county, None)
    add("office", "区委依法治区办", "青禾治", "office", county, "government")
    add("justice", "青禾区司法局", "青禾司", "department", county, "government")
    add("petition_bureau", "青禾区信访局", "青禾信", "department", county, "government")
    add("housing", "青禾区住房和城乡建设局", "青禾建", "department", county, "government")
    add("transport", "青禾区交通运输局", "青禾交", "department", county, "government")
    for key, region in towns.items():
        add(key, region.name, f"青禾{region.name[:2]}", "town", region, "government")
        add(f"{key}_committee", f"{region.name}人民调解委员会", f"青{region.name[:2]}", "committee", region, key)
    made = District(orgs)
    for username, name, org, role in PEOPLE:
        account = Account.objects.create_user(username, name)
        label = library().roles[role].label if role in library().roles else role
        Post.objects.create(account=account, organisation=orgs[org], role=role, title=label, since=date(2025, 1, 1))
        made.people[username] = account
    return made
