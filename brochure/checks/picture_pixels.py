"""Pictures of too few pixels for the size at which they are printed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar

from brochure.checks.base import Check, Limit, Matter
from brochure.codes import Code, ExitCode
from brochure.problems import Problem, Span


class PicturePixels(Check):
    """Pictures that look coarse on paper."""

    codes = (
        Code(
            "W746",
            "A picture has too few pixels for its size",
            "A screen shows about 100 pixels on an inch, a printer needs at least 200. With fewer, edges look like "
            "stairs and small words in the picture cannot be read.",
            "Use the picture in its original size, not a copy from a web page or a chat; print it smaller (width:); or "
            "take a drawing (SVG), which is sharp at any size.",
            "Before:\n    - figure: {image: assets/door.jpg, alt: A blue door}\n"
            "After:\n    - figure: {image: assets/door.jpg, alt: A blue door, width: half}",
            exit_code=ExitCode.ASSET,
        ),
    )
    source: ClassVar[str] = "Print trade practice: 300 dpi at size, 200 at least; PEMAT-P (AHRQ 14-0002-EF), item 18."
    triggers: ClassVar[str] = """\
sections:
- title: Our sign
  body:
  - figure: {image: assets/logo.png, alt: A leaf beside the words Loganville Mood Clinic}"""
    passes: ClassVar[str] = """\
sections:
- title: Our sign
  body:
  - figure: {image: assets/logo.png, alt: A leaf beside the words Loganville Mood Clinic, width: third}"""
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType({"dpi": Limit(200, "pixels an inch of a printed picture")})
    needs_pages = True

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each picture at its largest; drawings are sharp at any size."""
        least = self.limit(matter, "dpi")
        told: set[Span | None] = set()
        for image in sorted((one for sheet in matter.sheets for one in sheet.images), key=lambda one: one.dpi):
            if image.dpi < least - 0.5 and image.span not in told:
                told.add(image.span)
                inches = (image.box[2] - image.box[0]) / 72
                message = f"this picture is printed {inches:.1f} inches wide with {int(image.dpi)} pixels an inch"
                wanted = math.ceil(image.pixels[0] * least / image.dpi / 10) * 10
                hint = f"Use one that is {wanted} pixels wide (it has {image.pixels[0]}), or print it smaller."
                yield matter.problem("W746", message, image.span, hint)
