"""Boxes, clips and matrices in PDF points: x to the right, y upwards."""

from typing import TypeAlias

from printbook.units import Pt

__all__ = [
    "SAME",
    "Extent",
    "Matrix",
    "Outline",
    "applied",
    "bounds",
    "common",
    "corners",
    "holds",
    "is_in",
    "overlap",
    "times",
]

Extent: TypeAlias = tuple[Pt, Pt, Pt, Pt]
"""Left, bottom, right, top."""

Outline: TypeAlias = tuple[tuple[Pt, Pt], ...]
"""The corners of a clip, in turn."""

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""A transformation as PDF writes it (ISO 32000-1, 8.3.3)."""

SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that moves nothing."""


def bounds(outline: Outline) -> Extent:
    """The smallest box round an outline; one of no size round none."""
    if not outline:
        return (0.0, 0.0, 0.0, 0.0)
    xs, ys = zip(*outline, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def corners(box: Extent) -> Outline:
    """The four corners of a box."""
    left, bottom, right, top = box
    return ((left, bottom), (right, bottom), (right, top), (left, top))


def common(one: Extent, other: Extent) -> Extent:
    """What two boxes share; turned inside out when that is nothing."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def holds(outer: Extent, inner: Extent) -> bool:
    """Whether the second box lies wholly in the first."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and outer[2] >= inner[2]
        and outer[3] >= inner[3]
    )


def overlap(one: Extent, other: Extent) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
        and one[0] < one[2]
        and one[1] < one[3]
        and other[0] < other[2]
        and other[1] < other[3]
    )


def is_in(outline: Outline, x: Pt, y: Pt) -> bool:
    """Whether a ray to the right crosses the outline an odd number of times."""
    is_inside = False
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], *outline[:1]), strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            is_inside = not is_inside
    return is_inside


def times(one: Matrix, other: Matrix) -> Matrix:
    """First the one, then the other."""
    a, b, c, d, e, f = one
    k, l, m, n, o, p = other  # noqa: E741
    return (
        a * k + b * m,
        a * l + b * n,
        c * k + d * m,
        c * l + d * n,
        e * k + f * m + o,
        e * l + f * n + p,
    )


def applied(matrix: Matrix, x: Pt, y: Pt) -> tuple[Pt, Pt]:
    """Where a point comes to lie."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
