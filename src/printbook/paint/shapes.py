"""Drawn shapes: discs, rings, triangles, sesames, waves, strokes; in CSS pixels."""

from collections.abc import Iterator
from math import ceil

from printbook.design.colours import Colour
from printbook.design.markvalues import Shape
from printbook.paint.numerals import number
from printbook.units import Em

__all__ = ["disc", "mark", "steps", "stroked", "wave"]

# A quarter of a circle by one curve: 4/3·(√2 - 1).
_ROUND = 0.5522847498
# Radius of each mark, in ems of its character: CSS sets marks at half its size.
_RADII: dict[Shape, Em] = {
    "dot": 0.08,
    "circle": 0.12,
    "double-circle": 0.14,
    "triangle": 0.14,
    "sesame": 0.12,
}
# An open mark is a ring this thick, in ems of its character.
_RING: Em = 0.035
# Length and height of a wave, in thicknesses of its line.
_WAVE_LENGTH, _WAVE_HEIGHT = 6.0, 1.5


def mark(
    shape: Shape,
    x: float,
    y: float,
    em: float,
    is_filled: bool,
) -> Iterator[bytes]:
    """A mark of emphasis round a point."""
    radius, ring = _RADII[shape] * em, _RING * em
    outline = _OUTLINES[shape]
    yield from outline(x, y, radius)
    if shape == "double-circle":
        # Rings and a core: between them what is filled twice stays empty.
        yield from outline(x, y, radius - ring)
        yield from outline(x, y, radius - 2 * ring)
        if not is_filled:
            yield from outline(x, y, radius - 3 * ring)
    elif not is_filled:
        yield from outline(x, y, radius - _INSET[shape] * ring)
    yield b"f*"


def steps(
    left: float, right: float, drawn: float, step: float
) -> Iterator[tuple[float, float]]:
    """Starts and ends of what is repeated, so that it fills the stretch."""
    count = max(1, ceil((right - left - drawn) / step) + 1) if drawn > 0 else 0
    room = (right - left - drawn) / max(1, count - 1) if count > 1 else 0.0
    for nth in range(count):
        yield left + nth * room, left + nth * room + drawn


def disc(x: float, y: float, radius: float) -> Iterator[bytes]:
    """A filled disc."""
    yield from _circle(x, y, radius)
    yield b"f"


def stroked(
    left: float, right: float, y: float, thickness: float, colour: Colour
) -> Iterator[bytes]:
    """A stroke from left to right."""
    yield _pen(colour)
    yield f"{number(thickness)} w {_point(left, y)} m {_point(right, y)} l S".encode()


def wave(
    left: float, right: float, y: float, thickness: float, colour: Colour
) -> Iterator[bytes]:
    """A wavy stroke of whole waves, so that it ends as it began."""
    count = max(1, round((right - left) / (_WAVE_LENGTH * thickness or 1)))
    half = (right - left) / count / 2
    yield _pen(colour)
    yield f"{number(thickness)} w {_point(left, y)} m".encode()
    for nth in range(2 * count):
        x = left + nth * half
        crest = y + (_WAVE_HEIGHT if nth % 2 else -_WAVE_HEIGHT) * 4 / 3 * thickness
        yield (
            f"{_point(x + 0.3642 * half, crest)} {_point(x + 0.6358 * half, crest)}"
            f" {_point(x + half, y)} c"
        ).encode()
    yield b"S"


def _pen(colour: Colour) -> bytes:
    values = " ".join(number(value) for value in colour.coordinates)
    return f"{values} {'K' if colour.space == 'device-cmyk' else 'RG'}".encode()


def _circle(x: float, y: float, radius: float) -> Iterator[bytes]:
    bent = _ROUND * radius
    yield f"{_point(x + radius, y)} m".encode()
    for (ax, ay), (bx, by) in zip(
        _QUARTERS, _QUARTERS[1:] + _QUARTERS[:1], strict=True
    ):
        points = (
            _point(x + ax * radius + bx * bent, y + ay * radius + by * bent),
            _point(x + bx * radius + ax * bent, y + by * radius + ay * bent),
            _point(x + bx * radius, y + by * radius),
        )
        yield f"{' '.join(points)} c".encode()
    yield b"h"


_QUARTERS = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)]


def _triangle(x: float, y: float, radius: float) -> Iterator[bytes]:
    side, foot = 0.866 * radius, y + radius / 2
    corners = ((x, y - radius), (x + side, foot), (x - side, foot))
    for nth, corner in enumerate(corners):
        yield f"{_point(*corner)} {'l' if nth else 'm'}".encode()
    yield b"h"


def _sesame(x: float, y: float, radius: float) -> Iterator[bytes]:
    """A drop that falls from the upper left to the lower right."""
    tip, end = (x - radius, y - radius), (x + 0.7 * radius, y + 0.8 * radius)
    yield f"{_point(*tip)} m".encode()
    right = (x + 0.5 * radius, y - 0.9 * radius)
    left = (x - 0.5 * radius, y + 0.9 * radius)
    far = (x + 1.3 * radius, y + 0.1 * radius)
    near = (x + 0.2 * radius, y + 1.3 * radius)
    yield f"{_point(*right)} {_point(*far)} {_point(*end)} c".encode()
    yield f"{_point(*near)} {_point(*left)} {_point(*tip)} c h".encode()


def _point(x: float, y: float) -> str:
    return f"{number(x)} {number(y)}"


_OUTLINES = {
    "dot": _circle,
    "circle": _circle,
    "double-circle": _circle,
    "triangle": _triangle,
    "sesame": _sesame,
}
# The sides of a triangle stand half as far from its middle as its corners do.
_INSET: dict[Shape, float] = {"dot": 1.0, "circle": 1.0, "triangle": 2.0, "sesame": 1.2}
