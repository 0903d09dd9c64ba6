"""Any HTML page opened for setting: not a design's, but a page of somebody's own."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from printbook.design.css import rename_unknown
from printbook.design.door import Stone, parse_with_places
from printbook.design.folder import Folder
from printbook.design.page import SampledPage, sample_page
from printbook.findings import Source

__all__ = ["WrittenPage", "open_written"]


@dataclass(frozen=True, slots=True, eq=False)
class WrittenPage:
    """A page as it was written, its kinds known; its text is still in it."""

    text: str
    folder: Folder
    sampled: SampledPage
    places: dict[Element, tuple[int, int]] = field(repr=False)

    def place_of(self, element: Element) -> Source | None:
        """Where the element's tag stands."""
        place = self.places.get(element)
        return (
            None if place is None else Source(self.folder.name, place[0], place[1] or 1)
        )


def open_written(
    html: str, folder: Folder, css: Sequence[tuple[str, str]] = ()
) -> WrittenPage:
    """Parse a page and learn its kinds; its own style sheets are read on the way."""
    sheets = [(sheet, rename_unknown(text)) for sheet, text in css]
    stone = Stone(sheets, serve=folder.serve, base=folder.base)
    page, places = parse_with_places(html, folder.base)
    sampled = sample_page(
        page, stone, sheets, lambda: [sheet.text for sheet in folder.sheets.values()]
    )
    return WrittenPage(html, folder, sampled, places)
