"""Picture 2: a suspension bridge over the mouth of a river, a ship below it."""

import palette as p
from canvas import Canvas
from palette import Colour, Tone, mix
from shapes import Camera, Point, box, curve, limb, line, oval, polygon, reach

WIDTH, HEIGHT = 1200, 800
EYE = Camera(centre=520, horizon=560, focal=980, height=14)
SKY: Colour = mix(p.TEAL, p.MIST, 0.55)
GLOW: Colour = (255, 226, 168)
STONE = Tone((246, 238, 222), (196, 196, 186), (98, 116, 122))
TOWERS = (235.0, 640.0)
"""How far away the two towers stand, in metres."""

DECK, TOP, HALF = 46.0, 128.0, 11.0
"""Metres above the water: the road, the head of a tower; half the road's width."""

AIR = mix(GLOW, p.PALE, 0.45)


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the sun to the foam."""
    canvas = Canvas(WIDTH, HEIGHT, (0.7, -0.6), ppu)
    _sky(canvas)
    _hills(canvas)
    _sea(canvas)
    _bridge(canvas)
    _ship(canvas)
    _waves(canvas)
    _gulls(canvas)
    return canvas


def _axis(z: float) -> float:
    """Where the middle of the road is, so far away: it runs off to the right."""
    return -120 + z * 0.29


def _sky(canvas: Canvas) -> None:
    canvas.wash(canvas.whole, SKY, mix(GLOW, p.SAND, 0.35), ((0, 0), (0, 540)))
    canvas.veil(oval(1010, 500, 330, 210), GLOW, 0.75, blur=90)
    canvas.fill(oval(1010, 470, 54), (255, 246, 214))
    for x, y, rx, ry in ((250, 120, 260, 16), (700, 84, 300, 12), (1010, 190, 240, 14)):
        canvas.veil(oval(x, y, rx, ry), p.PAPER, 0.55, blur=9)
        canvas.veil(oval(x + 90, y + 18, rx * 0.7, ry * 0.7), p.PAPER, 0.4, blur=7)


def _hills(canvas: Canvas) -> None:
    far = curve((-40, 572), (60, 520), (210, 506), (330, 530), (470, 512), (640, 540))
    canvas.fill(far, mix(SKY, p.SAND, 0.25))
    near = curve(
        (760, 572), (900, 534), (1030, 522), (1130, 500), (1260, 520), (1260, 580)
    )
    canvas.fill(near, mix(p.TEAL, p.SAND, 0.35))


def _sea(canvas: Canvas) -> None:
    water = box(0, 560, WIDTH, HEIGHT)
    canvas.wash(
        water, mix(p.MIST, GLOW, 0.4), mix(p.TEAL, p.NIGHT, 0.55), ((0, 560), (0, 800))
    )
    canvas.veil(oval(1010, 600, 150, 60), GLOW, 0.7, blur=30)
    for step, y in enumerate(reach(16, 566, 700)):
        width = 30 + step * 7
        x = 1010 + (step * 37 % 60) - 30
        canvas.fill(
            box(x - width, y, x + width, y + 1.4 + step * 0.16, 1), GLOW, alpha=0.75
        )


def _bridge(canvas: Canvas) -> None:
    near, far = TOWERS
    _tower(canvas, far, 0.45)
    _deck(canvas)
    _cables(canvas, HALF)
    _cables(canvas, -HALF)
    _tower(canvas, near, 0.0)


def _tower(canvas: Canvas, z: float, away: float) -> None:
    tone = STONE.faded(AIR, away)
    x = _axis(z)
    metre = EYE.metre(z)
    foot = box(
        EYE.at(x - 26, 5, z)[0],
        EYE.at(x, 7, z)[1],
        EYE.at(x + 26, 5, z)[0],
        EYE.at(x, 0, z)[1],
        3,
    )
    canvas.veil(
        oval(EYE.at(x, 0, z)[0], EYE.at(x, 0, z)[1] + 4, 34 * metre, 5),
        p.NIGHT,
        0.5,
        blur=4,
    )
    canvas.fill(foot, tone, depth=3 * metre)
    for side in (-1, 1):
        low, head = EYE.at(x + side * 17, 4, z), EYE.at(x + side * 11, TOP, z)
        canvas.fill(
            limb((low, head), (7.4 * metre, 5 * metre), is_bent=False),
            tone,
            depth=2.6 * metre,
            rim=metre,
        )
    for y, half, thick in ((TOP - 6, 11, 6), (88, 13, 4.6), (DECK - 7, 15, 5)):
        left, right = EYE.at(x - half, y, z), EYE.at(x + half, y, z)
        canvas.fill(line((left, right), thick * metre), tone, depth=1.6 * metre)


def _deck(canvas: Canvas) -> None:
    ends = (72.0, 2600.0)
    edge = [EYE.at(_axis(z) - HALF - 2, DECK, z) for z in ends]
    back = [EYE.at(_axis(z) + HALF + 2, DECK, z) for z in ends]
    below = [EYE.at(_axis(z) - HALF + 1, DECK - 4.4, z) for z in ends]
    under = polygon(edge[0], edge[1], back[1], back[0])
    canvas.fill(under, mix(STONE.shade, p.NIGHT, 0.35))
    canvas.fill(polygon(edge[0], edge[1], below[1], below[0]), STONE.light)
    canvas.fill(
        polygon(below[0], below[1], back[1], back[0]), mix(STONE.shade, p.NIGHT, 0.2)
    )
    for z in (1400.0, 1100.0, 920.0, 800.0):
        _pier(canvas, z)


def _pier(canvas: Canvas, z: float) -> None:
    top, low = EYE.at(_axis(z), DECK - 4, z), EYE.at(_axis(z), 0, z)
    canvas.fill(line((top, low), 9 * EYE.metre(z)), STONE.faded(AIR, 0.5))


def _height(z: float) -> float:
    """Metres above the water of the cable, so far away."""
    near, far = TOWERS
    if near <= z <= far:
        share = (z - near) / (far - near) * 2 - 1
        return DECK + 6 + (TOP - DECK - 6) * share * share
    gap = near - z if z < near else z - far
    return max(DECK, TOP - (TOP - DECK) * gap / 170)


def _cables(canvas: Canvas, side: float) -> None:
    tone = mix(p.NIGHT, STONE.shade, 0.35)
    zs = reach(110, 78, 812)
    path: list[Point] = [EYE.at(_axis(z) - side, _height(z), z) for z in zs]
    for z in reach(56, TOWERS[0] + 8, TOWERS[1] - 8):
        ends = EYE.at(_axis(z) - side, _height(z), z), EYE.at(_axis(z) - side, DECK, z)
        canvas.fill(line(ends, max(0.8, 0.24 * EYE.metre(z))), tone, alpha=0.7)
    for one, other, z in zip(path, path[1:], zs, strict=False):
        canvas.fill(line((one, other), max(1.6, 0.95 * EYE.metre(z))), tone)


def _ship(canvas: Canvas) -> None:
    hull = polygon((606, 640), (950, 640), (926, 690), (630, 690))
    canvas.veil(oval(780, 694, 200, 10), p.NIGHT, 0.5, blur=6)
    canvas.fill(hull, p.CLOTH_INK, depth=10, rim=4)
    canvas.fill(polygon((624, 678), (932, 678), (926, 690), (630, 690)), p.RED)
    tones = (p.CLOTH_RED, p.CLOTH_TEAL, p.CLOTH_OCHRE, p.CLOTH_SAND, p.CLOTH_MIST)
    for row in range(3):
        for column in range(8 - row // 2):
            x, y = 700 + column * 28, 626 - row * 15
            tone = tones[(row * 3 + column * 2) % len(tones)]
            canvas.fill(box(x, y, x + 26, y + 14, 1), tone, depth=4, rim=1)
    canvas.fill(box(636, 578, 682, 640, 2), p.CLOTH_WHITE, depth=12, rim=3)
    for y in (588, 602, 616):
        canvas.fill(box(642, y, 676, y + 5), p.NIGHT)
    canvas.fill(box(648, 556, 668, 580, 2), p.CLOTH_OCHRE, depth=6)
    canvas.fill(line(((660, 556), (660, 534)), 2), p.INK)


def _waves(canvas: Canvas) -> None:
    for row, y in enumerate((706, 726, 750, 778)):
        for step in range(9):
            x = (step * 173 + row * 91) % 1240 - 20
            width = 40 + row * 16
            crest = curve(
                (x, y),
                (x + width / 2, y - 4 - row),
                (x + width, y + 1),
                (x + width / 2, y + 3),
            )
            canvas.fill(crest, mix(p.MIST, p.PALE, 0.5), alpha=0.55)
    canvas.fill(
        curve((860, 694), (920, 680), (972, 692), (920, 700)), p.PAPER, alpha=0.8
    )


def _gulls(canvas: Canvas) -> None:
    for x, y, size in ((720, 216, 16), (782, 188, 12), (836, 226, 10), (1060, 300, 9)):
        for way in (-1, 1):
            wing = (
                (x, y),
                (x + way * size * 0.6, y - size * 0.45),
                (x + way * size, y - size * 0.1),
            )
            canvas.fill(limb(wing, (3, 2.4, 1)), p.PAPER)
