"""What the tests of the brand share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.brand.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project with a folder for its brand."""
    return Project(tmp_path)
