"""Prepress: with what a document is printed, and on which flats."""

from __future__ import annotations

from brochure.brand import Theme
from brochure.content import inside
from brochure.document import Document, Target
from brochure.imposition.flats import BLEED, UNREACHED, Imposition, singly
from brochure.kinds import Planned
from brochure.pdf.inks import Inks, PressProfile, ProfileError, open_profile, our_profile
from brochure.pdf.press import Workshop
from brochure.problems import Problems
from brochure.project import Project
from brochure.units import Paper

__all__ = ["flats", "workshop"]


def workshop(
    project: Project, document: Document, target: Target, theme: Theme, problems: Problems
) -> Workshop:
    """What prints a document in the colours of `theme` for `target`. A profile that cannot be used is E306, and ours
    stands in for it."""
    if target == "office":
        return Workshop(margin=UNREACHED, one_ink=theme.mono)
    order = project.order_of(document)
    profile = _profile(project, document, problems)
    return Workshop(BLEED, 0.0, Inks(profile, order.ink_limit / 100, theme.separations), profile, theme.mono)


def _profile(project: Project, document: Document, problems: Problems) -> PressProfile:
    named = project.order_of(document).profile
    if named is None:
        return our_profile()
    path = inside(project.root, named, problems)
    if path is None:
        return our_profile()
    try:
        return open_profile(path)
    except ProfileError as error:
        problems.add(
            "E306",
            f'"{named}" cannot be used as a color profile: {error}',
            named.span,
            "Ask the print shop for its CMYK profile (a file that ends in .icc), or leave profile: out.",
            str(document.id),
        )
        return our_profile()


def flats(planned: Planned, paper: Paper) -> Imposition:
    """How the pages stand on sheets: as their kind says, else each on its own."""
    if planned.impose is not None:
        return planned.impose()
    return singly([page.size or (paper.width, paper.height) for page in planned.pages])
