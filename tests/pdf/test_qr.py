from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from brochure.pdf import qr

ADDRESS = "https://clinic.example/guide"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    yield
    qr.modules.cache_clear()
    qr._encoder.cache_clear()


def test_it_is_a_square_with_a_finder_in_three_corners() -> None:
    code = qr.modules(ADDRESS)
    assert {len(row) for row in code} == {len(code)}
    edge = [True] * 7
    assert list(code[0][:7]) == list(code[0][-7:]) == [row[0] for row in code[-7:]] == edge
    assert not all(row[-1] for row in code[-7:])


def test_a_longer_text_makes_a_larger_code() -> None:
    assert len(qr.modules(ADDRESS * 4)) > len(qr.modules(ADDRESS))


def test_the_encoder_comes_without_platypus() -> None:
    code = "from brochure.pdf.qr import modules; modules('a'); import sys; print('reportlab.platypus' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"


def test_where_its_file_is_not_found_it_is_imported_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = qr.modules(ADDRESS)
    qr.modules.cache_clear()
    qr._encoder.cache_clear()
    monkeypatch.setattr("reportlab.__file__", "packed.zip/reportlab/__init__.py")
    assert qr.modules(ADDRESS) == expected
    assert qr._encoder().__name__ == "reportlab.graphics.barcode.qrencoder"
