"""Sorting by law: a matter is taken to the way the law opens, and the whole story stays one for everybody in it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from fazhi.ledger import acts, similar
from fazhi.ledger.models import Act, Link, Matter, Paper, Reading
from fazhi.ledger.state import Given, LinkTo
from fazhi.people.session import scope, system_scope
from fazhi.procedures.petition.facts import Category, Track
from tests.district import DAY, District
from tests.ledger import making
from tests.pages.conftest import SignIn
from tests.pages.seeing import inline, ledger, matter, text

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def told(qinghe: District, track: Track) -> int:
    """A complaint about which the housing bureau has told the petitioner the way it goes."""
    pk = making.petition_at(qinghe, "ROUTED")
    clerk = qinghe.session("housing_clerk")
    values = {"category": Category.COMPLAINT, "track": track, "advised": "按该途径办理。"}
    with scope(clerk):
        acts.perform(clerk, pk, "tell", Given(DAY, values), on=DAY)
    return pk


def committee(client: Client, pk: int, name: str) -> str:
    page = client.get(f"/matters/{pk}/sort/?way=MEDIATION")
    return str(next(o.pk for o in page.context["offer"].bodies if o.name == name))


def test_the_page_lists_every_way_with_article_and_words(qinghe: District, as_: SignIn) -> None:
    pk = making.petition_at(qinghe, "RECEIVED")
    client = as_("bureau_desk")
    assert "依法分流" in text(client.get(f"/matters/{pk}/"))
    page = client.get(f"/matters/{pk}/sort/")
    assert page.status_code == 200 and inline(page) == []
    for n in "一二三四五六":
        assert f"《信访工作条例》第三十一条第（{n}）项" in text(page)


def test_to_mediation_and_the_story_seen_from_both_ends(qinghe: District, as_: SignIn, today: date) -> None:
    pk = making.petition_at(qinghe, "RECEIVED")
    bureau = as_("bureau_desk")
    body = committee(bureau, pk, "松溪街道人民调解委员会")
    done = bureau.post(f"/matters/{pk}/sort/?way=MEDIATION", {"way": "MEDIATION", "send_to": body, "save": "send"})
    assert done.status_code == 302
    with system_scope():
        slip = Matter.objects.get(procedure="window_intake")
        assert (slip.stage, slip.title, slip.facts["request"]) == ("SENT", "电梯停运要求处置", "请恢复运行。")
        assert [p.shown for p in slip.parties.all()] == ["张某"], "who asked goes along"
        assert Reading.objects.get(matter_id=pk).purpose == "依法分流，随事项转去"
    assert matter(pk).stage == "RECEIVED", "the petition itself goes on"
    dispute = making.dispute(qinghe, day=today)
    songxi = qinghe.session("songxi_desk", today)
    with scope(songxi):
        row = Matter.objects.get(pk=dispute.matter_id)
        link = LinkTo(row.pk, str(row.uid), row.number, "转来")
        acts.perform(songxi, slip.pk, "become", Given(today, link=link))
    line = bureau.get(f"/matters/{pk}/").context["line"]
    assert [(s.kind, s.title) for s in line if not s.here] == [("人民调解", ""), ("一窗受理登记", "电梯停运要求处置")]
    assert "由其他单位办理，您的岗位看不到内容" in text(bureau.get(f"/matters/{pk}/"))
    other = as_("songxi_desk").get(f"/matters/{dispute.matter_id}/").context["line"]
    assert {(s.kind, s.title) for s in other} == {
        ("人民调解", "楼上漏水损害赔偿纠纷"), ("一窗受理登记", "电梯停运要求处置"), ("信访", ""),
    }  # fmt: skip


def test_the_line_is_shown_to_nobody_outside_it(qinghe: District) -> None:
    first, second = making.dispute(qinghe), making.dispute(qinghe)
    desk = qinghe.session("songxi_desk")
    with scope(desk):
        row = Matter.objects.get(pk=second.matter_id)
        link = LinkTo(row.pk, str(row.uid), row.number, "转来")
        acts.perform(desk, first.matter_id, "link", Given(DAY, link=link), on=DAY)
        assert [s["id"] for s in similar.story(first.matter_id)] == [first.matter_id, second.matter_id]
    for who in ("chengbei_desk", "bureau_desk", "administrator"):
        with scope(qinghe.session(who)):
            assert similar.story(first.matter_id) == []


def test_what_the_law_sends_elsewhere_ends_here_with_a_notice(qinghe: District, as_: SignIn) -> None:
    pk = told(qinghe, Track.ARBITRATION)
    client = as_("housing_clerk")
    page = client.get(f"/matters/{pk}/sort/?way=ARBITRATION")
    assert "告知并办理“导入其他法定途径”" in text(page)
    sent = {"way": "ARBITRATION", "advise": "请向劳动人事争议仲裁委员会申请。", "save": "tell-leave"}
    assert client.post(f"/matters/{pk}/sort/?way=ARBITRATION", sent).status_code == 302
    with system_scope():
        slip = Matter.objects.get(procedure="window_intake")
        assert (slip.stage, slip.outcome) == ("TOLD", "已告知途径")
        assert Paper.objects.filter(matter=slip, label="法定途径告知书").count() == 1
        assert Link.objects.get().kind == "转来"
    ended = matter(pk)
    assert (ended.stage, ended.outcome) == ("ADVISED", "导入其他法定途径")
    assert ended.facts["referred_to"] == f"仲裁委员会（{slip.number}）"


def test_a_way_other_than_the_one_told_cannot_end_it(qinghe: District, as_: SignIn) -> None:
    pk = told(qinghe, Track.PETITION)
    client = as_("housing_clerk")
    page = client.get(f"/matters/{pk}/sort/?way=ARBITRATION")
    assert "本事项写明的“办理途径”是“信访程序”" in text(page) and "导入其他法定途径”" not in text(page)
    before = ledger()
    sent = {"way": "ARBITRATION", "advise": "请向仲裁委员会申请。", "save": "tell-leave"}
    refused = client.post(f"/matters/{pk}/sort/?way=ARBITRATION", sent)
    assert refused.status_code == 409 and "现在不能由此结束" in text(refused)
    assert ledger() == before, "the registration made before it is undone with it"
    with system_scope():
        assert Act.objects.filter(matter_id=pk).count() == 3 and Reading.objects.count() == 0


def test_whoever_does_not_see_it_finds_no_page(qinghe: District, as_: SignIn) -> None:
    pk = making.petition_at(qinghe, "RECEIVED")
    assert as_("songxi_desk").get(f"/matters/{pk}/sort/").status_code == 404
    assert as_("supervisor").get(f"/matters/{pk}/sort/").status_code == 404
