"""The fit rule of leaves: as large as the words allow, never under 11 points, never with a word lost."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from brochure.imposition.repeating import Cutting
from brochure.kinds import HalfSheet, Job
from brochure.kinds.leaf_fit import CARD_LADDER, LADDER, Rung, _Fit
from brochure.problems import Problems
from brochure.render import RenderOptions, _composer
from brochure.units import halved, turned
from tests.kinds.small_pages import card, half_sheet, planned
from tests.proof.measure import sheets
from tests.proof.reading import read
from tests.specimens import CLINIC, LETTER_TEXT, Workshop, content

# Without a website there is no code, which would give way too.
NO_WEBSITE = {key: value for key, value in CLINIC.items() if key != "website"}


def size_of(fit: str) -> float:
    return float(fit.split(" pt")[0])


@pytest.mark.parametrize("ladder", [LADDER, CARD_LADDER])
def test_the_ladder_goes_down_to_eleven_points_and_no_further(ladder: tuple[Rung, ...]) -> None:
    assert min(rung.body for rung in ladder) == ladder[-1].body == 11
    for one, other in pairwise(ladder):
        assert one.body >= other.body and one.leading >= other.leading and one.gap >= other.gap
        assert one != other


@pytest.mark.parametrize("make", [half_sheet, lambda **parts: card(up="4", **parts), card])
def test_more_words_are_set_smaller_until_they_are_refused(make: Any, workshop: Workshop) -> None:
    sizes, refused = [], False
    for count in range(1, 140):
        words = " ".join((LETTER_TEXT + " ").split() * (count // 3 + 1))
        body = " ".join(words.split()[: 3 * count])
        made = workshop.rendered(content(make(body=body), help={"text": "Call 911."}, clinic=NO_WEBSITE))
        if made.pdf is None:
            refused = True
            break
        sizes.append(size_of(made.fit))
        assert "".join(body.split()) in "".join("".join(passage.text for passage in read(made.pdf)).split())
    assert refused and sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= 13 and sizes[-1] <= 11.5


@pytest.mark.parametrize("count", [30, 60, 120])
def test_a_text_that_is_too_long_fits_once_as_many_words_are_cut(count: int, workshop: Workshop) -> None:
    """The message promises that."""
    words = ((LETTER_TEXT + " ") * 60).split()[: 280 + count]
    made = workshop.rendered(content(half_sheet([" ".join(words), "A short one."])))
    assert made.pdf is None
    (problem,) = workshop.problems
    assert problem.code == "E501" and workshop.at(problem).startswith('"Rest today')
    cut = int(problem.message.split("about ")[1].split()[0])
    assert cut < len(words)
    made = workshop.rendered(content(half_sheet([" ".join(words[: len(words) - cut]), "A short one."])))
    assert made.pdf is not None


def test_each_side_that_is_too_long_is_told_by_its_name(workshop: Workshop) -> None:
    long = " ".join([LETTER_TEXT] * 60)
    made = workshop.rendered(content(half_sheet(long, back={"body": long})))
    assert made.pdf is None
    assert [problem.message.split(" does")[0] for problem in workshop.problems] == ["the front", "the back"]
    workshop.rendered(content(half_sheet("Rest.", back={"body": ["Sleep.", long]})))
    (problem,) = workshop.problems
    assert problem.message.startswith("the back") and workshop.at(problem).startswith('"Rest today')


def test_both_sides_are_set_alike(workshop: Workshop) -> None:
    back = {"body": [LETTER_TEXT] * 12}
    alone = size_of(planned(half_sheet("Rest."), workshop).fit)
    together = size_of(planned(half_sheet("Rest.", back=back), workshop).fit)
    assert together < alone


def test_a_code_that_nobody_asked_for_gives_way_before_the_type_gets_small(workshop: Workshop) -> None:
    def plan(words: int, **parts: Any) -> str:
        body = ((LETTER_TEXT + " ") * 20).split()[:words]
        return planned(card(" ".join(body), up="4", **parts), workshop, help={"text": "Call 911."}).fit

    link = {"url": "https://elm.example", "label": "Website"}
    fits = [plan(words) for words in range(10, 62, 3)]
    without = [fit for fit in fits if fit.endswith("no code for the website")]
    assert without and all(size_of(fit) >= 12 for fit in fits if fit not in without)
    assert all("no code" not in plan(words, link=link) for words in (10, 20))


def test_few_words_fill_the_page_with_room_between_the_parts(workshop: Workshop) -> None:
    """The emergency box stands under the band and the clinic at the foot, whatever is between them."""
    (page,) = sheets(workshop.pdf(content(half_sheet(["Rest.", "Sleep.", "Eat."]))))
    lines = [run.y for run in page.runs if run.text.strip() in ("Rest.", "Sleep.", "Eat.")]
    apart = {round(one - other, 1) for one, other in pairwise(lines)}
    assert len(apart) == 1 and apart.pop() > 1.8 * 16


def test_rooms_between_the_parts_are_shared_out_and_not_after_a_lead_in(workshop: Workshop) -> None:
    (page,) = sheets(workshop.pdf(content(half_sheet("For today:\n\n- Rest.\n- Sleep.\n- Eat.\n\nThen call us."))))
    place = {run.text.strip(): run.y for run in page.runs}
    assert place["For today:"] - place["Rest."] < place["Eat."] - place["Then call us."]
    assert place["Rest."] - place["Sleep."] == pytest.approx(place["Sleep."] - place["Eat."], abs=0.1)


def test_every_rung_takes_no_more_room_than_the_one_before(workshop: Workshop) -> None:
    project = workshop.project(content(half_sheet([LETTER_TEXT] * 5)))
    (document,) = project.documents
    assert isinstance(document, HalfSheet)
    job = Job(project.paper, _composer(project, document, RenderOptions(), Problems()), project.content.help)
    fit = _Fit(document, job, Cutting(halved(project.paper), turned(project.paper), 2, 1), slim=False)
    spare = [fit._attempt(rung, with_code=True).sides[0].spare for rung in LADDER]
    assert all(one < other for one, other in pairwise(spare)), spare
