"""The fixed phrases of a document, one YAML file a language."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_FOLDER = Path(__file__).parent
_ISO_PARTS = (4, 2, 2)  # digits of year, month, day


class Phrases(NamedTuple):
    """All phrases of one language. Those with fields are filled with `str.format`, by name.

    They are typed plainly: send them through `markup.typography` before they are printed. A named tuple, because a
    dataclass of so many fields costs every start four times as much.
    """

    language: str
    """The language as a BCP 47 tag: the part that was found, `es` for `es-MX`."""

    date: str
    """Fields month (its name), day, year."""
    month_and_year: str
    """Fields month, year: a source's date may have no day."""
    months: tuple[str, ...]
    """The names of the twelve months."""

    page_of: str
    """The folio. Fields page, pages."""

    contents: str
    """Heading of the list of contents."""
    contents_entry: str
    """What a screen reader says for a line of the contents. Fields text, page."""
    key_points: str
    """Heading of the summary box."""
    sources: str
    """Heading of the list of sources."""
    about: str
    """Heading of the lines on author, review and version."""
    emergency_help: str
    """Heading of the help box when it has no title."""

    author: str
    """Field name."""
    no_author: str
    reviewed_by: str
    """Fields name, date."""
    reviewed_by_undated: str
    """Field name."""
    reviewed_on: str
    """When only the date is known. Field date."""
    not_reviewed: str
    changed_since_review: str
    """In place of who reviewed it, when its words are not those that were approved."""
    expired: str
    """The mark on every page of a document that is used past the day of its next review."""
    expired_since: str
    """After that mark, under the title. Field date."""
    next_review: str
    """Field date."""
    no_next_review: str
    version: str
    """Field version."""
    no_version: str

    changes_in: str
    """Title of what has changed in a document. Field title."""
    changes_since: str
    """Under it. Fields name, date."""
    changes_key: str
    """How the changes are marked."""
    deleted: str
    """What a screen reader says for words that are struck through. Field words."""
    added: str
    """The same for new words. Field words."""

    questions: str
    """Heading of the contact block."""
    call: str
    """Field phone."""
    phone: str
    """Label, as the four that follow."""
    email: str
    website: str
    address: str
    hours: str
    scan: str
    """Beside a QR code that has no label of its own."""
    qr_alt: str
    """What a screen reader says for a QR code. Field address."""
    logo_alt: str
    """The same for a logo without a description. Field name."""
    formats: str
    """Offer of other formats."""
    formats_large: str
    """The same in large print."""

    funding: str
    """Label of who paid for a document."""
    conflicts: str
    """Label of what its author could gain."""
    not_stated: str
    """After one of these labels when nothing is known."""
    sources_listed: str
    """After the label of the sources. Field count."""
    no_sources: str
    reading_level: str
    """Label, as the two that follow."""
    other_formats: str
    feedback: str

    note: str
    """Names a callout of this tone when it has no title, as the two that follow."""
    warning: str
    emergency: str

    get_help: str
    """Heading of what cannot wait. Field phone."""
    call_today: str
    """Heading of what needs a call; the clinic's number follows."""
    at_home: str
    """Heading of what a patient can manage."""
    emergency_line: str
    """Whom the emergency number reaches."""
    emergency_when: str
    """When to call it."""
    crisis_line: str
    """Whom the crisis line's number reaches."""
    crisis_when: str
    """When to call or text it."""
    one_experience: str
    """Under a person's own words, for they are not typical."""

    count_in: str
    """A share of people that can be counted. Fields count, of, label: what they have in common, after the number."""
    people_alt: str
    """What a screen reader says for the drawn people of such a share. Fields count, of, label."""

    medicine_for: str
    """Label of a medicine's line, as the five that follow."""
    medicine_how: str
    medicine_when: str
    medicine_with: str
    medicine_missed: str
    medicine_watch: str
    medicine_name: str
    """Stands before the line on which a medicine's name is written by hand."""

    ask_at_visit: str
    """Heading of a list of questions to ask."""
    own_questions: str
    """Over empty lines for the reader's own questions."""

    accessed: str
    """When a source was read. Field date."""
    source_link: str
    """What a screen reader says for a citation. Field number."""
    call_link: str
    """The same for a tel: link. Field phone."""
    email_link: str
    """The same for a mailto: link. Field email."""
    web_link: str
    """The same for a web address. Field address."""
    term_link: str
    """The same for a word that the glossary defines. Field term."""

    def long_date(self, iso: str) -> str:
        """`2026-11-23` as it is written in a sentence; `2026-11` and `2026` are dates too, of sources for example.

        Raises ValueError for anything else. Whether the month has that many days is not checked.
        """
        parts = iso.split("-")
        sizes = tuple(len(part) for part in parts)
        if sizes != _ISO_PARTS[: len(parts)] or not iso.replace("-", "").isdecimal():
            raise ValueError(f"{iso!r} is not a date such as 2026-11-23")
        if len(parts) == 1:
            return iso
        number = int(parts[1])
        if not 1 <= number <= len(self.months):
            raise ValueError(f"{iso!r} has no such month")
        month = self.months[number - 1]
        if len(parts) == 2:
            return self.month_and_year.format(month=month, year=parts[0])
        return self.date.format(month=month, day=int(parts[2]), year=parts[0])


def languages() -> tuple[str, ...]:
    """The languages that have phrases, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@functools.lru_cache
def phrases(language: str) -> Phrases:
    """The phrases of a language, given as a BCP 47 tag: those of `es` serve `es-MX` unless it has a file of its own.

    Raises LookupError, with the list of languages, for one that has none. Raises ValueError for a file of ours that is
    not complete.
    """
    known = {tag.lower(): tag for tag in languages()}
    wanted = language.lower()
    while wanted not in known:
        wanted, found, _ = wanted.rpartition("-")
        if not found:
            raise LookupError(f'no phrases in the language "{language}"; there are {", ".join(known.values())}')
    return _read(known[wanted])


def _read(language: str) -> Phrases:
    text = (_FOLDER / f"{language}.yaml").read_text(encoding="utf-8")
    return _checked(language, yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def _checked(language: str, read: Any) -> Phrases:
    """The phrases that were read, if each is there, and is a text, and nothing else is."""
    wanted = set(Phrases._fields) - {"language"}
    found = read if isinstance(read, dict) else {}
    if wrong := sorted(wanted ^ set(found)):
        raise ValueError(f"phrases in {language}: missing or unknown: {', '.join(wrong)}")
    months = found.pop("months")
    if not isinstance(months, list) or len(months) != 12:
        raise ValueError(f"phrases in {language}: months are twelve names")
    if wrong := sorted(name for name, text in found.items() if not isinstance(text, str) or not text.strip()):
        raise ValueError(f"phrases in {language}: not a text: {', '.join(wrong)}")
    return Phrases(language=language, months=tuple(months), **found)
