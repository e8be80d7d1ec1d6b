"""The picture of a procedure: every stage and every way from one to the next, nothing a strict page would refuse."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from fazhi.kernel.diagram import svg
from fazhi.kernel.elements import FINAL, Stage
from fazhi.kernel.procedure import Procedure
from tests.kernel.trees import KEEPER, LAW, Facts, trees
from tests.procedures.editions import declared

DAY = date(2026, 10, 15)
PROCEDURES = [trees().P, *declared()]
NAMESPACE = {"s": "http://www.w3.org/2000/svg"}


def drawn(p: Procedure[Any, Any]) -> ElementTree.Element:
    return ElementTree.fromstring(svg(p, DAY))


def texts(picture: ElementTree.Element) -> str:
    return "".join(t.text or "" for t in picture.iterfind("s:text", NAMESPACE))


@pytest.mark.parametrize("p", PROCEDURES, ids=lambda p: p.key)
def test_every_stage_and_every_step_is_there(p: Procedure[Any, Any]) -> None:
    said = texts(drawn(p))
    for stage in p.stages:
        assert stage.label in said
    for action in p.on(DAY).actions.values():
        if action.to is not None and action.frm != {action.to}:
            assert action.label in said, action.key


@pytest.mark.parametrize("p", PROCEDURES, ids=lambda p: p.key)
def test_boxes_stand_apart_and_inside(p: Procedure[Any, Any]) -> None:
    picture = drawn(p)
    width, height = float(picture.get("width", "0")), float(picture.get("height", "0"))
    boxes = [
        tuple(float(r.get(k, "nan")) for k in ("x", "y", "width", "height")) for r in picture.iterfind("s:rect", NAMESPACE)
    ]
    assert len(boxes) >= len(p.stages)
    for x, y, w, h in boxes:
        assert x >= 0
        assert y >= 0
        assert x + w <= width
        assert y + h <= height
    for (ax, ay, aw, ah), (bx, by, bw, bh) in combinations(boxes, 2):
        assert ax + aw <= bx or bx + bw <= ax or ay + ah <= by or by + bh <= ay


@pytest.mark.parametrize("p", PROCEDURES, ids=lambda p: p.key)
def test_legible_on_a_page_of_900(p: Procedure[Any, Any]) -> None:
    assert float(drawn(p).get("width", "9999")) <= 900


def test_nothing_a_strict_page_refuses() -> None:
    for p in PROCEDURES:
        picture = svg(p, DAY)
        assert not re.search(r"<script|<style| style=| on\w+=|href=", picture)
    assert "<style>" in svg(PROCEDURES[0], DAY, standalone=True)


def test_it_can_be_heard() -> None:
    picture = drawn(trees().P)
    assert picture.get("role") == "img"
    told = [picture.find(f"s:{tag}", NAMESPACE) for tag in ("title", "desc")]
    assert [t.text for t in told if t is not None] == [
        "树木认养的阶段图",
        "新登记经申请认养到已申请；已申请经同意认养到已认养；已认养经终结到已终结。",
    ]
    assert picture.get("aria-labelledby") == " ".join(str(t.get("id")) for t in told if t is not None)


def test_labels_cannot_break_the_picture() -> None:
    class Odd(Stage):
        ASKED = "<b>&已申请"
        ENDED = '"已终结"', FINAL

    p: Procedure[Odd, Facts] = Procedure(
        "odd", "<i>", "Odd", Odd, Facts, [LAW.art(1)], date(2020, 1, 1), "{org}{year}{n}", "trees"
    )
    p.start("ask", "申请</svg>", by=KEEPER, to=Odd.ASKED, basis=LAW.art(1))
    p.action("end", "终结", by=KEEPER, frm=Odd.ASKED, to=Odd.ENDED, basis=LAW.art(1))
    assert "申请</svg>" in texts(drawn(p))
