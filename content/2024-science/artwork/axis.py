"""Picture 3: the drum tower and the bell tower over the grey roofs of old Beijing."""

import palette as p
from canvas import Canvas
from palette import Colour, Tone, mix
from shapes import Shape, box, curve, limb, line, oval, polygon, reach

WIDTH, HEIGHT = 1200, 800
MIDDLE = 600.0
DUSK: Colour = (255, 214, 150)
TILE = Tone((152, 166, 164), (92, 110, 114), (44, 60, 68))
GREEN = Tone((120, 160, 146), (58, 104, 98), (28, 56, 58))
WALL = Tone((214, 96, 72), (170, 60, 46), (98, 34, 32))
BRICK = Tone((190, 184, 170), (140, 138, 130), (78, 84, 86))
STONE = Tone((248, 238, 216), (214, 204, 184), (140, 138, 130))


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the evening sky to the lamps of the street."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.75, -0.6), ppu)
    _sky(canvas)
    _bell_tower(canvas)
    canvas.veil(
        box(0, 250, WIDTH, 560), DUSK, 0.5, path=((0, 262), (0, 540)), strength=(0, 1)
    )
    _drum_tower(canvas)
    _street(canvas)
    for row in (3, 2, 1, 0):
        _houses(canvas, row)
    _trees(canvas)
    _people(canvas)
    return canvas


def _sky(canvas: Canvas) -> None:
    canvas.wash(canvas.whole, mix(p.TEAL, p.MIST, 0.6), DUSK, ((0, 0), (0, 430)))
    canvas.veil(oval(210, 420, 420, 160), (255, 190, 110), 0.65, blur=80)
    for x, y, rx in (
        (880, 110, 240),
        (1010, 150, 170),
        (300, 90, 200),
        (180, 190, 150),
    ):
        canvas.veil(oval(x, y, rx, 11), p.PAPER, 0.5, blur=8)
    hills = curve((-40, 500), (90, 420), (240, 436), (380, 408), (520, 450), (640, 500))
    canvas.fill(hills, mix(p.TEAL, DUSK, 0.55))


def _roof(x: float, y: float, half: float, height: float, ridge: float) -> Shape:
    """A hipped roof whose eaves sweep up at the corners; `y` is the eaves' line."""
    return curve(
        (x - half - 8, y - 10),
        (x - half * 0.82, y + 1),
        (x - half * 0.4, y + 5),
        (x + half * 0.4, y + 5),
        (x + half * 0.82, y + 1),
        (x + half + 8, y - 10),
        (x + half * 0.74, y - height * 0.42),
        (x + ridge, y - height),
        (x - ridge, y - height),
        (x - half * 0.74, y - height * 0.42),
    )


def _tiles(
    canvas: Canvas,
    x: float,
    y: float,
    half: float,
    height: float,
    ridge: float,
    tone: Tone,
) -> None:
    roof = _roof(x, y, half, height, ridge)
    canvas.fill(roof, tone, depth=height * 0.3, rim=3)
    count = max(5, int(half / 13))
    for share in reach(count, -0.94, 0.94):
        ends = ((x + share * ridge, y - height + 3), (x + share * half, y + 2))
        canvas.fill(line(ends, 1.3), tone.shade, alpha=0.5, within=roof)
    canvas.fill(
        line(((x - ridge, y - height), (x + ridge, y - height)), 6), tone, depth=2
    )
    for way in (-1, 1):
        end = x + way * ridge
        horn = limb(((end, y - height), (end + way * 6, y - height - 9)), (6, 3))
        canvas.fill(horn, tone)


def _bell_tower(canvas: Canvas) -> None:
    """Behind, all of brick and stone, a little higher."""
    x = MIDDLE
    canvas.fill(box(x - 100, 236, x + 100, 470), BRICK, depth=46, rim=6)
    canvas.fill(box(x - 84, 128, x + 84, 240), BRICK, depth=38, rim=5)
    arch = box(x - 22, 170, x + 22, 226, 20)
    canvas.fill(arch, p.INK)
    canvas.fill(box(x - 96, 230, x + 96, 242), STONE, depth=8)
    _tiles(canvas, x, 178 - 22, 112, 26, 84, TILE)
    _tiles(canvas, x, 128, 102, 62, 44, TILE)


def _drum_tower(canvas: Canvas) -> None:
    """Before it: a red base with arches, a hall of two roofs."""
    x = MIDDLE
    base = polygon((x - 216, 388), (x + 216, 388), (x + 232, 560), (x - 232, 560))
    canvas.fill(base, WALL, depth=60, rim=7)
    for at, half, top in ((x, 30, 474), (x - 112, 22, 492), (x + 112, 22, 492)):
        canvas.fill(box(at - half - 7, top - 8, at + half + 7, 562, half), STONE)
        canvas.fill(
            box(at - half, top, at + half, 566, half - 3), mix(p.INK, p.WINE, 0.3)
        )
    for rail in (378, 390):
        canvas.fill(box(x - 222, rail, x + 222, rail + 5), STONE, depth=2)
    for post in reach(27, x - 219, x + 219):
        canvas.fill(box(post - 2, 374, post + 2, 394), STONE.light)
    canvas.fill(box(x - 176, 310, x + 176, 380), WALL, depth=50)
    for at in reach(11, x - 164, x + 164):
        canvas.fill(box(at - 5, 312, at + 5, 380, 2), WALL.light, alpha=0.8)
    for at in reach(10, x - 147.6, x + 147.6):
        canvas.fill(box(at - 9, 328, at + 9, 374, 1), mix(p.INK, GREEN.shade, 0.4))
        canvas.fill(box(at - 6, 332, at + 6, 352), p.OCHRE, alpha=0.85)
    canvas.veil(box(x - 190, 312, x + 190, 330), p.INK, 0.45, blur=4)
    _tiles(canvas, x, 312, 226, 44, 160, GREEN)
    canvas.fill(box(x - 154, 246, x + 154, 272), WALL, depth=30)
    for at in reach(23, x - 150, x + 150):
        canvas.fill(box(at - 3, 250, at + 3, 262), p.OCHRE, alpha=0.6)
    canvas.veil(box(x - 160, 248, x + 160, 262), p.INK, 0.4, blur=3)
    _tiles(canvas, x, 250, 204, 84, 116, GREEN)
    canvas.fill(box(x - 34, 262, x + 34, 292, 2), p.CLOTH_INK, depth=5, rim=2)
    canvas.fill(box(x - 29, 267, x + 29, 287), mix(p.OCHRE, p.INK, 0.25))


def _street(canvas: Canvas) -> None:
    road = polygon((MIDDLE - 62, 556), (MIDDLE + 62, 556), (1010, 800), (190, 800))
    canvas.fill(box(0, 556, WIDTH, HEIGHT), mix(TILE.shade, DUSK, 0.18))
    canvas.wash(
        road,
        mix(p.SAND, DUSK, 0.4),
        mix(TILE.base, p.UMBER, 0.25),
        ((0, 556), (0, 800)),
    )
    for y, long in ((580, 8), (604, 12), (640, 18), (692, 26), (756, 36)):
        width = (y - 540) / 40
        dash = polygon(
            (MIDDLE - width, y),
            (MIDDLE + width, y),
            (MIDDLE + width * 1.2, y + long),
            (MIDDLE - width * 1.2, y + long),
        )
        canvas.fill(dash, p.PAPER, alpha=0.8)
    canvas.veil(
        polygon((190, 800), (538, 556), (566, 556), (420, 800)), p.INK, 0.35, blur=8
    )


def _houses(canvas: Canvas, row: int) -> None:
    """Houses along both sides of the street, the near ones larger."""
    size = 1.0 - row * 0.2
    y = 742 - row * 58
    for way in (-1, 1):
        for step in range(3):
            x = MIDDLE + way * (330 - row * 62 + step * 215 * size)
            _house(canvas, x, y - step * 6, size, (row + step) % 2 == 0)


def _house(canvas: Canvas, x: float, y: float, size: float, is_lit: bool) -> None:
    half = 104 * size
    wall = box(x - half * 0.86, y - 8 * size, x + half * 0.86, y + 64 * size)
    canvas.fill(wall, BRICK, depth=26 * size)
    for at in (-0.5, 0, 0.5):
        window = box(
            x + at * half - 15 * size,
            y + 12 * size,
            x + at * half + 15 * size,
            y + 44 * size,
            2,
        )
        canvas.fill(window, WALL.shade)
        glass = mix((255, 206, 120), WALL.shade, 0.0 if is_lit else 0.6)
        inner = box(
            x + at * half - 11 * size,
            y + 16 * size,
            x + at * half + 11 * size,
            y + 40 * size,
        )
        canvas.fill(inner, glass)
    canvas.veil(box(x - half, y, x + half, y + 12 * size), p.INK, 0.5, blur=3)
    _tiles(canvas, x, y, half, 52 * size, half * 0.84, TILE)


def _trees(canvas: Canvas) -> None:
    leaf = Tone((150, 176, 120), (86, 122, 88), (38, 66, 60))
    for x, y, r in ((150, 556, 50), (1060, 548, 56), (258, 520, 34), (946, 522, 36)):
        canvas.fill(line(((x, y + 60), (x, y)), r / 6), p.UMBER)
        for dx, dy, part in (
            (0, 0, 1),
            (-0.6, 0.35, 0.7),
            (0.65, 0.3, 0.72),
            (0.1, -0.5, 0.7),
        ):
            canvas.fill(
                oval(x + dx * r, y + dy * r, r * part), leaf, depth=r * 0.4, rim=2
            )


def _people(canvas: Canvas) -> None:
    """Far off on the street: somebody walks, somebody rides a bicycle."""
    tones = (p.CLOTH_RED, p.CLOTH_TEAL, p.CLOTH_OCHRE, p.CLOTH_WHITE)
    for number, (x, y) in enumerate(((556, 618), (572, 616), (655, 634), (528, 664))):
        size = (y - 540) / 90
        canvas.veil(
            oval(x + 8 * size, y + 1, 12 * size, 2.4 * size), p.INK, 0.5, blur=2
        )
        canvas.fill(
            limb(((x, y), (x, y - 18 * size)), (7 * size, 9 * size)), p.CLOTH_INK
        )
        body = limb(((x, y - 18 * size), (x, y - 33 * size)), (11 * size, 9 * size))
        canvas.fill(body, tones[number], depth=4 * size, rim=1)
        canvas.fill(oval(x, y - 41 * size, 5 * size), p.SKIN, depth=2 * size)
        canvas.fill(oval(x, y - 43.5 * size, 5 * size, 3.4 * size), p.HAIR.base)
