"""Gradients between colours the file may not have become gradients between its own."""

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Name

from printbook.press.finishing.palette import Palette
from printbook.press.resources import resources_of
from printbook.press.spaces import Kind, kind_of

__all__ = ["recolour_gradients"]

_SPACES: dict[Kind, Name] = {"light": Name.DeviceRGB, "inks": Name.DeviceCMYK}


def recolour_gradients(pdf: pikepdf.Pdf, palette: Palette, goal: Kind) -> None:
    """Every gradient in `goal`; those of masks are opacity, no colour."""
    foreign: Kind = "light" if goal == "inks" else "inks"
    for resources in resources_of(pdf):
        for shading in _shadings(resources):
            kind = kind_of(shading.ColorSpace, resources)
            if kind == foreign and _is_plain(shading.get("/Function")):
                _recolour(shading.Function, kind, palette)
                shading.ColorSpace = _SPACES[goal]


def _shadings(resources: Any) -> Iterator[Any]:
    shadings = resources.get("/Shading")
    if shadings is not None:
        yield from shadings.values()
    patterns = resources.get("/Pattern")
    for pattern in patterns.values() if patterns is not None else ():
        if "/Shading" in pattern:
            yield pattern.Shading


def _is_plain(function: Any) -> bool:
    """Whether it only leads from colour to colour (ISO 32000-1, 7.10.3 and 7.10.4)."""
    if not isinstance(function, pikepdf.Dictionary):
        return False
    kind = int(function.FunctionType)
    return kind == 2 or (kind == 3 and all(map(_is_plain, function.Functions)))


def _recolour(function: Any, kind: Kind, palette: Palette) -> None:
    for part in function.get("/Functions", ()):
        _recolour(part, kind, palette)
    for end in ("/C0", "/C1"):
        if end in function:
            values = [float(value) for value in function[end]]
            shown = palette.light(values) if kind == "light" else palette.inks(values)
            numbers, operator, spot = shown
            if spot:
                tint = numbers[0]
                numbers = tuple(tint * share for share in spot.inks)
            if operator == "g":
                numbers = numbers * 3
            function[end] = pikepdf.Array([round(number, 4) for number in numbers])
