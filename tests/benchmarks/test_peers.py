"""The peers make the sample. Nothing is timed here."""

from __future__ import annotations

import os
from pathlib import Path

import pikepdf
import pytest

from benchmarks.measuring import run
from benchmarks.peers import PEERS, Peer
from benchmarks.sample_build import SHARED, brochure

PROJECT = Path(__file__).resolve().parents[2]
CONTENT = PROJECT / "content.yaml"


def pages(folder: Path) -> dict[str, int]:
    found = {}
    for path in folder.glob("*.pdf"):
        with pikepdf.open(path) as document:
            found[path.name] = len(document.pages)
    return found


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    folder = tmp_path_factory.mktemp("ours")
    run(brochure(CONTENT, folder / "out", SHARED), folder)
    return pages(folder / "out")


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.module)
def test_a_peer_makes_the_same_documents_on_as_many_pages(peer: Peer, ours: dict[str, int], tmp_path: Path) -> None:
    if peer.missing:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave(f"not installed: {', '.join(peer.missing)}")
    run(peer.command(str(CONTENT), str(tmp_path / "out")), tmp_path)
    its = pages(tmp_path / "out")
    assert its.keys() == ours.keys()
    assert all(abs(its[name] - ours[name]) <= 1 for name in ours), (its, ours)


def test_what_is_not_installed_is_named() -> None:
    peer = Peer("Nothing", "at all", "nothing", "nothing", ("json", "no_such_module"), None)
    assert peer.missing == ["no_such_module"]
