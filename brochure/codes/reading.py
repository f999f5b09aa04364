"""Codes E1xx: what is wrong with the content file before anything in it has a meaning."""

from __future__ import annotations

from typing import Final

from brochure.codes.catalogue import Code, ExitCode, turns_into

READING: Final = (
    Code(
        "E101",
        "The file can't be read",
        "There is no file with this name, it is a folder, or you are not allowed to open it.",
        "Check the spelling of the name and that you are in the right folder. If the file is there, check who may "
        "read it.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E102",
        "The file is not saved as UTF-8",
        "Letters such as é, ü or ñ can be stored in several ways. This file uses an older one (often called Latin-1, "
        "Windows-1252 or ANSI), or it is no text file at all. Guessing could print wrong letters, so nothing is "
        "guessed.",
        'Open the file in your editor, choose "Save as" or "Save with encoding", pick UTF-8, and save.',
    ),
    Code(
        "E103",
        "The file is saved as UTF-16 or UTF-32",
        'These store every letter in two or four bytes. Windows Notepad calls UTF-16 "Unicode".',
        'Open the file in your editor, choose "Save as", pick UTF-8 as the encoding, and save.',
    ),
    Code(
        "E104",
        "The file is empty",
        "There is nothing in the file, or every line of it is a comment (a line that starts with #).",
        "Write the content, or bring back an earlier version of the file if something went wrong when it was saved.",
        turns_into("# our handouts", "# our handouts\nformat: 1\nlanguage: en-US\nclinic:\n  name: Example Clinic"),
    ),
    Code(
        "E105",
        "The file does not start with names and values",
        'The outermost level of the file must be lines of the form "name: value". This file holds a list or a single '
        "text.",
        "Compare the first lines with the sample content.yaml. Perhaps the wrong file was named.",
        turns_into("- Ketamine, what to expect", "format: 1\nlanguage: en-US"),
    ),
    Code(
        "E106",
        "A line is indented with a tab",
        "How far a line is moved to the right says what it belongs to. A tab has no fixed width, so YAML does not "
        "allow it there.",
        'Replace the tab by spaces, two for each level. Most editors can do it for the whole file: look for "convert '
        'indentation to spaces".',
        turns_into("clinic:\n<tab>name: Example Clinic", "clinic:\n  name: Example Clinic"),
    ),
    Code(
        "E107",
        "The file is not valid YAML",
        "The file can't be split into names, values and lists at this place. Common reasons: a line starts too far "
        "left or "
        "right, a quote is not closed, or a text starts with a sign that means something in YAML: * & ! % @ ` { [ > |.",
        "Look at the place and at the line above it. When in doubt, put straight double quotes round the whole text.",
        turns_into(
            "- **Do not drive** today.\n- {{ clinic.name }}",
            '- "**Do not drive** today."\n- "{{ clinic.name }}"',
        ),
    ),
    Code(
        "E108",
        "A text with a colon needs quotes",
        "A colon followed by a space separates a name from its value. When a text has one in the middle, its first "
        "words "
        "are taken for a name.",
        "Put straight double quotes round the whole text.",
        turns_into("- Note: bring your card", '- "Note: bring your card"'),
    ),
    Code(
        "E109",
        "The same key is written twice",
        "Within one group each key can stand only once; otherwise one of the two values would be lost without a word.",
        "Delete one of the two lines, or rename one of them.",
        turns_into("title: Ketamine\ntopic: Treatment\ntitle: Your guide", "title: Ketamine\ntopic: Treatment"),
    ),
    Code(
        "E110",
        "Anchors and aliases are not used here",
        "YAML takes a text that starts with & or * as a mark to copy from. Brochure does not copy parts of a file this "
        "way, because nobody can see in the file what will be printed.",
        "If it is a text, put quotes round it. If you want to use a value in several places, write it once under "
        "`values:` "
        "and use it as {{ values.name }}.",
        turns_into("- *Important* for you", '- "*Important* for you"'),
    ),
    Code(
        "E111",
        "Tags are not used here",
        "YAML takes a word that starts with ! as an order how to read the value. Brochure reads every value as text, "
        "so "
        "there is nothing to order, and such a tag can be used to attack a computer.",
        "Delete the word that starts with !, or put quotes round the text if the ! belongs to it.",
        turns_into("- !Important news", '- "!Important news"'),
    ),
    Code(
        "E112",
        "The lists are nested too deep",
        "More than 20 levels inside each other are not a handout; most often the indentation went wrong.",
        "Move the lines back to the left, or turn the inner lists into sections of their own.",
    ),
    Code(
        "E113",
        "The file is too large",
        "A content file may have up to 1 MB, which is about 400 printed pages. A larger one is nearly always the wrong "
        "file.",
        "Check that you named the right file. If it is, split the documents over several files. Pictures stay files of "
        "their own and are only named in the content.",
    ),
    Code(
        "E114",
        "The file holds several YAML documents",
        "A line of three hyphens (---) ends one YAML document and starts the next. Only one can be read.",
        "Delete the line with the three hyphens. For a pause between two parts of a text start a new section.",
    ),
    Code(
        "E115",
        "An invisible control character is in the file",
        "Text that is copied from Word, a web page or a PDF sometimes brings along invisible characters that are not "
        "letters, for example a manual line break of Word.",
        "Delete the character: put the cursor behind it and press backspace, or type the words anew.",
    ),
    Code(
        "E116",
        "A text is cut off at a #",
        "A # after a space starts a comment: it and the rest of the line are not read. Here the # stands right before "
        "a "
        "word or a number, so it looks like a part of the text that would not be printed.",
        "Put straight double quotes round the whole text. If it is a comment, write a space after the #.",
        turns_into("address: 12 Main St, Suite #200", 'address: "12 Main St, Suite #200"'),
    ),
    Code(
        "E117",
        "This kind of file can't be imported",
        "Word files (.docx), Markdown (.md) and plain text (.txt) can be imported. Older Word files, PDFs and the "
        "files of "
        "other programs keep their words in ways that can't be read without losing some.",
        'Open the file in Word, Pages or LibreOffice, choose "Save as" or "Export", pick Word (.docx), and import '
        "that. Of "
        "a PDF look for the file that it was made from.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E118",
        "The Word file can't be opened",
        "The file is damaged, protected with a password, or holds something that Word itself never writes.",
        "Open it in Word, take the password away if there is one (File, Info), save it as a Word document (.docx), and "
        "import that.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E119",
        "The Word file is too large",
        "A Word file is a packed folder. This one holds more than any handout needs once it is unpacked, which is "
        "either a "
        "book, a collection of huge pictures, or an attack on the computer.",
        "Split it in Word into several files. If it has large photos, let Word compress the pictures (Picture Format, "
        "Compress Pictures).",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E120",
        "A part of brochure is not installed",
        "Some things that not everybody needs, such as reading Word files, are installed only when asked for.",
        "Run the command that the message shows, then try again.",
        exit_code=ExitCode.FILE,
    ),
)
