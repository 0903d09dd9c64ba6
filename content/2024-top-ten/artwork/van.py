"""The health-check van of picture 5, its wheels on y 650 and its rear at x 286."""

import palette as p
from palette import Tone, mix
from placed import Placed
from shapes import Place, box, curve, limb, line, oval, polygon

BODY = Tone((252, 246, 230), (230, 222, 202), (164, 180, 176))


def van(on: Placed) -> None:
    """Paint the van with its door open and its awning out."""
    shadow = polygon((300, 646), (1260, 650), (1330, 600), (330, 600))
    on.veil(shadow, p.INK, 0.8, blur=7)
    side = box(286, 84, 1010, 604, 24)
    cab = curve(
        (1000, 604),
        (1000, 176),
        (1044, 172),
        (1096, 214),
        (1140, 356),
        (1196, 408),
        (1204, 556),
        (1196, 604),
    )
    on.fill(cab, BODY, depth=24, rim=4)
    on.fill(side, BODY, depth=20, rim=6)
    on.fill(box(286, 84, 1010, 104, 10), BODY.shade)
    on.fill(box(286, 470, 1202, 520), p.CLOTH_TEAL, within=side + cab)
    on.fill(box(286, 525, 1204, 536), p.RED, within=side + cab)
    on.veil(
        box(286, 536, 1206, 606),
        p.TEAL,
        0.6,
        path=((0, 536), (0, 612)),
        strength=(0, 1),
        within=side + cab,
    )
    _cab(on)
    _wheels(on)
    _panes(on)
    _door(on)
    _sign(on, 520, 218, 58)
    _awning(on)


def _cab(on: Placed) -> None:
    window = curve((1026, 372), (1026, 212), (1068, 216), (1120, 366))
    on.fill(window, p.NIGHT)
    gleam = polygon((1026, 214), (1072, 214), (1034, 372), (1026, 372))
    on.veil(gleam, p.PALE, 0.6, within=window)
    on.fill(limb(((1118, 330), (1146, 322)), (6, 6)), p.INK)
    on.fill(box(1138, 296, 1158, 346, 8), p.CLOTH_INK, depth=6, rim=2)
    on.fill(box(1176, 444, 1202, 474, 8), p.CLOTH_OCHRE, depth=6, rim=2)
    on.fill(line(((1016, 190), (1016, 596)), 3), BODY.shade)
    on.fill(box(286, 590, 1204, 610, 7), p.CLOTH_INK, rim=2)


def _wheels(on: Placed) -> None:
    for x in (420, 1086):
        on.fill(oval(x, 598, 62), p.INK)
        on.fill(oval(x, 602, 52), p.RUBBER, depth=11, rim=3)
        on.fill(oval(x, 602, 27), p.METAL, depth=10, rim=2)
        on.fill(oval(x, 602, 9), p.RUBBER, rim=2)


def _panes(on: Placed) -> None:
    for x in (322, 856):
        pane = box(x, 176, x + 124, 296, 12)
        on.fill(box(x - 5, 171, x + 129, 301, 15), BODY.shade)
        on.wash(pane, mix(p.MIST, p.PALE, 0.4), p.TEAL, ((x, 176), (x + 124, 310)))
        gleam = polygon((x + 18, 176), (x + 62, 176), (x + 16, 296), (x, 296), (x, 226))
        on.veil(gleam, p.PAPER, 0.6, within=pane)


def _door(on: Placed) -> None:
    on.fill(box(676, 190, 806, 604), mix(p.NIGHT, p.TEAL, 0.3))
    inside = box(688, 202, 794, 604)
    on.wash(inside, mix(p.OCHRE, p.PAPER, 0.6), p.OCHRE, ((688, 202), (794, 604)))
    on.fill(box(744, 262, 794, 420), mix(p.PAPER, p.OCHRE, 0.2))
    on.fill(box(752, 420, 794, 604), mix(p.OCHRE, p.UMBER, 0.5))
    for i, y in enumerate((604, 626, 648)):
        step = box(668 - i * 8, y, 814 + i * 8, y + 15)
        on.fill(step, p.METAL, depth=6, rim=2)


def _sign(on: Placed, x: float, y: float, size: float) -> None:
    heart = Place(x, y, size / 17).shape(
        curve(
            (0, 17),
            (-17, -1),
            (-14, -13),
            (-5, -14),
            (0, -7),
            (5, -14),
            (14, -13),
            (17, -1),
        )
    )
    on.fill(heart, p.CLOTH_RED, depth=14)
    beat = line(
        (
            (x - 48, y),
            (x - 20, y),
            (x - 8, y - 25),
            (x + 10, y + 22),
            (x + 20, y),
            (x + 48, y),
        ),
        6,
    )
    on.fill(beat, p.PAPER)


def _awning(on: Placed) -> None:
    top, low = 146.0, 214.0
    shadow = polygon((640, 200), (1006, 200), (1006, 316), (716, 316))
    on.veil(shadow, p.INK, 0.42, blur=6)
    for i in range(9):
        x, w = 616 + i * 43.0, 43.0
        strip = polygon(
            (x + 14, top), (x + w + 14, top), (x + w - 8, low), (x - 8, low)
        )
        flap = curve(
            (x - 8, low - 2),
            (x + w - 8, low - 2),
            (x + w - 11, low + 16),
            (x + 14, low + 21),
            (x - 5, low + 16),
        )
        cloth = p.CLOTH_TEAL if i % 2 else p.CLOTH_OCHRE
        on.fill(strip, cloth.base)
        on.fill(flap, cloth.shade)
    on.fill(box(628, top - 5, 1022, top + 4, 3), p.CLOTH_INK.base)
    for x in (616, 990):
        on.fill(line(((x, low), (x, 668)), 6), p.METAL, depth=3)
