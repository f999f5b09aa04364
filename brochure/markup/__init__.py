"""The small Markdown of a text value: runs, paragraphs and lists, with the typography of its language."""

from brochure.markup.reading import body, inline
from brochure.markup.runs import Listing, Paragraph, Run, plain
from brochure.markup.typography import typography

__all__ = ["Listing", "Paragraph", "Run", "body", "inline", "plain", "typography"]
