"""Designs: geometry, templates, styles and frames out of WeasyPrint's box tree."""

from typing import TYPE_CHECKING

from printbook import doors
from printbook.design.anypage import WrittenPage, given_sheets, open_written
from printbook.design.copy import Piece
from printbook.design.faults import page_faults, style_faults
from printbook.design.folder import Folder, folder_of, read_page
from printbook.design.lift import Frame, Leaf, Lifted, Thread
from printbook.design.model import (
    Area,
    Block,
    Design,
    Grid,
    PageSize,
    Plan,
    Rule,
    Slot,
)
from printbook.design.page import (
    OpenPage,
    PlaceOf,
    lay_out,
    open_page,
    picture_boxes,
)
from printbook.design.remains import Remains, remains_of
from printbook.design.yard import Yard

if TYPE_CHECKING:
    from printbook.design.browsing import standalone
    from printbook.design.reader import (
        known_designs,
        read_design,
        read_styles,
        stamp_of,
    )
    from printbook.design.sheets import folds_of, sheet_css, sheets_of
    from printbook.design.spots import spots_of
    from printbook.design.template import render_html

__all__ = [
    "Area",
    "Block",
    "Design",
    "Folder",
    "Frame",
    "Grid",
    "Leaf",
    "Lifted",
    "OpenPage",
    "PageSize",
    "Piece",
    "PlaceOf",
    "Plan",
    "Remains",
    "Rule",
    "Slot",
    "Thread",
    "WrittenPage",
    "Yard",
    "folder_of",
    "folds_of",
    "given_sheets",
    "known_designs",
    "lay_out",
    "open_page",
    "open_written",
    "page_faults",
    "picture_boxes",
    "read_design",
    "read_page",
    "read_styles",
    "remains_of",
    "render_html",
    "sheet_css",
    "sheets_of",
    "spots_of",
    "stamp_of",
    "standalone",
    "style_faults",
]

# A page of somebody's own needs neither Jinja2 nor the models of a geometry file.
_FOR_DESIGNS = {
    "folds_of": "sheets",
    "known_designs": "reader",
    "read_design": "reader",
    "read_styles": "reader",
    "render_html": "template",
    "sheet_css": "sheets",
    "sheets_of": "sheets",
    "spots_of": "spots",
    "stamp_of": "reader",
    "standalone": "browsing",
}

__getattr__ = doors.door(__name__, _FOR_DESIGNS)
