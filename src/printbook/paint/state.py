"""The graphics state as a content stream changes it: the matrix and the clip."""

from dataclasses import dataclass, field, replace

__all__ = [
    "CLIP_SLACK",
    "Matrix",
    "State",
    "Tracker",
    "applied",
    "enclosing",
    "numbers",
]

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_EVERYTHING = (-1e9, -1e9, 1e9, 1e9)
# A glyph may stand out of its em box a little; a line is lost when its baseline is.
CLIP_SLACK = 0.5
"""In points."""


@dataclass(slots=True)
class State:
    """What holds for what is painted next."""

    matrix: Matrix = _IDENTITY
    clip: tuple[float, float, float, float] = _EVERYTHING

    def holds(self, x: float, y: float) -> bool:
        """Whether a point stands inside the clip."""
        left, bottom, right, top = self.clip
        px, py = applied(self.matrix, x, y)
        return (
            left - CLIP_SLACK <= px <= right + CLIP_SLACK
            and bottom - CLIP_SLACK <= py <= top + CLIP_SLACK
        )


@dataclass(slots=True)
class _Path:
    points: list[tuple[float, float]] = field(default_factory=list)
    clips: bool = False


class Tracker:
    """Keeps the graphics state in step with the operators of a stream."""

    def __init__(self, start: State) -> None:
        self.state = replace(start)
        self.stack: list[State] = []
        self.path = _Path()

    def note(self, operator: bytes, item: bytes) -> None:
        """Take in an operator with its operands."""
        if operator == b"q":
            self.stack.append(replace(self.state))
        elif operator == b"Q":
            self.state = self.stack.pop()
        elif operator == b"cm":
            a, b, c, d, e, f = numbers(item, 6)
            self.state.matrix = _times((a, b, c, d, e, f), self.state.matrix)
        elif operator in (b"W", b"W*"):
            self.path.clips = True
        elif operator in _ENDS_PATH:
            self._end_path()
        elif operator in _POINTS:
            self._add_points(operator, item)

    def _add_points(self, operator: bytes, item: bytes) -> None:
        values = numbers(item, _POINTS[operator])
        if operator == b"re":
            x, y, width, height = values
            corners = [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        else:
            corners = list(zip(values[::2], values[1::2], strict=True))
        self.path.points += [applied(self.state.matrix, *corner) for corner in corners]

    def _end_path(self) -> None:
        if self.path.clips and self.path.points:
            xs, ys = zip(*self.path.points, strict=True)
            left, bottom, right, top = self.state.clip
            self.state.clip = (
                max(left, min(xs)),
                max(bottom, min(ys)),
                min(right, max(xs)),
                min(top, max(ys)),
            )
        self.path = _Path()


_POINTS = {b"re": 4, b"m": 2, b"l": 2, b"c": 6, b"v": 4, b"y": 4}
_ENDS_PATH = frozenset({b"n", b"f", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*"})


def numbers(item: bytes, count: int) -> tuple[float, ...]:
    """The first operands of an operator."""
    return tuple(float(part) for part in item.split()[:count])


def _times(one: Matrix, other: Matrix) -> Matrix:
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


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """A point of user space in points of the page."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def enclosing(
    matrix: Matrix, corners: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """The upright rectangle on the page round one of user space.

    A turned rectangle needs all four corners: a quarter turn swaps its sides.
    """
    left, low, right, high = corners
    places = [applied(matrix, x, y) for x in (left, right) for y in (low, high)]
    xs, ys = zip(*places, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
