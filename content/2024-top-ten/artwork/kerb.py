"""Picture 5: the health-check van at the kerb, delivery riders waiting their turn."""

import palette as p
from canvas import Canvas, cast
from heads import Look
from palette import Colour, Tone, mix
from people import Dress, Person, Pose, person, standing
from shapes import Place, Shape, box, curve, limb, line, oval, polygon

WIDTH, HEIGHT = 1200, 800
KERB, WALK = 640.0, 704.0
UNIT = 46.0
AIR = mix(p.PAPER, p.PALE, 0.4)
BODY = Tone((255, 252, 242), (242, 234, 214), (176, 190, 184))
OPEN_HELMET = ("rider", "rider")


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the skyline to the pavement."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.82, -0.57), ppu)
    _street(canvas)
    _trees(canvas)
    _ground(canvas)
    _van(canvas)
    _awning(canvas)
    _doctor(canvas)
    _queue(canvas)
    _scooter(canvas, Place(1090, 742, 1.06), p.CLOTH_OCHRE)
    _scooter(canvas, Place(96, 752, 1.12, 0, is_mirrored=True), p.CLOTH_RED)
    return canvas


def _street(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole,
        mix(p.PAPER, p.OCHRE, 0.14),
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
    canvas.veil(
        polygon((300, 632), (1240, 632), (1300, 600), (330, 600)), p.INK, 0.8, blur=8
    )
    side = box(300, 150, 1010, 600, 22)
    canvas.fill(side, BODY, depth=18, rim=5)
    cab = curve(
        (1000, 600),
        (1000, 230),
        (1040, 226),
        (1090, 262),
        (1130, 390),
        (1180, 430),
        (1188, 560),
        (1180, 600),
    )
    canvas.fill(cab, BODY, depth=22, rim=4)
    canvas.fill(curve((1024, 390), (1024, 262), (1070, 268), (1110, 386)), p.NIGHT)
    canvas.veil(
        polygon((1024, 262), (1064, 266), (1030, 390), (1024, 390)), p.PALE, 0.6
    )
    stripe = box(300, 476, 1186, 520)
    canvas.fill(stripe, p.TEAL)
    canvas.fill(box(300, 524, 1188, 534), p.RED)
    canvas.veil(
        box(300, 540, 1190, 602),
        p.TEAL,
        0.5,
        path=((0, 540), (0, 610)),
        strength=(0, 1),
        within=side + cab,
    )
    canvas.fill(box(300, 588, 1190, 606, 6), p.CLOTH_INK)
    for x in (420, 1076):
        canvas.fill(oval(x, 596, 56), p.INK)
        canvas.fill(oval(x, 598, 46), p.RUBBER, depth=10, rim=3)
        canvas.fill(oval(x, 598, 24), p.METAL, depth=9, rim=2)
    for x in (340, 850):
        canvas.wash(
            box(x, 232, x + 120, 330, 10),
            mix(p.MIST, p.PALE, 0.5),
            p.TEAL,
            ((x, 232), (x + 120, 340)),
        )
        canvas.veil(
            polygon((x + 16, 232), (x + 50, 232), (x + 14, 330), (x, 330), (x, 270)),
            p.PAPER,
            0.6,
        )
    _door(canvas)
    _sign(canvas, 562, 330, 46)
    canvas.fill(box(300, 150, 1010, 168, 9), BODY.shade)


def _door(canvas: Canvas) -> None:
    canvas.fill(box(690, 236, 806, 600), mix(p.NIGHT, p.TEAL, 0.3))
    canvas.wash(
        box(700, 246, 796, 600),
        mix(p.OCHRE, p.PAPER, 0.55),
        p.OCHRE,
        ((700, 246), (796, 600)),
    )
    canvas.fill(box(748, 300, 796, 470), mix(p.PAPER, p.OCHRE, 0.2))
    for i, y in enumerate((600, 622, 644)):
        step = box(684 - i * 8, y, 812 + i * 8, y + 14)
        canvas.fill(step, p.METAL, depth=5, rim=2)


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
    canvas.fill(heart, p.CLOTH_RED, depth=12)
    pulse = line(
        (
            (x - 38, y),
            (x - 16, y),
            (x - 6, y - 20),
            (x + 8, y + 18),
            (x + 16, y),
            (x + 38, y),
        ),
        5,
    )
    canvas.fill(pulse, p.PAPER)


def _awning(canvas: Canvas) -> None:
    top, low = 196.0, 250.0
    canvas.veil(
        polygon((640, 236), (1000, 236), (1000, 330), (700, 330)), p.INK, 0.35, blur=8
    )
    for i in range(9):
        x, w = 620 + i * 42.0, 42.0
        strip = polygon(
            (x + 10, top), (x + w + 10, top), (x + w - 6, low), (x - 6, low)
        )
        flap = curve(
            (x - 6, low - 2),
            (x + w - 6, low - 2),
            (x + w - 10, low + 14),
            (x + 15, low + 18),
            (x - 2, low + 14),
        )
        cloth = p.CLOTH_TEAL if i % 2 else p.CLOTH_WHITE
        canvas.fill(strip, cloth.base)
        canvas.fill(flap, cloth.shade if i % 2 else cloth.base)
    for x in (622, 986):
        canvas.fill(line(((x, low), (x, 690)), 5), p.METAL, depth=2)


def _doctor(canvas: Canvas) -> None:
    cast(canvas, 880, 690, 160, 70, 0.4)
    pose = standing(
        "quarter",
        near=((0.55, -4.7), (1.3, -4.2)),
        far=((0.9, -4.75), (1.5, -4.4)),
        nod=6,
    )
    dress = Dress(p.CLOTH_WHITE, p.CLOTH_MIST, hem=1.35)
    look = Look(p.SKIN, p.HAIR, "bun", "nurse", p.CLOTH_WHITE)
    person(
        canvas, Place(880, 690, UNIT, 0, is_mirrored=True), Person(pose, dress, look)
    )
    cast(canvas, 800, 706, 150, 100, 0.4)
    canvas.fill(box(752, 578, 858, 588, 3), p.WOOD, depth=3, rim=2)
    legs = line(((762, 588), (758, 706)), 5) + line(((848, 588), (852, 706)), 5)
    canvas.fill(legs, p.METAL, depth=2)
    canvas.fill(box(794, 552, 830, 578, 4), p.CLOTH_INK, depth=6, rim=2)
    canvas.fill(box(799, 557, 820, 568, 2), p.PALE)


def _queue(canvas: Canvas) -> None:
    phone = ((0.3, -4.75), (0.95, -5.1))
    down = ((0.0, -4.75), (0.12, -3.6))
    held_out = ((0.7, -4.7), (1.55, -4.15))
    folded = ((0.3, -4.7), (0.95, -4.65))
    riders: tuple[tuple[float, Pose, Tone, Tone, str], ...] = (
        (
            706,
            standing("side", near=held_out, far=held_out, nod=6),
            p.CLOTH_OCHRE,
            p.CLOTH_OCHRE,
            "off",
        ),
        (600, standing("side", near=down, far=folded), p.CLOTH_TEAL, p.CLOTH_RED, "on"),
        (
            508,
            standing("quarter", near=folded, far=folded, nod=2),
            p.CLOTH_OCHRE,
            p.CLOTH_OCHRE,
            "on",
        ),
        (
            402,
            standing("side", near=phone, far=phone, nod=14),
            p.CLOTH_RED,
            p.CLOTH_WHITE,
            "on",
        ),
        (
            306,
            standing("quarter", near=down, far=phone, nod=-2),
            p.CLOTH_MIST,
            p.CLOTH_INK,
            "off",
        ),
        (
            210,
            standing("side", near=folded, far=down, nod=0),
            p.CLOTH_OCHRE,
            p.CLOTH_RED,
            "on",
        ),
    )
    for i, (x, pose, top, felt, wears) in enumerate(riders):
        cast(canvas, x, WALK, 190, 66, 0.5)
        look = Look((p.SKIN, p.TAN)[i % 2], p.HAIR, "short")
        if wears == "on":
            look = look._replace(hat="rider", felt=felt)
        dress = Dress(top, p.CLOTH_INK, hem=0.3, stripe=p.CLOTH_WHITE)
        place = Place(x, WALK + i % 2 * 6, UNIT)
        person(canvas, place, Person(pose, dress, look))
        if wears == "off":
            under = place.within((-0.5, -4.0), 1.05, 10)
            dome: Shape = curve(
                (-0.46, 0.24),
                (-0.53, -0.1),
                (-0.4, -0.5),
                (0, -0.68),
                (0.42, -0.46),
                (0.5, -0.1),
                (0.4, 0.24),
            )
            canvas.fill(under.shape(dome), felt, depth=12, rim=3)


def _scooter(canvas: Canvas, at: Place, tone: Tone) -> None:
    cast(canvas, at.x, at.y, 210, 120, 0.5)
    for x in (-66, 70):
        canvas.fill(at.shape(oval(x, -24, 26)), p.RUBBER, depth=7, rim=2)
        canvas.fill(at.shape(oval(x, -24, 12)), p.METAL, depth=4)
    body = curve(
        (-96, -48),
        (-70, -76),
        (-20, -78),
        (0, -44),
        (34, -40),
        (52, -60),
        (62, -40),
        (44, -22),
        (-30, -22),
        (-84, -34),
    )
    canvas.fill(at.shape(body), tone, depth=16, rim=3)
    front = limb(((70, -24), (58, -80), (44, -128)), (14, 20, 9))
    canvas.fill(at.shape(front), tone, depth=6, rim=2)
    bar = limb(((30, -126), (50, -132), (44, -118)), (7, 7, 7))
    canvas.fill(at.shape(bar), p.INK)
    canvas.fill(at.shape(box(-84, -90, 4, -78, 6)), p.RUBBER, rim=2)
    canvas.fill(at.shape(box(-118, -158, -36, -90, 6)), tone, depth=16, rim=3)
    canvas.fill(at.shape(box(-118, -132, -36, -122)), p.PAPER)
