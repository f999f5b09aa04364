"""What importing the room costs: start-up pays for reading a good file, not for explaining a bad one."""

import subprocess
import sys

import brochure.content

LOADED = "import sys, brochure.content; print(*(name for name in sys.modules if name.startswith('brochure.')))"


def test_what_only_bad_files_need_is_not_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "brochure.content.decode" in loaded
    assert not loaded & {"brochure.content.explain", "brochure.content.syntax", "brochure.content.atlas"}
    assert "difflib" not in loaded


def test_public_names_are_there() -> None:
    for name in brochure.content.__all__:
        assert hasattr(brochure.content, name), name
