"""Whole lives of matters through the ledger's own door, under the rights of those who do each act."""

from __future__ import annotations

from collections.abc import Callable

from django.utils import timezone

from fazhi.ledger import acts
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.models import Account, Organisation
from fazhi.people.session import scope, staff_session
from fazhi.procedures.hotline_order.facts import Channel, Kind, Rating, Result, Topic

ORGANS = ("housing", "labour", "environment", "city", "transport", "police")


def hotline(number: int) -> Callable[[], None]:
    """A function that takes a call, dispatches it to a department, has it signed for, answered, called back on, closed."""
    day = timezone.localdate()
    desk = staff_session(Account.objects.get(username="hotline"), day)
    name = ORGANS[number % len(ORGANS)]
    account = Account.objects.get(username=name)
    post = account.posts.get(role="hotline_handler")
    organ = staff_session(account, day, post.pk)
    assert desk and organ
    to_org = acts.org_given(Organisation.objects.get(code=f"990101-{name}"))
    told = {
        "channel": Channel.PHONE, "kind": Kind.HELP, "subject": "测量用诉求", "topic": Topic.HOUSING,
        "summary": "楼上漏水，天花板受损，多次联系物业没有解决，请求协调处理。" * 3, "place": "锦园社区12栋",
    }  # fmt: skip
    caller = PartyGiven("caller", "张三", detail={"phone": "00000000000"})

    def life() -> None:
        with scope(desk):
            opened = acts.start(desk, "hotline_order", "receive", Given(day, told, parties=(caller,)), on=day)
        for session, key, given in (
            (desk, "dispatch", Given(day, {"requirement": "请依法办理，按期答复诉求人。"}, to_org=to_org)),
            (organ, "sign", Given(day, handler=(account.pk, account.name))),
            (organ, "answer", Given(day, {"result": Result.SOLVED, "answer": "已上门查看，责任方已维修并赔偿。"})),
            (desk, "call_back", Given(day, {"rating": Rating.SATISFIED})),
            (desk, "close", Given(day)),
        ):
            with scope(session):
                acts.perform(session, opened.matter_id, key, given, on=day)

    return life
