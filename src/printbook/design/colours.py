"""Colours of the cascade as a PDF may have them: CMYK stays, all else becomes sRGB."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tinycss2.color5 import parse_color

__all__ = ["Colour", "colour_of", "is_colour", "written_colour"]


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as the cascade gives it; coordinates and alpha from 0 to 1."""

    space: str
    coordinates: tuple[float, ...]
    alpha: float = 1.0


_Matrix = tuple[tuple[float, float, float], ...]

# CSS Color 4, 18 (sample code): from XYZ of either white to linear-light sRGB.
_TO_LINEAR: dict[str, _Matrix] = {
    "xyz-d65": (
        (3.2409699419, -1.5373831776, -0.4986107603),
        (-0.9692436363, 1.8759675015, 0.0415550574),
        (0.0556300797, -0.2039769589, 1.0569715142),
    ),
    "xyz-d50": (
        (3.1341358529, -1.6172059624, -0.4906621766),
        (-0.9787840280, 1.9161420213, 0.0334540880),
        (0.0719453700, -0.2289754204, 1.4052427099),
    ),
}
_BY_WAY_OF = {
    "lab": "xyz-d50",
    "lch": "xyz-d50",
    "oklab": "xyz-d65",
    "oklch": "xyz-d65",
    "xyz-d50": "xyz-d50",
    "xyz-d65": "xyz-d65",
}


def colour_of(colour: Any) -> Colour:
    """A colour of tinycss2, as text is painted with it."""
    *channels, alpha = colour
    if colour.space == "device-cmyk":
        return Colour(colour.space, tuple(map(float, channels)), float(alpha))
    return Colour("srgb", _srgb(colour, channels), float(alpha))


def is_colour(token: Any) -> bool:
    """Whether a token of a style sheet names a colour."""
    return parse_color(token) is not None


def written_colour(token: Any) -> Colour | None:
    """The colour that a token names; None for `currentcolor`, and for what is none."""
    colour = parse_color(token)
    return None if colour is None or colour == "currentcolor" else colour_of(colour)


def _srgb(colour: Any, channels: Sequence[float]) -> tuple[float, ...]:
    if colour.space in ("srgb", "hsl", "hwb"):
        return tuple(map(float, colour.to("srgb").coordinates))
    way = _BY_WAY_OF.get(colour.space)
    if way is None:
        # As WeasyPrint does with spaces that it has no profile for.
        return (*(_held(float(one)) for one in channels[:3]), 0.0, 0.0)[:3]
    xyz = colour.to(way).coordinates
    light = (
        sum(factor * one for factor, one in zip(row, xyz, strict=True))
        for row in _TO_LINEAR[way]
    )
    return tuple(_held(_encoded(one)) for one in light)


def _encoded(light: float) -> float:
    """The sRGB transfer function."""
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _held(value: float) -> float:
    return min(1.0, max(0.0, value))
