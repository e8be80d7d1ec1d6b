"""The course of an act: walked both ways within scope, never through what many stories rest on, drawn without a crossing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from fazhi.kernel.course import Course, Lane
from fazhi.kernel.library import install, library
from fazhi.kernel.named import Named
from fazhi.ledger import acts, course
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Given, LinkTo, PartyGiven
from fazhi.pages.desk.course_picture import BOX, HEIGHT, Arrow, Box, svg, wrapped
from fazhi.people.session import scope, system_scope
from tests import district
from tests.district import DAY, District
from tests.ledger import growing
from tests.ledger.test_entries import certificate
from tests.pages.seeing import inline, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
SignIn = Callable[[str], Client]
COURSE = Course((Lane("paper", "护林证件", "Certificates", ("forest_certificate",), rests=True), Lane("case", "案件", "Cases", ("forest_case",))))


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        install(replace(library(), others=(COURSE,)))
        yield district.build()


def opened(qinghe: District, subject: str, who: str, *numbers: str, day: int = 0) -> int:
    clerk = qinghe.session(who)
    values = {"subject": subject, "officers": tuple(Named(n) for n in numbers)}
    with scope(clerk):
        given = Given(DAY - timedelta(days=40 - day), values, parties=(PartyGiven("owner", "张三丰"),))
        return acts.start(clerk, "forest_case", "open", given).matter_id


def linked(qinghe: District, matter: int, other: int, who: str, kind: str = "相关") -> None:
    with system_scope():
        row = Matter.objects.get(pk=other)
    clerk = qinghe.session(who)
    with scope(clerk):
        acts.perform(clerk, matter, "link", Given(DAY, link=LinkTo(row.pk, str(row.uid), row.number, kind)), on=DAY)


def seen(qinghe: District, matter: int, who: str) -> list[str]:
    """Titles of the course, oldest first; "—" for what is not shown."""
    with scope(qinghe.session(who)):
        row = Matter.objects.filter(pk=matter).first()
        walked = course.walk(row) if row else None
    return [s.title or "—" for s in walked.stops] if walked else []


@pytest.fixture
def story(qinghe: District) -> dict[str, int]:
    """甲案 rests on two certificates, as a stranger's 丁案 does; 乙案 follows 甲案, and 丙案 of another office follows 乙案."""
    one, two = certificate(qinghe, "王一").number, certificate(qinghe, "李二").number
    made = {
        "甲": opened(qinghe, "甲案", "housing_clerk", one, two), "乙": opened(qinghe, "乙案", "housing_clerk", one, two, day=5),
        "丙": opened(qinghe, "丙案", "transport_clerk", one, two, day=9), "丁": opened(qinghe, "丁案", "transport_clerk", one, two, day=12),
    }  # fmt: skip
    linked(qinghe, made["乙"], made["甲"], "housing_clerk", "被纠正的案件")
    with connections["owner"].cursor() as cursor:
        # 丙案 names 乙案: an office that may not open another's matter is told its number on paper.
        cursor.execute("insert into ledger_link (matter_id, other_id, kind, act_seq) values (%s, %s, '相关', 1)", [made["丙"], made["乙"]])
    return made


def test_walked_both_ways_and_not_through_what_many_rest_on(qinghe: District, story: dict[str, int]) -> None:
    with scope(qinghe.session("housing_clerk")):
        walked = course.walk(Matter.objects.get(pk=story["甲"]))
    assert walked is not None
    ids = [s.id for s in walked.stops if s.procedure == "forest_case"]
    assert ids == [story["甲"], story["乙"], story["丙"]]
    assert story["丁"] not in {s.id for s in walked.stops}
    steps = {(x.by, x.other, x.what) for x in walked.steps if x.other in ids}
    assert steps == {(story["乙"], story["甲"], "被纠正的案件"), (story["丙"], story["乙"], "相关")}
    assert {x.what for x in walked.steps if x.other not in ids} == {"护林人员"}


def test_of_what_is_outside_the_scope_only_that_it_is_there(qinghe: District, story: dict[str, int]) -> None:
    assert seen(qinghe, story["甲"], "housing_clerk").count("—") == 3
    assert [t for t in seen(qinghe, story["甲"], "housing_clerk") if t != "—"] == ["甲案", "乙案"]
    assert [t for t in seen(qinghe, story["丙"], "transport_clerk") if t != "—"] == ["丙案"]
    assert [t for t in seen(qinghe, story["乙"], "supervisor") if t.endswith("案")] == ["甲案", "乙案", "丙案"]
    for who in ("bureau_desk", "administrator", "chengbei_desk"):
        assert seen(qinghe, story["甲"], who) == []


def test_what_is_classified_is_not_there_and_no_walk_goes_through_it(qinghe: District, story: dict[str, int]) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("alter table ledger_matter no force row level security")
        cursor.execute("update ledger_matter set secrecy = 3 where id = %s", [story["乙"]])
        cursor.execute("alter table ledger_matter force row level security")
    with scope(qinghe.session("housing_clerk")):
        walked = course.walk(Matter.objects.get(pk=story["甲"]))
    assert walked is not None and {s.id for s in walked.stops}.isdisjoint({story["乙"], story["丙"]})


def test_a_matter_alone_has_no_course(qinghe: District, as_: SignIn) -> None:
    with scope(qinghe.session("justice")):
        values = {"name": "王一", "issued": DAY, "until": DAY + timedelta(days=90)}
        alone = acts.start(qinghe.session("justice"), "forest_certificate", "record", Given(DAY, values), on=DAY).matter_id
    client = as_("justice")
    assert client.get(f"/matters/{alone}/course/").status_code == 404
    assert "来龙去脉" not in text(client.get(f"/matters/{alone}/"))


def test_pages_show_it_in_words_and_as_one_picture(qinghe: District, as_: SignIn, story: dict[str, int]) -> None:
    client = as_("housing_clerk")
    page = client.get(f"/matters/{story['乙']}/")
    assert "看成一张图" in text(page) and "被纠正的案件：" in text(page)
    whole = client.get(f"/matters/{story['乙']}/course/")
    shown = text(whole)
    assert inline(whole) == [] and "5件事项" in shown and "其中3件由其他单位办理" in shown
    assert "丙案" not in shown, "of another office"
    parsed = LexborHTMLParser(whole.content.decode()).css_first("svg.co")
    assert parsed is not None
    assert [n.text() for n in parsed.css("text.co-head")] == ["护林证件", "案件"]
    assert [a.attributes["href"] for a in parsed.css("a")] == [f"/matters/{story['甲']}/"], "not to itself, not to what is not shown"
    assert len(parsed.css("rect.co-box.here")) == 1 and len(parsed.css("rect.co-box.unseen")) == 3
    assert [n.text() for n in parsed.css("title")] == ["来龙去脉图"] and "共5件" in parsed.css("desc")[0].text()


LANES = ("文件", "行为", "复议", "诉讼")


def boxes(*lanes: int) -> list[Box]:
    return [Box(i, lane, "2026-01-01", "类", f"标题{i}", f"编号{i}", "阶段", False, i == 0, f"/{i}/") for i, lane in enumerate(lanes)]


def test_no_arrow_runs_through_a_box() -> None:
    """Every segment of every arrow against every box of the picture."""
    arrows = [Arrow(0, 1, "依据"), Arrow(1, 2, "被复议的行政行为"), Arrow(1, 3, "被诉行政行为"), Arrow(2, 3, "行政复议"), Arrow(0, 5, "依据"),
              Arrow(3, 4, "纠正"), Arrow(0, 4, "依据"), Arrow(1, 5, "重作")]  # fmt: skip
    drawn = svg(LANES, boxes(0, 1, 2, 3, 1, 1), arrows, "图", "说明")
    rects = [
        (float(x), float(y)) for x, y in re.findall(r'class="co-box[^"]*" x="([\d.]+)" y="([\d.]+)"', drawn)
    ]  # fmt: skip
    paths = re.findall(r'class="co-arrow" d="([^"]+)"', drawn)
    assert len(rects) == 6 and len(paths) == len(arrows)
    for path in paths:
        x, y = 0.0, 0.0
        for what, numbers in re.findall(r"([MHV])([\d. ]+)", path):
            at = [float(n) for n in numbers.split()]
            nx, ny = (at[0], at[1]) if what == "M" else (at[0], y) if what == "H" else (x, at[0])
            if what != "M":
                for bx, by in rects:
                    inside = min(x, nx) < bx + BOX and max(x, nx) > bx and min(y, ny) < by + HEIGHT and max(y, ny) > by
                    assert not inside, (path, bx, by)
            x, y = nx, ny


def test_titles_are_cut_and_texts_are_escaped() -> None:
    assert wrapped("对松溪街道某商行未按规定公示价格作出的行政处罚决定不服") == ["对松溪街道某商行未按规定公", "示价格作出的行政处罚决定…"]
    assert wrapped("短") == ["短"]
    odd = replace(boxes(0)[0], title='<b>"甲"</b>', here=False)
    drawn = svg(LANES[:1], [odd], [], "图", "说明")
    assert "<b>" not in drawn and "&lt;b&gt;" in drawn and 'aria-label="类：&lt;b&gt;&quot;甲&quot;' in drawn
