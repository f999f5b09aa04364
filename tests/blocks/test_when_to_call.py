from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from brochure.brand import Variant
from brochure.document import Size
from tests.blocks.measures import set_in, unfit
from tests.blocks.samples import sample
from tests.proof.measure import Area, Line, Run, Sheet, sheets
from tests.proof.reading import links, outline, read
from tests.specimens import CLINIC, LETTER_TEXT, TAIL, Workshop, content, filler, handout
from tests.wording import Wording

TALL: Any = {"call_us": {"signs": [LETTER_TEXT] * 40}}
TALL_IS_ONE = "L"
TITLES = {
    "emergency": {"en": "Get help now: call 911", "es": "Pida ayuda ya: llame al 911"},
    "call_us": {"en": "Call us today", "es": "Ll\u00e1menos hoy"},
    "at_home": {"en": "You can manage this at home", "es": "Puede atenderlo en casa"},
}
TIERS: dict[str, Any] = {
    "emergency": {"signs": ["Chest pain"], "action": "Stay on the line."},
    "call_us": {"signs": ["A question that cannot wait"]},
    "at_home": {"signs": ["Feeling tired", "Being thirsty"], "action": "Rest, and drink water as you like."},
}


def words(say: Wording, tiers: dict[str, Any]) -> Iterator[str]:
    for name in (name for name in TITLES if name in tiers):
        tier = tiers[name]
        title = say.line(tier["title"]) if "title" in tier else TITLES[name][say.language[:2]]
        phone = say.clinic_line("phone")
        if name == "call_us" and phone not in title:
            title += f" {phone}" if title.endswith((".", "!", "?", ":")) else f": {phone}"
        yield title
        yield from say.items("\u2022", tier["signs"])
        if "action" in tier:
            yield say.line(tier["action"])


def alone(tiers: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return content(handout({"when-to-call": tiers}, contents="no"), help=None, **parts)


def texts(pdf: bytes) -> list[str]:
    return [passage.text.strip() for passage in read(pdf)]


def sign(sheet: Sheet, title: Run) -> list[tuple[int, int]]:
    """The sizes of what the sign of a tier is drawn with."""
    shapes: list[Area | Line] = [*sheet.areas, *sheet.lines]
    return sorted(
        (round(shape.box.width), round(shape.box.height))
        for shape in shapes
        if abs(shape.box.centre[1] - title.outline.centre[1]) < 12
        and shape.box.right < title.outline.left
        and shape.box.height < 40
    )


def test_the_most_urgent_stands_first_however_they_are_written(workshop: Workshop) -> None:
    backwards = {name: TIERS[name] for name in reversed(TIERS)}
    pdf = workshop.pdf(alone(backwards))
    assert pdf == workshop.pdf(alone(TIERS))
    found = texts(pdf)
    assert found.index("Get help now: call 911") < found.index("Call us today: 770-555-0134")
    assert found.index("Call us today: 770-555-0134") < found.index("You can manage this at home")


def test_both_numbers_can_be_tapped(workshop: Workshop) -> None:
    assert [link.target for link in links(workshop.pdf(alone(TIERS)))] == ["tel:911", "tel:7705550134"]


@pytest.mark.parametrize("name", TITLES)
def test_one_tier_is_enough(name: str, workshop: Workshop) -> None:
    found = texts(workshop.pdf(alone({name: TIERS[name]})))
    assert sum(text.startswith(title["en"]) for text in found for title in TITLES.values()) == 1


def test_none_at_all_is_told_with_what_to_write(workshop: Workshop) -> None:
    assert workshop.read(alone({})) is None
    (problem,) = workshop.problems
    assert problem.code == "E201" and all(name in problem.hint for name in TITLES)


def test_a_tier_without_signs_is_told(workshop: Workshop) -> None:
    assert workshop.read(alone({"at_home": {"signs": []}})) is None
    assert len(workshop.problems) == 1


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Call us within two days", "Call us within two days: 770-555-0134"),
        ("Call us tomorrow.", "Call us tomorrow. 770-555-0134"),
        ("Call {{ clinic.phone }} today", "Call 770-555-0134 today"),
    ],
)
def test_a_title_of_the_clinic_s_own_still_has_its_number(title: str, printed: str, workshop: Workshop) -> None:
    assert printed in texts(workshop.pdf(alone({"call_us": {"title": title, "signs": ["A question"]}})))


def test_the_number_is_found_in_a_title_however_it_is_written(workshop: Workshop) -> None:
    clinic = {**CLINIC, "phone": "(770) 555-0134"}
    tier = {"call_us": {"title": "Call {{ clinic.phone }} today", "signs": ["A question"]}}
    assert "Call (770) 555-0134 today" in texts(workshop.pdf(alone(tier, clinic=clinic)))


def test_other_titles_stand_as_they_are_written(workshop: Workshop) -> None:
    found = texts(workshop.pdf(alone({
        "emergency": {"title": "Call 112 now", "signs": ["Chest pain"]},
        "at_home": {"title": "Wait and rest", "signs": ["Feeling tired"]},
    })))  # fmt: skip
    assert "Call 112 now" in found and "Wait and rest" in found
    assert not any("911" in text or "manage" in text for text in found)


def test_it_speaks_spanish(workshop: Workshop) -> None:
    found = texts(workshop.pdf(alone(TIERS, language="es-US")))
    assert {"Pida ayuda ya: llame al 911", "Ll\u00e1menos hoy: 770-555-0134", "Puede atenderlo en casa"} <= set(found)


@pytest.mark.parametrize("variant", ["colour", "ink", "mono"])
def test_tiers_are_told_apart_without_colour(variant: Variant, workshop: Workshop) -> None:
    """By their words, by the shape of the sign, and by the frame; in grey, when ink is saved, and with one ink."""
    (sheet,) = sheets(workshop.pdf(alone(TIERS), variant=variant))
    titles = [next(run for run in sheet.runs if run.text.startswith(title["en"][:7])) for title in TITLES.values()]
    signs = [sign(sheet, title) for title in titles]
    assert all(len(sign) >= 2 for sign in signs) and len({str(sign) for sign in signs}) == 3
    frames = [
        [line for line in sheet.lines if line.box.bottom < title.y < line.box.top and line.box.height > 40]
        for title in titles
    ]
    assert [len(lines) for lines in frames] == [1, 0, 0]
    bars = [round(area.box.width, 1) for area in sheet.areas if area.box.height > 40 and area.box.width < 10]
    assert bars == ([1.5] if variant == "mono" else [4.0, 1.5])
    stripes = [line for line in sheet.lines if line.width == 2 and line.box.height < 14]
    assert bool(stripes) == (variant == "mono")
    _, call, home = titles
    assert all(home.y + 10 < line.box.bottom < call.y + 20 for line in stripes)


def test_their_colours_are_those_of_a_traffic_light(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone(TIERS)))
    red, amber, green = (
        next(run for run in sheet.runs if run.text.startswith(title["en"][:7])).colour for title in TITLES.values()
    )
    assert red and amber and green
    assert red[0] > 2 * max(red[1:])
    assert amber[0] > amber[1] > 2 * amber[2]
    assert green[1] > max(green[0], green[2])


@pytest.mark.parametrize("lines", range(4, 34, 2))
def test_a_tier_stays_whole(lines: int, workshop: Workshop) -> None:
    """A page may end between two tiers, never in one."""
    pdf = workshop.pdf(content(handout(filler(lines), {"when-to-call": TIERS}, TAIL, contents="no"), help=None))
    passages = {passage.text.strip(): set(passage.pages) for passage in read(pdf)}
    for tier, title in zip(TIERS.values(), TITLES.values(), strict=True):
        (head,) = (pages for text, pages in passages.items() if text.startswith(title["en"]))
        assert all(passages[sign] == head for sign in tier["signs"])


def test_a_tier_of_more_than_half_a_page_goes_on_with_its_frame_and_keeps_its_title(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"emergency": {"signs": [LETTER_TEXT] * 40}}))
    first, second, *_ = sheets(pdf)
    assert all(any(line.box.height > 200 for line in sheet.lines) for sheet in (first, second))
    title, sign = (next(run for run in first.runs if text in run.text) for text in ("Get help", "Rest today"))
    assert 0 < title.y - sign.y < 40
    assert outline(pdf).count("Get help") == 1


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", [150, 190, 240, 330, 450])
def test_it_keeps_to_any_measure(width: float, size: Size, workshop: Workshop) -> None:
    assert unfit(set_in(width, {"when-to-call": TIERS}, workshop, size)) == []


def test_a_sign_is_large_where_there_is_room_for_it(workshop: Workshop) -> None:
    def widest(width: float) -> float:
        (sheet,) = sheets(set_in(width, {"when-to-call": {"at_home": TIERS["at_home"]}}, workshop))
        return max(area.box.width for area in sheet.areas if 8 < area.box.width < 40)

    assert widest(400) > 1.5 * widest(180)


def test_it_may_stand_in_a_callout(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"callout": {"body": [sample("when-to-call")]}}, contents="no"), help=None))
    assert "Get help now: call 911" in texts(pdf)
