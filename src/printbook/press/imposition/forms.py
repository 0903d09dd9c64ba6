"""Pages as forms: what a sheet draws, each with its bleed, wherever it stands."""

from dataclasses import dataclass
from typing import Any

import pikepdf

from printbook.press.boxes import bleed_of, trim_of
from printbook.press.extents import (
    SAME,
    Extent,
    Matrix,
    applied,
    bounds,
    corners,
    times,
)
from printbook.press.imposition.layout import Place
from printbook.units import Pt

__all__ = ["Form", "forms_of", "matrix_for"]


@dataclass(frozen=True, slots=True)
class Form:
    """A page of the source as a form of the target, and its trim as it is seen.

    `upright` leads from the page's own space to there: its rotation and its unit.
    """

    thing: Any
    trim: Extent
    bleed: Pt
    upright: Matrix

    @property
    def size(self) -> tuple[Pt, Pt]:
        """Width and height of the trimmed page."""
        return self.trim[2] - self.trim[0], self.trim[3] - self.trim[1]


def forms_of(source: pikepdf.Pdf, target: pikepdf.Pdf) -> tuple[Form, ...]:
    """Every page of the source."""
    return tuple(_form(page, target) for page in source.pages)


def _form(page: pikepdf.Page, target: pikepdf.Pdf) -> Form:
    trim, bleed = trim_of(page), bleed_of(page)
    thing = target.copy_foreign(page.as_form_xobject())
    # qpdf cuts a form to its trim box: the bleed would be lost.
    thing.BBox = pikepdf.Array(
        [trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed]
    )
    written = thing.get("/Matrix")
    a, b, c, d, e, f = map(float, written) if written is not None else SAME
    upright = (a, b, c, d, e, f)
    seen = bounds(tuple(applied(upright, x, y) for x, y in corners(trim)))
    scale = abs(a * d - b * c) ** 0.5
    return Form(thing, seen, bleed * scale, upright)


def matrix_for(form: Form, place: Place) -> Matrix:
    """Brings a form's trim onto its place, in the middle if it is not of its size."""
    left, bottom, right, top = form.trim
    middle = (place.trim[0] + place.trim[2]) / 2, (place.trim[1] + place.trim[3]) / 2
    to_middle = (1.0, 0.0, 0.0, 1.0, -(left + right) / 2, -(bottom + top) / 2)
    turn = -1.0 if place.is_turned else 1.0
    return times(to_middle, (turn, 0.0, 0.0, turn, *middle))
