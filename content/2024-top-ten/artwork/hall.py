"""Picture 1: a report in the hall, the speaker in the light, every trade listening."""

from itertools import pairwise
from random import Random

import palette as p
from audience import Listener, listener
from canvas import Canvas, cast
from heads import Cut, Hat, Look, View
from palette import Tone, mix
from people import Dress, Person, person, standing
from shapes import Camera, Place, Shape, box, curve, limb, line, oval, polygon, reach

WIDTH, HEIGHT = 1200, 800
EYE = Camera(centre=590, horizon=236, focal=1500, height=2.5)
STAGE_FRONT, STAGE_BACK, STAGE = 13.6, 16.6, 0.95
AIR = mix(p.SAND, p.MIST, 0.35)
SPEAKER = (0.35, 14.7)

TRADES: tuple[tuple[Hat, Tone | None, Tone, Tone | None], ...] = (
    ("hard", p.CLOTH_OCHRE, p.CLOTH_TEAL, p.CLOTH_WHITE),
    ("", None, p.CLOTH_WHITE, None),
    ("hard", p.CLOTH_RED, p.CLOTH_INK, p.CLOTH_OCHRE),
    ("", None, p.CLOTH_MIST, None),
    ("service", p.CLOTH_INK, p.CLOTH_INK, None),
    ("rider", p.CLOTH_OCHRE, p.CLOTH_OCHRE, None),
    ("", None, p.CLOTH_TEAL, None),
    ("nurse", p.CLOTH_WHITE, p.CLOTH_WHITE, None),
    ("cap", p.CLOTH_RED, p.CLOTH_RED, p.CLOTH_SAND),
    ("hard", p.CLOTH_WHITE, p.CLOTH_MIST, p.CLOTH_OCHRE),
    ("chef", p.CLOTH_WHITE, p.CLOTH_WHITE, None),
    ("", None, p.CLOTH_SAND, None),
    ("cap", p.CLOTH_TEAL, p.CLOTH_TEAL, None),
)
CUTS: tuple[Cut, ...] = ("short", "bob", "short", "bun", "short", "tail")


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the backdrop to the last row."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.78, -0.62), ppu)
    _backdrop(canvas)
    _floor(canvas)
    _curtains(canvas)
    _beam(canvas)
    _speaker(canvas)
    _walls(canvas)
    _apron(canvas)
    _rows(canvas)
    return canvas


def _backdrop(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole, mix(p.PAPER, p.OCHRE, 0.12), p.SAND, ((300, 0), (1100, 500))
    )
    x, y = EYE.at(0, STAGE, STAGE_BACK)
    y += 6
    canvas.fill(_gear(x, y, 236), mix(p.OCHRE, p.PAPER, 0.3))
    sky = oval(x, y, 192)
    canvas.wash(sky, mix(p.PAPER, p.MIST, 0.25), p.PAPER, ((x, y - 190), (x, y)))
    _works(canvas, x, y, sky)


def _works(canvas: Canvas, x: float, y: float, sky: Shape) -> None:
    """The skyline of a works within the wheel: towers, sheds, a crane."""
    far, near = mix(p.MIST, p.PAPER, 0.45), mix(p.MIST, p.TEAL, 0.25)
    for left, width, height in (
        (-180, 50, 50),
        (-120, 34, 92),
        (30, 40, 118),
        (76, 54, 84),
        (136, 40, 56),
    ):
        canvas.fill(box(x + left, y - height, x + left + width, y), far, within=sky)
    for left, width, height in ((-150, 26, 70), (-92, 40, 48), (110, 46, 46)):
        canvas.fill(box(x + left, y - height, x + left + width, y), near, within=sky)
    mast = line(((x - 40, y), (x - 40, y - 140)), 6)
    jib = line(((x - 88, y - 122), (x + 44, y - 122)), 5)
    stay = line(((x - 84, y - 122), (x - 40, y - 142), (x + 40, y - 122)), 2)
    canvas.fill(mast + jib + stay, near, within=sky)


def _gear(x: float, y: float, radius: float) -> Shape:
    tooth = polygon(
        (-24, 0),
        (-24, -radius + 12),
        (-16, -radius - 16),
        (16, -radius - 16),
        (24, -radius + 12),
        (24, 0),
    )
    teeth: Shape = ()
    for turn in range(24):
        teeth += Place(x, y, 1, turn * 15.0).shape(tooth)
    return teeth + oval(x, y, radius)


def _floor(canvas: Canvas) -> None:
    floor = EYE.floor(-5, 5, STAGE_FRONT, STAGE_BACK, STAGE)
    canvas.fill(floor, mix(p.OCHRE, p.UMBER, 0.35))
    x, z = SPEAKER
    cx, cy = EYE.at(x - 0.1, STAGE, z)
    canvas.veil(oval(cx, cy, 190, 24), p.PAPER, 0.75, blur=8, within=floor)


def _curtains(canvas: Canvas) -> None:
    for sign in (-1, 1):
        edges = reach(9, 2.75, 5.4)
        for first, last in pairwise(edges):
            x0, _ = EYE.at(sign * first, 0, STAGE_BACK - 1)
            x1, base = EYE.at(sign * last, STAGE, STAGE_BACK - 1)
            left, right = min(x0, x1), max(x0, x1)
            fold = box(left, -10, right + 1, base)
            canvas.wash(fold, p.RED, p.WINE, ((left + 4, 0), (right, 0)))
    swag = box(-10, -10, 1210, 46)
    canvas.wash(swag, p.WINE, p.RED, ((0, -10), (0, 60)))
    for i in range(9):
        x = 66 + i * 134
        drop = curve((x - 70, 20), (x - 50, 62), (x, 84), (x + 50, 62), (x + 70, 20))
        canvas.fill(drop, Tone(p.RED, p.RED, p.WINE), depth=20)


def _beam(canvas: Canvas) -> None:
    x, y = EYE.at(SPEAKER[0], STAGE, SPEAKER[1])
    cone = polygon((120, -60), (200, -60), (x + 120, y + 12), (x - 110, y + 12))
    canvas.veil(
        cone, p.PAPER, 0.75, blur=7, path=((160, 0), (x, y)), strength=(1, 0.35)
    )
    wide = polygon((90, -60), (240, -60), (x + 240, y), (x - 230, y))
    canvas.veil(wide, p.PAPER, 0.3, blur=22, path=((160, 0), (x, y)), strength=(1, 0.4))


def _speaker(canvas: Canvas) -> None:
    x, y = EYE.at(SPEAKER[0], STAGE, SPEAKER[1])
    unit = EYE.metre(SPEAKER[1]) * 1.78 / 7.2
    cast(canvas, x, y, 170, 60, 0.6)
    pose = standing(
        "quarter",
        near=((-0.95, -4.9), (-1.5, -5.9)),
        far=((1.0, -4.8), (1.45, -4.5)),
        nod=2,
    )
    who = Person(pose, Dress(p.CLOTH_TEAL, p.CLOTH_INK, hem=0.35), Look(p.SKIN, p.HAIR))
    person(canvas, Place(x - 4, y, unit, 0, is_mirrored=False), who)
    _lectern(canvas, x + 30, y + 5)


def _lectern(canvas: Canvas, x: float, y: float) -> None:
    body = polygon((x - 30, y - 88), (x + 30, y - 88), (x + 24, y), (x - 24, y))
    canvas.fill(body, p.WOOD, depth=22, rim=2)
    canvas.fill(
        polygon((x - 38, y - 98), (x + 40, y - 92), (x + 38, y - 82), (x - 36, y - 86)),
        p.WOOD,
        depth=5,
        rim=2,
    )
    canvas.fill(oval(x, y - 46, 13), p.CLOTH_OCHRE, depth=8)
    mic = limb(((x + 12, y - 92), (x + 8, y - 112), (x - 6, y - 122)), (2.4, 2.2, 2.2))
    canvas.fill(mic + oval(x - 8, y - 123, 4.5), p.INK)


def _walls(canvas: Canvas) -> None:
    for sign in (-1, 1):
        wall = EYE.side(sign * 4.75, -1, 9, 4, STAGE_FRONT)
        near, far = (0, 110) if sign < 0 else (1200, 1080)
        dark = p.NIGHT if sign < 0 else p.TEAL
        canvas.wash(wall, mix(dark, p.INK, 0.4), dark, ((near, 0), (far, 0)))
        for z in reach(8, 9.6, 13.2):
            slat = EYE.side(sign * 4.74, 0, 9, z, z + 0.2)
            canvas.fill(slat, mix(p.TEAL, p.MIST, 0.3 if sign > 0 else 0.0), alpha=0.55)


def _apron(canvas: Canvas) -> None:
    front = EYE.wall(-5, 5, 0, STAGE, STAGE_FRONT)
    canvas.wash(front, p.WINE, mix(p.WINE, p.INK, 0.5), ((300, 0), (1100, 0)))
    edge = EYE.wall(-5, 5, STAGE - 0.09, STAGE, STAGE_FRONT)
    canvas.fill(edge, p.CLOTH_OCHRE.light)
    chance = Random(7)
    for x in reach(44, -4.6, 4.6):
        cx, cy = EYE.at(x, STAGE, STAGE_FRONT + 0.1)
        cx += chance.uniform(-4, 4)
        canvas.fill(oval(cx, cy - 4, 12, 9), p.CLOTH_TEAL, depth=6)
        bloom = chance.choice((p.CLOTH_RED, p.CLOTH_OCHRE, p.CLOTH_WHITE))
        canvas.fill(oval(cx, cy - 10, 5, 4.5), bloom, depth=3)


def _rows(canvas: Canvas) -> None:
    chance = Random(11)
    depths = (12.6, 11.6, 10.65, 9.7, 8.75, 7.85, 6.95, 6.05, 5.15, 4.25)
    for row, z in enumerate(depths):
        haze = 0.5 * (z - 4) / 9
        _chairs(canvas, z, haze)
        start = -4.35 + 0.31 * (row % 2)
        for seat in range(15):
            x = start + seat * 0.62
            cx, cy = EYE.at(x + chance.uniform(-0.04, 0.04), 1.2, z)
            if -80 < cx < 1280:
                who = _somebody(chance)
                unit = EYE.metre(z) * 0.24
                listener(
                    canvas,
                    (cx, cy + chance.uniform(-0.2, 0.2) * unit),
                    unit,
                    who,
                    AIR,
                    haze,
                )
        _backs(canvas, z, haze, start)
        veil = box(0, EYE.at(0, 1.2, z)[1] - 60, 1200, 800)
        canvas.veil(veil, p.INK, 0.05)
    canvas.veil(box(-200, 690, 1400, 1000), p.INK, 0.6, blur=50)


def _chairs(canvas: Canvas, z: float, haze: float) -> None:
    _, y = EYE.at(0, 1.0, z)
    canvas.fill(box(0, y, 1200, 800), mix(p.INK, AIR, haze * 0.6))


def _backs(canvas: Canvas, z: float, haze: float, start: float) -> None:
    cloth = Tone(p.TEAL, p.NIGHT, p.INK).faded(AIR, haze * 0.7)
    for seat in range(15):
        x0, y0 = EYE.at(start + seat * 0.62 - 0.27, 0.84, z)
        x1, _ = EYE.at(start + seat * 0.62 + 0.27, 0.84, z)
        if x1 > 0 and x0 < 1200:
            back = box(x0, y0, x1, y0 + (x1 - x0) * 1.4, (x1 - x0) * 0.12)
            canvas.fill(back, cloth, depth=(x1 - x0) * 0.2, rim=(x1 - x0) * 0.03)


def _somebody(chance: Random) -> Listener:
    hat, felt, top, strap = chance.choice(TRADES)
    cut = chance.choice(CUTS)
    hair = chance.choice((p.HAIR, p.HAIR, p.HAIR, p.GREY_HAIR))
    look = Look(chance.choice((p.SKIN, p.TAN)), hair, cut, hat, felt)
    views: tuple[View, ...] = ("back", "side")
    view = chance.choices(views, (8, 1))[0]
    return Listener(
        look, top, strap, view, chance.uniform(-7, 7), chance.random() < 0.5
    )
