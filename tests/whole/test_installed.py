"""The program as it is installed, in bare surroundings: no network, no home, no fonts of the system, no locale, no
brand, and nothing that may be written but the project's own folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof.reading import read
from tests.proof.validation import violations
from tests.whole.project import AS_A_COMMAND, HUMBLE, ROOT, Ran

MINIMAL = """\
format: 1
clinic: {name: Klinik Zürich, phone: 770-555-0134}
documents:
  - id: guide
    kind: handout
    title: A short guide
    sections:
      - title: Before you come
        body:
          - "**Eat nothing** for *four hours*. Ačiū, dziękuję, gracias."
  - id: questions
    kind: faq-sheet
    title: Questions
    faq:
      - question: May I drive?
        answer: No.
checks:
  severity:
    - {code: W731, level: off, reason: No person stands behind a test., by: the test}
"""
# Refuses what an installed program must do without, wherever it is tried.
GUARD = """
import os, sys
FONTS = (".ttf", ".otf", ".ttc", ".pfb", ".pfm", ".afm", ".woff", ".woff2", ".pcf", ".dfont")
OURS = os.path.dirname(os.path.abspath(__file__))
def guard(event, details):
    if event.startswith("socket.") and event not in ("socket.__new__",):
        raise RuntimeError(f"the network was asked for: {event}")
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        raise RuntimeError(f"another program was asked for: {details[0]}")
    if event == "open" and isinstance(details[0], str) and details[0].lower().endswith(FONTS):
        if not os.path.abspath(details[0]).startswith(OURS):
            raise RuntimeError(f"a font of the system was asked for: {details[0]}")
sys.addaudithook(guard)
"""


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{what}; CI must have it", pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the project was installed into, by way of a wheel, without the network. It is for reading only."""
    folder = tmp_path_factory.mktemp("installed")
    source, site = folder / "source", folder / "site"
    source.mkdir()
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "MANIFEST.in"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "brochure", source / "brochure", ignore=shutil.ignore_patterns("__pycache__"))
    install = subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", "--no-deps",
         "--no-build-isolation", "--target", str(site), str(source)],
        capture_output=True, text=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if install.returncode and ("bdist_wheel" in install.stderr or "setuptools" in install.stderr):
        _missing("setuptools 70.1 or later, which makes wheels, is not installed")
    assert install.returncode == 0, install.stderr
    (site / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    for path in [site, *site.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    return site


def bare(site: Path, folder: Path, *arguments: str, before: str = "") -> Ran:
    """The installed `brochure` with next to no environment."""
    humble = HUMBLE if sys.platform.startswith("linux") else ""
    script = f"{humble}\n{before}{AS_A_COMMAND}"
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        # Without these two Python would choose UTF-8 in spite of LC_ALL. Windows needs SYSTEMROOT to start at all.
        env={"PYTHONPATH": str(site), "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
        | {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def test_builds_where_there_is_nothing(site: Path, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(MINIMAL, encoding="utf-8")
    ran = bare(site, tmp_path, "build")
    assert (ran.code, ran.err) == (0, "")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["content.yaml", "guide.pdf", "output", "questions.pdf"]
    for name in ("guide.pdf", "questions.pdf"):
        assert violations((tmp_path / "output" / name).read_bytes()) == []
    words = " ".join(passage.text for passage in read((tmp_path / "output" / "guide.pdf").read_bytes()))
    assert "Klinik Zürich" in words and "Ačiū, dziękuję, gracias." in words


def test_what_runs_is_what_was_installed(site: Path, tmp_path: Path) -> None:
    where = "import brochure\nprint(brochure.__file__)"
    assert bare(site, tmp_path, "--version", before=where).out.splitlines()[0] == str(site / "brochure" / "__init__.py")


def test_a_starter_is_there_and_builds(site: Path, tmp_path: Path) -> None:
    ran = bare(site, tmp_path, "new", "mine", "--starter", "treatment-guide")
    assert (ran.code, ran.err) == (0, "")
    ran = bare(site, tmp_path / "mine", "build", "--strict")
    assert (ran.code, ran.err) == (0, "")
    (made,) = (tmp_path / "mine" / "output").iterdir()
    assert violations(made.read_bytes()) == []


def test_a_path_that_the_locale_has_no_letters_for(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Größe 漢"
    folder.mkdir()
    (folder / "content.yaml").write_text(MINIMAL, encoding="utf-8")
    ran = bare(site, tmp_path, "build", str(folder / "content.yaml"))
    assert (ran.code, ran.err) == (0, "")
    assert len(list((folder / "output").iterdir())) == 2
    assert ran.out.isascii()


def test_a_mistake_is_told_where_there_is_nothing(site: Path, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(MINIMAL.replace("kind: handout", "kind: Broschüre"), encoding="utf-8")
    ran = bare(site, tmp_path, "build")
    assert (ran.code, ran.out) == (1, "")
    assert ran.codes == ["E204"] and ran.err.isascii()


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.run(['fc-list'])",
        "open('/usr/share/fonts/truetype/a.ttf')",
    ],
)
def test_the_guard_is_on(site: Path, tmp_path: Path, attempt: str) -> None:
    """A guard that refuses nothing would let everything pass."""
    assert "was asked for" in bare(site, tmp_path, "--version", before=attempt).err


def test_the_command_is_installed_too(site: Path) -> None:
    scripts = [path for path in (site / "bin", site / "Scripts") if path.is_dir()]
    assert [path.stem for folder in scripts for path in folder.iterdir()] == ["brochure"]


def test_what_is_installed_is_the_program_and_nothing_else(site: Path) -> None:
    found = {path.name for path in site.iterdir()} - {"sitecustomize.py", "__pycache__"}
    assert {name.split("-")[0] for name in found} <= {"brochure", "bin", "Scripts"}
    assert not list((site / "brochure").rglob("tests"))
    assert (site / "brochure" / "brand" / "fonts" / "OFL.txt").is_file()
