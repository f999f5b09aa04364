"""The logo of a brand: which of the pictures that brand.yml names stands on paper, and which on a dark band."""

from __future__ import annotations

from typing import Final

from brochure.brand.files import Files
from brochure.brand.section import Section
from brochure.brand.theme import Logo, LogoImage
from brochure.content import Text
from brochure.problems import Problems

# A page head is a medium place; a brand without a medium logo lends its large one before its small one.
_SIZES: Final = ("medium", "large", "small")
_KINDS: Final = (".png", ".jpg", ".jpeg", ".svg")


def logo_of(brand: Section, files: Files, height: float, clear: float, problems: Problems) -> Logo | None:
    """The logo of a whole brand.yml, `height` points high with `clear` points around it; None when it names none.

    Its alternative text is the image's `alt`, else the name of the brand. Missing or unfit files are problems (E30x).
    """
    pick = _Picker(brand, files, problems)
    if not brand.is_section("logo") or "path" in brand.section("logo"):
        light, dark = pick.image(brand, "logo"), None
    else:
        logo = brand.section("logo")
        size = next((size for size in _SIZES if size in logo), "")
        if logo.is_section(size) and "path" not in logo.section(size):
            light, dark = pick.image(logo.section(size), "light"), pick.image(logo.section(size), "dark")
        else:
            light, dark = pick.image(logo, size), None
    return None if light is None and dark is None else Logo(light, dark, height, clear)


class _Picker:
    def __init__(self, brand: Section, files: Files, problems: Problems) -> None:
        logo, meta = brand.section("logo") if brand.is_section("logo") else None, brand.section("meta")
        name = meta.section("name").text("full") if meta.is_section("name") else meta.text("name")
        self._images = logo.section("images") if logo is not None else None
        self._brand_name = str(name or "")
        self._files = files
        self._problems = problems

    def image(self, section: Section, key: str) -> LogoImage | None:
        """The picture that `key` gives: a path, the name of one of the images, or a mapping with path and alt."""
        images = self._images
        if section.is_text(key) and images is not None and (name := section.text(key)) and name in images:
            section, key = images, name
        if section.is_section(key):
            resource = section.section(key)
            return self._found(resource.text("path"), resource.text("alt"))
        return self._found(section.text(key), None)

    def _found(self, name: Text | None, alt: Text | None) -> LogoImage | None:
        path = self._files.find(name) if name is not None else None
        if name is None or path is None:
            return None
        if path.suffix.lower() not in _KINDS:
            message = f'"{name}" is no picture that can be printed'
            self._problems.add("E303", message, name.span, "Save it as PNG, JPEG or SVG.")
            return None
        return LogoImage(path, self._brand_name if alt is None else str(alt), name)
