"""Which operator paints a colour: inks for a press, light for a screen."""

from collections.abc import Sequence
from typing import Protocol, TypeAlias

from pikepdf import Name

from printbook.press.finishing.brief import Spot
from printbook.press.inks import Inks

__all__ = ["InkPalette", "LightPalette", "Palette", "Shown"]

Shown: TypeAlias = tuple[tuple[float, ...], str, Spot | None]
"""The numbers of a colour, the operator that fills with it, the spot ink if any."""

_CLOSE = 0.0005


class Palette(Protocol):
    """Colours as a file may have them; `blending` is the space groups are mixed in."""

    @property
    def blending(self) -> Name:
        """A device's space."""

    def grey(self, share: float) -> Shown:
        """For a share of light."""

    def light(self, shares: Sequence[float]) -> Shown:
        """For red, green and blue."""

    def inks(self, shares: Sequence[float]) -> Shown:
        """For cyan, magenta, yellow and black."""

    def lab(self, values: Sequence[float]) -> Shown:
        """For CIE Lab."""


class InkPalette:
    """Everything in the inks of a press; what a spot stands for in that spot."""

    blending = Name.DeviceCMYK

    def __init__(self, inks: Inks, spots: Sequence[Spot] = ()) -> None:
        self.press = inks
        self.spots = spots

    def grey(self, share: float) -> Shown:
        """Black ink alone."""
        return (0.0, 0.0, 0.0, round(1 - share, 4)), "k", None

    def light(self, shares: Sequence[float]) -> Shown:
        """By the profile; greys in black ink alone."""
        return self.inks(self.press.of_light(tuple(shares)))

    def lab(self, values: Sequence[float]) -> Shown:
        """By the profile."""
        return self.inks(self.press.of_lab(tuple(values)))

    def inks(self, shares: Sequence[float]) -> Shown:
        """As they are, or the tint of a spot that they stand for."""
        for spot in self.spots:
            tint = max(shares) / max(spot.inks)
            pairs = zip(shares, spot.inks, strict=True)
            if tint and all(abs(a - tint * b) < _CLOSE for a, b in pairs):
                return (round(tint, 4),), "scn", spot
        return tuple(shares), "k", None


class LightPalette:
    """Everything as it looks on a screen."""

    blending = Name.DeviceRGB

    def __init__(self, inks: Inks) -> None:
        self.press = inks

    def grey(self, share: float) -> Shown:
        """As it is."""
        return (share,), "g", None

    def light(self, shares: Sequence[float]) -> Shown:
        """As it is."""
        return tuple(shares), "rg", None

    def lab(self, values: Sequence[float]) -> Shown:
        """By way of the inks, which hold all that can be printed."""
        return self.inks(self.press.of_lab(tuple(values)))

    def inks(self, shares: Sequence[float]) -> Shown:
        """As the printed page looks."""
        light = self.press.light_of(tuple(shares))
        if light[0] == light[1] == light[2]:
            return (light[0],), "g", None
        return light, "rg", None
