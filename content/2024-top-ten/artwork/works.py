"""The machine hall of picture 1: daylight from the left, crane, press and lathe."""

import palette as p
from canvas import Canvas
from palette import Colour, Tone, mix
from shapes import Camera, Place, Shape, box, limb, line, oval, polygon, reach

EYE = Camera(centre=600, horizon=300, focal=1000, height=1.7)
LEFT, RIGHT, ROOF, END = -7.0, 8.0, 10.6, 46.0
"""Metres from the eye to the walls, from the floor to the roof, to the far gate."""

SUN: Colour = (255, 240, 204)
EMBER: Colour = (255, 186, 84)
IRON = Tone(mix(p.TEAL, p.MIST, 0.35), mix(p.NIGHT, p.TEAL, 0.25), p.INK)
STEEL = Tone((236, 236, 222), (140, 160, 162), (48, 70, 80))

SHAFT: tuple[tuple[float, float, float], ...] = (
    *((15.8, 14.6, 0.6), (14.6, 14.0, 1.1), (14.0, 13.2, 0.62), (13.2, 12.6, 1.22)),
    *((12.6, 11.8, 0.66), (11.8, 11.2, 1.3), (11.2, 10.2, 0.66), (10.2, 9.7, 1.22)),
    *((9.7, 8.5, 0.58), (8.5, 8.1, 0.98), (8.1, 7.2, 0.54), (7.2, 6.9, 0.76)),
    (6.9, 5.6, 0.5),
)
"""The steps of the shaft: where each starts and ends, its radius, in metres."""


def hall(canvas: Canvas) -> None:
    """Everything behind the people, the far first."""
    _shell(canvas)
    _windows(canvas)
    _roof(canvas)
    _crane(canvas)
    _press(canvas)
    _lathe(canvas)
    beams(canvas, 0.4)


def _shell(canvas: Canvas) -> None:
    canvas.fill(canvas.whole, mix(p.NIGHT, p.INK, 0.5))
    right = EYE.side(RIGHT, 0, ROOF, 4, END)
    canvas.wash(right, mix(p.TEAL, p.NIGHT, 0.4), p.INK, ((760, 300), (1200, 300)))
    left = EYE.side(LEFT, 0, ROOF, 4, END)
    canvas.wash(left, mix(p.TEAL, p.MIST, 0.3), p.NIGHT, ((440, 300), (60, 300)))
    end = EYE.wall(LEFT, RIGHT, 0, ROOF, END)
    canvas.fill(end, mix(p.MIST, p.SAND, 0.4))
    gate = EYE.wall(-2.6, 3.4, 0, 5.6, END)
    canvas.fill(gate, mix(SUN, p.PAPER, 0.5))
    for x in reach(7, -2.6, 3.4):
        canvas.fill(EYE.wall(x - 0.07, x + 0.07, 0, 5.6, END), mix(p.MIST, p.SAND, 0.3))
    near, far = mix(p.NIGHT, p.INK, 0.4), mix(p.SAND, p.MIST, 0.5)
    floor = EYE.floor(LEFT, RIGHT, 1.6, END)
    canvas.wash(floor, far, near, ((600, 336), (600, 560)))
    for z in (6.5, 9.5, 13.0):
        pool = EYE.face(
            *((-5.6, 0, z), (-3.6, 0, z - 0.8), (-2.6, 0, z + 1), (-4.6, 0, z + 1.8))
        )
        canvas.veil(pool, SUN, 0.4, blur=4)


def _windows(canvas: Canvas) -> None:
    frame = mix(p.TEAL, p.NIGHT, 0.5)
    for z in reach(8, 8.4, END - 5):
        pane = EYE.side(LEFT + 0.02, 3.6, 9.4, z, z + 3.5)
        canvas.fill(pane, mix(SUN, (255, 255, 255), 0.35))
        for part in (0.25, 0.5, 0.75):
            at = z + 3.5 * part
            bar = EYE.side(LEFT + 0.03, 3.6, 9.4, at - 0.06, at + 0.06)
            canvas.fill(bar, frame, alpha=0.8)
        for y in (4.7, 5.8, 6.9, 8):
            bar = EYE.side(LEFT + 0.03, y - 0.04, y + 0.04, z, z + 3.5)
            canvas.fill(bar, frame, alpha=0.8)
        post = EYE.side(LEFT + 0.05, 0, ROOF, z - 0.7, z - 0.2)
        canvas.fill(post, mix(p.NIGHT, p.TEAL, 0.5))
        canvas.fill(EYE.wall(LEFT, LEFT + 0.5, 0, ROOF, z - 0.2), IRON.base)
    canvas.veil(EYE.side(LEFT, 4, 9.8, 8, END), SUN, 0.35, blur=26)


def _roof(canvas: Canvas) -> None:
    top = EYE.face(
        *((LEFT, ROOF, 8), (RIGHT, ROOF, 8), (RIGHT, ROOF, END), (LEFT, ROOF, END))
    )
    canvas.wash(top, p.INK, mix(p.TEAL, p.NIGHT, 0.3), ((600, 0), (600, 120)))
    for z in reach(5, 44, 28):
        chord = EYE.wall(LEFT, RIGHT, ROOF - 0.9, ROOF - 0.6, z)
        canvas.fill(chord, mix(p.NIGHT, p.MIST, (z - 20) / 60))
        for x in reach(11, LEFT, RIGHT - 1.5):
            tie = line((EYE.at(x, ROOF - 0.8, z), EYE.at(x + 0.75, ROOF, z)), 2)
            tie += line((EYE.at(x + 0.75, ROOF, z), EYE.at(x + 1.5, ROOF - 0.8, z)), 2)
            canvas.fill(tie, mix(p.NIGHT, p.MIST, (z - 20) / 60))
    for x in (LEFT + 0.4, RIGHT - 0.4):
        rail = EYE.side(x, 6.2, 6.8, 4, END)
        canvas.fill(rail, IRON.base)
        canvas.fill(EYE.side(x, 6.7, 6.85, 4, END), p.UMBER)
    canvas.veil(oval(610, 280, 250, 150), SUN, 0.3, blur=60)


def _crane(canvas: Canvas) -> None:
    z = 23.0
    (left, low), (right, top) = EYE.at(LEFT + 0.4, 6.3, z), EYE.at(RIGHT, 7.3, z)
    canvas.fill(box(left, top, right, low), p.CLOTH_OCHRE, depth=12, rim=3)
    for x in reach(17, left + 12, right - 12):
        canvas.fill(line(((x, low), (x, top)), 2), p.CLOTH_OCHRE.shade, alpha=0.6)
    canvas.fill(box(left, low - 4, right, low), p.CLOTH_OCHRE.shade)
    for x in (left + 4, right - 34):
        canvas.fill(box(x, low - 6, x + 30, low + 10, 3), IRON, depth=6)
    x, y = 600.0, low + 70
    canvas.fill(box(x - 40, top - 15, x + 40, top + 16, 4), IRON, depth=12, rim=3)
    ropes = line(((x - 9, top), (x - 9, y)), 2) + line(((x + 9, top), (x + 9, y)), 2)
    canvas.fill(ropes, p.INK)
    canvas.fill(box(x - 16, y - 4, x + 16, y + 28, 6), p.CLOTH_OCHRE, depth=10, rim=2)
    canvas.fill(box(x - 16, y + 9, x + 16, y + 16), p.INK)
    hook = limb(
        ((x, y + 26), (x, y + 36), (x + 12, y + 49), (x + 2, y + 63), (x - 12, y + 55)),
        (7, 8, 10, 10, 4),
    )
    canvas.fill(hook, IRON, depth=3, rim=1.5)
    x = 704.0
    cab = polygon(
        (x, low - 2), (x + 50, low - 2), (x + 45, low + 42), (x + 5, low + 42)
    )
    canvas.fill(cab, p.CLOTH_OCHRE, depth=12, rim=2)
    canvas.fill(box(x + 9, low + 6, x + 41, low + 25, 2), p.PALE)


def _press(canvas: Canvas) -> None:
    z, at = 15.0, -4.1
    hearth = EYE.at(at, 1.4, z)
    canvas.veil(oval(*hearth, 170, 150), EMBER, 0.6, blur=50)
    canvas.fill(EYE.wall(at - 1.2, at + 1.2, 0, 5, z + 0.6), p.INK)
    canvas.veil(oval(*hearth, 80, 110), EMBER, 0.8, blur=24)
    for x in (at - 1.5, at + 0.9):
        canvas.fill(EYE.wall(x, x + 0.6, 0, 4.6, z), IRON, depth=14, rim=3)
    canvas.fill(EYE.wall(at - 1.8, at + 1.8, 4.1, 5.7, z), IRON, depth=22, rim=4)
    canvas.fill(EYE.wall(at - 0.45, at + 0.45, 5.7, 6.9, z), IRON, depth=14, rim=3)
    canvas.fill(EYE.wall(at - 0.6, at + 0.6, 2.5, 4.1, z), IRON, depth=18, rim=3)
    canvas.fill(EYE.wall(at - 0.8, at + 0.8, 2.2, 2.55, z), p.METAL, depth=10)
    canvas.fill(EYE.wall(at - 1.9, at + 1.9, 0, 0.75, z), IRON, depth=16, rim=3)
    hot = EYE.wall(at - 0.62, at + 0.62, 0.75, 2.2, z)
    (_, top), (_, low) = EYE.at(at, 2.2, z), EYE.at(at, 0.75, z)
    canvas.wash(hot, (255, 246, 200), (238, 116, 40), ((0, top), (0, low + 20)))
    canvas.veil(oval(*hearth, 66, 62), EMBER, 0.7, blur=18)
    for y in (4.4, 5.4):
        for x in reach(6, at - 1.5, at + 1.5):
            canvas.fill(oval(*EYE.at(x, y, z), 3.2), IRON.light, alpha=0.6)


def _lathe(canvas: Canvas) -> None:
    """A turbine's shaft on a great lathe, its end towards us."""
    x, y = 2.75, 1.55
    _headstock(canvas)
    _bed(canvas)
    _disc(canvas, (x, y), 1.5, 16.6, 15.8, IRON)
    for first, last, r in SHAFT:
        _disc(canvas, (x, y), r, first, last, STEEL)
    _end(canvas, *EYE.at(x, y, 5.6), 0.5 * EYE.metre(5.6))


def _headstock(canvas: Canvas) -> None:
    z = 17.0
    canvas.fill(EYE.wall(1.35, 5.6, 0, 4.2, z), IRON, depth=30, rim=4)
    canvas.fill(EYE.wall(1.35, 5.6, 3.75, 3.85, z), IRON.shade)
    canvas.fill(EYE.wall(1.55, 2.35, 2.9, 3.6, z), p.INK)
    for i, lamp in enumerate((p.RED, p.OCHRE, p.PALE)):
        canvas.fill(oval(*EYE.at(1.7 + i * 0.25, 3.25, z), 4), lamp)
    plate = EYE.wall(3.2, 4.6, 4.2, 4.9, z)
    canvas.fill(plate, IRON, depth=12, rim=3)


def _bed(canvas: Canvas) -> None:
    """The ways under the shaft, and the slide with its tool."""
    canvas.fill(EYE.side(1.45, 0, 0.5, 3.6, 17), mix(p.TEAL, p.NIGHT, 0.35))
    canvas.fill(EYE.floor(1.45, 4.4, 3.6, 17, 0.5), IRON.base)
    for left in (1.5, 2.15, 3.2):
        way = EYE.floor(left, left + 0.22, 3.6, 17, 0.52)
        canvas.wash(way, STEEL.light, STEEL.shade, (EYE.at(2, 0, 12), EYE.at(2, 0, 4)))
    for z in (4.4, 5.6, 7, 9):
        rib = EYE.side(1.44, 0, 0.46, z, z + 0.25)
        canvas.fill(rib, p.INK, alpha=0.5)


def _disc(
    canvas: Canvas,
    axis: tuple[float, float],
    r: float,
    first: float,
    last: float,
    tone: Tone,
) -> None:
    """A step of the shaft between two distances, and the face that it turns to us."""
    far, near = EYE.at(*axis, first), EYE.at(*axis, last)
    at_far, at_near = r * EYE.metre(first), r * EYE.metre(last)
    side = limb((far, near), (at_far * 2, at_near * 2), is_bent=False)
    canvas.fill(side, tone, depth=at_near * 0.9, rim=at_near * 0.12)
    face = oval(*near, at_near)
    cold = Tone(tone.light, mix(tone.base, tone.shade, 0.5), tone.shade)
    canvas.fill(face, cold, depth=at_near * 0.7, rim=at_near * 0.04)
    dark = EYE.at(axis[0] + 0.2, axis[1] - 0.2, last)
    canvas.veil(oval(*dark, at_near * 0.8), p.INK, 0.5, blur=6, within=face)


def _end(canvas: Canvas, x: float, y: float, r: float) -> None:
    for part, paint in ((0.86, STEEL.light), (0.8, STEEL.base), (0.42, STEEL.shade)):
        canvas.fill(oval(x, y, r * part), paint)
    canvas.fill(oval(x, y, r * 0.36), STEEL, depth=r * 0.3)
    glint = polygon((0, 0), (-r * 0.8, -r * 0.34), (-r * 0.6, -r * 0.62))
    canvas.veil(Place(x, y).shape(glint), p.PAPER, 0.8, blur=2)
    for turn in range(8):
        bolt = Place(x, y, 1, turn * 45.0).shape(oval(0, -r * 0.61, r * 0.07))
        canvas.fill(bolt, STEEL.shade)


def gear(x: float, y: float, radius: float, teeth: int) -> Shape:
    """A wheel with teeth, seen from before."""
    wide, deep = radius * 2.2 / teeth, radius * 0.13
    tooth = polygon(
        *((-wide, 0), (-wide, -radius), (-wide * 0.6, -radius - deep)),
        *((wide * 0.6, -radius - deep), (wide, -radius), (wide, 0)),
    )
    wheel = oval(x, y, radius)
    for turn in range(teeth):
        wheel += Place(x, y, 1, turn * 360 / teeth).shape(tooth)
    return wheel


def beams(canvas: Canvas, alpha: float) -> None:
    """Shafts of daylight that slant from the high windows to the floor."""
    for x, y, width in ((-190, 0, 120), (-20, 0, 100), (96, 20, 80)):
        run = 520.0
        shape = polygon(
            (x, y), (x + width, y - 30), (x + run + width * 1.9, 820), (x + run, 820)
        )
        path = ((float(x), float(y)), (x + run * 0.8, 700.0))
        canvas.veil(shape, SUN, alpha, blur=7, path=path, strength=(1, 0.1))
