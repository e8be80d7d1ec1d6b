"""The database as Django's settings want it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from psycopg.conninfo import conninfo_to_dict

OWNER_URL = "FAZHI_OWNER_URL"
APP_URL = "FAZHI_APP_URL"
POOL = "FAZHI_POOL"


def databases(environment: Mapping[str, str] | None = None) -> dict[str, dict[str, Any]]:
    """Django's DATABASES: `default` connects as the application, `owner` as the owner of everything, for migrations.

    Addresses come from FAZHI_APP_URL and FAZHI_OWNER_URL, which `fazhi.wiring.boot` and the tests set. Without them
    (type checking, `makemigrations --dry-run` on a bare machine) the entries are valid but lead nowhere. FAZHI_POOL=N
    gives each server process a pool of at most N connections.

    In tests Django makes and migrates the test database as `owner`, and `default` meets the same database as the
    application, so that every test is held by row-level security.
    """
    environment = os.environ if environment is None else environment
    app = entry(environment.get(APP_URL, ""))
    owner = entry(environment.get(OWNER_URL, ""))
    pool = int(environment.get(POOL, "0"))
    if pool:
        app["OPTIONS"]["pool"] = {"min_size": 1, "max_size": pool, "timeout": 20}
        app["CONN_HEALTH_CHECKS"] = True
    app["TEST"] = {"MIRROR": "owner"}
    owner["TEST"] = {"DEPENDENCIES": []}
    return {"default": app, "owner": owner}


def entry(url: str) -> dict[str, Any]:
    """One entry of DATABASES from a postgresql:// address."""
    parts = conninfo_to_dict(url) if url else {}
    taken = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
    engine = "django.db.backends.postgresql"
    found: dict[str, Any] = {"ENGINE": engine, "NAME": "fazhi", "CONN_MAX_AGE": 0, "OPTIONS": {}}
    for key, value in parts.items():
        if value is None:
            continue
        if key in taken:
            found[taken[key]] = str(value)
        else:
            found["OPTIONS"][key] = value
    return found
