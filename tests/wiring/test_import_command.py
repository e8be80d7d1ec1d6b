"""`fazhi import`: the list of tables, a template, a checking that writes nothing, a registering that can be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from fazhi.ledger.importing import workbook
from fazhi.ledger.models import Matter
from fazhi.people.models import Post
from fazhi.people.session import system_scope
from fazhi.wiring import cli
from fazhi.wiring.commands import imports
from tests.district import build
from tests.formats.conftest import sample

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command works on the test's own database; 林一 is publicity clerk there."""

    @contextmanager
    def nothing_to_start() -> Iterator[None]:
        yield

    monkeypatch.setattr(imports, "installed", nothing_to_start)
    qinghe = build()
    Post.objects.create(
        account=qinghe.people["songxi_desk"], organisation=qinghe.orgs["songxi"], role="publicity_clerk", title="普法登记岗",
        since=date(2025, 1, 1),
    )  # fmt: skip


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "普法台账.xlsx"
    path.write_bytes(sample("publicity_event"))
    return str(path)


def matters() -> int:
    with system_scope():
        return Matter.objects.count()


def test_checks_then_registers_and_only_once(table: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults = tmp_path / "有误.xlsx"
    assert cli.main(["import", "publicity_event", table, "--as", "songxi_desk", "--faults", str(faults)]) == 1
    said = capsys.readouterr()
    assert said.out == "读到4行：可以登记3条（还没有登记，加 --register 登记），早已登记0条，有误1行。\n"
    assert said.err.startswith("台账第7行 G列：没有填“参加人次”。规则：《法治宣传教育法》")
    assert matters() == 0 and workbook.read(faults.read_bytes())[0].rows[2][3] == "参加人次"
    assert cli.main(["import", "publicity_event", table, "--as", "songxi_desk", "--register"]) == 1
    assert capsys.readouterr().out == "读到4行：登记3条，早已登记0条，有误1行。\n"
    assert cli.main(["import", "publicity_event", table, "--as", "songxi_desk", "--register"]) == 1
    assert capsys.readouterr().out == "读到4行：登记0条，早已登记3条，有误1行。\n"
    assert matters() == 3


def test_lists_the_kinds_and_gives_a_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import"]) == 0
    assert "mediator_roster           人民调解员名册表：" in capsys.readouterr().out
    path = tmp_path / "模板.xlsx"
    assert cli.main(["import", "mediator_roster", "--template", str(path)]) == 0
    assert workbook.read(path.read_bytes())[0].rows[0][1] == "调解员姓名*"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["nothing", "a.xlsx", "--as", "songxi_desk"], "没有“nothing”这种表格。现有："),
        (["publicity_event"], "请写明要导入的文件"),
        (["publicity_event", "nowhere.xlsx", "--as", "songxi_desk"], "打不开nowhere.xlsx"),
    ],
)
def test_refuses_in_chinese(words: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", *words]) == 1
    assert capsys.readouterr().err.startswith(why)


def test_refuses_whoever_may_not(table: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", "publicity_event", table, "--as", "nobody"]) == 1
    assert capsys.readouterr().err == "没有账号“nobody”。\n"
    assert cli.main(["import", "publicity_event", table, "--as", "supervisor", "--register"]) == 1
    assert capsys.readouterr().err == "“supervisor”今天没有可以登记“普法活动”的岗位，由普法登记岗导入。\n"
    assert matters() == 0
