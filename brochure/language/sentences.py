"""Sentences and words: where one ends and the next begins, in English and Spanish.

Nothing here knows the meaning of a text. Where a point may end a sentence or only a shortened word, what follows it
decides; where that leaves it open, the sentence goes on.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

# A mark that ends a sentence, the quotes and brackets that close after it, and what a sentence may begin with.
_END = re.compile(r"[.?!…]+[\"”’'»)\]]*(?P<gap>\s+)(?=[\"“‘'«(\[¿¡]*(?:[^\W_a-zà-öø-ÿ]))")
_CLOSING = "\"”’'»)]"
_PARAGRAPH = re.compile(r"\n\s*\n")
_NEXT = re.compile(r"\W*(\w+)")
_NUMBER_OF_ITEM = re.compile(r"\W*\d{1,3}\.\s*")


def _table(**lines: str) -> dict[str, frozenset[str]]:
    return {language: frozenset(line.split()) for language, line in lines.items()}


# Shortened words that are always followed by what they belong to; "no." only by a figure.
_NEVER_LAST = _table(
    en="dr drs mr mrs ms mx prof mt rev capt lt sgt vs v e.g i.e eg ie cf fig figs approx tel ext dept vol pp",
    es="sr sra srta sres dr dra dres prof profa lic ing ud uds vd vds ej p.ej núm nº tel ext p pp pág págs fig figs av "
       "avda aprox máx mín art vol cap ee vs cf sta sto",
)  # fmt: skip
# Shortened words that may be the last of a sentence: they are when an ordinary first word follows.
_SOMETIMES_LAST = _table(
    en="u.s u.k u.n e.u d.c a.m p.m ph.d m.d r.n d.o n.p p.a l.p.n inc ltd co corp jr sr etc al st ave blvd rd "
       "jan feb apr jun jul aug sept oct nov dec tue tues wed thurs fri min max incl",
    es="uu jr incl",
)  # fmt: skip
_FIRST_WORDS = _table(
    en="a after all also although always an and another any are as ask at avoid be because before both bring but by "
       "call can come do does don drink drive each eat even every few for from get give has have he her here his how "
       "however i if in is it its just keep know last let like make many may more most my never next no not now of on "
       "once one only or other our please plan read rest see she should since so some stay stop take talk tell that "
       "the their then there these they this those to today try under until use wait we wear what when where which "
       "while who why will with without would write you your",
    es="a al algunas algunos antes así aunque cada como cuando de debe del desde después durante él el ella ellas "
       "ellos en entonces es esa ese eso esta estas este esto estos hable hay la las le les llame lo los más mi "
       "muchas muchos ni no nos nuestra nuestro o otra otro para pero por porque pregunte puede que qué se si sí sin "
       "sobre su sus también tome un una usted ustedes y ya",
)  # fmt: skip
_NOTHING: frozenset[str] = frozenset()

# In this order: a web or mail address; letters with points (U.S., e.g.); a number with its marks; a word with what
# apostrophes and hyphens join to it.
_WORD = re.compile(
    r"(?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+[a-z]{2,}(?!\w)(?:/\S*[\w/])?|"
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:/–-]\d+)*(?:[-\u2010\u2011]?[^\W\d_]+)*|"
    r"[^\W_]+(?:['’\-\u2010\u2011][^\W_]+)*"
)
_INVISIBLE = str.maketrans("", "", "\u00ad\u2060\u200b")


def sentences(text: str, language: str) -> list[str]:
    """The sentences of a text in order, with their marks, spaces as they were. A blank line ends one, too.

    `language` is a BCP 47 tag; its shortened words are known for English and Spanish. The last one may lack its mark:
    `is_whole` tells.
    """
    return list(_sentences(text, primary(language)))


# Several checks ask for the same texts one after the other.
@functools.lru_cache(maxsize=512)
def _sentences(text: str, language: str) -> tuple[str, ...]:
    return tuple(one for paragraph in _PARAGRAPH.split(text) for one in _split(paragraph, language))


def is_whole(sentence: str) -> bool:
    """Whether it ends like a sentence: with a point, a question mark or an exclamation mark, a quote or bracket
    after it or not."""
    return sentence.rstrip(_CLOSING + " ").endswith((".", "?", "!", "…"))


def words(sentence: str) -> list[str]:
    """The words of a sentence, numbers and addresses among them, without marks. What is joined by a hyphen or an
    apostrophe is one word, as R. Flesch counts ("The Art of Readable Writing", 1949); what a slash parts is two."""
    return list(_words(sentence))


@functools.lru_cache(maxsize=512)
def _words(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.translate(_INVISIBLE)))


def _split(text: str, language: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.start("gap")]
        if not _goes_on(piece, text, end.end(), language):
            yield piece.strip()
            start = end.end()
    last = text[start:].strip()
    if last:
        yield last


def _goes_on(piece: str, text: str, after: int, language: str) -> bool:
    """Whether the sentence that starts with `piece`, of a text, goes on at `after`."""
    bare = piece.rstrip(_CLOSING)
    if not bare.endswith("."):
        return False
    word = bare[:-1].split()[-1].lstrip("([\"“‘'«") if bare[:-1].strip() else ""
    follows = _NEXT.match(text, after)
    next_word = follows[1] if follows else ""
    if word.lower() in ("no", "nos"):
        return next_word[:1].isdigit()
    if word.lower() in _NEVER_LAST.get(language, _NOTHING) or _NUMBER_OF_ITEM.fullmatch(piece):
        return True
    if word.lower() in _SOMETIMES_LAST.get(language, _NOTHING) or (len(word) == 1 and word.isupper()):
        return next_word.lower() not in _FIRST_WORDS.get(language, _NOTHING)
    return False


@functools.cache
def primary(language: str) -> str:
    """The language of a BCP 47 tag without its region: `es` of `es-MX`."""
    return language.partition("-")[0].lower()
