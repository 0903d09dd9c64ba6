"""Picture 2: the class of craftsmen, an instructor at the board, daylight on desks."""

from dataclasses import dataclass

import palette as p
from audience import Listener, listener
from canvas import Canvas, cast
from heads import Look
from palette import Tone, mix
from people import Dress, Person, person, standing
from shapes import Camera, Place, Shape, box, curve, limb, line, oval, polygon, reach

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
    Seat(-2.05, 4.6, Listener(Look(p.TAN, p.HAIR), p.CLOTH_OCHRE, tilt=3)),
    Seat(-0.85, 4.6, Listener(Look(p.SKIN, p.HAIR, "bob"), p.CLOTH_TEAL)),
    Seat(0.3, 4.6, Listener(Look(p.SKIN, p.HAIR), p.CLOTH_MIST, tilt=-4)),
    Seat(3.05, 4.6, Listener(Look(p.SKIN, p.HAIR, "tail"), p.CLOTH_RED)),
    Seat(-2.0, 3.4, Listener(Look(p.SKIN, p.HAIR, "bun"), p.CLOTH_RED, tilt=4)),
    Seat(-0.42, 3.4, Listener(Look(p.TAN, p.HAIR), p.CLOTH_INK), is_asking=True),
    Seat(
        0.9,
        3.4,
        Listener(Look(p.SKIN, p.HAIR), p.CLOTH_SAND, view="side", is_mirrored=True),
    ),
    Seat(2.15, 3.4, Listener(Look(p.SKIN, p.GREY_HAIR), p.CLOTH_TEAL, tilt=-5)),
    Seat(
        -1.02,
        2.35,
        Listener(
            Look(p.SKIN, p.HAIR, "short", "cap", p.CLOTH_RED),
            p.CLOTH_TEAL,
            p.CLOTH_OCHRE,
            tilt=4,
        ),
    ),
    Seat(0.2, 2.35, Listener(Look(p.SKIN, p.HAIR, "tail"), p.CLOTH_MIST, tilt=-3)),
    Seat(1.4, 2.35, Listener(Look(p.TAN, p.HAIR), p.CLOTH_INK, tilt=-6)),
)


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the front wall to the nearest desks."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.85, -0.52), ppu)
    _room(canvas)
    _windows(canvas)
    _sunlight(canvas)
    _board(canvas)
    _bench(canvas)
    _instructor(canvas)
    for row in (4.6, 3.4, 2.35):
        for seat in SEATS:
            if seat.z == row:
                _desk(canvas, seat)
        for seat in SEATS:
            if seat.z == row:
                _trainee(canvas, seat)
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


def _sunlight(canvas: Canvas) -> None:
    """What a window throws on the front wall: two slanting panes."""
    wall = EYE.wall(LEFT, 6, 0, 3.2, WALL)
    for high, low in ((2.6, 1.85), (1.75, 1.0)):
        left = -4.1 + (2.6 - high) * 0.6
        slide = (high - low) * 0.6
        pane = EYE.face(
            (left, high + 0.15, WALL),
            (left + 0.75, high, WALL),
            (left + 0.75 + slide, low, WALL),
            (left + slide, low + 0.15, WALL),
        )
        canvas.veil(pane, (255, 246, 224), 0.85, blur=1.5, within=wall)


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


def _bench(canvas: Canvas) -> None:
    """A bench with a real motor on it, and tools hung on the wall above."""
    panel = EYE.wall(2.3, 4.6, 1.55, 2.6, WALL)
    canvas.fill(panel, Tone(p.PALE, mix(p.MIST, p.PALE, 0.4), p.MIST), depth=4, rim=2)
    left, top = EYE.at(2.45, 2.5, WALL)
    for i, length in enumerate((92, 70, 84, 58, 76, 90)):
        x = left + i * 34
        grip = limb(((x, top + 8), (x, top + length)), (7, 10), is_bent=False)
        canvas.veil(Place(5, 5).shape(grip), p.INK, 0.3, blur=2)
        canvas.fill(grip, (p.METAL, p.CLOTH_RED, p.CLOTH_OCHRE)[i % 3], depth=3)
        crown = oval(x, top + 8, 9) if i % 2 else box(x - 15, top, x + 12, top + 13, 3)
        canvas.fill(crown, p.METAL, depth=3, rim=1.5)
    canvas.fill(EYE.wall(2.9, 4.8, 0, 0.85, 6.4), p.CLOTH_INK, depth=10)
    canvas.fill(EYE.floor(2.8, 4.8, 6.3, 6.9, 0.9), p.WOOD.light)
    canvas.fill(EYE.wall(2.8, 4.8, 0.84, 0.9, 6.3), p.WOOD.base)
    x, y = EYE.at(3.45, 0.9, 6.5)
    canvas.fill(box(x - 40, y - 62, x + 44, y - 4, 12), p.CLOTH_TEAL, depth=22, rim=3)
    for fin in reach(6, -28, 30):
        canvas.fill(box(x + fin, y - 58, x + fin + 4, y - 8), p.CLOTH_TEAL.shade)
    canvas.fill(box(x - 58, y - 38, x - 40, y - 28), p.METAL, depth=4, rim=2)
    canvas.fill(box(x - 36, y - 6, x + 38, y + 4, 2), p.CLOTH_INK)


def _instructor(canvas: Canvas) -> None:
    x, y = EYE.at(1.72, 0, 5.3)
    unit = EYE.metre(5.3) * 1.78 / 7.2
    cast(canvas, x, y - 4, 170, 80, 0.55)
    pose = standing(
        "quarter",
        near=((-1.0, -4.7), (-0.62, -3.85)),
        far=((1.3, -5.45), (2.3, -6.0)),
        nod=-3,
    )
    dress = Dress(p.CLOTH_RED, p.CLOTH_INK, hem=0.3, shirt=p.CLOTH_WHITE)
    place = Place(x, y, unit, 0, is_mirrored=True)
    look = Look(p.SKIN, p.GREY_HAIR)
    person(canvas, place, Person(pose, dress, look))
    rod = limb((place.point((2.3, -5.9)), place.point((4.6, -7.15))), (3.4, 1.8))
    canvas.fill(rod, p.OCHRE)


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
    haze = (z - 2.35) / 2.3 * 0.12
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
    cloth = p.CLOTH_OCHRE.faded(p.UMBER, 0.55).faded(AIR, haze)
    legs = line(((-0.8, 2.6), (-0.98, 5.3)), 0.13) + line(
        ((0.8, 2.6), (0.98, 5.3)), 0.13
    )
    canvas.fill(place.shape(legs), p.METAL.faded(p.INK, 0.35), depth=unit * 0.05)
    hips = curve(
        (-0.9, 2.1), (0.9, 2.1), (1.02, 2.8), (0.9, 3.25), (-0.9, 3.25), (-1.02, 2.8)
    )
    canvas.fill(place.shape(hips), p.CLOTH_INK.faded(AIR, haze), depth=unit * 0.5)
    canvas.fill(
        place.shape(box(-1.05, 3.05, 1.05, 3.35, 0.14)),
        cloth,
        depth=unit * 0.2,
        rim=unit * 0.04,
    )
    back = place.shape(box(-0.88, 1.6, 0.88, 2.5, 0.24))
    canvas.fill(back, cloth, depth=unit * 0.25, rim=unit * 0.05)


def _daylight(canvas: Canvas) -> None:
    for x in (-60, 150):
        beam = polygon((x, 60), (x + 120, 30), (x + 660, 640), (x + 420, 720))
        canvas.veil(
            beam,
            p.PAPER,
            0.26,
            blur=14,
            path=((x, 60), (x + 560, 660)),
            strength=(1, 0),
        )
    canvas.veil(polygon((1250, -50), (1250, 850), (960, 850)), p.INK, 0.25, blur=90)
    canvas.veil(box(-50, 770, 1250, 900), p.INK, 0.35, blur=40)
