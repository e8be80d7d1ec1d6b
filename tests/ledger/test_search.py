"""What the narrow search finds is what the row policy lets through, in its order, for posts that read few kinds and many."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fazhi.ledger import search
from fazhi.ledger.models import Matter
from fazhi.people.session import scope
from tests.district import PEOPLE, District
from tests.ledger import making
from tests.measuring import seeding

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def under_the_policy(words: str, limit: int, among: list[str] | None = None) -> list[int]:
    """The same question put to the table itself, which the policy guards."""
    query = " & ".join(f"'{piece}'" for piece in search.pieces(words))
    with connection.cursor() as cursor:
        cursor.execute(
            "select id from ledger_matter where words @@ %s::tsquery and (%s::text[] is null or procedure = any (%s::text[]))"
            " order by opened_on desc, id desc limit %s",
            [query, among, among, limit],
        )
        return [row[0] for row in cursor.fetchall()]


def test_it_finds_what_the_policy_shows_newest_first(qinghe: District) -> None:
    seeding.fill(qinghe, each=6)
    few, many = 0, 0
    for who in (username for username, *_ in PEOPLE):
        session = qinghe.session(who)
        with scope(session):
            for words in ("楼道", "影响通行", "双方到场", "经核", "没有这样的字"):
                for limit in (1, 3, 200):
                    assert search.find(words, limit) == under_the_policy(words, limit), (who, words, limit)
                for among in ([], ["people_mediation"], [k for k in session.kinds if k != "people_mediation"]):
                    assert search.find(words, 200, among) == under_the_policy(words, 200, among), (who, words, among)
            found = len(search.find("楼道"))
        few, many = (few + found, many) if len(session.kinds) <= 12 else (few, many + found)
    assert few and many


def test_one_of_many_numbers_is_asked_with_one_list(qinghe: District) -> None:
    ids = [making.dispute(qinghe, subject=f"第{n}件纠纷").matter_id for n in range(3)]
    with scope(qinghe.session("supervisor")), CaptureQueriesContext(connection) as asked:
        assert set(Matter.objects.filter(pk__any={ids[0], ids[2]}).values_list("pk", flat=True)) == {ids[0], ids[2]}
        assert not Matter.objects.filter(pk__any=[]).exists()
    assert "= any(" in asked.captured_queries[0]["sql"]
