"""Picture 1: the lander in a crater of the far side, its arm down to the ground."""

from random import Random

import palette as p
from canvas import Canvas
from palette import Tone, mix
from shapes import Shape, box, curve, limb, line, oval, polygon

WIDTH, HEIGHT = 1200, 800
DUST = Tone((226, 220, 206), (168, 166, 158), (72, 80, 84))
FOIL = Tone((255, 222, 140), (214, 156, 62), (128, 78, 34))
CELL = Tone((88, 132, 150), (38, 74, 96), (18, 38, 54))
DARK = mix(p.INK, (0, 0, 0), 0.45)
EDGE = ((0, 372), (120, 330), (210, 352), (330, 300), (430, 338), (560, 318))
FAR_EDGE = ((680, 342), (790, 296), (900, 334), (1010, 282), (1110, 322), (1200, 300))


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the stars to the arm's scoop."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.86, -0.5), ppu)
    _sky(canvas)
    _rim(canvas)
    _plain(canvas)
    _stones(canvas)
    _lander(canvas)
    _arm(canvas)
    _flag(canvas)
    return canvas


def _sky(canvas: Canvas) -> None:
    canvas.wash(canvas.whole, DARK, mix(p.NIGHT, DARK, 0.55), ((0, 0), (0, 420)))
    chance = Random(6)
    for _ in range(150):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0, 330)
        size = chance.choice((0.7, 0.9, 0.9, 1.3, 1.9))
        canvas.fill(oval(x, y, size), p.PALE, alpha=chance.uniform(0.35, 0.95))


def _rim(canvas: Canvas) -> None:
    """The wall of the crater, its slopes to the left in the light."""
    far = polygon((0, 470), *EDGE, *FAR_EDGE, (1200, 470))
    canvas.fill(far, mix(DUST.shade, p.NIGHT, 0.35))
    tops = (*EDGE, *FAR_EDGE)
    for (x, y), (end, low) in zip(tops[::2], tops[1::2], strict=False):
        face = polygon((x, y), (end, low), (end - 26, 470), (x - 60, 470))
        canvas.fill(face, mix(DUST.base, p.NIGHT, 0.4), alpha=0.75)
    near = curve(
        (-60, 520),
        (-40, 400),
        (90, 388),
        (250, 424),
        (420, 442),
        (640, 448),
        (880, 436),
        (1060, 402),
        (1240, 392),
        (1260, 520),
    )
    canvas.fill(near, mix(DUST.base, DUST.shade, 0.45), depth=6, rim=5)


def _plain(canvas: Canvas) -> None:
    ground = polygon((0, 436), (1200, 436), (1200, 800), (0, 800))
    canvas.wash(
        ground, mix(DUST.base, DUST.light, 0.35), DUST.shade, ((0, 440), (0, 900))
    )
    canvas.veil(oval(260, 560, 420, 90), DUST.light, 0.5, blur=60)
    canvas.veil(oval(1080, 700, 420, 150), p.INK, 0.4, blur=70)
    pits = (
        *((150, 512, 60), (330, 478, 30), (1010, 500, 74), (840, 468, 26)),
        *((1120, 610, 92), (70, 700, 120), (420, 742, 44), (900, 748, 70)),
        *((250, 612, 34), (1000, 566, 22), (590, 786, 30), (700, 470, 16)),
    )
    for x, y, r in pits:
        _pit(canvas, x, y, r)


def _pit(canvas: Canvas, x: float, y: float, r: float) -> None:
    """A small crater: dark on the side towards the light, bright on the other."""
    flat = r * (0.2 + (y - 440) / 1500)
    canvas.fill(
        oval(x + r * 0.07, y + flat * 0.05, r * 1.03, flat * 1.1), DUST.light, alpha=0.6
    )
    canvas.fill(oval(x, y, r, flat), mix(DUST.base, DUST.shade, 0.5))
    hole = oval(x, y, r, flat)
    dark = oval(x - r * 0.24, y - flat * 0.16, r * 0.96, flat * 0.95)
    canvas.fill(dark, mix(DUST.shade, p.INK, 0.6), within=hole)


def _lander(canvas: Canvas) -> None:
    canvas.veil(polygon((470, 640), (720, 660), (1180, 762), (960, 762)), p.INK, 0.62)
    for foot, hip in (((404, 566), (486, 470)), ((742, 572), (664, 470))):
        _leg(canvas, foot, hip, 0.3)
    _wing(canvas, 470, is_left=True)
    _wing(canvas, 690, is_left=False)
    canvas.fill(box(478, 404, 676, 520, 6), FOIL, depth=46, rim=9)
    for x in (520, 566, 612):
        canvas.fill(line(((x, 408), (x, 516)), 1.6), FOIL.shade, alpha=0.5)
    canvas.fill(line(((480, 462), (674, 462)), 1.6), FOIL.shade, alpha=0.5)
    canvas.fill(box(466, 396, 688, 410, 4), p.METAL, depth=5, rim=3)
    _nozzle(canvas)
    for foot, hip in (((332, 640), (484, 498)), ((796, 652), (670, 498))):
        _leg(canvas, foot, hip, 0.0)
    _ascender(canvas)


def _nozzle(canvas: Canvas) -> None:
    bell = polygon((556, 520), (600, 520), (618, 566), (538, 566))
    canvas.fill(bell, p.RUBBER, depth=14, rim=3)


def _leg(
    canvas: Canvas, foot: tuple[float, float], hip: tuple[float, float], away: float
) -> None:
    """A strut, its two braces and the pad on the ground."""
    steel = p.METAL.faded(p.INK, away)
    x, y = foot
    knee = ((x + hip[0] * 2) / 3, (y + hip[1] * 2) / 3)
    canvas.fill(line((knee, (hip[0], hip[1] - 66)), 7), steel, depth=2, rim=1)
    canvas.fill(line((foot, hip), 13), steel, depth=4, rim=3)
    canvas.fill(line((foot, knee), 8), steel.light, alpha=0.5)
    canvas.veil(oval(x + 14, y + 10, 46, 10), p.INK, 0.6, blur=3)
    canvas.fill(oval(x, y + 5, 36, 10), FOIL.faded(p.INK, away), depth=7, rim=3)


def _wing(canvas: Canvas, x: float, *, is_left: bool) -> None:
    """A wing of solar cells, seen from a little below."""
    way = -1 if is_left else 1
    reach, lift = 236 * way, -44
    canvas.fill(line(((x, 420), (x + 26 * way, 416)), 8), p.METAL, depth=2)
    corners = (
        (x + 22 * way, 392),
        (x + reach, 392 + lift),
        (x + reach, 452 + lift),
        (x + 22 * way, 440),
    )
    canvas.fill(polygon(*corners), CELL, depth=10, rim=4)
    for step in range(1, 6):
        share = step / 6
        top = (x + (22 + 214 * share) * way, 392 + lift * share)
        low = (x + (22 + 214 * share) * way, 440 + (12 + lift) * share)
        canvas.fill(line((top, low), 1.8), CELL.light, alpha=0.7)
    canvas.fill(
        line(((x + 22 * way, 416), (x + reach, 422 + lift)), 1.8), CELL.light, alpha=0.7
    )


def _ascender(canvas: Canvas) -> None:
    body = polygon((506, 396), (520, 296), (640, 296), (654, 396))
    canvas.fill(body, p.CLOTH_WHITE, depth=36, rim=7)
    canvas.fill(box(528, 280, 632, 298, 5), p.METAL, depth=7, rim=3)
    for x in (536, 624):
        canvas.fill(oval(x, 372, 22, 22), FOIL, depth=11, rim=4)
    canvas.fill(box(560, 320, 600, 350, 3), CELL, depth=5)
    canvas.fill(line(((596, 282), (604, 222)), 5), p.METAL)
    dish = polygon((568, 214), (640, 200), (634, 226), (600, 236))
    canvas.fill(dish, p.CLOTH_WHITE, depth=8, rim=3)
    canvas.fill(line(((604, 220), (616, 192)), 3), p.METAL)
    canvas.fill(line(((540, 282), (532, 240)), 3), p.METAL)


def _arm(canvas: Canvas) -> None:
    shoulder, elbow, wrist = (668, 424), (836, 344), (922, 574)
    canvas.veil(oval(950, 626, 80, 14), p.INK, 0.5, blur=5)
    canvas.fill(
        limb((shoulder, elbow), (15, 12), is_bent=False), p.CLOTH_WHITE, depth=5
    )
    canvas.fill(limb((elbow, wrist), (12, 9), is_bent=False), p.CLOTH_WHITE, depth=4)
    for x, y in (shoulder, elbow, wrist):
        canvas.fill(oval(x, y, 13), p.METAL, depth=6, rim=3)
    scoop = curve((908, 578), (938, 578), (950, 616), (926, 632), (902, 616))
    canvas.fill(scoop, p.METAL, depth=9, rim=3)
    trench = oval(930, 632, 58, 11)
    canvas.fill(trench, mix(DUST.shade, p.INK, 0.4))
    canvas.fill(oval(986, 628, 34, 9), DUST, depth=5, rim=3)


def _flag(canvas: Canvas) -> None:
    """The flag of basalt thread, held out from the lander's side."""
    canvas.fill(line(((492, 452), (424, 486)), 5), p.METAL, depth=2)
    cloth = polygon((352, 462), (430, 470), (428, 522), (350, 512))
    canvas.fill(cloth, Tone((226, 84, 62), p.RED, (132, 36, 32)), depth=8, rim=3)
    canvas.fill(_star(368, 477, 8), p.OCHRE)
    for x, y in ((382, 470), (388, 477), (387, 485), (380, 490)):
        canvas.fill(oval(x, y, 2), p.OCHRE)


def _star(x: float, y: float, r: float) -> Shape:
    rays = (
        *((0, -1), (0.24, -0.32), (0.95, -0.31), (0.38, 0.12), (0.59, 0.81)),
        *((0, 0.4), (-0.59, 0.81), (-0.38, 0.12), (-0.95, -0.31), (-0.24, -0.32)),
    )
    return polygon(*((x + r * dx, y + r * dy) for dx, dy in rays))


def _stones(canvas: Canvas) -> None:
    chance = Random(28)
    for _ in range(70):
        y = 452 + 348 * chance.random() ** 1.4
        x = chance.uniform(0, WIDTH)
        size = chance.uniform(1.5, 4) * (0.5 + (y - 440) / 220)
        canvas.veil(oval(x + size, y + size * 0.5, size * 1.6, size * 0.5), p.INK, 0.5)
        canvas.fill(oval(x, y, size, size * 0.62), DUST, depth=size * 0.7, rim=1)
