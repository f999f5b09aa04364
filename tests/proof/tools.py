"""Programs from outside that some tests use when they are there."""

from __future__ import annotations

import os
import shutil

import pytest


def require_tool(name: str) -> str:
    """The path of a program. A test that asks for one that is not installed is skipped with the reason; where the
    environment variable CI is set it fails, so that a badly set up build cannot pass for a good one."""
    found = shutil.which(name)
    if found is not None:
        return found
    reason = f"the program {name} is not installed"
    if os.environ.get("CI"):
        pytest.fail(f"{reason}; CI must have it", pytrace=False)
    pytest.skip(reason)
