"""Outlines: boxes, ovals, curves and limbs, placed flat or seen in perspective."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin

Point = tuple[float, float]
Outline = tuple[Point, ...]
Shape = tuple[Outline, ...]


def polygon(*points: Point) -> Shape:
    """A shape with straight sides."""
    return (points,)


def box(left: float, top: float, right: float, bottom: float, r: float = 0) -> Shape:
    """A rectangle, its corners rounded by `r`."""
    if not r:
        return polygon((left, top), (right, top), (right, bottom), (left, bottom))
    corners = (
        (right - r, bottom - r, 0.0),
        (left + r, bottom - r, 90.0),
        (left + r, top + r, 180.0),
        (right - r, top + r, 270.0),
    )
    steps = [radians(step * 9) for step in range(11)]
    return (
        tuple(
            (x + r * cos(radians(start) + step), y + r * sin(radians(start) + step))
            for x, y, start in corners
            for step in steps
        ),
    )


def oval(x: float, y: float, rx: float, ry: float | None = None) -> Shape:
    """An ellipse about its centre; a circle when only one radius is given."""
    ry = rx if ry is None else ry
    turn = 2 * pi / 56
    return (tuple((x + rx * cos(i * turn), y + ry * sin(i * turn)) for i in range(56)),)


def through(
    points: Sequence[Point], *, closed: bool = False, steps: int = 8
) -> Outline:
    """A smooth path through all points (Catmull-Rom)."""
    known = list(points)
    if closed:
        known = [known[-1], *known, known[0], known[1]]
    else:
        known = [known[0], *known, known[-1]]
    path: list[Point] = []
    for a, b, c, d in zip(known, known[1:], known[2:], known[3:], strict=False):
        path += [_between(a, b, c, d, step / steps) for step in range(steps)]
    return tuple(path) if closed else (*path, known[-1])


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        bend = (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3
        return 0.5 * (2 * q + (r - p) * t + bend)

    return one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])


def curve(*points: Point) -> Shape:
    """A closed shape with a smooth edge through the points."""
    return (through(points, closed=True),)


def limb(
    points: Sequence[Point], widths: Sequence[float], *, is_bent: bool = True
) -> Shape:
    """A stroke through the points, as wide at each as told, with round ends."""
    per_leg = 6
    path = through(points, steps=per_leg) if is_bent else tuple(points)
    per_leg = per_leg if is_bent else 1
    size = [_along(widths, index / per_leg) for index in range(len(path))]
    joints = tuple(
        oval(x, y, width / 2)[0] for (x, y), width in zip(path, size, strict=True)
    )
    legs = tuple(
        _leg(path[i], path[i + 1], size[i], size[i + 1]) for i in range(len(path) - 1)
    )
    return joints + legs


def _along(widths: Sequence[float], place: float) -> float:
    first = min(int(place), len(widths) - 1)
    second = min(first + 1, len(widths) - 1)
    return widths[first] + (widths[second] - widths[first]) * (place - first)


def _leg(start: Point, end: Point, first: float, second: float) -> Outline:
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    x, y = (start[1] - end[1]) / length / 2, (end[0] - start[0]) / length / 2
    return (
        (start[0] + x * first, start[1] + y * first),
        (end[0] + x * second, end[1] + y * second),
        (end[0] - x * second, end[1] - y * second),
        (start[0] - x * first, start[1] - y * first),
    )


def line(points: Sequence[Point], width: float) -> Shape:
    """A stroke of one width with corners at the points."""
    return limb(points, (width, width), is_bent=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a shape drawn about the origin goes: mirrored, scaled, tilted, moved."""

    x: float
    y: float
    scale: float = 1.0
    tilt: float = 0.0
    is_mirrored: bool = False

    def point(self, point: Point) -> Point:
        """The point, moved there."""
        x, y = point
        c, s = cos(radians(self.tilt)), sin(radians(self.tilt))
        x, y = (x * c - y * s) * self.scale, (x * s + y * c) * self.scale
        return self.x + (-x if self.is_mirrored else x), self.y + y

    def shape(self, shape: Shape) -> Shape:
        """The shape, moved there."""
        return tuple(tuple(self.point(p) for p in outline) for outline in shape)

    def within(self, at: Point, scale: float = 1.0, tilt: float = 0.0) -> "Place":
        """A place inside this one, as a head is placed on a body."""
        x, y = self.point(at)
        return Place(x, y, self.scale * scale, self.tilt + tilt, self.is_mirrored)


@dataclass(frozen=True, slots=True)
class Camera:
    """One-point perspective: metres right, up and away become a point."""

    centre: float
    horizon: float
    focal: float
    height: float

    def at(self, x: float, y: float, z: float) -> Point:
        """Where the point `x` to the right, `y` above the floor, `z` away is seen."""
        return (
            self.centre + self.focal * x / z,
            self.horizon + self.focal * (self.height - y) / z,
        )

    def metre(self, z: float) -> float:
        """How long a metre looks at that distance."""
        return self.focal / z

    def face(self, *corners: tuple[float, float, float]) -> Shape:
        """A plane through the corners."""
        return (tuple(self.at(*corner) for corner in corners),)

    def floor(self, x0: float, x1: float, z0: float, z1: float, y: float = 0) -> Shape:
        """A level rectangle at height `y`."""
        return self.face((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1))

    def wall(self, x0: float, x1: float, y0: float, y1: float, z: float) -> Shape:
        """An upright rectangle that faces us."""
        return self.face((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z))

    def side(self, x: float, y0: float, y1: float, z0: float, z1: float) -> Shape:
        """An upright rectangle along our line of sight."""
        return self.face((x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1))


def reach(count: int, first: float, last: float) -> tuple[float, ...]:
    """`count` even steps from first to last, both included."""
    return tuple(first + (last - first) * i / (count - 1) for i in range(count))
