"""Makes the profile of the press that comes with the program: brochure/pdf/profiles/cgats-tr-001.icc.

The profile beside this file only says which colour some inks make. A press needs the other way too, which inks make a
colour: this script finds them for a grid of colours and packs both ways into an output profile. What the numbers below
aim at is told in brochure/pdf/profiles/cgats-tr-001.txt.

Run `python docs/press-profile/make.py` after a change to this script. It takes about a minute and needs numpy, which
the program itself does not: `pip install numpy`. The profile that comes with the program was made with numpy 2.4.6 on a
64-bit Intel or AMD processor under Linux. Another version or processor may round differently in the last place, and so
make a file that differs in some bytes; the script says whether it does.

Colours are rows of L*, a* and b* (D50, seen against the paper), inks are rows of cyan, magenta, yellow and black from 0
to 1. The file is laid out as ICC.1:2001-04 says (version 2); ICC.1:2010 still describes the header (7.2), the tag table
(7.3) and the tables of colours (lut16Type, 10.8).
"""

from __future__ import annotations

import hashlib
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "CGATS001Compat-v2-micro.icc"
PROFILE = HERE.parent.parent / "brochure" / "pdf" / "profiles" / "cgats-tr-001.icc"
DESCRIPTION, LICENSE = "CGATS TR 001 (SWOP), coated paper", "CC0"
# The year, month, day, hour, minute and second that the profile says it was made: fixed, so that its bytes are too.
MADE = (2026, 11, 23, 0, 0, 0)

Numbers = NDArray[np.float64]

# How many colours a side the grid from colours to inks has: odd, so that the greys lie on it.
SIDE = 21
# How many steps the curves in front of that grid have.
CURVE = 256
# The most ink in one place. It is a strong pull and not a wall: 97 of the 9,261 colours of the grid, all of L* 25 or
# less, get more, up to 2.842. The program holds its own pages to the limit of their print (brochure/pdf/inks.py).
MOST_INK, MOST_INK_PULL = 2.8, 2000.0
# How strongly little ink is preferred where several mixtures make the same colour.
THRIFT = 0.05
# How strongly the black ink is drawn to what `black_for` says: at first, and when only the other inks are still sought.
BLACK_PULL, BLACK_HELD = 4.0, 4000.0
# The hues, in degrees, of cyan, magenta and yellow on this press.
HUES = (229, 355, 94)
# A colour that is missed by more than this (CIE 1976 difference) is marked as one that the press cannot print.
UNPRINTABLE = 3
# The largest value of 16 bits, and what of it stands for L* 100 in a lut16Type (its Lab is still that of version 2).
FULL, WHITE = 65535, 65280
# X, Y and Z of the light D50, as s15Fixed16Number.
D50 = (0xF6D6, 0x10000, 0xD32D)
DIAGONAL = np.arange(4)


@dataclass(frozen=True)
class Press:
    """What a press prints: a lut16Type from inks to colours, read."""

    curves: Numbers  # for each ink, where an amount of it falls on the grid, from 0 to 1
    grid: Numbers  # an axis for each ink, the last for L*, a*, b* as the file has them

    def colours(self, inks: Numbers) -> Numbers:
        """The colours that inks make, between the points of the grid by their distance from each (multilinear)."""
        steps, side = self.curves.shape[1], self.grid.shape[0]
        curved = [np.interp(inks[:, ink], np.linspace(0, 1, steps), self.curves[ink]) for ink in range(4)]
        place = np.stack(curved, 1) * (side - 1)
        below = np.clip(np.floor(place).astype(int), 0, side - 2)
        beyond = place - below
        found = np.zeros((len(inks), 3))
        for black, yellow, magenta, cyan in product((0, 1), repeat=4):
            corner = (cyan, magenta, yellow, black)
            share = np.prod([beyond[:, ink] if corner[ink] else 1 - beyond[:, ink] for ink in range(4)], 0)
            found += share[:, None] * self.grid[tuple(below[:, ink] + corner[ink] for ink in range(4))]
        return np.stack([found[:, 0] / WHITE * 100, found[:, 1] / 256 - 128, found[:, 2] / 256 - 128], 1)

    def slopes(self, inks: Numbers) -> Numbers:
        """For each row of inks, how L*, a* and b* (down) change with each ink (across)."""
        reach = 0.004
        found = np.zeros((len(inks), 3, 4))
        for ink in range(4):
            more, less = inks.copy(), inks.copy()
            more[:, ink] = np.minimum(1, more[:, ink] + reach)
            less[:, ink] = np.maximum(0, less[:, ink] - reach)
            change = self.colours(more) - self.colours(less)
            found[:, :, ink] = change / (more[:, ink] - less[:, ink])[:, None]
        return found


def tag(profile: bytes, name: bytes) -> bytes:
    """The bytes of a tag. The table of tags follows the header of 128 bytes and the count of the tags."""
    count = int.from_bytes(profile[128:132], "big")
    for found, start, size in struct.iter_unpack(">4s2L", profile[132 : 132 + 12 * count]):
        if found == name:
            return profile[start : start + size]
    raise KeyError(name)


def read_press(table: bytes) -> Press:
    """Reads a lut16Type with four inks in, three coordinates out, and straight curves behind the grid.

    Byte 10 has the points a side, bytes 48 to 51 the lengths of the curves; then come the curves of the inks, the grid
    (the last ink and the last coordinate change fastest) and the curves of the coordinates.
    """
    side, (steps, steps_out) = table[10], struct.unpack(">2H", table[48:52])
    if table[:4] != b"mft2" or table[8:10] != bytes((4, 3)) or steps_out != 2:
        raise SystemExit(f"{SOURCE.name}: not a table of the form that this script reads")
    words = np.frombuffer(table, ">u2", offset=52)
    curves, grid, behind = np.split(words, [4 * steps, 4 * steps + 3 * side**4])
    if behind.tolist() != [0, FULL] * 3:
        raise SystemExit(f"{SOURCE.name}: the curves behind the grid are not straight")
    return Press(curves.reshape(4, steps) / FULL, grid.reshape(side, side, side, side, 3).astype(float))


def chroma_of(colours: Numbers) -> Numbers:
    """How far colours are from grey."""
    return np.hypot(colours[:, 1], colours[:, 2])


def black_for(colours: Numbers) -> Numbers:
    """How much black ink is wanted: more the darker a colour is, and less the stronger. None above L* 78."""
    dark = np.clip((78 - colours[:, 0]) / 78, 0, 1) ** 1.7
    return np.clip(dark * (1 - 0.55 * np.clip(chroma_of(colours) / 70, 0, 1)), 0, 1)


def weights_for(colours: Numbers) -> Numbers:
    """For each colour a matrix that turns a miss in L*, a*, b* into one in lightness, strength and hue.

    Hue counts the most and strength the least, so that what cannot be printed gets paler before it gets another hue.
    Near grey there is no hue to keep, and they count the same.
    """
    hue, strong = np.arctan2(colours[:, 2], colours[:, 1]), np.minimum(1, chroma_of(colours) / 20)
    strength_counts, hue_counts = 1 - 0.35 * strong, 1 + 0.6 * strong
    weights = np.zeros((len(colours), 3, 3))
    weights[:, 0, 0] = 1.0
    weights[:, 1, 1], weights[:, 1, 2] = strength_counts * np.cos(hue), strength_counts * np.sin(hue)
    weights[:, 2, 1], weights[:, 2, 2] = -hue_counts * np.sin(hue), hue_counts * np.cos(hue)
    return weights


@dataclass(frozen=True)
class Search:
    """The inks are sought that come nearest to some colours on a press."""

    press: Press
    colours: Numbers
    weights: Numbers
    black: Numbers  # how much black ink is wanted
    black_pull: float  # and how strongly

    def misses(self, inks: Numbers) -> Numbers:
        """How far off the inks are in lightness, strength and hue, as they count."""
        misses: Numbers = np.einsum("nij,nj->ni", self.weights, self.press.colours(inks) - self.colours)
        return misses

    def badness(self, inks: Numbers) -> Numbers:
        """What is to be as small as possible: the miss, the wrong black, too much ink, needless ink."""
        miss = (self.misses(inks) ** 2).sum(1)
        wrong_black = self.black_pull * (inks[:, 3] - self.black) ** 2
        too_much = MOST_INK_PULL * np.maximum(0, inks.sum(1) - MOST_INK) ** 2
        badness: Numbers = miss + wrong_black + too_much + THRIFT * (inks[:, :3] ** 2).sum(1)
        return badness

    def step(self, inks: Numbers, damping: Numbers) -> Numbers:
        """How to change the inks, by damped least squares (Levenberg and Marquardt); smaller the more damping.

        An ink at 0 or 1 that would go beyond is left there, and the others are sought as if it were fixed.
        """
        miss = self.misses(inks)
        slopes = np.einsum("nij,njk->nik", self.weights, self.press.slopes(inks))
        bend = np.einsum("nki,nkj->nij", slopes, slopes)
        rise = np.einsum("nki,nk->ni", slopes, miss)
        bend[:, 3, 3] += self.black_pull
        rise[:, 3] += self.black_pull * (inks[:, 3] - self.black)
        bend[:, DIAGONAL[:3], DIAGONAL[:3]] += THRIFT
        rise[:, :3] += THRIFT * inks[:, :3]
        too_much = np.maximum(0, inks.sum(1) - MOST_INK)
        bend += MOST_INK_PULL * (too_much > 0)[:, None, None]
        rise += MOST_INK_PULL * too_much[:, None]
        stuck = ((inks <= 0) & (rise > 0)) | ((inks >= 1) & (rise < 0))
        rise = np.where(stuck, 0, rise)
        bend = np.where(stuck[:, :, None] | stuck[:, None, :], 0, bend)
        bend[:, DIAGONAL, DIAGONAL] += damping[:, None]
        bend[:, DIAGONAL, DIAGONAL] += stuck
        return -np.linalg.solve(bend, rise[:, :, None])[:, :, 0]

    def from_start(self, inks: Numbers, rounds: int) -> tuple[Numbers, Numbers]:
        """The inks after some rounds of steps, of which only those that help are taken, and their badness."""
        inks, damping, badness = inks.copy(), np.full(len(inks), 1.0), self.badness(inks)
        for _ in range(rounds):
            tried = np.clip(inks + np.clip(self.step(inks, damping), -0.25, 0.25), 0, 1)
            then = self.badness(tried)
            better = then < badness
            inks, badness = np.where(better[:, None], tried, inks), np.where(better, then, badness)
            damping = np.clip(np.where(better, damping * 0.4, damping * 3), 1e-3, 1e7)
        return inks, badness

    def best(self, rounds: int) -> Numbers:
        """The best inks from several starts, since steps may end in a hollow that is not the deepest."""
        first, *others = self.starts()
        inks, badness = self.from_start(first, rounds)
        for start in others:
            other, then = self.from_start(start, rounds)
            inks = np.where((then < badness - 1e-6)[:, None], other, inks)
            badness = np.minimum(then, badness)
        return inks

    def starts(self) -> list[Numbers]:
        """Light, middle and dark inks, and those of the colour's hue; all with the black that is wanted."""
        count, lightness = len(self.colours), self.colours[:, :1]
        starts = [np.stack([np.full(count, each)] * 3 + [self.black], 1) for each in (0.15, 0.5, 0.8)]
        hue = np.arctan2(self.colours[:, 2], self.colours[:, 1])
        strong = np.clip(chroma_of(self.colours) / 80, 0, 1)[:, None]
        of_hue = np.stack([0.5 + 0.5 * np.cos(hue - ink) for ink in np.deg2rad(HUES)], 1)
        mixed = np.clip(of_hue * strong + (1 - strong) * np.clip(1 - lightness / 100, 0, 1), 0.02, 0.98)
        return [*starts, np.concatenate([mixed, self.black[:, None]], 1)]

    def missed(self, inks: Numbers) -> Numbers:
        """How far the inks are from the colours (CIE 1976 difference)."""
        missed: Numbers = np.linalg.norm(self.press.colours(inks) - self.colours, axis=1)
        return missed


def grid_of_colours() -> Numbers:
    """The colours that the grid of a lut16Type from Lab has, in its order: b* changes fastest."""
    lightness = np.arange(SIDE) / (SIDE - 1) * 100
    across = np.arange(SIDE) / (SIDE - 1) * FULL / 256 - 128
    across[(SIDE - 1) // 2] = 0
    return np.stack(np.meshgrid(lightness, across, across, indexing="ij"), -1).reshape(-1, 3)


def inks_for(press: Press, colours: Numbers) -> tuple[Numbers, Numbers]:
    """The inks for colours, and how far they miss them."""
    search = Search(press, colours, weights_for(colours), black_for(colours), BLACK_PULL)
    inks = search.best(rounds=120)
    missed = search.missed(inks)
    # Now the black is settled, and the other inks may come as near as they can.
    finer, _ = replace(search, black=inks[:, 3], black_pull=BLACK_HELD).from_start(inks, rounds=60)
    missed_then = search.missed(finer)
    inks = np.where((missed_then <= missed)[:, None], finer, inks)
    inks[(colours[:, 0] == 100) & (chroma_of(colours) < 1)] = 0
    return inks, np.minimum(missed, missed_then)


def table_from_lab(grid: Numbers) -> bytes:
    """A lut16Type from Lab to the columns of `grid`, of which each row belongs to one of `grid_of_colours`.

    The curve of L* is steeper than straight, so that the last points of the grid are white itself (0xFF00) and not the
    values above it, which mean no colour.
    """
    ramp = np.arange(CURVE) / (CURVE - 1) * FULL
    curves = np.round(np.stack([np.minimum(1, ramp / WHITE) * FULL, ramp, ramp]))
    behind = np.tile([0, FULL], (grid.shape[1], 1))
    one, nought = 0x10000, 0
    same = struct.pack(">9l", one, nought, nought, nought, one, nought, nought, nought, one)
    sizes = bytes((3, grid.shape[1], SIDE, 0)) + same + struct.pack(">2H", CURVE, behind.shape[1])
    return b"mft2" + bytes(4) + sizes + b"".join(part.astype(">u2").tobytes() for part in (curves, grid, behind))


def description(text: str) -> bytes:
    """A textDescriptionType (ICC.1:2001-04, 6.5.17): in ASCII only, with no text in Unicode nor in Macintosh script."""
    said = text.encode("ascii") + b"\0"
    return b"desc" + bytes(4) + struct.pack(">L", len(said)) + said + bytes(4 + 4 + 2 + 1 + 67)


def packed(tags: Mapping[str, bytes]) -> bytes:
    """An output profile of tags, in their order. Those with the same bytes share them; each begins at a fourth byte."""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for data in tags.values():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
    entries = [struct.pack(">4s2L", name.encode("ascii"), places[data], len(data)) for name, data in tags.items()]
    return header(start + len(body)) + struct.pack(">L", len(tags)) + b"".join(entries) + body


def header(size: int) -> bytes:
    """The 128 bytes at the start of a profile of so many bytes."""
    parts = (
        struct.pack(">L", size) + bytes(4),  # no preferred software
        bytes((2, 0x10, 0, 0)),  # version 2.1
        b"prtr" + b"CMYK" + b"Lab ",  # for a printer, from inks, to colours
        struct.pack(">6H", *MADE),
        b"acsp" + bytes(4 + 4 + 4 + 4 + 8),  # no platform, flags, manufacturer, model or attributes
        struct.pack(">L", 1),  # media-relative colorimetric
        struct.pack(">3l", *D50),
        bytes(4 + 44),  # no creator; the rest is reserved
    )
    return b"".join(parts)


def profile() -> bytes:
    """The output profile, fresh from the one beside this file."""
    shown = tag(SOURCE.read_bytes(), b"A2B0")
    inks, missed = inks_for(read_press(shown), grid_of_colours())
    mixed = table_from_lab(np.round(np.clip(inks, 0, 1) * FULL))
    # What a gamut tag gives is 0 for a colour that can be printed.
    printable = table_from_lab(np.where(missed[:, None] > UNPRINTABLE, FULL, 0).astype(float))
    tags = {
        "desc": description(DESCRIPTION),
        "cprt": b"text" + bytes(4) + LICENSE.encode("ascii") + b"\0",
        # The paper is the white, so that white is no ink: the source's colours are seen against it as well.
        "wtpt": b"XYZ " + bytes(4) + struct.pack(">3l", *D50),
    }
    # One table for each rendering intent: perceptual, colorimetric, saturation.
    tags |= dict.fromkeys(("A2B0", "A2B1", "A2B2"), shown)
    tags |= dict.fromkeys(("B2A0", "B2A1", "B2A2"), mixed)
    return packed({**tags, "gamt": printable})


def main() -> None:
    """Write the profile into the program, and say whether it is another one than before."""
    before = PROFILE.read_bytes() if PROFILE.exists() else b""
    made = profile()
    if made != before:
        PROFILE.write_bytes(made)
    told = "the same as before" if made == before else "not the same as before"
    print(f"{PROFILE.name}: {len(made)} bytes, {told}, SHA-256 {hashlib.sha256(made).hexdigest()}", file=sys.stdout)


if __name__ == "__main__":
    main()
