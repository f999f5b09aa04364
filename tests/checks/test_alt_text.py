from __future__ import annotations

from typing import Any

import pytest

from tests.checks.pages import judged
from tests.checks.samples import guide
from tests.specimens import Workshop, content, handout


def pictured(alt: str, **parts: Any) -> dict[str, Any]:
    """A guide with a picture that has these words."""
    picture = {"image": "assets/logo.png", "alt": alt, "width": "third", **parts}
    return {**guide(""), "documents": [handout({"figure": picture})]}


@pytest.mark.parametrize(
    ("alt", "says"),
    [
        ("Image of a blue door", 'begin with "Image of"'),
        ("A picture showing our door", 'begin with "A picture showing"'),
        ("This is a photo of our door", 'begin with "This is a photo of"'),
        ("Foto de la puerta", 'begin with "Foto de"'),
        ("Photo", "says that there is a picture"),
        ("The logo.", "says that there is a picture"),
        ("Figure 3", "says that there is a picture"),
        ("IMG_2041", "says that there is a picture"),
        ("door-final.JPG", "is the name of a file"),
        ("x" * 251, "are 251 characters long; 250 is the most"),
    ],
)
def test_what_says_nothing_to_who_cannot_see(alt: str, says: str, workshop: Workshop) -> None:
    (found,) = judged("W740", pictured(alt), workshop)
    assert says in found.message and workshop.at(found).startswith(f'"{alt[:20]}')


@pytest.mark.parametrize(
    "alt",
    [
        "A blue door with a bell at hand height",
        "Picture frames along the corridor",
        "Photographer at work in our waiting room",
        "The logo of the clinic: a leaf",
        "A chart: four bars, the last one twice as tall as the first",
        "x" * 250,
    ],
)
def test_what_shows_it_in_words_is_left_alone(alt: str, workshop: Workshop) -> None:
    assert judged("W740", pictured(alt), workshop) == []


def test_the_words_of_the_caption_are_not_said_twice(workshop: Workshop) -> None:
    (found,) = judged("W740", pictured("Our front door", caption="Our **front** door."), workshop)
    assert "those of its caption" in found.message
    assert judged("W740", pictured("A blue door with a bell", caption="Our front door"), workshop) == []


def test_the_files_own_name_counts_when_no_words_would_look_like_it(workshop: Workshop) -> None:
    (workshop.root / "assets" / "door_2.png").write_bytes((workshop.root / "assets" / "logo.png").read_bytes())
    (found,) = judged("W740", pictured("door_2", image="assets/door_2.png"), workshop)
    assert "is the name of a file" in found.message


def test_a_decorative_picture_needs_no_words(workshop: Workshop) -> None:
    picture = {"figure": {"image": "assets/logo.png", "decorative": "yes", "width": "third"}}
    assert judged("W740", content(handout(picture)), workshop) == []


def test_pictures_in_steps_boxes_and_shared_answers_count(workshop: Workshop) -> None:
    figure = {"image": "assets/logo.png", "alt": "Photo of a leaf", "width": "third"}
    step = {"text": "Look.", "image": "assets/logo.png", "alt": "Photo of a leaf"}
    body = [{"steps": [step]}, {"callout": {"body": [{"figure": figure}]}}, {"faq": ["seen"]}]
    faqs = {"seen": {"question": "What is it?", "answer": [{"figure": figure}]}, "unseen": {
        "question": "And this?", "answer": [{"figure": figure}]}}  # fmt: skip
    assert len(judged("W740", content(handout(*body), faqs=faqs), workshop)) == 3


def test_a_clinic_may_allow_longer_words(workshop: Workshop) -> None:
    limit = {"limit": "alt-length", "value": "300", "reason": "Maps", "by": "Ana"}
    assert judged("W740", {**pictured("x" * 299), "checks": {"limits": [limit]}}, workshop) == []
