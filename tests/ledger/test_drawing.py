"""A draw by lot in the ledger, from the list to the proof: what is refused, where the seed comes from, what verification finds."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from fazhi.kernel.lots import disagreements, in_order
from fazhi.ledger import acts, seals
from fazhi.ledger.models import Matter, Published
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.draw_by_lot import Purpose, Source
from tests.district import District

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
ITEMS = tuple(f"青禾卷〔2026〕{n}号" for n in range(1, 13))
SEALED: dict[str, Any] = {
    "subject": "2026年评查案卷抽签", "purpose": Purpose.FILES, "ground": "评查方案", "items": "\n".join(ITEMS), "count": 3,
    "seed_from": Source.SEAL,
}  # fmt: skip


def today() -> date:
    return timezone.localdate()


def fix(qinghe: District, **values: Any) -> int:
    clerk = qinghe.session("justice", today())
    with scope(clerk):
        return acts.start(clerk, "draw_by_lot", "fix", Given(today(), SEALED | values)).matter_id


def do(qinghe: District, matter: int, action: str, note: str = "", **values: Any) -> None:
    clerk = qinghe.session("justice", today())
    with scope(clerk):
        acts.perform(clerk, matter, action, Given(today(), values, note=note))


def facts(matter: int) -> dict[str, Any]:
    with system_scope():
        return dict(Matter.objects.get(pk=matter).facts)


def seal() -> str:
    with system_scope():
        made = seals.seal()
    assert made is not None
    return made.chain


def in_the_hall(matter: int, key: str) -> list[Published]:
    with scope(hall_session()):
        return list(Published.objects.filter(matter_id=matter, key=key).order_by("act_seq"))


def faults() -> list[str]:
    with system_scope():
        return [f.what for f in seals.verify()]


def test_from_the_list_to_the_proof(qinghe: District) -> None:
    matter = fix(qinghe, barring=f"{ITEMS[0]}：评查组长承办")
    listed = facts(matter)
    (shown,) = in_the_hall(matter, "draw_list")
    assert ["名单指纹", listed["fingerprint"], False] in shown.content["rows"]
    assert ["不参加抽签的", f"{ITEMS[0]}：评查组长承办", True] in shown.content["rows"]
    with pytest.raises(ActRefused, match="种子还没有产生"):
        do(qinghe, matter, "draw")
    do(qinghe, matter, "bar", barring=f"{ITEMS[1]}：案件还在诉讼")
    assert facts(matter)["barred"] == f"{ITEMS[0]}：评查组长承办\n{ITEMS[1]}：案件还在诉讼"

    chain = seal()
    fix(qinghe, subject="另一次抽签")
    seal()
    with pytest.raises(ActRefused, match="种子已经产生"):
        do(qinghe, matter, "bar", barring=f"{ITEMS[2]}：后来想起来的")
    do(qinghe, matter, "draw")
    drawn = facts(matter)
    assert drawn["seed"] == chain
    order = in_order(chain, ITEMS[2:])
    assert drawn["result"].splitlines() == order[:3]

    do(qinghe, matter, "replace", replacing=f"{order[1]}：评查员近亲属承办")
    assert facts(matter)["result"].splitlines() == [order[0], order[2], order[3]]
    assert in_the_hall(matter, "draw_result") == []
    do(qinghe, matter, "publish")
    (result,) = in_the_hall(matter, "draw_result")
    proof = result.content["draw"]
    assert disagreements(proof) == [] and proof["sealed"] is True and proof["number"] == result.number
    assert [b["who"] for b in proof["barred"]] == [ITEMS[0], ITEMS[1], order[1]]
    assert faults() == []


def test_nobody_types_or_corrects_what_the_proof_rests_on(qinghe: District) -> None:
    with pytest.raises(ActRefused, match="不登记“seed”"):
        fix(qinghe, seed="7")
    matter = fix(qinghe)
    for name, value in (("items", "甲\n乙\n丙"), ("fingerprint", "00"), ("count", 1)):
        with pytest.raises(ActRefused, match="不能更正：由程序算出，或者公开的抽签证明以它为据"):
            do(qinghe, matter, "correct", "写错", **{name: value})
    do(qinghe, matter, "correct", "写错", ground="评查方案第二条")
    assert facts(matter)["ground"] == "评查方案第二条"


def test_a_public_number_counts_only_if_it_was_named_before_it_was_announced(qinghe: District) -> None:
    named = {"seed_from": Source.NUMBER, "named": "公证处当众摇出的号码"}
    with pytest.raises(ActRefused, match="就不是抽签") as refused:
        fix(qinghe, named_day=today(), **named)
    assert refused.value.field_name == "named_day"
    matter = fix(qinghe, named_day=today() + timedelta(days=1), **named)
    seal()
    with pytest.raises(ActRefused, match="现在还没有到"):
        do(qinghe, matter, "draw", public_number="038417")
    # The act is entered tomorrow: what counts is the day of entry, which nobody types.
    clerk, tomorrow = qinghe.session("justice", today()), timezone.now() + timedelta(days=1)
    with scope(clerk):
        with pytest.raises(ActRefused, match="种子已经产生"):
            acts.perform(clerk, matter, "bar", Given(today(), {"barring": f"{ITEMS[2]}：补报"}), at=tomorrow)
        acts.perform(clerk, matter, "draw", Given(today(), {"public_number": "038417"}), at=tomorrow)
    assert facts(matter)["result"].splitlines() == in_order("038417", ITEMS)[:3]
    assert faults() == []


@pytest.mark.parametrize(
    ("name", "value", "found"),
    [
        ("items", "甲\n乙\n丙\n丁", "抽签名单与公布的指纹不符"),
        ("result", "甲", "抽签结果与按种子重抽的不同"),
        ("seed", "00", "抽签的种子不是固定名单以后第一次封存的封存链值"),
        ("barred", "无名：无据", "抽签不能重抽"),
    ],
)
def test_verification_finds_a_draw_that_does_not_follow(qinghe: District, name: str, value: str, found: str) -> None:
    matter = fix(qinghe)
    seal()
    do(qinghe, matter, "draw")
    with connections["owner"].cursor() as cursor:
        cursor.execute("alter table ledger_matter no force row level security")
        cursor.execute("update ledger_matter set facts = facts || jsonb_build_object(%s::text, %s::text) where id = %s", [name, value, matter])
        assert cursor.rowcount == 1
        cursor.execute("alter table ledger_matter force row level security")
    assert any(what.startswith(found) for what in faults())


def test_a_void_list_stays_in_the_hall(qinghe: District) -> None:
    matter = fix(qinghe)
    do(qinghe, matter, "void", "名单漏列两件")
    (shown,) = in_the_hall(matter, "draw_list")
    assert ["名单指纹", facts(matter)["fingerprint"], False] in shown.content["rows"]
