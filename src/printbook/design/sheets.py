"""A design's numbers as CSS: the sheet, and custom properties for every length."""

from printbook.design.model import Design
from printbook.design.template import points
from printbook.units import Pt

__all__ = ["folds_of", "sheet_css", "sheets_of"]


def sheets_of(design: Design) -> tuple[str, ...]:
    """How the pages are laid on sheets: `spread` side by side, `pages` one by one."""
    if design.making == "frames" and design.pages > 1 and not design.is_issue:
        return ("spread", "pages")
    return ("pages",)


def folds_of(design: Design, sheet: str) -> tuple[Pt, ...]:
    """Where a sheet is folded, from its left edge: between pages, and in a truck."""
    across = design.pages if sheet == "spread" else 1
    width = design.page.width
    between = tuple(at * width for at in range(1, across))
    fold = design.grid.fold_x if design.grid else None
    if fold is None:
        return between
    return tuple(sorted((*between, *(at * width + fold for at in range(across)))))


def sheet_css(design: Design, sheet: str) -> str:
    """`@page` with its size, and the geometry as custom properties on the root."""
    page = design.page
    across = design.pages if sheet == "spread" else 1
    size = f"{points(page.width * across)} {points(page.height)}"
    margin = "0" if design.making == "frames" else _margins(design)
    properties = {
        "page-width": page.width,
        "page-height": page.height,
        "bleed": page.bleed,
        "page-left": page.left,
        "page-top": page.top,
        "type-width": page.width - page.left - page.right,
    }
    if design.grid is not None:
        properties |= {
            "zi": design.grid.zi,
            "baseline": design.grid.baseline,
            "measure": design.grid.measure,
            "gutter": design.grid.gutter,
            "type-width": design.grid.columns
            * (design.grid.measure + design.grid.gutter)
            - design.grid.gutter,
        }
    listed = " ".join(f"--{k}: {points(v)};" for k, v in properties.items())
    if design.bleeds:
        margin += f"; bleed: {points(page.bleed)}"
    return f"@page {{ size: {size}; margin: {margin} }}\n:root {{ {listed} }}\n"


def _margins(design: Design) -> str:
    page = design.page
    return " ".join(points(v) for v in (page.top, page.right, page.bottom, page.left))
