"""What leads somewhere: links, the places they lead to, and the lines of the PDF's outline."""

from __future__ import annotations

from urllib.parse import quote

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from brochure.pdf.file import text_string
from brochure.pdf.marks import Artifact, Context
from brochure.pdf.painting import Rect
from brochure.pdf.structure import Node, StructureTree

# What may stand in a URI as it is (RFC 3986, 2.2 and 2.3), percent signs included: they are escapes already.
_URI_SAFE = ":/?#[]@!$&'()*+,;=-._~%"


class Leads(Canvas):
    """The part of a canvas that leads somewhere. `targets` are the places that links lead to, `outline_level` is that
    of the outline's last line."""

    tree: StructureTree
    targets: set[str]
    outline_level: int

    @property
    def context(self) -> Context | None:
        """What ink belongs to at present."""
        raise NotImplementedError  # the whole canvas has it

    def link(self, node: Node, target: str, rect: Rect, says: str) -> None:
        """A link annotation over `rect` (page coordinates) for the drawn element of `node`.

        `target` is a URI, or "#key" for a place in the file; `says` is what a screen reader announces (PDF/UA-1,
        7.18.5).
        """
        element = self.tree.known(node)
        if element is None or isinstance(self.context, Artifact):
            return  # drawn as an artifact, such as a repeated table head
        name = f"L{self._annotationCount + 1}"
        page = self._doc.thisPageName()
        entries = {
            "Type": "/Annot", "Subtype": "/Link", "Rect": pdfdoc.PDFArray([round(v) for v in rect]),
            "Border": "[0 0 0]", "F": 4, "Contents": text_string(says),
            "StructParent": self.tree.new_parent_key(element),
        }
        if target.startswith("#"):
            self.targets.add(target[1:])
            entries["Dest"] = self._bookmarkReference(target[1:])
        else:
            # ISO 32000-1, 12.6.4.7: ASCII only.
            entries["A"] = pdfdoc.PDFDictionary({"S": "/URI", "URI": text_string(quote(target, _URI_SAFE))})
        self._addAnnotation(pdfdoc.PDFDictionary(entries), name)
        element.kids.append((page, self._doc.annotationName(name)))

    def place(self, key: str, y: float) -> None:
        """Name a place on this page, `y` points above its foot, for links and the outline. Artifacts are no places."""
        if not isinstance(self.context, Artifact):
            self.bookmarkPage(key, "XYZ", left=0, top=round(y, 2))

    def entry(self, title: str, key: str, level: int) -> None:
        """A line of the PDF's outline that leads to a named place; a level deeper by more than one counts as one
        deeper."""
        self.outline_level = min(level, self.outline_level + 1)
        self.addOutlineEntry(title, key, self.outline_level, closed=False)

    def unresolved(self) -> set[str]:
        """Targets of links that no place was named for."""
        return {key for key in self.targets if self._destinations[key].fmt is None}
