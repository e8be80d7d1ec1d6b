"""Following one's own matter: only with number and code, told in plain words, checkable without our program."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from fazhi.ledger import acts, seals
from fazhi.ledger.models import Matter, Reading
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import hall_session, scope, system_scope
from fazhi.procedures.people_mediation import facts as pm
from tests.district import District
from tests.ledger import making
from tests.pages.seeing import inline, ledger, matter, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(qinghe: District, today: date) -> acts.Opened:
    """A dispute filed in the hall."""
    cache.clear()
    given = Given(
        today, {"subject": "楼上漏水损害赔偿纠纷", "kind": pm.Kind.NEIGHBOUR, "summary": "天花板受损。"},
        parties=(PartyGiven("applicant", "张三丰"), PartyGiven("respondent", "李四光")),
    )  # fmt: skip
    with scope(hall_session()):
        return acts.start(
            hall_session(), "people_mediation", "apply", given, organisation=qinghe.orgs["songxi_committee"], on=today
        )


@pytest.fixture
def own(filed: acts.Opened) -> Client:
    """A browser that has shown number and code."""
    client = Client()
    sent = {"number": filed.number, "code": filed.track_code}
    assert client.post("/hall/track/", sent).headers["Location"] == f"/hall/matters/{filed.matter_id}/"
    return client


def test_number_and_code_open_the_matter_and_nothing_else_does(own: Client, filed: acts.Opened, qinghe: District) -> None:
    other = making.dispute(qinghe, day=timezone.localdate())
    page = own.get(f"/hall/matters/{filed.matter_id}/")
    assert "现在：已申请" in text(page)
    assert inline(page) == []
    assert own.get(f"/hall/matters/{other.matter_id}/").headers["Location"] == "/hall/track/"
    assert Client().get(f"/hall/matters/{filed.matter_id}/").headers["Location"] == "/hall/track/"


@pytest.mark.parametrize("spelt", ["{n}", " {n} ", "{square}", "{round}"])
def test_the_number_may_be_typed_in_the_usual_ways(filed: acts.Opened, spelt: str) -> None:
    square = filed.number.replace("〔", "[").replace("〕", "]")
    number = spelt.format(n=filed.number, square=square, round=square.replace("[", "（").replace("]", "）"))
    answered = Client().post("/hall/track/", {"number": number, "code": filed.track_code.lower()})
    assert answered.status_code == 302


def test_a_wrong_code_is_refused_and_five_of_them_lock_the_number(filed: acts.Opened) -> None:
    client = Client()
    for _ in range(5):
        refused = client.post("/hall/track/", {"number": filed.number, "code": "AAAA-AAAA"})
        assert refused.status_code in (403, 429)
    locked = client.post("/hall/track/", {"number": filed.number, "code": filed.track_code})
    assert locked.status_code == 429
    assert "已锁定15分钟" in text(locked)


def test_a_right_code_forgets_earlier_mistakes(filed: acts.Opened) -> None:
    client = Client()
    for code in ("AAAA-AAAA", "BBBB-BBBB", filed.track_code, "CCCC-CCCC", "DDDD-DDDD", "EEEE-EEEE"):
        last = client.post("/hall/track/", {"number": filed.number, "code": code})
    assert last.status_code == 403
    assert client.post("/hall/track/", {"number": filed.number, "code": filed.track_code}).status_code == 302


def test_trying_many_numbers_from_one_place_is_stopped(filed: acts.Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    from fazhi.pages.hall import throttle

    monkeypatch.setattr(throttle, "WRONG_CODES_AN_HOUR", 2)
    client = Client()
    answers = [client.post("/hall/track/", {"number": f"假{i}号", "code": "AAAA-AAAA"}).status_code for i in range(3)]
    assert answers == [403, 403, 429]


def test_both_must_be_given(filed: acts.Opened) -> None:
    refused = Client().post("/hall/track/", {"number": filed.number, "code": " "})
    assert refused.status_code == 400
    assert "请填写编号和查询码" in text(refused)


def test_a_matter_taken_in_at_the_counter_has_no_code(qinghe: District) -> None:
    counter = making.dispute(qinghe, day=timezone.localdate())
    assert matter(counter.matter_id).track_code == ""
    assert Client().post("/hall/track/", {"number": counter.number, "code": "AAAA-AAAA"}).status_code == 403


def test_the_page_tells_what_comes_next_and_until_when(own: Client, filed: acts.Opened, qinghe: District) -> None:
    page = own.get(f"/hall/matters/{filed.matter_id}/")
    assert "松溪街道人民调解委员会正在办。接下来可能是：" in text(page)
    assert "“受理并确定调解员”" in text(page)
    making.accept(qinghe, filed.matter_id, day=timezone.localdate() + timezone.timedelta(days=2))
    page = own.get(f"/hall/matters/{filed.matter_id}/")
    assert "现在：调解中" in text(page)
    assert "（王某）" in text(page)
    assert "调解期限（1个月）" in text(page)
    assert "《人民调解工作若干规定》第三十三条" in text(page)


def test_inner_work_is_counted_but_not_told(own: Client, filed: acts.Opened, qinghe: District, today: date) -> None:
    desk = qinghe.session("songxi_desk")
    with scope(desk):
        values = {"risk": "一方扬言堵门", "reported_to": "辖区派出所"}
        acts.perform(desk, filed.matter_id, "report_risk", Given(today, values), on=today)
    page = own.get(f"/hall/matters/{filed.matter_id}/")
    assert "堵门" not in text(page) and "激化" not in text(page)
    assert "另有 1 次内部办理" in text(page)


def test_who_has_read_is_shown_with_the_name_masked(own: Client, filed: acts.Opened, qinghe: District) -> None:
    desk = qinghe.session("songxi_desk")
    with scope(desk):
        Reading.objects.create(
            matter_id=filed.matter_id, account=desk.account, reader=desk.label, what="申请人：电话", purpose="通知调解",
            at=timezone.now(),
        )  # fmt: skip
    page = own.get(f"/hall/matters/{filed.matter_id}/")
    for words in ("林某", "申请人：电话", "通知调解"):
        assert words in text(page)
    assert "林一" not in text(page)


def test_the_person_may_do_what_the_law_lets_a_party_do(own: Client, filed: acts.Opened) -> None:
    address = f"/hall/matters/{filed.matter_id}/act/terminate/"
    form = own.get(address)
    assert "《人民调解法》第二十三条第（二）项" in text(form)
    assert inline(form) == []
    done = own.post(address, {"version": "1", "note": "双方自行和解"})
    assert done.headers["Location"] == f"/hall/matters/{filed.matter_id}/"
    row = matter(filed.matter_id)
    assert (row.stage, row.outcome) == ("ENDED", "当事人要求终止")
    again = own.post(address, {"version": "2"})
    assert again.status_code == 409
    assert "只能在“已申请”、“调解中”办理" in text(again)
    assert ledger() == (1, 2)


def test_what_is_the_offices_is_not_the_persons(own: Client, filed: acts.Opened) -> None:
    for action in ("accept", "archive", "no_such"):
        assert own.post(f"/hall/matters/{filed.matter_id}/act/{action}/", {}).headers["Location"].startswith("/hall/matters/")
    assert Client().post(f"/hall/matters/{filed.matter_id}/act/terminate/", {}).headers["Location"] == "/hall/track/"
    assert ledger() == (1, 1)


def test_two_at_once_one_is_told(own: Client, filed: acts.Opened, qinghe: District, today: date) -> None:
    making.accept(qinghe, filed.matter_id, day=today + timezone.timedelta(days=2))
    late = own.post(f"/hall/matters/{filed.matter_id}/act/terminate/", {"version": "1"})
    assert late.status_code == 409
    assert "刚才已有新的办理" in text(late)
    assert matter(filed.matter_id).stage == "MEDIATING"


def test_leaving_forgets_the_matter(own: Client, filed: acts.Opened) -> None:
    own.post("/hall/leave/")
    assert own.get(f"/hall/matters/{filed.matter_id}/").headers["Location"] == "/hall/track/"


def test_the_receipt_is_proved_by_a_script_that_knows_nothing_of_us(own: Client, filed: acts.Opened, tmp_path: Path) -> None:
    script = Client().get("/hall/check/check_receipt.py")
    checker = tmp_path / "check.py"
    checker.write_bytes(b"".join(script.streaming_content))
    assert checker.read_bytes() == (Path(settings.ROOT) / "tools" / "check_receipt.py").read_bytes()

    def check(receipt: dict[str, object], *more: str) -> subprocess.CompletedProcess[str]:
        file = tmp_path / "receipt.json"
        file.write_text(json.dumps(receipt, ensure_ascii=False), encoding="utf-8")
        return subprocess.run([sys.executable, "-I", str(checker), str(file), *more], capture_output=True, text=True, check=False)

    before = own.get(f"/hall/receipts/{filed.hash}.json").json()
    assert "尚未封存" in check(before).stdout
    with system_scope():
        seal = seals.seal()
    assert seal is not None
    assert "已封存" in text(own.get(f"/hall/matters/{filed.matter_id}/"))
    sealed = own.get(f"/hall/receipts/{filed.hash}.json").json()
    good = check(sealed, seal.chain)
    assert good.returncode == 0 and "一致：在第" in good.stdout
    assert seal.chain in text(Client().get("/hall/check/"))
    sealed["act"]["note"] = "改过"
    bad = check(sealed)
    assert bad.returncode == 1 and "不符" in bad.stdout
    assert Client().get(f"/hall/receipts/{filed.hash}.json").headers["Location"] == "/hall/track/"


def test_the_database_shows_a_tracked_session_that_matter_alone(filed: acts.Opened, qinghe: District) -> None:
    making.dispute(qinghe, day=timezone.localdate())
    with scope(hall_session(filed.matter_id)):
        assert list(Matter.objects.values_list("pk", flat=True)) == [filed.matter_id]
    with scope(hall_session()):
        assert Matter.objects.count() == 0
