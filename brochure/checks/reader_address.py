"""Instructions about "the patient" where the reader is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brochure.checks.authored import authored
from brochure.checks.base import Check, Matter
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.language import sentences
from brochure.language.sentences import primary
from brochure.problems import Problem

# Who is spoken of, up to four words about them, and what only an instruction says.
_PATTERNS = {
    "en": re.compile(
        r"\b(?:(?:(?:the|all|each|every|any)\s)?(?:patients?|clients?|individuals?)\b(?:\s(?!and\b|or\b)[\w’'-]+){0,4}?"
        r"|(?:^|(?<=[.,;:!?]\s)|(?<=\bthat\s)|(?<=\bif\s))one)"
        r"\s(?:must|should|shall|ought\sto|(?:is|are)\s(?:to|(?:asked|advised|required|requested|expected|urged|"
        r"encouraged|reminded|instructed)\sto)|will\sbe\s(?:asked|required|given|told|taken|expected)|"
        r"(?:has|have|needs?)\sto|may\snot|cannot|can\sexpect)(?!\w)",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:el|la|los|las|todo|todos\slos|cada)\spacientes?\b(?:\s(?!y\b|o\b)\w+){0,4}?"
        r"\s(?:debe|deben|deberán?|debería|deberían|tienen?\sque|tendrán?\sque|no\spueden?|ha\sde|han\sde)\b",
        re.IGNORECASE,
    ),
}
# Where others are really meant: those of a study, of a hospital, or someone else than the reader.
_OTHERS = re.compile(
    r"\b(?:study|studies|trials?|research\w*|participants?|percent|hospital\w*|researchers|experts?|guidelines?|label|"
    r"law|rights?|other\s(?:patients?|clients?|individuals?)|some|most|many|few|estudios?|ensayos?|investigad\w+|"
    r"hospital\w*|otros)\b|\bone\sof\b|\bof\s\d|%",
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(
    r"\b(?:staff|team|nurses?|clinicians?|doctors?|caregivers?|carers?|famil(?:y|ies)|parents?|relatives|teachers?|"
    r"cuidador\w*|famili\w+|personal|padres)\b",
    re.IGNORECASE,
)
_FOR_READERS = re.compile(r"\b(?:patients?|people|adults?|pacientes?|personas?|adultos?)\b", re.IGNORECASE)


class ReaderAddress(Check):
    """Only what tells someone to do something. A document for staff or for families (`purpose: audience`) may speak of
    the patient."""

    codes = (
        Code(
            "W715",
            "An instruction speaks of the patient, not to you",
            '"Patients must not drive" can be read as about others. "Do not drive" is about the person who reads it, '
            "and is shorter. What a study did with its patients may be told as it is.",
            'Speak to the reader: "you", or simply what to do.',
            "Before:\n    - Patients should bring a list of their medicines.\n"
            "After:\n    - Bring a list of your medicines.",
        ),
    )
    source = "AHRQ, PEMAT user's guide, item 21: the material addresses the user directly when it describes actions."
    triggers = """\
summary: [Patients should bring a list of all their medicines.]"""
    passes = """\
summary:
  - Bring a list of all your medicines.
  - In one study, patients had to stay at the clinic for a day.
  - Patients in a hospital must often wait longer."""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The first such words of each sentence."""
        pattern = _PATTERNS.get(primary(matter.language))
        audience = str(matter.document.purpose.audience or "")
        if pattern is None or (_FOR_OTHERS.search(audience) and not _FOR_READERS.search(audience)):
            return
        for passage in authored(matter.passages):
            if not pattern.search(passage.words):
                continue
            end = 0
            for part in sentences(passage.words, matter.language):
                start = max(passage.words.find(part, end), end)
                end = start + len(part)
                found = pattern.search(part)
                if found and not _OTHERS.search(part):
                    place = place_in(passage, start + found.start(), start + found.end())
                    message = f'"{found[0]}" speaks of someone else, where the reader is to do something'
                    yield matter.problem("W715", message, place, 'Speak to the reader: "you", or simply what to do.')
