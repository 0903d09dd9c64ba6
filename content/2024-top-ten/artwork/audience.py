"""Listeners on their chairs, seen from behind: shoulders, neck, head and hat."""

from dataclasses import dataclass

from canvas import Canvas
from heads import Look, View, head
from palette import Colour, Tone
from shapes import Place, Point, Shape, curve, limb


@dataclass(frozen=True, slots=True)
class Listener:
    """Who sits there; `strap` is a reflecting stripe or a bag's strap."""

    look: Look
    top: Tone
    strap: Tone | None = None
    view: View = "back"
    tilt: float = 0
    is_mirrored: bool = False


SHOULDERS: Shape = curve(
    *((-0.2, 0.5), (-0.5, 0.62), (-0.86, 0.74), (-1.04, 1.1), (-1.1, 2.4)),
    *((1.1, 2.4), (1.04, 1.1), (0.86, 0.74), (0.5, 0.62), (0.2, 0.5)),
)
NECK: Shape = limb(((0, 0.26), (0, 0.42)), (0.44, 0.44), is_bent=False)
COLLAR: Shape = limb(((-0.3, 0.62), (0, 0.56), (0.3, 0.62)), (0.12, 0.2, 0.12))
BRACES: Shape = limb(((-0.5, 0.6), (-0.56, 2.4)), (0.18, 0.2), is_bent=False) + limb(
    ((0.5, 0.6), (0.56, 2.4)), (0.18, 0.2), is_bent=False
)
BELT: Shape = limb(((-1.2, 1.42), (1.2, 1.42)), (0.2, 0.2), is_bent=False)


def listener(
    canvas: Canvas, at: Point, unit: float, who: Listener, air: Colour, haze: float
) -> None:
    """Paint the listener whose head's centre is there, `haze` of the air between."""
    place = Place(*at, unit)
    # Those near us sit with their backs to the light: dark, with a lit edge.
    dim = max(0.0, 0.22 - haze)
    top = who.top.dimmed(dim).faded(air, haze)
    body = place.shape(SHOULDERS)
    canvas.fill(body, top, depth=unit * 0.5, rim=unit * 0.08)
    if who.strap:
        strap = who.strap.dimmed(dim).faded(air, haze)
        bands = place.shape(BRACES + BELT)
        canvas.fill(bands, strap, depth=unit * 0.08, within=body)
    skin = who.look.skin.dimmed(dim).faded(air, haze)
    canvas.fill(place.shape(NECK), skin, depth=unit * 0.24)
    canvas.fill(place.shape(COLLAR), top, depth=unit * 0.08, rim=unit * 0.04)
    felt = who.look.felt.dimmed(dim).faded(air, haze) if who.look.felt else None
    look = who.look._replace(skin=skin, hair=who.look.hair.faded(air, haze), felt=felt)
    at_head = Place(*at, unit, who.tilt, who.is_mirrored)
    head(canvas, at_head, who.view, look)
