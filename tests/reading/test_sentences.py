"""One row a sentence: every figure in it, with unit, qualifier and indicator, and nothing that is not a figure."""

import json
from pathlib import Path

import pytest

from fazhi.reading import read_text

ROWS = [
    pytest.param(row["sentence"], row["figures"], id=f"{file.stem}-{number}")
    for file in sorted(Path(__file__).parent.glob("sentences/*.jsonl"))
    for number, row in enumerate(map(json.loads, file.read_text("utf-8").splitlines()), 1)
]


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_sentence(sentence: str, expected: list[dict[str, object]]) -> None:
    figures = read_text(sentence).figures
    assert [(one.value, one.unit, one.qualifier) for one in figures] == [
        (one["value"], one["unit"], one["qualifier"]) for one in expected
    ]
    for one, wanted in zip(figures, expected, strict=True):
        if "indicator" in wanted:
            assert one.indicator == wanted["indicator"], one


def test_there_are_enough_sentences_of_every_domain() -> None:
    names = {file.stem for file in Path(__file__).parent.glob("sentences/*.jsonl")}
    assert len(ROWS) >= 400
    assert len(names) >= 19
