"""Fields: an instruction that is not read, a text that is, and links."""

from brochure.importing.word_fields import Fields


def opened(instruction):
    fields = Fields()
    fields.mark("begin", None)
    is_link = fields.instruct(instruction)
    return fields, is_link


def test_an_instruction_is_hidden_and_the_text_shown():
    fields, _ = opened(" DATE ")
    assert fields.hides_result
    assert fields.mark("separate", None) == "a field that Word fills in (DATE)"
    assert not fields.hides_result
    assert fields.mark("end", None) == "" and not fields.hides_result


def test_links():
    fields, is_link = opened(' HYPERLINK "https://a.example/b" \\h ')
    assert is_link and fields.href == ""
    assert fields.mark("separate", None) == ""
    assert fields.href == "https://a.example/b"
    fields.mark("end", None)
    assert fields.href == ""


def test_an_instruction_in_pieces_is_one_link():
    fields, first = opened(" HYPER")
    assert (first, fields.instruct('LINK "https://a.example"'), fields.instruct(" \\h")) == (False, True, False)


def test_a_list_of_contents_hides_all_that_is_in_it():
    fields, _ = opened(' TOC \\o "1-3" ')
    fields.mark("separate", None)
    assert fields.hides_result and fields.in_contents
    fields.mark("begin", None)
    assert fields.instruct(' HYPERLINK "https://a.example"') is False
    fields.mark("end", None)
    fields.mark("end", None)
    assert not fields.hides_result and not fields.in_contents


def test_marks_without_a_field_do_nothing():
    fields = Fields()
    assert fields.mark("end", None) == fields.mark("separate", None) == "" and fields.instruct("DATE") is False
