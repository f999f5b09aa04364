"""Whether a Word file may be opened at all: a packed folder of sane size, with nothing in it that attacks its reader.

Only sizes, names and the first lines of XML are looked at. Nothing is ever unpacked to the disk, and no name in the
archive becomes the name of a file.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from brochure.problems import Problem, Stop

__all__ = ["check_archive", "damaged"]

# Bytes once unpacked: of all, and of one part that is XML. A book of 500 pages has a document.xml of about 8 MB.
_LARGEST, _LARGEST_XML = 200_000_000, 10_000_000
_MOST_PARTS = 5_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream in which Office keeps an encrypted file ([MS-OFFCRYPTO] 2.3.1), as UTF-16.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IN_WORD = "Open it in Word, save it as a Word document (.docx), and import that."


def check_archive(data: bytes, shown_as: str) -> None:
    """Raises Stop: E118 for a file that is no whole Word file, is encrypted, or holds what Word never writes (a
    DOCTYPE, which XML bombs need; names that lead elsewhere); E119 for one that unpacks to too much."""
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED in data:
            hint = "Open it in Word, choose File, Info, Protect Document, delete the password, save, and import again."
            raise Stop(Problem("E118", f'"{shown_as}" is protected with a password', hint=hint))
        raise Stop(Problem("E117", f'"{shown_as}" is an old Word file, whatever its name says', hint=_IN_WORD))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive, shown_as)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise damaged(shown_as, error) from None


def damaged(shown_as: str, error: Exception) -> Stop:
    """The problem of a file that is not what Word writes."""
    reason = str(error).strip().splitlines()
    because = f" ({reason[0]})" if isinstance(error, zipfile.BadZipFile) and reason else ""
    return Stop(Problem("E118", f'"{shown_as}" is damaged, or no Word file{because}', hint=_IN_WORD))


def _check_parts(archive: zipfile.ZipFile, shown_as: str) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names:
        raise Stop(Problem("E118", f'"{shown_as}" is a packed folder, but no Word file', hint=_IN_WORD))
    whole = sum(part.file_size for part in parts)
    if whole > _LARGEST or len(parts) > _MOST_PARTS:
        size = f"{whole // 1_000_000:,} MB in {len(parts):,} parts"
        raise Stop(Problem("E119", f'"{shown_as}" unpacks to {size}; 200 MB is the most', hint="Split it in Word."))
    for part in parts:
        if re.search(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:", part.filename):
            raise Stop(Problem("E118", f'"{shown_as}" holds a name that leads elsewhere', hint=_IN_WORD))
        if part.flag_bits & 0x1:
            raise Stop(Problem("E118", f'"{shown_as}" is protected with a password', hint=_IN_WORD))
        if part.filename.lower().endswith((".xml", ".rels", ".vml")):
            _check_xml(archive, part, shown_as)


def _check_xml(archive: zipfile.ZipFile, part: zipfile.ZipInfo, shown_as: str) -> None:
    if part.file_size > _LARGEST_XML:
        size = f"{part.file_size / 1e6:.0f} MB of text in one part"
        raise Stop(Problem("E119", f'"{shown_as}" holds {size}; 10 MB is the most', hint="Split it in Word."))
    # Without the zeros UTF-16 reads as ASCII here.
    if b"<!DOCTYPE" in archive.read(part).replace(b"\0", b"").upper():
        raise Stop(Problem("E118", f'"{shown_as}" holds a document type, which Word never writes', hint=_IN_WORD))
