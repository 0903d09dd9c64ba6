"""Reads the finished sheet back and compares it with the edition."""

from collections.abc import Collection

from printbook.content import Edition
from printbook.errors import LostTextError
from printbook.findings import Finding
from printbook.paint import Pulled
from printbook.press.expected import expected_of
from printbook.press.proof import prove

__all__ = ["inspect"]

# Text that is not there at all, or not in its order: nobody but printbook is at fault.
_OUR_FAULT = frozenset({"PB6001", "PB6002"})


def inspect(
    pulled: Pulled, edition: Edition, *, omits: Collection[str], fonts: Collection[str]
) -> tuple[Finding, ...]:
    """What the sheet hides or borrows; LostTextError when it lacks unreported text."""
    found = prove(
        pulled.pdf,
        expected_of(edition, omits),
        fonts=pulled.fonts.union(fonts),
        reported=pulled.unread,
    )
    lost = [one for one in found if one.code in _OUR_FAULT]
    if lost:
        raise LostTextError(*lost)
    return found
