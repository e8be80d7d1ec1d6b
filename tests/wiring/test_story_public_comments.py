"""The demonstration's comments: on every draft put to comment, within its time, answered in public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import acts, belongings, commenting, published
from fazhi.ledger.models import Link, Matter, Published
from fazhi.ledger.state import Actor, OrgRef
from fazhi.people.session import system_scope
from fazhi.wiring.demo.life import QuickClock
from fazhi.wiring.demo.stories import public_comments
from fazhi.wiring.demo.world import World
from tests import district
from tests.district import District
from tests.ledger import growing
from tests.ledger.test_publishing import DAY, case, certificate, consulted

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)


@pytest.fixture
def qinghe(transactional_db: None) -> Iterator[District]:
    with growing.installed():
        yield district.build()


class Numbers:
    """Counts up, whatever it is asked for."""

    def __init__(self) -> None:
        self.last = 0

    def __call__(self, org: OrgRef, kind: str, rule: str, year: int) -> str:
        self.last += 1
        return rule.format(org=org.prefix, year=year, n=self.last)


def world(qinghe: District, last: date) -> World:
    orgs = {key: acts.org_given(o) for key, o in qinghe.orgs.items()}
    bureau = Actor(qinghe.people["justice"].pk, None, "justice_bureau", "冯十 · 青禾区司法局 · 岗位", orgs["justice"])
    public = Actor(None, None, "party", "公众", None)
    return World(last, orgs, {"justice/justice_bureau": bureau}, {}, {}, public, QuickClock(library().clock), Numbers())


def test_nothing_is_said_where_nothing_is_put_to_comment(qinghe: District) -> None:
    with system_scope():
        assert list(public_comments.write(world(qinghe, DAY), Random(1))) == []


def test_comments_lie_within_the_time_and_are_answered_after_it(qinghe: District) -> None:
    opened = case(qinghe, certificate(qinghe, "王一").number, certificate(qinghe, "李二").number)
    draft = consulted(qinghe, opened.matter_id)
    with system_scope():
        made = list(public_comments.write(world(qinghe, DAY + timedelta(days=120)), Random(3)))
        assert acts.append_many(made) == len(made) >= 2
        rows = Matter.objects.filter(procedure="public_comment")
        assert draft.comments_from is not None and draft.comments_until is not None
        assert all(draft.comments_from <= row.opened_on <= draft.comments_until for row in rows)
        assert all(row.closed_on is None or row.closed_on > draft.comments_until for row in rows)
        assert set(Link.objects.filter(matter__in=rows).values_list("other_id", "kind")) == {(opened.matter_id, "意见")}
        answered = rows.filter(closed=True).count()
        assert published.answers(draft).count() == answered >= 1
        assert sum(commenting.counted(draft).values()) == len(made)
        assert Published.objects.filter(place="comment_answers", about_id=opened.matter_id).count() == answered
        assert list(belongings.disagreements()) == []
