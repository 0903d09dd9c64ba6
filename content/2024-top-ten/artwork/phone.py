"""Picture 3: a hand holding a phone, on it the home page of the 职工之家 app."""

from collections.abc import Callable
from dataclasses import dataclass

import palette as p
import signs
from canvas import Canvas
from lettering import Lettering
from palette import Tone, mix
from shapes import Place, Shape, box, curve, limb, line, oval, polygon

WIDTH, HEIGHT = 800, 1200
LEFT, TOP, RIGHT, BOTTOM = 180.0, 96.0, 560.0, 886.0
SCREEN = (LEFT + 13, TOP + 13, RIGHT - 13, BOTTOM - 13)


@dataclass(frozen=True, slots=True)
class Service:
    """One service of the home page: its name, its colour, its sign."""

    name: str
    tone: Tone
    sign: Callable[[float, float], Shape]


SERVICES = (
    Service("技能培训", p.CLOTH_TEAL, signs.spanner),
    Service("法律援助", p.CLOTH_INK, signs.scales),
    Service("互助保障", p.CLOTH_OCHRE, signs.shield),
    Service("健康体检", p.CLOTH_RED, signs.heart),
    Service("职工书屋", p.CLOTH_OCHRE, signs.book),
    Service("心理关爱", p.CLOTH_RED, signs.speech),
    Service("普惠商城", p.CLOTH_TEAL, signs.bag),
    Service("入会转会", p.CLOTH_INK, signs.card),
)


def paint(ppu: float = 4) -> Canvas:
    """The whole picture, from the workshop behind to the thumb."""
    canvas = Canvas(WIDTH, HEIGHT, (-0.78, -0.62), ppu)
    _behind(canvas)
    _palm(canvas)
    _phone(canvas)
    _page(canvas, Lettering(canvas))
    _glass(canvas)
    _fingers(canvas)
    _sleeve(canvas)
    return canvas


def _behind(canvas: Canvas) -> None:
    canvas.wash(
        canvas.whole,
        mix(p.MIST, p.PALE, 0.3),
        mix(p.TEAL, p.NIGHT, 0.5),
        ((60, 60), (760, 1150)),
    )
    for x, width in ((-40, 120), (110, 120), (600, 120), (750, 120)):
        canvas.veil(box(x, 90, x + width, 430), p.PAPER, 0.6, blur=9)
    canvas.veil(box(-50, 700, 850, 1250), p.NIGHT, 0.55, blur=20)
    _colleague(canvas, 700, 520, p.CLOTH_OCHRE, p.CLOTH_RED)
    _colleague(canvas, 70, 590, p.CLOTH_MIST, p.CLOTH_OCHRE)
    for x in (-60, 160, 400):
        beam = polygon((x, -50), (x + 110, -50), (x + 560, 1000), (x + 380, 1000))
        canvas.veil(
            beam, p.PAPER, 0.24, blur=20, path=((x, 0), (x + 420, 900)), strength=(1, 0)
        )


def _colleague(canvas: Canvas, x: float, y: float, top: Tone, hat: Tone) -> None:
    """Somebody in a hard hat, out of focus."""
    body = curve(
        (x - 40, y + 76),
        (x - 110, y + 116),
        (x - 138, y + 330),
        (x - 120, y + 900),
        (x + 120, y + 900),
        (x + 138, y + 330),
        (x + 110, y + 116),
        (x + 40, y + 76),
    )
    canvas.veil(body, mix(top.base, p.MIST, 0.3), 1, blur=9)
    shade = curve(
        (x + 30, y + 90), (x + 120, y + 120), (x + 140, y + 900), (x + 50, y + 900)
    )
    canvas.veil(shade, mix(top.shade, p.TEAL, 0.4), 0.8, blur=12)
    canvas.veil(oval(x, y + 20, 48, 64), mix(p.SKIN.base, p.MIST, 0.2), 1, blur=8)
    dome = curve(
        (x - 66, y + 4),
        (x - 52, y - 60),
        (x, y - 84),
        (x + 52, y - 60),
        (x + 66, y + 4),
    )
    canvas.veil(dome, mix(hat.base, p.MIST, 0.2), 1, blur=7)


def _palm(canvas: Canvas) -> None:
    palm = curve(
        (250, 640),
        (330, 560),
        (520, 600),
        (600, 700),
        (622, 830),
        (700, 960),
        (760, 1070),
        (560, 1160),
        (480, 1000),
        (330, 900),
        (230, 800),
    )
    canvas.fill(palm, p.SKIN, depth=46, rim=5)


def _sleeve(canvas: Canvas) -> None:
    cloth = curve(
        (420, 1260),
        (478, 1110),
        (560, 1052),
        (680, 1010),
        (790, 996),
        (900, 1080),
        (900, 1260),
    )
    canvas.veil(Place(-6, -8).shape(cloth), p.INK, 0.35, blur=8)
    canvas.fill(cloth, p.CLOTH_TEAL, depth=50, rim=7)
    band = limb(
        ((452, 1150), (500, 1092), (600, 1040), (700, 1014), (830, 1000)),
        (34, 34, 34, 34, 34),
    )
    canvas.fill(band, p.CLOTH_OCHRE, depth=9, rim=3)


def _phone(canvas: Canvas) -> None:
    canvas.veil(
        box(LEFT + 30, TOP + 34, RIGHT + 36, BOTTOM + 30, 50), p.INK, 0.6, blur=20
    )
    canvas.fill(box(LEFT + 5, TOP + 3, RIGHT + 7, BOTTOM + 5, 50), p.INK)
    canvas.fill(box(LEFT, TOP, RIGHT, BOTTOM, 50), p.RUBBER, depth=4, rim=3)
    canvas.fill(box(*SCREEN, 38), mix(p.PAPER, (255, 255, 255), 0.45))


def _page(canvas: Canvas, letters: Lettering) -> None:
    left, top, right, _ = SCREEN
    screen = box(*SCREEN, 38)
    head = box(left, top, right, top + 214)
    canvas.fill(head, p.RED, within=screen)
    canvas.veil(
        head,
        p.WINE,
        0.7,
        path=((left, top), (right, top + 260)),
        strength=(0, 1),
        within=screen,
    )
    letters.write("9:30", left + 30, top + 26, 15, p.PAPER, weight=700)
    canvas.fill(box(right - 56, top + 19, right - 28, top + 32, 4), p.PAPER)
    for i in range(4):
        canvas.fill(
            box(right - 88 + i * 6, top + 28 - i * 3, right - 84 + i * 6, top + 32),
            p.PAPER,
        )
    canvas.fill(box(left + 142, top + 10, right - 142, top + 32, 11), p.INK)
    letters.write(
        "职工之家",
        (left + right) / 2,
        top + 70,
        36,
        p.PAPER,
        weight=700,
        anchor="mm",
        family="LXGW WenKai",
    )
    _search(canvas, letters, left, top + 102, right)
    _banner(canvas, letters, left + 16, top + 158, right - 16, top + 296)
    _services(canvas, letters, top + 326)
    _news(canvas, letters, top + 544)
    _tabs(canvas, letters, screen)


def _search(canvas: Canvas, letters: Lettering, x: float, y: float, end: float) -> None:
    canvas.fill(box(x + 18, y, end - 18, y + 38, 19), p.PAPER)
    canvas.fill(oval(x + 40, y + 18, 7), p.TEAL)
    canvas.fill(oval(x + 40, y + 18, 4.6), p.PAPER)
    canvas.fill(line(((x + 45, y + 23), (x + 50, y + 28)), 2.6), p.TEAL)
    letters.write("找服务 找活动 找课程", x + 60, y + 19, 16, p.TEAL, anchor="lm")


def _banner(
    canvas: Canvas, letters: Lettering, x: float, y: float, x1: float, y1: float
) -> None:
    card = box(x, y, x1, y1, 14)
    canvas.veil(box(x + 2, y + 6, x1 + 2, y1 + 6, 14), p.INK, 0.35, blur=6)
    canvas.fill(card, mix(p.SAND, p.PAPER, 0.2))
    canvas.fill(oval(x1 - 84, y1 - 30, 74), mix(p.OCHRE, p.SAND, 0.35), within=card)
    hills = curve(
        (x + 130, y1 + 30),
        (x + 200, y1 - 36),
        (x + 270, y1 - 20),
        (x1 + 30, y1 - 44),
        (x1 + 30, y1 + 30),
    )
    canvas.fill(hills, mix(p.MIST, p.TEAL, 0.4), within=card)
    roof = polygon((x1 - 146, y1 - 58), (x1 - 84, y1 - 104), (x1 - 22, y1 - 58))
    canvas.fill(roof, p.CLOTH_RED, depth=16, within=card)
    canvas.fill(
        box(x1 - 132, y1 - 60, x1 - 36, y1 + 4), p.CLOTH_WHITE, depth=26, within=card
    )
    canvas.fill(box(x1 - 98, y1 - 40, x1 - 70, y1 + 4), p.WOOD, depth=8, within=card)
    canvas.fill(box(x1 - 124, y1 - 44, x1 - 106, y1 - 24), p.TEAL)
    canvas.fill(box(x1 - 62, y1 - 44, x1 - 44, y1 - 24), p.TEAL)
    letters.write(
        "服务到身边",
        x + 20,
        y + 44,
        29,
        p.WINE,
        weight=700,
        anchor="lm",
        family="LXGW WenKai",
    )
    letters.write("工会就是职工的家", x + 20, y + 80, 17, p.NIGHT, anchor="lm")
    canvas.fill(box(x + 20, y + 100, x + 98, y + 124, 12), p.RED)
    letters.write("去看看", x + 59, y + 112, 14, p.PAPER, weight=700, anchor="mm")


def _services(canvas: Canvas, letters: Lettering, y: float) -> None:
    left = SCREEN[0]
    for index, service in enumerate(SERVICES):
        cx = left + 51 + index % 4 * 84.0
        cy = y + 26 + index // 4 * 98.0
        tile = box(cx - 28, cy - 28, cx + 28, cy + 28, 17)
        canvas.fill(tile, service.tone, depth=9, rim=2)
        canvas.fill(service.sign(cx, cy), p.PAPER)
        letters.write(service.name, cx, cy + 46, 16, p.INK, anchor="mm", weight=700)


def _news(canvas: Canvas, letters: Lettering, y: float) -> None:
    left, right = SCREEN[0], SCREEN[2]
    canvas.fill(box(left + 18, y - 10, left + 23, y + 10, 2), p.RED)
    letters.write("职工动态", left + 32, y, 19, p.INK, weight=700, anchor="lm")
    for row, (text, tint) in enumerate(
        (("技能课程免费学", p.CLOTH_TEAL), ("体检车开进园区", p.CLOTH_OCHRE))
    ):
        top = y + 24 + row * 68
        canvas.fill(box(left + 16, top, right - 16, top + 58, 10), p.PAPER)
        picture = box(right - 96, top + 6, right - 24, top + 52, 7)
        canvas.fill(picture, tint, depth=14)
        canvas.fill(oval(right - 60, top + 34, 11), tint.light, within=picture)
        letters.write(text, left + 30, top + 20, 17, p.INK, weight=700, anchor="lm")
        canvas.fill(
            box(left + 30, top + 37, left + 176, top + 43, 3), p.MIST, alpha=0.6
        )


def _tabs(canvas: Canvas, letters: Lettering, screen: Shape) -> None:
    left, _, right, bottom = SCREEN
    canvas.fill(box(left, bottom - 66, right, bottom), p.PAPER, within=screen)
    canvas.fill(box(left, bottom - 67, right, bottom - 65.5), p.SAND)
    marks = (signs.house, signs.grid, signs.flag, signs.person)
    for i, (name, sign) in enumerate(
        zip(("首页", "服务", "活动", "我的"), marks, strict=True)
    ):
        x = left + 50 + i * 85
        colour = p.RED if i == 0 else p.TEAL
        at = Place(x, bottom - 47, 0.8)
        canvas.fill(at.shape(sign(0, 0)), colour)
        letters.write(name, x, bottom - 23, 13.5, colour, anchor="mm", weight=700)


def _glass(canvas: Canvas) -> None:
    gleam = polygon(
        (LEFT + 250, TOP),
        (RIGHT, TOP),
        (RIGHT, TOP + 300),
        (LEFT + 20, BOTTOM),
        (LEFT, BOTTOM),
        (LEFT, BOTTOM - 260),
    )
    canvas.veil(gleam, (255, 255, 255), 0.09, within=box(*SCREEN, 38))


def _fingers(canvas: Canvas) -> None:
    for y, tip, width in ((596, 0, 62), (664, 9, 68), (734, 6, 66), (798, -7, 56)):
        finger = limb(
            ((LEFT - 14, y + 12), (LEFT - 4, y + 2), (LEFT + tip, y - 4)),
            (width, width, width * 0.9),
        )
        canvas.veil(Place(9, 12).shape(finger), p.INK, 0.45, blur=6)
        canvas.fill(finger, p.SKIN, depth=17, rim=4)
    thumb = limb(((618, 860), (622, 820), (596, 740), (540, 676)), (96, 92, 74, 54))
    thumb += curve(
        (560, 830),
        (640, 770),
        (676, 860),
        (730, 980),
        (720, 1080),
        (600, 1080),
        (560, 960),
        (556, 890),
    )
    canvas.veil(
        Place(8, 16).shape(thumb),
        p.INK,
        0.4,
        blur=9,
        within=box(LEFT, TOP, RIGHT, BOTTOM, 50),
    )
    canvas.fill(thumb, p.SKIN, depth=26, rim=5)
    nail = Place(536, 671, 1, 47).shape(oval(-3, -3, 23, 16))
    canvas.fill(nail, mix(p.SKIN.light, p.PAPER, 0.3))
