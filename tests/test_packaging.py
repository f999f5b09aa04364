"""What is installed is complete: all files of the package go along, and all that is imported is asked for."""

import ast
import configparser
import re
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

import brochure

ROOT = Path(__file__).resolve().parents[1]
# Where the name that is imported is not the name that is installed.
INSTALLED_AS = {
    "pdf_oxide": "pdf-oxide",
    "PIL": "pillow", "docx": "python-docx", "fontTools": "fonttools", "markdown_it": "markdown-it-py",
    "page": "page-validation", "pydantic_core": "pydantic", "yaml": "pyyaml", "zxingcpp": "zxing-cpp",
}  # fmt: skip


@pytest.fixture(scope="module")
def setup():
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def names(requirements):
    return {re.split(r"[<>=!~\[; ]", line, maxsplit=1)[0] for line in requirements.split("\n") if line}


def imported_by(folder):
    """Each third-party package that a file below `folder` imports, with the first such file."""
    found = {}
    files = sorted((ROOT / folder).rglob("*.py"))
    assert files
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                modules = [node.module]
            else:
                continue
            for module in modules:
                top = module.split(".")[0]
                if top not in sys.stdlib_module_names and top not in ("brochure", "tests", "benchmarks"):
                    found.setdefault(INSTALLED_AS.get(top, top), str(file.relative_to(ROOT)))
    assert found
    return found


def test_all_that_the_program_imports_is_asked_for(setup):
    wanted = names(setup["options"]["install_requires"]) | names(setup["options.extras_require"]["import"])
    found = imported_by("brochure")
    assert {name: file for name, file in found.items() if name not in wanted} == {}


def test_all_that_the_tests_import_is_asked_for(setup):
    wanted = names(setup["options"]["install_requires"]) | names(setup["options.extras_require"]["tests"])
    found = imported_by("tests")
    assert {name: file for name, file in found.items() if name not in wanted} == {}


def test_requirements_have_a_lower_bound_and_no_other(setup):
    required = [setup["options"]["install_requires"], *setup["options.extras_require"].values()]
    lines = [line for block in required for line in block.split("\n") if line]
    assert len(lines) > 10
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9-]+>=[0-9.]+", line)] == []


def test_every_folder_of_the_program_is_a_package():
    folders = {file.parent for file in (ROOT / "brochure").rglob("*.py")}
    assert len(folders) > 5
    assert [str(folder.relative_to(ROOT)) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_every_file_that_is_not_python_goes_along(setup):
    package = ROOT / "brochure"
    patterns = [
        f"{name.replace('.', '/')}/{pattern}"
        for name, block in setup["options.package_data"].items()
        for pattern in block.split()
    ]
    files = [file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    data = [file.relative_to(ROOT).as_posix() for file in files if file.suffix != ".py"]
    assert any(name.endswith(".ttf") for name in data) and any(name.endswith(".yaml") for name in data)
    assert [name for name in data if not any(fnmatch(name, pattern) for pattern in patterns)] == []


def test_the_default_fonts_have_their_licence_beside_them():
    fonts = ROOT / "brochure" / "brand" / "fonts"
    assert list(fonts.glob("*.ttf"))
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text(encoding="utf-8").upper()


def test_the_version_is_the_one_of_the_program(setup):
    assert setup["metadata"]["version"] == "attr: brochure.__version__"
    assert re.fullmatch(r"\d+\.\d+\.\d+", brochure.__version__)
