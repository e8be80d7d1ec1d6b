"""A round of file evaluation as declared: the list first, then lots for files and readers, then the notice."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.kernel.lots import disagreements
from fazhi.procedures.enforcement_file_campaign import LOT, P, S, Source
from tests.procedures.reading import TODAY, allowed, doers, papers

RULES = P.on(TODAY)
MONDAY = date(2026, 3, 2)


def test_two_readers_a_file() -> None:
    rule = RULES.actions["fix"].only_if
    assert rule is not None
    assert rule.holds({"each": 2}, ()) and not rule.holds({"each": 1}, ())


def test_the_fingerprint_is_public_before_the_draw_and_the_result_after() -> None:
    assert [p.key for p in RULES.actions["fix"].publishes] == ["list"]
    assert [p.key for p in RULES.actions["draw"].publishes] == ["drawn"]
    assert allowed(P, S.LISTED) == {"bar", "draw", "cancel"}
    assert doers(P, "draw") == {"enforcement_supervisor"}


def test_a_reader_never_draws_a_file_of_the_own_unit() -> None:
    files = [f"某罚〔2025〕{n}号" for n in range(1, 13)]
    readers = ["林一（城管局）", "陈二（环保局）", "周三（农业局）"]
    own = "\n".join(f"林一（城管局）→{f}：办案单位的人员" for f in files)
    known: dict[str, Any] = {
        "items": "\n".join(files), "count": 5, "people": "\n".join(readers), "each": 2, "seed_from": Source.SEAL, "barring": own,
    }  # fmt: skip
    known |= LOT.work_out(RULES.actions["fix"], {}, known, seal="", recorded=MONDAY)
    known |= LOT.work_out(RULES.actions["draw"], known, {}, seal="1e" * 32, recorded=MONDAY)
    lines = known["result"].splitlines()
    assert len(lines) == 5
    assert all({"陈二（环保局）", "周三（农业局）"} == set(line.split("：")[1].split("、")) for line in lines)
    assert disagreements(LOT.proof(known)) == []


def test_it_ends_with_a_notice_in_official_form() -> None:
    assert papers(P, "notify") == ["行政执法案卷评查情况通报"]
    assert P.documents()["file_campaign_notice"].official is not None
    assert allowed(P, S.DRAWN) == {"replace", "notify", "cancel"}
