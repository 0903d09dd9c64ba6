"""Hands that do something, laid over the mitten at the end of a figure's arm."""

from canvas import Canvas
from palette import Tone
from shapes import Place, Shape, limb, oval


def pointing(canvas: Canvas, at: Place, skin: Tone) -> None:
    """The first finger stretched out, the others folded under the thumb."""
    _part(canvas, at, limb(((-0.1, 0.02), (0.2, 0.02)), (0.24, 0.34)), skin)
    for x, y in ((0.3, 0.16), (0.34, 0.08), (0.36, 0)):
        _part(canvas, at, oval(x, y, 0.1, 0.075), skin)
    finger = limb(((0.16, -0.1), (0.42, -0.13), (0.7, -0.12)), (0.14, 0.12, 0.085))
    _part(canvas, at, finger, skin)
    thumb = limb(((0.02, -0.08), (0.2, -0.03), (0.33, 0.02)), (0.15, 0.13, 0.1))
    _part(canvas, at, thumb, skin)


def holding(canvas: Canvas, at: Place, skin: Tone) -> None:
    """Four fingers laid on the sheet whose far side the thumb presses."""
    _part(canvas, at, limb(((-0.12, 0), (0.08, 0)), (0.24, 0.34)), skin)
    for i, length in enumerate((0.34, 0.4, 0.38, 0.3)):
        y = -0.15 + 0.1 * i
        finger = limb(((0.06, y), (length, y - 0.03)), (0.12, 0.095), is_bent=False)
        _part(canvas, at, finger, skin)


def gripping(canvas: Canvas, at: Place, skin: Tone) -> None:
    """A fist about a handle that crosses the palm."""
    _part(canvas, at, limb(((-0.1, 0), (0.16, 0)), (0.25, 0.38)), skin)
    for i in range(4):
        x = 0.03 + 0.105 * i
        finger = limb(((x, -0.13), (x + 0.01, 0.14)), (0.125, 0.115), is_bent=False)
        _part(canvas, at, finger, skin)
    thumb = limb(((-0.06, -0.14), (0.1, -0.2), (0.26, -0.16)), (0.14, 0.13, 0.1))
    _part(canvas, at, thumb, skin)


def _part(canvas: Canvas, at: Place, shape: Shape, skin: Tone) -> None:
    unit = at.scale
    canvas.fill(at.shape(shape), skin, depth=unit * 0.045, rim=unit * 0.018)
