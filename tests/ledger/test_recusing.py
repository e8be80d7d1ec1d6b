"""Recusal: applied for, declared, decided; who stepped aside can do nothing more, and the matter finds another handler."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from fazhi.ledger import access, acts, store
from fazhi.ledger.models import Act, Limit, Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.models import Account, Post
from fazhi.people.session import hall_session, scope
from tests import district
from tests.district import DAY, District
from tests.ledger import growing
from tests.ledger.test_entries import case, certificate

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        made = district.build()
        second = Account.objects.create_user("housing_second", "沈八")
        made.people["housing_second"] = second
        Post.objects.create(
            account=second, organisation=made.orgs["housing"], role="competent_organ", title="承办",
            since=DAY - timedelta(days=300),
        )  # fmt: skip
        yield made


@pytest.fixture
def handled(qinghe: District) -> int:
    """A case with 孙五 as its handler."""
    opened = case(qinghe, certificate(qinghe, "王一").number, certificate(qinghe, "李二").number)
    do(qinghe, "housing_clerk", opened.matter_id, "assign", handler=person(qinghe, "housing_clerk"))
    return opened.matter_id


def person(qinghe: District, who: str) -> tuple[int, str]:
    return qinghe.people[who].pk, qinghe.people[who].name


def do(qinghe: District, who: str, matter: int, action: str, **given: Any) -> Act:
    session = qinghe.session(who)
    with scope(session):
        return acts.perform(session, matter, action, Given(DAY, note="是近亲属", **given), on=DAY)


def refusal(qinghe: District, who: str, matter: int, action: str, **given: object) -> str:
    session = qinghe.session(who)
    with scope(session):
        before = Act.objects.filter(matter=matter).count()
    with pytest.raises(ActRefused) as refused:
        do(qinghe, who, matter, action, **given)
    with scope(session):
        assert Act.objects.filter(matter=matter).count() == before
    return refused.value.message


def row(qinghe: District, matter: int) -> Matter:
    with scope(qinghe.session("supervisor")):
        return Matter.objects.select_related("handler").get(pk=matter)


def test_an_application_does_not_stop_the_work(qinghe: District, handled: int) -> None:
    with scope(hall_session(handled)):
        given = Given(DAY, note="是对方的近亲属", person=person(qinghe, "housing_clerk"))
        acts.perform(hall_session(handled), handled, "ask_recusal", given, on=DAY)
    do(qinghe, "housing_clerk", handled, "attach", material=_material())
    with scope(qinghe.session("supervisor")):
        limit = Limit.objects.get(matter=handled, key="recusal_decision")
        assert (limit.state, limit.office, limit.event) == ("open", True, "申请回避")
    found = row(qinghe, handled).recusals[str(qinghe.people["housing_clerk"].pk)]
    assert found == {"name": "孙五", "standing": "ASKED", "on": "2026-10-15", "handled": True}


def test_the_one_concerned_does_not_decide(qinghe: District, handled: int) -> None:
    clerk = person(qinghe, "housing_clerk")
    with scope(hall_session(handled)):
        acts.perform(hall_session(handled), handled, "ask_recusal", Given(DAY, note="近亲属", person=clerk), on=DAY)
    said = refusal(qinghe, "housing_clerk", handled, "decide_recusal", person=clerk, granted=False)
    assert said == "不能由本人决定自己是否回避。请由其他负责人决定。"


def test_who_is_told_to_step_aside_can_do_nothing_more(qinghe: District, handled: int) -> None:
    clerk, second = person(qinghe, "housing_clerk"), person(qinghe, "housing_second")
    with scope(hall_session(handled)):
        acts.perform(hall_session(handled), handled, "ask_recusal", Given(DAY, note="近亲属", person=clerk), on=DAY)
    said = refusal(qinghe, "supervisor", handled, "decide_recusal", person=clerk, granted=True)
    assert said == "孙五是承办人，决定回避的须同时指定其他承办人。"
    said = refusal(qinghe, "supervisor", handled, "decide_recusal", person=clerk, granted=True, handler=clerk)
    assert said == "孙五须回避，不能再指定为承办人。"
    outsider = person(qinghe, "transport_clerk")
    said = refusal(qinghe, "supervisor", handled, "decide_recusal", person=clerk, granted=True, handler=outsider)
    assert said == "李六现在不是青禾区住房和城乡建设局可以承办的人员。"
    act = do(qinghe, "supervisor", handled, "decide_recusal", person=clerk, granted=True, handler=second)
    assert act.effects == {"recusal": {"account": clerk[0], "name": "孙五", "standing": "GRANTED"}, "handler": "沈八"}
    assert row(qinghe, handled).handler_id == second[0]
    why = "孙五已在本事项回避（2026-10-15，决定回避），不能办理。"
    for action in ("attach", "assign", "inspect"):
        assert refusal(qinghe, "housing_clerk", handled, action, handler=second, material=_material()) == why
    assert refusal(qinghe, "housing_second", handled, "assign", handler=clerk) == why + "请指定其他人。"
    session = qinghe.session("housing_clerk")
    with scope(session):
        state = store.load(Matter.objects.select_related("organisation", "origin", "handler").get(pk=handled), DAY)
        assert [v for v in access.choices(session, state, DAY) if v.allowed] == []
    do(qinghe, "housing_second", handled, "attach", material=_material())


def test_who_declares_it_steps_aside_at_once_and_may_be_sent_back(qinghe: District, handled: int) -> None:
    clerk = person(qinghe, "housing_clerk")
    do(qinghe, "housing_clerk", handled, "declare_recusal")
    assert row(qinghe, handled).handler_id is None
    assert refusal(qinghe, "housing_clerk", handled, "attach", material=_material()) == (
        "孙五已在本事项回避（2026-10-15，自行回避，待决定），不能办理。"
    )
    do(qinghe, "supervisor", handled, "decide_recusal", person=clerk, granted=False)
    assert row(qinghe, handled).handler_id == clerk[0]
    do(qinghe, "housing_clerk", handled, "attach", material=_material())
    with scope(qinghe.session("supervisor")):
        assert Limit.objects.get(matter=handled, key="recusal_decision").state == "met"


def test_only_of_somebody_at_work_on_the_matter_and_only_once(qinghe: District, handled: int) -> None:
    session = hall_session(handled)
    clerk = person(qinghe, "housing_clerk")
    with scope(session):
        with pytest.raises(ActRefused, match="李六没有承办过本事项，无从回避"):
            acts.perform(
                session, handled, "ask_recusal", Given(DAY, note="熟人", person=person(qinghe, "transport_clerk")), on=DAY
            )
        with pytest.raises(ActRefused, match="请选择申请谁回避"):
            acts.perform(session, handled, "ask_recusal", Given(DAY, note="熟人"), on=DAY)
        acts.perform(session, handled, "ask_recusal", Given(DAY, note="熟人", person=clerk), on=DAY)
        with pytest.raises(ActRefused, match="孙五：申请回避，待决定，不必再申请"):
            acts.perform(session, handled, "ask_recusal", Given(DAY, note="熟人", person=clerk), on=DAY)


def test_nothing_to_decide(qinghe: District, handled: int) -> None:
    said = refusal(qinghe, "supervisor", handled, "decide_recusal", person=person(qinghe, "housing_clerk"), granted=True)
    assert said == "现在没有等待决定的回避。"


def _material() -> object:
    from fazhi.ledger.state import Material

    return Material("说明.txt", "text/plain", b"1")
