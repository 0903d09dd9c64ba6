"""Where the pieces of our own pages were written, kept beside a file for a press.

`<design>.<target>.places.json` has the boxes of stories and photos by page, from the
upper left of the trim in points, each with its name and `file:line:column`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from printbook.errors import ContentError
from printbook.findings import Source, finding
from printbook.geometry import Rect
from printbook.press.extents import Extent
from printbook.press.preflight.fault import Fault

__all__ = ["Places", "WrittenPlace", "placed", "read_places", "written_places"]


@dataclass(frozen=True, slots=True)
class WrittenPlace:
    """One piece: its page from 1, its box, what it is called, where it was written."""

    page: int
    box: Rect
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Places:
    """All pieces, and by page where the trim's upper left corner lies."""

    pieces: tuple[WrittenPlace, ...]
    corner: tuple[float, float] = (0.0, 0.0)


def written_places(
    pieces: Iterable[WrittenPlace], corner: tuple[float, float]
) -> bytes:
    """The file of places."""
    listed = [
        {
            "page": one.page,
            "box": [one.box.x, one.box.y, one.box.width, one.box.height],
            "name": one.name,
            "source": str(one.source),
        }
        for one in pieces
    ]
    text = json.dumps(
        {"corner": corner, "pieces": listed}, ensure_ascii=False, indent=1
    )
    return text.encode()


def read_places(path: Path) -> Places:
    """The places of a file; ContentError (PB5105) when it is damaged."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        left, top = kept["corner"]
        return Places(tuple(_piece(one) for one in kept["pieces"]), (left, top))
    except (ValueError, KeyError, TypeError):
        raise ContentError(finding("PB5105", file=path.name)) from None


def _piece(kept: dict[str, object]) -> WrittenPlace:
    path, line, column = str(kept["source"]).rsplit(":", 2)
    box = kept["box"]
    if not isinstance(box, list):
        raise TypeError(box)
    return WrittenPlace(
        int(str(kept["page"])),
        Rect(*map(float, box)),
        str(kept["name"]),
        Source(Path(path), int(line), int(column)),
    )


def placed(fault: Fault, places: Places) -> Fault:
    """The fault at the smallest piece that holds the middle of its box."""
    if fault.box is None or fault.page is None:
        return fault
    x, y = _middle(fault.box, places.corner)
    holding = [
        one
        for one in places.pieces
        if one.page == fault.page
        and one.box.x <= x <= one.box.right
        and one.box.y <= y <= one.box.bottom
    ]
    if not holding:
        return fault
    best = min(holding, key=lambda one: one.box.width * one.box.height)
    said = replace(fault.finding, source=best.source)
    return replace(fault, finding=said, thing=best.name)


def _middle(box: Extent, corner: tuple[float, float]) -> tuple[float, float]:
    left, bottom, right, top = box
    return (left + right) / 2 - corner[0], corner[1] - (bottom + top) / 2
