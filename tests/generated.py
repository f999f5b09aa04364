"""Contents that nobody has written: random documents for tests that must hold for all of them."""

from __future__ import annotations

from functools import partial
from typing import Any

from hypothesis import strategies as st

from tests.specimens import content, handout, sheet

# Words of many lengths, in the scripts and with the accents that the default typeface has. No quotes, hyphens or dots:
# what typography makes of these is judged in tests/markup.
_LETTERS = st.characters(categories=("Lu", "Ll"), min_codepoint=0x41, max_codepoint=0x17E, exclude_characters="ŉĿŀ")
WORDS = st.text(_LETTERS, min_size=1, max_size=14)
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(lambda words: " ".join(words) + ".")
TITLES = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
_MARKS = ("{}", "**{}** and more", "*{}*", "{} [@a]", "{} [@b; @a]", "{} [a link](https://elm.example)")
MARKED = st.tuples(SENTENCES, st.sampled_from(_MARKS)).map(lambda pair: pair[1].format(pair[0]))
_ITEMS = st.lists(SENTENCES, min_size=1, max_size=4)
PROSE = st.one_of(
    MARKED,
    st.lists(MARKED, min_size=2, max_size=3).map("\n\n".join),
    _ITEMS.map(lambda items: "\n".join(f"- {item}" for item in items)),
    _ITEMS.map(lambda items: "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))),
)


def _table(width: int) -> st.SearchStrategy[dict[str, Any]]:
    cells = st.one_of(TITLES, MARKED, st.just(""))
    return st.fixed_dictionaries(
        {
            "columns": st.lists(TITLES, min_size=width, max_size=width),
            "rows": st.lists(st.lists(cells, min_size=width, max_size=width), min_size=1, max_size=8),
        },
        optional={"title": TITLES, "note": SENTENCES},
    )


_SIMPLE = st.one_of(
    st.fixed_dictionaries({"bullets": st.lists(MARKED, min_size=1, max_size=8)}),
    st.fixed_dictionaries({"steps": st.lists(MARKED, min_size=1, max_size=12)}),
    st.fixed_dictionaries({"subhead": TITLES}),
    st.fixed_dictionaries({"table": st.integers(1, 4).flatmap(_table)}),
    st.fixed_dictionaries({"contact": st.fixed_dictionaries({}, optional={"title": TITLES, "note": SENTENCES})}),
    st.fixed_dictionaries({"qr": st.just({"url": "https://elm.example/guide", "label": "Read on"})}),
    st.fixed_dictionaries({"figure": st.just({"image": "assets/logo.png", "alt": "A sign", "width": "third"})}),
)


def _bodies(blocks: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.one_of(PROSE, blocks), min_size=1, max_size=most)


_TONES = st.sampled_from(["note", "warning", "emergency"])
_CALLOUT = st.fixed_dictionaries({"tone": _TONES, "body": _bodies(_SIMPLE, 3)}, optional={"title": TITLES})
_BOXED = st.fixed_dictionaries({"callout": _CALLOUT})
_ASKED = st.fixed_dictionaries({"question": TITLES, "answer": _bodies(st.one_of(_SIMPLE, _BOXED), 2)})
BLOCKS = st.one_of(_SIMPLE, _BOXED, st.fixed_dictionaries({"faq": st.lists(_ASKED, min_size=1, max_size=3)}))
SECTIONS = st.lists(
    st.fixed_dictionaries({"title": TITLES, "body": _bodies(BLOCKS, 5)}), min_size=1, max_size=6,
    unique_by=lambda section: section["title"],
)  # fmt: skip
SOURCES = {name: {"title": f"Paper {name}", "date": "2020-01-31"} for name in ("a", "b")}


@st.composite
def handouts(draw: st.DrawFn) -> dict[str, Any]:
    """A content file with one handout."""
    summary = draw(st.lists(MARKED, max_size=4))
    made = handout(
        title=draw(TITLES),
        subtitle=draw(st.none() | TITLES),
        summary=summary or None,
        contents=draw(st.sampled_from(["yes", "no"])),
        sections=draw(SECTIONS),
    )
    return content(made, sources=SOURCES, page=draw(st.sampled_from(["letter", "a4"])))


@st.composite
def sheets(draw: st.DrawFn) -> dict[str, Any]:
    """A content file with one FAQ sheet of texts."""
    asked = st.fixed_dictionaries({"question": TITLES, "answer": PROSE})
    made = sheet(draw(st.lists(asked, min_size=1, max_size=16)), columns=draw(st.sampled_from(["auto", "1", "2"])))
    return content(made, sources=SOURCES, page=draw(st.sampled_from(["letter", "a4"])))


# Signs that mean something to Markdown, YAML, HTML or PDF, what nobody sees, and bits of the rest.
_SIGNS = (
    *"ab *_[]()@\\-1.:<>&#{}\"'\n",
    *("[@a]", "[@a; @b]", "[x](https://e.x)", "[](https://e.x)", "[x](foo:bar)", "**", "\n\n- ", "\n1. ", "\\\n", "{{"),
    *("\u00a0", "\u00ad", "\u0301", "é", "—", "(770) 555-0134", "https://e.x/a", "75 mg"),
    *("<b>", "&amp;", "<script>", "%PDF", "endobj"),
)
ODD = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=12).map("".join).filter(str.strip)


@st.composite
def odd_contents(draw: st.DrawFn) -> dict[str, Any]:
    """A content file whose texts are anything but prose."""
    odd = partial(draw, ODD)
    blocks = [
        {"bullets": [odd(), odd()]},
        {"steps": [odd()]},
        {"callout": {"title": odd(), "body": [odd()]}},
        {"table": {"title": odd(), "columns": [odd(), odd()], "rows": [[odd(), ""], [odd(), odd()]], "note": odd()}},
        {"subhead": odd()},
        {"faq": "all"},
        {"contact": {"title": odd(), "note": odd()}},
        {"qr": {"url": "elm.example", "label": odd()}},
        {"figure": {"image": "assets/logo.png", "alt": odd(), "caption": odd()}},
    ]
    body = [odd(), *draw(st.lists(st.sampled_from(blocks), max_size=5))]
    review = {"author": odd(), "reviewer": odd(), "version": odd()}
    made = draw(st.sampled_from([
        handout(sections=[{"title": odd(), "body": body}], title=odd(), subtitle=odd(), summary=[odd()], review=review),
        sheet(title=odd(), subtitle=odd(), link={"url": "elm.example", "label": odd()}, review=review),
    ]))  # fmt: skip
    return content(
        made,
        clinic={"name": odd(), "phone": odd(), "address": odd(), "hours": odd(), "email": odd()},
        help={"title": odd(), "text": odd()},
        faqs={"q": {"question": odd(), "answer": odd()}},
        sources={"a": {"title": odd(), "publisher": odd(), "date": odd()}, "b": {"title": odd()}},
    )
