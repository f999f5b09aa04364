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


_TICKS = st.lists(st.one_of(MARKED, TITLES), min_size=1, max_size=8)
_TICK_GROUPS = st.lists(st.fixed_dictionaries({"title": TITLES, "items": _TICKS}), max_size=2)
_CHECKLISTS = st.fixed_dictionaries(
    {"items": _TICKS, "two_columns": st.sampled_from(["yes", "no"])},
    optional={"title": TITLES, "groups": _TICK_GROUPS},
)
_FEW = st.integers(0, 6).map(str)
_QUESTIONS = st.fixed_dictionaries(
    {"items": st.lists(MARKED, min_size=1, max_size=5), "lines": _FEW, "more": _FEW}, optional={"title": TITLES}
)
_LABELS = st.one_of(TITLES, st.lists(TITLES, min_size=1, max_size=3))
_WRITE_INS = st.fixed_dictionaries(
    {"lines": st.lists(_LABELS, min_size=1, max_size=5)},
    optional={
        "title": TITLES,
        "grid": st.fixed_dictionaries(
            {
                "columns": st.lists(TITLES, min_size=1, max_size=5),
                "rows": st.lists(st.one_of(TITLES, st.just("")), min_size=1, max_size=20),
            },
            optional={"corner": TITLES},
        ),
    },
)

_PICTURES = st.fixed_dictionaries(
    {"text": PROSE, "image": st.just("assets/logo.png"), "alt": TITLES}, optional={"caption": MARKED}
)
_TOLD = st.fixed_dictionaries({}, optional={"title": TITLES, "funding": MARKED, "conflicts": MARKED, "formats": MARKED})

_TIER = st.fixed_dictionaries(
    {"signs": st.lists(MARKED, min_size=1, max_size=6)}, optional={"title": TITLES, "action": MARKED}
)
_TIERS = st.fixed_dictionaries({"call_us": _TIER}, optional={"emergency": _TIER, "at_home": _TIER})
_NUMBERS = st.sampled_from(["911", "988", "770-555-0134", "1-800-555-0142", "+1 (770) 555-0134"])
_LINE = st.fixed_dictionaries({"number": _NUMBERS, "name": TITLES}, optional={"text": MARKED})
_HELPLINES = st.fixed_dictionaries(
    {}, optional={"title": TITLES, "lines": st.lists(_LINE, min_size=1, max_size=4)}
)
_COUNTED = st.fixed_dictionaries({"count": st.integers(0, 10).map(str), "label": MARKED})
_ARRAYS = st.fixed_dictionaries(
    {"of": st.sampled_from(["10", "20", "50", "100"]), "rows": st.lists(_COUNTED, min_size=1, max_size=4)},
    optional={"title": TITLES},
)
_MEDICINES = st.fixed_dictionaries(
    {"write": st.just("yes")}, optional=dict.fromkeys(("name", "for", "how", "when", "with", "missed", "watch"), MARKED)
)
_TERMS = st.lists(st.tuples(TITLES, MARKED), min_size=1, max_size=8, unique_by=lambda term: term[0].casefold())
_GLOSSARIES = st.fixed_dictionaries({"terms": _TERMS.map(dict), "sort": st.just("no")}, optional={"title": TITLES})
_COMPARED = st.fixed_dictionaries(
    {
        "options": st.lists(TITLES, min_size=2, max_size=2),
        "points": st.dictionaries(TITLES, st.lists(MARKED, min_size=2, max_size=2), min_size=1, max_size=6),
    },
    optional={"title": TITLES, "note": SENTENCES},
)
_QUOTES = st.fixed_dictionaries({"text": MARKED}, optional={"who": TITLES, "disclosure": SENTENCES})

_SIMPLE = st.one_of(
    st.fixed_dictionaries({"bullets": st.lists(MARKED, min_size=1, max_size=8)}),
    st.fixed_dictionaries({"steps": st.lists(st.one_of(MARKED, _PICTURES), min_size=1, max_size=12)}),
    st.fixed_dictionaries({"provenance": _TOLD}),
    st.fixed_dictionaries({"subhead": TITLES}),
    st.fixed_dictionaries({"table": st.integers(1, 4).flatmap(_table)}),
    st.fixed_dictionaries({"contact": st.fixed_dictionaries({}, optional={"title": TITLES, "note": SENTENCES})}),
    st.fixed_dictionaries({"key-points": st.lists(MARKED, min_size=1, max_size=6)}),
    st.fixed_dictionaries({"checklist": _CHECKLISTS}),
    st.fixed_dictionaries({"questions": _QUESTIONS}),
    st.fixed_dictionaries({"write-in": _WRITE_INS}),
    st.fixed_dictionaries({"when-to-call": _TIERS}),
    st.fixed_dictionaries({"emergency": _HELPLINES}),
    st.fixed_dictionaries({"quote": _QUOTES}),
    st.fixed_dictionaries({"icon-array": _ARRAYS}),
    st.fixed_dictionaries({"medicine": _MEDICINES}),
    st.fixed_dictionaries({"glossary": _GLOSSARIES}),
    st.fixed_dictionaries({"qr": st.just({"url": "https://elm.example/guide", "label": "Read on"})}),
    st.fixed_dictionaries({"figure": st.just({"image": "assets/logo.png", "alt": "A sign", "width": "third"})}),
)


def _bodies(blocks: st.SearchStrategy[Any], most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.one_of(PROSE, blocks), min_size=1, max_size=most)


_TONES = st.sampled_from(["note", "warning", "emergency"])
_CALLOUT = st.fixed_dictionaries({"tone": _TONES, "body": _bodies(_SIMPLE, 3)}, optional={"title": TITLES})
_BOXED = st.fixed_dictionaries({"callout": _CALLOUT})
_ASKED = st.fixed_dictionaries({"question": TITLES, "answer": _bodies(st.one_of(_SIMPLE, _BOXED), 2)})
_STAGE = st.fixed_dictionaries(
    {"when": TITLES, "body": _bodies(st.one_of(_SIMPLE, _BOXED), 3)}, optional={"title": TITLES}
)
_STAGES = st.lists(_STAGE, min_size=1, max_size=4)
_TIMED = st.fixed_dictionaries(
    {"timeline": st.fixed_dictionaries({"stages": _STAGES}, optional={"title": TITLES})}
)
_COLUMN = _bodies(st.one_of(_SIMPLE, _BOXED), 3)
_COLUMNS = st.fixed_dictionaries({"left": _COLUMN, "right": _COLUMN}, optional={"middle": _COLUMN})
_SPLIT = st.one_of(
    st.fixed_dictionaries({"columns": _COLUMNS}), st.fixed_dictionaries({"page-break": st.just("to be torn out")})
)
_FAQ = st.fixed_dictionaries({"faq": st.lists(_ASKED, min_size=1, max_size=3)})
# In a narrower measure its columns may have no room: then it has other words.
_WIDE = st.fixed_dictionaries({"compare": _COMPARED})
BLOCKS = st.one_of(_SIMPLE, _BOXED, _SPLIT, _TIMED, _FAQ, _WIDE)
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
        {"key-points": {"title": odd(), "items": [odd()]}},
        {"checklist": {"title": odd(), "items": [odd()], "groups": [{"title": odd(), "items": [odd(), odd()]}]}},
        {"questions": {"title": odd(), "items": [odd(), odd()], "prompt": odd()}},
        {"write-in": {"title": odd(), "lines": [odd(), [odd(), odd()]],
                      "grid": {"corner": odd(), "columns": [odd()], "rows": [odd(), ""]}}},
        {"steps": [odd(), {"text": odd(), "image": "assets/logo.png", "alt": odd(), "caption": odd()}]},
        {"callout": {"title": odd(), "body": [odd()]}},
        {"when-to-call": {"call_us": {"title": odd(), "signs": [odd()], "action": odd()}}},
        {"emergency": {"title": odd(), "lines": [{"number": "911", "name": odd(), "text": odd()}]}},
        {"timeline": {"title": odd(), "stages": [{"when": odd(), "title": odd(), "body": odd()}]}},
        {"quote": {"text": odd(), "who": odd(), "disclosure": odd()}},
        {"icon-array": {"title": odd(), "of": "10", "rows": [{"count": "3", "label": odd()}]}},
        {"medicine": {"name": odd(), "for": odd(), "write": "yes"}},
        {"glossary": {"title": odd(), "terms": {odd(): odd()}}},
        {"compare": {"title": odd(), "options": [odd(), odd()], "points": {odd(): [odd(), odd()]}, "note": odd()}},
        {"columns": {"left": odd(), "right": [odd()]}},
        {"page-break": odd()},
        {"provenance": {"title": odd(), "funding": odd(), "feedback": odd()}},
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
