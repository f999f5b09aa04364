"""The tri-fold: one sheet folded twice, six panels, each of which stands by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from brochure.document import Told
from brochure.kinds.base import Job, Planned
from brochure.kinds.linked import Linked
from brochure.kinds.panels import Panels


class Trifold(Linked):
    """A folder of six panels on one sheet."""

    about: ClassVar[str] = (
        "One sheet of paper, folded twice like a letter into six panels, to take from a rack. Each panel is read by "
        "itself, so no text runs on from one to the next."
    )
    sizes: ClassVar[str] = (
        "A sheet of the paper that the file names, lying on its side: Letter (11 x 8.5 inches) or A4. The panel that "
        "is folded in, the flap, is a little narrower than the others, so that it lies flat: by 1/16 inch, or 3/32 "
        "inch on heavy paper. On a screen every panel is a page of its own. In large print the panels follow each "
        "other on whole pages, which are not folded."
    )
    office: ClassVar[str] = (
        "One sheet with three panels on each side, to be printed on both sides, flipped on the short edge, and folded."
    )
    press: ClassVar[str] = "The same sheet with marks where it is folded, dashed, outside of the finished sheet."
    sample: ClassVar[str] = """\
id: welcome
kind: trifold
title: Welcome to Our Clinic
subtitle: How we work, and how to reach us
panels:
  cover:
    body: Please take one home.
  left:
    title: Your visits
    body:
      - Come 15 minutes early the first time. There is a form to fill in.
      - After that, a few minutes are enough.
      - You may bring someone you trust. Tell us if you would like to see us alone for a while.
      - Nothing is decided without you. Ask until it is clear.
  middle:
    title: Between visits
    body:
      - Call us when you have a question. A nurse calls back the same day.
      - Do not wait for your next visit.
      - subhead: You need another time?
      - Call us as soon as you know, so that we can give the time to someone else.
  right:
    title: Costs
    body:
      - Ask us what your insurance pays before we begin.
      - If you cannot pay, tell us. We look for a way together.
      - subhead: You did not get a bill?
      - It comes by mail within a month. Call us if something on it is wrong.
  flap:
    title: What to bring
    body:
      - bullets:
          - A photo ID
          - Your insurance card
          - A list of your medicines
          - Your glasses, and your hearing aid
          - Your questions, written down
      - If you are not sure, call us before you come.
  back:
    title: Where to park
    body: Behind the house. The door there has a ramp."""

    kind: Literal["trifold"] = Field(description="trifold: one sheet folded into six panels.")
    panels: Panels = Field(description="The panels by their names.")

    def told(self) -> Iterator[Told]:
        """The panels from the cover to the back, and what the code on the back leads to."""
        yield from self.panels.told()
        if self.link:
            yield from self.link.told()

    def plan(self, job: Job) -> Planned:
        """Six pages, each of the size of its panel, or DoesNotFitError for each panel that is too full. Large print
        has no room on panels: it is an edition for reading, on whole pages."""
        from brochure.kinds.folder import Folder  # late: most content has no tri-fold
        from brochure.kinds.trifold_pages import on_pages

        if job.composer.look.profile.single_column:
            return on_pages(self, self.panels, self.leads_to(job.composer), job)
        return Folder(self, self.panels, self.leads_to(job.composer), job).plan()
