"""Picture 4: the contest of car mechanics: two at their engines, a judge between."""

import palette as p
from canvas import Canvas, cast
from car import car
from heads import Look
from palette import Tone, mix
from people import Dress, Person, Pose, person, standing
from placed import Placed
from shapes import Place, Shape, box, limb, line, oval, polygon, reach

WIDTH, HEIGHT = 1200, 800
FLOOR = 752.0
UNIT = 66.0
WALL = 344.0
"""Where the far wall meets the floor."""

AIR = mix(p.PALE, p.PAPER, 0.4)
GOLD = Tone((250, 206, 124), (224, 158, 62), (158, 92, 38))
CREAM = Tone((252, 246, 230), (226, 222, 206), (146, 172, 172))
NEAR = Place(556 - 440 * 0.74, FLOOR - 728 * 0.74, 0.74)
FAR = Place(520 + 440 * 0.425, 507 - 728 * 0.425, 0.425, 0, is_mirrored=True)


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the windows to the tools on the floor."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.8, -0.6), ppu)
    _shed(canvas)
    _floor(canvas)
    _signs(canvas)
    car(Placed(canvas, FAR, AIR, 0.12), CREAM)
    _rival(canvas)
    _beams(canvas)
    _judge(canvas)
    _timekeeper(canvas)
    car(Placed(canvas, NEAR), GOLD)
    _mechanic(canvas)
    _trolley(canvas, Place(150, 742))
    _tyres(canvas)
    return canvas


def _shed(canvas: Canvas) -> None:
    wall, dark = mix(p.MIST, p.PALE, 0.45), mix(p.MIST, p.TEAL, 0.45)
    canvas.wash(canvas.whole, wall, dark, ((200, 100), (1200, 400)))
    for bay in range(6):
        left = -60 + bay * 232.0
        for x in (left + 30, left + 122):
            canvas.fill(box(x - 3, 49, x + 83, 231), mix(p.MIST, p.TEAL, 0.6))
            pane = box(x, 52, x + 80, 226)
            canvas.fill(pane, mix(p.PAPER, (255, 255, 255), 0.3))
            bars = box(x + 38, 52, x + 42, 226) + box(x, 108, x + 80, 111)
            canvas.fill(bars + box(x, 166, x + 80, 169), mix(p.MIST, p.PALE, 0.3))
        post = box(left - 11, 0, left + 11, WALL)
        canvas.fill(post, Tone(p.PALE, mix(p.MIST, p.TEAL, 0.3), p.TEAL), depth=8)
    canvas.fill(box(0, 0, 1200, 26), mix(p.MIST, p.TEAL, 0.7))
    canvas.fill(box(0, 26, 1200, 31), p.TEAL)
    canvas.fill(box(0, 268, 1200, WALL), mix(p.TEAL, p.MIST, 0.35), alpha=0.75)
    canvas.fill(box(0, 264, 1200, 269), p.PALE, alpha=0.7)


def _floor(canvas: Canvas) -> None:
    near = mix(p.TEAL, p.UMBER, 0.35)
    floor = box(0, WALL, 1200, 800)
    canvas.wash(floor, mix(p.PALE, p.SAND, 0.5), near, ((0, WALL), (0, 900)))
    canvas.fill(box(0, WALL - 3, 1200, WALL + 3), mix(p.MIST, p.TEAL, 0.7))
    for x in reach(9, -1300, 2500):
        seam = line(((600 + (x - 600) * 0.29, WALL), (x, 800)), 1.6)
        canvas.fill(seam, p.TEAL, alpha=0.25)
    for y in (392, 470, 606):
        canvas.fill(line(((0, y), (1200, y)), 1.6), p.TEAL, alpha=0.22)
    # The painted bounds of the stand where the near car is.
    bounds = polygon((288, 566), (308, 566), (206, 800), (170, 800))
    bounds += polygon((288, 566), (1200, 566), (1200, 575), (285, 575))
    canvas.fill(bounds, p.OCHRE, alpha=0.75)
    for x in (-30, 210, 520):
        pool = polygon((x, 560), (x + 130, 556), (x + 290, 716), (x + 90, 730))
        canvas.veil(pool, p.PAPER, 0.4, blur=6)


def _signs(canvas: Canvas) -> None:
    """The numbers of the stands, hung from the roof."""
    for x, y, digit in ((404, 74, _one), (776, 74, _two), (1148, 74, _three)):
        canvas.fill(line(((x - 30, 26), (x - 30, y)), 2.5), p.INK)
        canvas.fill(line(((x + 30, 26), (x + 30, y)), 2.5), p.INK)
        canvas.fill(box(x - 44, y, x + 44, y + 74, 6), p.CLOTH_RED, depth=9, rim=3)
        at = Place(x, y + 37)
        canvas.fill(at.shape(digit()), p.PAPER)


def _one() -> Shape:
    return line(((-9, -14), (3, -22), (3, 22)), 9)


def _two() -> Shape:
    return limb(((-13, -12), (-5, -22), (9, -19), (11, -6), (-13, 21)), (9, 9)) + line(
        ((-13, 21), (14, 21)), 9
    )


def _three() -> Shape:
    upper = limb(((-12, -18), (0, -23), (11, -16), (8, -4), (-3, -1)), (9, 9))
    return upper + limb(((-3, -1), (11, 3), (12, 16), (0, 23), (-13, 18)), (9, 9))


def _rival(canvas: Canvas) -> None:
    """The second contestant, at the car behind."""
    y = 509.0
    cast(canvas, 600, y, 120, 90, 0.45)
    cloth = p.CLOTH_RED.faded(AIR, 0.1)
    dress = Dress(cloth, cloth, hem=0.2, stripe=p.CLOTH_WHITE)
    look = Look(p.SKIN.faded(AIR, 0.08), p.HAIR, "short", "cap", p.CLOTH_INK)
    at = Place(606, y, 38, 0, is_mirrored=True)
    person(canvas, at, Person(_bending(), dress, look))


def _judge(canvas: Canvas) -> None:
    x, y = 796.0, 548.0
    pose = standing(
        "down",
        near=((-0.9, -4.6), (0.2, -4.5)),
        far=((1.0, -4.7), (0.9, -4.3)),
        nod=6,
    )
    dress = Dress(p.CLOTH_INK, p.CLOTH_MIST, hem=0.3, shirt=p.CLOTH_WHITE)
    look = Look(p.SKIN, p.GREY_HAIR, "short", "cap", p.CLOTH_RED)
    place = Place(x, y, 50, 0, is_mirrored=True)
    person(canvas, place, Person(pose, dress, look))
    board = polygon((0.16, -4.8), (1.1, -5.12), (1.52, -4.62), (0.52, -4.22))
    canvas.fill(Place(0, 3).shape(place.shape(board)), p.CLOTH_OCHRE.shade)
    canvas.fill(place.shape(board), p.CLOTH_OCHRE, depth=3, rim=2)
    sheet = polygon((0.27, -4.78), (1.07, -5.04), (1.41, -4.63), (0.57, -4.32))
    canvas.fill(place.shape(sheet), p.PAPER)
    for i in range(3):
        x, y = 0.46 + i * 0.09, -4.7 + i * 0.11
        row = line(((x, y), (x + 0.56, y - 0.19)), 0.045)
        canvas.fill(place.shape(row), p.MIST)


def _timekeeper(canvas: Canvas) -> None:
    """A colleague of the judge, who watches the clock."""
    pose = standing(
        "quarter",
        near=((-0.95, -4.7), (-0.5, -3.85)),
        far=((1.0, -4.75), (0.85, -5.5)),
        nod=5,
    )
    dress = Dress(p.CLOTH_WHITE, p.CLOTH_INK, hem=0.3, shirt=p.CLOTH_TEAL)
    look = Look(p.SKIN, p.HAIR, "bun", "cap", p.CLOTH_RED)
    place = Place(1012, 520, 43, 0, is_mirrored=True)
    person(canvas, place, Person(pose, dress, look))
    watch = place.shape(oval(0.92, -5.72, 0.24))
    canvas.fill(watch, p.CLOTH_INK, rim=2)
    canvas.fill(place.shape(oval(0.92, -5.72, 0.16)), p.PAPER)


def _beams(canvas: Canvas) -> None:
    for x in (-40, 150, 400, 640):
        beam = polygon((x, 40), (x + 110, 40), (x + 450, 660), (x + 270, 680))
        path = ((float(x), 40.0), (x + 340.0, 620.0))
        canvas.veil(beam, p.PAPER, 0.3, blur=10, path=path, strength=(1, 0))


def _bending() -> Pose:
    """Hips back, spine forward, both hands down in the engine bay."""
    return Pose(
        "side",
        neck=(1.42, -5.0),
        hip=(-0.12, -3.75),
        face=(2.02, -5.3),
        near_arm=((1.22, -4.7), (1.75, -3.55), (2.72, -3.35)),
        far_arm=((1.45, -4.85), (2.5, -4.05), (3.35, -3.6)),
        near_leg=((-0.15, -3.65), (0.18, -2.0), (-0.35, -0.42)),
        far_leg=((0.05, -3.65), (0.55, -2.05), (0.5, -0.42)),
        nod=38,
        chest=0.64,
        waist=0.5,
    )


def _mechanic(canvas: Canvas) -> None:
    cast(canvas, 404, FLOOR, 260, 110, 0.5)
    dress = Dress(
        p.CLOTH_TEAL,
        p.CLOTH_TEAL,
        hem=0.05,
        stripe=p.CLOTH_OCHRE,
        gloves=p.CLOTH_WHITE,
        is_overall=True,
    )
    look = Look(p.SKIN, p.HAIR, "short", "cap", p.CLOTH_OCHRE)
    place = Place(412, FLOOR, UNIT)
    person(canvas, place, Person(_bending(), dress, look))
    grip, jaw = place.point((2.62, -3.3)), place.point((3.52, -3.38))
    spanner = limb((grip, jaw), (7.5, 8.5), is_bent=False)
    for tilt in (-42, 34):
        spanner += Place(*jaw, 1, tilt).shape(limb(((0, 0), (14, 0)), (10, 7)))
    canvas.fill(spanner, p.CLOTH_WHITE, depth=4)


def _trolley(canvas: Canvas, at: Place) -> None:
    cast(canvas, at.x, at.y, 200, 130, 0.5)
    canvas.fill(at.shape(box(-80, -112, 80, 0, 8)), p.CLOTH_RED, depth=28, rim=5)
    for y in (-80, -46):
        canvas.fill(at.shape(box(-72, y, 72, y + 3)), p.CLOTH_RED.shade)
        canvas.fill(at.shape(box(-20, y - 14, 20, y - 7, 3)), p.METAL.light)
    canvas.fill(at.shape(oval(-54, 6, 14) + oval(54, 6, 14)), p.INK)
    for x, height in ((-46, 26), (-20, 40), (18, 32), (46, 22)):
        tool = limb(((x, -110), (x + 4, -110 - height)), (7, 10))
        canvas.fill(at.shape(tool), p.METAL, depth=3)


def _tyres(canvas: Canvas) -> None:
    """A stack of tyres by the wall, at the left."""
    cast(canvas, 54, 560, 120, 100, 0.4)
    for i in range(4):
        y = 548 - i * 25.0
        canvas.fill(box(8, y - 24, 100, y, 11), p.RUBBER, depth=14, rim=3)
        canvas.fill(box(14, y - 14, 94, y - 11), p.INK)
    canvas.fill(oval(54, 450, 42, 11), p.RUBBER, rim=2)
    canvas.fill(oval(54, 451, 22, 5.5), p.INK)
