"""A database given by DATABASE_URL: used as its owner, refused with a clear word where that cannot work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import make_conninfo

from fazhi.wiring.database import Problem, Server, start
from fazhi.wiring.database.postmaster import free_port
from fazhi.wiring.database.remote import url
from tests.wiring.installations import begin, need, one


@pytest.fixture(scope="module", params=["embedded", "system"])
def elsewhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that somebody else keeps, without our roles."""
    need(request.param)
    with begin(tmp_path_factory.mktemp("elsewhere") / "var", request.param) as server:
        assert server.superuser_url is not None
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            connection.execute("DROP DATABASE fazhi")
        with psycopg.connect(server.superuser_url, dbname="template1", autocommit=True) as connection:
            for role in ("fazhi_app", "fazhi_search", "fazhi_owner"):
                connection.execute(sql.SQL("DROP OWNED BY {0}").format(sql.Identifier(role)))
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            for role in ("fazhi_app", "fazhi_search", "fazhi_owner"):
                connection.execute(sql.SQL("DROP OWNED BY {0}").format(sql.Identifier(role)))
                connection.execute(sql.SQL("DROP ROLE {0}").format(sql.Identifier(role)))
        yield server


@pytest.fixture
def database(elsewhere: Server) -> Iterator[str]:
    """A fresh database `office` of an owner who may make roles, as that owner."""
    assert elsewhere.superuser_url is not None
    with psycopg.connect(elsewhere.superuser_url, autocommit=True) as connection:
        connection.execute("CREATE ROLE office LOGIN CREATEROLE PASSWORD 'p@ss/w:rd'")
        connection.execute("CREATE DATABASE office OWNER office")
        yield url(make_conninfo(elsewhere.superuser_url, user="office", password="p@ss/w:rd", dbname="office"))
        connection.execute("DROP DATABASE office WITH (FORCE)")
        for role in ("fazhi_app", "fazhi_search", "plain", "office"):
            connection.execute(sql.SQL("DROP ROLE IF EXISTS {0}").format(sql.Identifier(role)))


def admin(elsewhere: Server, statement: str) -> None:
    assert elsewhere.superuser_url is not None
    with psycopg.connect(elsewhere.superuser_url, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]


def refusal(var: Path, **environment: str) -> str:
    with pytest.raises(Problem) as found:
        start(var, environment=environment)
    return found.value.chinese


def test_roles_are_made_and_hold(tmp_path: Path, database: str) -> None:
    for _ in range(2):
        with start(tmp_path, environment={"DATABASE_URL": database}) as server:
            assert (server.kind, server.superuser_url) == ("url", None)
            assert one(server.owner_url, "SELECT current_user::text") == "office"
            assert one(server.app_url, "SELECT current_user::text") == "fazhi_app"
            assert one(server.app_url, "SELECT current_database()::text") == "office"
    with psycopg.connect(server.owner_url) as owner:
        owner.execute("CREATE TABLE matter (id int)")
        owner.execute("INSERT INTO matter VALUES (1)")
        owner.execute("CREATE FUNCTION how_many() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'")
        owner.execute("ALTER FUNCTION how_many() OWNER TO fazhi_search")
    assert one(server.app_url, "SELECT count(*) FROM matter") == 1
    assert one(server.app_url, "SELECT how_many()") == 1
    with pytest.raises(psycopg.errors.InsufficientPrivilege), psycopg.connect(server.app_url) as app:
        app.execute("DROP TABLE matter")
    assert not (tmp_path / "postgres").exists()


def test_owner_without_the_right_to_make_roles(tmp_path: Path, elsewhere: Server, database: str) -> None:
    admin(elsewhere, "ALTER ROLE office NOCREATEROLE")
    text = refusal(tmp_path, DATABASE_URL=database)
    assert text.startswith("DATABASE_URL 中的用户 office 没有建立角色的权限。")
    assert "ALTER ROLE office CREATEROLE;" in text
    admin(elsewhere, "CREATE ROLE plain LOGIN PASSWORD 'x'")
    admin(elsewhere, "CREATE ROLE fazhi_app NOLOGIN")
    admin(elsewhere, "CREATE ROLE fazhi_search NOLOGIN")
    admin(elsewhere, "GRANT fazhi_search TO office")
    app_url = make_conninfo(database, user="plain", password="x")
    with start(tmp_path, environment={"DATABASE_URL": database, "DATABASE_APP_URL": app_url}) as server:
        assert one(server.app_url, "SELECT current_user::text") == "plain"


def test_application_that_row_security_would_not_hold(tmp_path: Path, elsewhere: Server, database: str) -> None:
    assert elsewhere.superuser_url is not None
    too_strong = make_conninfo(elsewhere.superuser_url, dbname="office")
    text = refusal(tmp_path, DATABASE_URL=database, DATABASE_APP_URL=too_strong)
    assert text.startswith("DATABASE_APP_URL 的用户 postgres 权限过大")
    text = refusal(tmp_path, DATABASE_URL=database, DATABASE_APP_URL=database)
    assert text.startswith("DATABASE_APP_URL 的用户 office 权限过大")


def test_application_of_another_database(tmp_path: Path, elsewhere: Server, database: str) -> None:
    admin(elsewhere, "CREATE ROLE plain LOGIN PASSWORD 'x'")
    other = make_conninfo(database, user="plain", password="x", dbname="template1")
    text = refusal(tmp_path, DATABASE_URL=database, DATABASE_APP_URL=other)
    assert text == "DATABASE_APP_URL 指向数据库 template1,DATABASE_URL 指向 office,应为同一个。"


def test_role_of_another_installation(tmp_path: Path, database: str) -> None:
    start(tmp_path / "one", environment={"DATABASE_URL": database}).stop()
    text = refusal(tmp_path / "two", DATABASE_URL=database)
    assert text.startswith("用户 fazhi_app 登录不了 DATABASE_URL 的数据库(")


def test_database_without_chinese(tmp_path: Path, elsewhere: Server, database: str) -> None:
    admin(elsewhere, "CREATE DATABASE ascii OWNER office TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'")
    try:
        text = refusal(tmp_path, DATABASE_URL=make_conninfo(database, dbname="ascii"))
    finally:
        admin(elsewhere, "DROP DATABASE ascii")
    assert text.startswith("DATABASE_URL 的数据库编码是 SQL_ASCII、区域是 C,汉字检索不能用。")


def test_nobody_answers(tmp_path: Path) -> None:
    text = refusal(tmp_path, DATABASE_URL=f"postgresql://a:b@127.0.0.1:{free_port()}/c")
    assert text.startswith("连不上 DATABASE_URL 指明的数据库:") and "Connection refused" in text
    assert "b@" not in text, "the password must not be shown"


def test_address_that_is_none(tmp_path: Path) -> None:
    assert refusal(tmp_path, DATABASE_URL="mysql://a@b/c").startswith("DATABASE_URL 的写法不对(")


@pytest.mark.parametrize(
    ("conninfo", "address"),
    [
        ("host=h port=1 user=u password=p dbname=d", "postgresql://u:p@h:1/d"),
        ("host=/run/x user='a b' dbname=d", "postgresql://a%20b@/d?host=%2Frun%2Fx"),
        ("postgresql://u:p%40%2F@[::1]:5/d?sslmode=require", "postgresql://u:p%40%2F@[::1]:5/d?sslmode=require"),
        ("host=a,b port=1,2 dbname=d", "postgresql:///d?host=a%2Cb&port=1%2C2"),
    ],
)
def test_every_form_of_address_becomes_a_url(conninfo: str, address: str) -> None:
    assert url(conninfo) == address
    assert psycopg.conninfo.conninfo_to_dict(address) == psycopg.conninfo.conninfo_to_dict(conninfo)
