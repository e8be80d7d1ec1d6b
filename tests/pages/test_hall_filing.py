"""Filing in the hall: one question a page, nothing lost, nothing filed without consent, one matter for one filing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from fazhi.ledger import correcting, crypto
from fazhi.ledger.acts import code_digest
from fazhi.ledger.models import Act, Matter, Party
from fazhi.pages.hall import offers
from fazhi.people.models import Region
from fazhi.people.session import system_scope
from tests.district import District
from tests.pages.seeing import inline, ledger, text

pytestmark = pytest.mark.django_db

DISPUTE, PETITION = "/hall/file/people_mediation/apply/", "/hall/file/petition/submit/"
ANSWERS: dict[str, dict[str, str]] = {
    "notice": {"agree": "yes"},
    "fact-subject": {"f-subject": "楼上空调滴水纠纷"},
    "fact-kind": {"f-kind": "NEIGHBOUR"},
    "fact-summary": {"f-summary": "楼上空调滴水，阳台积水两周。"},
    "fact-request": {"f-request": "请督促移机。"},
    "place": {"region": ""},
    "more": {},
    "party-applicant": {
        "p-applicant-0-body": "person", "p-applicant-0-name": "周测试", "p-applicant-0-phone": "000-1234567",
        "p-applicant-0-id_no": "000000197001010012",
    },
    "party-petitioner": {"p-petitioner-0-body": "person", "p-petitioner-0-name": "周测试"},
    "party-respondent": {"p-respondent-0-body": "body", "p-respondent-0-name": "禾川物业公司"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


@pytest.fixture
def public(qinghe: District) -> Client:
    return Client()


def answer(client: Client, address: str, key: str, **changes: str) -> Any:
    sent = ANSWERS.get(key, {}) | changes
    if key == "place" and not sent["region"]:
        sent = sent | {"region": str(Region.objects.get(name="城北镇").pk)}
    return client.post(f"{address}{key}/", sent)


def fill(client: Client, address: str, **more: dict[str, str]) -> None:
    """Answer every question in turn, until the page for checking."""
    next_ = client.get(address).headers["Location"]
    for _ in range(15):
        key = next_.rstrip("/").rsplit("/", 1)[1]
        if key == "check":
            return
        if key == "organisation":
            chosen = client.get(next_).context["question"].fields[0].value
            next_ = client.post(next_, {"organisation": chosen}).headers["Location"]
            continue
        response = answer(client, address, key, **more.get(key, {}))
        assert response.status_code == 302, text(response)
        next_ = response.headers["Location"]
    raise AssertionError("the questions do not end")


def test_the_front_page_offers_what_is_declared(public: Client) -> None:
    page = public.get("/hall/")
    for words in ("人民调解 · 申请调解", "信访 · 网上提出信访事项", "查进度", "自己核对回执"):
        assert words in text(page)
    assert inline(page) == []
    assert {"people_mediation/apply", "petition/submit"} <= {o.key for o in page.context["offers"]}


def test_nothing_can_be_asked_before_consent(public: Client) -> None:
    assert public.get(DISPUTE).headers["Location"] == f"{DISPUTE}notice/"
    refused = public.post(f"{DISPUTE}notice/", {})
    assert refused.status_code == 400
    assert "《个人信息保护法》第十三条、第十七条" in text(refused)
    assert public.get(f"{DISPUTE}check/").headers["Location"] == f"{DISPUTE}notice/"


def test_a_dispute_is_filed_with_the_committee_of_the_place(public: Client, qinghe: District) -> None:
    fill(public, DISPUTE)
    check = public.get(f"{DISPUTE}check/")
    for words in ("楼上空调滴水纠纷", "邻里纠纷", "城北镇", "周测试", "禾川物业公司", "城北镇人民调解委员会"):
        assert words in text(check)
    assert inline(check) == []
    assert public.post(f"{DISPUTE}check/").headers["Location"] == "/hall/slip/"
    slip = public.get("/hall/slip/")
    with system_scope():
        row = Matter.objects.select_related("organisation", "region").get()
        assert (row.stage, row.source, row.organisation) == ("APPLIED", "网上大厅", qinghe.orgs["chengbei_committee"])
        assert row.region is not None and row.region.name == "城北镇"
        assert row.facts["kind"] == "NEIGHBOUR"
        parties = list(Party.objects.order_by("id"))
        assert "同意按此办理" in Act.objects.get().note
        details = [crypto.unseal_salted(p.detail, correcting.party_context(row.uid, 1, i)) for i, p in enumerate(parties)]
    assert [(p.kind, p.shown, p.is_body) for p in parties] == [
        ("applicant", "周某", False), ("respondent", "禾川物业公司", True),
    ]  # fmt: skip
    assert details[0] == {"name": "周测试", "phone": "000-1234567", "id_no": "000000197001010012"}
    code = slip.context["slip"]["code"]
    assert row.number in text(slip) and code in text(slip)
    assert row.track_code == code_digest(row.number, code)
    assert inline(slip) == []
    assert "<svg" in slip.content.decode()


def test_a_petition_goes_to_the_only_office_without_asking(public: Client, qinghe: District) -> None:
    fill(public, PETITION)
    check = public.get(f"{PETITION}check/")
    assert "交给青禾区信访局受理。" in text(check)
    public.post(f"{PETITION}check/")
    with system_scope():
        row = Matter.objects.select_related("organisation").get()
    assert (row.stage, row.organisation) == ("RECEIVED", qinghe.orgs["petition_bureau"])


def test_what_is_typed_is_neither_in_the_open_nor_lost(public: Client) -> None:
    fill(public, DISPUTE)
    assert not any("周测试" in str(v) or "000000197001010012" in str(v) for v in public.session.values())
    back = public.get(f"{DISPUTE}party-applicant/?back=check")
    assert 'value="周测试"' in back.content.decode()
    changed = answer(public, DISPUTE, "party-applicant", **{"p-applicant-0-name": "周改名", "back": "check"})
    assert changed.headers["Location"] == f"{DISPUTE}check/"
    assert "周改名" in text(public.get(f"{DISPUTE}check/"))


@pytest.mark.parametrize(
    ("key", "sent", "said"),
    [
        ("fact-subject", {"f-subject": ""}, "请填写“纠纷名称”。规则：《人民调解法》第十七条"),
        ("fact-kind", {"f-kind": "DRAGON"}, "“纠纷类型”须从列出的选项中选择"),
        ("place", {"region": "0"}, "请选择一项。"),
        ("more", {"f-claim": "很多"}, "“涉及金额”须是数字"),
        ("party-applicant", {"p-applicant-0-name": ""}, "请填写申请人的姓名或者名称。"),
        ("party-applicant", {"p-applicant-0-id_no": "12345"}, "居民身份证号码为18位"),
        ("organisation", {"organisation": "999"}, "请选择一项。"),
    ],
)
def test_a_wrong_answer_is_told_and_kept(public: Client, key: str, sent: dict[str, str], said: str) -> None:
    answer(public, DISPUTE, "notice")
    response = answer(public, DISPUTE, key, **sent)
    assert response.status_code == 400
    assert said in text(response)
    assert inline(response) == []
    assert ledger() == (0, 0)


def test_another_place_suggests_another_office(public: Client, qinghe: District) -> None:
    fill(public, DISPUTE)
    songxi = str(Region.objects.get(name="松溪街道").pk)
    moved = answer(public, DISPUTE, "place", region=songxi, back="check")
    assert moved.headers["Location"] == f"{DISPUTE}check/"
    assert "松溪街道人民调解委员会" in text(public.get(f"{DISPUTE}check/"))
    assert "松溪街道人民调解委员会" in text(public.get(f"{DISPUTE}organisation/")).split("换一个单位")[0]
    public.post(f"{DISPUTE}check/")
    with system_scope():
        assert Matter.objects.get().organisation_id == qinghe.orgs["songxi_committee"].pk


def test_sending_twice_files_once(public: Client) -> None:
    fill(public, DISPUTE)
    for _ in range(2):
        assert public.post(f"{DISPUTE}check/").headers["Location"] == "/hall/slip/"
    assert ledger() == (1, 1)


def test_too_many_filings_from_one_place_must_wait(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from fazhi.pages.hall import throttle

    monkeypatch.setattr(throttle, "FILINGS_AN_HOUR", 1)
    fill(public, DISPUTE)
    public.post(f"{DISPUTE}check/")
    fill(public, DISPUTE)
    refused = public.post(f"{DISPUTE}check/")
    assert refused.status_code == 429
    assert "一小时内最多提交1件" in text(refused)
    assert ledger() == (1, 1)


def test_what_is_not_open_to_the_public_is_not_there(public: Client) -> None:
    for address in ("/hall/file/people_mediation/own_motion/", "/hall/file/publicity_event/record/", "/hall/file/none/none/"):
        assert public.get(address).status_code == 404


def test_without_an_office_nothing_can_be_filed(db: None) -> None:
    page: HttpResponse | Any = Client().get(PETITION)
    assert page.status_code == 503
    assert "还没有单位设立受理“信访”的岗位" in text(page)


def test_english_by_switch(public: Client) -> None:
    public.get("/language/?to=en&next=/hall/")
    page = public.get(f"{DISPUTE}notice/")
    assert "Before you begin" in text(page)
    assert "Apply for mediation" in text(page)


def test_whatever_is_offered_has_somebody_to_take_it_in(today: date) -> None:
    """What the public files at a stage of its own goes to whoever moves it on from there."""
    found = {o.key: offers.takers(o, today) for o in offers.offers(today)}
    assert [key for key, roles in found.items() if not roles] == []
    assert found["information_disclosure/apply"] == {"disclosure_office"}
    assert found["people_mediation/apply"] == {"committee", "mediator"}
