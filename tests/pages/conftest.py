"""Pages are tried through Django's own client over the real database, as the people of the small test district."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from tests import district

SignIn = Callable[[str], Client]


@pytest.fixture
def qinghe(db: None) -> district.District:
    """The small district, in the test's database."""
    return district.build()


@pytest.fixture
def today() -> date:
    """The day the pages take for today."""
    return timezone.localdate()


@pytest.fixture
def as_(qinghe: district.District) -> SignIn:
    """`as_("songxi_desk")`: a browser in which this person is signed in."""

    def sign_in(username: str) -> Client:
        client = Client()
        client.force_login(qinghe.people[username], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
