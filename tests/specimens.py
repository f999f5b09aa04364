"""Small whole content files, as data or as text, and what becomes of them.

Every part has a sensible default, so that a test says only what it is about. `None` leaves a part out.
"""

from __future__ import annotations

import datetime
import json
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from brochure.brand import Variant
from brochure.document import Size
from brochure.problems import Problem, Problems
from brochure.project import Project, load
from brochure.render import Rendered, RenderOptions, render

PROJECT = Path(__file__).resolve().parents[1]
LOGO = PROJECT / "assets" / "logo.png"

CLINIC = {
    "name": "Elm Street Clinic",
    "phone": "770-555-0134",
    "address": "12 Elm Street\nLoganville, GA 30052",
    "website": "https://elm.example",
    "hours": "Monday to Friday, 9 am to 5 pm",
    "state": "GA",
}
HELP = {"title": "In a crisis", "text": "Call or text **988**. In danger, call **911**."}
LETTER_TEXT = "Rest today, drink water, and call us when the pain gets worse instead of better."


def filler(lines: int) -> str:
    """A text of so many lines, each of its own: it moves what follows down the page."""
    return "\\\n".join(["A line."] * lines)


# So much text after a page's end that the page before need not give lines away to fill the last one.
TAIL = filler(16).replace("A line", "More")


def handout(*body: Any, id: str = "guide", sections: list[Any] | None = None, **parts: Any) -> dict[str, Any]:
    """A handout; `body` is that of its one section unless `sections` are given."""
    made = [{"title": "What to know", "body": list(body) or [LETTER_TEXT]}] if sections is None else sections
    return _kept({"id": id, "kind": "handout", "title": "After Your Visit", "sections": made, **parts})


def booklet(*body: Any, id: str = "booklet", **parts: Any) -> dict[str, Any]:
    """A booklet: of another document when `of` is given, else with words of its own, as a handout."""
    own = {} if "of" in parts else handout(*body)
    return _kept({**own, "id": id, "kind": "booklet", **parts})


def sheet(faq: Any = "all", id: str = "questions", **parts: Any) -> dict[str, Any]:
    """An FAQ sheet."""
    return _kept({"id": id, "kind": "faq-sheet", "title": "Your Questions", "faq": faq, **parts})


def content(*documents: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """A whole content file."""
    given = {"format": "1", "clinic": CLINIC, "help": HELP, **parts}
    return _kept({**given, "documents": list(documents) or [handout()]})


def questions(count: int, words: int = 30) -> dict[str, Any]:
    """So many questions for `faqs`, with answers of about so many words."""
    return {
        f"q{number}": {
            "question": f"What is question number {number} about?",
            "answer": " ".join((f"{LETTER_TEXT} " * (words // 15 + 1)).split()[:words]).rstrip(",.") + ".",
        }
        for number in range(1, count + 1)
    }


def _kept(parts: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value is not None}


@dataclass
class Workshop:
    """A folder with a logo, where content files are written, read and rendered."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        (self.root / "assets").mkdir(exist_ok=True)
        shutil.copyfile(LOGO, self.root / "assets" / "logo.png")

    def brand(self, text: str) -> str:
        """Write a brand file; its path, for `content(brand=...)`."""
        (self.root / "assets" / "brand.yml").write_text(text, encoding="utf-8")
        return "assets/brand.yml"

    def read(self, what: dict[str, Any] | str) -> Project | None:
        """The project of a content file, given as data or as YAML; its problems are in `problems`, warnings too."""
        text = what if isinstance(what, str) else json.dumps(what, ensure_ascii=False, indent=1)
        path = self.root / "content.yaml"
        path.write_text(text, encoding="utf-8")
        problems = Problems()
        project = load(path, problems, "content.yaml")
        self.problems = list(problems)
        return project

    def project(self, what: dict[str, Any] | str, size: Size | None = None) -> Project:
        """As `read`, of content without errors. `size` sets another size than the file's."""
        project = self.read(what)
        assert project is not None, self.problems
        if size is not None:
            project = replace(project, content=project.content.model_copy(update={"size": size}))
        return project

    def rendered(self, what: dict[str, Any] | str, size: Size | None = None) -> Rendered:
        """What became of the first document; `problems` are those of the reading and of the rendering."""
        project = self.project(what, size)
        made = render(project, project.documents[0], RenderOptions())
        self.problems = [*self.problems, *made.problems]
        return made

    def pdf(
        self, what: dict[str, Any] | str, size: Size | None = None, date: datetime.date | None = None,
        variant: Variant = "colour",
    ) -> bytes:
        """The first document, which must come out without errors."""
        project = self.project(what, size)
        made = render(project, project.documents[0], RenderOptions(date, variant=variant))
        assert made.pdf is not None, list(made.problems)
        return made.pdf

    def at(self, problem: Problem) -> str:
        """What stands in the content file at a problem's place, to the end of the line."""
        assert problem.span is not None and problem.span.file == "content.yaml", problem
        lines = (self.root / "content.yaml").read_text(encoding="utf-8").split("\n")
        return lines[problem.span.line - 1][problem.span.column - 1 :]

    def codes(self, what: dict[str, Any] | str) -> list[str]:
        """The codes of what is wrong with a content file, as `place code`, from the reading and all documents."""
        project = self.read(what)
        found = Problems(self.problems)
        stopped = {problem.document for problem in found.errors()}
        for document in project.documents if project else ():
            if document.id not in stopped:
                found.extend(render(project, document, RenderOptions()).problems)  # type: ignore[arg-type]
        self.problems = list(found)
        return [f"{problem.span.line}:{problem.span.column} {problem.code}" if problem.span else problem.code
                for problem in self.problems]  # fmt: skip
