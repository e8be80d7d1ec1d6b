from __future__ import annotations

import pytest

from tests import district


@pytest.fixture
def qinghe(db: None) -> district.District:
    """A small district in the test's database."""
    return district.build()
