"""A project to break."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.checks import Findings
from tests.whole.project import GOOD, Shop, run


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What whoever runs the tests has set must not decide."""
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The PDFs of a good build, by file name."""
    folder = tmp_path_factory.mktemp("good")
    (folder / "content.yaml").write_text(GOOD, encoding="utf-8")
    ran = run(folder, "build")
    assert (ran.code, ran.err) == (0, ""), ran.err
    return {path.name: path.read_bytes() for path in (folder / "output").iterdir()}


@pytest.fixture
def shop(tmp_path: Path, earlier: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> Shop:
    """A project with an earlier good build in its output folder. What the checks say of its words is not what these
    tests are about: builds in this process do not ask them (see `judging_shop`)."""
    for asked in ("judge", "judge_pages"):
        monkeypatch.setattr(f"brochure.editions.build.{asked}", lambda *_: Findings((), ()))
    return Shop(tmp_path, earlier)


@pytest.fixture
def judging_shop(tmp_path: Path, earlier: dict[str, bytes]) -> Shop:
    """The same, and its builds ask the checks."""
    return Shop(tmp_path, earlier)
