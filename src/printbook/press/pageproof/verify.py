"""Holds a painted newspaper page to the rules of make-up, and says what is broken."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from printbook.content import Edition
from printbook.design import Design
from printbook.findings import Finding, Source, finding, in_order
from printbook.geometry import Rect
from printbook.press.expected import expected_of
from printbook.press.pageproof.board import Board, StandingStory, set_board
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
# How far what is pinned may reach out of its place: a point, or a part of a line's
# size, since the ink of display type passes its box.
_PIN_REACH: Pt = 1.0
_INK_REACH = 0.04


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
    places = {(story.unit, story.page): story for story in board.stories}
    for unit, (page, pin) in pins.items():
        story = places.get((unit, page))
        if story is None or not _stands_in(story, pin):
            yield Violation("pin", unit, page, story.rect if story else None)


def _stands_in(story: StandingStory, pin: Rect) -> bool:
    lines = [line.rect for line in story.lines]
    reaches = [_INK_REACH * min(rect.width, rect.height) for rect in lines]
    return all(
        _is_in(rect, pin, max(reach, _PIN_REACH))
        for rect, reach in zip(lines, reaches, strict=True)
    ) and all(_is_in(rect, pin, _PIN_REACH) for rect in story.pictures)


def _is_in(box: Rect, pin: Rect, reach: Pt) -> bool:
    return (
        box.x >= pin.x - reach
        and box.y >= pin.y - reach
        and box.right <= pin.right + reach
        and box.bottom <= pin.bottom + reach
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
