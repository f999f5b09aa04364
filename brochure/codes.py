"""The catalogue of problem codes: what `brochure explain E203` prints. Codes are stable; a retired one is never reused.

Longer than other modules because it is a table of texts, kept as Python so that nothing has to be parsed at start.
The readers are people who look after a clinic's handouts: no words of the trade without saying what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

__all__ = ["CODES", "Code", "ExitCode", "Severity", "register"]

Severity = Literal["error", "warning"]


class ExitCode(IntEnum):
    """What a run hands back to the shell."""

    FINE = 0
    CONTENT = 1
    USAGE = 2
    FILE = 3
    ASSET = 4
    FIT = 5
    BUG = 70
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `why` says what it means, `fix` how to mend it, `example` shows before and after."""

    code: str
    title: str
    why: str
    fix: str
    example: str = ""
    exit_code: ExitCode = ExitCode.CONTENT

    @property
    def severity(self) -> Severity:
        """ "warning" for a W, "error" for an E."""
        return "warning" if self.code.startswith("W") else "error"


CODES: dict[str, Code] = {}


def register(code: Code) -> None:
    """Take in a code that is described elsewhere: those of the checks stand with them."""
    if CODES.setdefault(code.code, code) is not code:
        raise ValueError(f"the code {code.code} is taken")


def _add(code: str, title: str, why: str, fix: str, example: str = "", exit_code: ExitCode = ExitCode.CONTENT) -> None:
    CODES[code] = Code(code, title, why, fix, example, exit_code)


def _turns_into(before: str, after: str) -> str:
    return f"Before:\n{_indented(before)}\nAfter:\n{_indented(after)}"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


# ---- E1xx: reading the file -----------------------------------------------------------------------------------------

_add(
    "E101",
    "The file can't be read",
    "There is no file with this name, it is a folder, or you are not allowed to open it.",
    "Check the spelling of the name and that you are in the right folder. If the file is there, check who may read it.",
    exit_code=ExitCode.FILE,
)
_add(
    "E102",
    "The file is not saved as UTF-8",
    "Letters such as é, ü or ñ can be stored in several ways. This file uses an older one (often called Latin-1, "
    "Windows-1252 or ANSI), or it is no text file at all. Guessing could print wrong letters, so nothing is guessed.",
    'Open the file in your editor, choose "Save as" or "Save with encoding", pick UTF-8, and save.',
)
_add(
    "E103",
    "The file is saved as UTF-16 or UTF-32",
    'These store every letter in two or four bytes. Windows Notepad calls UTF-16 "Unicode".',
    'Open the file in your editor, choose "Save as", pick UTF-8 as the encoding, and save.',
)
_add(
    "E104",
    "The file is empty",
    "There is nothing in the file, or every line of it is a comment (a line that starts with #).",
    "Write the content, or bring back an earlier version of the file if something went wrong when it was saved.",
    _turns_into("# our handouts", "# our handouts\nformat: 1\nlanguage: en-US\nclinic:\n  name: Example Clinic"),
)
_add(
    "E105",
    "The file does not start with names and values",
    'The outermost level of the file must be lines of the form "name: value". This file holds a list or a single text.',
    "Compare the first lines with the sample content.yaml. Perhaps the wrong file was named.",
    _turns_into("- Ketamine, what to expect", "format: 1\nlanguage: en-US"),
)
_add(
    "E106",
    "A line is indented with a tab",
    "How far a line is moved to the right says what it belongs to. A tab has no fixed width, so YAML does not "
    "allow it there.",
    'Replace the tab by spaces, two for each level. Most editors can do it for the whole file: look for "convert '
    'indentation to spaces".',
    _turns_into("clinic:\n<tab>name: Example Clinic", "clinic:\n  name: Example Clinic"),
)
_add(
    "E107",
    "The file is not valid YAML",
    "The file can't be split into names, values and lists at this place. Common reasons: a line starts too far left or "
    "right, a quote is not closed, or a text starts with a sign that means something in YAML: * & ! % @ ` { [ > |.",
    "Look at the place and at the line above it. When in doubt, put straight double quotes round the whole text.",
    _turns_into("- **Do not drive** today.\n- {{ clinic.name }}", '- "**Do not drive** today."\n- "{{ clinic.name }}"'),
)
_add(
    "E108",
    "A text with a colon needs quotes",
    "A colon followed by a space separates a name from its value. When a text has one in the middle, its first words "
    "are taken for a name.",
    "Put straight double quotes round the whole text.",
    _turns_into("- Note: bring your card", '- "Note: bring your card"'),
)
_add(
    "E109",
    "The same key is written twice",
    "Within one group each key can stand only once; otherwise one of the two values would be lost without a word.",
    "Delete one of the two lines, or rename one of them.",
    _turns_into("title: Ketamine\ntopic: Treatment\ntitle: Your guide", "title: Ketamine\ntopic: Treatment"),
)
_add(
    "E110",
    "Anchors and aliases are not used here",
    "YAML takes a text that starts with & or * as a mark to copy from. Brochure does not copy parts of a file this "
    "way, because nobody can see in the file what will be printed.",
    "If it is a text, put quotes round it. If you want to use a value in several places, write it once under `values:` "
    "and use it as {{ values.name }}.",
    _turns_into("- *Important* for you", '- "*Important* for you"'),
)
_add(
    "E111",
    "Tags are not used here",
    "YAML takes a word that starts with ! as an order how to read the value. Brochure reads every value as text, so "
    "there is nothing to order, and such a tag can be used to attack a computer.",
    "Delete the word that starts with !, or put quotes round the text if the ! belongs to it.",
    _turns_into("- !Important news", '- "!Important news"'),
)
_add(
    "E112",
    "The lists are nested too deep",
    "More than 20 levels inside each other are not a handout; most often the indentation went wrong.",
    "Move the lines back to the left, or turn the inner lists into sections of their own.",
)
_add(
    "E113",
    "The file is too large",
    "A content file may have up to 1 MB, which is about 400 printed pages. A larger one is nearly always the wrong "
    "file.",
    "Check that you named the right file. If it is, split the documents over several files. Pictures stay files of "
    "their own and are only named in the content.",
)
_add(
    "E114",
    "The file holds several YAML documents",
    "A line of three hyphens (---) ends one YAML document and starts the next. Only one can be read.",
    "Delete the line with the three hyphens. For a pause between two parts of a text start a new section.",
)
_add(
    "E115",
    "An invisible control character is in the file",
    "Text that is copied from Word, a web page or a PDF sometimes brings along invisible characters that are not "
    "letters, for example a manual line break of Word.",
    "Delete the character: put the cursor behind it and press backspace, or type the words anew.",
)
_add(
    "E116",
    "A text is cut off at a #",
    "A # after a space starts a comment: it and the rest of the line are not read. Here the # stands right before a "
    "word or a number, so it looks like a part of the text that would not be printed.",
    "Put straight double quotes round the whole text. If it is a comment, write a space after the #.",
    _turns_into("address: 12 Main St, Suite #200", 'address: "12 Main St, Suite #200"'),
)
_add(
    "E117",
    "This kind of file can't be imported",
    "Word files (.docx), Markdown (.md) and plain text (.txt) can be imported. Older Word files, PDFs and the files of "
    "other programs keep their words in ways that can't be read without losing some.",
    'Open the file in Word, Pages or LibreOffice, choose "Save as" or "Export", pick Word (.docx), and import that. Of '
    "a PDF look for the file that it was made from.",
    exit_code=ExitCode.FILE,
)
_add(
    "E118",
    "The Word file can't be opened",
    "The file is damaged, protected with a password, or holds something that Word itself never writes.",
    "Open it in Word, take the password away if there is one (File, Info), save it as a Word document (.docx), and "
    "import that.",
    exit_code=ExitCode.FILE,
)
_add(
    "E119",
    "The Word file is too large",
    "A Word file is a packed folder. This one holds more than any handout needs once it is unpacked, which is either a "
    "book, a collection of huge pictures, or an attack on the computer.",
    "Split it in Word into several files. If it has large photos, let Word compress the pictures (Picture Format, "
    "Compress Pictures).",
    exit_code=ExitCode.FILE,
)
_add(
    "E120",
    "A part of brochure is not installed",
    "Some things that not everybody needs, such as reading Word files, are installed only when asked for.",
    "Run the command that the message shows, then try again.",
    exit_code=ExitCode.FILE,
)

# ---- E2xx: the content ----------------------------------------------------------------------------------------------

_add(
    "E201",
    "Something is missing",
    "A key that must be there was not found in this group.",
    "Add a line with the key and its value, indented like the other keys of the group.",
    _turns_into("clinic:\n  phone: (770) 555-0134", "clinic:\n  name: Example Clinic\n  phone: (770) 555-0134"),
)
_add(
    "E202",
    "This is a different kind of value than is needed",
    "Some places need a text, some a list (lines that start with a hyphen), some a group of keys. The three can't "
    "stand in for each other.",
    "Write the value as the message says. Look at the same key in the sample content.yaml.",
    _turns_into("summary: Eat nothing for 4 hours.", "summary:\n  - Eat nothing for 4 hours."),
)
_add(
    "E203",
    "Unknown key",
    "The key is not one that is known in this group. Often it is a slip of the keyboard, or the line is indented "
    "too far or not far enough and so belongs to the wrong group. Unknown keys are never ignored, as their text "
    "would be lost.",
    "Correct the spelling, move the line to the group it belongs to, or delete it.",
    _turns_into("tittle: Ketamine infusions", "title: Ketamine infusions"),
)
_add(
    "E204",
    "This value is not one of the choices",
    "The key takes one of a few words only, or a number within limits.",
    "Use one of the words that the message lists, or a number as it says.",
    _turns_into("page: leter", "page: letter"),
)
_add(
    "E205",
    "Unknown name between {{ and }}",
    "Words in double braces are replaced by a value that is written once, such as the phone number of the clinic. "
    "There is no value with this name.",
    "Correct the name, or add the value: under `clinic:` for the facts of the clinic, under `values:` for your own.",
    _turns_into("- Call {{ clinic.fone }}.", "- Call {{ clinic.phone }}."),
)
_add(
    "E206",
    "The cited source is not in the list of sources",
    "A name in brackets after an @ points to an entry under `sources:`. There is no entry with this name.",
    "Correct the name, or add the source.",
    _turns_into("- It works fast [@fda23].", "- It works fast [@fda-2023].   # with fda-2023: under sources:"),
)
_add(
    "E207",
    "No such question",
    "The list of questions names one that is not under `faqs:`.",
    "Correct the name, or add the question and its answer under `faqs:`.",
)
_add(
    "E208",
    "The same id or term is used twice",
    "An id names one thing only: the PDF file is called after it, and other places point to it. A glossary says once "
    "what a term means; large and small letters make no difference.",
    "Give one of the two another id, or delete one of the two terms.",
)
_add(
    "E209",
    "This is not a language",
    "Screen readers choose the voice by the language. It is written as a short tag: en for English, en-US for "
    "English as written in the United States, es for Spanish.",
    "Write a language tag.",
    _turns_into("language: English", "language: en-US"),
)
_add(
    "E210",
    "This kind of link is not allowed",
    "A link can lead to a web page (https: or http:), start an email (mailto:) or a call (tel:). Others, such as "
    "links to a file on your computer, don't work for a patient or could harm them.",
    "Use the full web address, or remove the link and keep its words.",
    _turns_into("[our form](C:/forms/intake.pdf)", "[our form](https://clinic.example/intake.pdf)"),
)
_add(
    "E211",
    "A text is empty",
    "The key is there, but there is nothing to print after it.",
    "Write the text, or delete the line.",
)
_add(
    "E212",
    "This is not a date",
    "Dates are written year-month-day, because 03/04/2026 means two different days in different countries. On the page "
    "they are printed in the way of the language.",
    "Write four digits for the year, two for the month, two for the day.",
    _turns_into("reviewed: 11/23/2026", "reviewed: 2026-11-23"),
)
_add(
    "E213",
    "This can't be an id",
    "Ids become file names and links, so they are made of small letters without accents, digits, and single hyphens.",
    "Rewrite it with these characters only.",
    _turns_into("- id: Ketamine Guide", "- id: ketamine-guide"),
)
_add(
    "E215",
    "A table row has the wrong number of cells",
    "Every row needs one cell for each column, or the cells would stand under the wrong heading. In a comparison it is "
    "one answer to each point for each option.",
    'Add the missing cells, or remove the ones too many. An empty cell of a table is written as ""; in a comparison '
    "say that something is not known.",
)
_add(
    "E216",
    "Unknown format version",
    "The first line of the content says in which version of the file format it is written. This brochure does not know "
    "that version.",
    "Write `format: 1`. If the file is made for a newer brochure, install that one.",
)
_add(
    "E217",
    "This is not a colour",
    "Colours are written as a # and six digits 0-9 or letters a-f (or three, as a short form). Because of the # they "
    "need quotes.",
    "Write the colour as your designer gave it to you, in quotes.",
    _turns_into("primary: dark teal", 'primary: "#0a5f5f"'),
)
_add(
    "E218",
    "The contrast is too low to read",
    "People with weak eyes can't read text that is close to its background in lightness. Text needs a ratio of 4.5 "
    "to 1, large text (18 pt, or 14 pt bold) 3 to 1. This is the rule of WCAG, the web accessibility guidelines, "
    "level AA.",
    "Use the colour that the message proposes: it is the nearest one that can be read.",
)
_add(
    "E219",
    "A figure has no description",
    "Somebody who can't see the picture hears its description instead (alt text). A picture that says nothing is "
    "marked as decorative, and is then passed over.",
    "Add `alt:` with one sentence of what the picture shows, or `decorative: true`.",
    _turns_into(
        "figure:\n  image: assets/room.jpg",
        "figure:\n  image: assets/room.jpg\n  alt: A reclining chair in a quiet room",
    ),
)
_add(
    "E220",
    "There is no such document",
    "The command asked for a document whose id is not in the content.",
    "Use one of the ids that the message lists.",
    exit_code=ExitCode.USAGE,
)
_add(
    "E221",
    "This block can't be used here",
    "Some blocks work only in some kinds of document, or not inside another block.",
    "Move the block to a place where it is allowed, or write it as plain text.",
)
_add(
    "E222",
    "One document's file would take the place of another's",
    "A document that is built in another size than its own gets a second file: `guide` in large print is "
    "`guide-large.pdf`. Another document has just this id, so that its file would be lost. Nothing was written for the "
    "first one.",
    "Give one of the two documents another id, or build the first one without `--size`.",
    _turns_into("- id: guide\n- id: guide-large", "- id: guide\n- id: guide-with-large-pictures"),
)

_add(
    "E223",
    "Too many words for a poster",
    "A poster is read from across the room by people who walk by. Its letters are so large that only a few words fit, "
    "and nobody stops for more: 10 words for the title, 18 for the subtitle, 12 for each point, 60 for all together.",
    "Cut as many words as the message says. What else there is to say can stand on a handout or an FAQ sheet.",
    _turns_into(
        "title: Please be sure that you do not drive a car after your treatment today",
        "title: Do not drive home today",
    ),
)
_add(
    "E224",
    "A booklet is made of a handout that is not there",
    "A booklet with `of:` has the words of that handout, so that they are written once. No handout has this id. A "
    "booklet cannot be made of an FAQ sheet, or of another booklet.",
    "Write the id of a handout of this file, or leave `of:` out and write the words in the booklet itself.",
    _turns_into("of: my-giude", "of: my-guide"),
)

_add(
    "E225",
    "These are not the inks of a color",
    "A press mixes each color of cyan, magenta, yellow and black ink. Under `cmyk:` in the brand file stand the per "
    "cents of the four, in this order, as your printer or designer gave them to you. More than 300 in all would not "
    "dry, and would rub off on the next sheet.",
    "Write four numbers from 0 to 100, with spaces between them. Or leave the color out: then brochure mixes it.",
    _turns_into('primary: "#0a5f5f"', "primary: 92 30 40 22"),
)

# ---- E3xx: other files ----------------------------------------------------------------------------------------------

_add(
    "E301",
    "A file is missing",
    "The content names a picture, font or brand file that is not there.",
    "Check the spelling, small and capital letters included. Paths start at the folder of the content file.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E302",
    "A file lies outside the project",
    "Only files in the folder of the content file, or in folders inside it, are used. So the project still works "
    "when it is copied, and content from somebody else can't print files of your computer.",
    "Copy the file into the project, for example into assets/, and write its path from there.",
    _turns_into("image: ../../pictures/room.jpg", "image: assets/room.jpg"),
    exit_code=ExitCode.ASSET,
)
_add(
    "E303",
    "A picture can't be read",
    "The file is damaged, only half copied, or of a kind that can't be printed.",
    "Open it in an image program and save it again as PNG or JPEG.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E304",
    "A picture is too large",
    "The picture has far more dots than paper can show. It would make the build slow and the PDF too big to send.",
    "Make it smaller in an image program: 3000 dots along the longer side are plenty for a full page.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E305",
    "An SVG drawing can't be used",
    "The drawing is damaged, or it asks for other files or uses parts that can't be drawn on paper.",
    "Export it again as plain SVG with texts turned into paths, or use a PNG.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E306",
    "A color profile can't be used",
    "A print shop's profile says how its press mixes cyan, magenta, yellow and black. This file is none, or is one for "
    "screens or cameras.",
    "Ask the shop for its CMYK profile, a file that ends in .icc. Without profile: the one that comes with brochure is "
    "used.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E310",
    "A folder or file can't be written",
    "You are not allowed to write there, or the folder can't be made. Nothing was changed.",
    "Choose another folder with -o, or ask whoever looks after the computer for the right to write there.",
    exit_code=ExitCode.FILE,
)
_add(
    "E311",
    "The disk is full",
    "There was no room left to write the PDF. Your earlier PDF is untouched.",
    "Free some space, or choose a folder on another disk with -o.",
    exit_code=ExitCode.FILE,
)
_add(
    "E312",
    "The earlier PDF can't be replaced",
    "It is marked as read-only, or a program has it open. It is untouched.",
    "Close the PDF in other programs and build again. If it is read-only on purpose, choose another folder with -o.",
    exit_code=ExitCode.FILE,
)
_add(
    "E314",
    "The output would overwrite a file that is read",
    "The file that would be written is one of those the content comes from.",
    "Choose another folder with -o.",
    exit_code=ExitCode.FILE,
)
_add(
    "E315",
    "There is already a file with this name",
    "Importing, and starting a project, only make new files, so that no work is lost. A file with this name is there "
    "already, and it was left as it is.",
    "Name another file or folder, or move the earlier one out of the way.",
    exit_code=ExitCode.FILE,
)

_add(
    "E316",
    "There is no approval to compare with",
    "What has changed can only be told when the words were approved once: brochure approve keeps them, in a folder "
    "beside the content. This document has no such file, or it was deleted.",
    "When the words are right: brochure approve ID --by NAME. Or bring the file back from git or a backup.",
    exit_code=ExitCode.FILE,
)

# ---- E4xx: fonts ----------------------------------------------------------------------------------------------------

_add(
    "E401",
    "No font has this character",
    "None of the fonts can draw the character, and an empty box on the page would be worse than no page.",
    "Use another character or word, or name a font in the brand file that has it.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E402",
    "A font file can't be used",
    "The font file is missing, damaged, or of a kind that can't be put into the PDF. TrueType files (.ttf) work.",
    "Ask for the TrueType version of the font, or remove it from the brand file to use the default font.",
    exit_code=ExitCode.ASSET,
)
_add(
    "E403",
    "A font may not be embedded",
    "The maker of the font has marked in the file that it must not be put into documents. A PDF without its fonts "
    "looks different on every computer and is not accessible.",
    "Buy the right licence and file, or use another font. Fonts under the Open Font Licence are always allowed.",
    exit_code=ExitCode.ASSET,
)

# ---- E5xx: the layout; E9xx: our own faults -------------------------------------------------------------------------

_add(
    "E501",
    "The text does not fit on its page",
    "A document of one page was made as tight as it may be and is still too long. Text is never cut off and never set "
    "smaller than people can read.",
    "Shorten the text by about as many words as the message says; it names the longest answer. Or leave out a "
    "question.",
    exit_code=ExitCode.FIT,
)
_add(
    "E502",
    "A part is taller than a page",
    "This part can't be split, and no page has room for it.",
    "Split it in two, shorten it, or make the picture smaller.",
    exit_code=ExitCode.FIT,
)
_add(
    "E503",
    "Something was drawn without its meaning",
    "Every mark on the page must tell a screen reader what it is. One did not, so the PDF was not written. This is a "
    "fault of brochure, not of your content.",
    "Please report it, with the line that the message names.",
    exit_code=ExitCode.BUG,
)
_add(
    "E900",
    "A fault of brochure",
    "Something happened that was not foreseen. Your files are untouched.",
    "Please report it, with what you did and the last lines of the output with --debug.",
    exit_code=ExitCode.BUG,
)

# ---- W6xx: warnings -------------------------------------------------------------------------------------------------

_add(
    "W601",
    "A source is listed but not cited",
    "The list of sources has an entry that no text points to.",
    "Cite it where it belongs, as in [@its-name], or remove it from the list.",
)
_add(
    "W602",
    "A question is never used",
    "An entry under `faqs:` is in none of the documents.",
    "Add it to a document, or remove it.",
)

# ---- 7xx: what careful readers stop at. They stand with their checks, in brochure/checks; this one is of no check. ---

_add(
    "W760",
    "What is accepted is no longer found",
    "An entry under `checks: accept:` lets a finding pass that is not there any more: the words have changed, or its "
    "`at:` was never in them. It would let pass the next finding of its kind, which nobody has looked at.",
    "Remove the entry, or correct its code or the words after at.",
)
