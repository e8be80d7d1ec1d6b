"""Acts on a dispute: what the writer writes, what it refuses, and that a refusal leaves nothing behind."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from fazhi.ledger import acts
from fazhi.ledger.models import Act, Counter, Limit, Matter, Paper, Party
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.session import scope
from fazhi.procedures import people_mediation as pm
from fazhi.procedures.people_mediation import facts as pm_facts
from tests.district import DAY, District
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def opened(qinghe: District) -> acts.Opened:
    return making.dispute(qinghe)


def accepted(qinghe: District) -> int:
    made = opened(qinghe)
    making.accept(qinghe, made.matter_id)
    return made.matter_id


def test_a_dispute_taken_in_has_number_parties_and_paper(qinghe: District) -> None:
    made = opened(qinghe)
    with scope(qinghe.session("songxi_desk")):
        matter = Matter.objects.get(pk=made.matter_id)
        assert matter.number == "青松溪调〔2026〕1号"
        assert (matter.stage, matter.title, matter.topic, matter.closed) == (
            "APPLIED",
            "楼上漏水损害赔偿纠纷",
            "邻里纠纷",
            False,
        )
        assert [p.shown for p in Party.objects.filter(matter=matter)] == ["张某", "李某"]
        assert [p.label for p in Paper.objects.filter(matter=matter)] == ["人民调解申请书"]
        act = Act.objects.get(matter=matter)
        assert (act.seq, act.basis, act.hash, act.prev) == (1, "《人民调解法》第十七条", matter.head, "")


def test_nothing_that_names_a_person_stands_in_the_clear(qinghe: District) -> None:
    made = opened(qinghe)
    with scope(qinghe.session("songxi_desk")):
        rows = [
            *Matter.objects.filter(pk=made.matter_id).values(),
            *Act.objects.values(),
            *Party.objects.values(),
            *Paper.objects.values(),
        ]
    text = repr([{k: bytes(v) if isinstance(v, memoryview) else v for k, v in row.items()} for row in rows])
    for secret in ("张三丰", "李四光", "000000199001010012", "00000005521"):
        assert secret not in text
        assert secret.encode().hex() not in text


def test_the_whole_way_to_the_archive(qinghe: District) -> None:
    matter_id = accepted(qinghe)
    mediator, desk = qinghe.session("songxi_mediator"), qinghe.session("songxi_desk")
    terms = {
        "oral": False,
        "terms": "赔偿18600元，分两期付清。",
        "effective_on": date(2026, 10, 14),
        "amount": Decimal(18600),
    }
    with scope(mediator):
        acts.perform(mediator, matter_id, "sit", Given(date(2026, 10, 14), {"sitting": "双方到场，商定赔偿。"}), on=DAY)
        acts.perform(mediator, matter_id, "agree", Given(date(2026, 10, 14), terms), on=DAY)
    with scope(desk):
        acts.perform(desk, matter_id, "archive", Given(DAY, {"volume": "2026-1"}), on=DAY)
        matter = Matter.objects.get(pk=matter_id)
        assert (matter.stage, matter.closed, matter.closed_on, matter.outcome) == ("CLOSED", True, DAY, "达成协议")
        assert matter.facts["amount"] == "18600.00"
        assert matter.marks == {
            "apply": "2026-10-12", "accept": "2026-10-13", "sit": "2026-10-14", "agree": "2026-10-14", "archive": "2026-10-15",
        }  # fmt: skip
        states = {x.key: (x.state, x.due) for x in Limit.objects.filter(matter_id=matter_id)}
        assert states == {"mediate": ("met", date(2026, 11, 13)), "judicial_confirmation": ("void", date(2026, 11, 13))}


def refused_with_nothing_changed(qinghe: District, who: str, matter_id: int, action: str, given: Given) -> ActRefused:
    session = qinghe.session(who)
    with scope(session):
        before = (
            Matter.objects.filter(pk=matter_id).values().get(),
            Act.objects.count(),
            Counter.objects.values_list("value", flat=True).last(),
        )
        with pytest.raises(ActRefused) as caught:
            acts.perform(session, matter_id, action, given, on=DAY)
        after = (
            Matter.objects.filter(pk=matter_id).values().get(),
            Act.objects.count(),
            Counter.objects.values_list("value", flat=True).last(),
        )
    assert repr(before) == repr(after)
    return caught.value


def test_refusing_party_cannot_be_mediated(qinghe: District) -> None:
    matter_id = opened(qinghe).matter_id
    m = qinghe.people["songxi_mediator"]
    given = Given(DAY, {"refused": True, "choice": pm.Choice.ASSIGNED}, handler=(m.pk, m.name))
    error = refused_with_nothing_changed(qinghe, "songxi_desk", matter_id, "accept", given)
    assert "明确拒绝调解的，不得调解" in error.message and error.basis == "《人民调解法》第十七条、第十九条"


@pytest.mark.parametrize(
    ("who", "action", "given", "says"),
    [
        ("songxi_desk", "accept", Given(DAY, {"refused": False, "choice": pm.Choice.ASSIGNED}), "请指定人民调解员"),
        ("songxi_desk", "accept", Given(DAY, {"choice": pm.Choice.ASSIGNED}), "还没有填“一方明确拒绝调解”"),
        ("songxi_desk", "accept", Given(DAY + timedelta(days=1), {}), "还没有填"),
        ("songxi_desk", "agree", Given(DAY, {}), "您的岗位无此权限"),
        ("songxi_mediator", "agree", Given(DAY, {}), "只能在“调解中”办理"),
        ("songxi_desk", "correct", Given(DAY, {"summary": "改"}), "须写明理由"),
        ("songxi_desk", "correct", Given(DAY, {}, note="写错了"), "没有写要更正的内容"),
        ("songxi_desk", "nonsense", Given(DAY, {}), "没有“nonsense”这一项办理"),
        ("songxi_desk", "correct", Given(DAY, {"volume": 7}, note="x"), "须是str"),
    ],
)  # fmt: skip
def test_refusals(qinghe: District, who: str, action: str, given: Given, says: str) -> None:
    matter_id = opened(qinghe).matter_id
    assert says in refused_with_nothing_changed(qinghe, who, matter_id, action, given).message


def test_dates_that_cannot_be(qinghe: District) -> None:
    matter_id = accepted(qinghe)
    late = refused_with_nothing_changed(
        qinghe, "songxi_mediator", matter_id, "sit", Given(DAY + timedelta(days=1), {"sitting": "x"})
    )
    assert "还没有到" in late.message
    early = refused_with_nothing_changed(
        qinghe, "songxi_mediator", matter_id, "sit", Given(DAY - timedelta(days=9), {"sitting": "x"})
    )
    assert "早于立案日" in early.message


def test_second_sitting_needs_its_own_record(qinghe: District) -> None:
    matter_id = accepted(qinghe)
    mediator = qinghe.session("songxi_mediator")
    with scope(mediator):
        acts.perform(mediator, matter_id, "sit", Given(DAY, {"sitting": "第一次"}), on=DAY)
    error = refused_with_nothing_changed(qinghe, "songxi_mediator", matter_id, "sit", Given(DAY, {}))
    assert "还没有填“调解经过”" in error.message


def test_whoever_comes_second_is_told(qinghe: District) -> None:
    matter_id = accepted(qinghe)
    error = refused_with_nothing_changed(
        qinghe, "songxi_mediator", matter_id, "sit", Given(DAY, {"sitting": "x"}, version=1)
    )
    assert error.message.startswith("本事项刚才已有新的办理：“受理并确定调解员”（林一 · ")
    assert error.message.endswith("您的办理没有保存，请看过最新情况再办。")


def test_another_committee_sees_nothing(qinghe: District) -> None:
    matter_id = opened(qinghe).matter_id
    stranger = qinghe.session("chengbei_desk")
    with scope(stranger), pytest.raises(Matter.DoesNotExist):
        acts.perform(stranger, matter_id, "correct", Given(DAY, {"summary": "改"}, note="x"), on=DAY)


def test_correction_keeps_the_old_value_in_the_acts(qinghe: District) -> None:
    matter_id = opened(qinghe).matter_id
    desk = qinghe.session("songxi_desk")
    with scope(desk):
        acts.perform(desk, matter_id, "correct", Given(DAY, {"kind": pm_facts.Kind.DAMAGES}, note="类型选错"), on=DAY)
        matter = Matter.objects.get(pk=matter_id)
        assert (matter.topic, matter.facts["kind"]) == ("损害赔偿纠纷", "DAMAGES")
        assert [a.delta.get("kind") for a in Act.objects.filter(matter=matter)] == ["NEIGHBOUR", "DAMAGES"]


def test_numbers_run_without_gaps(qinghe: District) -> None:
    first = opened(qinghe)
    desk = qinghe.session("songxi_desk")
    with scope(desk), pytest.raises(ActRefused):
        acts.start(desk, "people_mediation", "apply", Given(DAY, {"subject": "x"}), on=DAY)
    assert (first.number, opened(qinghe).number) == ("青松溪调〔2026〕1号", "青松溪调〔2026〕2号")
