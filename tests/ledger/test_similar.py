"""What may be the same matter: found by person, place and words, within the session's scope and never outside it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection, connections

from fazhi.kernel.library import library
from fazhi.ledger import acts, similar
from fazhi.ledger.similar import Alike, Person, find
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import scope
from fazhi.procedures.petition.facts import Channel
from tests.district import DAY, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

LEAK = "楼上漏水损害赔偿纠纷，卫生间防水层破损，天花板受损。"


def found(qinghe: District, who: str, text: str = LEAK, person: Person | None = None, day: date = DAY) -> list[Alike]:
    session = qinghe.session(who)
    with scope(session):
        region = session.organisation.region_id if session.organisation else None
        return find(text, [person or Person()], region_id=region, day=day)


def test_similar_words_are_measured_exactly() -> None:
    one = similar.pieces("楼上漏水泡坏天花板")
    assert similar.share(one, one) == 1.0
    assert similar.share(one, similar.pieces("楼上漏水泡坏天花板，要求赔偿")) == 1.0
    assert similar.share(similar.pieces("楼上漏水泡坏"), similar.pieces("楼上漏水")) == 0.0, "too short to tell"
    assert similar.share(one, similar.pieces("公司拖欠工资三个月不发")) == 0.0


def test_the_same_words_are_found_with_their_reason(qinghe: District) -> None:
    made = making.dispute(qinghe)
    [one] = found(qinghe, "songxi_desk", day=DAY - timedelta(days=3))
    assert one.matter.pk == made.matter_id and one.text == 1.0
    assert one.reasons == ["内容有100%相同", "同在松溪街道，同一天登记"]


@pytest.mark.parametrize(
    ("person", "sure", "reason"),
    [
        (Person(name="张三丰"), False, "当事人的姓名或者名称相同（同名的人很多，请核对）"),
        (Person(phone="00000005521"), True, "当事人的电话相同"),
        (Person(name="张三丰", id_no="000000199001010012"), True, "当事人的证件号码、姓名或者名称相同"),
    ],
)
def test_the_same_person_is_found_by_blind_index(qinghe: District, person: Person, sure: bool, reason: str) -> None:
    made = making.dispute(qinghe)
    [one] = found(qinghe, "songxi_desk", "另一件不相干的事情，说的是停车位。", person, DAY + timedelta(days=90))
    assert (one.matter.pk, one.sure, one.reasons) == (made.matter_id, sure, [reason])


def test_whoever_shares_nothing_is_not_brought_up(qinghe: District) -> None:
    making.dispute(qinghe)
    text, far = "公司拖欠三个月工资不发放", DAY + timedelta(days=90)
    assert found(qinghe, "songxi_desk", text, Person(name="王五"), far) == []


def test_outside_the_scope_nothing_is_said(qinghe: District) -> None:
    """Not the content, not the number, not even that there is one."""
    making.dispute(qinghe)
    person = Person(name="张三丰", id_no="000000199001010012", phone="00000005521")
    for who in ("chengbei_desk", "bureau_desk", "housing_clerk", "administrator"):
        assert found(qinghe, who, person=person) == []
    with scope(qinghe.session("analyst")):
        assert [a.reasons for a in find("另一件事情说的是停车位", [person], region_id=None, day=DAY)] == []


def test_the_narrow_functions_are_closed_to_everybody_else(qinghe: District) -> None:
    making.dispute(qinghe)
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from fazhi_similar('''漏水''', array['漏水'], 10)")
        assert cursor.fetchone() == (0,), "a session that set nothing sees nothing"
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "select p.proname, p.prosecdef, r.rolname from pg_proc p join pg_roles r on r.oid = p.proowner"
            " where p.proname in ('fazhi_similar', 'fazhi_story', 'fazhi_frequent') order by 1"
        )
        rows = cursor.fetchall()
    assert [(name, definer) for name, definer, _ in rows] == [
        ("fazhi_frequent", True), ("fazhi_similar", True), ("fazhi_story", True),
    ]  # fmt: skip
    assert [owner for name, _, owner in rows if name != "fazhi_frequent"] == ["fazhi_search", "fazhi_search"]


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_frequent_words_are_known_from_the_statistics(qinghe: District) -> None:
    for _ in range(3):
        making.dispute(qinghe)
    with connections["owner"].cursor() as cursor:
        cursor.execute("analyze ledger_matter")
    with connection.cursor() as cursor:
        cursor.execute("select word, share from fazhi_frequent(array['漏水', '龙卷'])")
        known = dict(cursor.fetchall())
    assert known == {"漏水": 1.0, "": pytest.approx(1 / 3)}, "the numbers 1, 2, 3 stand in one matter each"


def test_a_rule_against_twice_needs_the_same_person_and_the_same_request(qinghe: District) -> None:
    intake = library().intake
    assert intake is not None
    making.petition_at(qinghe, "ACCEPTED")
    text, same = "电梯停运要求处置，请恢复运行。电梯停运半月。", Person(name="张三丰")
    barred = similar.barred(intake.bars, found(qinghe, "bureau_desk", text, same))
    assert [(bar.basis.text, bar.then) for bar, _ in barred] == [("《信访工作条例》第十九条第三款", "decline")]
    assert similar.barred(intake.bars, found(qinghe, "bureau_desk", text, Person(name="王五"))) == []
    other = "反映村道三年没有维修，坑洼难行，请求修复。"
    assert similar.barred(intake.bars, found(qinghe, "bureau_desk", other, same)) == []


def test_a_long_ledger_still_gives_few_candidates(qinghe: District) -> None:
    bureau = qinghe.session("bureau_desk")
    with scope(bureau):
        for n in range(12):
            values = {
                "channel": Channel.LETTER, "subject": "电梯停运要求处置", "request": f"请恢复第{n}部电梯运行。",
                "summary": "小区电梯停运半月，老人下不了楼。",
            }  # fmt: skip
            parties = (PartyGiven("petitioner", f"来信人{n}"),)
            acts.start(bureau, "petition", "register", Given(DAY, values, parties=parties), on=DAY)
    assert len(found(qinghe, "bureau_desk", "电梯停运要求处置，小区电梯停运半月，老人下不了楼。")) == 8
