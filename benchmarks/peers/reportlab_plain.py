"""Plain, untagged ReportLab: Platypus with multiBuild and a NumberedCanvas, as the user guide has it."""

from __future__ import annotations

import io
from collections.abc import Callable
from html import escape
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    Image,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from benchmarks.peers.reportlab_story import Story, Styles, qr_code
from benchmarks.peers.sample import (
    FACES,
    FOOT,
    HEIGHT,
    LEFT,
    MEASURE,
    MUTED,
    RULE,
    TINT,
    TOP,
    WIDTH,
    Document,
    Sample,
    main,
)

_NAMES = {"": "Source", "B": "Source-Bold", "I": "Source-Italic", "BI": "Source-BoldItalic"}


class NumberedCanvas(Canvas):
    """Keeps every page until the last, so that each can say how many there are."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:
        """Keep the page."""
        self._kept.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write all pages with their numbers."""
        for state in self._kept:
            self.__dict__.update(state)
            self.setFont("Source", 9)
            self.setFillColor(HexColor(MUTED))
            self.drawRightString(WIDTH - self._margin, 34, f"Page {self._pageNumber} of {len(self._kept)}")
            super().showPage()
        super().save()


class _Pages(BaseDocTemplate):
    """Headings go into the outline and the contents list."""

    def afterFlowable(self, flowable: Any) -> None:
        """Platypus's hook."""
        key = getattr(flowable, "key", None)
        if key:
            title = flowable.getPlainText()
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, 0)
            self.notify("TOCEntry", (0, title, self.page, key))


def _register() -> None:
    for style, path in FACES.items():
        pdfmetrics.registerFont(TTFont(_NAMES[style], str(path)))
    pdfmetrics.registerFontFamily(_NAMES[""], *_NAMES.values())


def _canvas(margin: float) -> Callable[..., NumberedCanvas]:
    return type("Numbered", (NumberedCanvas,), {"_margin": margin})


def _template(name: str, frames: list[Frame], paint: Callable[[Any], None], **options: Any) -> PageTemplate:
    return PageTemplate(name, frames, onPage=lambda canvas, _: paint(canvas), **options)


def _document(buffer: io.BytesIO, sample: Sample, document: Document, templates: list[PageTemplate]) -> _Pages:
    facts = {"title": document.title, "author": sample.clinic["name"], "lang": sample.language}
    made = _Pages(buffer, pagesize=(WIDTH, HEIGHT), **facts)
    made.addPageTemplates(templates)
    return made


def handout(sample: Sample, document: Document) -> bytes:
    """The handout of several pages."""
    styles = Styles(sample.colours["primary"], 12, 17, 8.5)
    story = Story(sample, styles, MEASURE)
    contents = TableOfContents(levelStyles=[styles.entry], dotsMinLevel=0)
    points = [Paragraph("<b>Key points</b>", styles.cell), *story.flows([("bullets", document.summary)])]
    flows = [NextPageTemplate("rest"), *_band(sample, document, styles), FrameBreak(),
             story.aid(document.help_title, document.help), story.box(points, TINT, None),
             Paragraph("<b>In this guide</b>", styles.subhead), contents]
    for number, (title, body) in enumerate(document.sections, 1):
        flows += [story.heading(title, f"section-{number}"), *story.flows(body)]
    flows.append(story.heading("Sources", "sources"))
    for number, (name, words, _, url) in enumerate(document.sources, 1):
        link = f' <a href="{escape(url)}">{escape(url)}</a>' if url else ""
        text = f'<a name="source-{name}"/>{escape(words, quote=False)}{link}'
        flows.append(Paragraph(text, styles.small, bulletText=f"{number}."))

    def foot(canvas: Any) -> None:
        canvas.setFont("Source", 9)
        canvas.setFillColor(HexColor(MUTED))
        canvas.drawString(LEFT, 34, document.foot)

    def first(canvas: Any) -> None:
        canvas.setFillColor(HexColor(sample.colours["primary"]))
        canvas.rect(0, HEIGHT - 170, WIDTH, 170, stroke=0, fill=1)
        foot(canvas)

    def rest(canvas: Any) -> None:
        foot(canvas)
        canvas.drawString(LEFT, HEIGHT - 40, document.title)
        canvas.drawRightString(LEFT + MEASURE, HEIGHT - 40, sample.clinic["name"])
        canvas.setStrokeColor(HexColor(RULE))
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, HEIGHT - 46, LEFT + MEASURE, HEIGHT - 46)

    band = Frame(LEFT, HEIGHT - 170, MEASURE, 150, 0, 0, 0, 0)
    below = Frame(LEFT, FOOT, MEASURE, HEIGHT - 187 - FOOT, 0, 0, 0, 0)
    full = Frame(LEFT, FOOT, MEASURE, HEIGHT - TOP - FOOT, 0, 0, 0, 0)
    buffer = io.BytesIO()
    templates = [_template("first", [band, below], first), _template("rest", [full], rest)]
    _document(buffer, sample, document, templates).multiBuild(flows, canvasmaker=_canvas(WIDTH - LEFT - MEASURE))
    return buffer.getvalue()


def _band(sample: Sample, document: Document, styles: Styles) -> list[Any]:
    return [Image(str(sample.logo), 34 * 800 / 270, 34, hAlign="LEFT"), Spacer(1, 16),
            Paragraph(f"<b>{escape(document.title, quote=False)}</b>", styles.title),
            Paragraph(escape(document.subtitle, quote=False), styles.subtitle)]


def faq_sheet(sample: Sample, document: Document) -> bytes:
    """The sheet of one page, at sizes that are known to fit."""
    margin, gutter = 54.0, 26.0
    measure = WIDTH - 2 * margin
    column = (measure - gutter) / 2
    styles = Styles(sample.colours["primary"], 11, 14.3, 2)
    wide, narrow = Story(sample, styles, measure), Story(sample, styles, column)
    url, label = document.link
    clinic = sample.clinic
    words = [f"<b>Questions? Call {clinic['phone']}</b>", clinic["name"], document.address, clinic["hours"],
             f'{label}: <a href="{url}">{url}</a>']
    strip = Table([[[Paragraph(line, styles.small) for line in words], qr_code(url, 78)]], colWidths=[measure - 90, 90],
                  style=[("BACKGROUND", (0, 0), (-1, -1), HexColor(TINT)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    sources = " ".join(f'<a name="source-{name}"/><b>{number}.</b> {escape(said, quote=False)}'
                       for number, (name, _, said, _) in enumerate(document.sources, 1))
    flows = [*_band(sample, document, styles)[2:], FrameBreak(), wide.aid(document.help_title, document.help),
             FrameBreak(), *narrow.flows(document.questions), FrameBreak("foot"), strip,
             Paragraph(f"<b>Sources:</b> {sources}", styles.small)]

    def paint(canvas: Any) -> None:
        canvas.setFillColor(HexColor(sample.colours["primary"]))
        canvas.rect(0, HEIGHT - 100, WIDTH, 100, stroke=0, fill=1)
        canvas.drawImage(str(sample.logo), WIDTH - margin - 100, HEIGHT - 70, 34 * 800 / 270, 34, mask="auto")
        canvas.setFont("Source", 9)
        canvas.setFillColor(HexColor(MUTED))
        canvas.drawString(margin, 34, document.foot)

    def frame(x: float, y: float, width: float, height: float, name: str) -> Frame:
        return Frame(x, y, width, height, 0, 0, 0, 0, id=name)

    frames = [frame(margin, HEIGHT - 96, measure, 90, "band"), frame(margin, HEIGHT - 178, measure, 68, "aid"),
              frame(margin, 190, column, HEIGHT - 365, "left"),
              frame(margin + column + gutter, 190, column, HEIGHT - 365, "right"),
              frame(margin, 44, measure, 142, "foot")]
    buffer = io.BytesIO()
    _document(buffer, sample, document, [_template("sheet", frames, paint)]).build(flows, canvasmaker=_canvas(margin))
    return buffer.getvalue()


if __name__ == "__main__":
    _register()
    main({"handout": handout, "faq-sheet": faq_sheet})
