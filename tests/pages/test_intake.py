"""One window: everything in one screen, proposals with reasons, likely doubles, sending on, telling the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from fazhi.ledger.models import Act, Link, Matter, Paper
from fazhi.people.models import Account, Post
from fazhi.people.session import system_scope
from tests.district import District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, ledger, matter, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

LEAK = "楼上卫生间漏水把我家天花板泡坏了，找了几次都不肯修，要求修好并赔偿两千元。"
CAME: dict[str, Any] = {
    "channel": "COUNTER", "text": LEAK, "name": "张三丰", "phone": "00000005521", "o-name": "李四光", "place": "锦园3号楼",
}  # fmt: skip


def post(client: Client, today: date, **more: Any) -> Any:
    return client.post("/intake/", {"happened_on": today.isoformat(), **CAME, **more})


def test_an_empty_page_asks_for_the_text_first(as_: SignIn) -> None:
    page = as_("songxi_desk").get("/intake/")
    html = page.content.decode()
    assert page.status_code == 200 and inline(page) == []
    assert html.index('id="id-text"') < html.index('id="id-name"') < html.index('id="id-region"')
    assert "写下情况以后，这里提出建议" in text(page)


def test_whoever_takes_nothing_in_is_told(as_: SignIn) -> None:
    page = as_("analyst").get("/intake/")
    assert page.status_code == 403 and "您的岗位不受理来件" in text(page)


def test_proposals_have_reasons_and_decide_nothing(as_: SignIn, today: date) -> None:
    page = post(as_("songxi_desk"), today, sort="1")
    seen = text(page)
    assert "因文中有“楼上”“漏水”" in seen and "人民调解" in seen and "《人民调解法》第二条、第十七条" in seen
    assert 'name="way" value="MEDIATION" checked' not in page.content.decode()
    assert ledger() == (0, 0)


def test_one_screen_opens_the_matter(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    chosen = post(client, today, sort="1", way="MEDIATION")
    assert 'name="f-subject" type="text" value="邻里纠纷"' in chosen.content.decode()
    assert "f-summary" not in [f.name for f in chosen.context["made"].needed], "what was typed is not asked again"
    done = post(client, today, way="MEDIATION", save="open", **{"f-subject": "漏水赔偿纠纷", "f-kind": "NEIGHBOUR"})
    assert done.status_code == 302
    row = matter(int(done["Location"].split("/")[-2]))
    assert (row.procedure, row.title, row.topic, row.source) == ("people_mediation", "漏水赔偿纠纷", "邻里纠纷", "来访")
    assert row.facts["summary"] == LEAK and row.facts["request"] == "要求修好并赔偿两千元。"
    assert row.facts["place"] == "锦园3号楼" and row.facts["spoken"] is True
    with system_scope():
        assert sorted(row.parties.values_list("kind", "shown")) == [("applicant", "张某"), ("respondent", "李某")]


def test_what_is_missing_is_asked_on_the_same_page(as_: SignIn, today: date) -> None:
    page = post(as_("songxi_desk"), today, way="MEDIATION", save="open", **{"o-name": "", "f-kind": "", "was-kind": "X"})
    assert page.status_code == 400
    assert "请填写被申请人的姓名或者名称" in text(page) and LEAK in page.content.decode()
    assert page.context["f"]["o-name"].error
    assert ledger() == (0, 0)


@pytest.mark.parametrize(
    ("channel", "more", "action", "facts"),
    [
        ("COURT", {"reference": "（2026）诉前调1号"}, "transfer_in", {"referral": "COURT"}),
        ("POLICE", {}, "transfer_in", {"referral": "POLICE"}),
        ("HIGHER", {"term": "2026-12-31"}, "transfer_in", {"referral": "GOVERNMENT"}),
        ("LETTER", {}, "apply", {}),
    ],
)
def test_each_channel_opens_by_its_own_action(
    as_: SignIn, today: date, channel: str, more: dict[str, str], action: str, facts: dict[str, str]
) -> None:
    done = post(as_("songxi_desk"), today, channel=channel, way="MEDIATION", save="open", **more)
    assert done.status_code == 302, text(done)
    with system_scope():
        act = Act.objects.get()
        assert act.action == action and act.delta.items() >= facts.items()
        assert all(value in act.note for value in more.values()), "what has no field of its own is in the act's words"


def test_a_draft_is_kept(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    assert post(client, today, keep="1", channel="COURT", reference="诉前1号").status_code == 302
    page = client.get("/intake/")
    assert LEAK in page.content.decode() and "诉前1号" in page.content.decode() and "已取出" in text(page)
    assert ledger() == (0, 0)


def test_htmx_gets_the_proposals_alone(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    part = client.post("/intake/", {"happened_on": today.isoformat(), **CAME}, headers={"HX-Request": "true"})
    assert part.status_code == 200 and "<html" not in part.content.decode() and "建议怎样办" in text_of(part)


def text_of(part: Any) -> str:
    return " ".join(part.content.decode().split())


def test_a_likely_double_is_shown_with_its_reason_and_linked(qinghe: District, as_: SignIn, today: date) -> None:
    before = making.dispute(qinghe)
    client = as_("songxi_desk")
    page = post(client, today, sort="1")
    assert "当事人的电话、姓名或者名称相同" in text(page) and before.number in text(page)
    done = post(client, today, way="MEDIATION", save="open", link=str(before.matter_id))
    assert done.status_code == 302, text(done)
    with system_scope():
        link = Link.objects.get()
        assert (link.other_id, link.kind) == (before.matter_id, "相关") and link.matter_id != before.matter_id
    assert before.number in text(client.get(done["Location"]))


def test_another_towns_matter_is_never_shown(qinghe: District, as_: SignIn, today: date) -> None:
    hidden = making.dispute(qinghe, who="chengbei_desk", subject="楼上卫生间漏水把我家天花板泡坏了")
    page = post(as_("songxi_desk"), today, sort="1", text=LEAK + "卫生间防水层破损，天花板受损。")
    assert page.context["p"].alike == [] and hidden.number not in text(page)
    seen = post(as_("chengbei_desk"), today, sort="1", text=LEAK + "卫生间防水层破损，天花板受损。")
    assert [a.matter.pk for a in seen.context["p"].alike] == [hidden.matter_id]


def test_joined_to_the_earlier_matter_and_registered_no_more(qinghe: District, as_: SignIn, today: date) -> None:
    before = making.dispute(qinghe)
    client = as_("songxi_desk")
    refused = post(client, today, save=f"join:{before.matter_id}")
    assert refused.status_code == 400 and "请写明怎样核对" in text(refused)
    done = post(client, today, save=f"join:{before.matter_id}", ground="核对证件，同一人同一处漏水")
    assert done.status_code == 302
    row = matter(int(done["Location"].split("/")[-2]))
    assert (row.procedure, row.stage, row.outcome) == ("window_intake", "JOINED", "并入已有事项")
    with system_scope():
        assert Link.objects.get().kind == "重复"
        assert list(Act.objects.filter(matter=row).values_list("action", "note")) == [
            ("take_in", "核对证件，同一人同一处漏水"), ("join", "核对证件，同一人同一处漏水"),
        ]  # fmt: skip


def test_what_the_post_does_not_handle_is_sent_to_the_competent_body(as_: SignIn, qinghe: District, today: date) -> None:
    client = as_("bureau_desk")
    page = post(client, today, sort="1", way="MEDIATION", region=str(qinghe.orgs["songxi"].region_id))
    offer = page.context["offer"]
    assert (offer.start, offer.competent, offer.bodies[0].name) == (None, 1, "松溪街道人民调解委员会")
    done = post(client, today, way="MEDIATION", save="send", send_to=str(offer.bodies[0].pk), requirement="请优先办理")
    row = matter(int(done["Location"].split("/")[-2]))
    assert (row.stage, row.organisation.name, row.topic) == ("SENT", "松溪街道人民调解委员会", "邻里")
    receiving = as_("songxi_desk").get(f"/matters/{row.pk}/")
    assert "已立案，写明事项编号" in text(receiving)


ROUGH = "执法人员没有出示执法证就查封了我的店，乱罚款，要求查清并道歉。"


def test_a_complaint_about_enforcement_is_sent_to_the_justice_bureau_or_opened_there(qinghe: District, as_: SignIn, today: date) -> None:
    """Any window sends it on; the post that supervises enforcement opens it itself, from the same screen."""
    desk = Account.objects.create_user("enforcement", "沈十二")
    qinghe.people["enforcement"] = desk
    since = date(2025, 1, 1)
    Post.objects.create(account=desk, organisation=qinghe.orgs["justice"], role="enforcement_supervisor", title="行政执法监督岗", since=since)
    window = as_("songxi_desk")
    page = post(window, today, sort="1", text=ROUGH, way="ENFORCEMENT")
    assert page.context["p"].likely[0].key == "ENFORCEMENT" and page.context["offer"].start is None
    bureau = page.context["offer"].bodies[0]
    assert (bureau.name, page.context["offer"].competent) == ("青禾区司法局", 1)
    sent = post(window, today, text=ROUGH, way="ENFORCEMENT", save="send", send_to=str(bureau.pk), **{"f-subject": "没有出示执法证"})
    row = matter(int(sent["Location"].split("/")[-2]))
    assert (row.procedure, row.stage, row.organisation.name) == ("window_intake", "SENT", "青禾区司法局")
    asked = {"f-subject": "没有出示执法证", "f-topic": "STANDING", "f-unit": "某执法队"}
    done = post(as_("enforcement"), today, text=ROUGH, way="ENFORCEMENT", save="open", **asked)
    assert done.status_code == 302, text(done)
    row = matter(int(done["Location"].split("/")[-2]))
    assert (row.procedure, row.stage, row.source) == ("enforcement_complaint", "RECEIVED", "来访")
    assert row.facts["details"] == ROUGH and row.facts["wish"] == "要求查清并道歉。"


def test_a_way_nobody_here_handles_is_told_in_writing(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    court = "法院判决对方还我钱，判决生效一年了还没有执行到位。"
    page = post(client, today, sort="1", text=court, way="LITIGATION")
    assert page.context["p"].likely[0].key == "LITIGATION" and "《信访工作条例》第三十一条第（一）项" in text(page)
    done = post(client, today, text=court, way="LITIGATION", save="tell", advise="请向作出判决的人民法院申请强制执行。")
    row = matter(int(done["Location"].split("/")[-2]))
    assert (row.stage, row.outcome) == ("TOLD", "已告知途径")
    with system_scope():
        assert "法定途径告知书" in Paper.objects.filter(matter=row).values_list("label", flat=True)


def test_not_taken_up_twice_shows_rule_and_matter_and_decides_nothing(qinghe: District, as_: SignIn, today: date) -> None:
    pk = making.petition_at(qinghe, "ACCEPTED")
    client = as_("bureau_desk")
    again = {"text": "反映电梯停运要求处置，请恢复运行。电梯停运半月。", "name": "张三丰", "way": "PETITION"}
    page = post(client, today, sort="1", **again)
    assert "《信访工作条例》第十九条第三款" in text(page) and matter(pk).number in text(page)
    held = post(client, today, save="open", **again)
    assert held.status_code == 400 and "请写明新的事实和理由" in text(held)
    refuse = post(client, today, save="refuse:0", **again)
    assert refuse.status_code == 302 and refuse["Location"].endswith("/act/decline/")
    anyway = post(client, today, save="open", ground="电梯又坠落一次，有新的事实", **again)
    assert anyway.status_code == 302
    with system_scope():
        assert Act.objects.latest("id").note == "电梯又坠落一次，有新的事实"
        assert Matter.objects.get(pk=pk).stage == "ACCEPTED", "nothing happened to the earlier matter"


def test_a_second_click_opens_nothing_more(as_: SignIn, today: date) -> None:
    client = as_("songxi_desk")
    first = post(client, today, way="MEDIATION", save="open", once="abc")
    again = post(client, today, way="MEDIATION", save="open", once="abc")
    assert first["Location"] == again["Location"] and ledger() == (1, 1)


def test_everything_or_nothing_is_written(qinghe: District, as_: SignIn, today: date) -> None:
    """The town is not one that could receive: the registration before it is undone with it."""
    page = post(as_("bureau_desk"), today, way="MEDIATION", save="send", send_to=str(qinghe.orgs["songxi"].pk))
    assert page.status_code == 400 and "请选择分流到哪个单位" in text(page) and ledger() == (0, 0)
