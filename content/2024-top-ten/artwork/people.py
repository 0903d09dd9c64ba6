"""Figures seven and a third heads tall, posed by their joints and dressed for work."""

from dataclasses import dataclass

from canvas import Canvas
from heads import Look, View, head
from palette import CLOTH_INK, CLOTH_SAND, RUBBER, Tone
from shapes import Place, Point, Shape, curve, limb, oval, polygon, through

Arm = tuple[Point, Point, Point]
Leg = tuple[Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Dress:
    """What a figure wears; `hem` is how far its coat falls below the hips, in heads.

    `bib` is the front of dungarees over the top, with its straps.
    """

    top: Tone
    trousers: Tone = CLOTH_INK
    shoes: Tone = RUBBER
    hem: float = 0.25
    stripe: Tone | None = None
    gloves: Tone | None = None
    is_overall: bool = False
    shirt: Tone = CLOTH_SAND
    bib: Tone | None = None


@dataclass(frozen=True, slots=True)
class Pose:
    """Joints in heads from the ground between the feet, y down, facing right.

    Who is holding something has both arms before the trunk.
    """

    view: View
    neck: Point
    hip: Point
    face: Point
    near_arm: Arm
    far_arm: Arm
    near_leg: Leg
    far_leg: Leg
    nod: float = 0
    chest: float = 0.9
    waist: float = 0.68
    is_holding: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody: a pose, a dress, a head."""

    pose: Pose
    dress: Dress
    look: Look


def person(canvas: Canvas, at: Place, who: Person) -> None:
    """Paint the figure from its far side to its near side; `at.scale` is a head."""
    pose, dress, look = who.pose, who.dress, who.look
    if not pose.is_holding:
        _arm(canvas, at, pose.far_arm, who, is_far=True)
    if dress.is_overall:
        _trunk(canvas, at, who)
    _leg(canvas, at, pose.far_leg, who, is_far=True)
    _leg(canvas, at, pose.near_leg, who, is_far=False)
    if not dress.is_overall:
        _trunk(canvas, at, who)
    neck = limb(_neck(pose), (0.4, 0.36), is_bent=False)
    canvas.fill(at.shape(neck), look.skin, depth=at.scale * 0.22)
    _collar(canvas, at, pose, dress)
    head(canvas, at.within(pose.face, tilt=pose.nod), pose.view, look)
    if pose.is_holding:
        _arm(canvas, at, pose.far_arm, who, is_far=False)
    _arm(canvas, at, pose.near_arm, who, is_far=False)


def _neck(pose: Pose) -> tuple[Point, Point]:
    (nx, ny), (fx, fy) = pose.neck, pose.face
    return (nx, ny + 0.02), (nx + (fx - nx) * 0.6 - 0.04, ny + (fy - ny) * 0.6)


def _trunk(canvas: Canvas, at: Place, who: Person) -> None:
    pose, dress = who.pose, who.dress
    placed = at.shape(trunk(pose, dress.hem))
    canvas.fill(placed, dress.top, depth=at.scale * 0.5, rim=at.scale * 0.07)
    if dress.bib:
        _bib(canvas, at, pose, dress.bib, placed)
    if dress.stripe:
        for place in (0.45, 0.68):
            band = at.shape(_band(pose, place, 0.17))
            canvas.fill(band, dress.stripe, depth=at.scale * 0.45, within=placed)


def _bib(canvas: Canvas, at: Place, pose: Pose, cloth: Tone, within: Shape) -> None:
    (nx, ny), (hx, hy) = pose.neck, pose.hip
    turn = {"side": 0.34, "quarter": 0.12, "down": 0.12}.get(pose.view, 0)
    wide = 0.3 if pose.view == "side" else 0.46
    x, y = nx + (hx - nx) * 0.4 + turn, ny + (hy - ny) * 0.42
    apron = polygon(
        *((x - wide, y), (x + wide, y), (x + wide + 0.06, y + 0.55)),
        *((hx + 1, hy - 0.35), (hx + 1, hy + 0.6), (hx - 1, hy + 0.6)),
        *((hx - 1, hy - 0.35), (x - wide - 0.06, y + 0.55)),
    )
    straps: Shape = ()
    for sign in (-1, 1):
        foot, top = x + sign * (wide - 0.08), nx + turn * 0.5 + sign * 0.42
        straps += limb(((foot, y + 0.06), (top, ny - 0.1)), (0.17,), is_bent=False)
    canvas.fill(at.shape(straps), cloth, depth=at.scale * 0.06, within=within)
    rim = at.scale * 0.05
    canvas.fill(at.shape(apron), cloth, depth=at.scale * 0.4, rim=rim, within=within)
    for sign in (-1, 1):
        button = oval(x + sign * (wide - 0.08), y + 0.08, 0.06)
        canvas.fill(at.shape(button), cloth.light, within=within)


def trunk(pose: Pose, hem: float) -> Shape:
    """The outline of shoulders, waist and coat about the spine."""
    (nx, ny), (hx, hy) = pose.neck, pose.hip
    length = ((hx - nx) ** 2 + (hy - ny) ** 2) ** 0.5
    ax, ay = (hx - nx) / length, (hy - ny) / length
    chest, waist = pose.chest, pose.waist

    def out(along: float, across: float) -> Point:
        return nx + ax * along - ay * across, ny + ay * along + ax * across

    def side(sign: int) -> list[Point]:
        return [
            out(-0.02, sign * 0.2),
            out(0.12, sign * chest * 0.62),
            out(0.3, sign * chest * 0.95),
            out(0.8, sign * chest),
            out(length * 0.66, sign * waist),
            out(length, sign * (waist + 0.05)),
            out(length + hem, sign * (waist + 0.08 + hem * 0.08)),
        ]

    return (through(side(1)) + through(side(-1))[::-1],)


def _band(pose: Pose, place: float, width: float) -> Shape:
    (nx, ny), (hx, hy) = pose.neck, pose.hip
    ax, ay = hx - nx, hy - ny
    x, y = nx + ax * place, ny + ay * place
    length = (ax * ax + ay * ay) ** 0.5
    ux, uy = -ay / length * 1.4, ax / length * 1.4
    return limb(((x - ux, y - uy), (x + ux, y + uy)), (width, width), is_bent=False)


def _collar(canvas: Canvas, at: Place, pose: Pose, dress: Dress) -> None:
    x, y = pose.neck
    reach = 0.27
    if pose.view in ("quarter", "down", "front"):
        middle = x + (0 if pose.view == "front" else 0.14)
        hx, hy = pose.hip
        end = (hx + middle - x, hy) if not dress.bib else (middle, y + 0.8)
        zip_line = limb(((middle, y + 0.4), end), (0.05, 0.05))
        canvas.fill(at.shape(zip_line), dress.top.shade, alpha=0.8)
        shirt = polygon((x - 0.2, y), (x + 0.22, y), (middle, y + 0.5))
        canvas.fill(at.shape(shirt), dress.shirt, depth=at.scale * 0.12)
        for edge in (x - reach, x + reach):
            lapel = limb(((edge, y), (middle, y + 0.46)), (0.2, 0.1), is_bent=False)
            canvas.fill(at.shape(lapel), dress.top, rim=at.scale * 0.04)
        return
    shape = limb(((x - reach, y + 0.06), (x, y + 0.14), (x + reach, y + 0.04)), (0.2,))
    canvas.fill(at.shape(shape), dress.top, depth=at.scale * 0.1, rim=at.scale * 0.05)


def _arm(canvas: Canvas, at: Place, arm: Arm, who: Person, *, is_far: bool) -> None:
    shoulder, elbow, hand = arm
    sleeve = who.dress.top
    if is_far:
        sleeve = Tone(sleeve.base, sleeve.shade, sleeve.shade)
    _hand(canvas, at, elbow, hand, who.dress.gloves or who.look.skin)
    wrist = _part(elbow, hand, 0.86)
    shape = limb((shoulder, elbow, wrist), (0.54, 0.42, 0.33), is_bent=False)
    canvas.fill(at.shape(shape), sleeve, depth=at.scale * 0.16, rim=at.scale * 0.05)


def _hand(canvas: Canvas, at: Place, elbow: Point, hand: Point, skin: Tone) -> None:
    tip = _part(elbow, hand, 1.22)
    palm = limb((_part(elbow, hand, 0.8), hand, tip), (0.24, 0.34, 0.2))
    x, y = _part(elbow, hand, 1.08)
    thumb = limb((hand, (x + 0.14, y - 0.1)), (0.16, 0.11), is_bent=False)
    canvas.fill(at.shape(palm + thumb), skin, depth=at.scale * 0.1)


def _part(start: Point, end: Point, part: float) -> Point:
    return (
        start[0] + (end[0] - start[0]) * part,
        start[1] + (end[1] - start[1]) * part,
    )


def _leg(canvas: Canvas, at: Place, leg: Leg, who: Person, *, is_far: bool) -> None:
    hip, knee, ankle = leg
    cloth = who.dress.trousers
    if is_far:
        cloth = Tone(cloth.base, cloth.shade, cloth.shade)
    _shoe(canvas, at, ankle, who)
    shape = limb((hip, knee, ankle), (0.86, 0.62, 0.46), is_bent=False)
    canvas.fill(at.shape(shape), cloth, depth=at.scale * 0.26, rim=at.scale * 0.05)


def _shoe(canvas: Canvas, at: Place, ankle: Point, who: Person) -> None:
    x, y = ankle
    if who.pose.view in ("front", "back"):
        shape = oval(x, y + 0.22, 0.27, 0.22)
    else:
        shape = curve(
            *((x - 0.24, y + 0.05), (x + 0.18, y), (x + 0.4, y + 0.2)),
            *((x + 0.62, y + 0.28), (x + 0.64, y + 0.4), (x + 0.5, y + 0.42)),
            *((x - 0.2, y + 0.42), (x - 0.27, y + 0.3)),
        )
    canvas.fill(at.shape(shape), who.dress.shoes, rim=at.scale * 0.05)


HANGING: tuple[Point, Point] = ((0.02, -4.65), (0.22, -3.6))
"""Where elbow and hand of an arm at rest are, seen from the side."""


def standing(
    view: View,
    *,
    near: tuple[Point, Point] = HANGING,
    far: tuple[Point, Point] = HANGING,
    lean: float = 0,
    nod: float = 0,
    stride: float = 0.18,
) -> Pose:
    """Somebody upright; `near` and `far` are where elbow and hand are, in heads."""
    is_flat = view in ("front", "back")
    half = 0.78 if is_flat else (0.08 if view == "side" else 0.56)
    foot = 0.3 if is_flat else stride
    hip = 0.3 if is_flat else 0.1
    chest = 0.84 if is_flat else (0.58 if view == "side" else 0.76)
    waist = 0.7 if is_flat else (0.56 if view == "side" else 0.66)
    return Pose(
        view,
        neck=(lean, -6.05),
        hip=(0, -3.85),
        face=(lean * 1.15 + (0.0 if is_flat else 0.14), -6.7),
        near_arm=((lean - half, -5.58), *near),
        far_arm=((lean + half, -5.58), *far),
        near_leg=((-hip, -3.75), (-hip - foot * 0.4, -2.0), (-foot - 0.12, -0.42)),
        far_leg=((hip, -3.75), (hip + foot * 0.5, -2.0), (foot + 0.12, -0.42)),
        nod=nod,
        chest=chest,
        waist=waist,
    )
