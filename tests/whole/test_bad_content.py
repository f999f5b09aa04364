"""Content that can't be printed: every file of tests/problems, and those that can't stand there, through the command
line. Each must be told what its head says, and must leave the PDFs of an earlier build as they were."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from brochure.content.encoding import SAVE_AS_UTF8
from tests.expectations import bad_files, differences, expected_in
from tests.whole.pictures import link, png
from tests.whole.project import GOOD, Shop, places

# The issue's own list, and where each item is: what is made here has its own test below.
LISTED = {
    "tab-indentation", "duplicate-key", "unknown-key", "wrong-type", "missing-key", "unquoted-colon", "bare-scalar",
    "aliases", "python-tag", "nested-50-deep", "missing-image", "corrupt-image", "huge-image", "image-outside",
    "svg-with-entity", "no-font-has-it", "faq-sheet-too-long", "faint-colours", "unfit-fonts",
}  # fmt: skip


def test_all_that_is_listed_is_there() -> None:
    assert {path.stem for path in bad_files()} >= LISTED


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_file_is_told_what_is_wrong_and_does_no_harm(path: Path, shop: Shop) -> None:
    shutil.copyfile(path, shop.content)
    if path.stem == "huge-image":
        (shop.folder / "assets" / "huge.png").write_bytes(png(20_000, 20_000))
    ran = shop.fails()
    assert differences(expected_in(path), ran.problems) == []
    assert ran.out == ""


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_its_place_is_shown_with_the_line_and_a_caret(path: Path, shop: Shop) -> None:
    shutil.copyfile(path, shop.content)
    lines = shop.build().err.splitlines()
    heads = [index for index, line in enumerate(lines) if "error[" in line]
    assert heads
    for index in heads:
        file, line, column = lines[index].split(": ")[0].rsplit(":", 2)
        source = (shop.folder / file).read_text(encoding="utf-8").split("\n")[int(line) - 1]
        if source.strip() and "\0" not in source:
            assert lines[index + 1].startswith(f"{line:>6} | ")
            assert set(lines[index + 2]) <= set(" |^") and lines[index + 2].count("^") == 1
            shown, caret = lines[index + 1][9:], lines[index + 2].index("^") - 9
            if len(source) < 90 and source.isascii() and source.isprintable():
                assert (shown, caret) == (source, int(column) - 1)


@pytest.mark.parametrize(
    ("data", "expected", "words"),
    [
        (b"", "E104 content.yaml:1:1", "the file is empty"),
        (GOOD.replace("Maple", "Zürich").encode("latin-1"), "E102 content.yaml:5:10", 'it would be "ü"'),
        (GOOD.encode("utf-16"), "E103 content.yaml:1:1", "saved as UTF-16"),
        (GOOD.encode("utf-16-le"), "E103 content.yaml:1:1", "saved as UTF-16"),
        (GOOD.encode("utf-16-be"), "E103 content.yaml:1:1", "saved as UTF-16"),
        (GOOD.encode("utf-32"), "E103 content.yaml:1:1", "saved as UTF-32"),
        (GOOD.encode() + b"# " + b"x" * 10_000_000, "E113 content.yaml:1:1", "larger than 1 MB"),
        (GOOD.encode() + b"\x00", f"E115 content.yaml:{len(GOOD.splitlines()) + 1}:1", "invisible"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "E102 content.yaml:1:1", ""),
    ],
    ids=["empty", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "10 MB", "zero byte", "picture"],
)
def test_files_that_no_editor_shows_as_they_are(shop: Shop, data: bytes, expected: str, words: str) -> None:
    shop.content.write_bytes(data)
    ran = shop.fails()
    assert places(ran.problems) == [expected]
    assert words in ran.problem.message


def test_the_way_out_of_another_encoding_names_utf_8(shop: Shop) -> None:
    shop.content.write_bytes(GOOD.replace("Maple", "Zürich").encode("latin-1"))
    assert shop.fails().problem.hint == SAVE_AS_UTF8


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_a_file_from_another_system_is_read(shop: Shop, earlier: dict[str, bytes], ends: str) -> None:
    shop.content.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", ends).encode())
    assert shop.build().code == 0
    assert shop.made() == earlier


def test_aliases_can_not_blow_up_the_file(shop: Shop) -> None:
    """The "billion laughs": ten levels of ten copies each."""
    levels = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))
    shop.write(GOOD + "values:\n  a0: &a0 [x, x]\n" + levels)
    assert set(shop.fails().codes) >= {"E110"}


def test_a_link_that_leads_out_of_the_project_is_not_followed(
    shop: Shop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("elsewhere")
    shutil.copyfile(shop.folder / "assets" / "good.png", outside / "good.png")
    if not (link(shop.folder / "assets" / "out.png", outside / "good.png") and link(shop.folder / "away", outside)):
        pytest.skip("links can not be made here")
    shop.add("figure: {image: assets/out.png, alt: A door}", "figure: {image: away/good.png, alt: A door}")
    problems = shop.fails().problems
    assert [problem.code for problem in problems] == ["E302", "E302"]
    assert all("is a link that leads outside" in problem.message for problem in problems)


def test_a_link_within_the_project_is_followed(shop: Shop) -> None:
    if not link(shop.folder / "assets" / "in.png", "good.png"):
        pytest.skip("links can not be made here")
    shop.add("figure: {image: assets/in.png, alt: A door}")
    assert shop.build().code == 0


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">{}</svg>'
EVIL = '<?xml version="1.0" encoding="{}"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + SVG.format(
    '<text x="5" y="20">&x;</text>'
)


@pytest.mark.parametrize(
    "data",
    [
        EVIL.format("utf-8").encode(),
        EVIL.format("UTF-16").encode("utf-16"),
        EVIL.format("UTF-16LE").encode("utf-16-le"),
        EVIL.format("UTF-16BE").encode("utf-16-be"),
        EVIL.format("UTF-32").encode("utf-32"),
        EVIL.format("cp037").encode("cp037"),
        EVIL.format("UTF-7").replace("<!", "+ADwAIQ-").encode(),
        SVG.format('<script>alert("x")</script><path d="M0 0h9v9z"/>').encode(),
        SVG.format('<use href="&#104;ttps://x.example/a.svg#b"/><path d="M0 0h9v9z"/>').encode(),
        SVG.format("<style>@import 'x.css';</style><path d='M0 0h9v9z'/>").encode(),
        SVG.format("<path fill='url(https://x.example/a.svg#b)' d='M0 0h9v9z'/>").encode(),
        SVG.format("<foreignObject><p>x</p></foreignObject>").encode(),
        SVG.format("<g>" * 5000 + "</g>" * 5000).encode(),
        SVG.format("").encode(),
        SVG.format("<text x='5' y='20'>漢</text>").encode(),
        b"<svg",
        b"hello",
        b"",
    ],
)
def test_a_drawing_that_is_broken_or_reaches_out_is_refused(shop: Shop, data: bytes) -> None:
    (shop.folder / "assets" / "x.svg").write_bytes(data)
    shop.add("figure: {image: assets/x.svg, alt: A door}")
    ran = shop.fails()
    assert ran.codes == ["E305"]
    assert ran.problem.span is not None and ran.problem.message.startswith('"assets/x.svg" ')
    assert str(shop.folder) not in ran.err


def test_a_drawing_as_drawing_programs_write_it_is_taken(shop: Shop) -> None:
    head = (
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    )
    data = head + SVG.format('<g><rect width="40" height="20" fill="#0f5c63"/><text x="5" y="35">Door</text></g>')
    (shop.folder / "assets" / "x.svg").write_bytes(data.encode())
    shop.add("figure: {image: assets/x.svg, alt: A door}")
    assert shop.build().code == 0


@pytest.mark.parametrize("name", ["cut-off.png", "words.png", "entity.svg", "huge.png"])
def test_a_picture_of_the_brand_is_refused_at_its_place_in_the_brand_file(shop: Shop, name: str) -> None:
    (shop.folder / "assets" / "huge.png").write_bytes(png(20_000, 20_000))
    (shop.folder / "assets" / "brand.yml").write_text(f"logo: {name}\n", encoding="utf-8")
    shop.change("page: letter", "brand: assets/brand.yml")
    ran = shop.fails()
    (problem, *more) = ran.problems
    assert more == [] and problem.code in ("E303", "E304", "E305")
    assert places([problem])[0].endswith(" assets/brand.yml:1:7".replace("/", _separator()))
    assert str(shop.folder) not in ran.err


def _separator() -> str:
    return str(Path("a/b"))[1]


def test_all_problems_of_content_and_brand_come_in_one_run(shop: Shop) -> None:
    (shop.folder / "assets" / "brand.yml").write_text("colour:\nlogo: nope.png\n", encoding="utf-8")
    shop.change("page: letter", "brand: assets/brand.yml\npages: letter")
    shop.change("title: Your questions", "tittle: Your questions")
    shop.change("- Bring your insurance card.", "- Note: bring your card")
    assert sorted(shop.fails().codes) == ["E108", "E203", "E203", "E301"]


def test_one_bad_document_does_not_hide_what_is_wrong_with_another(shop: Shop) -> None:
    shop.change("title: Your questions", "title: Your 漢 questions")
    shop.add("figure: {image: assets/words.png, alt: A door}")
    assert sorted(shop.fails().codes) == ["E303", "E401"]


def test_a_good_document_is_built_beside_a_bad_one(shop: Shop, earlier: dict[str, bytes]) -> None:
    shop.change("title: Your questions", "title: Your 漢 questions")
    shop.add("A doctor comes next.")
    ran = shop.build()
    assert (ran.code, ran.codes) == (4, ["E401"])
    made = shop.made()
    assert made["questions.pdf"] == earlier["questions.pdf"]
    assert made["first-visit.pdf"] != earlier["first-visit.pdf"]
