from __future__ import annotations

import pytest

from tests.proof.reading import links, read
from tests.specimens import CLINIC, Workshop, content, handout


@pytest.mark.parametrize(
    ("phone", "dialled"),
    [
        ("770-555-0134", "tel:7705550134"),
        ("(770) 555-0134", "tel:7705550134"),
        ("+34 91 123 45 67", "tel:+34911234567"),
        ("770-555-0134 ext. 5", "tel:7705550134"),
        ("Front desk: 770.555.0134", "tel:7705550134"),
        ("988", "tel:988"),
    ],
)
def test_a_number_is_dialled_without_what_is_not_a_number(phone: str, dialled: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"contact": {}}), help=None, clinic={**CLINIC, "phone": phone}))
    (link,) = [link for link in links(pdf) if link.target.startswith("tel:")]
    assert (link.target, link.text) == (dialled, phone)


def test_a_draft_without_a_number_yet_has_no_link_that_dials_nothing(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"contact": {}}), help=None, clinic={**CLINIC, "phone": "TODO: your number"}))
    assert not [link for link in links(pdf) if link.target.startswith("tel:")]
    assert "Phone: TODO: your number" in [passage.text for passage in read(pdf)]


def test_an_address_of_several_lines_is_set_in_one(workshop: Workshop) -> None:
    clinic = {**CLINIC, "address": "12 Elm Street\n\n  Suite 4 \nLoganville"}
    texts = [passage.text for passage in read(workshop.pdf(content(handout({"contact": {}}), clinic=clinic)))]
    assert "Address: 12 Elm Street, Suite 4, Loganville" in texts


def test_an_address_of_the_web_leads_there_in_ascii(workshop: Workshop) -> None:
    clinic = {**CLINIC, "website": "https://elm.example/niños"}
    pdf = workshop.pdf(content(handout({"contact": {}}), clinic=clinic))
    (link,) = [link for link in links(pdf) if link.target.startswith("https")]
    assert (link.target, link.text) == ("https://elm.example/ni%C3%B1os", "elm.example/niños")
