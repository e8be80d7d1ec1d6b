"""Short ways to put matters into a test's ledger."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.ledger import acts
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import scope
from fazhi.procedures.people_mediation import facts as pm
from fazhi.procedures.petition.facts import Category, Channel, Dispatch, Track
from tests.district import DAY, District


def dispute(
    qinghe: District, who: str = "songxi_desk", subject: str = "楼上漏水损害赔偿纠纷", day: date = DAY
) -> acts.Opened:
    """A dispute taken in at a committee's counter."""
    session = qinghe.session(who)
    given = Given(
        day - timedelta(days=3),
        {"subject": subject, "kind": pm.Kind.NEIGHBOUR, "summary": "卫生间防水层破损，天花板受损。"},
        parties=(
            PartyGiven("applicant", "张三丰", detail={"id_no": "000000199001010012", "phone": "00000005521"}),
            PartyGiven("respondent", "李四光"),
        ),
    )
    with scope(session):
        return acts.start(session, "people_mediation", "apply", given, on=day)


def accept(qinghe: District, matter_id: int, committee: str = "songxi", day: date = DAY) -> None:
    mediator = qinghe.people[f"{committee}_mediator"]
    desk = qinghe.session(f"{committee}_desk")
    values = {"refused": False, "choice": pm.Choice.ASSIGNED}
    given = Given(day - timedelta(days=2), values, handler=(mediator.pk, mediator.name))
    with scope(desk):
        acts.perform(desk, matter_id, "accept", given, on=day)


def petition_at(qinghe: District, stage: str, day: date = DAY) -> int:
    """A petition the housing bureau handles, brought to RECEIVED, ROUTED, TOLD or ACCEPTED. Returns its id."""
    bureau, clerk = qinghe.session("bureau_desk"), qinghe.session("housing_clerk")
    values = {
        "channel": Channel.LETTER, "subject": "电梯停运要求处置", "request": "请恢复运行。", "summary": "电梯停运半月。",
    }  # fmt: skip
    with scope(bureau):
        opened = acts.start(
            bureau, "petition", "register", Given(day, values, parties=(PartyGiven("petitioner", "张三丰"),)), on=day
        )
    steps = (
        ("ROUTED", bureau, "route", {"dispatch": Dispatch.FORWARD}, {"to_org": acts.org_given(qinghe.orgs["housing"])}),
        ("TOLD", clerk, "tell", {"category": Category.COMPLAINT, "track": Track.PETITION, "advised": "按信访程序办理。"}, {}),
        ("ACCEPTED", clerk, "accept", {}, {"handler": (qinghe.people["housing_clerk"].pk, "孙五")}),
    )
    for reached, session, action, given, more in steps:
        if stage == "RECEIVED":
            break
        with scope(session):
            acts.perform(session, opened.matter_id, action, Given(day, given, **more), on=day)
        if reached == stage:
            break
    return opened.matter_id
