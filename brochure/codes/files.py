"""Codes E3xx and E4xx: pictures, profiles, output files, fonts."""

from __future__ import annotations

from typing import Final

from brochure.codes.catalogue import Code, ExitCode, turns_into

FILES: Final = (
    Code(
        "E301",
        "A file is missing",
        "The content names a picture, font or brand file that is not there.",
        "Check the spelling, small and capital letters included. Paths start at the folder of the content file.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E302",
        "A file lies outside the project",
        "Only files in the folder of the content file, or in folders inside it, are used. So the project still works "
        "when it is copied, and content from somebody else can't print files of your computer.",
        "Copy the file into the project, for example into assets/, and write its path from there.",
        turns_into("image: ../../pictures/room.jpg", "image: assets/room.jpg"),
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E303",
        "A picture can't be read",
        "The file is damaged, only half copied, or of a kind that can't be printed.",
        "Open it in an image program and save it again as PNG or JPEG.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E304",
        "A picture is too large",
        "The picture has far more dots than paper can show. It would make the build slow and the PDF too big to send.",
        "Make it smaller in an image program: 3000 dots along the longer side are plenty for a full page.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E305",
        "An SVG drawing can't be used",
        "The drawing is damaged, or it asks for other files or uses parts that can't be drawn on paper.",
        "Export it again as plain SVG with texts turned into paths, or use a PNG.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E306",
        "A color profile can't be used",
        "A print shop's profile says how its press mixes cyan, magenta, yellow and black. This file is none, or is "
        "one for "
        "screens or cameras.",
        "Ask the shop for its CMYK profile, a file that ends in .icc. Without profile: the one that comes with "
        "brochure is "
        "used.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E310",
        "A folder or file can't be written",
        "You are not allowed to write there, or the folder can't be made. Nothing was changed.",
        "Choose another folder with -o, or ask whoever looks after the computer for the right to write there.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E311",
        "The disk is full",
        "There was no room left to write the PDF. Your earlier PDF is untouched.",
        "Free some space, or choose a folder on another disk with -o.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E312",
        "The earlier PDF can't be replaced",
        "It is marked as read-only, or a program has it open. It is untouched.",
        "Close the PDF in other programs and build again. If it is read-only on purpose, choose another folder with "
        "-o.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E314",
        "The output would overwrite a file that is read",
        "The file that would be written is one of those the content comes from.",
        "Choose another folder with -o.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E315",
        "There is already a file with this name",
        "Importing, and starting a project, only make new files, so that no work is lost. A file with this name is "
        "there "
        "already, and it was left as it is.",
        "Name another file or folder, or move the earlier one out of the way.",
        exit_code=ExitCode.FILE,
    ),

    Code(
        "E316",
        "There is no approval to compare with",
        "What has changed can only be told when the words were approved once: brochure approve keeps them, in a folder "
        "beside the content. This document has no such file, or it was deleted.",
        "When the words are right: brochure approve ID --by NAME. Or bring the file back from git or a backup.",
        exit_code=ExitCode.FILE,
    ),
    Code(
        "E401",
        "No font has this character",
        "None of the fonts can draw the character, and an empty box on the page would be worse than no page.",
        "Use another character or word, or name a font in the brand file that has it.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E402",
        "A font file can't be used",
        "The font file is missing, damaged, or of a kind that can't be put into the PDF. TrueType files (.ttf) work.",
        "Ask for the TrueType version of the font, or remove it from the brand file to use the default font.",
        exit_code=ExitCode.ASSET,
    ),
    Code(
        "E403",
        "A font may not be embedded",
        "The maker of the font has marked in the file that it must not be put into documents. A PDF without its fonts "
        "looks different on every computer and is not accessible.",
        "Buy the right licence and file, or use another font. Fonts under the Open Font Licence are always allowed.",
        exit_code=ExitCode.ASSET,
    ),
)
