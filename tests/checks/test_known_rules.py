"""The packs that come with the program are sound, and each medicine has one place."""

from __future__ import annotations

from pathlib import Path

import brochure.checks
from brochure.checks.known_rules import any_of, shipped
from brochure.problems import Problems
from brochure.rule_packs import read_pack

FOLDER = Path(brochure.checks.__file__).parent / "packs"


def test_every_pack_of_the_folder_can_be_read() -> None:
    files = sorted(FOLDER.iterdir())
    assert len(files) >= 1 and len(shipped()) == len(files)
    for path in files:
        problems = Problems()
        assert read_pack(path, path.name, problems) is not None and not list(problems)


def test_every_rule_that_comes_with_the_program_names_its_source() -> None:
    rules = [rule for pack in shipped() for rule in (*pack.requires, *pack.forbids, *pack.medicines)]
    assert len(rules) >= 4 and all(rule.source for rule in rules)


def test_no_medicine_is_named_twice() -> None:
    names = [name.lower() for pack in shipped() for medicine in pack.medicines for name in medicine.names]
    assert len(set(names)) == len(names)


def test_names_are_found_as_whole_words() -> None:
    assert any_of(("ketamine",)).search("Esketamine") is None
    assert any_of(("ketamine", "988")).findall("Ketamine? Call 988, not 9880.") == ["Ketamine", "988"]
