"""A new matter in one screen: what is entered stands in the ledger; what is wrong is said, and nothing typed is lost."""

from __future__ import annotations

import base64
from datetime import date, timedelta
from typing import Any

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import crypto
from fazhi.ledger.models import Matter, Party
from fazhi.people.models import Post
from fazhi.people.session import system_scope
from tests.district import District
from tests.pages.conftest import SignIn
from tests.pages.seeing import ledger, matter, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
FORM = "/new/people_mediation/apply/"


def entered(today: date, **changes: Any) -> dict[str, Any]:
    form = {
        "happened_on": today.isoformat(), "source": "电话提出", "f-subject": "楼上漏水损害赔偿纠纷", "f-kind": "NEIGHBOUR",
        "f-summary": "卫生间漏水，天花板受损。", "f-claim": "26,000", "n-applicant": "1", "n-respondent": "1",
        "n-agent": "0", "p-applicant-0-body": "person", "p-applicant-0-name": "张三丰",
        "p-applicant-0-phone": "000 0000 5521", "p-applicant-0-id_no": "00000019900101001x",
        "p-respondent-0-body": "body", "p-respondent-0-name": "锦园物业有限公司", "note": "",
    }  # fmt: skip
    return {k: v for k, v in (form | changes).items() if v is not None}


def test_the_kind_used_last_is_offered_first(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    first = client.get("/new/")["Location"]
    assert client.get(first).status_code == 200
    for way in ("own_motion", "apply"):
        form = entered(today, **{"f-claim": None})
        assert client.post(f"/new/people_mediation/{way}/", form).status_code == 302
        assert client.get("/new/")["Location"] == f"/new/people_mediation/{way}/"


def test_the_form_is_made_from_the_declaration(as_: SignIn) -> None:
    page = as_("songxi_desk").get(FORM)
    assert page.context["form"].one("f-subject").needed
    assert [f.name for f in page.context["form"].optional] == ["f-request", "f-place", "f-claim", "f-spoken"]
    assert "主动调解" in text(page)
    assert "变为“已申请”" in text(page)


def test_a_matter_is_opened_as_entered(as_: SignIn, today: date) -> None:
    answer = as_("songxi_desk").post(FORM, entered(today))
    assert answer.status_code == 302
    with system_scope():
        row = Matter.objects.get()
        parties = list(Party.objects.order_by("id").values_list("kind", "shown", "is_body"))
    assert answer["Location"] == f"/matters/{row.pk}/"
    assert (row.number, row.source, row.opened_on) == (f"青松溪调〔{today.year}〕1号", "电话提出", today)
    assert row.facts["claim"] == "26000.00"
    assert parties == [("applicant", "张某", False), ("respondent", "锦园物业有限公司", True)]


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"f-subject": ""}, "f-subject", "请填写“纠纷名称”。规则：《人民调解法》第十七条"),
        ({"f-claim": "很多"}, "f-claim", "“涉及金额”须是数字，“很多”不是数字。"),
        ({"f-kind": "NOTHING"}, "f-kind", "须从列出的选项中选择"),
        ({"happened_on": "2026-02-30"}, "happened_on", "“2026-02-30”不是日期"),
        ({"p-applicant-0-name": ""}, "p-applicant-0-name", "请填写申请人的姓名或者名称。"),
        ({"p-applicant-0-id_no": "0000001990"}, "p-applicant-0-id_no", "居民身份证号码为18位（GB 11643），您填了10位。"),
        ({"p-applicant-0-phone": "123"}, "p-applicant-0-phone", "电话应为7至13位数字，您填了3位。"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    as_: SignIn, today: date, changes: dict[str, str], field: str, says: str
) -> None:
    answer = as_("songxi_desk").post(FORM, entered(today, **changes))
    assert answer.status_code == 400
    form = answer.context["form"]
    assert says in form.one(field).error
    assert [name for name, _ in form.errors] == [f"id-{field}"]
    assert form.one("f-summary").value == "卫生间漏水，天花板受损。"
    assert 'role="alert"' in answer.content.decode()
    assert ledger() == (0, 0)


def test_the_ledgers_own_refusal_comes_to_the_form(as_: SignIn, today: date) -> None:
    tomorrow = (today + timedelta(days=1)).isoformat()
    answer = as_("songxi_desk").post(FORM, entered(today, happened_on=tomorrow))
    assert answer.status_code == 409
    assert "还没有到。只能登记已经发生的办理" in answer.context["form"].one("happened_on").error
    assert ledger() == (0, 0)


def test_one_more_party_keeps_what_was_typed(as_: SignIn, today: date) -> None:
    answer = as_("songxi_desk").post(FORM, entered(today, more="applicant"))
    assert answer.status_code == 200
    kinds = {k.key: len(k.blocks) for k in answer.context["form"].parties}
    assert kinds == {"applicant": 2, "respondent": 1, "agent": 0}
    assert answer.context["form"].one("p-applicant-0-name").value == "张三丰"
    assert ledger() == (0, 0)


def test_a_form_put_aside_is_kept_encrypted_and_comes_back(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    assert client.post(FORM, entered(today, keep="1"))["Location"] == FORM
    stored = client.session["draft:people_mediation/apply"]
    assert "张三丰".encode() not in base64.b64decode(stored)
    with pytest.raises(crypto.WrongKey):
        crypto.unseal(base64.b64decode(stored), "draft/0/draft:people_mediation/apply")
    page = client.get(FORM)
    assert page.context["form"].one("p-applicant-0-name").value == "张三丰"
    assert "暂存的内容" in text(page)
    assert client.post(FORM, entered(today)).status_code == 302
    assert "draft:people_mediation/apply" not in client.session


@pytest.mark.parametrize("who", ["supervisor", "analyst", "administrator", "justice"])
def test_who_may_not_open_is_told_who_may(as_: SignIn, today: date, who: str) -> None:
    client = as_(who)
    assert client.get(FORM).status_code == 403
    answer = client.post(FORM, entered(today))
    assert answer.status_code == 403
    assert "由当事人、人民调解委员会受理岗办理" in text(answer)
    assert ledger() == (0, 0)


def test_no_such_kind(as_: SignIn) -> None:
    client = as_("songxi_desk")
    assert client.get("/new/nothing/apply/").status_code == 404
    assert client.get("/new/people_mediation/accept/").status_code == 404


def test_a_register_entry_uses_the_same_form(qinghe: District, as_: SignIn, today: date) -> None:
    event = library().procedures["publicity_event"]
    role = event.on(today).starts[0].by[0].key
    lin = qinghe.people["songxi_desk"]
    Post.objects.filter(account=lin).update(role=role)
    client = as_("songxi_desk")
    page = client.get("/new/publicity_event/record/")
    assert page.status_code == 200
    form = {"happened_on": today.isoformat(), "note": ""}
    for field in page.context["form"].needed:
        value = {"date": today.isoformat(), "number": "3"}.get(field.kind, "宪法宣传周进社区")
        form[field.name] = field.options[0][0] if field.options else value
    answer = client.post("/new/publicity_event/record/", form)
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    pk = int(answer["Location"].split("/")[2])
    assert matter(pk).procedure == "publicity_event"
    listing = client.get("/registers/publicity_event/")
    assert [row.matter.pk for row, _ in listing.context["lines"]] == [pk]
    assert "宪法宣传周进社区" in text(listing)


def test_who_holds_another_post_that_may_is_offered_it(qinghe: District, as_: SignIn, today: date) -> None:
    lin = qinghe.people["songxi_mediator"]
    desk = Post.objects.create(
        account=lin, organisation=qinghe.orgs["songxi_committee"], role="committee", title="受理岗", since=date(2025, 1, 1)
    )
    mediator = lin.posts.get(role="mediator")
    client = as_("songxi_mediator")
    client.post("/post/", {"post": mediator.pk})
    refused = client.get(FORM)
    assert refused.status_code == 403
    assert [p.pk for p, _ in refused.context["posts"]] == [desk.pk]
    assert "换到“受理岗”岗位来办" in text(refused)
    assert client.post("/post/", {"post": desk.pk, "next": FORM})["Location"] == FORM
    assert client.get(FORM).status_code == 200


def test_how_a_petition_came_is_asked_once(as_: SignIn, today: date) -> None:
    client = as_("bureau_desk")
    address = "/new/petition/register/"
    page = client.get(address)
    form = page.context["form"]
    assert form.one("source") is None
    channel = form.one("f-channel")
    assert channel is not None
    sent = {"happened_on": today.isoformat(), "note": ""}
    for field in form.needed:
        sent[field.name] = field.options[0][0] if field.options else "要求公开收支"
    for kind in form.parties:
        sent |= {f"n-{kind.key}": str(len(kind.blocks))}
        sent |= {f"p-{kind.key}-{i}-name": "张三丰" for i in range(len(kind.blocks))}
    answer = client.post(address, sent)
    assert answer.status_code == 302, answer.context["form"].errors
    assert matter(int(answer["Location"].split("/")[2])).source == channel.options[0][1]


def test_the_same_form_sent_twice_opens_one_matter(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    once = client.get(FORM).context["once"]
    first = client.post(FORM, entered(today, once=once))
    second = client.post(FORM, entered(today, once=once))
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert ledger() == (1, 1)
    assert client.get(FORM).context["once"] != once
