"""The plates of a press: how much of each ink stands where, as Ghostscript separates a file."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

from tests.proof.tools import require_tool


def plates(pdf: bytes, dpi: float = 72.0) -> list[Image.Image]:
    """Each page, all of its media box, as a CMYK picture in which 255 is all of an ink.

    The numbers of the file come through as they are (to 1 of 255): no profile has a say, DeviceGray is black ink, edges
    are not smoothed, and what is printed over other inks keeps them. Where there is no Ghostscript the test is skipped,
    and in CI it fails.
    """
    ghostscript = require_tool("gs")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "pages.pdf"
        source.write_bytes(pdf)
        command = [
            ghostscript, "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc", f"-r{dpi:g}",
            "-dDeviceGrayToK=true", "-dOverprint=/enable", "-dTextAlphaBits=1", "-dGraphicsAlphaBits=1",
            "-sOutputFile=page-%04d.tif", source.name,
        ]  # fmt: skip
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        # It reports most damage as words and goes on.
        said = f"{done.stdout}{done.stderr}".strip()
        assert done.returncode == 0 and not said, f"Ghostscript: {said}"
        return [_loaded(page) for page in sorted(Path(folder).glob("page-*.tif"))]


def _loaded(path: Path) -> Image.Image:
    with Image.open(path) as image:
        assert image.mode == "CMYK"
        return image.copy()
