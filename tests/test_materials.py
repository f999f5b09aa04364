"""Which files matter is told from the YAML alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.materials import materials

CONTENT = """\
brand: assets/brand.yml
documents:
  - id: guide
    sections:
      - body:
          - figure: {image: assets/door.jpg}
          - columns: [[figure: {image: 'pictures\\new\\room.PNG'}]]
          - See assets/door.jpg on the wall.
"""
BRAND = """\
logo: {medium: {light: logo.svg}}
typography: {fonts: [{files: [fonts/A.ttf, path: ../own/B.ttf]}]}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "brand.yml").write_text(BRAND, encoding="utf-8")
    (tmp_path / "content.yaml").write_text(CONTENT, encoding="utf-8")
    return tmp_path / "content.yaml"


def names(content: Path) -> list[str]:
    return [path.relative_to(content.parent).as_posix() for path in materials(content) or ()]


def test_the_content_its_brand_and_what_both_name_whether_it_is_there_or_not(content: Path) -> None:
    assert names(content) == [
        "content.yaml", "assets/brand.yml", "assets/door.jpg", "pictures/new/room.PNG",
        "assets/logo.svg", "assets/fonts/A.ttf", "own/B.ttf",
    ]  # fmt: skip


def test_so_is_the_profile_of_a_print_shop(content: Path) -> None:
    content.write_text(CONTENT + "print: {profile: assets/press.icc}\n", encoding="utf-8")
    assert "assets/press.icc" in names(content)


def test_content_with_mistakes_still_names_its_files(content: Path) -> None:
    content.write_text(CONTENT + "tittle: x\n", encoding="utf-8")
    assert "assets/logo.svg" in names(content)


def test_a_brand_that_is_not_there_or_no_yaml_is_a_file_like_others(content: Path) -> None:
    brand = content.parent / "assets" / "brand.yml"
    brand.write_text("logo: [", encoding="utf-8")
    assert names(content) == ["content.yaml", "assets/brand.yml", "assets/door.jpg", "pictures/new/room.PNG"]
    brand.unlink()
    assert names(content) == ["content.yaml", "assets/brand.yml", "assets/door.jpg", "pictures/new/room.PNG"]


def test_brands_that_name_each_other_come_to_an_end(content: Path) -> None:
    (content.parent / "assets" / "brand.yml").write_text("a: brand.yml\nb: ../content.yaml\n", encoding="utf-8")
    assert names(content)[:2] == ["content.yaml", "assets/brand.yml"]


@pytest.mark.parametrize(
    "name",
    ["../logo.png", "a/../../logo.png", "/etc/logo.png", "C:/logo.png", "https://clinic.example/logo.png",
     "a\\nlogo.png", "logo", "1.0", "", "logo.png and more"],
)  # fmt: skip
def test_what_can_be_no_file_of_the_project_is_left_out(name: str, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(f'image: "{name}"\n', encoding="utf-8")
    assert names(tmp_path / "content.yaml") == ["content.yaml"]


def test_nor_can_what_leads_out_of_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content.yaml").write_text("image: ../logo.png\nother: a/../logo.png\n", encoding="utf-8")
    assert materials(Path("content.yaml")) == (Path("content.yaml"), Path("logo.png"))


def test_paths_start_as_the_content_does(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.parent)
    assert Path("assets/brand.yml") in (materials(Path("content.yaml")) or ())
    monkeypatch.chdir(content.parent / "assets")
    assert Path("../assets/door.jpg") in (materials(Path("../content.yaml")) or ())
    assert Path("../own/B.ttf") in (materials(Path("../content.yaml")) or ())


@pytest.mark.parametrize("text", ["a: [", "", "- a\n"])
def test_of_what_is_no_yaml_nothing_is_known(text: str, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(text, encoding="utf-8")
    assert materials(tmp_path / "content.yaml") is None


def test_of_a_file_that_is_not_there_nothing_is_known(tmp_path: Path) -> None:
    assert materials(tmp_path / "content.yaml") is None
