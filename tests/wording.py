"""The words that a reader must find in a document, told from its content alone and in reading order.

Made from the content file as data (every value a text) by its rules for authors, `brochure.markup` for the small
Markdown and the fixed phrases listed here: nothing of what lays out or writes pages is asked. No-break spaces count as
spaces, since the pages show plain ones.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from brochure.markup import Listing, Paragraph, Run, body, inline, plain, typography

_ENGLISH_MONTHS = "January February March April May June July August September October November December"
_SPANISH_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
MONTHS = {"en": _ENGLISH_MONTHS.split(" "), "es": _SPANISH_MONTHS.split(" ")}
# The phrases that the program itself prints, in each language.
PHRASES = {
    "date": {"en": "{month} {day}, {year}", "es": "{day} de {month} de {year}"},
    "contents": {"en": "In this guide", "es": "En esta gu\u00eda"},
    "key_points": {"en": "Key points", "es": "Lo m\u00e1s importante"},
    "sources": {"en": "Sources", "es": "Fuentes"},
    "about": {"en": "About this guide", "es": "Acerca de esta gu\u00eda"},
    "emergency_help": {"en": "In an emergency", "es": "En caso de emergencia"},
    "author": {"en": "Written by {}", "es": "Escrito por {}"},
    "no_author": {"en": "Author not named", "es": "Sin nombre de autor"},
    "reviewed_by": {"en": "Reviewed by {} on {}", "es": "Revisado por {} el {}"},
    "reviewed_by_undated": {"en": "Reviewed by {}, date not given", "es": "Revisado por {}, sin fecha"},
    "reviewed_on": {"en": "Reviewed on {}, reviewer not named", "es": "Revisado el {}, sin nombre del revisor"},
    "not_reviewed": {"en": "Not yet clinically reviewed", "es": "A\u00fan sin revisi\u00f3n cl\u00ednica"},
    "next_review": {"en": "Next review {}", "es": "Pr\u00f3xima revisi\u00f3n: {}"},
    "no_next_review": {"en": "No next review date set", "es": "Sin fecha de pr\u00f3xima revisi\u00f3n"},
    "version": {"en": "Version {}", "es": "Versi\u00f3n {}"},
    "no_version": {"en": "No version number", "es": "Sin n\u00famero de versi\u00f3n"},
    "formats": {
        "en": "Ask us for large print or another language",
        "es": "P\u00eddanos esta hoja en letra grande o en otro idioma",
    },
    "formats_large": {
        "en": "Ask us for regular print or another language",
        "es": "P\u00eddanos esta hoja en letra normal o en otro idioma",
    },
    "questions": {"en": "Questions?", "es": "\u00bfTiene preguntas?"},
    "call": {"en": "Call {}", "es": "Llame al {}"},
    "phone": {"en": "Phone", "es": "Tel\u00e9fono"},
    "address": {"en": "Address", "es": "Direcci\u00f3n"},
    "hours": {"en": "Hours", "es": "Horario"},
    "website": {"en": "Website", "es": "Sitio web"},
    "email": {"en": "Email", "es": "Correo electr\u00f3nico"},
    "scan": {"en": "Scan to read the full guide", "es": "Escanee el c\u00f3digo para leer la gu\u00eda completa"},
    "qr": {"en": "QR code that opens {}", "es": "C\u00f3digo QR que abre {}"},
    "read_on": {"en": "Read on {}", "es": "Consultado el {}"},
    "note": {"en": "Good to know", "es": "Bueno saber"},
    "warning": {"en": "Take care", "es": "Tenga cuidado"},
    "emergency": {"en": "In an emergency", "es": "En caso de emergencia"},
}


class Wording:
    """The wording of one document of a content file. `logo`: the words for the brand's logo, which then stands in
    place of the clinic's name; `logo_first`: whether it is read before the title; `size`: that of the print;
    `records`: whether the tables are told row by row."""

    def __init__(
        self,
        content: dict[str, Any],
        number: int = 0,
        logo: str = "",
        logo_first: bool = True,
        size: str = "regular",
        records: bool = False,
    ) -> None:
        self.large, self.records = size == "large", records
        self.content = content
        self.document = content["documents"][number]
        self.language = content.get("language", "en-US")
        self.phrases = {name: texts[self.language[:2]] for name, texts in PHRASES.items()}
        self.logo, self.logo_first = logo, logo_first and self.document["kind"] == "handout"
        self.clinic = content["clinic"]
        self.sources = {**content.get("sources", {}), **self.document.get("sources", {})}
        self.cited: list[str] = []
        # Whether a block says what the document's last lines would.
        self.review_is_told = False

    def words(self, page_of: Callable[[str], int]) -> list[str]:
        """All words. `page_of` says on which page a heading stands, for the list of contents."""
        whole = self._sheet() if self.document["kind"] == "faq-sheet" else self._handout(page_of)
        return words_of(" ".join(whole))

    # The kinds.

    def _handout(self, page_of: Callable[[str], int]) -> list[str]:
        before = [*self._masthead(), *self._help()]
        if self.document.get("summary"):
            before += [self.phrases["key_points"], *self.items("\u2022", self.document["summary"])]
        sections = []
        for section in self.document["sections"]:
            sections += [self.line(section["title"]), *self.body(section["body"])]
        titles = [self.filled(section["title"]) for section in self.document["sections"]]
        headings = [plain(inline(title, self.language)) for title in titles]
        headings += [self.phrases["sources"]] * bool(self.cited)
        contents = []
        if str(self.document.get("contents", "yes")).lower() not in ("no", "false", "off"):
            contents = [self.phrases["contents"], *(f"{heading} {page_of(heading)}" for heading in headings)]
        after = []
        if self.cited:
            after = [self.phrases["sources"]]
            for number, source in enumerate(self.cited, start=1):
                after += [f"{number}.", self._source(self.sources[source])]
        return [*before, *contents, *sections, *after, *self._last_lines()]

    def _last_lines(self) -> list[str]:
        if self.review_is_told:
            return []
        if self.large:
            return [self.phrases["about"], *self._about(), self.phrases["formats_large"]]
        about = " \u00b7 ".join([*self._about(), self.phrases["formats"]])
        return [f"{self.phrases['about']}. {about}."]

    def _sheet(self) -> list[str]:
        found = [*self._masthead(), *self._help(), *self.questions(self.document.get("faq", "all"))]
        call = self.phrases["call"].format(self.clinic_line("phone"))
        found.append(f"{self.phrases['questions']} {call}")
        found += [self.clinic_line(part) for part in ("name", "address", "hours")]
        link = self.document.get("link", {"url": self.clinic.get("website", "")})
        if link["url"]:
            unnamed = self.phrases["scan" if "link" in self.document else "website"]
            label = self.line(link["label"]) if "label" in link else unnamed
            found += [f"{label}: {short(link['url'])}", self.phrases["qr"].format(link["url"])]
        if self.cited:
            found.append(self.phrases["sources"] if self.large else f"{self.phrases['sources']}:")
            for number, name in enumerate(self.cited, start=1):
                found.append(f"{number}. {self._short_source(self.sources[name])}")
        return [*found, *self._last_lines()] if self.large else found

    # Parts that the kinds share.

    def _masthead(self) -> list[str]:
        titles = [self.line(self.document["title"])]
        titles += [self.line(self.document["subtitle"])] if "subtitle" in self.document else []
        if not self.logo:
            return [self.clinic_line("name"), *titles]
        return [self.logo, *titles] if self.logo_first or self.large else [*titles, self.logo]

    def _help(self) -> list[str]:
        given = self.document.get("help") or self.content.get("help")
        if not given:
            return []
        title = self.line(given["title"]) if "title" in given else self.phrases["emergency_help"]
        return [title, *self.prose(given["text"])]

    def _about(self) -> list[str]:
        review, say = self.document.get("review", {}), self.phrases
        reviewed = self.date(review["reviewed"]) if "reviewed" in review else ""
        if "reviewer" in review:
            key = "reviewed_by" if reviewed else "reviewed_by_undated"
            checked = say[key].format(review["reviewer"], reviewed)
        else:
            checked = say["reviewed_on"].format(reviewed) if reviewed else say["not_reviewed"]
        lines = [
            say["author"].format(review["author"]) if "author" in review else say["no_author"],
            checked,
            say["next_review"].format(self.date(review["next"])) if "next" in review else say["no_next_review"],
            say["version"].format(review["version"]) if "version" in review else say["no_version"],
        ]
        return [typography(line, self.language) for line in lines]

    def _source(self, source: dict[str, str]) -> str:
        parts = [_sentence(source["title"])]
        parts += [_sentence(source["publisher"])] if "publisher" in source else []
        parts += [_sentence(self.date(source["date"]))] if "date" in source else []
        parts += [f"{short(source['url'])}."] if "url" in source else []
        parts += [f"{self.phrases['read_on'].format(self.date(source['accessed']))}."] if "accessed" in source else []
        return typography(" ".join(parts), self.language)

    def _short_source(self, source: dict[str, str]) -> str:
        date = source.get("date", "")
        year = date[:4] if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else date
        named = source.get("publisher", source["title"])
        return typography(_sentence(", ".join(part for part in (named, year) if part)), self.language)

    # Bodies and blocks.

    def body(self, parts: Any) -> Iterator[str]:
        for part in [parts] if isinstance(parts, str) else parts:
            if isinstance(part, str):
                yield from self.prose(part)
            else:
                ((name, value),) = part.items()
                yield from words_in_block(name)(self, value)

    def prose(self, text: str) -> Iterator[str]:
        yield from self._spoken(body(self.filled(text), self.language))

    def _spoken(self, parts: tuple[Paragraph | Listing, ...]) -> Iterator[str]:
        for part in parts:
            if isinstance(part, Paragraph):
                yield self._said(part.runs)
                continue
            for number, item in enumerate(part.items, start=part.start):
                yield f"{number}." if part.ordered else "\u2022"
                yield from self._spoken(item)

    def _said(self, runs: tuple[Run, ...]) -> str:
        said = ""
        for cites, stretch in groupby(runs, key=lambda run: bool(run.cite)):
            together = list(stretch)
            if not cites:
                said += plain(together)
                continue
            sources = [run.cite for run in together]
            self.cited += [source for source in dict.fromkeys(sources) if source not in self.cited]
            numbers = [str(number + 1) for number in sorted({self.cited.index(source) for source in sources})]
            if self.large:
                said += f" [{', '.join(numbers)}]" if said else f"[{', '.join(numbers)}]"
            else:
                said += ",".join(numbers)
        return said

    def line(self, text: str) -> str:
        return self._said(inline(self.filled(text), self.language))

    def items(self, mark: str, items: list[str]) -> Iterator[str]:
        for number, item in enumerate(items, start=1):
            yield mark or f"{number}."
            yield from self.prose(item)

    def questions(self, picks: Any) -> Iterator[str]:
        faqs = self.content.get("faqs", {})
        for pick in list(faqs) if picks == "all" else picks:
            faq = faqs[pick] if isinstance(pick, str) else pick
            yield self.line(faq["question"])
            yield from self.body(faq["answer"])

    # Small things.

    def clinic_line(self, part: str) -> str:
        text = self.clinic.get(part, "")
        if part == "website":
            return short(text)
        return typography(", ".join(line.strip() for line in text.splitlines() if line.strip()), self.language)

    def filled(self, text: str) -> str:
        """{{ names }} replaced by their values; these have no Markdown in the tests."""
        values = {f"{part}.{key}": value for part in ("clinic", "values")
                  for key, value in self.content.get(part, {}).items()}  # fmt: skip
        return re.sub(r"\{\{\s*(\S+?)\s*\}\}", lambda found: values[found[1]], text)

    def date(self, date: str) -> str:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
            return date
        year, month, day = date.split("-")
        name = MONTHS[self.language[:2]][int(month) - 1]
        return self.phrases["date"].format(month=name, day=int(day), year=year)


def words_in_block(name: str) -> Callable[[Wording, Any], Iterator[str]]:
    """The words of one kind of block, as its own test module tells them (`words`)."""
    module = importlib.import_module(f"tests.blocks.test_{name.replace('-', '_')}")
    found: Callable[[Wording, Any], Iterator[str]] = module.words
    return found


def words_of(text: str) -> list[str]:
    """What stands between white space of any kind."""
    return text.split()


def short(address: str) -> str:
    """A web address as it is printed."""
    return re.sub(r"^https?://(www\.)?", "", address).rstrip("/")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
