"""The brand: a brand.yml to colours, type, faces and logo, each judged before it is used."""

from brochure.brand.colour import RGB
from brochure.brand.faces import Faces
from brochure.brand.palette import Colours
from brochure.brand.reading import load_theme
from brochure.brand.theme import Logo, LogoImage, Theme
from brochure.brand.type_scale import Setting, Spaces, TypeScale

__all__ = ["RGB", "Colours", "Faces", "Logo", "LogoImage", "Setting", "Spaces", "Theme", "TypeScale", "load_theme"]
