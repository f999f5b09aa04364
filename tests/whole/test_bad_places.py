"""Folders, files and disks that are not as they should be: the answer has a code and a way out, and what an earlier
build made stays."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.whole.project import GOOD, HUMBLE, Ran, Shop, finish, places, run, start

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights and limits")
obeys_rights = pytest.mark.skipif(
    not sys.platform.startswith("linux") and (os.name == "nt" or os.geteuid() == 0),
    reason="rights to files do not bind this user, and giving up that freedom is done for Linux only",
)


@contextmanager
def mode(path: Path, bits: int) -> Iterator[None]:
    """`path` with these rights for a while."""
    before = path.stat().st_mode
    path.chmod(bits)
    try:
        yield
    finally:
        path.chmod(before)


def humble_build(shop: Shop, *arguments: str) -> Ran:
    """A build by a user whom rights to files bind."""
    return finish(start(shop.folder, "build", *arguments, before=HUMBLE))


# ---- where the PDFs go ----------------------------------------------------------------------------------------------


@obeys_rights
def test_a_folder_that_can_not_be_written_into(shop: Shop) -> None:
    with mode(shop.output, 0o555):
        ran = shop.judged(humble_build(shop))
    assert (ran.code, ran.codes, ran.out) == (3, ["E310"], "")
    assert f"cannot write into {shop.output.name}: Permission denied" in ran.problem.message


@obeys_rights
def test_a_folder_that_can_not_be_made(shop: Shop) -> None:
    with mode(shop.folder, 0o555):
        ran = shop.judged(humble_build(shop, "-o", "prints"))
    assert (ran.code, ran.codes) == (3, ["E310"])
    assert not (shop.folder / "prints").exists()


def test_a_file_in_the_place_of_the_folder(shop: Shop) -> None:
    (shop.folder / "prints").write_text("a list of prints", encoding="utf-8")
    for wanted in ("prints", os.path.join("prints", "more")):
        ran = shop.fails("-o", wanted)
        assert (ran.code, ran.codes) == (3, ["E310"])
        assert "prints is not a folder" in ran.problem.message
        assert "create" not in ran.problem.hint  # nobody can, as long as the file is there
    assert (shop.folder / "prints").read_text(encoding="utf-8") == "a list of prints"


def test_a_folder_in_a_folder_that_is_not_there(shop: Shop) -> None:
    ran = shop.fails("-o", os.path.join("prints", "today"))
    assert (ran.code, ran.codes) == (3, ["E310"])
    assert "prints does not exist" in ran.problem.message and "create the folder prints first" in ran.problem.hint
    assert not (shop.folder / "prints").exists()


def test_a_read_only_pdf_stays_and_the_others_are_made(shop: Shop) -> None:
    shop.change("name: Maple Street Clinic", "name: Elm Street Clinic")
    with mode(shop.output / "questions.pdf", 0o444):
        ran = shop.build()
        made = shop.made()
    assert (ran.code, ran.codes) == (3, ["E312"])
    assert "questions.pdf: it is read-only" in ran.problem.message
    assert made["questions.pdf"] == shop.earlier["questions.pdf"]
    assert made["first-visit.pdf"] != shop.earlier["first-visit.pdf"]


def test_a_folder_in_the_place_of_a_pdf(shop: Shop) -> None:
    (shop.output / "questions.pdf").unlink()
    (shop.output / "questions.pdf").mkdir()
    ran = shop.build("--only", "questions")
    assert (ran.code, ran.codes) == (3, ["E310"])
    assert "it is a folder" in ran.problem.message


@posix
@pytest.mark.parametrize("room", [0, 1, 4096, 10_000])
def test_a_full_disk(shop: Shop, room: int) -> None:
    """A limit on the size of files ends a write as a full disk does: after some of the bytes, with an error."""
    shop.change("name: Maple Street Clinic", "name: Elm Street Clinic")
    assert all(len(data) > 10_000 for data in shop.earlier.values())
    limit = f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
    ran = shop.judged(finish(start(shop.folder, "build", before=limit, environment={"PYTHONDONTWRITEBYTECODE": "1"})))
    assert (ran.code, ran.codes) == (3, ["E311", "E311"])
    assert "the disk is full, and " in ran.problems[0].message and "bytes are needed" in ran.problems[0].message


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device here that is always full")
def test_results_that_can_not_be_printed_are_no_reason_not_to_make_them(shop: Shop) -> None:
    shop.change("name: Maple Street Clinic", "name: Elm Street Clinic")
    with open("/dev/full", "w", encoding="utf-8") as full:
        ran = finish(start(shop.folder, "build", stdout=full))
    assert (ran.code, ran.err.count("\n")) == (3, 1)
    assert "cannot write to the standard output" in ran.err
    assert all(data != shop.earlier[name] and data.endswith(b"%%EOF\n") for name, data in shop.made().items())


def test_the_content_is_never_overwritten(shop: Shop) -> None:
    (shop.folder / "questions.pdf").write_text(GOOD, encoding="utf-8")
    ran = shop.fails("questions.pdf", "-o", ".", "--only", "questions")
    assert (ran.code, ran.codes) == (3, ["E314"])
    assert (shop.folder / "questions.pdf").read_text(encoding="utf-8") == GOOD


# ---- where the content is -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ((), 'there is no file "content.yaml"'),
        (("contents.yaml",), 'there is no file "contents.yaml"'),
        (("assets",), '"assets" is a folder, not a file'),
        ((".",), '"." is a folder, not a file'),
        (("nowhere/content.yaml",), f'there is no file "{Path("nowhere/content.yaml")}"'),
        (("assets/good.png/content.yaml",), "can't be read"),
    ],
)
def test_no_content(shop: Shop, argument: tuple[str, ...], message: str) -> None:
    if os.name == "nt" and "good.png" in "".join(argument):
        pytest.skip("Windows says only that there is no such file")
    shop.content.unlink()
    ran = shop.fails(*argument)
    assert (ran.code, ran.codes, ran.out) == (3, ["E101"], "")
    assert message in ran.problem.message


@obeys_rights
def test_content_that_can_not_be_read(shop: Shop) -> None:
    with mode(shop.content, 0o000):
        ran = shop.judged(humble_build(shop))
    assert (ran.code, ran.codes) == (3, ["E101"])
    assert 'you are not allowed to read "content.yaml"' in ran.problem.message


def test_from_another_folder_places_are_said_as_the_content_was(
    shop: Shop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (shop.folder / "assets" / "brand.yml").write_text("logos: good.png\ncolor: {primary: mud}\n", encoding="utf-8")
    shop.change("page: letter", "brand: assets/brand.yml\npage: leter")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for given in (shop.content, Path(os.path.relpath(shop.content, elsewhere))):
        ran = shop.judged(run(elsewhere, "build", given))
        brand = given.parent / "assets" / "brand.yml"
        assert places(ran.problems) == sorted([f"E217 {brand}:2:18", f"E204 {given}:4:7"], key=lambda place: place[5:])
        assert "     4 | page: leter\n" in ran.err
    assert os.listdir(elsewhere) == []


def test_from_another_folder_files_are_found_and_written_beside_the_content(
    shop: Shop, earlier: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    shop.add("figure: {image: assets/good.png, alt: A door}")
    here = shop.build()
    made = shop.made()
    assert here.code == 0 and made["first-visit.pdf"] != earlier["first-visit.pdf"]
    shutil.rmtree(shop.output)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    ran = run(elsewhere, "build", shop.content)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(str(shop.output / "first-visit.pdf") + ": ")
    assert shop.made() == made
    assert os.listdir(elsewhere) == []


def test_a_folder_whose_name_is_no_plain_text(earlier: dict[str, bytes], tmp_path: Path) -> None:
    folder = tmp_path / "Zürich  (2) 'new' 漢 [x] {{ clinic.name }} %s"
    folder.mkdir()
    shop = Shop(folder, earlier)
    shop.add("figure: {image: assets/good.png, alt: A door}")
    # The picture has few pixels.
    shop.change("severity:\n", "severity:\n    - {code: W746, level: off, reason: It is small., by: the test}\n")
    ran = run(tmp_path, "build", shop.content)
    assert (ran.code, ran.err) == (0, "")


# ---- what is asked for ----------------------------------------------------------------------------------------------


def test_a_document_that_is_not_there(shop: Shop) -> None:
    ran = shop.fails("--only", "question")
    assert (ran.code, ran.codes, ran.out) == (2, ["E220"], "")
    assert 'no document "question": did you mean "questions"?' in ran.problem.message
    assert "first-visit, questions" in ran.problem.hint


@pytest.mark.parametrize("date", ["2026-02-30", "11/23/2026", "tomorrow", ""])
def test_a_date_that_is_none(shop: Shop, date: str) -> None:
    ran = shop.build("--date", date)
    assert (ran.code, ran.out) == (2, "")
    assert f'"{date}" is not a date: write year-month-day' in ran.err and "  fix: " in ran.err
    shop.assert_untouched()
