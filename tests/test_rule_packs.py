"""A pack of rules: read from its file, and whom it is for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brochure.problems import Problems
from brochure.rule_packs import Forbidden, Named, Pack, Required, read_pack

MANUAL = Path(__file__).resolve().parents[1] / "docs" / "rule-packs.md"


def pack_of(text: str, folder: Path) -> tuple[Pack | None, Problems]:
    path = folder / "rules.yaml"
    path.write_text(text, encoding="utf-8")
    problems = Problems()
    return read_pack(path, "rules.yaml", problems), problems


def test_one_word_stands_for_a_list(tmp_path: Path) -> None:
    rules = 'requires:\n- {words: "988", why: B}\n- {words: [a, b], where: help, why: B}\n'
    pack, _ = pack_of(f"about: A\n{rules}", tmp_path)
    assert pack is not None
    assert [(rule.words, rule.where) for rule in pack.requires] == [(["988"], "anywhere"), (["a", "b"], "help")]


@pytest.mark.parametrize(
    ("lines", "topic", "language", "is_for"),
    [
        ("", None, "en-US", True),
        ("", "knee", "en-US", True),
        ("topic: mental-health\n", None, "en-US", False),
        ("topic: mental-health\n", "Mental Health", "en-US", True),
        ("topic: mental-health\n", "knee", "en-US", False),
        ("language: es\n", None, "en-US", False),
        ("language: es\n", None, "es-MX", True),
    ],
)
def test_it_is_for_a_topic_and_a_language(
    lines: str, topic: str | None, language: str, is_for: bool, tmp_path: Path
) -> None:
    pack, _ = pack_of(f"about: A\n{lines}", tmp_path)
    assert pack is not None and pack.is_for(topic, language) is is_for


def test_a_pack_with_a_mistake_is_none(tmp_path: Path) -> None:
    pack, problems = pack_of("about: A\nmedicines:\n- {names: [], approved: perhaps}\n", tmp_path)
    assert pack is None and [problem.span.line for problem in problems if problem.span] == [3, 3]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    problems = Problems()
    assert read_pack(tmp_path / "none.yaml", "none.yaml", problems) is None
    assert [problem.code for problem in problems] == ["E101"]


def test_the_manual_shows_a_pack_that_can_be_read_and_names_every_field(tmp_path: Path) -> None:
    text = MANUAL.read_text(encoding="utf-8")
    samples = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    packs = [sample for sample in samples if sample.startswith("about:")]
    assert len(packs) >= 1
    for sample in packs:
        pack, problems = pack_of(sample, tmp_path)
        assert pack is not None and not list(problems)
    for model in (Pack, Required, Forbidden, Named):
        for name in model.model_fields:
            assert f"`{name}`" in text, name
