"""Picture 5: the health-check van at the kerb, delivery riders waiting their turn."""

from dataclasses import dataclass

import palette as p
from canvas import Canvas, cast
from heads import Look
from palette import Colour, Tone, mix
from people import HANGING, Dress, Person, Pose, person, standing
from placed import Placed
from shapes import Place, box, curve, limb, line, oval, polygon
from van import van

WIDTH, HEIGHT = 1200, 800
KERB, WALK = 640.0, 716.0
UNIT = 51.0
AIR = mix(p.PAPER, p.PALE, 0.4)
VAN = Place(226 - 286 * 0.94, 612 - 610 * 0.94, 0.94)

PHONE = ((0.05, -4.6), (0.85, -5.0))
HELD_OUT = ((0.55, -4.75), (1.6, -4.45))
HOLDING = ((-0.75, -4.6), (0.1, -4.05))
TABLE = Place(738, 724)

AT_HIP = ((-1.0, -4.7), (-0.5, -3.85))


@dataclass(frozen=True, slots=True)
class Rider:
    """Who waits: where, how tall, in what; the helmet is on the head or carried."""

    x: float
    y: float
    size: float
    pose: Pose
    top: Tone
    felt: Tone | None = None
    is_mirrored: bool = False


FIRST = Rider(
    *(708, 712, 1.0),
    standing("side", near=HELD_OUT, far=HELD_OUT, nod=8, stride=0.3),
    p.CLOTH_OCHRE,
)
WAITING = (
    Rider(
        *(616, 702, 0.95),
        standing("side", near=HANGING, far=PHONE, nod=-4, lean=-0.06),
        *(p.CLOTH_TEAL, p.CLOTH_RED),
    ),
    Rider(
        *(456, 704, 0.96),
        standing("side", near=PHONE, far=PHONE, nod=18, lean=0.08),
        *(p.CLOTH_RED, p.CLOTH_WHITE),
    ),
    Rider(
        *(536, 730, 1.06),
        standing("quarter", near=AT_HIP, far=((0.9, -4.7), (0.8, -3.9)), nod=2),
        *(p.CLOTH_OCHRE, p.CLOTH_OCHRE),
    ),
    Rider(
        *(322, 724, 1.0),
        standing("side", near=HANGING, far=HANGING, stride=0.62, lean=0.12),
        *(p.CLOTH_OCHRE, p.CLOTH_RED),
    ),
    Rider(
        *(400, 744, 1.1),
        standing("quarter", near=HOLDING, far=((0.95, -4.7), (1.2, -5.2))),
        *(p.CLOTH_INK, None, True),
    ),
)
"""Those behind the first, the farthest from us first."""


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the skyline to the pavement."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.82, -0.57), ppu)
    _street(canvas)
    _trees(canvas)
    _ground(canvas)
    van(Placed(canvas, VAN))
    _scooter(canvas, Place(180, 682, 0.86), p.CLOTH_TEAL)
    _doctor(canvas)
    _queue(canvas)
    _scooter(canvas, Place(1004, 760, 1.0), p.CLOTH_OCHRE)
    return canvas


def _street(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole,
        mix(p.SAND, p.OCHRE, 0.22),
        mix(p.MIST, p.PAPER, 0.45),
        ((100, 500), (1100, 0)),
    )
    canvas.veil(oval(60, 330, 190), (255, 250, 230), 0.9, blur=60)
    for x, y, wide in ((300, 60, 150), (390, 74, 110), (800, 44, 170), (720, 56, 90)):
        canvas.veil(oval(x, y, wide, 9), p.PAPER, 0.55, blur=3)
    far: Colour = mix(p.MIST, p.PAPER, 0.55)
    near: Colour = mix(p.MIST, p.PAPER, 0.2)
    for x, top, width in (
        (-20, 300, 90),
        (90, 220, 80),
        (190, 330, 110),
        (430, 62, 110),
        (560, 94, 70),
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


def _doctor(canvas: Canvas) -> None:
    x, y = 876.0, 704.0
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
    _table(canvas, TABLE)


def _table(canvas: Canvas, at: Place) -> None:
    cast(canvas, at.x + 62, at.y, 170, 120, 0.45)
    legs = line(((0, -138), (-4, 0)), 6) + line(((108, -138), (112, 0)), 6)
    canvas.fill(at.shape(legs), p.METAL, depth=3)
    canvas.fill(at.shape(box(-12, -150, 120, -138, 3)), p.WOOD, depth=4, rim=2)
    canvas.fill(at.shape(box(50, -182, 94, -150, 5)), p.CLOTH_INK, depth=7, rim=2)
    canvas.fill(at.shape(box(56, -176, 80, -162, 2)), p.PALE)
    canvas.fill(at.shape(box(-2, -160, 34, -150, 2)), p.CLOTH_WHITE, depth=4)


def _queue(canvas: Canvas) -> None:
    for i, who in enumerate((*WAITING[:3], FIRST, *WAITING[3:])):
        cast(canvas, who.x, who.y, 230, 84, 0.55)
        look = Look((p.SKIN, p.TAN)[i % 2], p.HAIR)
        if who.felt:
            look = look._replace(hat="rider", felt=who.felt)
        trousers = (p.CLOTH_INK, p.CLOTH_INK.faded(p.MIST, 0.3))[i % 2]
        dress = Dress(who.top, trousers, hem=0.28, stripe=p.CLOTH_WHITE)
        place = Place(who.x, who.y, UNIT * who.size, 0, who.is_mirrored)
        person(canvas, place, Person(who.pose, dress, look))
        if who is FIRST:
            _cuff(canvas, place)
        if not who.felt:
            _carried(canvas, place.within((-0.42, -3.95), 1.0, 14))


def _cuff(canvas: Canvas, at: Place) -> None:
    """The cuff that measures blood pressure, and its tube to the table."""
    cuff = polygon((0.17, -4.8), (0.6, -5.13), (0.4, -5.4), (-0.04, -5.07))
    canvas.fill(at.shape(cuff), p.CLOTH_TEAL, depth=10, rim=2)
    x, y = TABLE.x, TABLE.y
    tube = limb((at.point((0.5, -4.95)), (x + 18, y - 218), (x + 58, y - 170)), (3,))
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
