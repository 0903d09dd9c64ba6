"""Picture 1: in the machine hall, workers gather round the one who holds a letter."""

import palette as p
from canvas import Canvas
from hands import gripping, holding, pointing
from heads import FACE, Look
from palette import Tone, mix
from people import Dress, Person, Pose, person, standing
from shapes import Place, box, limb, line, oval, polygon
from works import EYE, SUN, beams, hall

WIDTH, HEIGHT = 1200, 800
BLUE = Tone((128, 164, 172), (62, 104, 122), (28, 54, 70))
ORANGE = Tone((248, 176, 108), (216, 112, 54), (140, 62, 36))


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the far gate to the letter."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.8, -0.6), ppu)
    hall(canvas)
    _crew(canvas)
    beams(canvas, 0.12)
    return canvas


def _place(
    x: float, z: float, tall: float = 1.72, *, is_mirrored: bool = False
) -> Place:
    """Where somebody stands, by metres; the scale is a head of that tall one."""
    sx, sy = EYE.at(x, 0, z)
    return Place(sx, sy, EYE.metre(z) * tall / 7.2, 0, is_mirrored)


def _worker(canvas: Canvas, at: Place, who: Person, glow: float = 0.5) -> None:
    """Paint somebody whose face the sheet lights from before."""
    person(canvas, at, who)
    pose = who.pose
    face = at.within(pose.face, tilt=pose.nod)
    front, back = face.point((0.42, 0.2)), face.point((-0.25, 0.1))
    brim = -0.1 if pose.view == "side" else 0.1
    below = face.shape(box(-0.6, brim, 0.6, 0.6))
    glimmer = mix(SUN, who.look.skin.light, 0.5)
    canvas.veil(
        face.shape(FACE[pose.view]),
        glimmer,
        glow,
        path=(front, back),
        strength=(1, 0),
        within=below,
    )


def _crew(canvas: Canvas) -> None:
    _watching(canvas)
    _leaning(canvas)
    canvas.veil(oval(560, 560, 150, 150), p.INK, 0.35, blur=50)
    _outer(canvas)
    _holder(canvas)
    _pointer(canvas)
    _elder(canvas)
    canvas.veil(oval(530, 430, 130, 110), SUN, 0.16, blur=50)


def _watching(canvas: Canvas) -> None:
    """The young man behind, between the one who points and the one who holds."""
    pose = standing("down", near=((-0.8, -4.6), (-0.4, -3.9)), lean=0.1, nod=7)
    dress = Dress(p.CLOTH_SAND, BLUE, bib=BLUE)
    look = Look(p.TAN, p.HAIR, "short", "hard", p.CLOTH_WHITE)
    _worker(canvas, _place(-0.27, 2.95, 1.8), Person(pose, dress, look))


def _leaning(canvas: Canvas) -> None:
    """The woman behind, who looks over the holder's shoulder."""
    pose = standing("down", near=((-0.85, -4.6), (-0.7, -3.7)), lean=0.25, nod=12)
    dress = Dress(ORANGE, ORANGE, is_overall=True, hem=0.05, stripe=p.CLOTH_WHITE)
    look = Look(p.SKIN, p.HAIR, "bob", "hard", p.CLOTH_OCHRE)
    at = _place(0.4, 2.85, 1.72, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))


def _outer(canvas: Canvas) -> None:
    """One at either end, who close the circle."""
    pose = standing("side", near=((0.05, -4.6), (0.6, -3.7)), lean=0.22, nod=16)
    dress = Dress(BLUE, BLUE, is_overall=True, hem=0.05, stripe=p.CLOTH_OCHRE)
    look = Look(p.TAN, p.HAIR, "short", "hard", p.CLOTH_RED)
    _worker(canvas, _place(-0.97, 2.6, 1.78), Person(pose, dress, look))
    pose = standing("down", near=((-0.9, -4.65), (-0.2, -4.0)), lean=0.15, nod=6)
    dress = Dress(p.CLOTH_MIST, p.CLOTH_INK, bib=p.CLOTH_INK)
    look = Look(p.SKIN, p.HAIR, "tail", "hard", p.CLOTH_WHITE)
    at = _place(1.0, 2.65, 1.66, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))


def _holder(canvas: Canvas) -> None:
    near = ((-0.72, -4.4), (0.1, -4.1))
    far = ((1.0, -4.5), (1.36, -4.2))
    pose = _held(standing("down", near=near, far=far, lean=0.06, nod=10))
    dress = Dress(p.CLOTH_RED, p.CLOTH_INK, bib=p.CLOTH_INK, shirt=p.CLOTH_WHITE)
    look = Look(p.SKIN, p.HAIR, "short", "hard", p.CLOTH_OCHRE)
    at = _place(0.04, 2.45, 1.74, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))
    _sheet(canvas, at)
    holding(canvas, at.within((0.16, -4.12), tilt=-22), p.SKIN)
    holding(canvas, at.within((1.5, -4.3), tilt=200), p.SKIN)


def _held(pose: Pose) -> Pose:
    return Pose(
        pose.view, pose.neck, pose.hip, pose.face, pose.near_arm, pose.far_arm,
        pose.near_leg, pose.far_leg, pose.nod, pose.chest, pose.waist, True,
    )  # fmt: skip


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
    elbow, hand = (0.72, -4.55), (1.06, -5.05)
    pose = standing("side", near=(elbow, hand), far=((0.3, -4.6), (0.7, -4.0)),
                    lean=0.28, nod=20)  # fmt: skip
    dress = Dress(p.CLOTH_WHITE, p.CLOTH_TEAL, bib=p.CLOTH_TEAL)
    look = Look(p.SKIN, p.HAIR, "tail", "hard", p.CLOTH_OCHRE)
    at = _place(-0.62, 2.42, 1.64)
    _worker(canvas, at, Person(pose, dress, look))
    pointing(canvas, at.within(hand, tilt=8), p.SKIN)


def _elder(canvas: Canvas) -> None:
    """The master, his wrench in his hand."""
    elbow, hand = (0.05, -4.5), (0.72, -4.0)
    pose = standing("side", near=(elbow, hand), far=((0.4, -4.6), (0.9, -4.1)),
                    lean=0.24, nod=18)  # fmt: skip
    dress = Dress(BLUE, BLUE, is_overall=True, hem=0.05, stripe=p.CLOTH_WHITE)
    look = Look(p.TAN, p.GREY_HAIR, "short", "hard", p.CLOTH_WHITE)
    at = _place(0.62, 2.3, 1.72, is_mirrored=True)
    _worker(canvas, at, Person(pose, dress, look))
    grip = at.within((0.78, -3.96), tilt=-58)
    shaft = limb(((-0.7, 0), (1.05, 0)), (0.13, 0.17), is_bent=False)
    jaw = limb(((1.0, 0.02), (1.16, -0.2), (1.38, -0.2)), (0.2, 0.17, 0.1))
    jaw += limb(((1.0, 0), (1.2, 0.18), (1.42, 0.12)), (0.2, 0.17, 0.1))
    canvas.fill(grip.shape(shaft + jaw), p.METAL, depth=5, rim=2)
    canvas.fill(grip.shape(box(-0.5, -0.02, 0.8, 0.03)), p.METAL.shade)
    gripping(canvas, at.within((0.72, -4.0), tilt=34), p.TAN)
