"""`brochure blocks` prints the manual of the blocks."""

import pytest

from brochure.blocks import KINDS
from brochure.cli import main
from brochure.manual import entries


def run(capsys, *arguments):
    code = main(["blocks", *arguments])
    return code, *capsys.readouterr()


def test_lists_all_blocks_with_a_line_each(capsys):
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    listed = out.split("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == list(KINDS)
    assert all(line.endswith(f"  {entry.line}") for line, entry in zip(listed, entries().values(), strict=True))
    assert out.splitlines()[-1] == '"brochure blocks NAME" shows the fields of one, and a sample to paste.'


@pytest.mark.parametrize("name", KINDS)
def test_tells_one(capsys, name):
    code, out, err = run(capsys, name)
    assert (code, err) == (0, "")
    assert out.splitlines() == [line.rstrip() for line in entries()[name].lines()]


@pytest.mark.parametrize("typed", ["Callout", " callout", "callout:"])
def test_takes_a_name_as_people_copy_it(capsys, typed):
    assert run(capsys, typed)[1].startswith("callout\n")


def test_takes_an_underscore_for_a_hyphen(capsys):
    assert run(capsys, "key_points")[1].startswith("key-points\n")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("calout", 'no block is called "calout": did you mean "callout"? "brochure blocks" lists them all'),
        ("xyz", 'no block is called "xyz": "brochure blocks" lists them all'),
    ],
)
def test_an_unknown_name_is_a_mistake_in_the_command(capsys, typed, message):
    code, out, err = run(capsys, typed)
    assert (code, out) == (2, "")
    assert message in err
