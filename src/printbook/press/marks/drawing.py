"""Operators that draw lines, circles and letters on every plate at once."""

from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf

from printbook.press.marks.letters import LETTERS
from printbook.units import Pt

__all__ = [
    "ALL",
    "all_plates",
    "circle",
    "drawn",
    "lettering",
    "line",
    "number",
    "square",
]

ALL = "PbAll"
"""What the colour space is called in the resources of a page."""

_THIN: Pt = 0.25
# The cubic curve nearest to a quarter of a circle of radius 1 holds its handles here.
_HANDLE = 0.5523
# A letter stands on a field of four by six; the next begins six further.
_FIELD, _STEP = 6, 6


def all_plates(pdf: pikepdf.Pdf) -> Any:
    """The colour space that prints on every plate (ISO 32000-1, 8.6.6.4)."""
    tint = pikepdf.Dictionary(
        FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1
    )
    space = [pikepdf.Name.Separation, pikepdf.Name.All, pikepdf.Name.DeviceCMYK, tint]
    return pdf.make_indirect(pikepdf.Array(space))


def drawn(operators: Iterable[str]) -> bytes:
    """The operators in thin lines on every plate, nothing else left changed."""
    begin = f"q /{ALL} CS 1 SCN /{ALL} cs 1 scn {_THIN} w [] 0 d"
    return "\n".join((begin, *operators, "Q\n")).encode("ascii")


def number(value: float) -> str:
    """A number as a stream has it, to a tenth of a thousandth of a point."""
    return f"{value:.4f}".rstrip("0").rstrip(".") or "0"


def line(x: Pt, y: Pt, to_x: Pt, to_y: Pt) -> str:
    """A straight stroke."""
    ends = " ".join(map(number, (x, y)))
    return f"{ends} m {number(to_x)} {number(to_y)} l S"


def square(x: Pt, y: Pt, width: Pt, height: Pt) -> str:
    """A filled rectangle."""
    return f"{' '.join(map(number, (x, y, width, height)))} re f"


def circle(x: Pt, y: Pt, radius: Pt) -> str:
    """A circle as four curves."""
    reach = radius * _HANDLE
    quarters = (
        (x + radius, y + reach, x + reach, y + radius, x, y + radius),
        (x - reach, y + radius, x - radius, y + reach, x - radius, y),
        (x - radius, y - reach, x - reach, y - radius, x, y - radius),
        (x + reach, y - radius, x + radius, y - reach, x + radius, y),
    )
    curves = " ".join(f"{' '.join(map(number, each))} c" for each in quarters)
    return f"{number(x + radius)} {number(y)} m {curves} s"


def lettering(text: str, x: Pt, y: Pt, height: Pt) -> Iterator[str]:
    """Text in plain strokes, no font needed; what has no letter here becomes a dot."""
    unit = height / _FIELD
    for place, character in enumerate(text.upper()):
        left = x + place * _STEP * unit
        for stroke in LETTERS.get(character, LETTERS["·"]).split():
            points = [
                (left + int(stroke[at]) * unit, y + int(stroke[at + 1]) * unit)
                for at in range(0, len(stroke), 2)
            ]
            start, *rest = (f"{number(px)} {number(py)}" for px, py in points)
            yield f"{start} m {' '.join(f'{point} l' for point in rest)} S"
