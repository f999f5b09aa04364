"""What a Word file must not be: huge, a trap, encrypted, or something else."""

import io
import zipfile

import pytest

from brochure.importing.archive import check_archive
from brochure.problems import Stop
from tests.importing import word_handout

TYPES = ("[Content_Types].xml", "<Types/>")


def packed(*parts, compression=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return made.getvalue()


def refusal(data):
    with pytest.raises(Stop) as stop:
        check_archive(data, "notes.docx")
    return stop.value.problem.code, stop.value.problem.message


def test_a_real_one_passes():
    check_archive(word_handout.make()[0], "notes.docx")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not packed at all", packed(("a.txt", "words"))])
def test_what_is_no_word_file(data):
    assert refusal(data)[0] == "E118"


def test_an_old_word_file_and_an_encrypted_one():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert refusal(old) == ("E117", '"notes.docx" is an old Word file, whatever its name says')
    encrypted = old + "EncryptedPackage".encode("utf-16-le")
    assert refusal(encrypted) == ("E118", '"notes.docx" is protected with a password')


def test_a_part_that_unpacks_to_too_much_text():
    code, message = refusal(packed(TYPES, ("word/document.xml", " " * 10_000_001)))
    assert code == "E119" and "10 MB is the most" in message


def test_a_package_that_unpacks_to_too_much():
    block = bytes(25_000_000)
    code, message = refusal(packed(TYPES, *((f"word/media/{number}.png", block) for number in range(9))))
    assert code == "E119" and "225 MB" in message


def test_more_parts_than_any_handout_has():
    assert refusal(packed(TYPES, *((f"{number}.png", b"") for number in range(5_001))))[0] == "E119"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_xml_bomb(encoding):
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    code, message = refusal(packed(TYPES, ("word/document.xml", bomb.encode(encoding))))
    assert code == "E118" and "document type" in message


@pytest.mark.parametrize("name", ["../../evil.xml", "word/../../x", "/etc/passwd", "C:/x"])
def test_names_that_lead_elsewhere(name):
    code, message = refusal(packed(TYPES, (name, "x")))
    assert code == "E118" and "leads elsewhere" in message


def test_a_part_that_is_damaged():
    data = bytearray(packed(TYPES, ("word/document.xml", "<a/>" * 50), compression=zipfile.ZIP_STORED))
    data[data.index(b"<a/>")] = 0
    assert refusal(bytes(data))[0] == "E118"
