"""The test database itself: who connects, what is kept between tests."""

import pytest
from django.contrib.auth.models import Group
from django.db import ProgrammingError, connection, connections


@pytest.mark.django_db
def test_tests_connect_as_the_application_and_cannot_change_tables() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("fazhi_app", False, False)
        with pytest.raises(ProgrammingError, match="must be owner of table"):
            cursor.execute("ALTER TABLE django_content_type ADD COLUMN x integer")


@pytest.mark.django_db(databases=["default", "owner"])
def test_owner_meets_the_same_database() -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT current_user, current_database()")
        assert cursor.fetchone() == ("fazhi_owner", connection.settings_dict["NAME"])
        cursor.execute("SELECT tableowner FROM pg_tables WHERE tablename = 'django_content_type'")
        assert cursor.fetchone() == ("fazhi_owner",)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", [1, 2])
def test_a_real_commit_is_gone_for_the_next_test(time: int) -> None:
    assert Group.objects.count() == 0
    Group.objects.create(name="only here")
    with psycopg_session() as other:
        assert other.execute("SELECT count(*) FROM auth_group").fetchone() == (1,)


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
@pytest.mark.parametrize("time", [1, 2])
def test_what_migrations_wrote_survives_a_real_commit_as_owner(time: int) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        (count,) = cursor.fetchone()
        assert count > 0
        cursor.execute("TRUNCATE django_migrations")


def psycopg_session():  # type: ignore[no-untyped-def]
    import psycopg

    settings = connection.settings_dict
    return psycopg.connect(
        host=settings["HOST"],
        port=settings["PORT"],
        user=settings["USER"],
        password=settings["PASSWORD"],
        dbname=settings["NAME"],
    )
