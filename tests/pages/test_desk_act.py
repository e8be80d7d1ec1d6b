"""Acts through their forms: done by who may, refused to others, told where two acted at once, nothing half-done."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fazhi.ledger.models import Act, Attachment, Limit, Link, Matter, Reading
from fazhi.people.models import Account, Post
from fazhi.people.session import system_scope
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, ledger, matter, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def pk(qinghe: District, today: date) -> int:
    return making.dispute(qinghe, day=today).matter_id


def accepting(qinghe: District, today: date, **changes: Any) -> dict[str, Any]:
    mediator = qinghe.people["songxi_mediator"]
    form = {
        "happened_on": today.isoformat(), "f-refused": "false", "f-choice": "ASSIGNED", "handler": str(mediator.pk),
        "version": "1", "note": "双方同意调解",
    }  # fmt: skip
    return form | changes


def test_the_form_offers_only_who_holds_the_role_here(qinghe: District, as_: SignIn, pk: int) -> None:
    other = Account.objects.create_user("chengbei_mediator", "邻镇调解员")
    Post.objects.create(
        account=other, organisation=qinghe.orgs["chengbei_committee"], role="mediator", title="", since=date(2025, 1, 1)
    )
    page = as_("songxi_desk").get(f"/matters/{pk}/act/accept/")
    assert page.context["form"].one("handler").options == [(str(qinghe.people["songxi_mediator"].pk), "王二")]
    assert page.context["form"].one("f-kind").value == "NEIGHBOUR"
    told = dict(page.context["after"])
    assert told["阶段"] == "变为“调解中”"
    assert told["期限"] == "“调解期限”开始计算（1个月）"
    assert told["文书"] == "生成人民调解受理登记表、人民调解当事人权利义务告知书"
    assert inline(page) == []


def test_done_it_stands_in_the_ledger(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    answer = as_("songxi_desk").post(f"/matters/{pk}/act/accept/", accepting(qinghe, today))
    assert (answer.status_code, answer["Location"]) == (302, f"/matters/{pk}/")
    row = matter(pk)
    assert (row.stage, row.version) == ("MEDIATING", 2)
    assert row.handler is not None
    assert row.handler.username == "songxi_mediator"
    with system_scope():
        act = Act.objects.get(matter_id=pk, seq=2)
    assert (act.actor_name, act.note) == ("林一 · 松溪街道人民调解委员会 · 人民调解委员会受理岗", "双方同意调解")


@pytest.mark.parametrize("who", ["songxi_mediator", "justice", "supervisor", "analyst"])
def test_another_role_is_refused_and_nothing_changes(
    qinghe: District, as_: SignIn, pk: int, today: date, who: str
) -> None:
    client = as_(who)
    assert client.get(f"/matters/{pk}/act/accept/").status_code == 403
    answer = client.post(f"/matters/{pk}/act/accept/", accepting(qinghe, today))
    assert answer.status_code in (400, 409)
    assert ledger() == (1, 1)


@pytest.mark.parametrize("who", ["chengbei_desk", "administrator", "housing_clerk"])
def test_who_does_not_see_it_finds_nothing(qinghe: District, as_: SignIn, pk: int, today: date, who: str) -> None:
    client = as_(who)
    for address in (f"/matters/{pk}/", f"/matters/{pk}/act/accept/"):
        assert client.get(address).status_code == 404
    assert client.post(f"/matters/{pk}/act/accept/", accepting(qinghe, today)).status_code == 404
    assert ledger() == (1, 1)


def test_a_condition_of_the_law_is_quoted(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    form = accepting(qinghe, today, **{"f-refused": "true"})
    answer = as_("songxi_desk").post(f"/matters/{pk}/act/accept/", form)
    assert answer.status_code == 409
    assert "当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条）" in text(answer)
    assert ledger() == (1, 1)


def test_two_at_once_one_wins_and_the_other_is_told(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    first, second = as_("songxi_desk"), as_("songxi_desk")
    seen = second.get(f"/matters/{pk}/act/accept/").context["form"].version
    assert first.post(f"/matters/{pk}/act/accept/", accepting(qinghe, today)).status_code == 302
    later = {"version": str(seen), "happened_on": today.isoformat(), "note": "申请人来电", "f-ended_note": ""}
    answer = second.post(f"/matters/{pk}/act/terminate/", later)
    assert answer.status_code == 409
    assert "本事项刚才已有新的办理：“受理并确定调解员”（林一" in text(answer)
    assert "您的办理没有保存" in text(answer)
    assert answer.context["form"].one("note").value == "申请人来电"
    assert ledger() == (1, 2)
    again = second.post(f"/matters/{pk}/act/terminate/", later | {"version": str(answer.context["form"].version)})
    assert again.status_code == 302
    assert matter(pk).stage == "ENDED"


def test_what_is_missing_is_said_with_its_article(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    answer = as_("songxi_desk").post(f"/matters/{pk}/act/accept/", accepting(qinghe, today, handler="", **{"f-choice": ""}))
    assert answer.status_code == 400
    form = answer.context["form"]
    assert form.one("handler").error == "请选择人民调解员。规则：《人民调解法》第十七条、第十九条"
    assert form.one("f-choice").error.startswith("请填写“调解员产生方式”。规则：")
    assert ledger() == (1, 1)


def test_a_correction_keeps_the_first_value_to_be_read(as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_desk")
    page = client.get(f"/matters/{pk}/act/correct/")
    form = {f.name: f.value for f in page.context["form"].all() if not f.values} | {"version": "1"}
    assert form["f-subject"] == "楼上漏水损害赔偿纠纷"
    without = client.post(f"/matters/{pk}/act/correct/", form | {"f-subject": "楼上渗水损害赔偿纠纷"})
    assert without.status_code == 400
    assert "须写明理由" in text(without)
    done = client.post(f"/matters/{pk}/act/correct/", form | {"f-subject": "楼上渗水损害赔偿纠纷", "note": "原名不准"})
    assert done.status_code == 302
    with system_scope():
        assert Act.objects.get(matter_id=pk, seq=2).delta == {"subject": "楼上渗水损害赔偿纠纷"}
    assert "纠纷名称：楼上渗水损害赔偿纠纷（原为楼上漏水损害赔偿纠纷）" in text(client.get(f"/matters/{pk}/"))


def test_material_is_taken_in_encrypted_and_its_reading_recorded(as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_desk")
    form = {"happened_on": today.isoformat(), "note": "", "version": "1"}
    bad = SimpleUploadedFile("工具.exe", b"MZ")
    refused = client.post(f"/matters/{pk}/act/attach/", form | {"material": bad})
    assert refused.status_code == 400
    assert "不能收入“.exe”文件" in text(refused)
    good = SimpleUploadedFile("损失照片.pdf", "%PDF 张三丰家天花板".encode())
    assert client.post(f"/matters/{pk}/act/attach/", form | {"material": good}).status_code == 302
    with system_scope():
        kept = Attachment.objects.get()
        assert "张三丰".encode() not in bytes(kept.content)
    answer = client.get(f"/matters/{pk}/attachments/{kept.pk}/")
    assert answer.content == "%PDF 张三丰家天花板".encode()
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    with system_scope():
        assert Reading.objects.get().what == "材料“损失照片.pdf”"
    assert as_("chengbei_desk").get(f"/matters/{pk}/attachments/{kept.pk}/").status_code == 404


def test_linking_by_number(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    other = making.dispute(qinghe, subject="同楼栋排水管堵塞纠纷", day=today)
    foreign = making.dispute(qinghe, who="chengbei_desk", day=today)
    client = as_("songxi_desk")
    form = {"happened_on": today.isoformat(), "note": "", "version": "1", "link_kind": "相关"}
    unseen = client.post(f"/matters/{pk}/act/link/", form | {"link": foreign.number})
    assert unseen.status_code == 400
    assert "不在您能看的范围内" in text(unseen)
    assert client.post(f"/matters/{pk}/act/link/", form | {"link": other.number}).status_code == 302
    with system_scope():
        assert list(Link.objects.values_list("matter_id", "other_id", "kind")) == [(pk, other.matter_id, "相关")]
    assert "同楼栋排水管堵塞纠纷" in text(client.get(f"/matters/{pk}/"))
    assert "楼上漏水损害赔偿纠纷" in text(client.get(f"/matters/{other.matter_id}/"))


def test_handing_over_offers_who_could_carry_on(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_desk")
    page = client.get(f"/matters/{pk}/act/hand_over/")
    assert [label for _, label in page.context["form"].one("to_org").options] == ["城北镇人民调解委员会"]
    form = {
        "happened_on": today.isoformat(), "note": "纠纷发生在城北镇", "version": "1",
        "to_org": str(qinghe.orgs["chengbei_committee"].pk),
    }  # fmt: skip
    foreign = client.post(f"/matters/{pk}/act/hand_over/", form | {"to_org": str(qinghe.orgs["housing"].pk)})
    assert foreign.status_code == 400
    assert client.post(f"/matters/{pk}/act/hand_over/", form).status_code == 302
    assert matter(pk).organisation.name == "城北镇人民调解委员会"
    inbox = as_("chengbei_desk").get("/desk/").context["inbox"]
    assert [(x.matter.pk, [s.key for s in x.steps][:2]) for x in inbox] == [(pk, ["accept", "refuse"])]


def test_a_failing_view_undoes_what_it_wrote(as_: SignIn, pk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from fazhi.pages.desk import matter as page

    def write_and_fail(row: Matter) -> None:
        Limit.objects.filter(matter=row).update(label="改过")
        Matter.objects.filter(pk=row.pk).update(title="改过")
        raise RuntimeError("spoilt on purpose")

    monkeypatch.setattr(page, "related", write_and_fail)
    client = as_("songxi_desk")
    client.raise_request_exception = False
    answer = client.get(f"/matters/{pk}/")
    assert answer.status_code == 500
    assert "程序出错了" in text(answer)
    assert matter(pk).title == "楼上漏水损害赔偿纠纷"


def test_dates_of_the_past_may_be_entered_later(as_: SignIn, qinghe: District, pk: int, today: date) -> None:
    happened = today - timedelta(days=2)
    form = accepting(qinghe, today, happened_on=f"{happened.year}年{happened.month}月{happened.day}日")
    client = as_("songxi_desk")
    assert client.post(f"/matters/{pk}/act/accept/", form).status_code == 302
    assert "补录" in text(client.get(f"/matters/{pk}/"))


def test_an_act_put_aside_comes_back_for_the_same_matter_only(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    client = as_("songxi_desk")
    address = f"/matters/{pk}/act/accept/"
    assert client.post(address, accepting(qinghe, today, keep="1"))["Location"] == address
    assert ledger() == (1, 1)
    page = client.get(address)
    assert page.context["form"].one("note").value == "双方同意调解"
    assert page.context["form"].version == 1
    other = making.dispute(qinghe, day=today).matter_id
    assert client.get(f"/matters/{other}/act/accept/").context["form"].one("note").value == ""
    assert client.post(address, {"drop": "1"})["Location"] == address
    assert client.get(address).context["form"].one("note").value == ""


def test_what_is_done_again_is_entered_anew(qinghe: District, as_: SignIn, pk: int, today: date) -> None:
    making.accept(qinghe, pk, day=today)
    client = as_("songxi_mediator")
    address = f"/matters/{pk}/act/sit/"
    form = {"happened_on": today.isoformat(), "note": "", "version": "2", "f-sitting": "第一次调解。", "f-claim": "26000"}
    assert client.post(address, form).status_code == 302
    again = client.get(address).context["form"]
    assert (again.one("f-sitting").value, again.one("f-claim").value) == ("", "26000.00")
    empty = client.post(address, form | {"version": "3", "f-sitting": ""})
    assert empty.status_code == 400
    assert "请填写“调解经过”" in text(empty)
