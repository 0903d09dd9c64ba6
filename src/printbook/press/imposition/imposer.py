"""Lays the pages of any PDF on printing sheets, and proves what lies there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from printbook.errors import ContentError
from printbook.findings import Finding, finding
from printbook.press import marks
from printbook.press.imposition.checking import faults_of
from printbook.press.imposition.forms import Form, forms_of, matrix_for
from printbook.press.imposition.furniture import furniture
from printbook.press.imposition.layout import Layout, Place, layout_for
from printbook.press.imposition.links import Spot, link_sheets
from printbook.press.imposition.order import MOST_PAGES, MOST_STITCHED, Imposition
from printbook.press.imposition.schemes import Cell, Sheet
from printbook.press.opening import opened_pdf
from printbook.press.saving import pass_on, saved
from printbook.units import MM, Pt

__all__ = ["Imposed", "impose"]

# ISO 32000-1, 7.9.4.
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
# Pages that differ by less are cut alike.
_ALIKE: Pt = 0.5 * MM


@dataclass(frozen=True, slots=True)
class Imposed:
    """Sheets ready for the press: the PDF has the front and back of each in turn."""

    pdf: bytes
    sheets: tuple[Sheet, ...]
    pages: int
    findings: tuple[Finding, ...]


def impose(pdf: bytes, order: Imposition, *, name: str = "PDF") -> Imposed:
    """The pages on sheets, by a scheme of `SCHEMES`; `name` is the file in messages.

    The finished file is read back. ContentError for a PDF that cannot be opened
    (PB510x), or a page that lies elsewhere than the scheme says (PB5112); UsageError
    when a sheet is too small (PB5111).
    """
    with opened_pdf(pdf, name, most=MOST_PAGES) as source, pikepdf.new() as target:
        forms = forms_of(source, target)
        bleed = min(form.bleed for form in forms)
        layout = layout_for([form.size for form in forms], bleed, order)
        sheets = layout.scheme.sheets(len(forms), is_right_bound=order.is_right_bound)
        spots = _Printing(target, forms, layout, _job(order, source)).lay(sheets)
        pass_on(source, target)
        if not _is_for_press(source):
            link_sheets(source, target, forms, spots)
            # Sheets with marks are no PDF/A, whatever their pages were.
            if "/Metadata" in target.Root:
                del target.Root["/Metadata"]
        content = saved(target, version=source.pdf_version)
    faults = faults_of(content, sheets, layout)
    if faults:
        raise ContentError(*(finding("PB5112", why=fault) for fault in faults))
    return Imposed(content, sheets, len(forms), _advice(forms, layout))


class _Printing:
    """Sheets on their way into a PDF."""

    def __init__(
        self,
        target: pikepdf.Pdf,
        forms: Sequence[Form],
        layout: Layout,
        job: str | None,
    ) -> None:
        """`job` is what slugs say of the work; None leaves out all marks."""
        self.target, self.forms, self.layout, self.job = target, forms, layout, job
        self.space = marks.all_plates(target)
        self.spots: dict[int, Spot] = {}

    def lay(self, sheets: Sequence[Sheet]) -> dict[int, Spot]:
        """Every side of every sheet; where each page has gone."""
        for at, sheet in enumerate(sheets, 1):
            for side, cells in (("front", sheet.front), ("back", sheet.back)):
                self._side(sheet, cells, f"{at}/{len(sheets)} {side}")
        return self.spots

    def _side(self, sheet: Sheet, cells: tuple[Cell, ...], called: str) -> None:
        layout = self.layout
        places = tuple(layout.places(sheet, cells))
        page = self.target.add_blank_page(page_size=layout.size)
        drawing = [self._drawn(place, page.obj) for place in places]
        things = {f"/P{one.page}": self.forms[one.page - 1].thing for one in places}
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(things))
        if self.job is not None:
            slug = " | ".join(filter(None, (self.job, called)))
            drawing.append(marks.drawn(furniture(layout, sheet, places, slug)))
            spaces = pikepdf.Dictionary({f"/{marks.ALL}": self.space})
            page.obj.Resources.ColorSpace = spaces
        page.obj.Contents = self.target.make_stream(b"".join(drawing))
        self._box(page)

    def _box(self, page: pikepdf.Page) -> None:
        left, bottom, right, top = self.layout.trim
        off = self.layout.bleed
        page.obj.TrimBox = pikepdf.Array([left, bottom, right, top])
        page.obj.BleedBox = pikepdf.Array(
            [left - off, bottom - off, right + off, top + off]
        )

    def _drawn(self, place: Place, side: Any) -> bytes:
        """One page on its side, cut where its neighbour or its waste begins."""
        matrix = matrix_for(self.forms[place.page - 1], place)
        self.spots[place.page] = Spot(side, place, matrix)
        left, bottom, right, top = place.clip
        clip = " ".join(map(marks.number, (left, bottom, right - left, top - bottom)))
        moved = " ".join(map(marks.number, matrix))
        return f"q {clip} re W n {moved} cm /P{place.page} Do Q\n".encode("ascii")


def _job(order: Imposition, source: pikepdf.Pdf) -> str | None:
    """What slugs say of the work, with the file's own day; None without marks."""
    if not order.has_marks:
        return None
    said = _DAY.match(str(source.docinfo.get("/CreationDate", "")))
    day = "-".join(said.groups()) if said else ""
    return " | ".join(filter(None, (order.job, day)))


def _is_for_press(source: pikepdf.Pdf) -> bool:
    """Whether it is PDF/X, which holds no links (ISO 15930-7, 6.18)."""
    intents = source.Root.get("/OutputIntents", pikepdf.Array())
    return any(one.get("/S") == pikepdf.Name.GTS_PDFX for one in intents)


def _advice(forms: Sequence[Form], layout: Layout) -> tuple[Finding, ...]:
    """What a binder would ask about."""
    found = []
    odd = [
        at
        for at, form in enumerate(forms, 1)
        if max(abs(a - b) for a, b in zip(form.size, layout.page, strict=True)) > _ALIKE
    ]
    if odd:
        found.append(finding("PB5121", page=odd[0], count=len(odd)))
    if layout.scheme.is_stitched and len(forms) > MOST_STITCHED:
        found.append(finding("PB5122", pages=len(forms), most=MOST_STITCHED))
    return tuple(found)
