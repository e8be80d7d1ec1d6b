"""The lexicon covers the catalogue, and says nothing that only one place or one report would say."""

import csv
import re
from pathlib import Path

import pytest

from fazhi.reading.lexicon import DOMAINS, entries
from fazhi.reading.linking import _by_unit

CATALOGUE = Path(__file__).parents[3] / "shared" / "indicators" / "catalogue.csv"


def codes() -> set[str]:
    if not CATALOGUE.is_file():
        pytest.skip("the indicator catalogue (../shared) is not beside this checkout")
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def test_every_code_is_in_the_catalogue_and_every_indicator_in_the_lexicon() -> None:
    assert {entry.code for entry in entries()} == codes()


def test_parts_and_rates_name_known_codes() -> None:
    known = {entry.code for entry in entries()}
    named = {entry.of for entry in entries()} | {code for entry in entries() for code in entry.rate}
    assert named - {""} <= known


def test_there_are_eighteen_domains() -> None:
    assert len(DOMAINS) == 18
    assert all(domain.ENTRIES for domain in DOMAINS)


def test_words_are_words_and_not_sentences_or_places() -> None:
    place = re.compile("[\u4e00-\u9fff](?:自治区|街道办|新区|开发区)$")
    for entry in entries():
        for word in (w for group in (*entry.said, *entry.about) for w in group):
            assert 1 <= len(word) <= 12, (entry.code, word)
            assert not place.search(word), (entry.code, word)
            assert not re.search(r"\d|[,，。;；]", word), (entry.code, word)


def test_an_entry_needs_words() -> None:
    assert all(entry.said or entry.about for entry in entries())


@pytest.mark.parametrize(
    "own", ["受理行政复议案件", "收到", "", "调解", "开展法治宣传活动", "参考率", "全年共办理法律援助案件"]
)
def test_the_index_leaves_out_no_entry_whose_words_are_there(own: str) -> None:
    for unit in ("件", "场", "%", "名", "个", "万"):
        index = _by_unit(unit, "")
        wanted = [entry for entry in index.entries if all(any(word in own for word in group) for group in entry.said)]
        assert [entry for entry in index.likely(own) if entry in wanted] == wanted
