"""Preflight 印前检查: every check of a profile on any PDF, and what each came to."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from printbook.findings import Finding
from printbook.press.opening import opened_pdf
from printbook.press.preflight.boxes import check_boxes
from printbook.press.preflight.colours import (
    check_black,
    check_flat_ink,
    check_hairlines,
    check_small_type,
    check_spaces,
)
from printbook.press.preflight.fault import CheckId, Fault, Outcome
from printbook.press.preflight.fonts import check_fonts
from printbook.press.preflight.images import check_resolution, check_shape
from printbook.press.preflight.inkmap import InkMap, check_ink
from printbook.press.preflight.pages import check_pages
from printbook.press.preflight.places import Places, placed
from printbook.press.preflight.post import check_post
from printbook.press.preflight.profile import RULES
from printbook.press.preflight.standard import check_standard
from printbook.press.preflight.subject import Subject
from printbook.press.preflight.transparency import check_transparency

__all__ = ["MOST_PAGES", "Flight", "judge"]

MOST_PAGES = 1000
"""More are not looked through: the file was given by mistake."""

_CHECKS: Mapping[CheckId, Callable[[Subject], Iterator[Fault]]] = {
    "X01": check_standard,
    "X02": check_boxes,
    "X03": check_fonts,
    "C01": check_spaces,
    "C03": check_black,
    "C04": check_small_type,
    "C05": check_hairlines,
    "I01": check_resolution,
    "I02": check_shape,
    "T01": check_transparency,
    "P01": check_pages,
}


@dataclass(frozen=True, slots=True)
class Flight:
    """What preflight found in a file, check by check, and the ink on its pages."""

    file: str
    sha256: str
    profile: str
    pages: int
    outcomes: tuple[Outcome, ...]
    ink: tuple[InkMap, ...]

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All of them, by check and page."""
        return tuple(one for outcome in self.outcomes for one in outcome.faults)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be told."""
        return tuple(one.finding for one in self.faults)


def judge(
    pdf: bytes, profile: str, *, name: str = "PDF", places: Places | None = None
) -> Flight:
    """The file by a profile of `RULES`; `places` know where its pieces were written.

    ContentError for a file that cannot be opened (PB510x).
    """
    with opened_pdf(pdf, name, most=MOST_PAGES) as document:
        subject = Subject(pdf, document, RULES[profile])
        outcomes = [
            Outcome(check, tuple(look(subject))) for check, look in _CHECKS.items()
        ]
        ink, maps = check_ink(subject)
        flat = tuple(check_flat_ink(subject, subject.rules.ink_limit))
        ink = replace(ink, faults=(*flat, *ink.faults))
        outcomes += [ink, check_post(subject)]
        count = len(subject.pages)
    asked = (
        replace(one, is_asked=RULES[profile].asks(one.check))
        for one in sorted(outcomes, key=lambda one: one.check)
    )
    return Flight(
        name,
        hashlib.sha256(pdf).hexdigest(),
        profile,
        count,
        tuple(_with_sources(one, places) for one in asked),
        maps,
    )


def _with_sources(outcome: Outcome, places: Places | None) -> Outcome:
    """The outcome, each fault of our own build with the line that it comes from."""
    if places is None:
        return outcome
    faults = tuple(placed(one, places) for one in outcome.faults)
    return replace(outcome, faults=faults)
