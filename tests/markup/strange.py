"""Texts that nobody would write, for properties that must hold of every text."""

from hypothesis import strategies as st

_SIGNS = [
    *"*_[]()\\\n-.,!%#51a\"'—“\t \u00a0\u2003é`",
    "**",
    "--",
    "---",
    "...",
    "  \n",
    "\n\n",
    "- ",
    "1. ",
    "12. ",
    " - ",
]
_WORDS = ["word", "mg", "of", "Dr. Smith", "March 5", "75 mg", "55 of 100", "8-10", "555-1234", "(770) 555-0134"]
_MARKED = [
    "**a**",
    "*b* ",
    "[@a]",
    "[@a; @K17]",
    "[@a b]",
    "![x](y)",
    "[x](y)",
    "[x](https://a.example)",
    "<b>",
    "&amp;",
]
_ADDRESSES = ["[x](tel:(770) 555-0134)", "https://a.example/8-10", "a@b.example"]

_LINES = [
    "",
    " ",
    "a",
    "b [@c]",
    "**a** b",
    "- a",
    "- b",
    "-",
    "- - c",
    "1. a",
    "2. b",
    "12. c",
    "  - d",
    "  e",
    "a  ",
    "a\\\\",
]

TEXTS = st.one_of(
    st.lists(st.sampled_from([*_SIGNS, *_WORDS, *_MARKED, *_ADDRESSES]), max_size=12).map("".join),
    st.text(alphabet="ab *_[]@\\\n-\"'.1()"),
    st.text(),
    st.lists(st.sampled_from(_LINES), max_size=8).map("\n".join),
)
