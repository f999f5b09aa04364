"""The canvas on which every mark has an owner."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfdoc

from brochure.imposition.flats import Sides
from brochure.pdf import tagged_file
from brochure.pdf.embedding import FontBook
from brochure.pdf.errors import TagError
from brochure.pdf.file import deflated
from brochure.pdf.images import Picture, embed
from brochure.pdf.ink import Ink
from brochure.pdf.leads import Leads
from brochure.pdf.marks import LAYOUT, Artifact, Context, PageMarks
from brochure.pdf.metadata import Metadata, catalog_entries
from brochure.pdf.painting import marked, takes_graphics
from brochure.pdf.sheet import Image, Manner, Sheet
from brochure.pdf.structure import Element, Node, StructureTree
from brochure.problems import Span

# Of how many pages all that is noted is kept: hundreds must not need much memory.
_WHOLE_SHEETS = 40
# A comment between the operators of a page; it is taken out again.
_COMMON_ENDS = "% common part"


@marked
class TaggedCanvas(Leads):
    """ReportLab's canvas, with a stack of contexts: an element of the structure tree, or an artifact.

    Paths outside a figure become layout artifacts by themselves; text or an image without a context is a TagError. Text
    goes through `ink()` only, so no font that is not embedded can be used; images through `paint_image`, annotations
    through `link`. Colours are RGB: PDF/A-2 has one output intent (6.2.4.3).
    """

    def __init__(self, page_size: tuple[float, float], language: str) -> None:
        self.tree = StructureTree()
        self.book = FontBook()
        self._contexts: list[Context] = []
        self._open: tuple[Context, Any, int] | None = None
        self._marks = PageMarks()
        self.targets: set[str] = set()
        self.outline_level = -1
        self._common: dict[str, Any] = {}
        # The font (resource, size) that text is set in at present; None when it is not known.
        self.text_font: tuple[str, float] | None = None
        # The finished pages as they were drawn, and the present one.
        self.sheets: list[Sheet] = []
        self.sheet = Sheet(*page_size)
        # How far the ground of the present page runs over its edges: nowhere, unless it is printed with bleed.
        self.reach = Sides(0.0, 0.0, 0.0, 0.0)
        # Where the content names the drawing that is painted at present.
        self.drawn_for: Span | None = None
        # How words look that were shown: each once, for all sheets.
        self.manners: dict[Manner, Manner] = {}
        super().__init__(
            io.BytesIO(), pagesize=page_size, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language
        )

    def _make_preamble(self) -> None:
        # ReportLab's own would name Helvetica.
        self._preamble = ""

    def start(self, size: tuple[float, float]) -> None:
        """The present page, of which nothing is drawn yet, is of this size, in points."""
        if (self.sheet.width, self.sheet.height) != size:
            self.setPageSize(size)
            self.sheet = Sheet(*size)

    # Contexts.

    @property
    def context(self) -> Context | None:
        """What ink belongs to at present."""
        return self._contexts[-1] if self._contexts else None

    @contextmanager
    def tag(self, *nodes: Node) -> Iterator[None]:
        """Enter the elements of `nodes`, each inside the one before. Inside an artifact all stays artifact."""
        depth = len(self._contexts)
        for node in nodes:
            top = self.context
            self._contexts.append(top if isinstance(top, Artifact) else self.tree.element(node, top))
        try:
            yield
        finally:
            del self._contexts[depth:]

    @contextmanager
    def artifact(self, kind: Artifact = LAYOUT) -> Iterator[None]:
        """What is painted inside means nothing to a reader."""
        top = self.context
        self._contexts.append(top if isinstance(top, Artifact) else kind)
        try:
            yield
        finally:
            self._contexts.pop()

    def inner(self, nodes: tuple[Node, ...]) -> Context | None:
        """The context of `nodes` under the present one, without entering it."""
        context = self.context
        for node in nodes:
            if context is None or isinstance(context, Artifact):
                break
            context = self.tree.element(node, context)
        return context

    # Marks.

    def write(self, operators: str) -> None:
        """Append operators that carry their own marks."""
        self._code.append(operators)

    def open_mark(self, context: Context) -> str:
        """The operator that begins a mark for `context` on this page."""
        return self._marks.open(context, self._doc.thisPageName())

    def ink(self, span: Span | None = None) -> Ink:
        """A text object; see `Ink`. `span` is where the content has its words."""
        self._close()
        return Ink(self, span)

    def _begin(self, context: Context) -> None:
        """Open a mark for `context`, unless it is the open one and nothing else came in between."""
        if self._open is not None:
            if self._open[0] is context and self._open[1] is self._last_kid(context):
                return
            self._close()
        self._code.append(self.open_mark(context))
        self._open = (context, self._last_kid(context), len(self.state_stack))

    def begin_path(self) -> None:
        """Open the mark of a path: of the figure it belongs to, or of an ornament."""
        context = self.context
        self._begin(context if context is not None and takes_graphics(context) else LAYOUT)

    def note_stroke(self) -> None:
        """A path is stroked: on a screen every line can be seen, so nothing is noted."""

    @staticmethod
    def _last_kid(context: Context) -> object:
        return context.kids[-1] if isinstance(context, Element) else None

    def _close(self) -> None:
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    def restoreState(self) -> None:
        """As ReportLab's; a mark opened since the matching saveState ends first."""
        if self._open is not None and self._open[2] >= len(self.state_stack):
            self._close()
        super().restoreState()
        self.text_font = None

    def clipPath(self, aPath: Any, stroke: int = 1, fill: int = 0, fillMode: int | None = None) -> None:
        """As ReportLab's; a clip that also paints is ink like any other."""
        if stroke or fill:
            self.begin_path()
        super().clipPath(aPath, stroke, fill, fillMode)

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:
        """As ReportLab's, but for CMYK, which is a TagError; not written when it is set already."""
        if alpha is not None or _rgb(aColor) != self.fill_colour:
            super().setFillColor(aColor, alpha)

    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:
        """As ReportLab's, but for CMYK, which is a TagError; not written when it is set already."""
        if alpha is not None or _rgb(aColor) != self._strokeColorObj:
            super().setStrokeColor(aColor, alpha)

    @property
    def fill_colour(self) -> Any:
        """What paths are filled and letters drawn with: parts of red, green and blue, or a colour of ReportLab's."""
        return self._fillColorObj

    @fill_colour.setter
    def fill_colour(self, colour: Any) -> None:
        self._fillColorObj = colour

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:
        """Recorded only: nothing can be shown in it, and no font of the viewer's can enter the file."""
        self._fontname, self._fontsize = psfontname, size
        self._leading = size * 1.2 if leading is None else leading

    # Pages.

    def showPage(self) -> None:
        """End the page."""
        self._close()
        if self._contexts:
            raise TagError(f"{self.context!r} is open at the end of a page")
        super().showPage()
        self.text_font = None
        self.sheet.close()
        if len(self.sheets) > _WHOLE_SHEETS:
            self.sheets[-1].thin()  # not yet the last page, of which every line counts
        self.sheets.append(self.sheet)
        self.sheet = Sheet(self.sheet.width, self.sheet.height)

    def end_common_part(self) -> None:
        """All that stands on this page so far stands on others too, and is kept once in the file for all of them."""
        self._close()
        self._code.append(_COMMON_ENDS)

    def _contents(self, stream: str) -> Any:
        """The content streams of a page: that which it has in common with others, and its own."""
        common, _, own = stream.rpartition(f"{_COMMON_ENDS}\n")
        rest = deflated(own.encode("latin-1"))
        if not common:
            return rest
        if common not in self._common:
            self._common[common] = self.refer(deflated(common.encode("latin-1")))
        return pdfdoc.PDFArray([self._common[common], self.refer(rest)])

    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)
        if isinstance(page, pdfdoc.PDFPage):
            page.Contents = self._contents(page.stream)
            page.stream = None
            page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.Tabs = "/S"
            if self._marks.owners:
                page.StructParents = self.tree.new_parent_key(self._marks.owners)
            self._marks = PageMarks()

    def finish(self, metadata: Metadata) -> bytes:
        """The whole file. Raises TagError for a tree that the standards forbid, or a link to a place that is not
        there."""
        if self._code:
            self.showPage()
        if lost := self.unresolved():
            raise TagError(f"links lead to places that were never drawn: {sorted(lost)}")
        return tagged_file.write(self, catalog_entries(metadata, self.refer), metadata.info())

    # Pictures.

    def paint_image(self, name: str, make: Callable[[], Any], image: Image) -> None:
        """Paint an image XObject into the box of `image`; `make()` gives its PDFStream when this file first needs it.

        An image outside of figures and artifacts is a TagError.
        """
        context = self.context
        if context is None or not takes_graphics(context):
            raise TagError("an image outside a figure")
        self._begin(context)
        internal = self._doc.getXObjectName(name)
        if internal not in self._doc.idToObject:
            self._doc.Reference(make(), internal)
        if name not in self._formsinuse:
            self._formsinuse.append(name)
        x, y, right, upper = image.box
        self._code.append(f"q {right - x:.2f} 0 0 {upper - y:.2f} {x:.2f} {y:.2f} cm /{internal} Do Q")
        self.sheet.images.append(image)

    def embed(self, picture: Picture, width: float, height: float) -> tuple[str, Callable[[], Any]]:
        """A name for a picture at this size (points), and a function that makes its image object."""
        name, make = embed(picture, width, height)
        return name, lambda: make(self.refer)

    def refer(self, thing: Any) -> Any:
        """A reference to a PDF object, which becomes an object of its own."""
        return self._doc.Reference(thing)


def _rgb(colour: Any) -> Any:
    if isinstance(colour, CMYKColor) or (isinstance(colour, (tuple, list)) and len(colour) != 3):
        raise TagError(f"a colour that is not RGB: {colour}")
    return colour
