"""Opening pictures: what is wrong with a file becomes a problem at the place that names it."""

from __future__ import annotations

from pathlib import Path

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.pdf.drawings import Drawing, DrawingError, open_drawing
from brochure.pdf.images import ImageError, Picture, open_picture


def open_image(path: Path, name: Words, composer: Composer) -> Picture | Drawing | None:
    """The picture or drawing at `path`, which the content calls `name`; None, and a problem, when it cannot be used."""
    try:
        if path.suffix.lower() == ".svg":
            return open_drawing(path, composer.look.family)
        return open_picture(path)
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
