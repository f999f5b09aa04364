"""A command has its process to itself, and leaves it as it found it."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from brochure.cli.process import own_process


def run(code: str) -> str:
    """What `code` prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_the_collector_rests_and_then_goes_on_as_before() -> None:
    before = gc.get_threshold()
    with own_process():
        assert gc.get_threshold()[0] > 50 * before[0]
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_the_collector_goes_on_after_an_exception() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), own_process():
        raise KeyError
    assert gc.get_threshold() == before


def test_pydantic_looks_for_no_plugins() -> None:
    code = """
import sys
from brochure.cli.process import own_process
with own_process():
    import pydantic
    class Model(pydantic.BaseModel):
        number: int
    print(Model(number="3").number, "importlib.metadata" in sys.modules)
"""
    assert run(code) == "3 False"


def test_what_else_is_asked_of_the_loader_comes_from_pydantic() -> None:
    code = """
from brochure.cli.process import own_process
with own_process():
    import pydantic.plugin
    from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP
    print(PYDANTIC_ENTRY_POINT_GROUP)
    from pydantic.plugin import _loader
    print(_loader.get_plugins.__module__)
"""
    assert run(code).split() == ["pydantic", "pydantic.plugin._loader"]


def test_a_loader_that_is_there_stays() -> None:
    code = """
import pydantic.plugin._loader as real, sys
from brochure.cli.process import own_process
with own_process():
    print(sys.modules["pydantic.plugin._loader"] is real)
"""
    assert run(code) == "True"
