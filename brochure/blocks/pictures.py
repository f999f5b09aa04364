"""Pictures that blocks show: what is typed of one, and opening its file. What is wrong with a file becomes a problem at
the place that names it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import Field, model_validator

from brochure.blocks.composer import Composer
from brochure.content import FilePath, Flag, Markup, Model, Plain, inside, refused
from brochure.content import Text as Words
from brochure.pdf.drawings import Drawing, DrawingError, open_drawing
from brochure.pdf.images import ImageError, Picture, open_picture
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem


class Pictured(Model):
    """A picture with words for those who cannot see it, E219 without them."""

    image: FilePath = Field(description="The picture's file, such as assets/door.jpg.")
    alt: Plain | None = Field(None, description="What it shows, for those who cannot see it: one or two sentences.")
    decorative: Flag = Field(False, description="yes when it says nothing that the text does not say.")
    caption: Markup | None = Field(None, description="A line under it.")

    @model_validator(mode="after")
    def _has_words(self) -> Pictured:
        if not self.alt and not self.decorative:
            raise refused(
                Problem(
                    "E219",
                    "this picture has no words for those who cannot see it",
                    self.image.span,
                    "Add alt: and say what it shows; or decorative: yes if it only decorates.",
                ),
                stand_ins={"decorative": "yes"},
            )
        return self

    def opened(self, composer: Composer) -> Picture | Drawing | None:
        """The picture; None, and a problem, when its file cannot be used."""
        path = inside(composer.root, self.image, composer.problems)
        return open_image(path, self.image, composer) if path else None

    def caption_line(self, composer: Composer) -> Text | None:
        """The line under it, if there is one."""
        if self.caption is None:
            return None
        return Text(
            composer.pieces(self.caption),
            composer.look.style("small"),
            Node("Caption"),
            span=self.caption.span,
            above=composer.look.scale.space.item,
            whole=True,
        )

    def texts(self) -> Iterator[Words]:
        """The alternative text and the caption."""
        if self.alt:
            yield self.alt
        if self.caption:
            yield self.caption


def open_image(path: Path, name: Words, composer: Composer, *, may_mean: bool = True) -> Picture | Drawing | None:
    """The picture or drawing at `path`, which the content calls `name`; None, and a problem, when it cannot be used.

    In one ink it is grey, and the hues of a drawing are told apart, unless they `may_mean` nothing, as a logo's.
    """
    mono = composer.look.mono
    try:
        if path.suffix.lower() == ".svg":
            return open_drawing(path, composer.look.family, mono=mono, may_mean=may_mean)
        return replace(open_picture(path), grey=mono)
    except DrawingError as error:
        composer.problems.add(
            "E305",
            f'"{name}" cannot be used: {error}',
            name.span,
            "Save it as plain SVG with everything inside, or as PNG.",
        )
    except ImageError as error:
        if error.too_large:
            composer.problems.add(
                "E304",
                f'"{name}" has {error}; 50 million is the most',
                name.span,
                "Make it smaller: 2000 pixels across is enough for a full page.",
            )
        else:
            composer.problems.add(
                "E303",
                f'"{name}" cannot be read as a picture: {error}',
                name.span,
                "Open it in a picture program and save it anew as PNG or JPEG.",
            )
    return None
