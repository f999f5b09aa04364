import pytest

from brochure.markup.links import objection, telephone


@pytest.mark.parametrize(
    "address",
    [
        "https://clinic.example",
        "http://clinic.example/a?b=c#d",
        "HTTPS://clinic.example",
        "mailto:a@clinic.example",
        "tel:988",
    ],
)
def test_addresses_that_a_link_may_have(address: str) -> None:
    assert objection(address) is None


@pytest.mark.parametrize(
    ("address", "message", "hint"),
    [
        ("javascript:alert(1)", '"javascript:"', "http, https, mailto, tel"),
        ("file:///etc/passwd", '"file:"', "https://clinic.example"),
        ("C:/forms/intake.pdf", '"C:"', "https://clinic.example"),
        ("https:", '"https:"', "https://clinic.example"),
        ("", "no address", "https://clinic.example"),
        ("loganvillemood.example/guide", "loganvillemood.example/guide", "Write https://loganvillemood.example/guide"),
        ("//clinic.example", "//clinic.example", "Write https://clinic.example"),
        ("clinic.example:8080/a", "clinic.example:8080/a", "Write https://clinic.example:8080/a"),
        ("localhost:8080/a", "localhost:8080/a", "Write https://localhost:8080/a"),
        ("desk@clinic.example", "desk@clinic.example", "Write mailto:desk@clinic.example"),
        ("(770)%20555-0134", "(770)", "Write tel:770-555-0134"),
    ],
)
def test_addresses_that_it_may_not_have_and_what_to_write(address: str, message: str, hint: str) -> None:
    wrong = objection(address)
    assert wrong is not None
    assert message in wrong[0]
    assert hint in wrong[1]


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("(770) 555-0134", "tel:770-555-0134"),
        ("+1 770.555.0134", "tel:+1-770-555-0134"),
        ("988", "tel:988"),
    ],
)
def test_telephone_numbers_become_addresses(number: str, address: str) -> None:
    assert telephone(number) == address
