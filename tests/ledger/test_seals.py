"""Sealing, verifying, receipts: whatever a superuser does to the ledger behind our back is found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connections
from hypothesis import given
from hypothesis import strategies as st

from fazhi.ledger import acts, chain, seals
from fazhi.ledger.models import Act
from fazhi.ledger.state import Given, Material
from fazhi.people.session import scope, system_scope
from tests import district
from tests.ledger import making

SCRIPT = Path(__file__).parents[2] / "tools" / "check_receipt.py"


def reference_root(leaves: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word: split at the largest power of two below n."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return chain.node(reference_root(leaves[:k]), reference_root(leaves[k:]))


@given(st.lists(st.binary(min_size=1, max_size=8), min_size=1, max_size=70), st.data())
def test_tree_and_proofs_are_those_of_rfc_6962(items: list[bytes], data: st.DataObject) -> None:
    leaves = [chain.leaf(i) for i in items]
    root = chain.root(leaves)
    assert root == reference_root(leaves)
    index = data.draw(st.integers(0, len(leaves) - 1))
    assert chain.climb(leaves[index], chain.proof(leaves, index)) == root


def test_known_answers() -> None:
    assert chain.root([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert chain.leaf(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    # GB/T 32905-2016, example 1
    assert chain.digest(b"abc", "sm3").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(ValueError, match="不支持的摘要算法"):
        chain.digest(b"", "md5")


@pytest.fixture
def sealed(db: None) -> district.District:
    qinghe = district.build()
    for subject in ("楼上漏水损害赔偿纠纷", "停车位占用纠纷", "赡养费给付纠纷"):
        made = making.dispute(qinghe, subject=subject)
        making.accept(qinghe, made.matter_id)
    with system_scope():
        assert seals.seal() is not None
    last = making.dispute(qinghe, "chengbei_desk", "宅基地边界纠纷")
    with scope(desk := qinghe.session("chengbei_desk")):
        material = Material("照片.png", "image/png", b"x")
        acts.perform(desk, last.matter_id, "attach", Given(district.DAY, material=material), on=district.DAY)
    return qinghe


def faults() -> list[str]:
    with system_scope():
        return [f"{f.where}：{f.what}" for f in seals.verify()]


@pytest.mark.django_db(databases=["default", "owner"])
def test_an_untouched_ledger_agrees(sealed: district.District) -> None:
    assert faults() == []
    with system_scope():
        second = seals.seal()
        assert second is not None and second.size == 2
        assert seals.seal() is None
    assert faults() == []


TAMPERING = {
    "changed": ("update ledger_act set note = '改过' where id = (select min(id) from ledger_act)", "第1次办理“apply”的内容被改动"),
    "backdated": ("update ledger_act set happened_on = '2026-01-01' where seq = 2", "第2次办理“accept”的内容被改动"),
    "removed in the middle": ("delete from ledger_act where id = (select min(id) from ledger_act)", "第1次办理不见了"),
    "removed at the end": ("delete from ledger_act where id = (select min(id) from ledger_act where seq = 2)", "台账中有1次"),
    "inserted": (
        "insert into ledger_act (matter_id, seq, action, label, role, actor_name, happened_on, recorded_at, edition, basis,"
        " stage_from, stage_to, delta, effects, note, prev, hash) select matter_id, 3, 'sit', '调解', role, actor_name,"
        " happened_on, recorded_at, edition, basis, 'MEDIATING', 'MEDIATING', '{}', '{}', '', hash, repeat('a', 64)"
        " from ledger_act where seq = 2 limit 1",
        "第3次办理“sit”的内容被改动",
    ),
    "facts without an act": ("update ledger_matter set facts = facts || '{\"claim\": \"1.00\"}'", "登记内容不是由办理得来：涉及金额"),
    "stage without an act": ("update ledger_matter set stage = 'CLOSED' where number = '青松溪调〔2026〕2号'", "阶段“CLOSED”不是由办理得来"),
    "party removed": (
        "delete from ledger_party where id = (select min(id) from ledger_party)",
        "第1次办理的当事人不见了或者被改动",
    ),
    "party changed": (
        "update ledger_party set detail = detail || 'x'::bytea where id = (select min(id) from ledger_party)",
        "第1次办理的当事人不见了或者被改动",
    ),
    "party put in": (
        "insert into ledger_party (matter_id, kind, label, shown, is_body, detail, blind, act_seq)"
        " select matter_id, kind, label, shown, is_body, 'x'::bytea, blind, 2 from ledger_party limit 1",
        "第2次办理没有当事人，表中却有",
    ),
    "paper changed": (
        "update ledger_paper set content = (select content from ledger_paper order by id desc limit 1)"
        " where id = (select min(id) from ledger_paper)",
        "第1次办理的文书 mediation_application不见了或者被改动",
    ),
    "paper renumbered": (
        "update ledger_paper set number = '青禾〔2026〕9号' where id = (select min(id) from ledger_paper)",
        "第1次办理的文书 mediation_application不见了或者被改动",
    ),
    "removed from under a seal": (
        "delete from ledger_act where id = (select min(id) from ledger_act where seq = 2)", "封存时有6次办理，现在有5次",
    ),
    "chain of a seal changed": ("update ledger_seal set chain = repeat('0', 64)", "封存链接不上"),
    "seal before it changed": ("update ledger_seal set prev = repeat('0', 64)", "封存链接不上"),
    "material changed": ("update ledger_attachment set content = content || 'x'::bytea", "的材料 照片.png不见了或者被改动"),
    "material renamed": ("update ledger_attachment set name = '别的.png'", "的材料 照片.png不见了或者被改动"),
    "material removed": ("delete from ledger_attachment", "的材料 照片.png不见了或者被改动"),
    "seal removed": ("delete from ledger_seal", ""),
    "seal changed": ("update ledger_seal set root = repeat('0', 64)", "封存值与办理不符"),
}  # fmt: skip


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
@pytest.mark.parametrize("name", [n for n, (_, says) in TAMPERING.items() if says])
def test_a_superusers_edit_is_found(sealed: district.District, database_server: dict[str, str], name: str) -> None:
    statement, says = TAMPERING[name]
    database = str(connections["default"].settings_dict["NAME"])
    with psycopg.connect(psycopg.conninfo.make_conninfo(database_server["superuser"], dbname=database)) as superuser:
        superuser.execute("set session_replication_role = replica")
        superuser.execute(statement)
    found = faults()
    assert any(says in f for f in found), found


@pytest.mark.django_db(databases=["default", "owner"], transaction=True)
def test_rewriting_a_whole_chain_is_found_by_the_seal(
    sealed: district.District, database_server: dict[str, str]
) -> None:
    """Someone who can compute our hashes rewrites an act, its successors and the matter: the seal still tells."""
    database = str(connections["default"].settings_dict["NAME"])
    with system_scope():
        rows = list(Act.objects.filter(matter__number="青松溪调〔2026〕1号").order_by("seq").values(*seals._FIELDS))
    prev, forged = "", []
    for row in rows:
        row["prev"], row["note"] = prev, "事后改写"
        prev = chain.act_hash(seals.content(row))
        forged.append((row["prev"], row["note"], prev, row["id"]))
    with psycopg.connect(psycopg.conninfo.make_conninfo(database_server["superuser"], dbname=database)) as superuser:
        superuser.execute("set session_replication_role = replica")
        for values in forged:
            superuser.execute("update ledger_act set prev = %s, note = %s, hash = %s where id = %s", values)
        superuser.execute("update ledger_matter set head = %s where id = %s", (prev, rows[0]["matter_id"]))
    assert faults() == ["第1次封存：封存值与办理不符：封存以后有办理被改动、删除或者插入"]


def check(receipt: dict[str, object], tmp_path: Path, *more: str) -> tuple[int, str]:
    file = tmp_path / "receipt.json"
    file.write_text(json.dumps(receipt, ensure_ascii=False), "utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(SCRIPT), str(file), *more], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


@pytest.mark.django_db(databases=["default", "owner"])
def test_a_receipt_is_checked_without_our_code(sealed: district.District, tmp_path: Path) -> None:
    desk = sealed.session("songxi_desk")
    with scope(desk):
        receipts = [seals.receipt(h) for h in Act.objects.values_list("hash", flat=True)]
    assert len(receipts) == 6
    for receipt in receipts:
        assert receipt is not None
        assert check(receipt, tmp_path)[0] == 0
    good = receipts[3]
    assert good is not None
    assert check(good, tmp_path, good["seal"]["chain"])[0] == 0
    code, text = check(good, tmp_path, "0" * 64)
    assert code == 1 and "与公布的封存链值不同" in text
    for change in (
        {"act": good["act"] | {"note": "改"}},
        {"hash": "0" * 64},
        {"seal": good["seal"] | {"index": 0}},
        {"seal": good["seal"] | {"root": "0" * 64}},
        {"seal": good["seal"] | {"prev": "00" * 32}},
        {"seal": good["seal"] | {"path": good["seal"]["path"][:-1]}},
    ):
        code, text = check(good | change, tmp_path)
        assert code == 1 and "不符" in text, change


@pytest.mark.django_db(databases=["default", "owner"])
def test_an_unsealed_receipt_says_so(sealed: district.District, tmp_path: Path) -> None:
    stranger = sealed.session("chengbei_desk")
    with scope(stranger):
        receipt = seals.receipt(Act.objects.get(seq=1).hash)
    assert receipt is not None and "seal" not in receipt
    code, text = check(receipt, tmp_path)
    assert code == 0 and "尚未封存" in text
    with scope(sealed.session("songxi_desk")):
        assert seals.receipt(str(receipt["hash"])) is None


def test_the_script_is_short() -> None:
    assert len(SCRIPT.read_text("utf-8").splitlines()) <= 100
