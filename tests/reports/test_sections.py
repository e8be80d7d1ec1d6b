"""The sections of all subjects, word by word, with the indicator's name in place of each figure.

`<section>.md` holds the text: one line a sentence, `?` before what is said only where there is something to say, and
`否则` before what is said otherwise.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from fazhi.kernel.measures import Part, Section, Unit
from fazhi.wiring.discovery import make_library

HERE = Path(__file__).parent
LIBRARY = make_library()
SECTIONS = LIBRARY.sections


def worded(section: Section) -> str:
    lines = [f"# {section.title}", ""]
    for s in section.sentences:
        said = s.text.format(**{n: f"〔{i.label}，{i.unit.value}〕" for n, i in s.figures.items()})
        lines.append(f"?{s.when.label}? {said}" if s.when else said)
        if s.none:
            lines.append(f"  否则 {s.none}")
    return "\n".join([*lines, ""])


@pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.key)
def test_wording(section: Section) -> None:
    assert worded(section) == (HERE / f"{section.key}.md").read_text()


def test_every_indicator_of_the_subjects_is_stated_somewhere() -> None:
    stated = {i.key for s in SECTIONS for i in s.indicators}
    assert stated == set(LIBRARY.indicators)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.key)
def test_no_share_of_nothing_is_stated(section: Section) -> None:
    """A sentence with a percentage is said only where that percentage, or the number it is a share of, is not nothing."""
    for sentence in section.sentences:
        for figure in sentence.figures.values():
            if figure.unit is Unit.PERCENT:
                assert sentence.when is not None, sentence.text
                wholes = {(m.how, m.cases.text) for m in (figure.of, figure.per) if m is not None}
                decisive = sentence.when
                assert decisive is figure or (decisive.of.how, decisive.of.cases.text) in wholes, sentence.text


@pytest.mark.parametrize("section", SECTIONS, ids=lambda s: s.key)
def test_sentences_end_and_carry_no_numbers_of_their_own(section: Section) -> None:
    for sentence in section.sentences:
        for text in (sentence.text, sentence.none):
            assert text == "" or text.endswith("。")
            assert not any(c.isdigit() for c in text)


def test_every_section_has_a_place_of_its_own() -> None:
    places = [(list(Part).index(s.part), s.order) for s in SECTIONS]
    assert places == sorted(places) and len(set(places)) == len(places)
