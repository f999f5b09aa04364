"""Codes E2xx: what is wrong with what the content says."""

from __future__ import annotations

from typing import Final

from brochure.codes.catalogue import Code, ExitCode, turns_into

CONTENT: Final = (
    Code(
        "E201",
        "Something is missing",
        "A key that must be there was not found in this group.",
        "Add a line with the key and its value, indented like the other keys of the group.",
        turns_into("clinic:\n  phone: (770) 555-0134", "clinic:\n  name: Example Clinic\n  phone: (770) 555-0134"),
    ),
    Code(
        "E202",
        "This is a different kind of value than is needed",
        "Some places need a text, some a list (lines that start with a hyphen), some a group of keys. The three can't "
        "stand in for each other.",
        "Write the value as the message says. Look at the same key in the sample content.yaml.",
        turns_into("summary: Eat nothing for 4 hours.", "summary:\n  - Eat nothing for 4 hours."),
    ),
    Code(
        "E203",
        "Unknown key",
        "The key is not one that is known in this group. Often it is a slip of the keyboard, or the line is indented "
        "too far or not far enough and so belongs to the wrong group. Unknown keys are never ignored, as their text "
        "would be lost.",
        "Correct the spelling, move the line to the group it belongs to, or delete it.",
        turns_into("tittle: Ketamine infusions", "title: Ketamine infusions"),
    ),
    Code(
        "E204",
        "This value is not one of the choices",
        "The key takes one of a few words only, or a number within limits.",
        "Use one of the words that the message lists, or a number as it says.",
        turns_into("page: leter", "page: letter"),
    ),
    Code(
        "E205",
        "Unknown name between {{ and }}",
        "Words in double braces are replaced by a value that is written once, such as the phone number of the clinic. "
        "There is no value with this name.",
        "Correct the name, or add the value: under `clinic:` for the facts of the clinic, under `values:` for your "
        "own.",
        turns_into("- Call {{ clinic.fone }}.", "- Call {{ clinic.phone }}."),
    ),
    Code(
        "E206",
        "The cited source is not in the list of sources",
        "A name in brackets after an @ points to an entry under `sources:`. There is no entry with this name.",
        "Correct the name, or add the source.",
        turns_into("- It works fast [@fda23].", "- It works fast [@fda-2023].   # with fda-2023: under sources:"),
    ),
    Code(
        "E207",
        "No such question",
        "The list of questions names one that is not under `faqs:`.",
        "Correct the name, or add the question and its answer under `faqs:`.",
    ),
    Code(
        "E208",
        "The same id or term is used twice",
        "An id names one thing only: the PDF file is called after it, and other places point to it. A glossary says "
        "once "
        "what a term means; large and small letters make no difference.",
        "Give one of the two another id, or delete one of the two terms.",
    ),
    Code(
        "E209",
        "This is not a language",
        "Screen readers choose the voice by the language. It is written as a short tag: en for English, en-US for "
        "English as written in the United States, es for Spanish.",
        "Write a language tag.",
        turns_into("language: English", "language: en-US"),
    ),
    Code(
        "E210",
        "This kind of link is not allowed",
        "A link can lead to a web page (https: or http:), start an email (mailto:) or a call (tel:). Others, such as "
        "links to a file on your computer, don't work for a patient or could harm them.",
        "Use the full web address, or remove the link and keep its words.",
        turns_into("[our form](C:/forms/intake.pdf)", "[our form](https://clinic.example/intake.pdf)"),
    ),
    Code(
        "E211",
        "A text is empty",
        "The key is there, but there is nothing to print after it.",
        "Write the text, or delete the line.",
    ),
    Code(
        "E212",
        "This is not a date",
        "Dates are written year-month-day, because 03/04/2026 means two different days in different countries. On the "
        "page "
        "they are printed in the way of the language.",
        "Write four digits for the year, two for the month, two for the day.",
        turns_into("reviewed: 11/23/2026", "reviewed: 2026-11-23"),
    ),
    Code(
        "E213",
        "This can't be an id",
        "Ids become file names and links, so they are made of small letters without accents, digits, and single "
        "hyphens.",
        "Rewrite it with these characters only.",
        turns_into("- id: Ketamine Guide", "- id: ketamine-guide"),
    ),
    Code(
        "E215",
        "A table row has the wrong number of cells",
        "Every row needs one cell for each column, or the cells would stand under the wrong heading. In a comparison "
        "it is "
        "one answer to each point for each option.",
        'Add the missing cells, or remove the ones too many. An empty cell of a table is written as ""; in a '
        "comparison "
        "say that something is not known.",
    ),
    Code(
        "E216",
        "Unknown format version",
        "The first line of the content says in which version of the file format it is written. This brochure does not "
        "know "
        "that version.",
        "Write `format: 1`. If the file is made for a newer brochure, install that one.",
    ),
    Code(
        "E217",
        "This is not a colour",
        "Colours are written as a # and six digits 0-9 or letters a-f (or three, as a short form). Because of the # "
        "they "
        "need quotes.",
        "Write the colour as your designer gave it to you, in quotes.",
        turns_into("primary: dark teal", 'primary: "#0a5f5f"'),
    ),
    Code(
        "E218",
        "The contrast is too low to read",
        "People with weak eyes can't read text that is close to its background in lightness. Text needs a ratio of 4.5 "
        "to 1, large text (18 pt, or 14 pt bold) 3 to 1. This is the rule of WCAG, the web accessibility guidelines, "
        "level AA.",
        "Use the colour that the message proposes: it is the nearest one that can be read.",
    ),
    Code(
        "E219",
        "A figure has no description",
        "Somebody who can't see the picture hears its description instead (alt text). A picture that says nothing is "
        "marked as decorative, and is then passed over.",
        "Add `alt:` with one sentence of what the picture shows, or `decorative: true`.",
        turns_into(
            "figure:\n  image: assets/room.jpg",
            "figure:\n  image: assets/room.jpg\n  alt: A reclining chair in a quiet room",
        ),
    ),
    Code(
        "E220",
        "There is no such document",
        "The command asked for a document whose id is not in the content.",
        "Use one of the ids that the message lists.",
        exit_code=ExitCode.USAGE,
    ),
    Code(
        "E221",
        "This block can't be used here",
        "Some blocks work only in some kinds of document, or not inside another block.",
        "Move the block to a place where it is allowed, or write it as plain text.",
    ),
    Code(
        "E222",
        "One document's file would take the place of another's",
        "A document that is built in another size than its own gets a second file: `guide` in large print is "
        "`guide-large.pdf`. Another document has just this id, so that its file would be lost. Nothing was written "
        "for the "
        "first one.",
        "Give one of the two documents another id, or build the first one without `--size`.",
        turns_into("- id: guide\n- id: guide-large", "- id: guide\n- id: guide-with-large-pictures"),
    ),

    Code(
        "E223",
        "Too many words for a poster",
        "A poster is read from across the room by people who walk by. Its letters are so large that only a few words "
        "fit, "
        "and nobody stops for more: 10 words for the title, 18 for the subtitle, 12 for each point, 60 for all "
        "together.",
        "Cut as many words as the message says. What else there is to say can stand on a handout or an FAQ sheet.",
        turns_into(
            "title: Please be sure that you do not drive a car after your treatment today",
            "title: Do not drive home today",
        ),
    ),
    Code(
        "E224",
        "A booklet is made of a handout that is not there",
        "A booklet with `of:` has the words of that handout, so that they are written once. No handout has this id. A "
        "booklet cannot be made of an FAQ sheet, or of another booklet.",
        "Write the id of a handout of this file, or leave `of:` out and write the words in the booklet itself.",
        turns_into("of: my-giude", "of: my-guide"),
    ),

    Code(
        "E225",
        "These are not the inks of a color",
        "A press mixes each color of cyan, magenta, yellow and black ink. Under `cmyk:` in the brand file stand the "
        "per "
        "cents of the four, in this order, as your printer or designer gave them to you. More than 300 in all would "
        "not "
        "dry, and would rub off on the next sheet.",
        "Write four numbers from 0 to 100, with spaces between them. Or leave the color out: then brochure mixes it.",
        turns_into('primary: "#0a5f5f"', "primary: 92 30 40 22"),
    ),
)
