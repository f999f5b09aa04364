from __future__ import annotations

import re
import subprocess
import sys

import pytest

from brochure.pdf import platypus


def run(code: str) -> list[str]:
    """The lines that `code` prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_the_pattern_of_addresses_is_compiled_when_it_is_used_and_then_works() -> None:
    code = """
import brochure.pdf.platypus
from reportlab.platypus.paragraph import uri_pat
print("_compiled" in vars(uri_pat))
print(uri_pat.match("https://clínic.example/guide").group(1), uri_pat.match("nothing"))
print("_compiled" in vars(uri_pat))
"""
    assert run(code) == ["False", "https:// None", "True"]


def test_reportlab_s_own_paragraphs_go_on_working() -> None:
    code = """
import brochure.pdf.platypus
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph
style = getSampleStyleSheet()["Normal"]
made = Paragraph('See <a href="https://clinic.example/a/b">https://clinic.example/a/b</a> 漢字', style)
print(made.wrap(60, 500)[1] > 20)
"""
    assert run(code) == ["True"]


def test_nothing_else_is_put_off_and_compile_is_what_it_was() -> None:
    code = """
import re
before = re.compile
import brochure.pdf.platypus
import reportlab.platypus.paragraph as paragraph
print(re.compile is before, isinstance(paragraph._wsc_re_split.__self__, re.Pattern))
"""
    assert run(code) == ["True True"]


def test_where_platypus_was_imported_before_nothing_is_different() -> None:
    code = """
import re
from reportlab.platypus.paragraph import uri_pat
from brochure.pdf.platypus import Flowable
import reportlab.platypus.flowables as real
print(isinstance(uri_pat, re.Pattern), Flowable is real.Flowable)
"""
    assert run(code) == ["True True"]


def test_compile_is_put_back_when_the_import_fails() -> None:
    before = re.compile
    with pytest.raises(ImportError), platypus._patterns_later():
        raise ImportError
    assert re.compile is before
