"""一窗受理: the rules that propose, tried on sentences as people say them, and the window's own procedure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fazhi.kernel.intake import Channel, Hit, Intake, Opening, asked_for, cue, first_clause, weigh
from fazhi.procedures.window_intake import P
from fazhi.procedures.window_intake.facts import Channel as ChannelFact
from fazhi.procedures.window_intake.facts import S, Topic, Way
from fazhi.procedures.window_intake.rules import CHANNELS, WINDOW
from fazhi.procedures.window_intake.subjects import SUBJECTS
from fazhi.procedures.window_intake.ways import WAYS
from fazhi.wiring.discovery import make_library

HERE = Path(__file__).parent


def sentences(name: str) -> list[tuple[str, str, str]]:
    """(way, subject, text) of each line."""
    lines = [line.split("\t") for line in (HERE / name).read_text().splitlines()]
    return [(way.upper(), subject, text) for way, subject, text in lines]


def first(hits: list[Hit], otherwise: str) -> str:
    return hits[0].key if hits else otherwise


def hits(name: str) -> tuple[int, int, int, int]:
    """Sentences, right ways, wrong ways (none proposed is not wrong), right subjects."""
    told = sentences(name)
    ways = [(way, first(WINDOW.ways_of(text), "")) for way, _, text in told]
    right = sum(a == b for a, b in ways)
    about = sum(first(WINDOW.subjects_of(text), "OTHER") == subject for _, subject, text in told)
    return len(told), right, sum(a != b and b != "" for a, b in ways), about


def test_the_vocabulary_fits_the_sentences_it_was_made_with() -> None:
    assert hits("intake_sentences.tsv") == (209, 208, 0, 198)


def test_on_sentences_it_was_not_made_with() -> None:
    """The honest figure: the vocabulary has never been changed to fit these. A change may only make it better."""
    n, right, wrong, about = hits("intake_sentences_unseen.tsv")
    assert n == 50
    assert right >= 35 and wrong <= 7 and about >= 24


def test_every_proposal_says_why() -> None:
    texts = [text for _, _, text in sentences("intake_sentences.tsv")]
    hits = [(hit, text) for text in texts for hit in [*WINDOW.ways_of(text, "POLICE"), *WINDOW.subjects_of(text)]]
    assert len(hits) > len(texts) > 50
    assert [f"{hit.key}: {text}" for hit, text in hits if not hit.reason] == []


def test_the_reason_names_the_words_and_the_circumstances() -> None:
    labour = WINDOW.subjects_of("包工头拖欠工资，讨薪无果")[0]
    assert (labour.key, labour.reason) == ("LABOUR", "因文中有“包工头”“拖欠工资”“讨薪”")
    way = WINDOW.ways_of("两人因借款动手", "POLICE")[0]
    assert (way.key, way.reason) == ("MEDIATION", "因文中有“动手”；来自“公安移交（公调对接）”")


def test_nothing_is_proposed_of_what_says_nothing() -> None:
    assert WINDOW.ways_of("") == [] == WINDOW.subjects_of("")
    assert WINDOW.ways_of("今天天气晴") == []


def test_a_word_that_excludes() -> None:
    assert weigh("要求调解，不同意调解", [cue(4, "调解", unless="不同意调解")]) == (0, ())
    assert weigh("拖欠工资", [cue(3, "拖欠工资"), cue(2, "工资")]) == (5, ("拖欠工资",))


def test_what_is_asked_for_is_found_in_the_text() -> None:
    assert asked_for("墙坏了，要求修好并赔偿两千元。另外希望道歉") == "要求修好并赔偿两千元；希望道歉。"
    assert asked_for("墙坏了。") == ""
    assert first_clause("  ，楼上漏水，泡坏天花板") == "楼上漏水"
    assert first_clause("一" * 40) == "一" * 23 + "…"


def test_the_window_keeps_the_same_words_as_its_rules() -> None:
    assert {c.key: c.label for c in CHANNELS} == {m.name: m.value for m in ChannelFact}
    assert {s.key: s.label for s in SUBJECTS} == {m.name: m.value for m in Topic}
    assert {w.key: w.label for w in WAYS} == {m.name: m.value for m in Way}


@pytest.mark.parametrize("way", WAYS, ids=lambda w: w.key)
def test_every_way_cites_its_article_and_says_where_to_turn(way: object) -> None:
    found = WINDOW.way(getattr(way, "key", ""))
    assert found is not None
    assert found.basis.law.until is None and found.basis.text.startswith("《")
    assert found.organ and found.tell.endswith("。")


def test_a_complaint_about_enforcement_goes_to_the_justice_bureau_and_is_opened_by_it() -> None:
    way = WINDOW.way("ENFORCEMENT")
    assert way is not None and (way.procedure, way.bodies[0].name) == ("enforcement_complaint", "司法局")
    opening = WINDOW.opening("enforcement_complaint")
    assert opening is not None and [e.action for e in opening.entries] == ["register"] and opening.person == "complainant"
    assert WINDOW.ways_of("执法人员没有出示执法证，乱罚款")[0].key == "ENFORCEMENT"
    assert WINDOW.ways_of("不服处罚决定，要申请行政复议")[0].key == "RECONSIDERATION", "what reconsideration is for stays with it"
    assert "enforcement_supervisor" in {r.key for r in P.editions()[-1].actions["become"].by}


def test_the_six_ways_of_article_31_are_all_there() -> None:
    items = {w.basis.text for w in WAYS if w.basis.law.short == "信访工作条例" and "第三十一条" in w.basis.text}
    assert items == {f"《信访工作条例》第三十一条第（{n}）项" for n in "一二三四五六"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"channels": (*CHANNELS, CHANNELS[0])}, "受理登记：“COUNTER”声明了两次"),
        ({"channels": (Channel("FAX", "传真", "Fax", leans={"WAR": 1}),)}, "受理登记：“传真”提到没有声明的途径“WAR”"),
        ({"subjects": (replace(SUBJECTS[0], topics={"petition": "WAR"}),)}, "受理登记：“信访”的分类没有“WAR”"),
        ({"openings": (Opening("nothing", (), {}, "x"),)}, "受理登记：没有“nothing”这种程序"),
        ({"openings": (Opening("petition", (), {"title": "x"}, "y"),)}, "受理登记：“信访”没有登记项“x”"),
        ({"desk": replace(WINDOW.desk, send="fly")}, "受理登记：“window_intake”没有“fly”这一办理"),
    ],
)
def test_a_key_that_leads_nowhere_is_found_at_load(change: dict[str, object], says: str) -> None:
    parts = {f: getattr(WINDOW, f) for f in ("channels", "subjects", "ways", "openings", "desk", "bars", "leavings")}
    assert says in Intake(**(parts | change)).problems(make_library().procedures)


def test_what_came_in_ends_in_a_matter_a_notice_or_an_earlier_matter() -> None:
    edition = P.editions()[-1]
    ends = {a.key: (a.to, a.links, [d.label for d in a.makes]) for a in edition.possible_in(S.RECEIVED) if a.to and a.to.final}
    assert ends["become"] == (S.OPENED, True, [])
    assert ends["tell"] == (S.TOLD, False, ["法定途径告知书"])
    assert ends["join"] == (S.JOINED, True, [])
    assert not edition.limits, "the window sets no term of its own: those of the procedure it goes to hold"
