"""Plain, untagged ReportLab: Platypus with multiBuild and a NumberedCanvas, as the user guide has it."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.styles import ParagraphStyle
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
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from benchmarks.peers.sample import (
    FACES,
    FOOT,
    HEIGHT,
    LEFT,
    MEASURE,
    MUTED,
    RED_TINT,
    RULE,
    TINT,
    TONES,
    TOP,
    WIDTH,
    Block,
    Document,
    Runs,
    Sample,
    main,
)

_NAMES = {"": "Source", "B": "Source-Bold", "I": "Source-Italic", "BI": "Source-BoldItalic"}


class NumberedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
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


class _Pages(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Headings go into the outline and the contents list."""

    def afterFlowable(self, flowable: Any) -> None:
        """Platypus's hook."""
        key = getattr(flowable, "key", None)
        if key:
            title = flowable.getPlainText()
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(title, key, 0)
            self.notify("TOCEntry", (0, title, self.page, key))


class _Styles:
    """Paragraph styles for a body of `size` points."""

    def __init__(self, primary: str, size: float, leading: float, gap: float) -> None:
        def style(name: str, points: float, lead: float, **rest: Any) -> ParagraphStyle:
            return ParagraphStyle(name, fontName="Source", fontSize=points, leading=lead, **rest)

        hue = HexColor(primary)
        self.body = style("body", size, leading, spaceBefore=gap, spaceAfter=gap)
        self.item = style("item", size, leading, leftIndent=15, spaceAfter=3, bulletColor=hue)
        self.small = style("small", 9, 12.3, textColor=HexColor(MUTED), spaceBefore=4)
        self.cell = style("cell", size, leading)
        self.title = style("title", 33, 36, textColor=white)
        self.subtitle = style("subtitle", 15, 20, textColor=white, spaceBefore=4)
        self.section = style("section", 19, 23, textColor=hue, spaceBefore=22, spaceAfter=4, keepWithNext=1)
        self.subhead = style("subhead", 14, 18, spaceBefore=17, spaceAfter=4, keepWithNext=1)
        self.question = style("question", size + 1, leading, textColor=hue, spaceBefore=1.5 * gap, keepWithNext=1)
        self.entry = style("entry", size, leading)


def _register() -> None:
    for style, path in FACES.items():
        pdfmetrics.registerFont(TTFont(_NAMES[style], str(path)))
    pdfmetrics.registerFontFamily(_NAMES[""], *_NAMES.values())


def _markup(runs: Runs) -> str:
    parts = []
    for run in runs:
        text = escape(run.text, quote=False)
        if run.cite:
            text = f'<a href="#source-{run.cite}"><super>{text}</super></a>'
        elif run.style:
            text = f"<{run.style.lower()}>{text}</{run.style.lower()}>"
        parts.append(text)
    return "".join(parts)


def _bold(runs: Runs) -> str:
    return f"<b>{_markup(runs)}</b>"


class _Story:
    """Blocks as flowables."""

    def __init__(self, sample: Sample, styles: _Styles, measure: float) -> None:
        self.sample = sample
        self.styles = styles
        self.measure = measure

    def flows(self, blocks: Sequence[Block]) -> list[Any]:
        """The flowables of a body."""
        return [flow for kind, *rest in blocks for flow in getattr(self, f"_{kind}")(*rest)]

    def heading(self, title: str, key: str) -> Paragraph:
        """A section's heading, known to the outline and the contents list."""
        made = Paragraph(f"<b>{escape(title, quote=False)}</b>", self.styles.section)
        made.key = key
        return made

    def box(self, flows: list[Any], fill: str | None, line: str | None, around: bool = False) -> Table:
        """Flowables on a tint, with a rule at the left or a line around."""
        commands: list[Any] = [("LEFTPADDING", (0, 0), (-1, -1), 16), ("RIGHTPADDING", (0, 0), (-1, -1), 13),
                               ("TOPPADDING", (0, 0), (-1, -1), 12), ("BOTTOMPADDING", (0, 0), (-1, -1), 12)]
        if fill:
            commands.append(("BACKGROUND", (0, 0), (-1, -1), HexColor(fill)))
        if line:
            commands.append(("BOX", (0, 0), (-1, -1), 1.5, HexColor(line)) if around
                            else ("LINEBEFORE", (0, 0), (0, -1), 4, HexColor(line)))
        return Table([[flows]], colWidths=[self.measure], style=TableStyle(commands), spaceBefore=15, spaceAfter=15)

    def aid(self, title: str, runs: Runs) -> Table:
        """The emergency box."""
        red = self.sample.colours["danger"]
        words = f'<font color="{red}"><b>{escape(title, quote=False)}</b></font> {_markup(runs)}'
        return self.box([Paragraph(words, self.styles.cell)], None, red, True)

    def _text(self, runs: Runs) -> list[Any]:
        return [Paragraph(_markup(runs), self.styles.body)]

    def _bullets(self, items: list[Runs]) -> list[Any]:
        return [Paragraph(_markup(item), self.styles.item, bulletText="\u2022") for item in items]

    def _steps(self, items: list[Runs]) -> list[Any]:
        return [Paragraph(_markup(item), self.styles.item, bulletText=f"{number}.") for number, item in enumerate(items, 1)]

    def _subhead(self, runs: Runs) -> list[Any]:
        return [Paragraph(_bold(runs), self.styles.subhead)]

    def _question(self, runs: Runs) -> list[Any]:
        return [Paragraph(_bold(runs), self.styles.question)]

    def _callout(self, tone: str, title: Runs, body: list[Block]) -> list[Any]:
        hue = self.sample.colours[TONES[tone]]
        head = Paragraph(f'<font color="{hue}">{_bold(title)}</font>', self.styles.cell)
        fill = {"note": TINT, "warning": RED_TINT}.get(tone)
        return [self.box([head, *self.flows(body)], fill, hue, tone == "emergency")]

    def _table(self, title: Runs, columns: list[Runs], rows: list[list[Runs]], note: Runs) -> list[Any]:
        hue = HexColor(self.sample.colours["primary"])
        cells = [[Paragraph(_bold(cell), self.styles.cell) for cell in columns]]
        cells += [[Paragraph(_markup(cell) if index else _bold(cell), self.styles.cell) for index, cell in enumerate(row)]
                  for row in rows]
        style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, 0), 1.5, hue),
                            ("LINEBELOW", (0, 1), (-1, -2), 0.5, HexColor(RULE)), ("LINEBELOW", (0, -1), (-1, -1), 1.5, hue),
                            ("LEFTPADDING", (0, 0), (-1, -1), 0)])
        grid = Table(cells, colWidths=[0.26 * self.measure, 0.37 * self.measure, 0.37 * self.measure], repeatRows=1,
                     style=style, spaceBefore=4, spaceAfter=4)
        caption = ParagraphStyle("caption", parent=self.styles.body, keepWithNext=1, spaceBefore=12)
        return [Paragraph(_bold(title), caption), grid, Paragraph(_markup(note), self.styles.small)]

    def _contact(self, note: Runs) -> list[Any]:
        clinic = self.sample.clinic
        lines = [f"<b>{clinic['name']}</b>", f'Phone: <a href="tel:{clinic["phone"]}">{clinic["phone"]}</a>',
                 "Address: " + ", ".join(clinic["address"].splitlines()), f"Hours: {clinic['hours']}",
                 f'Website: <a href="{clinic["website"]}">{clinic["website"]}</a>']
        flows = [Paragraph("<b>Questions?</b>", self.styles.cell), *(Paragraph(line, self.styles.cell) for line in lines),
                 Paragraph(_markup(note), self.styles.body)]
        return [self.box(flows, TINT, None)]

    def _qr(self, url: str, label: Runs) -> list[Any]:
        words = Paragraph(f'{_bold(label)}<br/><a href="{url}">{url}</a>', self.styles.cell)
        return [Table([[qr_code(url, 85), words]], colWidths=[99, self.measure - 99], style=[("VALIGN", (0, 0), (-1, -1), "MIDDLE")])]


def qr_code(url: str, side: float) -> Drawing:
    """A QR code, `side` points wide, with ReportLab's own encoder."""
    widget = QrCodeWidget(url, barWidth=side, barHeight=side, barBorder=4)
    return Drawing(side, side, widget)


def _canvas(margin: float) -> Callable[..., NumberedCanvas]:
    return type("Numbered", (NumberedCanvas,), {"_margin": margin})


def _template(name: str, frames: list[Frame], paint: Callable[[Any], None], **options: Any) -> PageTemplate:
    return PageTemplate(name, frames, onPage=lambda canvas, _: paint(canvas), **options)


def _document(buffer: io.BytesIO, sample: Sample, document: Document, templates: list[PageTemplate]) -> _Pages:
    made = _Pages(buffer, pagesize=(WIDTH, HEIGHT), title=document.title, author=sample.clinic["name"], lang=sample.language)
    made.addPageTemplates(templates)
    return made


def handout(sample: Sample, document: Document) -> bytes:
    """The handout of several pages."""
    styles = _Styles(sample.colours["primary"], 12, 17, 8.5)
    story = _Story(sample, styles, MEASURE)
    contents = TableOfContents(levelStyles=[styles.entry], dotsMinLevel=0)
    flows = [NextPageTemplate("rest"), *_band(sample, document, styles), FrameBreak(),
             story.aid(document.help_title, document.help),
             story.box([Paragraph("<b>Key points</b>", styles.cell), *story.flows([("bullets", document.summary)])], TINT, None),
             Paragraph("<b>In this guide</b>", styles.subhead), contents]
    for number, (title, body) in enumerate(document.sections, 1):
        flows += [story.heading(title, f"section-{number}"), *story.flows(body)]
    flows.append(story.heading("Sources", "sources"))
    for number, (name, words, _, url) in enumerate(document.sources, 1):
        link = f' <a href="{escape(url)}">{escape(url)}</a>' if url else ""
        flows.append(Paragraph(f'<a name="source-{name}"/>{escape(words, quote=False)}{link}', styles.small, bulletText=f"{number}."))

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


def _band(sample: Sample, document: Document, styles: _Styles) -> list[Any]:
    return [Image(str(sample.logo), 34 * 800 / 270, 34, hAlign="LEFT"), Spacer(1, 16),
            Paragraph(f"<b>{escape(document.title, quote=False)}</b>", styles.title),
            Paragraph(escape(document.subtitle, quote=False), styles.subtitle)]


def faq_sheet(sample: Sample, document: Document) -> bytes:
    """The sheet of one page, at sizes that are known to fit."""
    margin, gutter = 54.0, 26.0
    measure = WIDTH - 2 * margin
    column = (measure - gutter) / 2
    styles = _Styles(sample.colours["primary"], 11, 14.3, 2)
    wide, narrow = _Story(sample, styles, measure), _Story(sample, styles, column)
    url, label = document.link
    words = [f"<b>Questions? Call {sample.clinic['phone']}</b>", sample.clinic["name"], document.address, sample.clinic["hours"],
             f'{label}: <a href="{url}">{url}</a>']
    strip = Table([[[Paragraph(line, styles.small) for line in words], qr_code(url, 78)]], colWidths=[measure - 90, 90],
                  style=[("BACKGROUND", (0, 0), (-1, -1), HexColor(TINT)), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    sources = " ".join(f'<a name="source-{name}"/><b>{number}.</b> {escape(said, quote=False)}'
                       for number, (name, _, said, _) in enumerate(document.sources, 1))
    flows = [*_band(sample, document, styles)[2:], FrameBreak(), wide.aid(document.help_title, document.help), FrameBreak(),
             *narrow.flows(document.questions), FrameBreak("foot"), strip, Paragraph(f"<b>Sources:</b> {sources}", styles.small)]

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
              frame(margin, 190, column, HEIGHT - 175 - 190, "left"), frame(margin + column + gutter, 190, column, HEIGHT - 365, "right"),
              frame(margin, 44, measure, 142, "foot")]
    buffer = io.BytesIO()
    _document(buffer, sample, document, [_template("sheet", frames, paint)]).build(flows, canvasmaker=_canvas(margin))
    return buffer.getvalue()


if __name__ == "__main__":
    _register()
    main({"handout": handout, "faq-sheet": faq_sheet})
