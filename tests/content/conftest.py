"""PyYAML has two parsers, one of them only where libyaml is installed; people must be told the same by both."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from brochure.content import parsing

PARSERS = [getattr(yaml, name) for name in ("SafeLoader", "CSafeLoader") if hasattr(yaml, name)]


@pytest.fixture(params=PARSERS, ids=lambda loader: loader.__name__)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Each of the parsers that are there, in use."""
    monkeypatch.setattr(parsing, "_Loader", request.param)
    yield request.param
