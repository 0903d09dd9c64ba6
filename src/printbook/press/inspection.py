"""Reads the finished sheet back and compares it with what was to be printed."""

from collections.abc import Collection, Iterable, Iterator

from printbook.content import Edition
from printbook.design import Design, PlaceOf, Plan, Remains
from printbook.errors import LostTextError
from printbook.findings import Finding
from printbook.foundry import Case
from printbook.geometry import Rect, around
from printbook.makeup import MadeUp, leaves_of
from printbook.paint import Pulled
from printbook.press.expected import expected_of
from printbook.press.ledger import Expected
from printbook.press.pagesread import PagesRead
from printbook.press.proof import prove
from printbook.press.spelling import spelt_out

__all__ = ["inspect", "inspect_makeup", "inspect_page"]

# Text that is not there at all, or not in its order: nobody but printbook is at fault.
_CUT_OFF = frozenset({"PB6003", "PB6004"})
_OUR_FAULT = frozenset({"PB6001", "PB6002"})
# The proof has said it, and knows the words.
_SAID = "PB6401"


def inspect(
    pulled: Pulled,
    edition: Edition,
    made: MadeUp,
    *,
    omits: Collection[str],
    fonts: Collection[str],
    read: PagesRead | None = None,
) -> tuple[Finding, ...]:
    """What the sheet hides or borrows; LostTextError when it lacks unreported text."""
    found = prove(
        pulled.pdf,
        spelt_out(expected_of(edition, omits), leaves_of(made.page.lifted)),
        fonts=pulled.fonts.union(fonts),
        reported=pulled.unread,
        read=read,
    )
    lost = [one for one in found if one.code in _OUR_FAULT]
    if lost:
        raise LostTextError(*lost)
    return found


def inspect_makeup(
    pulled: Pulled,
    edition: Edition,
    design: Design,
    plan: Plan | None,
    *,
    is_facing: bool,
) -> tuple[Finding, ...]:
    """What a newspaper page has against the rules of make-up; a book has no such.

    `is_facing` says that its pages stand side by side on one sheet.
    """
    if plan is None:
        return ()
    # Brought in here: only a check asks for it.
    from printbook.press.pageproof import verify

    pins = dict(_pins(plan, design, is_facing=is_facing))
    found = verify(pulled.pdf, edition, design, is_facing=is_facing, pins=pins)
    return tuple(one for one in found if one.code != _SAID)


def _pins(
    plan: Plan, design: Design, *, is_facing: bool
) -> Iterator[tuple[str, tuple[int, Rect]]]:
    """For each story in one part, its page and the box that its block has there."""
    for block in plan.blocks:
        if block.of("ad") or block.is_continued or block.of("jump"):
            continue
        boxes = [slot.rect for slot in block.slots]
        shift = block.page * design.page.width if is_facing else 0.0
        page = 0 if is_facing else block.page
        yield block.id, (page, around(boxes).moved(shift, 0.0))


def inspect_page(
    pulled: Pulled,
    made: MadeUp,
    remains: Iterable[Remains],
    case: Case,
    place_of: PlaceOf,
    read: PagesRead | None = None,
) -> tuple[Finding, ...]:
    """What the PDF of a page lacks, hides or borrows; `place_of` knows its elements."""
    pieces = [
        Expected(leaf.text, leaf.source, str(leaf.source))
        for leaf in leaves_of(made.page.lifted)
    ]
    for left in remains:
        place = place_of(left.element)
        pieces.append(Expected(left.text, place, str(place), order=False))
    found = prove(
        pulled.pdf,
        pieces,
        fonts=pulled.fonts.union(face.postscript_name for face in case.faces),
        reported=pulled.unread,
        read=read,
    )
    if not pulled.unread:
        return found
    # Overset text was told, and stands on a sheet of its own: that where it overflows
    # it is cut off as well is no news.
    return tuple(one for one in found if one.source or one.code not in _CUT_OFF)
