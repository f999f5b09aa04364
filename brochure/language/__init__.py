"""What can be known of a text by its spelling alone: its sentences, its words, their syllables, how hard it is."""

from brochure.language.measures import SURE_SENTENCES, Counted, Measure, count, names_in, terms_pattern
from brochure.language.sentences import is_whole, sentences, words
from brochure.language.syllables import is_measured, syllables

__all__ = [
    "SURE_SENTENCES",
    "Counted",
    "Measure",
    "count",
    "is_measured",
    "is_whole",
    "names_in",
    "sentences",
    "syllables",
    "terms_pattern",
    "words",
]
