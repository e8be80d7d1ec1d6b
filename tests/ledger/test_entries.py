"""Entries named by another matter: looked up across offices, valid on the day of the act, or the act is refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection

from fazhi.kernel.named import Named
from fazhi.kernel.problems import problems
from fazhi.kernel.problems_shown import joint_problems, shown_problems
from fazhi.ledger import acts, entries
from fazhi.ledger.models import Act, Link, Matter
from fazhi.ledger.state import ActRefused, Given, PartyGiven
from fazhi.people.session import scope
from fazhi.procedures import public_comment
from tests import district
from tests.district import DAY, District
from tests.ledger import growing

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
MARCH = date(2026, 3, 2)


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        yield district.build()


def certificate(qinghe: District, name: str, issued: date = MARCH, until: date = date(2030, 3, 1)) -> acts.Opened:
    justice = qinghe.session("justice")
    with scope(justice):
        given = Given(issued, {"name": name, "issued": issued, "until": until})
        return acts.start(justice, "forest_certificate", "record", given, on=DAY)


def on_certificate(qinghe: District, entry: acts.Opened, action: str, day: date) -> None:
    justice = qinghe.session("justice")
    with scope(justice):
        acts.perform(justice, entry.matter_id, action, Given(day, note="年审未通过"), on=DAY)


def case(qinghe: District, *officers: str, day: date = DAY) -> acts.Opened:
    clerk = qinghe.session("housing_clerk")
    values = {"subject": "毁林案", "officers": tuple(Named(n) for n in officers)}
    with scope(clerk):
        return acts.start(
            clerk, "forest_case", "open", Given(day, values, parties=(PartyGiven("owner", "张三丰"),)), on=DAY
        )


def test_the_fictional_declarations_are_sound() -> None:
    both = (growing.CERTIFICATE, growing.CASE)
    assert [problems(p) + shown_problems(p) for p in both] == [[], []]
    assert joint_problems({p.key: p for p in (*both, public_comment.P)}) == []


def test_what_is_kept_and_shown_from_both_sides(qinghe: District) -> None:
    first, second = certificate(qinghe, "王一"), certificate(qinghe, "李二")
    opened = case(qinghe, first.number, second.number)
    clerk = qinghe.session("housing_clerk")
    with scope(clerk):
        assert not Matter.objects.filter(pk=first.matter_id).exists()
        row = Matter.objects.get(pk=opened.matter_id)
        assert row.facts["officers"] == [
            {"number": first.number, "title": "王一"}, {"number": second.number, "title": "李二"},
        ]  # fmt: skip
        acts.perform(
            clerk, row.pk, "inspect", Given(DAY, {"officers": (Named(first.number), Named(second.number))}), on=DAY
        )
        links = Link.objects.filter(matter=row).order_by("other_id").values_list("other_id", "kind", "act_seq")
        assert list(links) == [(first.matter_id, "护林人员", 1), (second.matter_id, "护林人员", 1)]


@pytest.mark.parametrize(
    ("done", "happened", "why"),
    [
        ([], date(2026, 3, 1), "王一（{n}）在2026-03-01不是有效的：自2026-03-02起才有效。"),
        ([("suspend", date(2026, 5, 4))], date(2026, 5, 4), "王一（{n}）在2026-05-04不是有效的：已于2026-05-04暂扣。"),
        ([("suspend", date(2026, 5, 4))], date(2026, 5, 3), ""),
        ([("suspend", date(2026, 5, 4)), ("restore", date(2026, 6, 1))], date(2026, 6, 1), ""),
        ([("strike", date(2026, 7, 1))], date(2026, 8, 1), "王一（{n}）在2026-08-01不是有效的：已于2026-07-01注销。"),
    ],
)
def test_valid_on_the_day_the_act_happened(
    qinghe: District, done: list[tuple[str, date]], happened: date, why: str
) -> None:
    first, second = certificate(qinghe, "王一"), certificate(qinghe, "李二", issued=date(2026, 1, 5))
    for action, day in done:
        on_certificate(qinghe, first, action, day)
    if not why:
        assert case(qinghe, first.number, second.number, day=happened).number
        return
    with pytest.raises(ActRefused) as refused:
        case(qinghe, first.number, second.number, day=happened)
    rule = "规则：须由两名当日持有有效护林证的人员办理。请核对编号。"
    assert refused.value.message == why.format(n=first.number) + rule
    assert (refused.value.basis, refused.value.field_name) == ("《护林办法》第三条", "officers")
    with scope(qinghe.session("supervisor")):
        assert not Matter.objects.filter(procedure="forest_case").exists()


def test_a_number_that_is_not_there_and_one_too_few(qinghe: District) -> None:
    first = certificate(qinghe, "王一")
    with pytest.raises(ActRefused, match="“护林证”中没有编号为“青禾司护〔2026〕9号”的登记"):
        case(qinghe, first.number, "青禾司护〔2026〕9号")
    with pytest.raises(ActRefused, match="“护林人员”至少须写明2项，现在是1项。规则：须由两名当日持有有效护林证的人员办理。"):
        case(qinghe, first.number, first.number)


def test_a_correction_is_held_against_the_day_of_the_act_it_corrects(qinghe: District) -> None:
    first, second, third = (certificate(qinghe, n) for n in ("王一", "李二", "张三"))
    opened = case(qinghe, first.number, second.number, day=date(2026, 4, 1))
    on_certificate(qinghe, third, "suspend", date(2026, 5, 4))
    clerk = qinghe.session("housing_clerk")
    with scope(clerk):
        named = (Named(first.number), Named(third.number))
        acts.perform(clerk, opened.matter_id, "correct", Given(DAY, {"officers": named}, note="写错了"), on=DAY)
        assert Act.objects.get(matter=opened.matter_id, seq=2).delta["officers"][1]["title"] == "张三"


def test_a_form_offers_those_valid_on_the_day(qinghe: District) -> None:
    first, second = certificate(qinghe, "王一"), certificate(qinghe, "李二")
    certificate(qinghe, "过期", issued=date(2025, 1, 6), until=date(2025, 12, 31))
    on_certificate(qinghe, second, "suspend", date(2026, 5, 4))
    with scope(qinghe.session("housing_clerk")):
        offered = entries.offered(growing.Facts.officers, DAY)
        assert [(e.title, e.number) for e in offered] == [("王一", first.number)]
        assert [e.title for e in entries.offered(growing.Facts.officers, date(2026, 4, 1))] == ["王一", "李二"]


def test_one_that_need_not_be_valid_and_its_column_in_the_view(qinghe: District) -> None:
    first, second = certificate(qinghe, "王一"), certificate(qinghe, "李二")
    opened = case(qinghe, first.number, second.number, day=date(2026, 4, 1))
    on_certificate(qinghe, second, "strike", date(2026, 5, 4))
    clerk = qinghe.session("housing_clerk")
    with scope(clerk):
        named = {"text": "撤销护林证。", "certificate": Named(second.number)}
        acts.perform(clerk, opened.matter_id, "decide", Given(DAY, named), on=DAY)
        assert Link.objects.filter(matter=opened.matter_id, kind="撤销的护林证").get().other_id == second.matter_id
        with connection.cursor() as cursor:
            cursor.execute("select fact_certificate from v_forest_case")
            assert cursor.fetchall() == [(second.number,)]


def test_the_title_of_a_matter_that_is_no_register_only_to_who_sees_it(qinghe: District) -> None:
    numbers = [certificate(qinghe, name).number for name in ("王一", "李二")]
    opened = case(qinghe, *numbers)
    for who, title in (("housing_clerk", "毁林案"), ("transport_clerk", "")):
        with scope(qinghe.session(who)):
            assert entries.look_up("forest_case", [opened.number])[opened.number].title == title
            assert entries.offered(growing.Facts.other, DAY) == []
    with scope(qinghe.session("transport_clerk")):
        assert entries.look_up("petition", [opened.number]) == {}
