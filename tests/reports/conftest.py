from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brochure.reports.appraisal import Appraisal, Question, appraise
from tests.reports.shouting import only_these
from tests.specimens import Workshop, content, handout

DAY = datetime.date(2026, 11, 23)
Ask = Callable[..., Appraisal]


@pytest.fixture
def loud() -> dict[str, Any]:
    """Content with two documents that print one shared answer; one of them shouts by itself, too."""
    faqs = {"card": {"question": "What do I bring?", "answer": "Bring your CARD, please."}}
    first = handout("Come EARLY, with a *friend* if you like.", {"faq": ["card"]})
    second = {"id": "questions", "kind": "faq-sheet", "title": "Your Questions", "faq": "all"}
    return content(first, second, faqs=faqs)


@pytest.fixture
def ask(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Judge content, given as data or as text, by checks that are told by their words."""
    only_these(monkeypatch)
    monkeypatch.chdir(workshop.root)

    def ask(what: dict[str, Any] | str, date: datetime.date = DAY, **wanted: Any) -> Appraisal:
        text = what if isinstance(what, str) else json.dumps(what, ensure_ascii=False, indent=1)
        path = Path("content.yaml")
        path.write_text(text, encoding="utf-8")
        return appraise(path, Question(date, **wanted))

    return ask
