"""The brand: a brand.yml to colours, type, faces and logo, each judged before it is used."""

from brochure.brand.colour import RGB
from brochure.brand.faces import Faces
from brochure.brand.palette import Colours
from brochure.brand.profiles import LARGE, PROFILES, REGULAR, Profile
from brochure.brand.reading import load_theme
from brochure.brand.theme import Logo, LogoImage, Theme, house_theme
from brochure.brand.type_scale import Setting, Spaces, TypeScale, to_half
from brochure.brand.variants import Variant, variant

__all__ = [
    "LARGE",
    "PROFILES",
    "REGULAR",
    "RGB",
    "Colours",
    "Faces",
    "Logo",
    "LogoImage",
    "Profile",
    "Setting",
    "Spaces",
    "Theme",
    "TypeScale",
    "Variant",
    "house_theme",
    "load_theme",
    "to_half",
    "variant",
]
