from __future__ import annotations

import pytest

from tests import district
from tests.measuring import seeding


@pytest.fixture
def qinghe(db: None) -> district.District:
    """A small district in the test's database."""
    return district.build()


@pytest.fixture
def busy(qinghe: district.District) -> district.District:
    """The district with two years of matters of every kind."""
    seeding.fill(qinghe)
    return qinghe
