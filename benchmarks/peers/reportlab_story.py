"""The sample's blocks as Platypus flowables."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, white
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, Table, TableStyle

from benchmarks.peers.sample import MUTED, RED_TINT, RULE, TINT, TONES, Block, Runs, Sample


class Styles:
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


class Story:
    """Blocks as flowables."""

    def __init__(self, sample: Sample, styles: Styles, measure: float) -> None:
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
        style = self.styles.item
        return [Paragraph(_markup(item), style, bulletText=f"{number}.") for number, item in enumerate(items, 1)]

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
        for first, *others in rows:
            words = [_bold(first), *map(_markup, others)]
            cells.append([Paragraph(cell, self.styles.cell) for cell in words])
        style = TableStyle([
            ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("LINEBELOW", (0, 0), (-1, 0), 1.5, hue), ("LINEBELOW", (0, -1), (-1, -1), 1.5, hue),
            ("LINEBELOW", (0, 1), (-1, -2), 0.5, HexColor(RULE)),
        ])
        grid = Table(cells, colWidths=[0.26 * self.measure, 0.37 * self.measure, 0.37 * self.measure], repeatRows=1,
                     style=style, spaceBefore=4, spaceAfter=4)
        caption = ParagraphStyle("caption", parent=self.styles.body, keepWithNext=1, spaceBefore=12)
        return [Paragraph(_bold(title), caption), grid, Paragraph(_markup(note), self.styles.small)]

    def _contact(self, note: Runs) -> list[Any]:
        clinic = self.sample.clinic
        lines = [f"<b>{clinic['name']}</b>", f'Phone: <a href="tel:{clinic["phone"]}">{clinic["phone"]}</a>',
                 "Address: " + ", ".join(clinic["address"].splitlines()), f"Hours: {clinic['hours']}",
                 f'Website: <a href="{clinic["website"]}">{clinic["website"]}</a>']
        flows = [Paragraph(line, self.styles.cell) for line in ("<b>Questions?</b>", *lines)]
        flows.append(Paragraph(_markup(note), self.styles.body))
        return [self.box(flows, TINT, None)]

    def _qr(self, url: str, label: Runs) -> list[Any]:
        words = Paragraph(f'{_bold(label)}<br/><a href="{url}">{url}</a>', self.styles.cell)
        middle = [("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
        return [Table([[qr_code(url, 85), words]], colWidths=[99, self.measure - 99], style=middle)]


def qr_code(url: str, side: float) -> Drawing:
    """A QR code, `side` points wide, with ReportLab's own encoder."""
    widget = QrCodeWidget(url, barWidth=side, barHeight=side, barBorder=4)
    return Drawing(side, side, widget)
