"""Pages of a draw by lot: the form, the proof on the desk and in the hall, the file and the script that draw again."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Published
from fazhi.ledger.state import Given
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.draw_by_lot import Purpose, Source
from fazhi.wiring import cli
from tests import district
from tests.district import District
from tests.pages.seeing import inline, matter, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
SignIn = Callable[[str], Client]
ITEMS = tuple(f"青禾卷〔2026〕{n}号" for n in range(1, 13))


@pytest.fixture
def qinghe(transactional_db: None) -> District:
    return district.build()


@pytest.fixture
def listed(qinghe: District, today: date) -> int:
    clerk = qinghe.session("justice", today)
    values = {
        "subject": "2026年评查案卷抽签", "purpose": Purpose.FILES, "ground": "评查方案", "items": "\n".join(ITEMS), "count": 3,
        "people": "执证001\n执证002\n执证003\n执证004", "each": 2, "seed_from": Source.SEAL, "barring": f"执证002→{ITEMS[0]}：曾经承办",
    }  # fmt: skip
    with scope(clerk):
        return acts.start(clerk, "draw_by_lot", "fix", Given(today, values)).matter_id


@pytest.fixture
def drawn(qinghe: District, listed: int, today: date) -> int:
    with system_scope():
        seals.seal()
    clerk = qinghe.session("justice", today)
    with scope(clerk):
        acts.perform(clerk, listed, "draw", Given(today))
    return listed


def published(matter_id: int, key: str) -> Published:
    with scope(hall_session()):
        return Published.objects.get(matter_id=matter_id, key=key)


def asked(page: Any) -> set[str]:
    """Names of the facts a form asks for."""
    html = LexborHTMLParser(page.content.decode())
    names = {str(n.attributes["name"]) for n in html.css("form [name]")}
    return {n.removeprefix("f-") for n in names if n.startswith("f-")}


def test_forms_ask_for_nothing_the_program_works_out(as_: SignIn, listed: int) -> None:
    desk = as_("justice")
    assert asked(desk.get(reverse("new-start", args=["draw_by_lot", "fix"]))) == {
        "subject", "purpose", "ground", "items", "count", "people", "each", "seed_from", "named", "named_day", "barring",
    }  # fmt: skip
    assert asked(desk.get(reverse("act", args=[listed, "bar"]))) == {"barring"}
    assert asked(desk.get(reverse("act", args=[listed, "draw"]))) == {"public_number", "watched_by"}
    assert asked(desk.get(reverse("act", args=[listed, "correct"]))) == {"subject", "purpose", "ground", "watched_by"}


def test_a_list_without_a_seed_has_no_proof(as_: SignIn, listed: int, today: date) -> None:
    desk = as_("justice")
    assert desk.get(reverse("draw", args=[listed])).status_code == 404
    page = desk.get(reverse("matter", args=[listed]))
    assert "抽签证明" not in text(page)
    steps = LexborHTMLParser(page.content.decode()).css("ol.steps b")
    assert [s.text() for s in steps] == ["名单已固定", "已抽取", "结果已公开", "已归档"]
    refused = desk.post(reverse("act", args=[listed, "draw"]), {"happened_on": today.isoformat(), "version": "1"})
    assert "种子还没有产生" in text(refused)
    shown = text(Client().get(reverse("open-item", args=[published(listed, "draw_list").pk])))
    assert matter(listed).facts["fingerprint"] in shown and "看证明" not in shown


def test_the_desk_has_the_proof_before_it_is_published(as_: SignIn, drawn: int) -> None:
    desk = as_("justice")
    assert "抽签证明" in text(desk.get(reverse("matter", args=[drawn])))
    page = desk.get(reverse("draw", args=[drawn]))
    shown = text(page)
    assert inline(page) == []
    facts = matter(drawn).facts
    assert "结果相同" in shown and facts["fingerprint"] in shown and facts["seed"] in shown
    assert f"执证002 → {ITEMS[0]}" in shown and "曾经承办" in shown
    for line in facts["result"].splitlines():
        item, people = line.split("：")
        assert item in shown and people in shown
    assert "def in_order" in shown


def test_the_public_takes_the_proof_home_and_draws_again(
    qinghe: District, as_: SignIn, drawn: int, today: date, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk = qinghe.session("justice", today)
    with scope(clerk):
        acts.perform(clerk, drawn, "publish", Given(today))
    row, client = published(drawn, "draw_result"), Client()
    item = client.get(reverse("open-item", args=[row.pk]))
    assert reverse("open-draw", args=[row.pk]) in item.content.decode()
    listed = client.get(reverse("open-item", args=[published(drawn, "draw_list").pk]))
    assert reverse("open-draw", args=[row.pk]) in listed.content.decode(), "whatever the draw published leads to its proof"
    page = client.get(reverse("open-draw", args=[row.pk]))
    assert page.status_code == 200 and inline(page) == []
    assert "第1次封存的封存链值" in text(page) and "公开的名单和指纹" in text(page)

    proof, script = tmp_path / "draw.json", tmp_path / "check_draw.py"
    proof.write_bytes(client.get(reverse("open-draw-file", args=[row.pk])).content)
    script.write_bytes(b"".join(client.get(reverse("draw-script"))))
    run = subprocess.run([sys.executable, "-I", str(script), str(proof)], capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0 and "结果相同" in run.stdout
    assert cli.main(["draw", "verify", str(proof)]) == 0
    told = capsys.readouterr().out
    result = matter(drawn).facts["result"]
    assert result in told and "重抽的结果相同" in told

    said: dict[str, Any] = json.loads(proof.read_text(encoding="utf-8"))
    assert said["seal"]["chain"] == said["seed"]
    said["drawn"][0]["item"] = next(i for i in ITEMS if i not in result)
    proof.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    assert cli.main(["draw", "verify", str(proof)]) == 1
    assert "不符：按公布的种子重抽，结果不同" in capsys.readouterr().err
    proof.write_text("not a proof", encoding="utf-8")
    assert cli.main(["draw", "verify", str(proof)]) == 1
    assert "内容不是JSON" in capsys.readouterr().err
    assert cli.main(["draw", "verify", str(tmp_path / "nothing.json")]) == 1
    assert "读不出来" in capsys.readouterr().err


def test_what_is_no_draw_has_no_proof_page(listed: int) -> None:
    client = Client()
    row = published(listed, "draw_list")
    assert client.get(reverse("open-draw", args=[row.pk])).status_code == 404
    assert client.get(reverse("open-draw-file", args=[row.pk])).status_code == 404
