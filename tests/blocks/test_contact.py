from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.proof.reading import links, read
from tests.specimens import CLINIC, Workshop, content, handout
from tests.wording import Wording


def words(say: Wording, contact: dict[str, str]) -> Iterator[str]:
    yield say.line(contact["title"]) if "title" in contact else say.phrases["questions"]
    yield say.clinic_line("name")
    for part in ("phone", "address", "hours", "website", "email"):
        if part in say.clinic:
            yield f"{say.phrases[part]}: {say.clinic_line(part)}"
    if "note" in contact:
        yield say.line(contact["note"])


def lines(workshop: Workshop, clinic: dict[str, str], **contact: Any) -> list[str]:
    pdf = workshop.pdf(content(handout({"contact": contact}, contents="no"), help=None, clinic=clinic))
    texts = [passage.text for passage in read(pdf)]
    return texts[texts.index("What to know") + 1 : -1]


def test_what_the_clinic_has_said_is_printed_in_its_order(workshop: Workshop) -> None:
    found = lines(workshop, {**CLINIC, "email": "desk@elm.example"}, title="Write to us", note="Day or night.")
    assert found == [
        "Write to us",
        "Elm Street Clinic",
        "Phone: 770-555-0134",
        "Address: 12 Elm Street, Loganville, GA 30052",
        "Hours: Monday to Friday, 9 am to 5 pm",
        "Website: elm.example",
        "Email: desk@elm.example",
        "Day or night.",
    ]


def test_what_the_clinic_has_not_said_leaves_no_gap(workshop: Workshop) -> None:
    found = lines(workshop, {"name": "Elm", "phone": "988"})
    assert found == ["Questions?", "Elm", "Phone: 988"]


def test_everything_can_be_tapped(workshop: Workshop) -> None:
    clinic = {**CLINIC, "email": "desk@elm.example"}
    pdf = workshop.pdf(content(handout({"contact": {}}), help=None, clinic=clinic))
    found = {link.target: link.contents for link in links(pdf) if ":" in link.target}
    assert found == {
        "tel:7705550134": "Call 770-555-0134",
        "https://elm.example": "Open elm.example",
        "mailto:desk@elm.example": "Write to desk@elm.example",
    }
