"""The content file as the peers see it: plain data, names filled in, texts cut into runs, sources counted.

What a person would write for one document and one tool, no more: nothing is checked, nothing is typeset.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FONTS = Path(__file__).parents[2] / "brochure" / "brand" / "fonts"
FACES = {
    "": FONTS / "SourceSans3-Regular.ttf", "B": FONTS / "SourceSans3-Bold.ttf",
    "I": FONTS / "SourceSans3-Italic.ttf", "BI": FONTS / "SourceSans3-BoldItalic.ttf",
}
# The page: US Letter, the measure and margins of brochure's handout, in points.
WIDTH, HEIGHT = 612.0, 792.0
LEFT, MEASURE, TOP, FOOT = 97.0, 447.0, 68.0, 68.0
TINT, RED_TINT, RULE, MUTED = "#edf2f3", "#fbf0ec", "#c9d3d6", "#5a666a"
TONES = {"note": "primary", "warning": "danger", "emergency": "danger"}

_NAME = re.compile(r"\{\{ *([\w.-]+) *\}\}")
_MARK = re.compile(r"(\*\*.+?\*\*|\*[^*]+?\*|\[@[^\]]+\])", re.S)

# What the peers make of the sample.
KINDS = ("handout", "faq-sheet")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style, or (`cite`) the number of a source with its id."""

    text: str
    style: str = ""
    cite: str = ""


Runs = list[Run]
# ("text", runs) | ("bullets" or "steps", [runs]) | ("subhead" or "question", runs) | ("callout", tone, title, blocks)
# | ("table", title, columns, rows, note) | ("contact", note) | ("qr", url, label)
Block = tuple[Any, ...]


@dataclass(slots=True)
class Document:
    """One document, in the order in which it is printed."""

    id: str
    kind: str
    title: str
    subtitle: str
    help_title: str
    help: Runs
    summary: list[Runs] = field(default_factory=list)
    sections: list[tuple[str, list[Block]]] = field(default_factory=list)
    questions: list[Block] = field(default_factory=list)
    # Each with its id, in full, in short, and its address.
    sources: list[tuple[str, str, str, str]] = field(default_factory=list)
    address: str = ""
    foot: str = ""
    link: tuple[str, str] = ("", "")


@dataclass(slots=True)
class Sample:
    """The file: the clinic, its colours, its logos, its documents."""

    language: str
    clinic: dict[str, str]
    colours: dict[str, str]
    logo: Path
    logo_alt: str
    documents: list[Document]


def load(path: Path) -> Sample:
    """Read the content file and the brand file it names."""
    content = _read(path)
    names = {f"{part}.{key}": str(value) for part in ("clinic", "values") for key, value in content[part].items()}
    content = _filled(content, names)
    brand = _read(path.parent / content["brand"])
    palette = brand["color"]["palette"]
    colours = {role: palette[brand["color"][role]] for role in ("primary", "secondary", "danger", "foreground")}
    logo = brand["logo"]["images"][brand["logo"]["medium"]["dark"]]
    documents = [_Reader(content, one).document() for one in content["documents"] if one["kind"] in KINDS]
    place = path.parent / Path(content["brand"]).parent / logo["path"]
    return Sample(content["language"], content["clinic"], colours, place, logo["alt"], documents)


def main(make: dict[str, Callable[[Sample, Document], bytes]]) -> None:
    """The command line of a peer: `CONTENT FOLDER`; `make` has a function for each kind of document."""
    content, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(exist_ok=True)
    sample = load(content)
    for document in sample.documents:
        (folder / f"{document.id}.pdf").write_bytes(make[document.kind](sample, document))


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _filled(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _filled(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(part, names) for part in value]
    return _NAME.sub(lambda match: names[match[1]], value) if isinstance(value, str) and "{{" in value else value


class _Reader:
    """Turns one document's data into blocks, and counts what it cites."""

    def __init__(self, content: dict[str, Any], given: dict[str, Any]) -> None:
        self.content = content
        self.given = given
        self.cited: dict[str, int] = {}

    def document(self) -> Document:
        given, clinic = self.given, self.content["clinic"]
        aid = given.get("help", self.content["help"])
        made = Document(
            given["id"], given["kind"], given["title"], given["subtitle"], aid["title"], self.runs(aid["text"])
        )
        made.summary = [self.runs(text) for text in given.get("summary", ())]
        made.sections = [(one["title"], list(self.blocks(one["body"]))) for one in given.get("sections", ())]
        if "faq" in given:
            made.questions = list(self.blocks([{"faq": given["faq"]}]))
        made.sources = [self.source(name) for name in self.cited]
        made.address = ", ".join(clinic["address"].splitlines())
        version = given["review"]["version"]
        made.foot = f"{clinic['name']} · {clinic['phone']} · Version {version} · Not yet clinically reviewed"
        if "link" in given:
            made.link = (given["link"]["url"], given["link"]["label"])
        return made

    def source(self, name: str) -> tuple[str, str, str, str]:
        one = self.content["sources"][name]
        short = f"{one['publisher']}{', ' + str(one['date'])[:4] if 'date' in one else ''}."
        return name, f"{one['title']}. {short}", short, one.get("url", "")

    def runs(self, text: str) -> Runs:
        found: Runs = []
        for part in _MARK.split(text):
            if part.startswith("[@"):
                for index, name in enumerate(part[1:-1].split(";")):
                    key = name.strip().removeprefix("@")
                    number = self.cited.setdefault(key, len(self.cited) + 1)
                    if found and not found[-1].cite:
                        found[-1] = Run(found[-1].text.rstrip(), found[-1].style)
                    found.append(Run(f"{',' if index else ''}{number}", cite=key))
            elif part.startswith("**"):
                found.append(Run(part[2:-2], "B"))
            elif len(part) > 2 and part[0] == part[-1] == "*":
                found.append(Run(part[1:-1], "I"))
            elif part:
                found.append(Run(part))
        return found

    def blocks(self, body: Any) -> Iterator[Block]:
        for item in [body] if isinstance(body, str) else body:
            if isinstance(item, str):
                yield from self.texts(item)
            else:
                ((name, value),) = item.items()
                yield from getattr(self, name.replace("-", "_"))(value)

    def texts(self, text: str) -> Iterator[Block]:
        for part in text.split("\n\n"):
            if part.startswith("- "):
                yield "bullets", [self.runs(line[2:]) for line in part.strip().split("\n")]
            else:
                yield "text", self.runs(part)

    def bullets(self, items: list[str]) -> Iterator[Block]:
        yield "bullets", [self.runs(item) for item in items]

    def steps(self, items: list[str]) -> Iterator[Block]:
        yield "steps", [self.runs(item) for item in items]

    def subhead(self, text: str) -> Iterator[Block]:
        yield "subhead", self.runs(text)

    def callout(self, value: dict[str, Any]) -> Iterator[Block]:
        yield "callout", value["tone"], self.runs(value["title"]), list(self.blocks(value["body"]))

    def table(self, value: dict[str, Any]) -> Iterator[Block]:
        title, columns = self.runs(value["title"]), [self.runs(cell) for cell in value["columns"]]
        rows = [[self.runs(cell) for cell in row] for row in value["rows"]]
        yield "table", title, columns, rows, self.runs(value["note"])

    # What follows has no peer in these tools: each is put together from their paragraphs, lists, boxes and tables.

    def compare(self, value: dict[str, Any]) -> Iterator[Block]:
        rows = [[point, *answers] for point, answers in value["points"].items()]
        yield from self.table({**value, "columns": ["", *value["options"]], "rows": rows})

    def icon_array(self, value: dict[str, Any]) -> Iterator[Block]:
        for row in value["rows"]:
            people = "\u25cf" * int(row["count"]) + "\u25cb" * (int(value["of"]) - int(row["count"]))
            yield "text", self.runs(" ".join(people[at : at + 5] for at in range(0, len(people), 5)))
            yield "text", self.runs(f"**{row['count']} in {value['of']}** {row['label']}")

    def when_to_call(self, value: dict[str, Any]) -> Iterator[Block]:
        titles = {"emergency": "Get help now: call 911", "call_us": "Call us today", "at_home": "Stay at home"}
        for name, tier in value.items():
            tone = "emergency" if name == "emergency" else "warning"
            text = [*self.bullets(tier["signs"]), *(self.texts(tier["action"]) if "action" in tier else ())]
            yield "callout", tone, self.runs(titles[name]), text

    def timeline(self, value: dict[str, Any]) -> Iterator[Block]:
        for stage in value["stages"]:
            yield "text", self.runs(f"**{stage['when']}**")
            yield from self.blocks(stage["body"])

    def checklist(self, value: dict[str, Any]) -> Iterator[Block]:
        yield "subhead", self.runs(value["title"])
        yield "bullets", [self.runs(item) for item in value["items"]]

    def questions(self, value: dict[str, Any]) -> Iterator[Block]:
        yield "subhead", self.runs("Questions to ask at your visit")
        for item in [*value["items"], *[""] * int(value["more"])]:
            yield from self.texts(item) if item else ()
            yield "text", self.runs("\u2014" * 30)

    def provenance(self, value: dict[str, Any]) -> Iterator[Block]:
        review = self.given["review"]
        facts = {"Written by": review["author"], "Reviewed by": "Nobody yet", "Next review": review["next"],
                 "Version": review["version"], "Sources": "Listed at the end", "Funding": value["funding"],
                 "Conflicts of interest": value["conflicts"], "Feedback": value["feedback"]}  # fmt: skip
        for name, fact in facts.items():
            yield "text", self.runs(f"**{name}:** {fact}")

    def faq(self, picks: Any) -> Iterator[Block]:
        faqs = self.content["faqs"]
        for name in faqs if picks == "all" else picks:
            yield "question", self.runs(faqs[name]["question"])
            yield from self.blocks(faqs[name]["answer"])

    def contact(self, value: dict[str, Any]) -> Iterator[Block]:
        yield "contact", self.runs(value["note"])

    def qr(self, value: dict[str, Any]) -> Iterator[Block]:
        yield "qr", value["url"], self.runs(value["label"])
