"""Inspected reports beside each other, beside last year's and the ledger; readings put right with who and why."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.test import Client

from fazhi import reading
from fazhi.kernel.library import library
from fazhi.kernel.measures import Part
from fazhi.measuring import figures
from fazhi.measuring.models import Inspection, ReadingCorrection
from fazhi.pages.english import DICT
from fazhi.pages.reading import background
from fazhi.pages.reading.catalogue import NAMES
from fazhi.pages.reading.overview import SHOWS
from fazhi.pages.reading.showing import KINDS
from fazhi.people.session import system_scope
from fazhi.reading import Level, Verdict
from fazhi.reading.lexicon import entries
from tests.district import District
from tests.journeys.published import YEAR, Made, last_year
from tests.pages.conftest import SignIn
from tests.pages.inspecting import files, put_in, report_of
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PROCESSES", 1)


def two_years(client: Client) -> tuple[Inspection, Inspection]:
    before = put_in(client, files(last_year()), name="去年的", year="2024")
    return put_in(client, files(YEAR), name="今年的", year="2025", last=str(before.pk)), before


def test_one_indicator_over_all_with_last_year(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made, before = two_years(client)
    answer = client.get(f"/reading/inspections/{made.pk}/indicator/?code=dispute.accepted&level=乡镇街道")
    assert [(b.title, b.value, b.length, b.before) for b in answer.context["bodies"]] == [
        ("城北街道办事处", "1,100", 100.0, "1,005件"), ("柳湾镇人民政府", "900", 81.8, "805件"), ("松溪街道办事处", "845", 76.8, "750件"),
    ]  # fmt: skip
    assert (answer.context["middle"], answer.context["total"]) == ("900", "2,845")
    assert inline(answer) == [] and answer.content.decode().count('class="hbar"') == 3
    first = answer.context["bodies"][0]
    opened = client.get(f"/reading/inspected/{first.pk}/?figure={first.figure}")
    assert opened.context["putting"].written == "1100件" and 'id="t0"' in opened.content.decode()
    assert client.get(f"/reading/inspections/{made.pk}/indicator/?code=none").status_code == 404
    assert report_of(before, "城北").pk == first.before_pk


def test_the_parts_make_up_the_whole_or_not(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files(YEAR), year="2025")
    whole = report_of(made, "青禾").pk
    answer = client.get(f"/reading/inspections/{made.pk}/sums/?whole={whole}")
    sums = {one.indicator: (one.verdict.zh, one.sum) for _, one, _ in answer.context["lines"]}
    assert sorted(part.title[:2] for part in answer.context["parts"]) == ["城北", "松溪", "柳湾"]
    assert sums["dispute.accepted"][0] == "相符" and sums["dispute.accepted"][1].endswith("= 2845 = 2845")
    assert sums["publicity.events"][0] == "无法核对" and sums["publicity.events"][1].endswith("= 113 < 118")
    assert inline(answer) == [] and "请选择上级单位的报告" in text(client.get(f"/reading/inspections/{made.pk}/sums/"))


def test_beside_last_year(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made, before = two_years(client)
    lines = {line.title: line for line in client.get(f"/reading/inspections/{made.pk}/").context["lines"]}
    assert (lines["松溪街道办事处"].carried, lines["松溪街道办事处"].forgotten) == (100, 1)
    row, last = report_of(made, "松溪"), report_of(before, "松溪")
    page = client.get(f"/reading/inspected/{row.pk}/")
    crossed = [c for c in page.context["shown"].checks if c.kind == "增减幅度"]
    assert [(c.sum, c.word) for c in crossed if "750" in c.sum] == [("(845 - 750) ÷ 750 = 12.67%", "不相符")]
    answer = client.get(f"/reading/inspected/{row.pk}/beside/{last.pk}/")
    assert answer.context["following"] and inline(answer) == []
    changes = {both.code: (both.now, both.then, both.change) for both in answer.context["both"]}
    assert changes["dispute.accepted"] == ("845", "750", "+95件(+12.67%)")
    assert [promise.text for promise in answer.context["promises"]] == ["为网格员配发法律口袋书并建立家事纠纷冷静期回访台账，推进法治乡村建设"]
    changed = ["".join(piece for piece, same in twin.left if not same) for twin in answer.context["twins"]]
    assert [bool(words) for words in changed] == [False, True, False] and "同比增长12.5%" in changed[1]
    counted = lines["松溪街道办事处"].last_bad
    given = {"what": "figure", "figure": "0", "value": "751", "unit": "件", "indicator": "dispute.accepted", "why": "原件为751件"}
    assert client.post(f"/reading/inspected/{last.pk}/correct/", given).status_code == 302
    lines = {line.title: line for line in client.get(f"/reading/inspections/{made.pk}/").context["lines"]}
    assert (counted, lines["松溪街道办事处"].last_bad) == (1, 0)
    other = client.get(f"/reading/inspected/{row.pk}/beside/{report_of(made, '城北').pk}/")
    assert not other.context["following"] and "上年计划没有下文" not in text(other)


def test_beside_the_ledger_in_the_readers_own_rights(qinghe: District, as_: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    indicator = library().indicators["dispute.accepted"]
    monkeypatch.setattr(figures, "begun", lambda organisation: {p: date(2020, 1, 1) for p in library().procedures})
    monkeypatch.setattr(
        figures, "compute_many",
        lambda chosen, organisation, periods: {
            (i.key, p): figures.value_of(i, Decimal(845 if i is indicator else 0), Decimal(1) if i.per else None)
            for i in chosen for p in periods
        },
    )  # fmt: skip
    client = as_("analyst")
    made = put_in(client, files([YEAR[1]]), year="2025")
    page = client.get(f"/reading/inspected/{report_of(made, '松溪').pk}/")
    told = {c.subject: c for c in page.context["shown"].checks if c.link}
    row = next(row for row in page.context["shown"].rows if row.code == "dispute.accepted")
    (accepted,) = [c for c in row.checks if c.link]
    assert (accepted.word, accepted.sum) == ("相符", "845 = 845") and "/indicators/dispute.accepted/?org=QH-songxi&year=2025" in accepted.link
    assert any(c.word == "不相符" for c in told.values()) and page.context["held"].organisation.name == "松溪街道"
    elsewhere = put_in(client, files([Made("云台镇人民政府", "云台")]), year="2025")
    assert client.get(f"/reading/inspected/{report_of(elsewhere, '云台').pk}/").context["held"] is None


def test_only_those_who_see_the_whole_body_see_its_ledger(qinghe: District, as_: SignIn) -> None:
    content = files([YEAR[1]])[0]
    seen = as_("analyst").post("/reading/file/", {"file": content})
    assert seen.context["held"].organisation.name == "松溪街道" and seen.context["held"].points
    content.seek(0)
    assert as_("songxi_mediator").post("/reading/file/", {"file": content}).context["held"] is None


def corrections() -> list[ReadingCorrection]:
    with system_scope():
        return list(ReadingCorrection.objects.select_related("made_by").order_by("pk"))


def test_a_wrong_reading_is_put_right_with_who_and_why(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files(YEAR), year="2025")
    path = f"/reading/inspected/{report_of(made, '柳湾').pk}/"
    page = client.get(f"{path}?figure=0")
    assert inline(page) == [] and "更正这个数字" in text(page) and page.context["shown"].bad == 1
    given = {"what": "figure", "figure": "0", "value": "845", "unit": "件", "indicator": "dispute.accepted", "why": "原件为845件"}
    for wrong in ({"why": ""}, {"value": "很多"}, {"value": "nan"}, {"value": "1e16"}, {"indicator": "x"}, {"figure": "99"}, {"figure": "-1"}):
        answer = client.post(f"{path}correct/", {**given, **wrong})
        assert answer.status_code == 400 and "没有更正" in text(answer), wrong
    kept = client.post(f"{path}correct/", {**given, "why": ""}).context["putting"]
    assert (kept.value, kept.indicator) == ("845", "dispute.accepted")
    assert client.post(f"{path}correct/", given).status_code == 302
    after = client.get(path)
    assert [row.value for row in after.context["shown"].rows][:3] == ["845", "838", "99.17"] and after.context["shown"].bad == 0
    assert after.context["shown"].rows[0].by_hand and "原件为845件" in text(after) and "吴八" in text(after)
    (one,) = corrections()
    assert (one.made_by.name, one.why, one.content["value"]) == ("吴八", "原件为845件", 845)
    lines = {line.title: line for line in client.get(f"/reading/inspections/{made.pk}/").context["lines"]}
    assert lines["柳湾镇人民政府"].bad == 0
    bodies = client.get(f"/reading/inspections/{made.pk}/indicator/?code=dispute.accepted").context["bodies"]
    assert {body.title: body.value for body in bodies}["柳湾镇人民政府"] == "845"
    gold = client.get(f"/reading/inspections/{made.pk}/gold/").content.decode().splitlines()
    assert [json.loads(line)["figures"][0]["value"] for line in gold] == [845]


def test_a_figure_that_is_none_is_struck(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files(YEAR), year="2025")
    path = f"/reading/inspected/{report_of(made, '松溪').pk}/"
    before = [row.written for row in client.get(path).context["shown"].rows]
    client.post(f"{path}correct/", {"what": "figure", "figure": "2", "dropped": "yes", "why": "不是统计"})
    assert [row.written for row in client.get(path).context["shown"].rows] == before[:2] + before[3:]


def test_a_number_passed_over_is_counted_after_all(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files([YEAR[1]]), year="2025")
    path = f"/reading/inspected/{report_of(made, '松溪').pk}/"
    shown = client.get(path).context["shown"]
    number = next(change.number for change in shown.passed if "12345" in change.before)
    form = client.get(f"{path}?missed={number}")
    assert form.context["putting"].written == shown.passed[number].before and "补一个漏读的数字" in text(form)
    given = {"what": "missed", "missed": str(number), "value": "12345", "unit": "条", "indicator": "", "why": "试"}
    assert client.post(f"{path}correct/", {**given, "missed": "9999"}).status_code == 400
    assert client.post(f"{path}correct/", given).status_code == 302
    assert "12,345条" in {row.value + row.unit for row in client.get(path).context["shown"].rows if row.by_hand}


def test_a_figure_that_was_missed_is_added_by_its_sentence(qinghe: District, as_: SignIn) -> None:
    client = as_("analyst")
    made = put_in(client, files([YEAR[1]]), year="2025")
    row = report_of(made, "松溪")
    path = f"/reading/inspected/{row.pk}/"
    given = {"what": "typed", "passage": "沿松溪河的七个社区设立议事长廊", "written": "七个", "value": "7", "unit": "个", "why": "漏读"}
    for wrong, why in (
        ({"passage": "没有的话"}, "正文中没有这一句"), ({"passage": "法治建设", "written": "法"}, "不止一处"),
        ({"written": "八个"}, "正好出现一次"), ({"passage": ""}, "请贴上原文"),
    ):  # fmt: skip
        answer = client.post(f"{path}correct/", {**given, **wrong})
        assert answer.status_code == 400 and why in text(answer) and answer.context["putting"].why == "漏读"
    assert client.post(f"{path}correct/", given).status_code == 302
    added = [(row.written, row.value, row.unit) for row in client.get(path).context["shown"].rows if row.by_hand]
    assert added == [("七个", "7", "个")]
    (line,) = client.get(f"/reading/inspections/{made.pk}/gold/").content.decode().splitlines()
    assert {"value": 7, "unit": "个", "indicator": None, "qualifier": ""} in json.loads(line)["figures"]


def test_words_that_reach_the_page_by_a_variable_have_their_english() -> None:
    words = {*KINDS.values(), *(words for words, _ in SHOWS.values()), *(part.value for part in Part)}
    words |= {level.zh for level in Level} | {verdict.zh for verdict in Verdict}
    assert sorted(words - set(DICT)) == []


def test_every_check_of_the_reader_has_its_words() -> None:
    kinds: set[str] = set()
    for file in Path(reading.__file__).parent.glob("*.py"):
        kinds |= set(re.findall(r'(?:Check|Crossed)\(\s*"(\w+)"', file.read_text()))
    assert len(kinds) > 8 and sorted(kinds - set(KINDS)) == []


def test_names_of_all_that_the_reader_can_link_to() -> None:
    assert set(NAMES) == {entry.code for entry in entries()}
    shared = Path(__file__).parents[3] / "shared" / "indicators" / "catalogue.csv"
    if not shared.exists():
        pytest.skip("没有指标目录，没有核对名称 no catalogue beside the project")
    with shared.open(encoding="utf-8") as file:
        assert {row["code"]: (row["zh"], row["en"]) for row in csv.DictReader(file)} == NAMES
