"""Picture 5: the health-check van at the kerb, delivery riders waiting their turn."""

import palette as p
from canvas import Canvas, cast
from heads import Look
from palette import Colour, Tone, mix
from people import HANGING, Dress, Person, person, standing
from shapes import Place, box, curve, limb, line, oval, polygon

WIDTH, HEIGHT = 1200, 800
KERB, WALK = 640.0, 716.0
UNIT = 53.0
AIR = mix(p.PAPER, p.PALE, 0.4)
BODY = Tone((252, 246, 230), (230, 222, 202), (164, 180, 176))

PHONE = ((0.05, -4.6), (0.85, -5.0))
HELD_OUT = ((0.55, -4.75), (1.6, -4.45))
HOLDING = ((-0.75, -4.6), (0.1, -4.05))
AT_HIP = ((-1.0, -4.7), (-0.5, -3.85))

POSES = (
    standing("side", near=HELD_OUT, far=HELD_OUT, nod=8, stride=0.3),
    standing("side", near=HANGING, far=PHONE, nod=-4, lean=-0.06),
    standing("quarter", near=AT_HIP, far=((0.9, -4.7), (0.8, -3.9)), nod=2),
    standing("side", near=PHONE, far=PHONE, nod=18, lean=0.08),
    standing(
        "quarter", near=((-0.75, -4.6), (0.1, -4.05)), far=((0.85, -4.7), (1.1, -5.3))
    ),
    standing("side", near=HANGING, far=HANGING, stride=0.62, lean=0.12),
)

RIDERS: tuple[tuple[float, float, Tone, Tone | None], ...] = (
    (756, 1.0, p.CLOTH_OCHRE, None),
    (630, 0.96, p.CLOTH_TEAL, p.CLOTH_RED),
    (524, 1.03, p.CLOTH_OCHRE, p.CLOTH_OCHRE),
    (414, 0.95, p.CLOTH_RED, p.CLOTH_WHITE),
    (300, 1.02, p.CLOTH_INK, None),
    (176, 0.98, p.CLOTH_OCHRE, p.CLOTH_RED),
)
"""Where each stands, how tall, the jacket, the helmet if it is on the head."""


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the skyline to the pavement."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.82, -0.57), ppu)
    _street(canvas)
    _trees(canvas)
    _ground(canvas)
    _van(canvas)
    _awning(canvas)
    _scooter(canvas, Place(50, 682, 1.05), p.CLOTH_TEAL)
    _doctor(canvas)
    _queue(canvas)
    _scooter(canvas, Place(1118, 768, 1.22), p.CLOTH_OCHRE)
    return canvas


def _street(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole,
        mix(p.SAND, p.OCHRE, 0.22),
        mix(p.MIST, p.PAPER, 0.45),
        ((100, 500), (1100, 0)),
    )
    canvas.veil(oval(60, 330, 190), (255, 250, 230), 0.9, blur=60)
    far: Colour = mix(p.MIST, p.PAPER, 0.55)
    near: Colour = mix(p.MIST, p.PAPER, 0.2)
    for x, top, width in (
        (-20, 300, 90),
        (90, 220, 80),
        (190, 330, 110),
        (520, 120, 90),
        (640, 90, 60),
        (880, 150, 120),
        (1040, 60, 80),
    ):
        canvas.fill(box(x, top, x + width, 640), far)
    for x, top, width in (
        (40, 390, 130),
        (190, 290, 70),
        (950, 110, 150),
        (1120, 200, 120),
    ):
        canvas.fill(
            box(x, top, x + width, 640),
            Tone(far, near, mix(near, p.TEAL, 0.3)),
            depth=width * 0.3,
        )
        for row in range(int((620 - top) / 44)):
            for column in range(2):
                at = x + 16 + column * width * 0.3
                canvas.fill(
                    box(at, top + 20 + row * 44, at + 14, top + 42 + row * 44), far
                )


def _trees(canvas: Canvas) -> None:
    leaf = Tone(mix(p.MIST, p.OCHRE, 0.25), mix(p.TEAL, p.MIST, 0.4), p.TEAL)
    for x, y, size in ((60, 430, 92), (232, 470, 66), (1160, 380, 110)):
        canvas.fill(line(((x, y), (x, 640)), 12), mix(p.UMBER, p.MIST, 0.3))
        crown = (
            oval(x, y, size, size * 0.9)
            + oval(x - size * 0.55, y + 28, size * 0.62)
            + oval(x + size * 0.6, y + 24, size * 0.66)
        )
        canvas.fill(crown, leaf, depth=size * 0.5, rim=4)


def _ground(canvas: Canvas) -> None:
    canvas.fill(box(0, 590, 1200, 660), mix(p.TEAL, p.MIST, 0.25))
    canvas.wash(
        box(0, KERB, 1200, 800),
        mix(p.PAPER, p.SAND, 0.5),
        mix(p.SAND, p.UMBER, 0.3),
        ((0, KERB), (300, 830)),
    )
    canvas.fill(box(0, KERB - 8, 1200, KERB + 4), mix(p.PAPER, p.PALE, 0.5))
    canvas.fill(box(0, KERB - 12, 1200, KERB - 7), mix(p.NIGHT, p.TEAL, 0.4))
    for x in range(-900, 2100, 120):
        seam = line(((600 + (x - 600) * 0.55, KERB + 4), (x, 810)), 1.4)
        canvas.fill(seam, p.UMBER, alpha=0.35)
    for y in (664, 702, 756):
        canvas.fill(line(((0, y), (1200, y)), 1.4), p.UMBER, alpha=0.3)


def _van(canvas: Canvas) -> None:
    shadow = polygon((300, 646), (1260, 650), (1330, 600), (330, 600))
    canvas.veil(shadow, p.INK, 0.8, blur=7)
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
    canvas.fill(cab, BODY, depth=24, rim=4)
    canvas.fill(side, BODY, depth=20, rim=6)
    canvas.fill(box(286, 84, 1010, 104, 10), BODY.shade)
    canvas.fill(box(286, 470, 1202, 520), p.CLOTH_TEAL, within=side + cab)
    canvas.fill(box(286, 525, 1204, 536), p.RED, within=side + cab)
    canvas.veil(
        box(286, 536, 1206, 606),
        p.TEAL,
        0.6,
        path=((0, 536), (0, 612)),
        strength=(0, 1),
        within=side + cab,
    )
    window = curve((1026, 372), (1026, 212), (1068, 216), (1120, 366))
    canvas.fill(window, p.NIGHT)
    gleam = polygon((1026, 214), (1072, 214), (1034, 372), (1026, 372))
    canvas.veil(gleam, p.PALE, 0.6, within=window)
    canvas.fill(limb(((1118, 330), (1146, 322)), (6, 6)), p.INK)
    canvas.fill(box(1138, 296, 1158, 346, 8), p.CLOTH_INK, depth=6, rim=2)
    canvas.fill(box(1176, 444, 1202, 474, 8), p.CLOTH_OCHRE, depth=6, rim=2)
    canvas.fill(line(((1016, 190), (1016, 596)), 3), BODY.shade)
    canvas.fill(box(286, 590, 1204, 610, 7), p.CLOTH_INK, rim=2)
    _wheels(canvas)
    _panes(canvas)
    _door(canvas)
    _sign(canvas, 520, 218, 58)


def _wheels(canvas: Canvas) -> None:
    for x in (420, 1086):
        canvas.fill(oval(x, 598, 62), p.INK)
        canvas.fill(oval(x, 602, 52), p.RUBBER, depth=11, rim=3)
        canvas.fill(oval(x, 602, 27), p.METAL, depth=10, rim=2)
        canvas.fill(oval(x, 602, 9), p.RUBBER, rim=2)


def _panes(canvas: Canvas) -> None:
    for x in (322, 856):
        pane = box(x, 176, x + 124, 296, 12)
        canvas.fill(box(x - 5, 171, x + 129, 301, 15), BODY.shade)
        canvas.wash(pane, mix(p.MIST, p.PALE, 0.4), p.TEAL, ((x, 176), (x + 124, 310)))
        gleam = polygon((x + 18, 176), (x + 62, 176), (x + 16, 296), (x, 296), (x, 226))
        canvas.veil(gleam, p.PAPER, 0.6, within=pane)


def _door(canvas: Canvas) -> None:
    canvas.fill(box(676, 190, 806, 604), mix(p.NIGHT, p.TEAL, 0.3))
    inside = box(688, 202, 794, 604)
    canvas.wash(inside, mix(p.OCHRE, p.PAPER, 0.6), p.OCHRE, ((688, 202), (794, 604)))
    canvas.fill(box(744, 262, 794, 420), mix(p.PAPER, p.OCHRE, 0.2))
    canvas.fill(box(752, 420, 794, 604), mix(p.OCHRE, p.UMBER, 0.5))
    for i, y in enumerate((604, 626, 648)):
        step = box(668 - i * 8, y, 814 + i * 8, y + 15)
        canvas.fill(step, p.METAL, depth=6, rim=2)


def _sign(canvas: Canvas, x: float, y: float, size: float) -> None:
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
    canvas.fill(heart, p.CLOTH_RED, depth=14)
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
    canvas.fill(beat, p.PAPER)


def _awning(canvas: Canvas) -> None:
    top, low = 146.0, 214.0
    shadow = polygon((640, 200), (1006, 200), (1006, 316), (716, 316))
    canvas.veil(shadow, p.INK, 0.42, blur=6)
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
        canvas.fill(strip, cloth.base)
        canvas.fill(flap, cloth.shade)
    canvas.fill(box(628, top - 5, 1022, top + 4, 3), p.CLOTH_INK.base)
    for x in (616, 990):
        canvas.fill(line(((x, low), (x, 668)), 6), p.METAL, depth=3)


def _doctor(canvas: Canvas) -> None:
    x, y = 926.0, 704.0
    cast(canvas, x, y, 220, 90, 0.5)
    pose = standing(
        "quarter",
        near=((-0.75, -4.55), (0.55, -4.25)),
        far=((0.95, -4.75), (1.75, -4.35)),
        nod=9,
    )
    dress = Dress(p.CLOTH_WHITE, p.CLOTH_MIST, hem=1.35, shirt=p.CLOTH_TEAL)
    look = Look(p.SKIN, p.HAIR, "bun", "nurse", p.CLOTH_WHITE)
    place = Place(x, y, UNIT * 0.97, 0, is_mirrored=True)
    person(canvas, place, Person(pose, dress, look))
    tubes = limb(
        (
            place.point((-0.15, -5.9)),
            place.point((0.1, -5.1)),
            place.point((0.4, -5.85)),
        ),
        (3, 4, 3),
    )
    canvas.fill(tubes + oval(*place.point((0.1, -5.02)), 5), p.INK)
    _table(canvas)


def _table(canvas: Canvas) -> None:
    cast(canvas, 850, 722, 170, 120, 0.45)
    legs = line(((788, 584), (784, 722)), 6) + line(((896, 584), (900, 722)), 6)
    canvas.fill(legs, p.METAL, depth=3)
    canvas.fill(box(776, 572, 908, 584, 3), p.WOOD, depth=4, rim=2)
    canvas.fill(box(838, 540, 882, 572, 5), p.CLOTH_INK, depth=7, rim=2)
    canvas.fill(box(844, 546, 868, 560, 2), p.PALE)
    canvas.fill(box(786, 562, 822, 572, 2), p.CLOTH_WHITE, depth=4)


def _queue(canvas: Canvas) -> None:
    riders = zip(RIDERS, POSES, strict=True)
    for i, ((x, size, top, felt), pose) in enumerate(riders):
        y = WALK + i % 2 * 8
        cast(canvas, x, y, 230, 84, 0.55)
        look = Look((p.SKIN, p.TAN)[i % 2], p.HAIR)
        if felt:
            look = look._replace(hat="rider", felt=felt)
        trousers = (p.CLOTH_INK, p.CLOTH_INK.faded(p.MIST, 0.3))[i % 2]
        dress = Dress(top, trousers, hem=0.28, stripe=p.CLOTH_WHITE)
        place = Place(x, y, UNIT * size)
        person(canvas, place, Person(pose, dress, look))
        if i == 0:
            _cuff(canvas, place)
        if not felt:
            _carried(canvas, place.within((-0.42, -3.95), 1.0, 14))


def _cuff(canvas: Canvas, at: Place) -> None:
    """The cuff that measures blood pressure, and its tube to the table."""
    cuff = polygon((0.17, -4.8), (0.6, -5.13), (0.4, -5.4), (-0.04, -5.07))
    canvas.fill(at.shape(cuff), p.CLOTH_TEAL, depth=10, rim=2)
    tube = limb((at.point((0.5, -4.95)), (800, 500), (846, 552)), (3, 3, 3))
    canvas.fill(tube, p.INK)


def _carried(canvas: Canvas, at: Place) -> None:
    """A helmet under the arm."""
    dome = curve(
        (-0.46, 0.24),
        (-0.53, -0.1),
        (-0.4, -0.5),
        (0, -0.68),
        (0.42, -0.46),
        (0.5, -0.1),
        (0.4, 0.24),
    )
    canvas.fill(at.shape(dome), p.CLOTH_RED, depth=14, rim=4)
    canvas.fill(at.shape(oval(0.0, 0.2, 0.44, 0.12)), p.INK)


def _scooter(canvas: Canvas, at: Place, tone: Tone) -> None:
    cast(canvas, at.x - 40 * at.scale, at.y, 240 * at.scale, 110 * at.scale, 0.55)
    for x in (-66, 78):
        canvas.fill(at.shape(oval(x, -23, 25)), p.RUBBER, depth=7, rim=2)
        canvas.fill(at.shape(oval(x, -23, 12)), p.METAL, depth=4)
    frame = curve(
        (-98, -44),
        (-84, -70),
        (-30, -74),
        (-8, -44),
        (26, -34),
        (40, -44),
        (50, -30),
        (34, -18),
        (-34, -18),
        (-86, -28),
    )
    shield = curve((34, -22), (44, -64), (46, -112), (58, -116), (66, -70), (58, -24))
    fork = limb(((56, -104), (70, -60), (78, -24)), (9, 9, 8))
    canvas.fill(at.shape(fork), p.METAL, depth=4, rim=1.5)
    canvas.fill(at.shape(frame), tone, depth=16, rim=3)
    canvas.fill(at.shape(shield), tone, depth=9, rim=3)
    guard = curve((50, -42), (66, -54), (92, -50), (106, -30), (92, -36), (70, -38))
    canvas.fill(at.shape(guard), tone, depth=7, rim=2)
    bar = limb(((30, -122), (48, -124), (56, -112)), (7, 7, 8))
    mirror = limb(((46, -124), (40, -146)), (3, 3)) + oval(37, -150, 8, 6)
    canvas.fill(at.shape(bar + mirror), p.INK)
    canvas.fill(at.shape(oval(63, -104, 7, 9)), p.CLOTH_WHITE, depth=4)
    canvas.fill(at.shape(box(-88, -86, 2, -72, 7)), p.RUBBER, rim=2)
    canvas.fill(at.shape(box(-116, -154, -34, -86, 7)), tone, depth=17, rim=3)
    canvas.fill(at.shape(box(-116, -154, -34, -140, 6)), tone.light)
    canvas.fill(at.shape(box(-104, -126, -66, -106, 4)), p.PAPER)
