"""Proves a finished file of ours against its brief, before it is published."""

from collections.abc import Callable, Iterator

import pikepdf

from printbook.findings import Finding, finding
from printbook.press.boxes import bleed_of, trim_of
from printbook.press.finishing import Brief
from printbook.press.opening import opened_pdf
from printbook.press.preflight.boxes import check_boxes
from printbook.press.preflight.colours import check_black, check_flat_ink, check_spaces
from printbook.press.preflight.fault import Fault
from printbook.press.preflight.fonts import check_fonts
from printbook.press.preflight.inspecting import MOST_PAGES
from printbook.press.preflight.profile import RULES
from printbook.press.preflight.standard import check_standard
from printbook.press.preflight.subject import Subject
from printbook.press.preflight.transparency import check_transparency
from printbook.units import MM, Pt

__all__ = ["inspect_finished"]

_EXACT: Pt = 0.01 * MM
# What hangs on the file alone; what hangs on copy and photos is told elsewhere.
_CHECKS: tuple[Callable[[Subject], Iterator[Fault]], ...] = (
    check_standard,
    check_boxes,
    check_fonts,
    check_spaces,
    check_black,
    check_transparency,
)


def inspect_finished(pdf: bytes, brief: Brief) -> tuple[Finding, ...]:
    """What is wrong with the file itself: standard, boxes, fonts, colours."""
    rules = RULES["newspaper-cn" if brief.target.is_cmyk else "email"]
    with opened_pdf(pdf, brief.job, most=MOST_PAGES) as document:
        subject = Subject(pdf, document, rules)
        faults = [one for check in _CHECKS for one in check(subject)]
        if brief.target.is_cmyk:
            faults += check_flat_ink(subject, brief.profile.ink_limit)
        findings = (one.finding for one in faults)
        return (*findings, *_sizes(document, brief))


def _sizes(document: pikepdf.Pdf, brief: Brief) -> Iterator[Finding]:
    """Every page is trimmed and bleeds as configured, to 0.01 mm."""
    bleed = brief.bleed if brief.target.bleeds else 0.0
    for number, page in enumerate(document.pages, 1):
        left, bottom, right, top = trim_of(page)
        has = (right - left, top - bottom, bleed_of(page))
        asked = (*brief.trim, bleed)
        if max(abs(a - b) for a, b in zip(has, asked, strict=True)) > _EXACT:
            said = finding("PB5231", page=number, has=_said(has), asked=_said(asked))
            yield said


def _said(sizes: tuple[Pt, ...]) -> str:
    width, height, bleed = (f"{size / MM:.2f}" for size in sizes)
    return f"{width} × {height} mm + {bleed}"
