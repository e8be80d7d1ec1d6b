"""Drawing by lot: everybody has the same chance, the order of a list means nothing, and the proof shows any change."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.kernel.basis import Law, Standing
from fazhi.kernel.elements import Stage
from fazhi.kernel.library import DeclarationError, build
from fazhi.kernel.lot import Lot, Unfit
from fazhi.kernel.lots import Ballot, Barred, disagreements, draw, in_order, lacking, proof, read_barred
from fazhi.kernel.problems import problems
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.roles import LIAISON
from fazhi.law.calendar import official
from fazhi.law.clock import LawfulClock
from fazhi.procedures.draw_by_lot import LOT, Facts, P, Purpose, Source
from fazhi.procedures.screening import P as ANOTHER

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "check_draw.py"
names = st.lists(st.text("甲乙丙丁戊己庚辛123", min_size=1, max_size=4), min_size=1, max_size=12, unique=True)
seeds = st.text(min_size=1, max_size=12)


def test_the_first_by_fingerprint_is_drawn_as_the_shell_reckons_it() -> None:
    """printf '7|甲' | sha256sum gives d6ee…, 7|乙 38a6…, 7|丙 2739…: 丙 comes first, then 乙."""
    assert in_order("7", ["甲", "乙", "丙"]) == ["丙", "乙", "甲"]
    assert [d.item for d in draw(Ballot(("甲", "乙", "丙"), 2), "7")] == ["丙", "乙"]


@given(names, seeds, st.randoms(use_true_random=False))
def test_the_order_of_the_list_means_nothing(items: list[str], seed: str, random: Any) -> None:
    shuffled = random.sample(items, len(items))
    count = max(1, len(items) // 2)
    assert draw(Ballot(tuple(items), count), seed) == draw(Ballot(tuple(shuffled), count), seed)


@given(names, names, seeds, st.data())
def test_who_is_barred_is_not_drawn_and_nobody_else_moves(items: list[str], people: list[str], seed: str, data: Any) -> None:
    """Taking one out, the others keep their order: the next takes the place."""
    out = data.draw(st.sampled_from(items))
    whole = [d.item for d in draw(Ballot(tuple(items), len(items)), seed)]
    without = [d.item for d in draw(Ballot(tuple(items), len(items)), seed, [Barred(out, "亲属")])]
    assert without == [i for i in whole if i != out]
    person, item = data.draw(st.sampled_from(people)), data.draw(st.sampled_from(items))
    ballot = Ballot(tuple(items), len(items), tuple(people), len(people))
    before, after = draw(ballot, seed), draw(ballot, seed, [Barred(person, "曾任职", item)])
    for one, other in zip(before, after, strict=True):
        expected = tuple(p for p in one.people if p != person) if one.item == item else one.people
        assert (other.item, other.people) == (one.item, expected)


def test_everybody_has_the_same_chance() -> None:
    """Over 4000 seeds, each of eight is drawn about 1000 times when two are drawn; pairs of item and person alike."""
    ballot = Ballot(tuple("甲乙丙丁戊己庚辛"), 2, tuple("一二三四"), 1)
    items, people = dict.fromkeys(ballot.items, 0), dict.fromkeys(ballot.people, 0)
    for seed in range(4000):
        for drawn in draw(ballot, str(seed)):
            items[drawn.item] += 1
            people[drawn.people[0]] += 1
    # Deviation of 1000 drawn with p = 1/4 is about 27; of 2000 with p = 1/4 of 8000 about 39. Five of them, and seeds are fixed.
    assert all(abs(n - 1000) < 140 for n in items.values()), items
    assert all(abs(n - 2000) < 200 for n in people.values()), people


@pytest.mark.parametrize(
    ("ballot", "said"),
    [
        (Ballot(("甲", "甲"), 1), "名单里“甲”写了两次"),
        (Ballot(("甲|乙",), 1), "含有“|”"),
        (Ballot(("甲：乙",), 1), "含有“|”"),
        (Ballot(("甲",), 2), "名单有1项，不能抽取2项"),
        (Ballot((), 0), "名单有0项，不能抽取0项"),
        (Ballot(("甲",), 1, ("一",), 2), "人员名单有1人，不能为每一项抽取2人"),
        (Ballot(("甲",), 1, ("一",), 0), "两项都要写"),
        (Ballot(("甲",), 1, (), 1), "人员名单有0人"),
        (Ballot(("甲",), 1, ("一", "一"), 1), "人员名单里“一”写了两次"),
    ],
)
def test_a_list_nothing_can_be_drawn_from(ballot: Ballot, said: str) -> None:
    assert said in ballot.wrong()


def test_lines_of_those_barred_are_read_and_refused() -> None:
    ballot = Ballot(("甲厂", "乙厂"), 1, ("一", "二"), 1)
    read = read_barred(" 一→甲厂：曾任职\n\n乙厂: 正在整改 ", ballot)
    assert read == [Barred("一", "曾任职", "甲厂"), Barred("乙厂", "正在整改")]
    assert [b.text for b in read] == ["一→甲厂：曾任职", "乙厂：正在整改"]
    for line, said in (("甲厂", "不成格式"), ("丙厂：不在", "名单里没有“丙厂”"), ("甲厂→一：反了", "“→”前面须是人员名单里的人")):
        with pytest.raises(ValueError, match=said):
            read_barred(line, ballot)
    assert lacking(ballot, [Barred("甲厂", "停业")]) == ""
    assert lacking(ballot, [Barred("甲厂", "停业"), Barred("乙厂", "停业")]) == "除去回避的还有0项，不够抽取1项。"
    assert lacking(ballot, [Barred("一", "病假"), Barred("二", "亲属", "乙厂")]) == "除去回避的，“乙厂”只有0人可以派，不够1人。"


def made(seed: str = "038417") -> dict[str, Any]:
    ballot = Ballot(tuple(f"案卷{n}号" for n in range(1, 21)), 4, ("执证001", "执证002", "执证003"), 2, "公证处摇出的号码（2026-10-20公布）")
    barred = [Barred("案卷3号", "本人承办"), Barred("执证002", "曾任职", "案卷5号")]
    return proof(ballot, seed, barred, draw(ballot, seed, barred))


def run(said: Any, folder: Path) -> subprocess.CompletedProcess[str]:
    file = folder / "draw.json"
    file.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "-I", str(SCRIPT), str(file)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env={"PYTHONIOENCODING": "utf-8"})


def test_a_proof_holds_and_the_script_of_thirty_lines_says_so_too(tmp_path: Path) -> None:
    said = made()
    assert disagreements(said) == []
    done = run(said, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "：相符" in done.stdout and "结果相同" in done.stdout
    for one in said["drawn"]:
        assert f"{one['item']} {' '.join(one['people'])}" in done.stdout
    assert len(SCRIPT.read_text(encoding="utf-8").splitlines()) <= 30


def spoil(said: dict[str, Any], what: str) -> None:
    match what:
        case "item":
            said["items"][7] = "案卷99号"
        case "count":
            said["count"] = 3
        case "rule":
            said["rule"] = "另一个号码"
        case "seed":
            said["seed"] = "038418"
        case "drawn":
            said["drawn"][0]["item"] = "案卷3号"
        case "people":
            said["drawn"][0]["people"].reverse()
        case "barred":
            said["barred"].append({"who": said["drawn"][0]["item"], "of": "", "ground": "后加"})


@pytest.mark.parametrize("what", ["item", "count", "rule", "seed", "drawn", "people", "barred"])
def test_whatever_is_changed_shows(what: str, tmp_path: Path) -> None:
    said = made()
    spoil(said, what)
    assert disagreements(said) != []
    done = run(said, tmp_path)
    assert done.returncode == 1 and ("：不符" in done.stdout or "结果不同" in done.stdout)


def test_something_else_is_no_proof() -> None:
    for other in ({}, {"items": 3}, {**made(), "barred": [3]}, {**made(), "items": [["a"]]}):
        with pytest.raises(ValueError, match="不是抽签证明文件"):
            disagreements(other)


# The declared word: what each act works out, and what comes too late.

D = date.fromisoformat
NUMBER = {
    "subject": "案卷", "purpose": Purpose.FILES, "ground": "方案", "items": "甲\n乙\n丙\n丁", "count": 2, "seed_from": Source.NUMBER,
    "named": "公证处摇号", "named_day": D("2026-10-20"),
}  # fmt: skip
SEALED: dict[str, Any] = {k: v for k, v in NUMBER.items() if not k.startswith("named")} | {"seed_from": Source.SEAL}


def work(action: str, known: dict[str, Any], entered: dict[str, Any], *, seal: str = "", on: str = "2026-10-15") -> dict[str, Any]:
    acts = {a.key: a for a in P.actions}
    return LOT.work_out(acts[action], known, entered, seal=seal, recorded=D(on))


def test_the_list_is_fixed_before_the_number_is_announced() -> None:
    assert work("fix", {}, NUMBER) == {"fingerprint": LOT.ballot(NUMBER).fingerprint}
    with pytest.raises(Unfit, match="号码公布以后再定名单，就不是抽签") as late:
        work("fix", {}, NUMBER, on="2026-10-20")
    assert late.value.field == "named_day"
    with pytest.raises(Unfit, match="须事先写明"):
        work("fix", {}, {k: v for k, v in NUMBER.items() if k != "named"})
    with pytest.raises(Unfit, match="取自封存链值的，不填"):
        work("fix", {}, SEALED | {"named": "公证处摇号"})
    with pytest.raises(Unfit, match="写了两次") as twice:
        work("fix", {}, SEALED | {"items": "甲\n甲"})
    assert twice.value.field == "items"


def test_nobody_is_barred_once_the_seed_can_be_known() -> None:
    named = {"barring": "甲：本人承办"}
    assert work("bar", NUMBER, named, on="2026-10-19") == {"barred": "甲：本人承办"}
    both = {"barring": "乙：亲属\n甲：本人承办"}
    for typed in (named, both):
        assert work("bar", SEALED | {"barred": "乙：亲属"}, typed) == {"barred": "乙：亲属\n甲：本人承办"}, "said again, it counts once"
    for known, more in ((NUMBER, {"on": "2026-10-20"}), (SEALED, {"seal": "ab"})):
        with pytest.raises(Unfit, match="种子已经产生"):
            work("bar", known, named, **more)
    with pytest.raises(Unfit, match="已经不参加"):
        work("bar", SEALED | {"barred": "甲：亲属"}, named)
    with pytest.raises(Unfit, match="不够抽取2项"):
        work("bar", SEALED, {"barring": "甲：一\n乙：二\n丙：三"})


def test_the_seed_is_the_seal_or_the_number_that_was_named() -> None:
    with pytest.raises(Unfit, match="种子还没有产生"):
        work("draw", SEALED, {})
    with pytest.raises(Unfit, match="不用填写号码"):
        work("draw", SEALED, {"public_number": "7"}, seal="ab")
    assert work("draw", SEALED, {}, seal="ab") == {"seed": "ab", "result": "\n".join(in_order("ab", "甲乙丙丁")[:2])}
    with pytest.raises(Unfit, match="现在还没有到"):
        work("draw", NUMBER, {"public_number": "7"})
    with pytest.raises(Unfit, match="请填写“公布的号码”"):
        work("draw", NUMBER, {}, on="2026-10-20")
    assert work("draw", NUMBER, {"public_number": " 03  84 "}, on="2026-10-21")["seed"] == "03 84"


@settings(max_examples=60)
@given(st.text("0123456789", min_size=1, max_size=6))
def test_the_next_in_order_takes_the_place(seed: str) -> None:
    known: dict[str, Any] = NUMBER | work("draw", NUMBER, {"public_number": seed}, on="2026-10-20")
    first, second = known["result"].splitlines()
    after = work("replace", known, {"replacing": f"{first}：近亲属"}, on="2026-10-20")
    assert after["replaced"] == f"{first}：近亲属"
    assert after["result"].splitlines() == [second, in_order(known["seed"], "甲乙丙丁")[2]]
    shown = LOT.proof(known | after)
    assert disagreements(shown) == [] and shown["barred"] == [{"who": first, "of": "", "ground": "近亲属"}]


def test_a_declaration_that_lets_the_draw_be_touched_is_refused() -> None:
    every = {P.key: P}
    assert LOT.problems(every) == []
    assert "没有登记的程序" in LOT.problems({})[0]
    silent = replace(LOT, fix=next(a for a in P.actions if a.key == "close"))
    said = "\n".join(silent.problems(every))
    for part in ("须是立案登记", "须由程序算出“名单指纹”（fills）", "须登记“名单”", "须公开“名单指纹”", "“固定名单”不能登记抽签用的“名单”"):
        assert part in said
    assert "不是“矛盾纠纷排查”的办理" in "\n".join(replace(LOT, procedure=ANOTHER).problems(every))


def test_what_the_program_fills_in_nobody_may_be_asked_for() -> None:
    law = Law("虚构抽签办法", "虚构抽签办法", "虚构令第9号", Standing.RULE, D("2020-01-01"))

    class S(Stage):
        OPEN = "办理中"
        ENDED = "已终结", True

    p: Procedure[S, Facts] = Procedure(
        "fictional_draw", "虚构抽签", "Fictional draw", stages=S, facts=Facts, basis=[law.art(1)], in_force=D("2020-01-01"),
        number="{org}虚〔{year}〕{n}号", domain="trees",
    )  # fmt: skip
    p.start("begin", "开始", by=LIAISON, to=S.OPEN, basis=law.art(1), needs=[Facts.items], asks=[Facts.seed], fills=[Facts.fingerprint])
    p.action("end", "结束", by=LIAISON, frm=S.OPEN, to=S.ENDED, basis=law.art(2), fills=[Facts.seed])
    found = problems(p)
    assert any("“开始”不能登记由程序算出的“种子”" in x for x in found)
    assert not any("“名单指纹”没有任何办理登记它" in x for x in found)


def test_what_is_filled_in_must_be_worked_out_by_something_and_by_one_thing() -> None:
    clock = LawfulClock(official())
    assert build([P], [], [], clock, others=[LOT]).every(Lot) == [LOT]
    with pytest.raises(DeclarationError, match="“公开抽签”的“固定名单”没有声明怎样算出“名单指纹”"):
        build([P], [], [], clock)
    with pytest.raises(DeclarationError, match="“公开抽签”声明了两次抽签"):
        build([P], [], [], clock, others=[LOT, replace(LOT)])
