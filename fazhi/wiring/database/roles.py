"""The roles inside the database, and what each may do.

* `fazhi_owner` owns the database and everything in it, and runs migrations. It is no superuser and obeys no policy of
  its own tables, so the application never connects as it.
* `fazhi_app` is the application. It owns nothing; row-level security decides what it sees.
* `fazhi_search` cannot log in. Narrow `security definer` functions belong to it: they see every row and hand out ids
  and numbers only, within the session's scope.
"""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg import sql

from fazhi.wiring.database.problem import Problem

OWNER = "fazhi_owner"
APP = "fazhi_app"
SEARCH = "fazhi_search"
DATABASE = "fazhi"

Connection = psycopg.Connection[tuple[Any, ...]]


def set_up(superuser_url: str, owner_password: str, app_password: str) -> None:
    """Make the roles and the database of a server of our own, as far as they are missing. Safe to repeat and to
    interrupt.

    Rights are laid down in the template as well, so that every database made later on this server begins with them.
    """
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        _role(connection, OWNER, "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE", owner_password)
        _role(connection, APP, "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE", app_password)
        _role(connection, SEARCH, "NOLOGIN NOSUPERUSER BYPASSRLS", None)
        connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(SEARCH), sql.Identifier(OWNER)))
    template = psycopg.conninfo.make_conninfo(superuser_url, dbname="template1")
    with psycopg.connect(template, autocommit=True) as connection:
        lay_down_rights(connection, owner=OWNER, app=APP)
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
            statement = sql.SQL("CREATE DATABASE {} OWNER {}")
            connection.execute(statement.format(sql.Identifier(DATABASE), sql.Identifier(OWNER)))
        close = sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(DATABASE))
        connection.execute(close)
        let_in = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
        connection.execute(let_in.format(sql.Identifier(DATABASE), sql.Identifier(APP)))


def lay_down_rights(connection: Connection, *, owner: str, app: str) -> None:
    """What `app` may do with whatever `owner` makes from now on in the connected database: read and write rows, no
    more.

    A migration takes away what a table must not allow (changing or deleting acts). `fazhi_search` gets no right to any
    table here: each migration names what a search function may read.
    """
    names = {"owner": sql.Identifier(owner), "app": sql.Identifier(app), "search": sql.Identifier(SEARCH)}
    for statement in (
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}",
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT USAGE, SELECT ON SEQUENCES TO {app}",
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} GRANT USAGE ON SCHEMAS TO {app}, {search}",
        "GRANT USAGE ON SCHEMA public TO {app}",
        # A function's owner must be able to make one in its schema when the migration hands the function over.
        "GRANT USAGE, CREATE ON SCHEMA public TO {search}",
    ):
        connection.execute(sql.SQL(statement).format(**names))


def _role(connection: Connection, name: str, rights: str, password: str | None) -> None:
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone()
    verb = "ALTER" if exists else "CREATE"
    statement = sql.SQL(verb + " ROLE {} WITH " + rights).format(sql.Identifier(name))
    if password is not None:
        statement = sql.SQL("{} PASSWORD {}").format(statement, sql.Literal(password))
    connection.execute(statement)


def make_in_foreign_database(connection: Connection, owner: str, app_password: str) -> None:
    """Make the application's roles in a database given by DATABASE_URL, as its owner. Raises Problem when that is not
    allowed.

    Whether `fazhi_search` may be given BYPASSRLS depends on the server; policies therefore name it (`TO fazhi_search`).
    """
    may = connection.execute("SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user").fetchone()
    roles = "SELECT count(*) FROM pg_roles WHERE rolname = ANY(%s)"
    present = connection.execute(roles, [[APP, SEARCH]]).fetchone()
    if not (may and may[0]) and present != (2,):
        raise Problem(
            f"DATABASE_URL 中的用户 {owner} 没有建立角色的权限。请让数据库管理员执行:ALTER ROLE {owner} CREATEROLE;"
            f"或由他建立角色 {APP}(LOGIN)和 {SEARCH}(NOLOGIN),再用 DATABASE_APP_URL 指明 {APP} 的连接地址。",
            f"The user {owner} of DATABASE_URL may not create roles. Have an administrator run ALTER ROLE {owner} "
            "CREATEROLE, "
            f"or make the roles {APP} (LOGIN) and {SEARCH} (NOLOGIN), and name the address of {APP} in "
            "DATABASE_APP_URL.",
        )
    with connection.transaction():
        # Two processes may come here at once; the second waits and finds the work done.
        connection.execute("SELECT pg_advisory_xact_lock(4221)")
        if connection.execute(roles, [[SEARCH]]).fetchone() == (0,):
            _role(connection, SEARCH, "NOLOGIN", None)
        if connection.execute(roles, [[APP]]).fetchone() == (0,):
            _role(connection, APP, "LOGIN NOBYPASSRLS", app_password)


def lay_down_foreign_rights(connection: Connection, owner: str, app: str) -> None:
    """The rights of :func:`lay_down_rights` in the database of DATABASE_URL. Raises Problem when refused."""
    database = connection.info.dbname
    try:
        with connection.transaction():
            connection.execute("SELECT pg_advisory_xact_lock(4221)")
            lay_down_rights(connection, owner=owner, app=app)
            let_in = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
            connection.execute(let_in.format(sql.Identifier(database), sql.Identifier(app)))
            # Since 16 whoever makes a role is a member, but may not yet act as it.
            enough = "SET" if connection.info.server_version >= 160000 else "MEMBER"
            member = "SELECT pg_has_role(current_user, %s, %s)"
            if connection.execute(member, [SEARCH, enough]).fetchone() != (True,):
                connection.execute(sql.SQL("GRANT {} TO {}").format(sql.Identifier(SEARCH), sql.Identifier(owner)))
    except psycopg.errors.InsufficientPrivilege as error:
        raise Problem(
            f"DATABASE_URL 中的用户 {owner} 不是数据库 {database} 的所有者,或不是角色 {SEARCH} 的成员,"
            f"不能分配权限({error})。"
            f"请让管理员执行:ALTER DATABASE {database} OWNER TO {owner}; GRANT {SEARCH} TO {owner};",
            f"The user {owner} of DATABASE_URL cannot give the needed rights ({error}). Have an administrator run: "
            f"ALTER DATABASE {database} OWNER TO {owner}; GRANT {SEARCH} TO {owner};",
        ) from error
