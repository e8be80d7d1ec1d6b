"""The database knows for which declarations and rights it was prepared."""

from __future__ import annotations

import pytest
from django.db import connections

from fazhi.ledger import rights


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_a_database_prepared_for_other_declarations_is_noticed(transactional_db: None) -> None:
    assert rights.in_force()
    with connections["owner"].cursor() as cursor:
        cursor.execute("comment on function fazhi_number(text) is 'an earlier version'")
    assert not rights.in_force()
    rights.put_in_force("owner")
    assert rights.in_force()
