"""The command `fazhi`: what it prints, when it refuses, and one whole run on a new installation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from fazhi.ledger.models import Act, Matter, Seal
from fazhi.people.session import system_scope
from fazhi.wiring import cli
from fazhi.wiring.commands import figures, ledger
from fazhi.wiring.demo.loading import load

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 10, 15)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands work on the test's own database."""

    @contextmanager
    def nothing_to_start() -> Iterator[None]:
        yield

    for module in (ledger, figures):
        monkeypatch.setattr(module, "installed", nothing_to_start)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--help"])
    assert stop.value.code == 0
    text = capsys.readouterr().out
    for word in ("explain", "indicators", "rules", "due", "figures", "report", "seal", "verify", "demo", "accounts", "keys", "read"):
        assert f"    {word}" in text


def test_no_command_is_an_error_of_writing() -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main([])
    assert stop.value.code == 2


def test_explain_prints_the_rules_of_a_day(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    picture = tmp_path / "stages.svg"
    assert cli.main(["explain", "people_mediation", "--on", "2026-01-01", "--svg", str(picture)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("人民调解：2026年1月1日施行的规则")
    assert "《人民调解法》第十七条" in text
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_explain_refuses_a_key_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "people_meditation"]) == 1
    assert "没有“people_meditation”" in capsys.readouterr().err


def test_explain_refuses_a_date_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["explain", "petition", "--on", "2026-02-30"])
    assert stop.value.code == 2
    assert "“2026-02-30”不是日期" in capsys.readouterr().err


def test_indicators_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["indicators", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    accepted = next(f for f in found if f["key"] == "dispute.accepted")
    assert (accepted["label"], accepted["unit"], accepted["domain"]) == ("受理矛盾纠纷数", "件", "mediation")
    assert accepted["meaning"]


@pytest.mark.django_db
def test_demo_figures_and_draft(here: None, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert cli.main(["demo", "--scale", "0.05", "--today", "2026-10-15"]) == 0
    assert "演示区已载入：" in capsys.readouterr().out
    assert cli.main(["demo"]) == 1
    assert "已经有内容" in capsys.readouterr().err
    words = ["figures", "--org", "990101-government", "--year", "2025"]
    assert cli.main([*words, "--json"]) == 0
    found = {f["key"]: f for f in json.loads(capsys.readouterr().out)["figures"]}
    with system_scope():
        taken = Matter.objects.filter(procedure="people_mediation", marks__accept__startswith="2025").count()
    assert found["dispute.accepted"]["value"] == taken > 20
    assert cli.main([*words, "--open", "dispute.accepted", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["matters"]) == taken
    out = tmp_path / "report.docx"
    assert cli.main(["report", "draft", "--org", "990101-government", "--year", "2025", "--out", str(out)]) == 0
    assert out.read_bytes()[:2] == b"PK"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["figures", "--org", "nowhere", "--year", "2025"], "没有代码为“nowhere”的机构"),
        (["figures", "--org", "990101-government", "--year", "2025", "--open", "no.such"], "没有“no.such”这个指标"),
        (["report", "draft", "--org", "990101-government", "--year", "2025", "--out", "report.pdf"], "不能写成“.pdf”文件"),
    ],
)
def test_figures_refuse_what_does_not_exist(here: None, capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    load(0.01, today=DAY)
    assert cli.main(words) == 1
    assert said in capsys.readouterr().err


@pytest.mark.django_db(databases=["default", "owner"])
def test_seal_and_verify(here: None, capsys: pytest.CaptureFixture[str]) -> None:
    load(0.01, today=DAY)
    assert cli.main(["verify"]) == 0
    assert "全部相符" in capsys.readouterr().out
    assert cli.main(["seal"]) == 0
    assert "没有新的办理" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_verify_finds_what_was_changed_behind_its_back(here: None, capsys: pytest.CaptureFixture[str]) -> None:
    from django.db import connections

    load(0.01, today=DAY)
    with system_scope():
        matter = Matter.objects.order_by("pk")[3]
        number, count, size = matter.number, Act.objects.count(), sum(s.size for s in Seal.objects.all())
    assert count == size
    with connections["owner"].cursor() as cursor:
        cursor.execute("alter table ledger_act disable trigger append_only")
        cursor.execute("update ledger_act set note = 'changed' where matter_id = %s and seq = 1", [matter.pk])
        cursor.execute("alter table ledger_act enable trigger append_only")
    assert cli.main(["verify"]) == 1
    assert f"不符：{number}：第1次办理" in capsys.readouterr().err


@pytest.mark.db
def test_a_new_installation_from_the_shell() -> None:
    """`fazhi` starts a database of its own, makes the tables, loads, verifies, and stops it again."""
    taken = ("DATABASE_URL", "FAZHI_APP_URL", "FAZHI_OWNER_URL", "FAZHI_DATA_KEY", "FAZHI_SECRET_KEY")
    with tempfile.TemporaryDirectory(prefix="fazhi-cli-") as folder:
        # The database's own user, which is another one when the tests run as root, has to pass through.
        os.chmod(folder, 0o755)
        var = Path(folder) / "var"
        environment = {k: v for k, v in os.environ.items() if k not in taken}
        environment |= {"FAZHI_VAR": str(var), "PYTHONPATH": str(ROOT)}

        def run(*words: str) -> subprocess.CompletedProcess[str]:
            command = [sys.executable, "-m", "fazhi.wiring.cli", *words]
            return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

        loaded = run("demo", "--scale", "0.02")
        assert loaded.returncode == 0, loaded.stderr
        assert "演示区已载入" in loaded.stdout
        assert "songxi-desk" in run("accounts").stdout
        rotated = run("keys", "rotate")
        assert rotated.returncode == 0 and "已制作第2把数据密钥" in rotated.stdout and "现在都用第2把密钥" in rotated.stdout, rotated.stderr
        status = run("keys", "status")
        assert status.returncode == 0 and "有2把数据密钥，新数据用第2把" in status.stdout and "第1把" not in status.stdout
        assert (var / "secrets.json").stat().st_mode & 0o777 == 0o600
        verified = run("verify")
        assert verified.returncode == 0 and "全部相符" in verified.stdout, verified.stderr
        assert not (var / "postgres" / "data" / "postmaster.pid").exists()
