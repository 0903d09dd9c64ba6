"""Links of a proof, laid where their pages have gone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import pikepdf

from printbook.press.extents import Extent, Matrix, applied, bounds, corners, times
from printbook.press.imposition.forms import Form
from printbook.press.imposition.layout import Place

__all__ = ["Spot", "link_sheets"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page has gone: a side, its place there, how its form was moved."""

    side: Any
    place: Place
    matrix: Matrix


_Spots: TypeAlias = Mapping[int, Spot]


def link_sheets(
    source: pikepdf.Pdf,
    target: pikepdf.Pdf,
    forms: tuple[Form, ...],
    spots: _Spots,
) -> None:
    """Every link of every page on its sheet; what led to a page leads to its place."""
    leads = _Leads(source, forms, spots)
    for number, page in enumerate(source.pages, 1):
        spot = spots[number]
        for link, lies in _links_on(page, forms[number - 1], spot):
            made = leads.relinked(link, lies)
            if made is not None:
                if "/Annots" not in spot.side:
                    spot.side.Annots = pikepdf.Array()
                spot.side.Annots.append(target.make_indirect(made))


def _links_on(
    page: pikepdf.Page, form: Form, spot: Spot
) -> Iterator[tuple[Any, Extent]]:
    """The links of a page, and where they lie on the sheet."""
    whole = times(form.upright, spot.matrix)
    for link in page.obj.get("/Annots", pikepdf.Array()):
        if link.get("/Subtype") == pikepdf.Name.Link and "/Rect" in link:
            x, y, to_x, to_y = (float(value) for value in link.Rect)
            box = corners((x, y, to_x, to_y))
            yield link, bounds(tuple(applied(whole, *corner) for corner in box))


class _Leads:
    """Where the links of a file lead."""

    def __init__(
        self, source: pikepdf.Pdf, forms: tuple[Form, ...], spots: _Spots
    ) -> None:
        pages = enumerate(source.pages, 1)
        self.numbers = {page.obj.objgen: at for at, page in pages}
        self.names = dict(_named(source))
        self.forms = forms
        self.spots = spots

    def relinked(self, link: Any, lies: Extent) -> Any:
        """The link as the sheet has it; None where it led to no page."""
        made = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Link,
            Rect=list(lies),
            Border=[0, 0, 0],
            F=4,
        )
        action = link.get("/A", pikepdf.Dictionary())
        if "/URI" in action:
            address = pikepdf.String(str(action.URI))
            made.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=address)
            return made
        page = self._page_of(link.get("/Dest", action.get("/D")))
        if page is None:
            return None
        spot, trim = self.spots[page], self.forms[page - 1].trim
        left, top = applied(spot.matrix, trim[0], trim[3])
        made.Dest = pikepdf.Array([spot.side, pikepdf.Name.XYZ, left, top, 0])
        return made

    def _page_of(self, leads: Any) -> int | None:
        """The page, from 1, that a destination leads to; None where it leads away."""
        if isinstance(leads, pikepdf.String | pikepdf.Name):
            leads = self.names.get(str(leads))
        if isinstance(leads, pikepdf.Dictionary):
            leads = leads.get("/D")
        if not isinstance(leads, pikepdf.Array) or not len(leads):
            return None
        first = leads[0]
        key = first.objgen if isinstance(first, pikepdf.Dictionary) else (0, 0)
        return self.numbers.get(key)


def _named(source: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Destinations by name, of both kinds (ISO 32000-1, 12.3.2.3)."""
    old = source.Root.get("/Dests")
    if old is not None:
        yield from old.items()
    tree = source.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    if tree is not None:
        yield from pikepdf.NameTree(tree).items()
