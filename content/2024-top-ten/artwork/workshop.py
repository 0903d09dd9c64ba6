"""Picture 4: the contest of car mechanics, one bending over an open engine bay."""

import palette as p
from canvas import Canvas, cast
from heads import Look
from palette import Tone, mix
from people import Dress, Person, Pose, person, standing
from shapes import Place, box, curve, limb, line, oval, polygon, reach, through

WIDTH, HEIGHT = 1200, 800
FLOOR = 728.0
UNIT = 82.0
AIR = mix(p.PALE, p.PAPER, 0.4)
PAINT = Tone((250, 206, 124), (224, 158, 62), (158, 92, 38))


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the windows to the tools on the floor."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.8, -0.6), ppu)
    _shed(canvas)
    _floor_light(canvas)
    _far_stand(canvas)
    _judge(canvas)
    _beams(canvas)
    _car(canvas)
    _mechanic(canvas)
    _tools(canvas)
    return canvas


def _shed(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole,
        mix(p.MIST, p.PALE, 0.55),
        mix(p.MIST, p.TEAL, 0.35),
        ((200, 100), (1200, 500)),
    )
    for bay in range(4):
        left = -40 + bay * 330.0
        for x in (left + 34, left + 176):
            pane = box(x, 44, x + 120, 268)
            canvas.fill(pane, mix(p.PAPER, (255, 255, 255), 0.3))
            bars = box(x + 57, 44, x + 62, 268) + box(x, 116, x + 120, 120)
            canvas.fill(bars + box(x, 192, x + 120, 196), mix(p.MIST, p.PALE, 0.3))
        post = box(left - 14, 0, left + 14, 522)
        canvas.fill(post, Tone(p.PALE, mix(p.MIST, p.TEAL, 0.3), p.TEAL), depth=9)
    canvas.fill(box(0, 0, 1200, 30), mix(p.MIST, p.TEAL, 0.5))
    canvas.fill(box(0, 520, 1200, 800), mix(p.PALE, p.SAND, 0.5))
    canvas.wash(
        box(0, 520, 1200, 800),
        mix(p.PALE, p.SAND, 0.5),
        mix(p.TEAL, p.UMBER, 0.4),
        ((0, 520), (0, 860)),
    )
    canvas.fill(box(0, 515, 1200, 522), mix(p.MIST, p.TEAL, 0.55))
    for x in reach(9, -900, 2100):
        seam = line(((600 + (x - 600) * 0.32, 522), (x, 800)), 1.6)
        canvas.fill(seam, p.TEAL, alpha=0.3)


def _far_stand(canvas: Canvas) -> None:
    """Another contestant at another car, in the air of the shed."""
    y = 585.0
    cast(canvas, 60, y, 200, 160, 0.3)
    body = Tone(p.PALE, p.MIST, mix(p.TEAL, p.MIST, 0.4))
    car = curve(
        (-120, y - 26),
        (-110, y - 104),
        (-40, y - 108),
        (40, y - 96),
        (66, y - 60),
        (62, y - 22),
        (-20, y - 18),
    )
    canvas.fill(car, body, depth=30, rim=3)
    canvas.fill(
        polygon((-30, y - 106), (-26, y - 112), (44, y - 196), (52, y - 190)), body
    )
    canvas.fill(oval(10, y - 24, 27), mix(p.NIGHT, p.MIST, 0.35))
    canvas.fill(oval(10, y - 24, 13), p.PALE)
    pose = _bending()
    cloth = p.CLOTH_RED.faded(AIR, 0.3)
    dress = Dress(cloth, cloth, hem=0.05, is_overall=True)
    look = Look(p.SKIN.faded(AIR, 0.3), p.HAIR.faded(AIR, 0.4))
    person(
        canvas, Place(126, y + 6, 41, 0, is_mirrored=True), Person(pose, dress, look)
    )


def _judge(canvas: Canvas) -> None:
    x, y = 236.0, 644.0
    cast(canvas, x, y, 150, 80, 0.5)
    pose = standing(
        "quarter",
        near=((-0.86, -4.6), (0.25, -4.35)),
        far=((1.0, -4.7), (0.95, -4.2)),
        nod=8,
    )
    dress = Dress(
        p.CLOTH_INK.faded(AIR, 0.12),
        p.CLOTH_MIST.faded(AIR, 0.1),
        hem=0.3,
        shirt=p.CLOTH_WHITE,
    )
    felt = p.CLOTH_WHITE.faded(AIR, 0.1)
    look = Look(p.SKIN, p.GREY_HAIR.faded(AIR, 0.1), "short", "cap", felt)
    place = Place(x, y, 53)
    person(canvas, place, Person(pose, dress, look))
    board = polygon((0.2, -4.62), (1.25, -4.75), (1.3, -4.5), (0.3, -4.3))
    canvas.fill(place.shape(board), p.CLOTH_OCHRE, depth=8, rim=2)


def _beams(canvas: Canvas) -> None:
    for x in (30, 260, 520):
        beam = polygon((x, 40), (x + 150, 40), (x + 560, 640), (x + 330, 660))
        canvas.veil(
            beam,
            p.PAPER,
            0.38,
            blur=10,
            path=((x, 40), (x + 420, 620)),
            strength=(1, 0),
        )


def _floor_light(canvas: Canvas) -> None:
    for x in (60, 470):
        pool = polygon((x, 610), (x + 190, 605), (x + 330, 720), (x + 90, 735))
        canvas.veil(pool, p.PAPER, 0.45, blur=5)
    shade = curve(
        (330, FLOOR + 4),
        (700, FLOOR - 30),
        (1300, FLOOR - 30),
        (1300, FLOOR + 60),
        (800, FLOOR + 44),
    )
    canvas.veil(shade, p.INK, 0.75, blur=12)


def _car(canvas: Canvas) -> None:
    bay = curve((470, 452), (640, 420), (850, 400), (870, 520), (640, 560), (460, 540))
    canvas.fill(bay, p.INK)
    canvas.veil(oval(664, 380, 160, 110), (255, 232, 170), 0.75, blur=34)
    _engine(canvas)
    _bonnet(canvas)
    body = (
        *(through(((446, 652), (434, 590), (440, 520), (466, 486), (520, 478)))),
        *(through(((520, 478), (700, 470), (842, 452)))),
        *(through(((842, 430), (960, 270), (1060, 226), (1300, 210)))),
        (1300, 690),
        (830, 690),
        (470, 684),
    )
    canvas.fill((body,), PAINT, depth=34, rim=5)
    canvas.veil((body,), p.WINE, 0.5, path=((700, 560), (760, 760)), strength=(0, 1))
    _glass(canvas)
    canvas.fill(line(((880, 440), (1300, 432)), 5), PAINT.light)
    canvas.fill(line(((1110, 236), (1104, 690)), 5), PAINT.shade)
    lamp = curve((448, 540), (462, 508), (520, 500), (548, 512), (500, 542))
    canvas.fill(lamp, p.CLOTH_WHITE, depth=10, rim=3)
    canvas.fill(box(420, 622, 560, 640, 8), PAINT.shade, within=(body,))
    crease = through(((560, 560), (820, 520), (1300, 500)))
    canvas.fill(line(crease, 4), PAINT.light, alpha=0.8)
    canvas.veil(
        polygon((840, 516), (1300, 500), (1300, 690), (840, 690)),
        p.UMBER,
        0.4,
        path=((900, 500), (930, 700)),
        strength=(0.2, 1),
        within=(body,),
    )
    canvas.fill(box(1150, 470, 1196, 482, 6), PAINT.shade)
    mirror = curve((936, 424), (940, 396), (986, 392), (992, 424))
    canvas.fill(mirror, PAINT, depth=12, rim=3)
    _wheel(canvas, 700, 630)
    canvas.fill(line(((830, 672), (1300, 672)), 14), mix(PAINT.shade, p.INK, 0.4))


def _glass(canvas: Canvas) -> None:
    glass = curve((906, 408), (985, 292), (1070, 252), (1300, 240), (1300, 420))
    canvas.wash(glass, mix(p.MIST, p.PAPER, 0.45), p.NIGHT, ((900, 250), (1200, 440)))
    for x in (1000, 1060):
        streak = polygon((x, 410), (x + 34, 410), (x + 150, 240), (x + 116, 240))
        canvas.veil(streak, p.PAPER, 0.3, within=glass)


def _wheel(canvas: Canvas, x: float, y: float) -> None:
    canvas.fill(oval(x, y, 122), mix(p.INK, p.WINE, 0.2))
    canvas.fill(oval(x, y + 4, 102), p.RUBBER, depth=20, rim=5)
    canvas.fill(oval(x, y + 4, 68), p.METAL, depth=26, rim=4)
    for turn in range(5):
        spoke = Place(x, y + 4, 1, turn * 72.0 + 36).shape(
            polygon((-16, -18), (16, -18), (22, -58), (-22, -58))
        )
        canvas.fill(spoke, p.INK, alpha=0.75)
    canvas.fill(oval(x, y + 4, 14), p.METAL, depth=6)


def _engine(canvas: Canvas) -> None:
    canvas.fill(box(610, 424, 760, 500, 8), p.CLOTH_TEAL, depth=26, rim=4)
    canvas.fill(box(626, 408, 744, 434, 6), p.CLOTH_RED, depth=10, rim=3)
    canvas.fill(box(772, 412, 822, 470, 6), p.RUBBER, rim=4)
    hose = limb(((560, 470), (570, 440), (610, 430), (640, 440)), (14, 14))
    canvas.fill(hose, p.RUBBER, rim=4)


def _bonnet(canvas: Canvas) -> None:
    tip, hinge = (596.0, 128.0), (846.0, 440.0)
    low = through(((588, 140), (686, 228), (762, 334), (822, 448)))
    under = ((*low, (770.0, 436.0), (540.0, 164.0), (548.0, 140.0)),)
    canvas.fill(under, Tone(p.TEAL, p.NIGHT, p.INK), depth=14, rim=3)
    canvas.veil(oval(690, 330, 90, 80), (255, 232, 170), 0.6, blur=26, within=under)
    for part in (0.28, 0.52, 0.76):
        x = 826 + (592 - 826) * part
        y = 446 + (134 - 446) * part
        canvas.fill(line(((x - 4, y + 4), (x - 48, y + 22)), 7), p.TEAL)
    top = through((hinge, (778, 322), (694, 212), tip))
    canvas.fill(((*top, *low),), PAINT, depth=7, rim=4)
    canvas.fill(line(((622, 458), (648, 262)), 5), p.METAL.light)
    canvas.fill(line(((690, 270), (694, 312)), 3), p.INK)
    canvas.fill(box(684, 310, 706, 350, 9), (255, 250, 225))


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
    cast(canvas, 340, FLOOR, 330, 130, 0.5)
    dress = Dress(
        p.CLOTH_TEAL,
        p.CLOTH_TEAL,
        hem=0.05,
        stripe=p.CLOTH_OCHRE,
        gloves=p.CLOTH_WHITE,
        is_overall=True,
    )
    look = Look(p.SKIN, p.HAIR, "short", "cap", p.CLOTH_RED)
    place = Place(360, FLOOR, UNIT)
    person(canvas, place, Person(_bending(), dress, look))
    grip, jaw = place.point((2.62, -3.3)), place.point((3.52, -3.38))
    spanner = limb((grip, jaw), (9, 10), is_bent=False)
    for tilt in (-42, 34):
        spanner += Place(*jaw, 1, tilt).shape(limb(((0, 0), (17, 0)), (12, 8)))
    canvas.fill(spanner, p.CLOTH_WHITE, depth=4)


def _tools(canvas: Canvas) -> None:
    cast(canvas, 110, 752, 200, 130, 0.5)
    canvas.fill(box(52, 640, 212, 752, 8), p.CLOTH_RED, depth=28, rim=5)
    for y in (672, 706):
        canvas.fill(box(60, y, 204, y + 3), p.CLOTH_RED.shade)
        canvas.fill(box(112, y - 14, 152, y - 7, 3), p.METAL.light)
    canvas.fill(oval(78, 758, 14) + oval(186, 758, 14), p.INK)
    for x, height in ((86, 26), (112, 40), (150, 32), (178, 22)):
        canvas.fill(limb(((x, 642), (x + 4, 642 - height)), (7, 10)), p.METAL, depth=3)
