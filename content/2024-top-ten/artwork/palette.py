"""The colours that all five pictures share, and how a colour turns from the light."""

from typing import NamedTuple

Colour = tuple[int, int, int]

INK: Colour = (20, 33, 42)
NIGHT: Colour = (28, 56, 66)
TEAL: Colour = (52, 102, 110)
MIST: Colour = (134, 172, 170)
PALE: Colour = (201, 214, 204)
PAPER: Colour = (245, 236, 218)
SAND: Colour = (226, 204, 164)
OCHRE: Colour = (222, 158, 66)
UMBER: Colour = (142, 88, 44)
RED: Colour = (190, 66, 46)
WINE: Colour = (112, 36, 32)


class Tone(NamedTuple):
    """One material: where light strikes it, as it is, and where it turns away."""

    light: Colour
    base: Colour
    shade: Colour

    def faded(self, air: Colour, amount: float) -> "Tone":
        """The material seen through `amount` (0 to 1) of the air between."""
        return Tone(*(mix(colour, air, amount) for colour in self))

    def dimmed(self, amount: float) -> "Tone":
        """The material against the light: darker, but for the edge that is lit."""
        dark = self.faded(INK, amount)
        return Tone(mix(self.light, INK, amount * 0.25), dark.base, dark.shade)


def mix(one: Colour, other: Colour, amount: float) -> Colour:
    """The colour `amount` of the way from one to the other."""
    red, green, blue = (
        round(a + (b - a) * amount) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def tone(base: Colour, depth: float = 0.38) -> Tone:
    """The material of this colour under warm light and ink-blue shadow."""
    return Tone(mix(base, PAPER, 0.45), base, mix(base, INK, depth))


SKIN = Tone((244, 205, 164), (222, 166, 122), (164, 106, 76))
TAN = Tone((228, 180, 134), (196, 138, 96), (134, 82, 60))
HAIR = tone((38, 40, 44), 0.5)
GREY_HAIR = tone((104, 110, 112), 0.45)
CLOTH_INK = tone(NIGHT, 0.55)
CLOTH_TEAL = tone(TEAL, 0.45)
CLOTH_MIST = tone(MIST, 0.42)
CLOTH_WHITE = Tone((255, 250, 238), (238, 230, 212), (168, 178, 174))
CLOTH_OCHRE = Tone((246, 202, 118), OCHRE, (160, 98, 42))
CLOTH_RED = Tone((222, 112, 84), RED, (124, 40, 34))
CLOTH_SAND = tone(SAND, 0.4)
WOOD = Tone((214, 164, 104), (172, 116, 66), (102, 64, 42))
METAL = Tone((214, 220, 214), (150, 166, 168), (78, 98, 106))
RUBBER = Tone((74, 86, 92), (34, 44, 50), (16, 24, 30))
