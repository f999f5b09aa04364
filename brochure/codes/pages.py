"""Codes of the layout (E5xx), of our own faults (E9xx), and the warnings that no check tells of."""

from __future__ import annotations

from typing import Final

from brochure.codes.catalogue import Code, ExitCode

PAGES: Final = (
    Code(
        "E501",
        "The text does not fit on its page",
        "A document of one page was made as tight as it may be and is still too long. Text is never cut off and never "
        "set "
        "smaller than people can read.",
        "Shorten the text by about as many words as the message says; it names the longest answer. Or leave out a "
        "question.",
        exit_code=ExitCode.FIT,
    ),
    Code(
        "E502",
        "A part is taller than a page",
        "This part can't be split, and no page has room for it.",
        "Split it in two, shorten it, or make the picture smaller.",
        exit_code=ExitCode.FIT,
    ),
    Code(
        "E503",
        "Something was drawn without its meaning",
        "Every mark on the page must tell a screen reader what it is. One did not, so the PDF was not written. This "
        "is a "
        "fault of brochure, not of your content.",
        "Please report it, with the line that the message names.",
        exit_code=ExitCode.BUG,
    ),
    Code(
        "E900",
        "A fault of brochure",
        "Something happened that was not foreseen. Your files are untouched.",
        "Please report it, with what you did and the last lines of the output with --debug.",
        exit_code=ExitCode.BUG,
    ),
    Code(
        "W601",
        "A source is listed but not cited",
        "The list of sources has an entry that no text points to.",
        "Cite it where it belongs, as in [@its-name], or remove it from the list.",
    ),
    Code(
        "W602",
        "A question is never used",
        "An entry under `faqs:` is in none of the documents.",
        "Add it to a document, or remove it.",
    ),
    Code(
        "W760",
        "What is accepted is no longer found",
        "An entry under `checks: accept:` lets a finding pass that is not there any more: the words have changed, or "
        "its "
        "`at:` was never in them. It would let pass the next finding of its kind, which nobody has looked at.",
        "Remove the entry, or correct its code or the words after at.",
    ),
)
