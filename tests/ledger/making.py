"""Short ways to put matters into a test's ledger."""

from __future__ import annotations

from datetime import date, timedelta

from fazhi.ledger import acts
from fazhi.ledger.state import Given, PartyGiven
from fazhi.people.session import scope
from fazhi.procedures import people_mediation as pm
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
