"""WeasyPrint, tagged as PDF/UA-1: the documents as HTML with a style sheet for print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

import segno
from weasyprint import HTML  # type: ignore[import-untyped,unused-ignore]  # it ships no types

from benchmarks.peers.sample import (
    FACES,
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

_FACE = "@font-face {{ font-family: Source; font-weight: {weight}; font-style: {style}; src: url({url}) }}"
_STYLE = """
@page {{ size: letter; margin: {top}pt {right}pt 68pt {left}pt;
  @top-left {{ content: "{title}"; font: 9pt Source; color: {muted}; white-space: nowrap }}
  @top-right {{ content: "{clinic}"; font: 9pt Source; color: {muted}; white-space: nowrap }}
  @bottom-left {{ content: "{foot}"; font: 9pt Source; color: {muted}; white-space: nowrap }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 9pt Source; color: {muted} }} }}
@page :first {{ margin-top: 0; @top-left {{ content: none }} @top-right {{ content: none }} }}
body {{ font: {size}pt/{leading}pt Source; color: {ink}; margin: 0 }}
a {{ color: {primary} }}
sup {{ font-size: 65%; line-height: 0 }} sup a {{ color: {ink}; text-decoration: none }}
p {{ margin: {gap}pt 0 }}
.band {{ background: {primary}; color: #fff }}
.band {{ margin: 0 -{right}pt 17pt -{left}pt; padding: 20pt {right}pt 20pt {left}pt }}
.band img {{ height: 34pt }} .band p {{ font-size: 15pt; line-height: 20pt; margin: 4pt 0 0 }}
h1 {{ font-size: 33pt; line-height: 36pt; margin: 14pt 0 0; bookmark-level: none }}
h2 {{ font-size: 19pt; line-height: 23pt; margin: 22pt 0 4pt; color: {primary}; break-after: avoid }}
h3 {{ font-size: 14pt; line-height: 18pt; margin: 15pt 0 4pt; break-after: avoid; bookmark-level: none }}
h4 {{ font-size: {question}pt; line-height: {leading}pt; margin: {gap}pt 0 0; color: {primary} }}
h4 {{ break-after: avoid; bookmark-level: none }}
h4 + p {{ margin-top: 2pt }}
ul, ol {{ margin: {gap}pt 0; padding-left: 15pt }} li {{ margin-bottom: 3pt }} li::marker {{ color: {primary} }}
.box {{ padding: 12pt 13pt 12pt 16pt; margin: 15pt 0; break-inside: avoid }} .box > :first-child {{ margin-top: 0 }}
.box > :last-child {{ margin-bottom: 0 }}
.tint {{ background: {tint} }} .red {{ background: {red_tint} }}
table {{ border-collapse: collapse; width: 100%; margin: 4pt 0; border-bottom: 1.5pt solid {primary} }}
caption {{ text-align: left; font-weight: bold }}
td, th {{ text-align: left; vertical-align: top; padding: 4pt 12pt 4pt 0; width: 33% }}
td, th {{ border-bottom: 0.5pt solid {rule} }}
thead th {{ border-bottom: 1.5pt solid {primary} }} tr {{ break-inside: avoid }}
.small {{ font-size: 9pt; line-height: 12.3pt; color: {muted}; margin: 4pt 0 }}
.contents {{ list-style: none; padding: 0; font-size: 12pt }} .contents li {{ margin: 0 }}
.contents a {{ color: {ink}; text-decoration: none }}
.contents a::after {{ content: leader(".") target-counter(attr(href), page) }}
.columns {{ columns: 2; column-gap: 26pt }}
.qr {{ display: flex; align-items: center; gap: 14pt }} .qr svg {{ width: 85pt }}
"""


def _html(runs: Runs) -> str:
    parts = []
    for run in runs:
        text = escape(run.text)
        if run.cite:
            text = f'<sup><a href="#source-{run.cite}">{text}</a></sup>'
        elif run.style:
            text = f"<b>{text}</b>" if "B" in run.style else f"<i>{text}</i>"
        parts.append(text)
    return "".join(parts)


def _list(tag: str, items: Iterable[Runs], kind: str = "") -> str:
    return f"<{tag}{kind}>{''.join(f'<li>{_html(item)}</li>' for item in items)}</{tag}>"


def _code(url: str) -> str:
    svg = segno.make(url, error="m", micro=False).svg_inline(border=4, scale=2)
    return f'<div role="img" aria-label="QR code for {escape(url)}">{svg}</div>'


class _Body:
    """Blocks as HTML."""

    def __init__(self, sample: Sample, document: Document) -> None:
        self.sample = sample
        self.document = document

    def blocks(self, blocks: Sequence[Block]) -> str:
        """A body."""
        return "".join(getattr(self, f"_{kind}")(*rest) for kind, *rest in blocks)

    def aid(self) -> str:
        """The emergency box."""
        red = self.sample.colours["danger"]
        title = f'<b style="color: {red}">{escape(self.document.help_title)}</b>'
        return f'<div class="box" style="border: 1.5pt solid {red}"><p>{title} {_html(self.document.help)}</p></div>'

    def _text(self, runs: Runs) -> str:
        return f"<p>{_html(runs)}</p>"

    def _bullets(self, items: list[Runs]) -> str:
        return _list("ul", items)

    def _steps(self, items: list[Runs]) -> str:
        return _list("ol", items)

    def _subhead(self, runs: Runs) -> str:
        return f"<h3>{_html(runs)}</h3>"

    def _question(self, runs: Runs) -> str:
        return f"<h4>{_html(runs)}</h4>"

    def _callout(self, tone: str, title: Runs, body: list[Block]) -> str:
        hue = self.sample.colours[TONES[tone]]
        line = f"border: 1.5pt solid {hue}" if tone == "emergency" else f"border-left: 4pt solid {hue}"
        kind = {"note": " tint", "warning": " red"}.get(tone, "")
        head = f'<p style="color: {hue}"><b>{_html(title)}</b></p>'
        return f'<div class="box{kind}" style="{line}">{head}{self.blocks(body)}</div>'

    def _table(self, title: Runs, columns: list[Runs], rows: list[list[Runs]], note: Runs) -> str:
        head = "".join(f'<th scope="col">{_html(cell)}</th>' for cell in columns)
        body = "".join(
            f'<tr><th scope="row">{_html(first)}</th>{"".join(f"<td>{_html(cell)}</td>" for cell in others)}</tr>'
            for first, *others in rows
        )
        return (f"<table><caption>{_html(title)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
                f'<p class="small">{_html(note)}</p>')

    def _contact(self, note: Runs) -> str:
        clinic = self.sample.clinic
        site, phone = escape(clinic["website"]), escape(clinic["phone"])
        lines = [f"<b>{escape(clinic['name'])}</b>", f'Phone: <a href="tel:{phone}">{phone}</a>',
                 f"Address: {escape(self.document.address)}", f"Hours: {escape(clinic['hours'])}",
                 f'Website: <a href="{site}">{site}</a>']
        return f'<div class="box tint"><p><b>Questions?</b><br>{"<br>".join(lines)}</p><p>{_html(note)}</p></div>'

    def _qr(self, url: str, label: Runs) -> str:
        link = f'<a href="{escape(url)}">{escape(url)}</a>'
        return f'<div class="qr">{_code(url)}<p><b>{_html(label)}</b><br>{link}</p></div>'


def _style(
    sample: Sample, document: Document, left: float, right: float, size: float, leading: float, gap: float
) -> str:
    faces = ""
    for name, path in FACES.items():
        weight, style = "bold" if "B" in name else "normal", "italic" if "I" in name else "normal"
        faces += _FACE.format(weight=weight, style=style, url=path.as_uri())
    return faces + _STYLE.format(
        top=TOP, left=left, right=right, size=size, leading=leading, gap=gap, question=size + 1, title=document.title,
        clinic=sample.clinic["name"], foot=document.foot, muted=MUTED, tint=TINT, red_tint=RED_TINT, rule=RULE,
        primary=sample.colours["primary"], ink=sample.colours["foreground"],
    )


def _pdf(sample: Sample, document: Document, style: str, body: str) -> bytes:
    band = (f'<div class="band"><img src="{sample.logo.resolve().as_uri()}" alt="{escape(sample.logo_alt)}">'
            f"<h1>{escape(document.title)}</h1><p>{escape(document.subtitle)}</p></div>")
    head = (f'<meta charset="utf-8"><title>{escape(document.title)}</title>'
            f'<meta name="author" content="{escape(sample.clinic["name"])}"><style>{style}</style>')
    text = f'<!DOCTYPE html><html lang="{sample.language}"><head>{head}</head><body>{band}{body}</body></html>'
    made: Any = HTML(string=text).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(made)


def handout(sample: Sample, document: Document) -> bytes:
    """The handout of several pages."""
    body = _Body(sample, document)
    entries = [(f"section-{number}", title) for number, (title, _) in enumerate(document.sections, 1)]
    entries.append(("sources", "Sources"))
    contents = "".join(f'<li><a href="#{key}">{escape(title)}</a></li>' for key, title in entries)
    sections = "".join(
        f'<h2 id="section-{number}">{escape(title)}</h2>{body.blocks(blocks)}'
        for number, (title, blocks) in enumerate(document.sections, 1)
    )
    sources = "".join(
        f'<li id="source-{name}">{escape(words)}{f" <a href={escape(url)!r}>{escape(url)}</a>" if url else ""}</li>'
        for name, words, _, url in document.sources
    )
    points = f'<div class="box tint"><p><b>Key points</b></p>{_list("ul", document.summary)}</div>'
    text = (f'{body.aid()}{points}<h3 style="break-before: page">In this guide</h3><ul class="contents">{contents}</ul>'
            f'{sections}<h2 id="sources">Sources</h2><ol class="small">{sources}</ol>')
    return _pdf(sample, document, _style(sample, document, LEFT, WIDTH - LEFT - MEASURE, 12, 17, 8.5), text)


def faq_sheet(sample: Sample, document: Document) -> bytes:
    """The sheet of one page, at sizes that are known to fit."""
    body = _Body(sample, document)
    url, label = document.link
    clinic = sample.clinic
    lines = [f"<b>Questions? Call {escape(clinic['phone'])}</b>", escape(clinic["name"]), escape(document.address),
             escape(clinic["hours"]), f'{escape(label)}: <a href="{escape(url)}">{escape(url)}</a>']
    sources = " ".join(f'<b id="source-{name}">{number}.</b> {escape(said)}'
                       for number, (name, _, said, _) in enumerate(document.sources, 1))
    text = (f'{body.aid()}<div class="columns">{body.blocks(document.questions)}</div>'
            f'<div class="box tint qr"><p>{"<br>".join(lines)}</p>{_code(url)}</div>'
            f'<p class="small"><b>Sources:</b> {sources}</p>')
    style = _style(sample, document, 54, 54, 11, 13.6, 3) + (
        "h1 { font-size: 26pt } .box { margin: 8pt 0 } .band { padding: 8pt 54pt; margin-bottom: 8pt }"
        "@page { margin-bottom: 46pt }"
    )
    return _pdf(sample, document, style, text)


if __name__ == "__main__":
    main({"handout": handout, "faq-sheet": faq_sheet})
