"""A new key while people work: new data takes it at once, old data is encrypted anew piece by piece, and no hash moves."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pyotp
import pytest
from django.db import DatabaseError, connection, connections
from django.db.models import Model
from django.utils import timezone

from fazhi.ledger import acts, crypto, reads, rekeying, seals, search, store
from fazhi.ledger.models import Act, Attachment, ImportFile, Matter, Paper, Party
from fazhi.ledger.state import Given, Material
from fazhi.people import sealing, signing
from fazhi.people.models import Account, Post
from fazhi.people.session import scope, system_scope
from tests import district
from tests.district import DAY, District
from tests.ledger import growing, making
from tests.ledger.test_entries import case, certificate

pytestmark = pytest.mark.django_db(databases=["default", "owner"], transaction=True)
CLERK = "housing_clerk"


def key(n: int) -> str:
    return base64.b64encode(bytes([n]) * 32).decode()


class Keys:
    """The file of secrets of a test: keys are added to it while the program runs."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.later: dict[str, str] = {}

    def add(self) -> int:
        number = len(self.later) + 2
        self.later[str(number)] = key(number)
        self.write()
        return number

    def write(self) -> None:
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps({"later_data_keys": self.later}))
        shutil.move(new, self.file)


@pytest.fixture
def keys(tmp_path: Path, settings: Any) -> Keys:
    made = Keys(tmp_path / "secrets.json")
    made.write()
    settings.FAZHI_KEYS_FILE = str(made.file)
    return made


@pytest.fixture
def full(transactional_db: None, keys: Keys) -> Iterator[District]:
    """A district in which everything that is ever encrypted is there, and sealed."""
    with growing.installed():
        qinghe = district.build()
        making.accept(qinghe, making.dispute(qinghe).matter_id)
        numbers = (certificate(qinghe, "王一").number, certificate(qinghe, "李二").number)
        pk = case(qinghe, *numbers).matter_id
        with scope(session := qinghe.session(CLERK)):
            acts.perform(session, pk, "correct", Given(DAY, {"phone": "00000008888"}, note="补登"), on=DAY)
            material = Material("照片.png", "image/png", b"x" * 5_000)
            acts.perform(session, pk, "attach", Given(DAY, material=material), on=DAY)
        clerk = qinghe.people[CLERK]
        secret = signing.new_secret()
        assert signing.switch_on(clerk, secret, pyotp.TOTP(secret).now())
        with scope(session):
            file = ImportFile(account=clerk, post=Post.objects.get(account=clerk), organisation=qinghe.orgs["housing"],
                              sheet="publicity_event", name="活动.xlsx", made_at=timezone.now(), changed_at=timezone.now())  # fmt: skip
            file.put(b"cells")
            file.find({"rows": 3})
            file.save()
        with system_scope():
            seals.seal()
        yield qinghe


def under(version: int) -> dict[str, int]:
    """How many rows of every kind stand under a key; kinds without any left out."""
    return {f"{k.table}.{k.column}": n for k, by_key in rekeying.counts() if (n := by_key.get(version, 0))}


def everything() -> dict[str, Any]:
    """All that is encrypted, opened, and all that must not move."""
    with system_scope():
        party = Party.objects.order_by("pk")
        matters = Matter.objects.order_by("pk").select_related("organisation", "origin")
        return {
            "parties": [store.parties_of(store.load(m, DAY)) for m in matters],
            "secrets": [store.load(m, DAY).secrets for m in matters],
            "acts": [crypto.unseal_salted(a.secret, f"{a.matter.uid}/act{a.seq}") for a in Act.objects.exclude(secret=None)],
            "papers": [crypto.unseal_json(p.content, f"{p.matter.uid}/paper{p.act_seq}.{p.key}") for p in Paper.objects.all()],
            "files": [crypto.unseal(a.content, f"{a.matter.uid}/material{a.act_seq}") for a in Attachment.objects.all()],
            "imports": [(f.content(), f.found()) for f in ImportFile.objects.all()],
            "accounts": [signing._opened(a) for a in Account.objects.exclude(totp_secret=None)],
            "hashes": list(Act.objects.order_by("pk").values_list("hash", flat=True)),
            "receipts": [seals.receipt(h) for h in Act.objects.order_by("pk").values_list("hash", flat=True)],
            "faults": list(seals.verify()),
            "parties shown": list(party.values_list("shown", "replaces_id")),
        }


def found(qinghe: District, text: str) -> list[int]:
    with scope(qinghe.session("songxi_desk")):
        return search.named(text)


def test_everything_is_encrypted_anew_and_nothing_else_moves(full: District, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    before, kinds = everything(), under(1)
    assert set(kinds) == {f"{k.table}.{k.column}" for k in rekeying.KEPT} and before["faults"] == []
    keys.add()
    assert rekeying.behind() == sum(kinds.values())
    done = rekeying.renew()
    assert (done.renewed, done.closed, rekeying.behind()) == (sum(kinds.values()), [], 0)
    assert under(2) == kinds and under(1) == {}
    assert everything() == before
    only_new = sealing.Ring({2: key(2)})
    monkeypatch.setattr(sealing, "ring", lambda: only_new)
    assert everything() == before, "nothing needs the former key"
    assert len(found(full, "张三丰")) == 1 and len(found(full, "00000005521")) == 1


def test_new_data_takes_the_new_key_at_once_and_old_data_opens(full: District, keys: Keys) -> None:
    keys.add()
    pk = making.dispute(full, subject="停车位占用纠纷").matter_id
    with system_scope():
        fresh = Party.objects.filter(matter_id=pk).first()
    assert fresh is not None and sealing.version_of(fresh.detail) == 2
    assert len(found(full, "张三丰")) == 2, "found under either key"
    with scope(session := full.session("songxi_desk")):
        for row in Matter.objects.filter(procedure="people_mediation"):
            assert [p.name for p in reads.open_parties(session, row, "核对身份")] == ["张三丰", "李四光"]
    assert rekeying.renew().renewed > 0 and under(1) == {}
    assert len(found(full, "张三丰")) == 2
    assert everything()["faults"] == []


class Stopped(Exception):
    pass


def test_stopped_half_way_it_goes_on_where_it_was(full: District, keys: Keys) -> None:
    before, whole = everything(), sum(under(1).values())
    keys.add()

    def stop(done: int) -> None:
        if done > 3:
            raise Stopped

    with pytest.raises(Stopped):
        rekeying.renew(stop)
    left = rekeying.behind()
    assert 0 < left < whole and everything() == before
    assert rekeying.renew().renewed == left
    assert rekeying.behind() == 0 and everything() == before
    assert rekeying.renew().renewed == 0


def test_twice_over(full: District, keys: Keys) -> None:
    before = everything()
    for version in (2, 3):
        assert keys.add() == version
        rekeying.renew()
        assert set(under(version)) == {f"{k.table}.{k.column}" for k in rekeying.KEPT} and under(version - 1) == {}
    assert everything() == before


def test_what_was_tampered_with_is_named_and_the_rest_done(full: District, keys: Keys, database_server: dict[str, str]) -> None:
    database = str(connections["default"].settings_dict["NAME"])
    with psycopg.connect(psycopg.conninfo.make_conninfo(database_server["superuser"], dbname=database)) as superuser:
        superuser.execute("set session_replication_role = replica")
        row = superuser.execute(
            "update ledger_party set detail = detail || 'x'::bytea where id = (select min(id) from ledger_party) returning id"
        ).fetchone()
    assert row is not None
    keys.add()
    done = rekeying.renew()
    assert done.closed == [("当事人", row[0])] and rekeying.behind() == 1
    with system_scope():
        assert any("当事人不见了或者被改动" in f.what for f in seals.verify())


def test_what_an_act_has_changed_meanwhile_is_left_to_it(full: District, keys: Keys) -> None:
    kept = next(k for k in rekeying.KEPT if k.table == "ledger_matter")
    keys.add()
    stale = rekeying._find(kept, 0)
    with system_scope():
        pk = Matter.objects.get(procedure="forest_case").pk
    with scope(session := full.session(CLERK)):
        acts.perform(session, pk, "correct", Given(DAY, {"phone": "00000009999"}, note="更正"), on=DAY)
    assert [found[0] for found in stale] == [pk] and rekeying._renew(kept, stale) == (0, [])
    with system_scope():
        row = Matter.objects.select_related("organisation", "origin").get(pk=pk)
        assert store.load(row, DAY).secrets == {"phone": "00000009999"}


def test_only_one_at_a_time(full: District, keys: Keys, database_server: dict[str, str]) -> None:
    database = str(connections["default"].settings_dict["NAME"])
    with psycopg.connect(psycopg.conninfo.make_conninfo(database_server["superuser"], dbname=database)) as other:
        other.execute("select pg_advisory_lock(%s)", [rekeying.REKEYING])
        with pytest.raises(rekeying.Busy, match="另一个进程"):
            rekeying.renew()
        # Closing the connection would free it too, but some moments later.
        other.execute("select pg_advisory_unlock(%s)", [rekeying.REKEYING])
    keys.add()
    assert rekeying.renew().renewed > 0


@pytest.mark.parametrize(
    "statement",
    [
        "update ledger_act set note = 'x'",
        "update ledger_act set secret = null, hash = repeat('a', 64)",
        "update ledger_party set replaces_id = id",
        "update ledger_paper set digest = repeat('a', 64)",
        "update ledger_attachment set name = 'x'",
        "update ledger_link set kind = 'x'",
        "update ledger_seal set root = repeat('0', 64)",
        "delete from ledger_party",
    ],
)
def test_the_owner_may_change_nothing_else(full: District, statement: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("select set_config('fazhi.reseal', 'on', false)")
        with pytest.raises(DatabaseError, match="只增不改"):
            cursor.execute(statement)
        cursor.execute("select set_config('fazhi.reseal', '', false)")


@pytest.mark.parametrize("model", [Act, Party, Paper, Attachment])
def test_the_application_may_not_even_that(full: District, model: type[Model]) -> None:
    column = {"ledger_act": "secret", "ledger_party": "detail"}.get(model._meta.db_table, "content")
    with pytest.raises(DatabaseError, match="permission denied"), system_scope(), connection.cursor() as cursor:
        cursor.execute("select set_config('fazhi.reseal', 'on', true)")
        cursor.execute(f"update {model._meta.db_table} set {column} = {column}")
