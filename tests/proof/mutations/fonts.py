"""Breaks fonts. All of them work on simple fonts, and on Type0 fonts as far as these have the same entries."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Name

from tests.proof.mutations.registry import all_of, fonts, registry, remove
from tests.proof.tree import listed
from tests.proof.typefaces import FONT_FILES, Typeface, to_unicode


def font_not_embedded(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.4.1: font programs are embedded."""
    descriptors = [Typeface(font).descriptor for font in fonts(pdf)]
    return all_of(remove(descriptor, key) for descriptor in descriptors for key in FONT_FILES)


def font_program_damaged(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.4.1: and valid."""
    programs = [Typeface(font).program for font in fonts(pdf)]
    for program in programs:
        if program is not None:
            program.write(program.read_bytes()[:100])
    return any(program is not None for program in programs)


def font_without_unicode(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.7: codes map to Unicode."""
    return all_of(remove(font, "/ToUnicode") for font in fonts(pdf))


def font_unicode_to_nothing(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.7: and not to U+0000."""
    for font in fonts(pdf):
        if "/ToUnicode" not in font:
            continue
        digits = 4 if Typeface(font).is_composite else 2
        codes = sorted(to_unicode(font.ToUnicode))
        lines = "".join(f"1 beginbfchar <{code:0{digits}X}> <0000> endbfchar\n" for code in codes)
        limits = f"1 begincodespacerange <{'0' * digits}> <{'F' * digits}> endcodespacerange\n"
        font.ToUnicode = pdf.make_stream(f"begincmap\n{limits}{lines}endcmap\n".encode())
        return True
    return False


def font_with_wrong_widths(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.5: widths are those of the font program."""
    changed = False
    for font in fonts(pdf):
        widths = listed(font.get("/Widths"))
        font.Widths = Array([float(width) + 77 for width in widths])
        changed |= bool(widths)
    return changed


def font_symbolic_with_encoding(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.6: symbolic TrueType fonts have no Encoding."""
    simple = [font for font in fonts(pdf) if font.get("/Subtype") == Name.TrueType and "/Encoding" not in font]
    for font in simple:
        font.Encoding = Name.WinAnsiEncoding
    return bool(simple)


def font_nonsymbolic_without_encoding(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.21.6: other TrueType fonts have one."""
    simple = [font for font in fonts(pdf) if font.get("/Subtype") == Name.TrueType]
    for font in simple:
        remove(font, "/Encoding")
        font.FontDescriptor.Flags = 32
    return bool(simple)


def font_of_the_old_kind(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.11.4: even the base fonts are embedded."""
    helvetica = pikepdf.Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    page = pdf.pages[0]
    page.resources.Font.Base = pdf.make_indirect(helvetica)
    added = pdf.make_stream(b"\n/Artifact BMC BT /Base 9 Tf 9 9 Td (a) Tj ET EMC\n")
    old = page.obj.Contents
    page.obj.Contents = Array([*(list(old) if isinstance(old, Array) else [old]), added])
    return True


FONT_MUTATIONS = registry(
    font_not_embedded,
    font_program_damaged,
    font_without_unicode,
    font_unicode_to_nothing,
    font_with_wrong_widths,
    font_symbolic_with_encoding,
    font_nonsymbolic_without_encoding,
    font_of_the_old_kind,
)
