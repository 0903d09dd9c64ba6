"""One sheet of a design made up: template filled, styles taken, copy set."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from printbook.content import Edition, Photo
from printbook.design.door import Declared
from printbook.design.model import Design, Plan
from printbook.design.page import OpenPage, open_page
from printbook.design.provenance import source_of
from printbook.design.yard import CLOSED, Yard
from printbook.findings import Finding
from printbook.makeup.fill import Filled, fill
from printbook.makeup.glyphs import leaves_of, missing_type
from printbook.makeup.interlinear import interlinear
from printbook.makeup.report import refused, report, unheard
from printbook.makeup.setter import Setter
from printbook.makeup.sheet import template_context
from printbook.makeup.unscaled import unscaled

__all__ = [
    "LEAST_PAGES",
    "MadeUp",
    "MakingUp",
    "faces_of",
    "make_up",
    "outlines",
    "pictures_of",
]


MakingUp: TypeAlias = Literal["auto", "flow", "masters"]
"""By masters where they hold the book; page by page; by masters or not at all."""

LEAST_PAGES = 8
"""Fewer pages have next to none alike: no masters are made for them."""


@dataclass(frozen=True, slots=True, eq=False)
class MadeUp:
    """A sheet with all its copy set, and what is to be said of it."""

    html: str
    page: OpenPage
    filled: Filled
    findings: tuple[Finding, ...]
    lacks_type: bool
    """Whether a character has no glyph: such a sheet is not painted."""
    making_up: MakingUp = "flow"
    """How its pages are made up, where it is a book."""


def make_up(
    edition: Edition,
    design: Design,
    plan: Plan | None,
    sheet: str,
    setter: Setter,
    making_up: MakingUp = "auto",
    yard: Yard = CLOSED,
) -> MadeUp:
    """The sheet of that name; nothing is painted yet."""
    # Brought in here: a page of somebody's own needs no template.
    from printbook.design.reader import read_pictures, read_styles
    from printbook.design.sheets import sheet_css
    from printbook.design.template import render_html

    context = template_context(edition, design, plan, sheet)
    html = render_html(design, context, yard.templates)
    css = (("", sheet_css(design, sheet)), *read_styles(design))
    pictures = {**read_pictures(design), **outlines(edition)}
    page = open_page(html, css, pictures, setter.declared, yard)
    filled = fill(page.lifted, setter)
    absent = tuple(missing_type(page.lifted, setter, setter.root))
    unset = (*refused(page.lifted, source_of), *unheard(page.lifted, source_of))
    between = interlinear(leaves_of(page.lifted))
    rigid = tuple(unscaled(leaves_of(page.lifted)))
    found = (*absent, *unset, *between, *rigid, *report(filled, edition))
    if design.making == "frames":
        making_up = "flow"
    return MadeUp(html, page, filled, found, bool(absent), making_up)


def faces_of(made: MadeUp, setter: Setter) -> tuple[Declared, ...]:
    """The faces that a sheet's styles ask for, by the families they name."""
    pieces = (
        piece.style for leaf in leaves_of(made.page.lifted) for piece in leaf.looks
    )
    asked = map(setter.declared, (*pieces, *made.page.sample.left_text))
    return tuple(dict.fromkeys(face for face in asked if face is not None))


def pictures_of(edition: Edition) -> Mapping[str, Photo]:
    """The photos by their addresses in the page."""
    return {f"photos/{photo.id}.jpg": photo for photo in edition.photos}


def outlines(edition: Edition) -> Mapping[str, bytes]:
    """Empty pictures of the right shape, until the boxes of the page are known."""
    return {
        name: _OUTLINE.format(*photo.pixels).encode()
        for name, photo in pictures_of(edition).items()
    }


_OUTLINE = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"/>'
