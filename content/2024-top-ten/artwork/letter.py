"""Picture 1: in the machine hall, workers gather round the one who holds a letter."""

from dataclasses import replace

import palette as p
from canvas import Canvas
from hands import gripping, holding, pointing
from heads import Look
from palette import Tone, mix
from people import Dress, Person, person, standing
from shapes import Place, box, limb, line, oval, polygon
from works import EYE, IRON, STEEL, SUN, beams, gear, hall

WIDTH, HEIGHT = 1200, 800
BLUE = Tone((128, 164, 172), (62, 104, 122), (28, 54, 70))
ORANGE = Tone((248, 176, 108), (216, 112, 54), (140, 62, 36))


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the far gate to the letter."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.8, -0.6), ppu)
    hall(canvas)
    _afar(canvas)
    _crew(canvas)
    below = box(0, 560, WIDTH, HEIGHT)
    canvas.veil(below, p.INK, 0.6, path=((0, 590), (0, 830)), strength=(0, 1))
    _near(canvas)
    beams(canvas, 0.15)
    return canvas


def _place(
    x: float, z: float, tall: float = 1.72, *, is_mirrored: bool = False
) -> Place:
    """Where somebody stands, by metres; the scale is a head of that tall one."""
    sx, sy = EYE.at(x, 0, z)
    return Place(sx, sy, EYE.metre(z) * tall / 7.2, 0, is_mirrored)


def _afar(canvas: Canvas) -> None:
    """Two at the press, small in the haze of the hall."""
    air = mix(p.TEAL, p.SAND, 0.35)
    for x, z, is_mirrored, nod in ((-4.75, 9.2, False, 4), (-4.0, 9.5, True, 8)):
        pose = standing("side", near=((0.1, -4.6), (0.75, -4.4)), nod=nod, stride=0.4)
        cloth = BLUE.faded(air, 0.3)
        look = Look(p.TAN.faded(air, 0.25), p.HAIR, "short", "hard")
        look = look._replace(felt=p.CLOTH_OCHRE.faded(air, 0.2))
        at = _place(x, z, is_mirrored=is_mirrored)
        canvas.veil(oval(at.x + 8, at.y, 34, 6), p.INK, 0.5, blur=4)
        person(canvas, at, Person(pose, Dress(cloth, cloth), look))


def _worker(canvas: Canvas, at: Place, who: Person) -> None:
    """Paint somebody whose face the sheet lights from before."""
    glow = mix(SUN, who.look.skin.light, 0.65)
    person(canvas, at, replace(who, look=who.look._replace(glow=glow)))


def _crew(canvas: Canvas) -> None:
    _watching(canvas)
    _leaning(canvas)
    canvas.veil(oval(560, 600, 150, 150), p.INK, 0.35, blur=50)
    _apprentice(canvas)
    _holder(canvas)
    _pointer(canvas)
    _friend(canvas)
    _elder(canvas)
    canvas.veil(oval(530, 430, 130, 110), SUN, 0.14, blur=50)


def _watching(canvas: Canvas) -> None:
    """The tall man behind, between the one who points and the one who holds."""
    pose = standing("down", near=((-0.8, -4.6), (-0.4, -3.9)), lean=0.06, nod=7)
    dress = Dress(p.CLOTH_TEAL, p.CLOTH_TEAL, stripe=p.CLOTH_OCHRE)
    look = Look(p.TAN, p.HAIR, "short", "hard", p.CLOTH_WHITE)
    _worker(canvas, _place(-0.34, 2.9, 1.88), Person(pose, dress, look))


def _leaning(canvas: Canvas) -> None:
    """The woman behind, who looks over the holder's shoulder."""
    pose = standing("down", near=((-0.95, -4.6), (-1.0, -3.7)), lean=0.3, nod=14)
    dress = Dress(ORANGE, ORANGE, stripe=p.CLOTH_WHITE)
    look = Look(p.SKIN, p.HAIR, "bob", "hard", p.CLOTH_OCHRE)
    at = _place(0.43, 2.8, 1.74, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))


def _friend(canvas: Canvas) -> None:
    """The one at the left, a hand on a colleague's shoulder."""
    elbow, hand = (0.72, -4.75), (1.06, -5.3)
    pose = standing("side", near=(elbow, hand), lean=0.26, nod=16, stride=0.4)
    dress = Dress(BLUE, BLUE, stripe=p.CLOTH_OCHRE)
    look = Look(p.TAN, p.HAIR, "short", "hard", p.CLOTH_RED)
    _worker(canvas, _place(-0.98, 2.42, 1.8), Person(pose, dress, look))


def _apprentice(canvas: Canvas) -> None:
    pose = standing("down", near=((-0.9, -4.65), (-0.2, -4.0)), lean=0.2, nod=9)
    dress = Dress(p.CLOTH_MIST, p.CLOTH_INK, bib=p.CLOTH_INK)
    look = Look(p.SKIN, p.HAIR, "tail", "hard", p.CLOTH_WHITE)
    at = _place(1.02, 2.6, 1.64, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))


def _holder(canvas: Canvas) -> None:
    near = ((-0.72, -4.4), (0.1, -4.1))
    far = ((1.5, -4.72), (1.72, -4.26))
    pose = standing("down", near=near, far=far, lean=0.06, nod=10)
    pose = replace(pose, is_holding=True)
    dress = Dress(
        p.CLOTH_RED, p.CLOTH_INK, hem=-0.12, bib=p.CLOTH_INK, shirt=p.CLOTH_WHITE
    )
    look = Look(p.SKIN, p.HAIR, "short", "hard", p.CLOTH_OCHRE)
    at = _place(0.07, 2.42, 1.74, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))
    _sheet(canvas, at)
    holding(canvas, at.within((0.16, -4.12), tilt=-22), p.SKIN)
    holding(canvas, at.within((1.62, -4.3), tilt=196), p.SKIN)


def _sheet(canvas: Canvas, at: Place) -> None:
    """The letter, folded twice to fit its envelope, bright in the beam."""
    a, b, c, d = (0.22, -5.05), (1.2, -5.22), (1.42, -4.08), (0.3, -3.86)
    canvas.veil(at.shape(oval(0.8, -4.5, 1, 0.9)), SUN, 0.4, blur=20)
    sheet = at.shape(polygon(a, b, c, d))
    canvas.fill(sheet, (255, 252, 240))
    for part in (1 / 3, 2 / 3):
        one = (a[0] + (d[0] - a[0]) * part, a[1] + (d[1] - a[1]) * part)
        two = (b[0] + (c[0] - b[0]) * part, b[1] + (c[1] - b[1]) * part)
        crease = at.shape(line((one, two), 0.025))
        canvas.fill(crease, mix(p.SAND, p.MIST, 0.3))
    low = at.shape(polygon((0.274, -4.26), (1.347, -4.46), c, d))
    canvas.veil(low, p.SAND, 0.5)


def _pointer(canvas: Canvas) -> None:
    hand = (1.24, -5.16)
    pose = standing(
        "side",
        near=((0.72, -4.65), hand),
        far=((0.3, -4.6), (0.7, -4.0)),
        lean=0.3,
        nod=22,
        stride=0.4,
    )
    dress = Dress(p.CLOTH_WHITE, p.CLOTH_TEAL, bib=p.CLOTH_TEAL)
    look = Look(p.SKIN, p.HAIR, "tail", "hard", p.CLOTH_OCHRE)
    at = _place(-0.66, 2.4, 1.62)
    _worker(canvas, at, Person(pose, dress, look))
    pointing(canvas, at.within(hand, tilt=8), p.SKIN)


def _elder(canvas: Canvas) -> None:
    """The master, his wrench in his hand."""
    pose = standing(
        "side",
        near=((0.0, -4.5), (0.72, -4.0)),
        far=((0.4, -4.6), (0.9, -4.1)),
        lean=0.3,
        nod=20,
        stride=0.45,
    )
    dress = Dress(BLUE, BLUE, stripe=p.CLOTH_WHITE)
    look = Look(p.TAN, p.GREY_HAIR, "short", "hard", p.CLOTH_WHITE)
    at = _place(0.61, 2.26, 1.7, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))
    grip = at.within((0.78, -3.96), tilt=-58)
    shaft = limb(((-0.7, 0), (1.05, 0)), (0.13, 0.17), is_bent=False)
    jaw = limb(((1.0, 0.02), (1.16, -0.2), (1.38, -0.2)), (0.2, 0.17, 0.1))
    jaw += limb(((1.0, 0), (1.2, 0.18), (1.42, 0.12)), (0.2, 0.17, 0.1))
    canvas.fill(grip.shape(shaft + jaw), p.METAL, depth=5, rim=2)
    canvas.fill(grip.shape(box(-0.5, -0.02, 0.8, 0.03)), p.METAL.shade)
    gripping(canvas, at.within((0.72, -4.0), tilt=34), p.TAN)


def _near(canvas: Canvas) -> None:
    """What frames the group, close to us: a finished wheel, a bench with its vice."""
    x, y, r = 1118.0, 748.0, 132.0
    wheel = gear(x, y, r, 26)
    canvas.fill(Place(14, 9).shape(wheel), STEEL.shade)
    canvas.fill(wheel, STEEL.dimmed(0.2), depth=60, rim=6)
    for part, paint in ((0.8, STEEL.shade), (0.77, IRON.base), (0.4, STEEL.base)):
        canvas.fill(oval(x, y, r * part), paint)
    for turn in range(6):
        hole = Place(x, y, 1, turn * 60.0).shape(oval(0, -r * 0.59, r * 0.13))
        canvas.fill(hole, Tone(p.INK, p.INK, STEEL.base), depth=4)
    canvas.fill(oval(x, y, r * 0.36), STEEL.dimmed(0.1), depth=26, rim=3)
    canvas.fill(oval(x, y, r * 0.2), p.INK)
    bench = polygon((-20, 668), (150, 660), (176, 690), (176, 812), (-20, 812))
    canvas.fill(bench, Tone(p.TEAL, p.NIGHT, p.INK), depth=40)
    canvas.fill(polygon((-20, 654), (140, 646), (178, 676), (-20, 690)), p.WOOD, rim=3)
    canvas.fill(polygon((-20, 690), (178, 676), (178, 692), (-20, 708)), p.WOOD.shade)
    _vice(canvas, Place(86, 664, 1.3))


def _vice(canvas: Canvas, at: Place) -> None:
    base = polygon((-34, 0), (-22, -22), (22, -22), (34, 0))
    canvas.fill(at.shape(base), p.CLOTH_RED, depth=14, rim=3)
    canvas.fill(at.shape(box(-48, -46, 16, -20, 5)), p.CLOTH_RED, depth=12, rim=3)
    canvas.fill(at.shape(box(24, -44, 46, -20, 4)), p.CLOTH_RED, depth=9, rim=2)
    canvas.fill(at.shape(box(6, -62, 17, -40) + box(24, -62, 34, -40)), p.METAL, rim=2)
    canvas.fill(at.shape(box(16, -78, 25, -44, 2)), p.CLOTH_OCHRE, depth=4, rim=2)
    canvas.fill(at.shape(line(((46, -32), (62, -32)), 7)), p.METAL, depth=3)
    canvas.fill(at.shape(line(((60, -50), (60, -12)), 4)), p.METAL, depth=2)
