"""`brochure new` lists the starters, or writes one into a folder and says what comes next."""

import os

import pytest

from brochure.cli import main
from brochure.starters import files_of, purposes

NAMES = list(purposes())


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys, *arguments):
    code = main(["new", *arguments])
    return code, *capsys.readouterr()


def test_without_a_starter_all_are_listed(capsys, here):
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.split("\n\n")[0].splitlines()] == NAMES
    assert all(purpose in out for purpose in purposes().values())
    assert out.endswith(f"  brochure new my-handouts --starter {NAMES[0]}\n")
    assert os.listdir(here) == []


def test_a_folder_needs_a_starter(capsys, here):
    code, out, err = run(capsys, "handouts")
    assert (code, out) == (2, "")
    assert f'"handouts" needs a starter: add --starter and one of {", ".join(NAMES)}' in err
    assert os.listdir(here) == []


def test_writes_the_files_and_says_what_comes_next(capsys, here):
    code, out, err = run(capsys, "handouts", "--starter", "aftercare")
    assert (code, err) == (0, "")
    first, last = out.split("\n\n")
    assert [line.split(": ")[0] for line in first.splitlines()] == [
        os.path.join("handouts", "content.schema.json"),
        os.path.join("handouts", "assets", "brand.yml"),
        os.path.join("handouts", "assets", "logo.svg"),
        os.path.join("handouts", "content.yaml"),
    ]
    assert last.splitlines()[:2] == ["Next:", "  cd handouts"]
    assert "  brochure build " in last
    assert (here / "handouts" / "content.yaml").read_bytes() == files_of("aftercare")["content.yaml"]


def test_what_it_says_comes_next_works(capsys, here, monkeypatch):
    run(capsys, "handouts", "--starter", "aftercare")
    monkeypatch.chdir(here / "handouts")
    assert main(["build"]) == 0
    assert main(["build", "--size", "large"]) == 0
    made = sorted(path.name for path in (here / "handouts" / "output").iterdir())
    assert made == ["aftercare-large.pdf", "aftercare.pdf"]


def test_without_a_folder_it_is_this_one(capsys, here):
    code, out, err = run(capsys, "--starter", "faq")
    assert (code, err) == (0, "")
    assert sorted(os.listdir(here)) == ["assets", "content.schema.json", "content.yaml"]
    assert "cd " not in out


def test_a_folder_with_a_space_can_be_copied_from_what_is_said(capsys):
    assert '\n  cd "our handouts"\n' in run(capsys, "our handouts", "--starter", "faq")[1]


def test_nothing_is_overwritten(capsys, here):
    (here / "content.yaml").write_text("mine", encoding="utf-8")
    code, out, err = run(capsys, "--starter", "faq")
    assert (code, out) == (3, "")
    assert "error[E315]: content.yaml is already in ." in err
    assert os.listdir(here) == ["content.yaml"]
    assert (here / "content.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("typed", ["Treatment-Guide", "treatment guide", "treatment_guide"])
def test_takes_a_name_as_people_type_it(capsys, here, typed):
    assert run(capsys, "--starter", typed)[0] == 0
    assert (here / "content.yaml").read_bytes() == files_of("treatment-guide")["content.yaml"]


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("aftercar", 'no starter is called "aftercar": did you mean "aftercare"?'),
        ("xyz", f'no starter is called "xyz": there are {", ".join(NAMES)}'),
        ("../brand", 'no starter is called "../brand"'),
    ],
)
def test_an_unknown_starter_is_a_mistake_in_the_command(capsys, here, typed, message):
    code, out, err = run(capsys, "handouts", "--starter", typed)
    assert (code, out) == (2, "")
    assert message in err
    assert os.listdir(here) == []
