"""Breaks content streams: marks, MCIDs, ink outside of marks."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.proof.mutations.registry import Instruction, insert, instructions, registry, rewrite


def _edit_first(
    pdf: pikepdf.Pdf, wanted: Callable[[Instruction], bool], change: Callable[[Instruction], list[Instruction]]
) -> bool:
    """Puts something in the place of the first instruction of the file that is wanted."""
    for page in pdf.pages:
        content = instructions(page)
        for index, instruction in enumerate(content):
            if wanted(instruction):
                return rewrite(pdf, page, [*content[:index], *change(instruction), *content[index + 1 :]])
    return False


def _is_tagged(instruction: Instruction) -> bool:
    operands, operator = instruction
    return operator == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]


def _is_artifact(instruction: Instruction) -> bool:
    operands, operator = instruction
    return operator in ("BMC", "BDC") and operands[0] == Name.Artifact


def _is_end(instruction: Instruction) -> bool:
    return instruction[1] == "EMC"


def _first_face(pdf: pikepdf.Pdf) -> bytes | None:
    """The resource name of a font of the first page."""
    names = sorted(str(name) for name in dict(pdf.pages[0].resources.get("/Font", Dictionary()).items()))
    return names[0].encode() if names else None


def text_untagged(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: all content is tagged or an artifact."""
    name = _first_face(pdf)
    return name is not None and insert(pdf, b"BT " + name + b" 10 Tf 10 10 Td (aa) Tj ET")


def shape_untagged(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1, for a path."""
    return insert(pdf, b"0 0 5 5 re f")


def picture_untagged(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1, for an inline image."""
    return insert(pdf, b"q 5 0 0 5 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q")


def artifact_inside_tag(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: no artifact inside tagged content."""
    start: Instruction = ([Name.Artifact], "BMC")
    end: Instruction = ([], "EMC")
    return _edit_first(pdf, _is_tagged, lambda tagged: [tagged, start, end])


def tag_inside_artifact(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: no tagged content inside an artifact."""
    start: Instruction = ([Name.P, Dictionary(MCID=0)], "BDC")
    end: Instruction = ([], "EMC")
    return _edit_first(pdf, _is_artifact, lambda artifact: [artifact, start, end])


def mark_not_closed(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.6: every BDC has its EMC."""
    content = instructions(pdf.pages[0])
    ends = [index for index, instruction in enumerate(content) if _is_end(instruction)]
    return bool(ends) and rewrite(pdf, pdf.pages[0], [*content[: ends[-1]], *content[ends[-1] + 1 :]])


def mark_closed_twice(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.6: every EMC has its BDC."""
    return _edit_first(pdf, _is_end, lambda end: [end, end])


def mark_across_text_object(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.6.1: a mark is wholly inside or outside of a text object."""
    for page in pdf.pages:
        content = instructions(page)
        for index, (_, operator) in enumerate(content):
            if operator == "EMC" and index + 1 < len(content) and content[index + 1][1] == "ET":
                content[index], content[index + 1] = content[index + 1], content[index]
                return rewrite(pdf, page, content)
    return False


def mcid_of_no_element(pdf: pikepdf.Pdf) -> bool:
    """Content that is in no element."""
    return _edit_first(pdf, _is_tagged, lambda tagged: [([tagged[0][0], Dictionary(MCID=9999)], "BDC")])


def mcid_removed(pdf: pikepdf.Pdf) -> bool:
    """Content that is tagged and numbered by nothing."""
    return _edit_first(pdf, _is_tagged, lambda tagged: [([tagged[0][0]], "BMC")])


def mcid_used_twice(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.2: an MCID is unique on its page."""
    for page in pdf.pages:
        content = instructions(page)
        tagged = [index for index, instruction in enumerate(content) if _is_tagged(instruction)]
        if len(tagged) > 1:
            content[tagged[1]] = content[tagged[0]]
            return rewrite(pdf, page, content)
    return False


def tag_made_artifact(pdf: pikepdf.Pdf) -> bool:
    """Text that the tree knows of, hidden from readers."""
    return _edit_first(pdf, _is_tagged, lambda _tagged: [([Name.Artifact], "BMC")])


def content_of_mark_gone(pdf: pikepdf.Pdf) -> bool:
    """An element whose mark has nothing in it."""
    return _edit_first(pdf, _is_tagged, lambda tagged: [tagged, ([], "EMC"), ([Name.Artifact], "BMC")])


def marks_nested(pdf: pikepdf.Pdf) -> bool:
    """Content in two elements at once."""
    number = Dictionary(MCID=9999)
    inner: list[Instruction] = [([Name.Span, number], "BDC"), ([], "EMC")]
    return _edit_first(pdf, _is_tagged, lambda tagged: [tagged, *inner])


def undefined_glyph_shown(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.8: no .notdef."""
    wanted = (Array, String)
    return _edit_first(
        pdf,
        lambda item: item[1] in ("Tj", "TJ") and isinstance(item[0][0], wanted),
        lambda item: [([String(b"\x00")], "Tj"), item],
    )


def saved_states_too_deep(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.1.13: at most 28 saved graphics states."""
    return insert(pdf, b"q " * 40 + b"Q " * 40)


def saved_state_left(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 8.4.2: q and Q are balanced."""
    return insert(pdf, b"q")


CONTENT_MUTATIONS = registry(
    text_untagged,
    shape_untagged,
    picture_untagged,
    artifact_inside_tag,
    tag_inside_artifact,
    mark_not_closed,
    mark_closed_twice,
    mark_across_text_object,
    mcid_of_no_element,
    mcid_removed,
    mcid_used_twice,
    tag_made_artifact,
    content_of_mark_gone,
    marks_nested,
    undefined_glyph_shown,
    saved_states_too_deep,
    saved_state_left,
)
