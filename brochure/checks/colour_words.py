"""Words that point by colour or place alone: "the red box", "the picture on the right"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import ClassVar

from brochure.checks.base import Check, Matter
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.language.sentences import primary
from brochure.problems import Problem

_RED = r"""(?:(?:light|dark|bright|pale)\ )?
    (?:red|green|blue|yellow|orange|amber|purple|violet|pink|gr[ae]y|brown|teal|colou?red|shaded)"""
# What is printed on a page, and nothing that a body or a medicine has: no line, spot, area, pill or light.
_PRINTED = r"""(?:box(?:es)?|text|words?|letters|print|type|headings?|columns?|rows?|table|panel|frame|arrows?|icons?
    |symbols?)"""
_THING = r"(?:box|table|list|picture|photo|drawing|figure|chart|diagram|map|column|code|form|panel|text)"
_COLOURS = {
    "en": rf"""\b(?:
        (?:the|this|these|each|every)\ {_RED}\ {_PRINTED}
        | (?:shown|printed|marked|written|highlighted|set|listed|underlined|shaded)\ in\ {_RED}
        | (?:words|items|steps|lines|numbers|rows|those|everything|anything|text|what\ is)\ in\ {_RED}
        )\b""",
    "es": r"""\b(?:
        (?:el|la|los|las)\ (?:recuadros?|cuadros?|texto|palabras?|letras|títulos?|columnas?|filas?|tabla|flechas?)
            \ (?=ROJO)
        | (?:marcad|escrit|impres|resaltad|señalad)[oa]s?\ (?:en|de|con)(?:\ color)?\ (?=ROJO)
        )\w+""".replace("ROJO", "(?:roj[oa]|verde|azul|amarill[oa]|naranja|morad[oa]|rosa|gris)(?:e?s)?\\b"),
}
_PLACES = {
    "en": rf"""\b(?:
        {_THING}\ (?:(?:is|stands)\ )?(?:at|on|to)\ the\ (?:far\ )?(?:right|left)
            (?!\ (?:time|moment|side|half|height|angle|level|speed|place|number|dose)\b)
        | (?:left|right)-?hand\ {_THING} | the\ (?:left|right)\ column
        | (?:see|turn\ to|look\ at)\ page\ \d+(?!\ of)
        | (?:on|see)\ the\ (?:next|previous|opposite|facing)\ page
        )\b""",
    "es": r"""\b(?:
        (?:recuadro|cuadro|tabla|lista|imagen|foto|dibujo|figura|mapa|columna|código)\ (?:(?:está|queda)\ )?
            (?:a|de)\ la\ (?:derecha|izquierda)
        | (?:vea|ver|véase|consulte)\ la\ página\ \d+
        | en\ la\ página\ (?:siguiente|anterior)
        )\b""",
}
# What tells the same without colour or place: a name, words in quotes or brackets, a shape; and what shows that a thing
# is meant, not the page.
_BESIDE = re.compile(
    r"""["“”«»()] | \b(?:
        called|titled|headed|named|labell?ed|with\ the\ (?:word|title|sign|heading)|(?:that|which)\ says|bold
        | stars?|starred|circles?|triangles?|squares?|check\ ?marks?
        | pills?|tablets?|capsules?|inhalers?|medicines?|pack(?:age)?s?|bottles?|bags?|screens?|machines?|monitors?
        | buttons?
        | llamad[oa]|titulad[oa]|negrita|pastillas?|tabletas?|frascos?|pantallas?|botón
        )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What to look for in a language, each with what it points by; nothing for one that is not known here."""
    return tuple(
        (re.compile(known[language], re.IGNORECASE | re.VERBOSE), by)
        for known, by in ((_COLOURS, "by its colour"), (_PLACES, "by its place on the page"))
        if language in known
    )


class ColourWords(Check):
    """Words that only those understand who see colours, or that are wrong in another print."""

    codes = (
        Code(
            "W743",
            "The text points by colour or place alone",
            "Who sees no colours, prints in grey or listens cannot find the red box. In large print columns stand "
            "below each other and pages end elsewhere, so what was at the right, or on page 3, is not there any more.",
            "Name what is meant by its words: the box Call us, the section After your visit.",
            "Before:\n    - Call us for anything in the red box.\n"
            "After:\n    - Call us for anything in the box \"Call us right away\".",
        ),
    )
    source: ClassVar[str] = "W3C, WCAG 2.2, 1.4.1 and 1.3.3; UKAAF, Creating clear print and large print (G003)."
    triggers: ClassVar[str] = "summary:\n- Call us for anything in the red box."
    passes: ClassVar[str] = (
        'summary:\n- Call us for anything in the red box "Call us".\n- Red spots on the right arm are common.'
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each sentence, in the languages that it knows."""
        patterns = _patterns(primary(matter.language))
        for passage in matter.passages:
            for pattern, by in patterns:
                for found in pattern.finditer(passage.words):
                    if not _BESIDE.search(_around(passage.words, found.start())):
                        message = f'"{found[0]}" points to something only {by}'
                        yield matter.problem("W743", message, place_in(passage, *found.span()), _HINT)


_HINT = "Say what it is called, or what stands there: who listens, or has another print, has only the words."


def _around(words: str, at: int) -> str:
    """The sentence that the letter at `at` stands in."""
    return next((found[0] for found in _SENTENCE.finditer(words) if found.end() > at), words)
