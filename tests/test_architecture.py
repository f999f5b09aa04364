"""The house keeps its plan: imports point down, rooms keep to their libraries, and every module has a test.

The plan is the table of floors below, which the imports of all modules are held against.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "brochure"
TESTS = PROJECT / "tests"

# From the roof to the ground: a room may use the rooms of lower floors only, and itself.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("watching", "doctor", "starters", "reports"),
    ("editions", "importing"),
    ("checks",),
    ("language",),
    ("ticket",),
    ("render",),
    ("standing", "prepress"),
    ("project", "coverage", "materials"),
    ("drafts", "approvals", "reprints"),
    ("references", "manual"),
    ("kinds",),
    ("document",),
    ("blocks",),
    ("sources", "clinic", "review", "acceptance", "rule_packs", "print_order"),
    ("addresses", "brand", "words"),
    ("content", "markup", "pdf"),
    ("problems", "imposition"),
    ("codes", "units"),
    ("",),
)
# Which rooms may use a library; what is not listed is free.
LIBRARIES = {
    "click": {"cli"},
    "docx": {"importing"},
    "watchfiles": {"watching"},
    "yaml": {"content", "words"},
    "markdown_it": {"markup", "importing"},
    "mdurl": {"markup"},
    "reportlab": {"pdf", "brand", "blocks", "kinds", "render"},
    "uharfbuzz": {"pdf"},
    "svglib": {"pdf"},
    "PIL": {"pdf", "importing"},
    "pydantic": {
        "content", "brand", "addresses", "sources", "clinic", "review", "acceptance", "rule_packs", "print_order",
        "blocks", "document", "manual", "kinds", "project",
    },
    "pydantic_core": {"content", "brand", "blocks"},
}
HEAVY = ("reportlab", "pydantic", "yaml", "PIL", "uharfbuzz", "markdown_it", "svglib", "watchfiles", "docx")

# Modules whose behaviour is held by a test that runs over all of their kind.
CONTRACTS = {
    "blocks": TESTS / "blocks" / "test_contract.py",
    "codes": TESTS / "codes" / "test_catalogue.py",
}


@dataclass(frozen=True)
class Import:
    """One import of a module: what it names, and whether it is there for types only."""

    name: str
    for_types: bool


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PROJECT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def room(module: str) -> str:
    """`brochure.pdf.text` is in the room `pdf`; `brochure` itself in none."""
    return ([*module.split("."), ""])[1]


@cache
def imports(module: str) -> tuple[Import, ...]:
    """What a module imports anywhere in it, with whole names; relative ones are not in use."""
    tree = ast.parse(modules()[module].read_text(encoding="utf-8"))
    known = modules().keys()
    return tuple(one for node, for_types in _walk(tree, False) for one in _imports_of(node, for_types, known))


def _walk(node: ast.AST, for_types: bool) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(node):
        inside = for_types or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test))
        yield child, inside
        yield from _walk(child, inside)


def _imports_of(node: ast.AST, for_types: bool, known: Collection[str]) -> Iterator[Import]:
    if isinstance(node, ast.Import):
        yield from (Import(alias.name, for_types) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0 and node.module, "imports have whole names"
        for alias in node.names:
            whole = f"{node.module}.{alias.name}"
            yield Import(whole if whole in known else node.module, for_types)


def floor(module: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room(module) in rooms)


def test_every_module_is_visited() -> None:
    on_disk = [path for path in PACKAGE.rglob("*.py") if "__pycache__" not in path.parts]
    assert len(modules()) == len(on_disk) > 90
    assert sum(len(imports(module)) for module in modules()) > 500


def test_every_room_has_a_floor_and_every_floor_its_rooms() -> None:
    listed = {name for rooms in FLOORS for name in rooms}
    assert {room(module) for module in modules()} == listed


def test_the_reading_of_imports_sees_what_is_hidden_in_functions_and_conditions() -> None:
    """A guard that reads nothing would always pass."""
    assert Import("svglib.svglib", False) in imports("brochure.pdf.drawings")
    assert Import("brochure.pdf.press", True) in imports("brochure.editions.build")
    assert Import("brochure.pdf.file", False) in imports("brochure.pdf.canvas")


@pytest.mark.parametrize("module", modules())
def test_imports_point_down(module: str) -> None:
    wrong = [
        one.name
        for one in imports(module)
        if one.name.split(".")[0] == "brochure" and room(one.name) != room(module) and floor(one.name) <= floor(module)
    ]
    assert wrong == []


@pytest.mark.parametrize("module", modules())
def test_libraries_stay_in_their_rooms(module: str) -> None:
    wrong = [
        one.name
        for one in imports(module)
        if one.name.split(".")[0] in LIBRARIES and room(module) not in LIBRARIES[one.name.split(".")[0]]
    ]
    assert wrong == []


def test_word_files_are_opened_in_one_place() -> None:
    """python-docx is an extra: whatever else imported it would break for those who did without."""
    opening = {module for module in modules() if any(one.name.split(".")[0] == "docx" for one in imports(module))}
    assert opening == {"brochure.importing.word"}


def test_no_circles() -> None:
    """Not even among imports that are there for types only."""
    arrows = {module: {one.name for one in imports(module) if one.name in modules()} for module in modules()}
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join([*way[way.index(module) :], module])
        if module not in done:
            for other in sorted(arrows[module]):
                visit(other, (*way, module))
            done.add(module)

    for module in modules():
        visit(module, ())
    assert done == set(modules())


def registered(package: str) -> set[str]:
    """The modules of `package` that hold one of its kinds: those its __init__ draws the kinds from."""
    import importlib

    from pydantic import BaseModel

    names = vars(importlib.import_module(package))
    kinds = names["KINDS"].values() if "KINDS" in names else _members(names["AnyDocument"])
    return {kind.__module__ for kind in kinds if issubclass(kind, BaseModel)}


def _members(union: object) -> tuple[type, ...]:
    return union.__origin__.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize(("package", "least"), [("brochure.blocks", 9), ("brochure.kinds", 2)])
def test_no_kind_imports_another(package: str, least: int) -> None:
    kinds = registered(package)
    assert len(kinds) >= least
    wrong = {
        f"{module} -> {one.name}"
        for module in kinds
        for one in imports(module)
        if one.name in kinds - {module} or one.name == package
    }
    assert wrong == set()


@pytest.mark.parametrize("module", modules())
def test_every_module_has_a_test(module: str) -> None:
    path = modules()[module].relative_to(PACKAGE)
    if path.name == "__init__.py" and not _has_code(modules()[module]):
        return
    name = "init" if path.name == "__init__.py" else path.stem.strip("_")
    expected = TESTS / path.parent / f"test_{name}.py"
    assert expected.is_file() or CONTRACTS.get(room(module), expected).is_file(), f"{expected} is missing"


def _has_code(path: Path) -> bool:
    """Whether a module does more than say what it is and hand on names."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    return any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) for node in body)


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from brochure.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        "print('\\nloaded:', *sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True, cwd=PROJECT
    )
    help_text, _, loaded = done.stdout.rpartition("\nloaded: ")
    assert "build" in help_text and "click" in loaded.split()
    assert not set(HEAVY) & set(loaded.split())
