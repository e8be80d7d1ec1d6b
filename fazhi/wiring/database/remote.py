"""A database that somebody else keeps running: the one that DATABASE_URL names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from fazhi.wiring.database import roles
from fazhi.wiring.database.binaries import OLDEST
from fazhi.wiring.database.problem import Problem


def prepare(environment: Mapping[str, str], app_password: str) -> tuple[str, str, str]:
    """Check the database of DATABASE_URL and make the application's role in it: (owner's URL, application's URL,
    version).

    Raises Problem when it cannot be reached, is older than PostgreSQL 15, does not store UTF-8, or lets us make no role
    and DATABASE_APP_URL names none.
    """
    owner_url = environment["DATABASE_URL"]
    with _connect(owner_url, "DATABASE_URL") as connection:
        version = _check(connection)
        owner = connection.info.user
        app_url = environment.get("DATABASE_APP_URL", "")
        if app_url:
            app = _check_app(app_url, connection)
            roles.make_in_foreign_database(connection, owner, app_password)
        else:
            app = roles.APP
            roles.make_in_foreign_database(connection, owner, app_password)
            app_url = url(make_conninfo(owner_url, user=app, password=app_password))
        roles.lay_down_foreign_rights(connection, owner, app)
    try:
        psycopg.connect(app_url, connect_timeout=10).close()
    except psycopg.OperationalError as error:
        raise Problem(
            f"用户 {app} 登录不了 DATABASE_URL 的数据库({_short(error)})。如果 {app} 由别的安装建立,请用 "
            "DATABASE_APP_URL "
            "指明应用自己的连接地址。",
            f"User {app} cannot log in to the database of DATABASE_URL. If another installation made that role, name "
            "this "
            "application's own address in DATABASE_APP_URL.",
        ) from error
    return url(owner_url), url(app_url), version


def url(conninfo: str) -> str:
    """A connection string of any form as a postgresql:// address."""
    parts = conninfo_to_dict(conninfo)
    taken = ("user", "password", "host", "port", "dbname")
    others = {key: str(value) for key, value in parts.items() if key not in taken and value is not None}
    rest = [f"{key}={quote(value, safe='')}" for key, value in others.items()]
    host, port = str(parts.get("host") or ""), str(parts.get("port") or "")
    if "," in port:
        rest.insert(0, f"port={quote(port, safe='')}")
        port = ""
    if host.startswith("/") or "," in host:
        rest.insert(0, f"host={quote(host, safe='')}")
        host = ""
    if ":" in host:
        host = f"[{host}]"
    who = quote(str(parts.get("user") or ""), safe="")
    if parts.get("password"):
        who += ":" + quote(str(parts["password"]), safe="")
    tail = "?" + "&".join(rest) if rest else ""
    where = (who + "@" if who else "") + host + (":" + port if port else "")
    return f"postgresql://{where}/{quote(str(parts.get('dbname') or ''), safe='')}{tail}"


def _connect(address: str, name: str) -> psycopg.Connection[tuple[Any, ...]]:
    try:
        return psycopg.connect(address, autocommit=True, connect_timeout=10, client_encoding="utf8")
    except psycopg.OperationalError as error:
        raise Problem(
            f"连不上 {name} 指明的数据库:{_short(error)}。请检查地址、端口、口令和数据库是否在运行;要用自带的数据库,"
            f"请去掉 {name}。",
            f"The database named by {name} cannot be reached. Check address, port, password and that it is running; to "
            "use the "
            f"built-in database, unset {name}.",
        ) from error
    except psycopg.ProgrammingError as error:
        raise Problem(
            f"{name} 的写法不对({_short(error)})。应为:postgresql://用户:口令@主机:端口/数据库名",
            f"{name} is not a valid address. It should read postgresql://user:password@host:port/database",
        ) from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())


def _check(connection: psycopg.Connection[tuple[Any, ...]]) -> str:
    number = connection.info.server_version
    version = f"{number // 10000}.{number % 10000}"
    if number < OLDEST * 10000:
        raise Problem(
            f"DATABASE_URL 的数据库是 PostgreSQL {version},至少需要 {OLDEST}。",
            f"The database of DATABASE_URL is PostgreSQL {version}; {OLDEST} or newer is needed.",
        )
    question = "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database WHERE datname = current_database()"
    encoding, character_type = connection.execute(question).fetchone() or ("", "")
    if encoding != "UTF8" or character_type in ("C", "POSIX"):
        raise Problem(
            f"DATABASE_URL 的数据库编码是 {encoding}、区域是 {character_type},汉字检索不能用。请用 UTF8 和 C.UTF-8 "
            "重建:"
            "CREATE DATABASE … ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0",
            f"The database of DATABASE_URL has encoding {encoding} and locale {character_type}: Chinese search would "
            "not work. "
            "Make it with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0.",
        )
    return version


def _check_app(app_url: str, owner: psycopg.Connection[tuple[Any, ...]]) -> str:
    """The role of DATABASE_APP_URL, refused when row-level security would not hold it."""
    with _connect(app_url, "DATABASE_APP_URL") as app:
        question = """SELECT rolsuper OR rolbypassrls OR pg_has_role(rolname, %s, 'MEMBER'), current_database()
                      FROM pg_roles WHERE rolname = current_user"""
        row = app.execute(question, [owner.info.user]).fetchone()
        if row is None or row[0]:
            raise Problem(
                f"DATABASE_APP_URL 的用户 {app.info.user} 权限过大(超级用户、BYPASSRLS 或所有者),行级安全对它不起作用。"
                "请换一个普通角色。",
                f"The user {app.info.user} of DATABASE_APP_URL is a superuser, has BYPASSRLS or is the owner, so "
                "row-level "
                "security would not hold it. Use a plain role.",
            )
        if row[1] != owner.info.dbname:
            raise Problem(
                f"DATABASE_APP_URL 指向数据库 {row[1]},DATABASE_URL 指向 {owner.info.dbname},应为同一个。",
                f"DATABASE_APP_URL names database {row[1]}, DATABASE_URL names {owner.info.dbname}; they must be the "
                "same.",
            )
        return app.info.user
