"""Holds a painted newspaper page to the rules of make-up, and says what is broken."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from printbook.content import Edition
from printbook.design import Design
from printbook.findings import Finding, Source, finding, in_order
from printbook.geometry import Rect
from printbook.press.expected import expected_of
from printbook.press.pageproof.board import Board, set_board
from printbook.press.pageproof.rules import RULES
from printbook.press.pageproof.standing import read_standing
from printbook.press.pageproof.violation import RuleName, Violation
from printbook.units import Pt

__all__ = ["verify", "violations"]

_CODES: Mapping[RuleName, str] = {
    "lost": "PB6401",
    "overlap": "PB6402",
    "hole": "PB6403",
    "columns": "PB6404",
    "scattered": "PB6405",
    "photo": "PB6406",
    "beside": "PB6407",
    "stacked": "PB6408",
    "cut": "PB6409",
    "direction": "PB6410",
    "leg": "PB6411",
    "pin": "PB6412",
    "fold": "PB6413",
    "jump": "PB6414",
    "unreferred": "PB6415",
}
# What is pinned may stand off its place by a point: ink is smaller than its box.
_PIN_REACH: Pt = 1.0


def verify(
    pdf: bytes | Path,
    edition: Edition,
    design: Design,
    *,
    is_facing: bool = True,
    pins: Mapping[str, tuple[int, Rect]] | None = None,
) -> tuple[Finding, ...]:
    """Every broken rule of a newspaper page, told of the story it is about.

    `is_facing` says that the pages stand side by side on one sheet; `pins` the page
    (from 0) and the box in points that a story or furniture must stand in.
    """
    broken = violations(pdf, edition, design, is_facing=is_facing, pins=pins)
    sources = {story.id: story.source for story in edition.stories}
    sources |= {photo.id: photo.source for photo in edition.photos}
    return in_order(_told(one, sources, edition.source) for one in broken)


def violations(
    pdf: bytes | Path,
    edition: Edition,
    design: Design,
    *,
    is_facing: bool = True,
    pins: Mapping[str, tuple[int, Rect]] | None = None,
) -> tuple[Violation, ...]:
    """The same as `verify`, by rule and place."""
    content = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    standing = read_standing(content, expected_of(edition, ()))
    board = set_board(standing, edition, design, is_facing=is_facing)
    found = [one for rule in RULES for one in rule(board)]
    found += _unpinned(board, pins or {})
    return tuple(found)


def _unpinned(
    board: Board, pins: Mapping[str, tuple[int, Rect]]
) -> Iterator[Violation]:
    """What does not stand where it was pinned, or nowhere."""
    places = {(story.unit, story.page): story.rect for story in board.stories}
    for unit, (page, pin) in pins.items():
        box = places.get((unit, page))
        if box is None or not _is_in(box, pin):
            yield Violation("pin", unit, page, box)


def _is_in(box: Rect, pin: Rect) -> bool:
    return (
        box.x >= pin.x - _PIN_REACH
        and box.y >= pin.y - _PIN_REACH
        and box.right <= pin.right + _PIN_REACH
        and box.bottom <= pin.bottom + _PIN_REACH
    )


def _told(one: Violation, sources: Mapping[str, Source], edition: Source) -> Finding:
    place = one.rect
    return finding(
        _CODES[one.rule],
        one.source or sources.get(one.unit, edition),
        story=one.unit or "–",
        page=one.page + 1,
        x=f"{place.x:.0f}" if place else "–",
        y=f"{place.y:.0f}" if place else "–",
        value=one.value,
    )
