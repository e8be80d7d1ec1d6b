"""Keeps one PostgreSQL for a whole test run: `python tests/hold_database.py AREA PID` until process PID is gone.

A process of its own, because with several test processes none of them is sure to outlive the others.
"""

import json
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

import psycopg

from fazhi.wiring.database import start


def main(area: Path, parent: int) -> None:
    stop: list[int] = []

    def on_signal(number: int, frame: FrameType | None) -> None:
        stop.append(number)

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("DATABASE_")}
    with start(area / "var", durable=False, environment=environment) as server:
        assert server.superuser_url is not None
        with psycopg.connect(server.superuser_url, autocommit=True) as connection:
            connection.execute("ALTER ROLE fazhi_owner CREATEDB")
        urls = {"owner": server.owner_url, "app": server.app_url, "superuser": server.superuser_url}
        new = area / "server.json.new"
        new.write_text(json.dumps(urls | {"version": server.version, "kind": server.kind}))
        new.replace(area / "server.json")
        while not stop and Path(f"/proc/{parent}").exists():
            time.sleep(0.2)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
