"""Picture 2: the class of craftsmen, an instructor at the board, daylight on desks."""

from dataclasses import dataclass

import palette as p
from audience import Listener, listener
from canvas import Canvas, cast
from heads import Look
from palette import mix
from people import Dress, Person, person, standing
from shapes import Camera, Place, Shape, box, limb, line, oval, polygon, reach

WIDTH, HEIGHT = 1200, 800
EYE = Camera(centre=640, horizon=290, focal=900, height=1.7)
WALL, LEFT = 7.0, -3.9
AIR = mix(p.PAPER, p.MIST, 0.3)
CHALK = mix(p.PAPER, p.MIST, 0.2)


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a trainee sits, in metres, and who it is."""

    x: float
    z: float
    who: Listener
    is_asking: bool = False


SEATS = (
    Seat(-1.9, 4.7, Listener(Look(p.TAN, p.HAIR), p.CLOTH_OCHRE, tilt=3)),
    Seat(-0.75, 4.7, Listener(Look(p.SKIN, p.HAIR, "bob"), p.CLOTH_TEAL)),
    Seat(0.45, 4.7, Listener(Look(p.SKIN, p.HAIR), p.CLOTH_MIST, tilt=-4)),
    Seat(1.75, 4.7, Listener(Look(p.SKIN, p.HAIR, "tail"), p.CLOTH_RED)),
    Seat(-1.65, 3.5, Listener(Look(p.SKIN, p.HAIR, "bun"), p.CLOTH_MIST, tilt=4)),
    Seat(-0.35, 3.5, Listener(Look(p.TAN, p.GREY_HAIR), p.CLOTH_INK), is_asking=True),
    Seat(
        0.95,
        3.5,
        Listener(Look(p.SKIN, p.HAIR), p.CLOTH_OCHRE, view="side", is_mirrored=True),
    ),
    Seat(2.1, 3.5, Listener(Look(p.SKIN, p.HAIR), p.CLOTH_TEAL, tilt=-5)),
    Seat(
        -1.0,
        2.4,
        Listener(
            Look(p.SKIN, p.HAIR, "short", "cap", p.CLOTH_RED),
            p.CLOTH_TEAL,
            p.CLOTH_OCHRE,
            tilt=4,
        ),
    ),
    Seat(0.3, 2.4, Listener(Look(p.SKIN, p.HAIR, "tail"), p.CLOTH_INK, tilt=-3)),
    Seat(1.45, 2.4, Listener(Look(p.TAN, p.HAIR), p.CLOTH_MIST, tilt=-6)),
)


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the front wall to the nearest desks."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.85, -0.52), ppu)
    _room(canvas)
    _windows(canvas)
    _board(canvas)
    _instructor(canvas)
    for row in (4.7, 3.5, 2.4):
        for seat in SEATS:
            if seat.z == row:
                _desk(canvas, seat)
        for seat in SEATS:
            if seat.z == row:
                _trainee(canvas, seat)
        canvas.veil(canvas.whole, AIR, 0.05 if row > 3 else 0)
    _daylight(canvas)
    return canvas


def _room(canvas: Canvas) -> None:
    wall = EYE.wall(LEFT, 6, 0, 3.6, WALL)
    canvas.fill(canvas.whole, mix(p.PAPER, p.SAND, 0.3))
    canvas.wash(
        wall,
        mix(p.PAPER, p.SAND, 0.25),
        mix(p.SAND, p.MIST, 0.4),
        ((300, 0), (1200, 200)),
    )
    floor = EYE.floor(LEFT, 8, 1, WALL)
    canvas.wash(
        floor,
        mix(p.SAND, p.UMBER, 0.2),
        mix(p.UMBER, p.INK, 0.35),
        ((500, 500), (700, 900)),
    )
    side = EYE.side(LEFT, 0, 3.6, 1, WALL)
    canvas.wash(
        side,
        mix(p.MIST, p.TEAL, 0.35),
        mix(p.TEAL, p.NIGHT, 0.3),
        ((140, 300), (0, 400)),
    )
    canvas.fill(EYE.wall(LEFT, 6, 0, 0.95, WALL), mix(p.MIST, p.TEAL, 0.15))
    canvas.veil(
        EYE.wall(LEFT, 6, 0, 0.95, WALL),
        p.TEAL,
        0.5,
        path=((200, 0), (1200, 0)),
        strength=(0, 1),
    )
    ceiling = EYE.floor(LEFT, 8, 1, WALL, 3.2)
    canvas.wash(ceiling, mix(p.PALE, p.PAPER, 0.5), p.MIST, ((300, 100), (1100, 0)))
    for z in (6.2, 4.6):
        for x in (-1.8, 1.6):
            lamp = EYE.floor(x - 0.7, x + 0.7, z, z + 0.35, 3.15)
            canvas.fill(lamp, p.PAPER)


def _windows(canvas: Canvas) -> None:
    for z in (2.1, 3.45, 4.8, 6.0):
        width = 0.9 if z < 6 else 0.75
        pane = EYE.side(LEFT, 1.0, 2.75, z, z + width)
        canvas.fill(pane, mix(p.PAPER, (255, 255, 255), 0.5))
        sill = EYE.side(LEFT, 0.93, 1.02, z - 0.06, z + width + 0.06)
        canvas.fill(sill, p.PALE)
        bars = EYE.side(LEFT, 1.0, 2.75, z + width * 0.47, z + width * 0.53)
        canvas.fill(bars + EYE.side(LEFT, 2.05, 2.1, z, z + width), p.MIST)
        light = EYE.floor(LEFT + 0.5, LEFT + 2.7, z - 0.1, z + 0.8)
        canvas.veil(light, p.PAPER, 0.55, blur=3)
    glow = EYE.face(
        (-2.6, 3.2, WALL), (-1.2, 3.2, WALL), (1.2, 0.9, WALL), (-0.2, 0.9, WALL)
    )
    canvas.veil(glow, p.PAPER, 0.6, blur=6)


def _board(canvas: Canvas) -> None:
    board = EYE.wall(-2.55, 1.35, 1.1, 2.72, WALL)
    left, top = EYE.at(-2.55, 2.72, WALL)
    right, bottom = EYE.at(1.35, 1.1, WALL)
    canvas.veil(box(left + 12, top + 12, right + 14, bottom + 14), p.INK, 0.4, blur=5)
    canvas.fill(box(left - 7, top - 7, right + 7, bottom + 9), p.WOOD, depth=5, rim=2)
    canvas.wash(
        board, p.TEAL, mix(p.NIGHT, p.TEAL, 0.3), ((left, top), (right, bottom))
    )
    _motor_drawing(canvas, (left + right) / 2 - 70, (top + bottom) / 2 + 2)
    _gear_drawing(canvas, right - 108, (top + bottom) / 2 + 6, 48)
    _gear_drawing(canvas, right - 50, (top + bottom) / 2 - 46, 28)
    light = polygon(
        (left + 30, top), (left + 150, top), (left + 310, bottom), (left + 190, bottom)
    )
    canvas.veil(light, p.PAPER, 0.13, blur=4, within=board)


def _motor_drawing(canvas: Canvas, x: float, y: float) -> None:
    """A motor cut open: casing, stator, rotor, shaft, bearings, a line of dimension."""
    strokes: Shape = ()
    strokes += _outline(x - 112, y - 56, x + 84, y + 56)
    strokes += _outline(x - 84, y - 26, x + 56, y + 26)
    strokes += _outline(x - 134, y - 36, x - 112, y + 36)
    for sign in (-1, 1):
        strokes += line(((x - 84, y + sign * 42), (x + 56, y + sign * 42)), 2.2)
        for bar in reach(7, -78, 50):
            at = x + bar
            strokes += line(((at, y + sign * 32), (at + 8, y + sign * 50)), 2.2)
    strokes += line(((x - 112, y + 72), (x + 84, y + 72)), 1.6)
    strokes += line(((x - 112, y + 66), (x - 112, y + 78)), 1.6)
    strokes += line(((x + 84, y + 66), (x + 84, y + 78)), 1.6)
    canvas.fill(strokes, CHALK)
    canvas.fill(box(x - 112, y - 7, x + 134, y + 7), p.OCHRE)
    canvas.fill(oval(x - 98, y, 13) + oval(x + 70, y, 13), p.OCHRE)
    canvas.fill(oval(x - 98, y, 6) + oval(x + 70, y, 6), p.NIGHT)


def _outline(left: float, top: float, right: float, bottom: float) -> Shape:
    corners = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    return line(corners, 2.8)


def _gear_drawing(canvas: Canvas, x: float, y: float, radius: float) -> None:
    teeth: Shape = ()
    for turn in range(12):
        tooth = polygon(
            (-5, -radius + 3), (-3, -radius - 8), (3, -radius - 8), (5, -radius + 3)
        )
        teeth += Place(x, y, 1, turn * 30.0).shape(tooth)
    canvas.fill(teeth + oval(x, y, radius), CHALK)
    canvas.fill(oval(x, y, radius - 4), mix(p.TEAL, p.NIGHT, 0.35))
    canvas.fill(oval(x, y, radius * 0.36), p.OCHRE)
    canvas.fill(oval(x, y, radius * 0.2), mix(p.TEAL, p.NIGHT, 0.35))


def _instructor(canvas: Canvas) -> None:
    x, y = EYE.at(2.15, 0, 6.0)
    unit = EYE.metre(6.0) * 1.78 / 7.2
    cast(canvas, x, y - 6, 120, 70, 0.5)
    pose = standing(
        "quarter",
        near=((0.9, -4.75), (0.65, -3.8)),
        far=((1.45, -5.55), (2.45, -6.15)),
        nod=-2,
    )
    dress = Dress(p.CLOTH_RED, p.CLOTH_INK, hem=0.3)
    place = Place(x, y, unit, 0, is_mirrored=True)
    person(canvas, place, Person(pose, dress, Look(p.SKIN, p.GREY_HAIR)))
    rod = limb((place.point((2.5, -6.2)), place.point((4.6, -6.9))), (3, 1.6))
    canvas.fill(rod, p.UMBER)


def _desk(canvas: Canvas, seat: Seat) -> None:
    x, z = seat.x, seat.z
    top = EYE.floor(x - 0.56, x + 0.56, z + 0.22, z + 0.75, 0.76)
    edge = EYE.wall(x - 0.56, x + 0.56, 0.71, 0.76, z + 0.22)
    for leg in (x - 0.52, x + 0.46):
        canvas.fill(EYE.wall(leg, leg + 0.06, 0, 0.71, z + 0.25), p.METAL, depth=3)
    shadow = EYE.floor(x - 0.4, x + 0.95, z + 0.2, z + 0.8)
    canvas.veil(shadow, p.INK, 0.45, blur=EYE.metre(z) * 0.05)
    canvas.fill(top, mix(p.PAPER, p.SAND, 0.4))
    canvas.fill(edge, p.WOOD.base)
    book = EYE.floor(x + 0.12, x + 0.42, z + 0.3, z + 0.55, 0.77)
    canvas.fill(book, (255, 250, 240))
    canvas.fill(EYE.floor(x - 0.46, x - 0.28, z + 0.4, z + 0.6, 0.78), p.OCHRE)


def _trainee(canvas: Canvas, seat: Seat) -> None:
    x, z = seat.x, seat.z
    at = EYE.at(x, 1.2, z)
    unit = EYE.metre(z) * 0.235
    haze = (z - 2.4) / 2.3 * 0.28
    place = Place(*at, unit)
    top = seat.who.top.faded(AIR, haze)
    skin = seat.who.look.skin.faded(AIR, haze)
    arms: tuple[tuple[tuple[float, float], ...], ...] = (
        ((-0.85, 1.05), (-1.25, 2.0), (-0.8, 2.0)),
        ((0.85, 1.05), (1.25, 2.0), (0.85, 2.0)),
    )
    if seat.is_asking:
        arms = (arms[0], ((0.85, 1.05), (1.3, 0.3), (1.15, -0.8)))
    for shoulder, elbow, hand in arms:
        palm = place.shape(oval(hand[0], hand[1], 0.18, 0.24))
        canvas.fill(palm, skin, depth=unit * 0.1)
        sleeve = limb((shoulder, elbow, hand), (0.56, 0.48, 0.36), is_bent=False)
        canvas.fill(place.shape(sleeve), top, depth=unit * 0.16, rim=unit * 0.06)
    listener(canvas, at, unit, seat.who, AIR, haze)
    _chair(canvas, place, unit, haze)


def _chair(canvas: Canvas, place: Place, unit: float, haze: float) -> None:
    cloth = p.CLOTH_INK.faded(AIR, haze)
    legs = line(((-0.8, 2.6), (-0.95, 5.2)), 0.12) + line(
        ((0.8, 2.6), (0.95, 5.2)), 0.12
    )
    canvas.fill(place.shape(legs), p.METAL.faded(AIR, haze), depth=unit * 0.05)
    canvas.fill(place.shape(box(-1.0, 3.0, 1.0, 3.4, 0.15)), cloth, depth=unit * 0.2)
    back = place.shape(box(-0.92, 1.55, 0.92, 2.55, 0.2))
    canvas.fill(back, cloth, depth=unit * 0.25, rim=unit * 0.05)


def _daylight(canvas: Canvas) -> None:
    for x in (-40, 130, 260):
        beam = polygon((x, 60), (x + 90, 40), (x + 620, 640), (x + 420, 700))
        canvas.veil(
            beam, p.PAPER, 0.3, blur=16, path=((x, 60), (x + 560, 660)), strength=(1, 0)
        )
    canvas.veil(polygon((1250, -50), (1250, 850), (900, 850)), p.INK, 0.3, blur=90)
    canvas.veil(
        polygon((-50, 760), (1250, 760), (1250, 850), (-50, 850)), p.INK, 0.4, blur=40
    )
