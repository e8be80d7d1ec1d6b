"""A ledger from before personal data was sealed as it is now is refused in words, and left as it is."""

from __future__ import annotations

import pytest
from django.db import connection, connections

from fazhi.people.session import system_scope
from fazhi.wiring import older
from fazhi.wiring.database import Problem
from tests import district
from tests.ledger import making

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def test_a_ledger_of_an_earlier_form_is_refused(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("select count(*) from django_migrations where app = 'ledger' and name = %s", [older.SEALED_ANEW])
        assert cursor.fetchone() == (1,)
    qinghe = district.build()
    # What the test writes is seen by its own connection alone.
    monkeypatch.setattr(older, "connections", {"owner": connection})
    with system_scope():
        monkeypatch.setattr(older, "SEALED_ANEW", "9999_not_yet")
        older.refuse()
        monkeypatch.undo()
    making.dispute(qinghe)
    monkeypatch.setattr(older, "connections", {"owner": connection})
    with system_scope():
        older.refuse()
        monkeypatch.setattr(older, "SEALED_ANEW", "9999_not_yet")
        with pytest.raises(Problem, match="不能打开，也没有改动它"):
            older.refuse()
