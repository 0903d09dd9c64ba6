"""Which way a sheet is made up: by masters where they hold it, else by flow."""

from collections.abc import Mapping

from printbook.design.page import FindFace
from printbook.errors import RenderError
from printbook.findings import Finding, finding
from printbook.makeup import LEAST_PAGES, MadeUp
from printbook.makeup.book import Obstacle
from printbook.paint.ink import Ink
from printbook.paint.masters import SHORT, set_by_masters
from printbook.paint.multiply import multiply
from printbook.paint.reprint import reprint
from printbook.paint.write import Pages

__all__ = ["by_masters"]


def by_masters(
    made: MadeUp, find_face: FindFace, *, with_looks: bool = False
) -> tuple[Pages | None, Mapping[int, Ink], tuple[Finding, ...]]:
    """The sheet set by masters and its inks; no pages, and a note why, where not.

    RenderError (PB4021) where masters were asked for by name and cannot hold it.
    """
    least = LEAST_PAGES if made.making_up == "auto" else 0
    try:
        repeats = set_by_masters(made.page, made.filled, find_face, least)
        printed = reprint(repeats, made.filled.compose)
        families = made.page.stone.families
        pages = multiply(printed, families, with_looks=with_looks)
        return pages, printed.inks, ()
    except Obstacle as obstacle:
        why = obstacle.rule
        if obstacle.element is not None:
            why = f"{why} <{obstacle.element.tag}>"
        if made.making_up == "masters":
            raise RenderError(finding("PB4021", why=why)) from None
        notes = () if why == SHORT else (finding("PB4221", why=why),)
        return None, {}, notes
