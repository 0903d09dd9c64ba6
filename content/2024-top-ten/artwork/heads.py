"""Heads one unit high about their centre: from the side, the front, behind, bent."""

from typing import Literal, NamedTuple

from canvas import Canvas
from palette import Colour, Tone, mix
from shapes import Place, Shape, box, curve, limb, oval, polygon

View = Literal["side", "quarter", "down", "front", "back"]
"""How a head is turned; "down" is a quarter view of one who reads what he holds."""

Hat = Literal["", "hard", "rider", "cap", "service", "nurse", "chef"]
Cut = Literal["short", "bob", "bun", "tail", "bald"]


class Look(NamedTuple):
    """What a head is like: skin, hair and how it is cut, what it wears.

    `glow` is the light that something bright before the face throws on it.
    """

    skin: Tone
    hair: Tone
    cut: Cut = "short"
    hat: Hat = ""
    felt: Tone | None = None
    glow: Colour | None = None


FACE: dict[View, Shape] = {
    "side": curve(
        *((-0.3, -0.3), (-0.05, -0.5), (0.22, -0.42), (0.33, -0.22), (0.335, -0.1)),
        *((0.32, -0.04), (0.38, 0.05), (0.43, 0.13), (0.35, 0.17), (0.365, 0.24)),
        *((0.345, 0.29), (0.35, 0.4), (0.26, 0.48), (0.05, 0.42), (-0.1, 0.28)),
        *((-0.25, 0.2), (-0.38, -0.05)),
    ),
    "quarter": curve(
        *((-0.32, -0.1), (-0.2, -0.42), (0.05, -0.5), (0.27, -0.38), (0.34, -0.16)),
        *((0.31, -0.03), (0.345, 0.1), (0.3, 0.26), (0.19, 0.44), (0.06, 0.5)),
        *((-0.12, 0.4), (-0.28, 0.2)),
    ),
    "down": curve(
        *((-0.31, -0.1), (-0.2, -0.4), (0.05, -0.5), (0.27, -0.38), (0.35, -0.1)),
        *((0.33, 0.08), (0.345, 0.22), (0.29, 0.36), (0.2, 0.47), (0.11, 0.49)),
        *((-0.08, 0.39), (-0.26, 0.2)),
    ),
    "front": curve(
        *((0, -0.5), (0.28, -0.38), (0.36, -0.06), (0.31, 0.2), (0.17, 0.43)),
        *((0, 0.5), (-0.17, 0.43), (-0.31, 0.2), (-0.36, -0.06), (-0.28, -0.38)),
    ),
    "back": curve(
        *((0, -0.5), (0.3, -0.36), (0.37, -0.02), (0.3, 0.3), (0.14, 0.46)),
        *((-0.14, 0.46), (-0.3, 0.3), (-0.37, -0.02), (-0.3, -0.36)),
    ),
}

HAIR: dict[View, Shape] = {
    "side": curve(
        *((0.27, -0.34), (0.2, -0.26), (0.06, -0.2), (0.05, 0.02), (-0.0, 0.05)),
        *((-0.03, -0.08), (-0.13, -0.06), (-0.17, 0.1), (-0.22, 0.24), (-0.37, 0.1)),
        *((-0.43, -0.15), (-0.32, -0.43), (0, -0.57), (0.22, -0.5)),
    ),
    "quarter": curve(
        *((-0.36, 0.12), (-0.43, -0.2), (-0.28, -0.5), (0, -0.58), (0.24, -0.52)),
        *((0.37, -0.3), (0.34, -0.16), (0.22, -0.3), (0, -0.27), (-0.16, -0.22)),
        *((-0.21, -0.04), (-0.27, 0.1)),
    ),
    "front": curve(
        *((-0.38, 0.02), (-0.41, -0.25), (-0.26, -0.5), (0, -0.58), (0.26, -0.5)),
        *((0.41, -0.25), (0.38, 0.02), (0.33, -0.16), (0.2, -0.29), (-0.06, -0.26)),
        *((-0.26, -0.3), (-0.33, -0.14)),
    ),
    "back": curve(
        *((0, -0.57), (0.28, -0.47), (0.42, -0.15), (0.38, 0.08), (0.26, 0.28)),
        *((0, 0.34), (-0.26, 0.28), (-0.38, 0.08), (-0.42, -0.15), (-0.28, -0.47)),
    ),
}

HAIR["down"] = Place(0, 0.09).shape(HAIR["quarter"])

LONG: dict[Cut, dict[View, Shape]] = {
    "bob": {
        "side": curve(
            *((0.2, -0.4), (0.08, -0.1), (0.02, 0.3), (-0.1, 0.46), (-0.36, 0.42)),
            *((-0.47, 0.1), (-0.44, -0.25), (-0.2, -0.53), (0.1, -0.56)),
        ),
        "quarter": curve(
            *((0.05, -0.57), (-0.3, -0.48), (-0.46, -0.1), (-0.44, 0.42)),
            *((-0.24, 0.46), (-0.2, 0.1), (-0.12, -0.24), (0.2, -0.34)),
        ),
        "front": curve(
            *((0, -0.57), (-0.34, -0.42), (-0.45, 0), (-0.42, 0.42), (-0.26, 0.4)),
            *((-0.3, -0.02), (-0.16, -0.28), (0.16, -0.3), (0.3, -0.02)),
            *((0.26, 0.4), (0.42, 0.42), (0.45, 0), (0.34, -0.42)),
        ),
        "back": curve(
            *((0, -0.58), (0.32, -0.44), (0.44, -0.05), (0.42, 0.3), (0.3, 0.4)),
            *((0, 0.36), (-0.3, 0.4), (-0.42, 0.3), (-0.44, -0.05), (-0.32, -0.44)),
        ),
    },
    "bun": {
        "side": oval(-0.42, -0.18, 0.19),
        "quarter": oval(-0.36, -0.3, 0.17),
        "front": oval(0.02, -0.62, 0.17, 0.15),
        "back": oval(0.02, -0.22, 0.19),
    },
    "tail": {
        "side": limb(((-0.4, -0.18), (-0.6, 0.05), (-0.58, 0.5)), (0.16, 0.24, 0.1)),
        "quarter": limb(((-0.36, -0.2), (-0.54, 0.1), (-0.5, 0.5)), (0.16, 0.22, 0.1)),
        "front": oval(0, -0.5, 0.1),
        "back": limb(((0, -0.16), (0.03, 0.2), (0.0, 0.66)), (0.2, 0.26, 0.1)),
    },
}

for _long in LONG.values():
    _long["down"] = Place(0, 0.02).shape(_long["quarter"])

_DOME = curve(
    *((-0.46, -0.1), (-0.45, -0.34), (-0.3, -0.6), (0, -0.7), (0.28, -0.62)),
    *((0.44, -0.36), (0.46, -0.12), (0.2, -0.09), (-0.2, -0.08)),
)
_RIDER = curve(
    *((-0.46, 0.24), (-0.53, -0.1), (-0.44, -0.48), (-0.15, -0.7), (0.2, -0.68)),
    *(
        (0.46, -0.44),
        (0.5, -0.2),
        (0.2, -0.14),
        (0.06, 0.02),
        (0.0, 0.3),
        (-0.24, 0.34),
    ),
)
_ROUND = curve(
    *((-0.48, 0.22), (-0.53, -0.14), (-0.42, -0.5), (0, -0.72), (0.42, -0.5)),
    *((0.53, -0.14), (0.48, 0.22), (0.25, 0.3), (-0.25, 0.3)),
)
_OPEN = curve(
    *((-0.46, 0.2), (-0.52, -0.14), (-0.42, -0.5), (0, -0.72), (0.42, -0.5)),
    *((0.52, -0.14), (0.46, 0.2), (0.36, 0.1), (0.33, -0.18), (0, -0.24)),
    *((-0.33, -0.18), (-0.36, 0.1)),
)
_CAP = curve(
    *((-0.44, -0.04), (-0.44, -0.34), (-0.26, -0.58), (0.06, -0.62), (0.32, -0.46)),
    *((0.4, -0.2), (0, -0.14)),
)
_PEAK: dict[View, Shape] = {
    "side": limb(((0.3, -0.22), (0.52, -0.22), (0.68, -0.14)), (0.1, 0.08, 0.04)),
    "quarter": limb(((0, -0.2), (0.28, -0.2), (0.5, -0.1)), (0.14, 0.14, 0.06)),
    "down": limb(((0, -0.08), (0.28, -0.06), (0.48, 0.06)), (0.14, 0.14, 0.06)),
    "front": curve((-0.4, -0.16), (0, -0.3), (0.4, -0.16), (0.3, -0.1), (-0.3, -0.1)),
    "back": (),
}


def head(canvas: Canvas, at: Place, view: View, look: Look) -> None:
    """Paint a head: hair behind, face, features, hair before, hat."""
    depth = 0.2 * at.scale
    tail = LONG.get(look.cut, {}).get(view)
    if tail and view != "back" and look.cut != "bob":
        canvas.fill(at.shape(tail), look.hair, depth=depth / 2, rim=at.scale * 0.03)
    if view != "side":
        _ears(canvas, at, view, look.skin)
    face = at.shape(FACE[view])
    canvas.fill(face, look.skin, depth=depth)
    if look.glow:
        path = at.point((0.32, 0.24)), at.point((-0.3, 0.06))
        canvas.veil(face, look.glow, 0.9, path=path, strength=(1, 0))
    _features(canvas, at, view, look)
    if look.cut != "bald" or look.hat:
        hair = HAIR[view]
        if look.cut == "bob" and tail:
            hair = tail
        canvas.fill(at.shape(hair), look.hair, depth=depth, rim=at.scale * 0.05)
    if view == "side":
        canvas.fill(at.shape(oval(-0.06, 0.06, 0.07, 0.1)), look.skin, depth=depth / 4)
    if tail and view == "back" and look.cut != "bob":
        canvas.fill(at.shape(tail), look.hair, depth=depth / 2, rim=at.scale * 0.05)
    if look.hat and look.felt:
        _hat(canvas, at, view, look.hat, look.felt)


def _ears(canvas: Canvas, at: Place, view: View, skin: Tone) -> None:
    sides = (-0.33,) if view in ("quarter", "down") else (-0.38, 0.38)
    for x in sides:
        canvas.fill(at.shape(oval(x, 0.03, 0.07, 0.11)), skin, depth=at.scale * 0.04)


def _features(canvas: Canvas, at: Place, view: View, look: Look) -> None:
    dark = mix(look.skin.shade, look.hair.shade, 0.7)
    if view == "side":
        brow = limb(((0.17, -0.13), (0.24, -0.15), (0.31, -0.12)), (0.02, 0.045, 0.03))
        eye = oval(0.245, -0.04, 0.025, 0.03)
        mouth = limb(((0.24, 0.275), (0.35, 0.265)), (0.015, 0.03))
    elif view == "quarter":
        brow = limb(((-0.05, -0.12), (0.06, -0.15), (0.11, -0.12)), (0.02, 0.05, 0.03))
        brow += limb(((0.2, -0.13), (0.26, -0.14), (0.31, -0.1)), (0.03, 0.04, 0.02))
        eye = oval(0.04, -0.03, 0.03, 0.03) + oval(0.25, -0.03, 0.025, 0.03)
        mouth = limb(((0.08, 0.3), (0.16, 0.31), (0.24, 0.28)), (0.02, 0.04, 0.02))
        nose = polygon((0.15, -0.05), (0.25, 0.14), (0.13, 0.15))
        canvas.fill(at.shape(nose), look.skin.shade, alpha=0.8)
    elif view == "down":
        brow = limb(((-0.06, 0.02), (0.06, 0.0), (0.13, 0.04)), (0.02, 0.05, 0.03))
        brow += limb(((0.22, 0.03), (0.28, 0.02), (0.33, 0.06)), (0.03, 0.04, 0.02))
        # Lids over eyes that look down.
        eye = limb(((-0.03, 0.1), (0.05, 0.125), (0.12, 0.11)), (0.015, 0.035, 0.015))
        eye += limb(((0.24, 0.11), (0.28, 0.125), (0.325, 0.1)), (0.015, 0.03, 0.015))
        mouth = limb(((0.1, 0.355), (0.18, 0.385), (0.26, 0.34)), (0.015, 0.045, 0.015))
        nose = polygon((0.17, 0.06), (0.29, 0.27), (0.14, 0.28))
        canvas.fill(at.shape(nose), look.skin.shade, alpha=0.8)
    elif view == "front":
        eye = oval(-0.14, -0.02, 0.03, 0.03) + oval(0.14, -0.02, 0.03, 0.03)
        brow = limb(((-0.22, -0.12), (-0.09, -0.12)), (0.03, 0.045))
        brow += limb(((0.09, -0.12), (0.22, -0.12)), (0.045, 0.03))
        mouth = limb(((-0.09, 0.28), (0, 0.3), (0.09, 0.28)), (0.02, 0.04, 0.02))
        nose = polygon((0.01, -0.05), (0.09, 0.14), (0, 0.15))
        canvas.fill(at.shape(nose), look.skin.shade, alpha=0.8)
    else:
        return
    canvas.fill(at.shape(brow + eye), dark, alpha=0.9)
    canvas.fill(at.shape(mouth), look.skin.shade)


def _hat(canvas: Canvas, at: Place, view: View, hat: Hat, felt: Tone) -> None:
    depth, rim = 0.24 * at.scale, 0.06 * at.scale
    for shape in _HATS[hat](view):
        canvas.fill(at.shape(shape), felt, depth=depth, rim=rim)
    if hat == "rider":
        stripe = box(-0.08, -0.72, 0.1, -0.3 if view != "back" else 0.28, 0.06)
        if view != "side":
            canvas.fill(at.shape(stripe), felt.light)
    if hat == "service":
        band = box(-0.43, -0.32, 0.43, -0.2)
        canvas.fill(at.shape(band), felt.shade)
    if hat == "nurse":
        canvas.fill(at.shape(box(-0.3, -0.5, 0.3, -0.46)), felt.shade)


def _hard(view: View) -> tuple[Shape, ...]:
    if view == "down":
        peak = limb(((-0.42, -0.02), (0.2, 0.02), (0.53, 0.06)), (0.08, 0.15, 0.06))
        crest = limb(((0.02, -0.6), (0.13, -0.1)), (0.12, 0.17))
        return Place(0.01, 0.08).shape(_DOME), crest, peak
    brim = {
        "side": limb(((-0.46, -0.1), (0.3, -0.12), (0.62, -0.08)), (0.08, 0.1, 0.06)),
        "quarter": limb(((-0.4, -0.1), (0.2, -0.1), (0.54, -0.08)), (0.08, 0.13, 0.06)),
    }.get(view, limb(((-0.5, -0.08), (0, -0.11), (0.5, -0.08)), (0.06, 0.14, 0.06)))
    ridge = limb(((-0.05, -0.66), (-0.02, -0.2)), (0.12, 0.16))
    return (_DOME, brim) if view == "side" else (_DOME, ridge, brim)


def _rider(view: View) -> tuple[Shape, ...]:
    if view == "side":
        visor = curve(
            (0.44, -0.4), (0.52, -0.18), (0.5, 0.08), (0.36, 0.12), (0.3, -0.2)
        )
        return visor, _RIDER
    if view == "quarter":
        return (_RIDER,)
    return (_ROUND,) if view == "back" else (_OPEN,)


def _cap(view: View) -> tuple[Shape, ...]:
    return (_CAP, _PEAK[view]) if _PEAK[view] else (_CAP,)


def _service(view: View) -> tuple[Shape, ...]:
    crown = curve(
        *((-0.42, -0.18), (-0.44, -0.34), (-0.62, -0.52), (-0.3, -0.68), (0.3, -0.68)),
        *((0.62, -0.52), (0.44, -0.34), (0.42, -0.18), (0, -0.14)),
    )
    return (crown, _PEAK[view]) if _PEAK[view] else (crown,)


def _nurse(_: View) -> tuple[Shape, ...]:
    return (
        curve((-0.34, -0.4), (-0.3, -0.66), (0, -0.74), (0.3, -0.66), (0.34, -0.4)),
    )


def _chef(_: View) -> tuple[Shape, ...]:
    puff = curve(
        *((-0.36, -0.5), (-0.58, -0.72), (-0.46, -1.02), (-0.12, -1.12), (0.2, -1.1)),
        *((0.5, -0.98), (0.56, -0.7), (0.36, -0.5)),
    )
    return puff, box(-0.41, -0.58, 0.41, -0.26, 0.04)


_HATS = {
    "hard": _hard,
    "rider": _rider,
    "cap": _cap,
    "service": _service,
    "nurse": _nurse,
    "chef": _chef,
}
