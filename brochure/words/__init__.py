"""The fixed phrases of a document in its language, and dates as that language writes them."""

from brochure.words.phrases import Phrases, languages, phrases

__all__ = ["Phrases", "languages", "phrases"]
