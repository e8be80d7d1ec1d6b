"""What Django is told about the database, and the fonts of papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from fazhi.wiring import fonts
from fazhi.wiring.boot import var_folder
from fazhi.wiring.database.django import databases


def test_application_and_owner_are_two_connections_to_one_database() -> None:
    found = databases(
        {
            "FAZHI_APP_URL": "postgresql://fazhi_app:a%2Fb@127.0.0.1:5433/fazhi",
            "FAZHI_OWNER_URL": "postgresql://office@db.example:5433/fazhi?sslmode=require",
        }
    )
    assert found == {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "fazhi",
            "USER": "fazhi_app",
            "PASSWORD": "a/b",
            "HOST": "127.0.0.1",
            "PORT": "5433",
            "CONN_MAX_AGE": 0,
            "OPTIONS": {},
            "TEST": {"MIRROR": "owner"},
        },
        "owner": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "fazhi",
            "USER": "office",
            "HOST": "db.example",
            "PORT": "5433",
            "CONN_MAX_AGE": 0,
            "OPTIONS": {"sslmode": "require"},
            "TEST": {"DEPENDENCIES": []},
        },
    }


def test_a_pool_only_where_it_is_asked_for_and_only_for_the_application() -> None:
    urls = {"FAZHI_APP_URL": "postgresql://a@h/d", "FAZHI_OWNER_URL": "postgresql://b@h/d"}
    found = databases(urls | {"FAZHI_POOL": "8"})
    assert found["default"]["OPTIONS"] == {"pool": {"min_size": 1, "max_size": 8, "timeout": 20}}
    assert (found["default"]["CONN_HEALTH_CHECKS"], found["default"]["CONN_MAX_AGE"]) == (True, 0)
    assert found["owner"]["OPTIONS"] == {}


def test_without_addresses_nothing_is_reached_by_chance() -> None:
    found = databases({})
    assert [entry["NAME"] for entry in found.values()] == ["fazhi", "fazhi"]
    assert not any("PASSWORD" in entry or "USER" in entry for entry in found.values())


def test_var_is_beside_the_program_unless_named(tmp_path: Path) -> None:
    assert var_folder({}) == Path(__file__).resolve().parents[2] / "var"
    assert var_folder({"FAZHI_VAR": ""}) == var_folder({})
    assert var_folder({"FAZHI_VAR": str(tmp_path)}) == tmp_path


def test_the_shipped_font_has_the_rare_characters_of_names(tmp_path: Path) -> None:
    """Typst prints an empty box, without a word, for what a font lacks: so every box must be told from every character."""
    import typst

    rare = "青禾区喆堃犇镕赟頔昇玥琭甯垚烜焜珺祎玹浐伷㛃䶮㸆"
    lacking = chr(0x10FFFD)
    source = tmp_path / "paper.typ"
    pages = "#pagebreak()".join(rare + lacking)
    start = "#set page(width: 1cm, height: 1cm, margin: 1mm)\n"
    source.write_text(f'{start}#set text(font: "{fonts.FAMILY}", fallback: false)\n{pages}', encoding="utf-8")
    folder = str(fonts.folders({})[-1])
    images = typst.compile(str(source), font_paths=[folder], ignore_system_fonts=True, format="png")
    assert isinstance(images, list)
    assert len(set(images)) == len(rare) + 1


def test_own_fonts_come_first_and_must_exist(tmp_path: Path) -> None:
    found = fonts.folders({"FAZHI_FONTS": str(tmp_path)})
    assert found[0] == tmp_path and len(found) == 2
    assert fonts.folders({"FAZHI_FONTS": ":".join(str(folder) for folder in found)}) == found
    with pytest.raises(FileNotFoundError, match="字体目录不存在"):
        fonts.folders({"FAZHI_FONTS": str(tmp_path / "none")})
