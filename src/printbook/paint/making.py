"""Which way a sheet is made up: by masters where they hold it, else by flow."""

from printbook.design.page import FindFace
from printbook.errors import RenderError
from printbook.findings import Finding, finding
from printbook.makeup import Filled, MadeUp
from printbook.makeup.book import Obstacle
from printbook.paint.ink import Ink
from printbook.paint.masters import set_by_masters
from printbook.paint.reprint import Reprint, reprint

__all__ = ["by_masters"]


def by_masters(
    made: MadeUp, find_face: FindFace
) -> tuple[Reprint | None, tuple[Finding, ...]]:
    """The sheet set by masters; None, and a note why, where they cannot hold it.

    RenderError (PB4021) where masters were asked for by name.
    """
    if made.making_up == "flow":
        return None, ()
    try:
        repeats = set_by_masters(made.page, made.filled, find_face)
        return reprint(repeats, made.filled.compose), ()
    except Obstacle as obstacle:
        tag = "" if obstacle.element is None else str(obstacle.element.tag)
        where = f"{obstacle.rule} <{tag}>" if tag else obstacle.rule
        if made.making_up == "masters":
            raise RenderError(finding("PB4021", why=where)) from None
        return None, (finding("PB4221", why=where),)
