"""Folders of six panels as content, with what a test does not say filled in."""

from __future__ import annotations

from typing import Any

from tests.specimens import LETTER_TEXT, content

SOURCES = {
    name: {"title": f"Paper {name}", "publisher": f"Journal {name}", "date": "2020-03-01"} for name in ("a", "b", "c")
}


def panel(*body: Any, title: str = "What to know") -> dict[str, Any]:
    """A panel with a heading."""
    return {"title": title, "body": list(body) or [LETTER_TEXT]}


def panels(**given: Any) -> dict[str, Any]:
    """All panels; `None` leaves one out."""
    made = {name: panel(title=f"The {name} one") for name in ("left", "middle", "right", "flap", "back")}
    return {name: one for name, one in {**made, **given}.items() if one is not None}


def trifold(given: dict[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    """A tri-fold."""
    made = {"id": "folder", "kind": "trifold", "title": "After Your Visit", "panels": given or panels(), **parts}
    return {name: part for name, part in made.items() if part is not None}


def folder(given: dict[str, Any] | None = None, **parts: Any) -> dict[str, Any]:
    """A whole content file with one tri-fold."""
    return content(trifold(given), **parts)


def text_of(words: int) -> str:
    """A text of so many words."""
    return " ".join((f"{LETTER_TEXT} " * (words // 15 + 1)).split()[:words]).rstrip(",.") + "."
