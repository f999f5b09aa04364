"""The handout: several pages, a first one with a band, running head and folio on the others."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from brochure.kinds.base import Job, Planned
from brochure.kinds.chapters import MANNERS, Chapters, made_up


class Handout(Chapters):
    """A patient handout of several pages."""

    about: ClassVar[str] = (
        "A guide of several pages: what to know before a treatment, a visit or a procedure. It takes as many pages as "
        "its text needs."
    )
    sizes: ClassVar[str] = (
        'Whole pages of the paper that the file names: Letter (8.5 x 11 inches), or A4 with "page: a4". In large print '
        "the text has 18 points and stands in one column, on more pages."
    )
    office: ClassVar[str] = "The same pages, to be printed on both sides and flipped on the long edge."
    press: ClassVar[str] = "The pages one by one in reading order."
    sample: ClassVar[str] = """\
id: first-visit
kind: handout
title: Your First Visit
subtitle: What to bring, and what to expect
summary:
  - Bring a photo ID, your insurance card and a list of your medicines.
  - Come 15 minutes early. There is a form to fill in.
  - You may bring someone you trust.
sections:
  - title: What should I bring?
    body:
      - checklist:
          items:
            - A photo ID
            - Your insurance card
            - A list of all your medicines
            - Your questions, written down
  - title: What happens at the visit?
    body:
      - Plan for about an hour. Nothing is decided without you.
      - steps:
          - At the desk we check your name and your insurance.
          - A nurse asks about your health and your medicines.
          - Your clinician listens to what brings you here.
          - Together you plan what comes next.
  - title: What should I ask?
    body:
      - questions:
          items:
            - What are my choices?
            - What happens if we wait?
            - Whom do I call when I have a question?
  - title: What happens after the visit?
    body:
      - You get a summary of what was said, on paper or online.
      - If you need a test, we say where, when and why.
      - We call you when a result comes in. If you hear nothing for two weeks, call us.
  - title: What if I cannot come?
    body: Call us as soon as you know, so that we can give the time to someone else.
  - title: How do I reach you?
    body:
      - contact:
          title: Call, or come to the desk
      - We are glad to answer questions before you come."""

    kind: Literal["handout"] = Field(description="handout: a guide of several pages.")

    def plan(self, job: Job) -> Planned:
        """Everything on its page."""
        return made_up(self, job, MANNERS[job.composer.look.profile.name])
