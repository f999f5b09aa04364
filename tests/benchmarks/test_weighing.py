from __future__ import annotations

from pathlib import Path

from benchmarks.weighing import weigh
from tests.pdf.stage import printed, text


def test_the_parts_are_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(printed(text("Words on a page.")))
    found = weigh(path)
    assert found["pages"] == 1
    assert sum(found["parts"].values()) == path.stat().st_size
    wanted = {"page contents", "structure tree and other objects", "font programs", "metadata (XMP)"}
    assert wanted <= found["parts"].keys()
    assert "others" not in found["parts"]
