"""A project: one content file, its brand, the folder they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from brochure.acceptance import Judging
from brochure.approvals import Approval, Spoiled, read_approvals
from brochure.blocks import Faq
from brochure.brand import Theme, house_theme, load_theme
from brochure.clinic import Clinic
from brochure.content import (
    NOWHERE,
    FilePath,
    Identifier,
    Language,
    Map,
    Model,
    Plain,
    Text,
    decode,
    inside,
    read_parts,
    refused,
)
from brochure.document import Document, Help, Size
from brochure.drafts import known_faqs, known_sources, settled_faqs, settled_sources, unsettled
from brochure.kinds import AnyDocument
from brochure.print_order import PrintOrder
from brochure.problems import Problem, Problems
from brochure.references import check
from brochure.reprints import original, with_words
from brochure.sources import Source
from brochure.units import PAPERS, Paper
from brochure.words import Phrases, languages, phrases


def _known_format(value: Any) -> Any:
    """E216 for a version that only another brochure can read."""
    if isinstance(value, str) and value not in ("", "1"):
        message = f'this brochure does not know the format "{value}"'
        raise refused(Problem("E216", message, hint="Write format: 1, or install the brochure that the file is for."))
    return value


class Content(Model):
    """A content file: every word of a clinic's documents."""

    format: Annotated[Literal["1"], BeforeValidator(_known_format)] = Field(
        description="The version of this way to write. It is 1."
    )
    language: Language = Field(
        default_factory=lambda: Text("en-US"), description="The language of the texts. Left out, it is en-US."
    )
    page: Literal["letter", "a4"] = Field("letter", description="The paper: letter or a4.")
    size: Size = Field("regular", description="regular, or large: everything in large print, 18 points and more.")
    brand: FilePath | None = Field(None, description="The brand file: colours, logo, fonts.")
    clinic: Clinic = Field(description="Who you are, written once.")
    checks: Judging = Field(Judging(), description="What you let pass, and your own limits for the checks.")
    values: dict[Identifier, Plain] = Field(
        default_factory=dict, description="Your own values, used as {{ values.name }}."
    )
    help: Help | None = Field(None, description="The emergency box: first on page one of every document.")
    sources: dict[Identifier, Source] = Field(
        default_factory=dict, description="Where facts come from, cited as [@id]."
    )
    faqs: dict[Identifier, Faq] = Field(default_factory=dict, description="Questions and answers that documents share.")
    print: PrintOrder = Field(PrintOrder(), description="What is ordered of a printer, for every document.")
    documents: list[AnyDocument] = Field(description="The documents to make.", min_length=1)


@dataclass(frozen=True, slots=True)
class Project:
    """A content file that was read without an error. `root` is its folder: no file outside it is used. `approvals` are
    those of its documents, by id, for those that have one."""

    root: Path
    content: Content
    theme: Theme
    phrases: Phrases
    approvals: Mapping[str, Approval | Spoiled] = field(default_factory=dict)

    @property
    def documents(self) -> list[AnyDocument]:
        """The documents, in the order of the file."""
        return list(self.content.documents)

    @property
    def paper(self) -> Paper:
        """The paper they are printed on."""
        return PAPERS[self.content.page]

    def original_of(self, document: AnyDocument) -> AnyDocument:
        """The document whose words this one repeats without a change; itself, when it has words of its own. What holds
        of the words of one, such as who has approved them, holds of both."""
        return original(document, self.content.documents)

    def approval_of(self, document: AnyDocument) -> Approval | Spoiled | None:
        """The approval by which its words are judged: its own, or that of the document that it has words of."""
        document = self.original_of(document)
        return self.approvals.get(document.id) or self.approvals.get(document.words_of)

    def order_of(self, document: Document) -> PrintOrder:
        """What is ordered of a printer: for the document, else for the file."""
        return document.print or self.content.print

    def size_of(self, document: Document) -> Size:
        """The size that a document is written for: its own, else the file's."""
        return document.size or self.content.size


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a content file. With `is_whole` there was no error that concerns every document; else
    `project` is a draft, to be judged and not written, or None when there is nothing to judge.

    `unsettled` are the documents of which a part could not be read, `stopped` those with mistakes in what they refer
    to, `has_own_look` says whether the brand was read.
    """

    project: Project | None = None
    is_whole: bool = False
    unsettled: frozenset[str] = frozenset()
    has_own_look: bool = True
    stopped: frozenset[str] = frozenset()

    def is_settled(self, document: Document) -> bool:
        """Whether all words of a document are as they stand in the file, so that they can be judged."""
        return document.id not in self.unsettled and document.id not in self.stopped

    def can_tell(self, problem: Problem, document: Document) -> bool:
        """Whether a problem of a document's pages holds, whatever else is wrong with the file."""
        if problem.code in _DEPENDS_ON_FACES and not self.has_own_look:
            return False
        return problem.code not in _DEPENDS_ON_ALL or (self.has_own_look and document.id not in self.unsettled)


_DEPENDS_ON_FACES = ("E401",)
_DEPENDS_ON_ALL = ("E501", "E502", "E503")


def load(path: Path, problems: Problems, shown_as: str | None = None) -> Project | None:
    """Read a content file and its brand. None when there are errors that concern every document.

    All errors are in `problems`; those that carry a document's id stop only that document, which must not be rendered.
    """
    reading = read(path, problems, shown_as)
    return reading.project if reading.is_whole else None


def read(path: Path, problems: Problems, shown_as: str | None = None) -> Reading:
    """As `load`, but of a file with errors there is a draft."""
    shown = shown_as or str(path)
    found = Problems()
    parsed = read_parts(path, shown, found)
    raw = parsed.tree
    if raw is None:
        problems.extend(found)
        return Reading()
    raw = with_words(raw, found)
    decoded = Problems(found)
    content = whole = decode(raw, Content, decoded, _names(raw))
    if content is None:
        from brochure.content.mending import mended  # late: most files are right

        content = mended(raw, Content, _names(raw), decoded)
    found.extend(problem for problem in decoded if parsed.can_tell(problem))
    found = _once(found)
    wrong = found.errors()
    root = path.resolve().parent
    theme = _theme(content, raw, root, shown, found)
    known = _phrases(content, found) if content else None
    problems.extend(found)
    if content is None:
        return Reading()
    approvals = read_approvals(path, shown, [str(document.id) for document in content.documents])
    project = Project(root, content, theme or house_theme(), known or phrases("en"), approvals)
    if whole is not None and not parsed.is_cut:
        _judge(content, problems)
    else:
        project = _with(project, known_sources(raw, content.sources), known_faqs(raw, content.faqs))
        judged = Problems()
        _judge(project.content, judged)
        # What is not used may be used in what could not be read; what is not there may stand behind it.
        hidden = ("E206", "E207") if parsed.is_cut else ()
        problems.extend(problem for problem in judged.errors() if problem.code not in hidden)
    if not problems.has_errors:
        return Reading(project, is_whole=True)
    named = frozenset(problem.document for problem in problems.errors())
    faqs = settled_faqs(content.documents, project.content.faqs)
    draft = _with(project, settled_sources(content.documents, project.content.sources, faqs, content.help), faqs)
    settled = known is not None and not parsed.is_cut
    open_ = unsettled(content.documents, raw, wrong) if settled else frozenset(str(one.id) for one in content.documents)
    is_whole = "" not in named and theme is not None and known is not None
    return Reading(draft, is_whole, open_, theme is not None, named)


def _once(problems: Iterable[Problem]) -> Problems:
    """All but a fault of syntax inside a text that is wrong as a whole: "- Note: bring: your card" is one mistake, and
    quotes round its end alone would not mend it."""
    kept = Problems()
    last = None
    for problem in sorted(problems, key=lambda problem: problem.span or NOWHERE):
        place = problem.span and (problem.span.file, problem.span.line)
        if problem.code != "E108" or place != last:
            kept.extend([problem])
        if problem.code == "E108":
            last = place
    return kept


def _with(project: Project, sources: dict[Text, Source], faqs: dict[Text, Faq]) -> Project:
    return replace(project, content=project.content.model_copy(update={"sources": sources, "faqs": faqs}))


def _judge(content: Content, problems: Problems) -> None:
    _distinct_ids(content, problems)
    check(content.documents, content.sources, content.faqs, content.help, problems)


def _names(raw: Map) -> dict[str, str]:
    """The values that texts may use: clinic.* and values.*, as typed."""
    return {
        f"{part}.{key}": value
        for part in ("clinic", "values")
        if isinstance(group := raw.get(part), Mapping)
        for key, value in group.items()
        if isinstance(value, Text)
    }


def _theme(content: Content | None, raw: Map, root: Path, shown: str, problems: Problems) -> Theme | None:
    """The brand, read even when the content has errors, so that one run shows the errors of both."""
    name = content.brand if content else raw.get("brand")
    if not isinstance(name, Text):
        return load_theme(None, "", root, problems)
    path = inside(root, name, problems)
    if path is None:
        return None
    return load_theme(
        path, str(Path(shown).parent / name) if Path(shown).parent.name else str(name), root, problems, _names(raw)
    )


def _phrases(content: Content, problems: Problems) -> Phrases | None:
    try:
        return phrases(content.language)
    except LookupError:
        problems.add(
            "E209",
            f'there are no fixed phrases in the language "{content.language}" yet',
            content.language.span,
            f"Languages that can be used: {', '.join(languages())}.",
        )
        return None


def _distinct_ids(content: Content, problems: Problems) -> None:
    seen: dict[str, Text] = {}
    for document in content.documents:
        if document.id in seen:
            first = seen[document.id].span
            problems.add(
                "E208",
                f'a document is already called "{document.id}", in line {first.line}',
                document.id.span,
                "Give each document its own id: it becomes the name of the PDF.",
            )
        seen.setdefault(document.id, document.id)
