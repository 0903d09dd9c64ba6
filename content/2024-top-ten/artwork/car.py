"""The cars of picture 4, bonnets open: drawn once, placed near and far."""

import palette as p
from palette import Colour, Tone, mix
from placed import Placed
from shapes import (
    Place,
    Shape,
    box,
    curve,
    limb,
    line,
    oval,
    polygon,
    through,
)

LAMP: Colour = (255, 232, 170)

BODY: Shape = (
    (
        *through(((446, 652), (434, 590), (440, 520), (466, 486), (520, 478))),
        *through(((520, 478), (700, 470), (842, 452))),
        *through(((842, 430), (960, 270), (1060, 226), (1250, 208), (1420, 222))),
        *through(((1420, 222), (1560, 300), (1680, 420), (1800, 440), (1830, 520))),
        (1830, 690),
        (830, 690),
        (470, 684),
    ),
)


def car(on: Placed, paint: Tone) -> None:
    """Paint a car whose nose is at x 440 and whose wheels touch y 728."""
    shade = curve(
        *((380, 732), (700, 700), (1860, 700), (1860, 780), (800, 776)),
    )
    on.veil(shade, p.INK, 0.75, blur=12)
    bay = curve(
        *((470, 452), (640, 420), (850, 400), (870, 520), (640, 560), (460, 540)),
    )
    on.fill(bay, p.INK)
    on.veil(oval(664, 380, 160, 110), LAMP, 0.62, blur=34)
    _engine(on)
    _bonnet(on, paint)
    _body(on, paint)
    _glass(on, paint)
    _wheel(on, 700, 630)
    _wheel(on, 1560, 630)
    on.fill(line(((830, 672), (1420, 672)), 14), mix(p.WINE, p.INK, 0.5))


def _engine(on: Placed) -> None:
    on.fill(box(610, 424, 760, 500, 8), p.CLOTH_TEAL, depth=26, rim=4)
    on.fill(box(626, 408, 744, 434, 6), p.CLOTH_RED, depth=10, rim=3)
    on.fill(box(772, 412, 822, 470, 6), p.RUBBER, rim=4)
    hose = limb(((560, 470), (570, 440), (610, 430), (640, 440)), (14, 14))
    on.fill(hose, p.RUBBER, rim=4)


def _bonnet(on: Placed, paint: Tone) -> None:
    tip, hinge = (596.0, 128.0), (846.0, 440.0)
    low = through(((588, 140), (686, 228), (762, 334), (822, 448)))
    under = ((*low, (770.0, 436.0), (540.0, 164.0), (548.0, 140.0)),)
    on.fill(under, Tone(p.TEAL, p.NIGHT, p.INK), depth=14, rim=3)
    on.veil(oval(690, 330, 90, 80), LAMP, 0.6, blur=26, within=under)
    for part in (0.28, 0.52, 0.76):
        x = 826 + (592 - 826) * part
        y = 446 + (134 - 446) * part
        on.fill(line(((x - 4, y + 4), (x - 48, y + 22)), 7), p.TEAL)
    top = through((hinge, (778, 322), (694, 212), tip))
    on.fill(((*top, *low),), paint, depth=7, rim=4)
    on.fill(line(((622, 458), (648, 262)), 5), p.METAL.light)
    on.fill(line(((690, 270), (694, 312)), 3), p.INK)
    on.fill(box(684, 310, 706, 350, 9), (255, 250, 225))


def _body(on: Placed, paint: Tone) -> None:
    on.fill(BODY, paint, depth=34, rim=5)
    dark = mix(paint.shade, p.INK, 0.3)
    on.veil(BODY, dark, 0.55, path=((700, 560), (760, 760)), strength=(0, 1))
    on.fill(line(((880, 440), (1640, 428)), 5), paint.light)
    for x in (1110, 1400):
        on.fill(line(((x, 236), (x - 6, 690)), 5), paint.shade, within=BODY)
    lamp = curve((448, 540), (462, 508), (520, 500), (548, 512), (500, 542))
    on.fill(lamp, p.CLOTH_WHITE, depth=10, rim=3)
    on.fill(box(420, 622, 560, 640, 8), paint.shade, within=BODY)
    crease = through(((560, 560), (820, 520), (1300, 500), (1700, 510)))
    on.fill(line(crease, 4), paint.light, alpha=0.8)
    low = polygon((840, 516), (1830, 500), (1830, 690), (840, 690))
    on.veil(
        low,
        dark,
        0.5,
        path=((900, 500), (930, 700)),
        strength=(0.2, 1),
        within=BODY,
    )
    for x in (1150, 1440):
        on.fill(box(x, 470, x + 46, 482, 6), paint.shade)


def _glass(on: Placed, paint: Tone) -> None:
    """The windows, the mirror before them."""
    glass = curve(
        *((906, 408), (985, 292), (1070, 252), (1250, 238), (1400, 250)),
        *((1500, 316), (1570, 406), (1300, 412)),
    )
    on.fill(glass, p.NIGHT)
    light = mix(p.MIST, p.PAPER, 0.45)
    path = ((920.0, 250.0), (1300.0, 430.0))
    on.veil(glass, light, path=path, strength=(0.9, 0))
    for x in (1000, 1060):
        streak = polygon((x, 410), (x + 34, 410), (x + 150, 240), (x + 116, 240))
        on.veil(streak, p.PAPER, 0.3, within=glass)
    for x in (1110, 1400):
        on.fill(line(((x, 236), (x - 3, 420)), 12), paint, within=BODY)
    mirror = curve((936, 424), (940, 396), (986, 392), (992, 424))
    on.fill(mirror, paint, depth=12, rim=3)


def _wheel(on: Placed, x: float, y: float) -> None:
    on.fill(oval(x, y, 122), mix(p.INK, p.WINE, 0.2))
    on.fill(oval(x, y + 4, 102), p.RUBBER, depth=20, rim=5)
    on.fill(oval(x, y + 4, 68), p.METAL, depth=26, rim=4)
    for turn in range(5):
        spoke = Place(x, y + 4, 1, turn * 72.0 + 36).shape(
            polygon((-16, -18), (16, -18), (22, -58), (-22, -58))
        )
        on.fill(spoke, p.INK, alpha=0.75)
    on.fill(oval(x, y + 4, 14), p.METAL, depth=6)
