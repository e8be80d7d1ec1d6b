"""A short run of the fuzzing inputs, always the same ones; tests/fuzz/reading.py goes on from here for hours."""

import pytest

from fazhi.reading import read_text
from fazhi.reading.against import against
from fazhi.reading.writing import carried_over, forgotten, without_figures
from tests.fuzz import inputs
from tests.fuzz.reading import sound, tried

TEXTS = 400
FILES = 300


def test_damaged_texts() -> None:
    for seed in range(TEXTS):
        sound(read_text(inputs.text(seed)))


def test_damaged_files() -> None:
    for seed in range(FILES):
        tried(inputs.data(seed))


def test_comparing_damaged_texts() -> None:
    for seed in range(60):
        this, last = read_text(inputs.text(seed)), read_text(inputs.text(seed + 1))
        against(this, last)
        assert 0 <= carried_over(this, last).share <= 1
        assert all(0 <= one.taken_up <= 1 for one in forgotten(this, last))
        without_figures(this)


@pytest.mark.parametrize("seed", [0, 7])
def test_the_same_seed_gives_the_same_input(seed: int) -> None:
    assert inputs.data(seed) == inputs.data(seed) and inputs.text(seed) == inputs.text(seed)
