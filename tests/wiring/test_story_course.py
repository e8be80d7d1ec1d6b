"""The demonstration's one act through all that can follow is told once, and only where there is such an act and such a document."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import Actor
from fazhi.people.session import system_scope
from fazhi.wiring.demo.life import QuickClock
from fazhi.wiring.demo.stories import enforcement_course
from fazhi.wiring.demo.world import World
from tests.district import District
from tests.ledger.conftest import qinghe as qinghe
from tests.wiring.test_story_public_comments import Numbers

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LAST = date(2026, 10, 15)


def test_nothing_is_told_without_an_act_and_a_document(qinghe: District) -> None:
    orgs = {"city": acts.org_given(qinghe.orgs["housing"]), "justice": acts.org_given(qinghe.orgs["justice"])}
    public = Actor(None, None, "party", "公众", None)
    world = World(LAST, orgs, {}, {}, {}, public, QuickClock(library().clock), Numbers())
    with system_scope():
        assert list(enforcement_course.write(world, Random(1))) == []
        assert Matter.objects.count() == 0
