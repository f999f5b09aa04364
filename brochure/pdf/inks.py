"""Inks: the colours of a page as cyan, magenta, yellow and black, the way a press mixes them.

Print shops want black words in black ink alone (three more inks under it would show as coloured fringes), no more ink
in one place than dries, and no ink at all where the paper is meant. The rest is the profile's of the press. Will not
do: spot colours, trapping.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from PIL.Image import Image as PILImage

# Amounts of ink, each from 0 to 1: cyan, magenta, yellow, black.
CMYK = tuple[float, float, float, float]
_RGB = tuple[float, float, float]
_Level = tuple[int, int, int]

NO_INK: Final[CMYK] = (0.0, 0.0, 0.0, 0.0)
BLACK_INK: Final[CMYK] = (0.0, 0.0, 0.0, 1.0)
# The name for a printing condition that the ICC has not registered (ISO 15930-7).
CUSTOM: Final = "Custom"

_OURS: Final = Path(__file__).resolve().with_name("profiles") / "cgats-tr-001.icc"
_MAX_BYTES: Final = 5_000_000
# Levels of 255 that red, green and blue may be apart in what is still a grey: not seen, and as pictures round them.
_NEUTRAL: Final = 3
# Less ink than this, in per cent, leaves stray dots where a clean tint is meant.
_LEAST: Final = 2
# Rows of a picture are worked on in strips of about so many pixels, which keeps memory small.
_STRIP: Final = 1_000_000


class ProfileError(Exception):
    """A colour profile that a press cannot be described with; says why, in words for who chose the file."""


@dataclass(frozen=True, slots=True)
class PressProfile:
    """How a press mixes colours: the bytes of an ICC output profile, what it calls itself, the name of its printing
    condition in the ICC's registry ("Custom" when it is not known to be in it), and where the profile comes from."""

    data: bytes
    description: str
    identifier: str
    origin: str


@lru_cache(maxsize=1)
def our_profile() -> PressProfile:
    """The profile that comes with the program: coated paper in the United States (CGATS TR 001, known as SWOP)."""
    data = _OURS.read_bytes()
    return PressProfile(data, _description(data), "CGATS TR 001", "comes with brochure")


def open_profile(path: Path) -> PressProfile:
    """Read the profile of a print shop and make sure that colours can be turned into inks with it.

    Raises ProfileError.
    """
    from PIL import ImageCms

    try:
        size = path.stat().st_size
        if size > _MAX_BYTES:
            raise ProfileError(f"it is a file of {size / 1e6:.0f} MB, and profiles have at most {_MAX_BYTES / 1e6:.0f}")
        data = path.read_bytes()
    except OSError as error:
        raise ProfileError(f"it can't be read ({error.strerror or error})") from error
    _check_head(data)
    try:
        _to_inks(data)
        _to_lab(data)
        description = _description(data)
    except (ImageCms.PyCMSError, OSError) as error:
        raise ProfileError("it is damaged, or tells what inks look like but not which inks to take") from error
    return PressProfile(data, description or path.stem, CUSTOM, path.name)


def _check_head(data: bytes) -> None:
    """Raises ProfileError unless the head is of an output profile for CMYK (ICC.1:2010, 7.2)."""
    if data[36:40] != b"acsp":
        raise ProfileError("it is not an ICC profile")
    if len(data) < int.from_bytes(data[:4], "big"):
        raise ProfileError("its end is missing; perhaps it was only half copied")
    space, kind = data[16:20].decode("ascii", "replace").strip(), data[12:16]
    if space != "CMYK":
        raise ProfileError(f"it is for {space.capitalize() if space == 'GRAY' else space} colors, not for CMYK inks")
    if kind != b"prtr":
        raise ProfileError("it describes a scanner, a screen or a step in between, not a press (an output profile)")


def _description(data: bytes) -> str:
    from PIL import ImageCms

    return " ".join(ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(data))).split())


class Inks:
    """Turns colours into inks with the profile of a press.

    `limit` is the most ink in one place, all four together (2.8 is 280 %). `given` are inks that somebody has chosen
    for a colour: they are taken as they are, within the limit. The same colours become the same inks on every computer
    and in every process.
    """

    def __init__(self, profile: PressProfile, limit: float = 2.8, given: Mapping[_RGB, CMYK] | None = None) -> None:
        self.profile = profile
        self.limit = limit
        self._mixed: dict[_Level, CMYK] = {}
        for colour, inks in (given or {}).items():
            self._mixed[_level(colour)] = self._within_limit(*(round(ink * 100) for ink in inks))

    def of(self, colour: _RGB) -> CMYK:
        """The inks for a colour (red, green, blue from 0 to 1), in whole per cent.

        White is no ink; black and greys are black ink alone, as much as looks as dark. Of other colours an ink under
        2 % is left out, and when there is too much the three colours are taken back together: black stays.
        """
        level = _level(colour)
        if level not in self._mixed:
            self._mixed[level] = self._mix(level)
        return self._mixed[level]

    def black(self, colour: _RGB) -> CMYK:
        """As much black ink alone as looks as dark as a colour."""
        return _as_inks(0, 0, 0, _clean(_blacks(self.profile.data)[_grey(_level(colour))]))

    def image(self, picture: PILImage) -> PILImage:
        """A picture of mode RGB or L in the inks: of mode CMYK (255 is all ink), or L when it has only greys.

        The L is DeviceGray, which a press prints in black ink alone (0 is all ink). Pale inks stay: in a picture they
        are what makes it smooth. Every pixel stays under the limit.
        """
        from PIL import ImageCms

        grey = picture if picture.mode == "L" else _as_grey(picture)
        if grey is not None:
            return grey.point([255 - black for black in _blacks(self.profile.data)])
        inked = ImageCms.applyTransform(picture, _to_inks(self.profile.data))
        assert inked is not None  # only of a change in place there is no result
        return _limited(inked, math.ceil(self.limit * 255 - 1e-6) - 1)

    def _mix(self, level: _Level) -> CMYK:
        if max(level) - min(level) <= _NEUTRAL:
            return _as_inks(0, 0, 0, _clean(_blacks(self.profile.data)[_grey(level)]))
        from PIL import Image, ImageCms

        dot = ImageCms.applyTransform(Image.new("RGB", (1, 1), level), _to_inks(self.profile.data))
        assert dot is not None
        return self._within_limit(*(_clean(amount) for amount in dot.tobytes()))

    def _within_limit(self, cyan: int, magenta: int, yellow: int, black: int) -> CMYK:
        colours = cyan + magenta + yellow
        room = max(0, int(self.limit * 100 + 1e-6) - black)
        if colours > room:
            cyan, magenta, yellow = (amount * room // colours for amount in (cyan, magenta, yellow))
        return _as_inks(cyan, magenta, yellow, black)


def _level(colour: _RGB) -> _Level:
    """A colour in steps of 255, so that one that was reckoned with is still the same."""
    red, green, blue = (round(min(1.0, max(0.0, part)) * 255) for part in colour)
    return red, green, blue


def _clean(amount: int) -> int:
    """An amount of ink in steps of 255 as whole per cent; none when the press could not hold it."""
    percent = round(amount / 2.55)
    return percent if percent >= _LEAST else 0


def _as_inks(*percent: int) -> CMYK:
    cyan, magenta, yellow, black = (amount / 100 for amount in percent)
    return cyan, magenta, yellow, black


def _as_grey(picture: PILImage) -> PILImage | None:
    """A picture without colours, such as a scanned letter, as a grey one; None for one that has colours."""
    from PIL import ImageChops

    red, green, blue = picture.split()
    for one, other in ((red, green), (green, blue), (red, blue)):
        _, apart = ImageChops.difference(one, other).getextrema()
        if not isinstance(apart, (int, float)) or apart > _NEUTRAL:
            return None
    return picture.convert("L")


def _limited(inked: PILImage, most: int) -> PILImage:
    """A CMYK picture with at most so much ink in a pixel (in steps of 255, of all four together)."""
    from PIL import Image

    limited = Image.new("CMYK", inked.size)
    rows = max(1, _STRIP // inked.width)
    for top in range(0, inked.height, rows):
        box = (0, top, inked.width, min(inked.height, top + rows))
        limited.paste(_strip(inked.crop(box), most), box)
    return limited


def _strip(inked: PILImage, most: int) -> PILImage:
    from PIL import Image, ImageMath

    cyan, magenta, yellow, black = inked.split()
    worked = {"c": cyan, "m": magenta, "y": yellow, "k": black}
    total: Any = ImageMath.lambda_eval(lambda known: known["c"] + known["m"] + known["y"], **worked)
    room: Any = ImageMath.lambda_eval(
        lambda known: known["min"](known["t"], known["max"](most - known["k"], 0)), t=total, k=black
    )

    # Whole numbers, rounded down: together the three never come to more than the room.
    def taken_back(one: PILImage) -> Any:
        return ImageMath.lambda_eval(
            lambda known: known["convert"](known["one"] * known["r"] / known["t"], "L"), one=one, r=room, t=total
        )

    return Image.merge("CMYK", (taken_back(cyan), taken_back(magenta), taken_back(yellow), black))


# What Pillow makes of profiles cannot be sent to another process; it is kept here and not in Inks, which are.
@lru_cache(maxsize=4)
def _to_inks(data: bytes) -> Any:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(io.BytesIO(data)), "RGB", "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )  # fmt: skip


@lru_cache(maxsize=4)
def _to_lab(data: bytes) -> Any:
    from PIL import ImageCms

    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(data)), ImageCms.createProfile("LAB"), "CMYK", "LAB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )  # fmt: skip


@lru_cache(maxsize=4)
def _blacks(data: bytes) -> tuple[int, ...]:
    """For each grey from 0 (black) to 255 (white) how much black ink, in steps of 255, looks as light."""
    from PIL import Image, ImageCms

    ramp = Image.merge("CMYK", [Image.new("L", (256, 1))] * 3 + [_steps()])
    printed = ImageCms.applyTransform(ramp, _to_lab(data))
    assert printed is not None
    lights = printed.getchannel("L").tobytes()
    between = (_nearest(lights, _lightness(grey)) for grey in range(1, 255))
    return (255, *between, 0)


def _steps() -> PILImage:
    from PIL import Image

    return Image.frombytes("L", (256, 1), bytes(range(256)))


def _nearest(lights: bytes, wanted: float) -> int:
    return min(range(256), key=lambda black: abs(lights[black] - wanted))


def _light(level: int) -> float:
    """A channel of sRGB as an amount of light (IEC 61966-2-1)."""
    part = level / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _grey(level: _Level) -> int:
    """The grey, from 0 to 255, that is as light as a colour."""
    wanted = sum(share * _light(part) for share, part in zip((0.2126, 0.7152, 0.0722), level, strict=True))
    return min(range(256), key=lambda grey: abs(_light(grey) - wanted))


def _lightness(grey: int) -> float:
    """How light a grey of sRGB is: its L* (CIE 15:2004), from 0 to 255."""
    light = _light(grey)
    return 2.55 * (116 * light ** (1 / 3) - 16 if light > (6 / 29) ** 3 else light * (29 / 3) ** 3)
