"""fpdf2: its contents placeholder, outline from sections, page count alias, tables and Markdown.

Sources are cited as [1]: fpdf2's Markdown has no superior figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import segno
from fpdf import FPDF, FontFace, TextStyle, XPos, YPos

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

_BELOW: dict[str, Any] = {"new_x": XPos.LMARGIN, "new_y": YPos.NEXT}
_MARKS = {"B": "**", "I": "__", "": "", "BI": "**"}


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _markdown(runs: Runs) -> str:
    parts = []
    for run in runs:
        mark = _MARKS[run.style]
        parts.append(f" [{run.text.strip(',')}]" if run.cite else f"{mark}{run.text}{mark}")
    return "".join(parts)


class _Pages(FPDF):
    """A document with a band on page one and running lines on all others."""

    def __init__(
        self, sample: Sample, document: Document, left: float, measure: float, size: float, leading: float
    ) -> None:
        super().__init__(format="letter", unit="pt")
        self.sample, self.document = sample, document
        self.left, self.measure, self.size, self.leading = left, measure, size, leading
        self.hue = _rgb(sample.colours["primary"])
        self.set_margins(left, TOP, WIDTH - left - measure)
        self.set_auto_page_break(True, FOOT)
        self.c_margin = 0
        for style, path in FACES.items():
            self.add_font("Source", style, path)
        self.set_title(document.title)
        self.set_author(sample.clinic["name"])
        self.set_lang(sample.language)
        self.set_font("Source", size=size)

    def header(self) -> None:
        """Title and clinic, from page two on."""
        if self.page_no() > 1:
            self.line_at(30, 9, self.document.title)
            self.line_at(30, 9, self.sample.clinic["name"], "R")
            self.set_draw_color(*_rgb(RULE))
            self.set_line_width(0.5)
            self.line(self.left, 46, self.left + self.measure, 46)
            self.set_xy(self.left, TOP)

    def footer(self) -> None:
        """Clinic and folio."""
        self.line_at(HEIGHT - 44, 9, self.document.foot)
        self.line_at(HEIGHT - 44, 9, f"Page {self.page_no()} of {{nb}}", "R")

    def line_at(self, y: float, size: float, text: str, align: str = "L") -> None:
        """A muted line that stands at a place of its own."""
        self.set_font("Source", size=size)
        self.set_text_color(*_rgb(MUTED))
        self.set_xy(self.left, y)
        self.cell(self.measure, 12, text, align=align)
        self.ink()

    def ink(self) -> None:
        """Back to the body's colour."""
        self.set_text_color(*_rgb(self.sample.colours["foreground"]))

    def words(self, text: str, size: float = 0, leading: float = 0, below: float = 0, **options: Any) -> None:
        """A paragraph."""
        self.set_font("Source", size=size or self.size)
        self.multi_cell(0, leading or self.leading, text, align="L", markdown=True, **_BELOW, **options)
        self.ln(below)

    def band(self, height: float, beside: bool) -> None:
        """The coloured band with logo, title and subtitle."""
        self.set_fill_color(*self.hue)
        self.rect(0, 0, WIDTH, height, style="F")
        wide = 34 * 800 / 270
        self.image(self.sample.logo, x=WIDTH - self.left - wide if beside else self.left, y=20, w=wide)
        self.set_text_color(255)
        self.set_xy(self.left, 10 if beside else 72)
        self.words(f"**{self.document.title}**", 26 if beside else 33, 36)
        self.words(self.document.subtitle, 14, 20)
        self.ink()
        self.set_xy(self.left, height + 14)

    def boxed(self, text: str, fill: str | None, hue: str | None, around: bool = False) -> None:
        """Text on a tint, with a rule at the left or a line around."""
        self.ln(6)
        if self.will_page_break(self.leading * (text.count("\n") + len(text) // 80) + 40):
            self.add_page()
        self.set_fill_color(*_rgb(fill or "#ffffff"))
        start = self.get_y()
        self.words(text, fill=True, padding=(12, 13, 12, 16))
        height = self.get_y() - start
        if hue and around:
            self.set_draw_color(*_rgb(hue))
            self.set_line_width(1.5)
            self.rect(self.left, start, self.measure, height)
        elif hue:
            self.set_fill_color(*_rgb(hue))
            self.rect(self.left, start, 4, height, style="F")
        self.ln(12)

    def aid(self) -> None:
        """The emergency box."""
        text = f"**{self.document.help_title}** {_markdown(self.document.help)}"
        self.boxed(text, None, self.sample.colours["danger"], True)

    def blocks(self, blocks: Sequence[Block]) -> None:
        """A body."""
        for kind, *rest in blocks:
            getattr(self, f"_{kind}")(*rest)

    def _text(self, runs: Runs) -> None:
        self.words(_markdown(runs), below=7)

    def _items(self, items: list[Runs], marks: Sequence[str]) -> None:
        for item, mark in zip(items, marks, strict=True):
            if self.will_page_break(self.leading):
                self.add_page()
            self.set_font("Source", size=self.size)
            self.cell(15, self.leading, mark)
            self.set_left_margin(self.left + 15)
            self.words(_markdown(item), below=3)
            self.set_left_margin(self.left)
            self.set_x(self.left)
        self.ln(5)

    def _bullets(self, items: list[Runs]) -> None:
        self._items(items, ["\u2022"] * len(items))

    def _steps(self, items: list[Runs]) -> None:
        self._items(items, [f"{number}." for number in range(1, len(items) + 1)])

    def _subhead(self, runs: Runs) -> None:
        self.ln(6)
        self.words(f"**{_markdown(runs)}**", 14, 18, below=4)

    def _question(self, runs: Runs) -> None:
        self.ln(2)
        self.set_text_color(*self.hue)
        self.words(f"**{_markdown(runs)}**", self.size + 1)
        self.ink()

    def _callout(self, tone: str, title: Runs, body: list[Block]) -> None:
        texts = [f"**{_markdown(title)}**"]
        for kind, value in body:
            texts += [_markdown(value)] if kind == "text" else [f"\u2022 {_markdown(item)}" for item in value]
        fill = {"note": TINT, "warning": RED_TINT}.get(tone)
        self.boxed("\n".join(texts), fill, self.sample.colours[TONES[tone]], tone == "emergency")

    def _table(self, title: Runs, columns: list[Runs], rows: list[list[Runs]], note: Runs) -> None:
        self.words(f"**{_markdown(title)}**", below=2)
        self.set_draw_color(*_rgb(RULE))
        self.set_line_width(0.5)
        self.set_font("Source", size=self.size)
        self.set_fill_color(255)
        head = FontFace(emphasis="BOLD")
        with self.table(line_height=self.leading, padding=3, text_align="L", headings_style=head, markdown=True,
                        borders_layout="HORIZONTAL_LINES", col_widths=(26, 37, 37), width=int(self.measure)) as table:
            table.row([_markdown(cell) for cell in columns])
            for first, *others in rows:
                table.row([f"**{_markdown(first)}**", *(_markdown(cell) for cell in others)])
        self.words(_markdown(note), 9, 12.3, below=8)

    def _contact(self, note: Runs) -> None:
        clinic = self.sample.clinic
        lines = ["**Questions?**", f"**{clinic['name']}**", f"Phone: [{clinic['phone']}](tel:{clinic['phone']})",
                 f"Address: {self.document.address}", f"Hours: {clinic['hours']}",
                 f"Website: [{clinic['website']}]({clinic['website']})", _markdown(note)]
        self.boxed("\n".join(lines), TINT, None)

    def _qr(self, url: str, label: Runs) -> None:
        if self.will_page_break(95):
            self.add_page()
        y = self.get_y()
        self.code(url, self.left, y, 85)
        self.set_xy(self.left + 99, y + 25)
        self.set_left_margin(self.left + 99)
        self.words(f"**{_markdown(label)}**\n[{url}]({url})")
        self.set_left_margin(self.left)
        self.set_xy(self.left, y + 95)

    def code(self, url: str, x: float, y: float, side: float) -> None:
        """A QR code of plain rectangles: fpdf2 has no encoder of its own."""
        modules = segno.make(url, error="m", micro=False).matrix
        step = side / (len(modules) + 8)
        self.set_fill_color(0)
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    self.rect(x + (column + 4) * step, y + (row + 4) * step, step, step, style="F")


def _contents(pages: Any, outline: Sequence[Any]) -> None:
    pages.set_x(pages.left)
    pages.words("**In this guide**", 14, 18, below=4)
    for entry in outline:
        link = pages.add_link(page=entry.page_number)
        wide = pages.get_string_width(entry.name) + 6
        folio = str(entry.page_number)
        dots = "." * int((pages.measure - wide - 22) / pages.get_string_width("."))
        pages.cell(wide, pages.leading, entry.name, link=link)
        pages.cell(0, pages.leading, f"{dots} {folio}", align="R", link=link, **_BELOW)
    pages.ln(10)


def handout(sample: Sample, document: Document) -> bytes:
    """The handout of several pages."""
    pages = _Pages(sample, document, LEFT, MEASURE, 12, 17)
    title = TextStyle("Source", "B", 19, pages.hue, t_margin=12, b_margin=3, l_margin=LEFT)
    pages.set_section_title_styles(title)
    pages.add_page()
    pages.band(170, False)
    pages.aid()
    points = [f"\u2022 {_markdown(point)}" for point in document.summary]
    pages.boxed("\n".join(["**Key points**", *points]), TINT, None)
    pages.add_page()
    pages.insert_toc_placeholder(_contents, pages=1, allow_extra_pages=True)
    for heading, body in document.sections:
        pages.start_section(heading)
        pages.blocks(body)
    pages.start_section("Sources")
    for number, (_, words, _, url) in enumerate(document.sources, 1):
        pages.words(f"{number}. {words}" + (f" [{url}]({url})" if url else ""), 9, 12.3, below=2)
    return bytes(pages.output())


def faq_sheet(sample: Sample, document: Document) -> bytes:
    """The sheet of one page, at sizes that are known to fit."""
    margin = 54.0
    pages = _Pages(sample, document, margin, WIDTH - 2 * margin, 11, 13.6)
    pages.set_auto_page_break(False)
    pages.add_page()
    pages.band(100, True)
    pages.aid()
    top, column = pages.get_y(), (pages.measure - 26) / 2
    half = 2 * -(-len(document.questions) // 4)
    for start, left in ((0, margin), (half, margin + column + 26)):
        pages.left = left
        pages.set_margins(left, TOP, WIDTH - left - column)
        pages.set_xy(left, top)
        pages.blocks(document.questions[start : start + half])
    pages.left = margin
    pages.set_margins(margin, TOP, margin)
    pages.set_xy(margin, HEIGHT - 190)
    url, label = document.link
    clinic = sample.clinic
    pages.boxed("\n".join([f"**Questions? Call {clinic['phone']}**", clinic["name"], document.address, clinic["hours"],
                           f"{label}: [{url}]({url})"]), TINT, None)
    pages.code(url, WIDTH - margin - 90, HEIGHT - 180, 80)
    sources = " ".join(f"**{number}.** {said}" for number, (_, _, said, _) in enumerate(document.sources, 1))
    pages.words(f"**Sources:** {sources}", 9, 12.3)
    return bytes(pages.output())


if __name__ == "__main__":
    main({"handout": handout, "faq-sheet": faq_sheet})
