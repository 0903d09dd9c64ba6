"""The sheet that a picture is painted on: flat fills, washes, light, shadow, grain."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from math import ceil, floor
from random import Random

from palette import INK, PAPER, Colour, Tone
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from shapes import Point, Shape, limb, oval

OVERSAMPLING = 2
GRAIN = 0.03
"""Spread of the grain, as a part of full white; newsprint swallows anything finer."""

HEAVIEST = 900_000
"""Bytes of a finished JPEG: five of them travel with the sample."""

_SOFT = 8
"""Blurred masks are made this many times smaller; nobody can tell, and it is fast."""

Box = tuple[int, int, int, int]


@dataclass
class Canvas:
    """A sheet measured in units of its own; light falls from one side onto all of it.

    `light` points from the scene towards the light.
    """

    width: int
    height: int
    light: Point
    ppu: float = 4.0
    image: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        """Start from bare paper."""
        self.image = Image.new("RGB", self._size(1), PAPER)

    @property
    def whole(self) -> Shape:
        """The sheet itself."""
        w, h = float(self.width), float(self.height)
        return (((0.0, 0.0), (w, 0.0), (w, h), (0.0, h)),)

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
        """Paint the shape; with a tone, `depth` of its far side lies in shadow.

        `rim` is how much of the side towards the light is lit.
        """
        bounds = self._bounds(shape, beyond=max(depth, rim))
        if bounds is None:
            return
        mask = self._mask(shape, bounds)
        if within is not None:
            mask = ImageChops.multiply(mask, self._mask(within, bounds))
        base = paint.base if isinstance(paint, Tone) else paint
        self._lay(base, mask, bounds, alpha)
        if isinstance(paint, Tone):
            if depth:
                turned = ImageChops.subtract(mask, self._moved(mask, depth))
                self._lay(paint.shade, turned, bounds, alpha)
            if rim:
                lit = ImageChops.subtract(mask, self._moved(mask, -rim))
                self._lay(paint.light, lit, bounds, alpha)

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
        """Lay thin colour over the shape: light, haze or shadow, soft by `blur`.

        Along the path its strength goes from the first number to the second.
        """
        bounds = self._bounds(shape, blur * 3)
        if bounds is None:
            return
        small = _SOFT if blur * self.ppu > 2 * _SOFT else 1
        mask = self._mask(shape, bounds, small)
        if blur:
            radius = blur * self.ppu / small
            mask = mask.filter(ImageFilter.GaussianBlur(radius))
        if path:
            mask = ImageChops.multiply(mask, self._ramp(bounds, small, path, strength))
        mask = mask.resize(_extent(bounds), Image.Resampling.BICUBIC)
        if within is not None:
            mask = ImageChops.multiply(mask, self._mask(within, bounds))
        self._lay(colour, mask, bounds, alpha)

    def finished(self, seed: int) -> Image.Image:
        """The picture at its own size, with the grain of a film."""
        size = self._size(1 / OVERSAMPLING)
        small = self.image.resize(size, Image.Resampling.LANCZOS)
        return ImageChops.add(small, _grain(size, Random(seed)), 1, -128)

    def _size(self, scale: float) -> tuple[int, int]:
        return (
            round(self.width * self.ppu * scale),
            round(self.height * self.ppu * scale),
        )

    def _bounds(self, shape: Shape, margin: float = 0, beyond: float = 0) -> Box | None:
        """The pixels about the shape, None when it is out of sight.

        They may lie `beyond` the edge: there a shape goes on, and must not turn dark.
        """
        xs = [x for outline in shape for x, _ in outline]
        ys = [y for outline in shape for _, y in outline]
        over = ceil(beyond * self.ppu)
        left, right = _clipped(xs, margin, self.ppu, self.image.width, over)
        top, bottom = _clipped(ys, margin, self.ppu, self.image.height, over)
        if left >= right or top >= bottom:
            return None
        return left, top, right, bottom

    def _mask(self, shape: Shape, bounds: Box, small: int = 1) -> Image.Image:
        width, height = _extent(bounds)
        mask = Image.new("L", (ceil(width / small), ceil(height / small)))
        pen = ImageDraw.Draw(mask)
        for outline in shape:
            points = [
                (
                    (x * self.ppu - bounds[0]) / small,
                    (y * self.ppu - bounds[1]) / small,
                )
                for x, y in outline
            ]
            pen.polygon(points, fill=255)
        return mask

    def _moved(self, mask: Image.Image, distance: float) -> Image.Image:
        x = round(self.light[0] * distance * self.ppu)
        y = round(self.light[1] * distance * self.ppu)
        moved = Image.new("L", mask.size)
        moved.paste(mask, (x, y))
        return moved

    def _ramp(
        self,
        bounds: Box,
        small: int,
        path: tuple[Point, Point],
        strength: tuple[float, float],
    ) -> Image.Image:
        (x0, y0), (x1, y1) = path
        dx, dy = x1 - x0, y1 - y0
        length = (dx * dx + dy * dy) * self.ppu

        def place(x: float, y: float) -> float:
            along = (x - x0 * self.ppu) * dx + (y - y0 * self.ppu) * dy
            return along / length

        corners = [place(x, y) for x in bounds[::2] for y in bounds[1::2]]
        low, high = min(corners), max(corners)
        levels = 1024
        per = (levels - 1) / ((high - low) or 1)
        strip = bytes(
            round(255 * _eased(low + level / per, *strength)) for level in range(levels)
        )
        ramp = Image.frombytes("L", (1, levels), strip).resize((3, levels))
        width, height = _extent(bounds)
        size = ceil(width / small), ceil(height / small)
        start = (place(bounds[0], bounds[1]) - low) * per
        steps = (dx * small / length * per, dy * small / length * per)
        return ramp.transform(
            size, Image.Transform.AFFINE, (0, 0, 1, *steps, start + 0.01)
        )

    def _lay(self, colour: Colour, mask: Image.Image, at: Box, alpha: float) -> None:
        if alpha < 1:
            mask = mask.point(_scaled(alpha))
        self.image.paste(colour, at, mask)


def _clipped(
    values: list[float], margin: float, ppu: float, size: int, over: int
) -> tuple[int, int]:
    return (
        max(-over, floor((min(values) - margin) * ppu) - 1),
        min(size + over, ceil((max(values) + margin) * ppu) + 1),
    )


def _scaled(alpha: float) -> Callable[[int], float]:
    return lambda level: level * alpha


def _extent(bounds: Box) -> tuple[int, int]:
    return bounds[2] - bounds[0], bounds[3] - bounds[1]


def _eased(place: float, first: float, last: float) -> float:
    place = min(1.0, max(0.0, place))
    return first + (last - first) * place


def _grain(size: tuple[int, int], chance: Random) -> Image.Image:
    """Noise about mid grey: bytes averaged and a little clumped, as silver is."""
    width, height = size
    one, other = (
        Image.frombytes("L", size, chance.randbytes(width * height)) for _ in range(2)
    )
    noise = Image.blend(one, other, 0.5).filter(ImageFilter.GaussianBlur(0.8))
    # Two bytes averaged spread by 52; the blur above leaves about a third of it.
    gain = GRAIN * 255 / 18
    flat = noise.point(lambda level: 128 + (level - 127.5) * gain)
    return Image.merge("RGB", (flat, flat, flat))


def jpeg(picture: Image.Image) -> bytes:
    """The picture as a baseline JPEG, as fine as its weight allows."""
    for quality in range(88, 40, -4):
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality, optimize=True, subsampling=2)
        if file.tell() <= HEAVIEST:
            break
    return file.getvalue()


def cast(
    canvas: Canvas, x: float, y: float, length: float, width: float, alpha: float
) -> None:
    """The shadow that something standing at the point throws on the floor."""
    tip = (x - canvas.light[0] * length, y - canvas.light[1] * length * 0.3)
    shape = limb(((x, y), tip), (width / 3, width / 2), is_bent=False)
    canvas.veil(
        shape, INK, alpha, blur=width / 26, path=((x, y), tip), strength=(1, 0.35)
    )
    canvas.veil(oval(x, y, width * 0.5, width * 0.1), INK, alpha, blur=width / 20)
