"""Picture 1: a report in the hall, the speaker in the light, every trade listening."""

from dataclasses import replace
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
EYE = Camera(centre=590, horizon=232, focal=1500, height=2.5)
STAGE_FRONT, STAGE_BACK, STAGE = 11.2, 14.2, 0.95
HALF = 3.75
"""Metres from the middle of the hall to its wall."""

AIR = mix(p.SAND, p.MIST, 0.4)
SPEAKER = (0.1, 12.2)
SEED = 40

Trade = tuple[Hat, Tone | None, Tone, Tone | None]

TRADES: tuple[Trade, ...] = (
    ("hard", p.CLOTH_OCHRE, p.CLOTH_TEAL, p.CLOTH_WHITE),
    ("", None, p.CLOTH_WHITE, None),
    ("hard", p.CLOTH_RED, p.CLOTH_INK, p.CLOTH_OCHRE),
    ("", None, p.CLOTH_MIST, None),
    ("service", p.CLOTH_INK, p.CLOTH_INK, None),
    ("", None, p.CLOTH_TEAL, None),
    ("rider", p.CLOTH_OCHRE, p.CLOTH_OCHRE, p.CLOTH_WHITE),
    ("", None, p.CLOTH_SAND, None),
    ("nurse", p.CLOTH_WHITE, p.CLOTH_WHITE, None),
    ("cap", p.CLOTH_RED, p.CLOTH_RED, None),
    ("hard", p.CLOTH_WHITE, p.CLOTH_MIST, p.CLOTH_OCHRE),
    ("", None, p.CLOTH_OCHRE, None),
    ("chef", p.CLOTH_WHITE, p.CLOTH_WHITE, None),
    ("", None, p.CLOTH_INK, None),
    ("cap", p.CLOTH_TEAL, p.CLOTH_TEAL, None),
)
CUTS: tuple[Cut, ...] = ("short", "bun", "short", "bob", "short", "tail")


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the backdrop to the last row."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.78, -0.62), ppu)
    _backdrop(canvas)
    _boards(canvas)
    _curtains(canvas)
    _swags(canvas)
    _walls(canvas)
    _beam(canvas)
    _speaker(canvas)
    _apron(canvas)
    _rows(canvas)
    return canvas


def _backdrop(canvas: Canvas) -> None:
    light, dark = mix(p.PAPER, p.SAND, 0.2), mix(p.SAND, p.OCHRE, 0.3)
    canvas.wash(canvas.whole, light, dark, ((420, 200), (1000, 60)))
    x, y = EYE.at(0, STAGE, STAGE_BACK)
    canvas.fill(_gear(x, y, 276), Tone(p.OCHRE, mix(p.OCHRE, p.PAPER, 0.22), p.UMBER))
    canvas.veil(
        _gear(x, y, 276), p.UMBER, 0.45, path=((x, 0), (x + 300, y)), strength=(0, 1)
    )
    sky = oval(x, y, 228)
    canvas.wash(
        sky, mix(p.PAPER, p.MIST, 0.42), p.PAPER, ((x + 60, y - 220), (x, y - 30))
    )
    _works(canvas, x, y, sky)
    canvas.veil(box(200, 0, 1000, 118), p.UMBER, 0.6, blur=12)
    canvas.veil(box(240, 0, 350, 460), p.UMBER, 0.5, blur=14)


def _works(canvas: Canvas, x: float, y: float, sky: Shape) -> None:
    """The skyline of a works within the wheel: towers, sheds, a crane."""
    far, near = mix(p.MIST, p.PAPER, 0.5), mix(p.MIST, p.TEAL, 0.1)
    for left, width, height in (
        *((-214, 60, 62), (-150, 40, 108), (66, 46, 140), (118, 64, 96)),
        *((186, 30, 60),),
    ):
        tower = box(x + left, y - height, x + left + width, y)
        canvas.fill(tower, Tone(far, far, mix(far, near, 0.6)), depth=14, within=sky)
    for left, width, height in ((-190, 30, 82), (-108, 48, 56), (98, 44, 54)):
        shed = box(x + left, y - height, x + left + width, y)
        canvas.fill(
            shed, Tone(near, near, mix(near, p.TEAL, 0.5)), depth=12, within=sky
        )
    mast = line(((x - 62, y), (x - 62, y - 172)), 6)
    jib = line(((x - 118, y - 152), (x + 46, y - 152)), 5)
    stay = line(((x - 114, y - 152), (x - 62, y - 176), (x + 40, y - 152)), 2)
    hook = line(((x + 18, y - 152), (x + 18, y - 118)), 2)
    canvas.fill(mast + jib + stay + hook, near, within=sky)


def _gear(x: float, y: float, radius: float) -> Shape:
    tooth = polygon(
        (-28, 0),
        (-28, -radius + 12),
        (-18, -radius - 18),
        (18, -radius - 18),
        (28, -radius + 12),
        (28, 0),
    )
    teeth: Shape = ()
    for turn in range(24):
        teeth += Place(x, y, 1, turn * 15.0).shape(tooth)
    return teeth + oval(x, y, radius)


def _boards(canvas: Canvas) -> None:
    floor = EYE.floor(-HALF, HALF, STAGE_FRONT, STAGE_BACK, STAGE)
    canvas.wash(
        floor,
        mix(p.OCHRE, p.UMBER, 0.3),
        mix(p.UMBER, p.WINE, 0.4),
        ((500, 400), (1050, 430)),
    )
    for x in reach(17, -HALF, HALF):
        seam = EYE.face(
            (x, STAGE, STAGE_FRONT),
            (x + 0.02, STAGE, STAGE_FRONT),
            (x + 0.02, STAGE, STAGE_BACK),
            (x, STAGE, STAGE_BACK),
        )
        canvas.fill(seam, p.UMBER, alpha=0.5)


def _curtains(canvas: Canvas) -> None:
    chance = Random(5)
    for sign in (-1, 1):
        edges = [2.45]
        while edges[-1] < 4.6:
            edges.append(edges[-1] + chance.uniform(0.17, 0.34))
        for first, last in pairwise(edges):
            _fold(canvas, sign * first, sign * last)
    canvas.veil(
        box(0, 300, 306, 470), p.INK, 0.5, path=((0, 300), (0, 460)), strength=(0, 1)
    )
    canvas.veil(
        box(874, 0, 1200, 470),
        p.INK,
        0.45,
        path=((874, 0), (1150, 100)),
        strength=(0.1, 1),
    )


def _fold(canvas: Canvas, first: float, last: float) -> None:
    z = STAGE_BACK - 1.2
    left, right = sorted((EYE.at(first, 0, z)[0], EYE.at(last, 0, z)[0]))
    base = EYE.at(0, STAGE, z)[1]
    fold = (
        ((left, -10.0), (right + 1, -10.0), (right + 3, base), (left - 2, base + 4)),
    )
    canvas.wash(fold, mix(p.RED, p.OCHRE, 0.12), p.WINE, ((left, 0), (right + 2, 0)))
    canvas.veil(
        fold,
        p.RED,
        0.7,
        path=((left, 0), (left + (right - left) * 0.5, 0)),
        strength=(1, 0),
    )


def _swags(canvas: Canvas) -> None:
    canvas.fill(box(-10, -10, 1210, 40), p.WINE)
    for i in range(8):
        x = 62 + i * 152
        for grow, paint in ((9, p.CLOTH_OCHRE), (0, Tone(p.OCHRE, p.RED, p.WINE))):
            drop = curve(
                (x - 80, -12),
                (x - 66, 34),
                (x - 34, 64 + grow),
                (x, 74 + grow),
                (x + 34, 64 + grow),
                (x + 66, 34),
                (x + 80, -12),
            )
            canvas.fill(drop, paint, depth=22 if not grow else 6)
        for dip in (16, 38):
            crease = limb(
                ((x - 62, dip - 18), (x, dip + 14), (x + 62, dip - 18)), (3, 5, 3)
            )
            canvas.fill(crease, p.WINE, alpha=0.55)


def _walls(canvas: Canvas) -> None:
    for sign in (-1, 1):
        wall = EYE.side(sign * HALF, -1, 9, 3, STAGE_FRONT)
        dark = mix(p.NIGHT, p.INK, 0.3) if sign < 0 else mix(p.TEAL, p.NIGHT, 0.35)
        canvas.fill(wall, dark)
        for z in reach(9, 8.4, 10.9):
            slat = EYE.side(sign * (HALF - 0.01), -1, 9, z, z + 0.16)
            canvas.fill(slat, mix(dark, p.MIST, 0.28 if sign > 0 else 0.12))
        pier = EYE.wall(sign * HALF, sign * (HALF - 0.3), -1, 9, STAGE_FRONT)
        canvas.fill(pier, p.WOOD, depth=14, rim=4)


def _beam(canvas: Canvas) -> None:
    x, y = EYE.at(SPEAKER[0], STAGE, SPEAKER[1])
    floor = EYE.floor(-HALF, HALF, STAGE_FRONT, STAGE_BACK, STAGE)
    path = ((150.0, -60.0), (x, y))
    wide = polygon((96, -60), (176, -60), (x + 190, y), (x - 190, y))
    canvas.veil(wide, p.PAPER, 0.26, blur=9, path=path, strength=(1, 0.75))
    cone = polygon((116, -60), (158, -60), (x + 118, y + 4), (x - 126, y + 4))
    canvas.veil(cone, (255, 248, 228), 0.5, blur=3, path=path, strength=(1, 0.85))
    pool = oval(x + 4, y + 4, 176, 19)
    canvas.veil(pool, (255, 246, 222), 0.85, blur=3, within=floor)


def _speaker(canvas: Canvas) -> None:
    x, y = EYE.at(SPEAKER[0], STAGE, SPEAKER[1])
    unit = EYE.metre(SPEAKER[1]) * 1.8 / 7.2
    cast(canvas, x + 10, y, 250, 60, 0.65)
    pose = standing(
        "quarter",
        near=((-1.0, -4.7), (-1.55, -5.75)),
        far=((0.95, -4.6), (1.35, -4.08)),
        nod=1,
    )
    dress = Dress(p.CLOTH_INK, p.CLOTH_INK, hem=0.35, shirt=p.CLOTH_WHITE)
    person(canvas, Place(x - 6, y, unit), Person(pose, dress, Look(p.SKIN, p.HAIR)))
    _lectern(canvas, Place(x + 38, y + 6, 1.3))


def _lectern(canvas: Canvas, at: Place) -> None:
    body = polygon((-30, -86), (30, -86), (24, 0), (-24, 0))
    canvas.fill(at.shape(body), p.WOOD, depth=24, rim=3)
    top = polygon((-38, -98), (40, -92), (38, -82), (-36, -86))
    canvas.fill(at.shape(top), p.WOOD, depth=5, rim=3)
    canvas.fill(at.shape(oval(-2, -46, 13)), p.CLOTH_OCHRE, depth=8, rim=2)
    mic = limb(((14, -92), (10, -112), (-4, -122)), (2.2, 2, 2))
    canvas.fill(at.shape(mic + oval(-6, -123, 4.5)), p.INK)


def _apron(canvas: Canvas) -> None:
    front = EYE.wall(-HALF, HALF, 0, STAGE, STAGE_FRONT)
    canvas.wash(front, p.WINE, mix(p.WINE, p.INK, 0.6), ((300, 0), (1100, 0)))
    edge = EYE.wall(-HALF, HALF, STAGE - 0.06, STAGE, STAGE_FRONT)
    canvas.fill(edge, p.CLOTH_OCHRE.light)
    chance = Random(7)
    for x in reach(52, -HALF + 0.1, HALF - 0.1):
        if abs(x) < 0.9 and chance.random() < 0.5:
            continue
        cx, cy = EYE.at(x, STAGE, STAGE_FRONT + 0.1)
        cx += chance.uniform(-4, 4)
        for tilt in (-48, 44, -16, 14):
            leaf = Place(cx, cy + 4, 1, tilt).shape(oval(0, -13, 5, 13))
            canvas.fill(leaf, p.CLOTH_TEAL, depth=3, rim=1)
        bloom = chance.choice((p.CLOTH_RED, p.CLOTH_OCHRE, p.CLOTH_WHITE))
        canvas.fill(oval(cx, cy - 18, 6.5, 5.5), bloom, depth=3)


def _rows(canvas: Canvas) -> None:
    chance = Random(SEED)
    canvas.fill(box(0, EYE.at(0, 0.7, 10.3)[1], 1200, 800), p.INK)
    for row, z in enumerate((10.3, 9.25, 8.2, 7.2, 6.2, 5.2, 4.2)):
        haze = 0.27 * (z - 4.2) / 6
        start = -4.03 + 0.31 * (row % 2)
        # A deck, not dice: no trade sits twice side by side.
        deck = chance.sample(TRADES, len(TRADES))
        for seat, trade in enumerate(deck[:14]):
            _seat(canvas, _somebody(chance, trade), (start + seat * 0.62, z), haze)
        floor = EYE.at(0, 0.86, z)[1]
        canvas.veil(box(-200, floor, 1400, 1100), p.INK, 0.28, blur=EYE.metre(z) * 0.1)
    canvas.veil(box(-200, 720, 1400, 1000), p.INK, 0.5, blur=40)


def _seat(
    canvas: Canvas, who: Listener, place: tuple[float, float], haze: float
) -> None:
    x, z = place
    sway = Random(round(x * 100 + z * 7919))
    cx, cy = EYE.at(x + sway.uniform(-0.05, 0.05), 1.19, z)
    unit = EYE.metre(z) * 0.245 * sway.uniform(0.95, 1.04)
    if not -unit * 2 < cx < WIDTH + unit * 2 or abs(x) > HALF - 0.3:
        return
    is_before_speaker = z > 7.5 and abs(x - SPEAKER[0]) < 1
    if is_before_speaker and who.look.hat in ("chef", "service"):
        who = replace(who, look=who.look._replace(hat=""))
    cy += sway.uniform(-0.25, 0.25) * unit
    listener(canvas, (cx, cy), unit, who, AIR, haze)
    _chair(canvas, x, z, haze)


def _chair(canvas: Canvas, x: float, z: float, haze: float) -> None:
    cloth = Tone(p.RED, p.WINE, mix(p.WINE, p.INK, 0.6)).dimmed(0.25).faded(AIR, haze)
    left, top = EYE.at(x - 0.26, 0.86, z)
    right, _ = EYE.at(x + 0.26, 0.86, z)
    wide = right - left
    back = box(left, top, right, top + wide * 1.5, wide * 0.12)
    canvas.fill(back, cloth, depth=wide * 0.2, rim=wide * 0.025)


def _somebody(chance: Random, trade: Trade) -> Listener:
    hat, felt, top, strap = trade
    cut = chance.choice(CUTS)
    is_grey = cut == "short" and not hat and chance.random() < 0.14
    hair = p.GREY_HAIR if is_grey else p.HAIR
    views: tuple[View, ...] = ("back", "side")
    view = chance.choices(views, (9, 1))[0]
    look = Look(chance.choice((p.SKIN, p.TAN)), hair, cut, hat, felt)
    return Listener(
        look, top, strap, view, chance.uniform(-8, 8), chance.random() < 0.5
    )
