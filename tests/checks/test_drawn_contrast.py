from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from brochure.brand import Theme
from brochure.brand.contrast import ratio
from brochure.pdf.sheet import Area
from brochure.problems import Problem
from tests.checks.pages import Sheets, altered, judged
from tests.checks.samples import guide
from tests.specimens import Workshop

WARNING = "sections: [{title: After, body: [{callout: {tone: warning, title: Wait, body: Rest today.}}, Then walk.]}]"
GREY = (0.6, 0.6, 0.6)  # 2.85 to 1 on white
WHITE = (1.0, 1.0, 1.0)


def painted(**colours: tuple[float, float, float]) -> Callable[[Theme], Theme]:
    """The theme with other colours, as if nobody had judged them."""
    return lambda theme: replace(theme, colours=replace(theme.colours, **colours))


def found(workshop: Workshop, **colours: tuple[float, float, float]) -> list[Problem]:
    return judged("E744", guide(WARNING), workshop, theme=painted(**colours))


@pytest.mark.parametrize("size", ["regular", "large"])
def test_the_colours_of_the_house_can_be_read_everywhere(size: str, workshop: Workshop) -> None:
    assert judged("E744", guide(WARNING), workshop, size=size) == []  # type: ignore[arg-type]


def test_a_colour_that_was_changed_after_it_was_judged(workshop: Workshop) -> None:
    first, *_ = found(workshop, ink=GREY)
    assert first.message.endswith("is #999999 on #ffffff: a contrast of 2.84:1, but it needs 4.5:1")
    assert first.severity == "error"


def test_each_pair_is_told_once_with_the_place_of_its_words(workshop: Workshop) -> None:
    on_paper, in_box = found(workshop, ink=GREY)
    assert "on page 1 is #999999 on #ffffff" in on_paper.message
    assert in_box.message.startswith('"Rest today."') and workshop.at(in_box).startswith('"Rest today."')


def test_the_ground_counts_as_well_as_the_words(workshop: Workshop) -> None:
    (in_box,) = found(workshop, tint_accent=(0.2, 0.2, 0.2), accent_text=WHITE)
    assert in_box.message.startswith('"Rest today."') and " on #333333: " in in_box.message


def test_large_words_need_less(workshop: Workshop) -> None:
    assert 3 < ratio((0.55, 0.55, 0.55), WHITE) < 4.5
    made = guide("contents: 'no'\nsections: [{title: After, body: [{subhead: Today}, Rest.]}]")
    # Headings of sections have 19 points; the subhead has 14, in bold.
    assert judged("E744", made, workshop, theme=painted(primary=(0.55, 0.55, 0.55), on_primary=(0, 0, 0))) == []


def test_each_ground_of_words_over_an_edge_counts(workshop: Workshop) -> None:
    def strike(sheets: Sheets) -> None:
        _, lower, right, upper = next(one.box for one in sheets[0].letters() if one.text.startswith("Rest"))
        sheets[0]._areas.append((0, Area((right - 9, lower, right, upper), (0.1, 0.1, 0.1))))
        sheets[0]._areas.sort(key=lambda found: found[0])

    found = judged("E744", guide("sections: [{title: After, body: Rest today.}]"), workshop, breaking=strike)
    assert [problem.message[:12] for problem in found] == ['"Rest today.']
    assert " on #1a1a1a: " in found[0].message


def test_bare_paper_is_the_brands(workshop: Workshop) -> None:
    """A cream sheet makes a colour paler that would just do on white."""
    just = (0.46, 0.46, 0.46)
    assert ratio(just, WHITE) >= 4.5 > ratio(just, (1.0, 0.98, 0.9))
    assert found(workshop, ink=just, paper=WHITE, tint_accent=WHITE) == []
    assert found(workshop, ink=just, paper=(1.0, 0.98, 0.9), tint_accent=WHITE) != []


def test_a_pair_that_is_only_just_too_pale_does_not_read_as_enough(workshop: Workshop) -> None:
    def pale(sheets: Sheets) -> None:
        altered(sheets[0], lambda one: one._replace(colour=(0.4667, 0.4667, 0.4667)))

    found = judged("E744", guide("summary: [Rest.]"), workshop, breaking=pale)
    assert found and not any("4.50:1" in problem.message for problem in found)
