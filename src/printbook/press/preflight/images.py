"""I01 and I02: pictures too coarse, too fine, or out of shape on the page."""

from collections.abc import Iterator
from math import hypot

from printbook.findings import finding
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.marking import Mark
from printbook.press.preflight.subject import Subject
from printbook.units import Pt

__all__ = ["check_resolution", "check_shape"]

_SKEW = 0.01
# A smaller picture is an ornament, or a shade of one pixel.
_SMALL: Pt = 10


def check_resolution(subject: Subject) -> Iterator[Fault]:
    """I01: pixels an inch as the picture is placed."""
    rules = subject.rules
    for number, mark in _pictures(subject):
        across, down = _ppi(mark)
        ppi = round(min(across, down))
        is_line_art = int(mark.thing.get("/BitsPerComponent", 8)) == 1
        soft = rules.line_art if is_line_art else rules.soft
        if ppi < soft:
            is_coarse = ppi < rules.coarse
            code, least = ("PB5342", rules.coarse) if is_coarse else ("PB5341", soft)
            said = finding(code, page=number, ppi=ppi, least=least)
            yield fault("I01", said, number, mark.box, mark.name)
        elif ppi > rules.wasteful and not is_line_art:
            said = finding("PB5343", page=number, ppi=ppi, most=rules.wasteful)
            yield fault("I01", said, number, mark.box, mark.name)


def check_shape(subject: Subject) -> Iterator[Fault]:
    """I02: more than a hundredth wider or narrower than it was taken."""
    for number, mark in _pictures(subject):
        across, down = _ppi(mark)
        skew = max(across, down) / min(across, down) - 1
        # A pixel more or less at the edge of a cut is no distortion.
        slack = 1.5 / min(int(mark.thing.Width), int(mark.thing.Height))
        if skew > _SKEW + slack:
            said = finding("PB5344", page=number, percent=f"{100 * skew:.1f}")
            yield fault("I02", said, number, mark.box, mark.name)


def _pictures(subject: Subject) -> Iterator[tuple[int, Mark]]:
    for number, marks in enumerate(subject.marks, 1):
        for mark in marks:
            if mark.kind == "picture" and min(_size(mark)) > _SMALL:
                yield number, mark


def _size(mark: Mark) -> tuple[Pt, Pt]:
    a, b, c, d, _, _ = mark.matrix
    return hypot(a, b), hypot(c, d)


def _ppi(mark: Mark) -> tuple[float, float]:
    width, height = _size(mark)
    return 72 * int(mark.thing.Width) / width, 72 * int(mark.thing.Height) / height
