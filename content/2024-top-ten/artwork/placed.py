"""A thing drawn in units of its own, placed on a canvas near or far."""

from dataclasses import dataclass

from canvas import Canvas
from palette import PAPER, Colour, Tone, mix
from shapes import Place, Point, Shape


@dataclass(frozen=True, slots=True)
class Placed:
    """A canvas for one thing: what it paints is placed, and seen through `haze`."""

    canvas: Canvas
    at: Place
    air: Colour = PAPER
    haze: float = 0

    def fill(
        self,
        shape: Shape,
        paint: Tone | Colour,
        *,
        depth: float = 0,
        rim: float = 0,
        alpha: float = 1,
        within: Shape | None = None,
    ) -> None:
        """Paint the shape as `Canvas.fill` does."""
        scale = self.at.scale
        if isinstance(paint, Tone):
            seen: Tone | Colour = paint.faded(self.air, self.haze)
        else:
            seen = mix(paint, self.air, self.haze)
        self.canvas.fill(
            self.at.shape(shape),
            seen,
            depth=depth * scale,
            rim=rim * scale,
            alpha=alpha,
            within=within and self.at.shape(within),
        )

    def wash(
        self, shape: Shape, start: Colour, end: Colour, path: tuple[Point, Point]
    ) -> None:
        """Paint the shape from one colour to the other along the path."""
        self.fill(shape, start)
        self.veil(shape, end, path=path, strength=(0, 1))

    def veil(
        self,
        shape: Shape,
        colour: Colour,
        alpha: float = 1,
        *,
        blur: float = 0,
        path: tuple[Point, Point] | None = None,
        strength: tuple[float, float] = (1, 1),
        within: Shape | None = None,
    ) -> None:
        """Lay thin colour over the shape as `Canvas.veil` does."""
        self.canvas.veil(
            self.at.shape(shape),
            mix(colour, self.air, self.haze),
            alpha,
            blur=blur * self.at.scale,
            path=path and (self.at.point(path[0]), self.at.point(path[1])),
            strength=strength,
            within=within and self.at.shape(within),
        )
