"""Breaks what a printable, lasting file must not have or must have: colours, actions, attachments, layers."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.proof.mutations.registry import images, insert, registry, remove


def output_intent_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.4.3: device colours need an output intent."""
    return remove(pdf.Root, "/OutputIntents")


def output_profile_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.3: the output intent has its profile with it."""
    intents = pdf.Root.get("/OutputIntents")
    return intents is not None and remove(intents[0], "/DestOutputProfile")


def cmyk_colour(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.4.3: no DeviceCMYK with an RGB output intent."""
    return insert(pdf, b"q /Artifact BMC 0 1 0 0 k 0 0 5 5 re f EMC Q")


def cmyk_image(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.4.3, for an image."""
    for image in images(pdf):
        if image.get("/ColorSpace") == Name.DeviceRGB:
            image.ColorSpace = Name.DeviceCMYK
            return True
    return False


def unknown_operator(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.2: only operators that the PDF standard has."""
    return insert(pdf, b"/Artifact BMC paintnicely EMC")


def blend_mode_unknown(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.10: only the blend modes of the PDF standard."""
    pdf.pages[0].resources.ExtGState = Dictionary(Odd=Dictionary(BM=Name.Glow))
    return insert(pdf, b"q /Odd gs /Artifact BMC 0 0 5 5 re f EMC Q")


def transfer_function(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.5: no transfer functions."""
    pdf.pages[0].resources.ExtGState = Dictionary(Odd=Dictionary(TR=Name.Identity))
    return insert(pdf, b"q /Odd gs /Artifact BMC 0 0 5 5 re f EMC Q")


def images_interpolated(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.8: Interpolate is false."""
    found = list(images(pdf))
    for image in found:
        image.Interpolate = True
    return bool(found)


def javascript_when_opened(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.5.1: no JavaScript."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    return True


def action_when_page_opens(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.5.2: no additional actions."""
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Named, N=Name.NextPage))
    return True


def attached_file(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.8: only PDF/A files may be attached; PDF/UA-1 7.11: with a description."""
    pdf.attachments["notes.txt"] = b"see you"
    return True


def layers_switched_by_zoom(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.9 and PDF/UA-1 7.10: no AS, and configurations have names."""
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("extras")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(AS=Array([])))
    return True


def dynamic_form(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.4.2 and PDF/UA-1 7.15: no XFA."""
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))
    return True


def postscript_xobject(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.2.9: no PostScript XObjects."""
    resources = pdf.pages[0].resources
    things = resources.get("/XObject", Dictionary())
    things.Script = pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)
    resources.XObject = things
    return insert(pdf, b"/Artifact BMC /Script Do EMC")


def screen_annotation(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.3.1: no Screen annotations."""
    page = pdf.pages[0].obj
    extra = Dictionary(Type=Name.Annot, Subtype=Name.Screen, Rect=Array([0, 0, 9, 9]), F=4)
    page.Annots = Array([*page.get("/Annots", Array()), pdf.make_indirect(extra)])
    return True


FILE_MUTATIONS = registry(
    output_intent_missing,
    output_profile_missing,
    cmyk_colour,
    cmyk_image,
    unknown_operator,
    blend_mode_unknown,
    transfer_function,
    images_interpolated,
    javascript_when_opened,
    action_when_page_opens,
    attached_file,
    layers_switched_by_zoom,
    dynamic_form,
    postscript_xobject,
    screen_annotation,
)
