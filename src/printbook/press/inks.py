"""Single colours between sRGB and the inks of a printing condition."""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any, TypeAlias

from PIL import Image, ImageCms

from printbook.press.profiles import Profile, srgb_profile

__all__ = ["Inks", "between", "inks_of", "is_pure_black"]

Shares: TypeAlias = tuple[float, ...]
"""Shares of light or ink from 0 to 1."""

# Half a step of eight bits: greys of CSS are exact, those of other colours are not.
_NEUTRAL = 0.002
# Below a third of the light nobody sees so weak a tint in print.
_DARK, _ALL_BUT_BLACK = 0.33, 0.1


@lru_cache(maxsize=8)
def between(source: bytes, goal: bytes, source_mode: str, goal_mode: str) -> Any:
    """littleCMS from one profile to another: relative colorimetric, black to black.

    PyCMSError or OSError when a profile cannot be used.
    """
    return ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(BytesIO(source)),
        ImageCms.ImageCmsProfile(BytesIO(goal)),
        source_mode,
        goal_mode,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def is_pure_black(inks: Sequence[float]) -> bool:
    """Whether a colour is black ink, whole, and no other."""
    return tuple(inks) == (0.0, 0.0, 0.0, 1.0)


class Inks:
    """A printing condition, asked for one colour at a time; answers are kept."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        light, inks = srgb_profile(), profile.content
        self._to_inks = between(light, inks, "RGB", "CMYK")
        self._to_light = between(inks, light, "CMYK", "RGB")
        self.of_light = lru_cache(maxsize=1024)(self._of_light)
        self.light_of = lru_cache(maxsize=1024)(self._light_of)

    def of_lab(self, lab: Shares) -> Shares:
        """The inks for a colour of CIE Lab, in its own units."""
        return self.of_light(_light_of_lab(lab))

    def _of_light(self, light: Shares) -> Shares:
        """The inks for an sRGB colour.

        Greys, and what is all but black, are black ink alone: type in four inks is
        never in register, and its ink never dry.
        """
        spread = _NEUTRAL if max(light) > _DARK else _ALL_BUT_BLACK
        if max(light) - min(light) < spread:
            return (0.0, 0.0, 0.0, round(1 - sum(light) / 3, 4))
        return _asked(self._to_inks, light, "RGB")

    def _light_of(self, inks: Shares) -> Shares:
        """The sRGB colour that inks look like; black ink alone is black, not dark."""
        if not any(inks[:3]):
            return (round(1 - inks[3], 4),) * 3
        return _asked(self._to_light, inks, "CMYK")


@lru_cache(maxsize=4)
def inks_of(profile: Profile) -> Inks:
    """The printing condition, opened once: littleCMS takes its time over a profile."""
    return Inks(profile)


@lru_cache(maxsize=256)
def _light_of_lab(lab: Shares) -> Shares:
    source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    # Eight bits a channel, a and b from −128.
    shares = (lab[0] / 100, (lab[1] + 128) / 255, (lab[2] + 128) / 255)
    return _asked(between(source, srgb_profile(), "LAB", "RGB"), shares, "LAB")


def _asked(way: Any, shares: Shares, mode: str) -> Shares:
    pixel = Image.new(mode, (1, 1), tuple(round(255 * share) for share in shares))
    return _shares(ImageCms.applyTransform(pixel, way))


def _shares(pixel: Any) -> Shares:
    values: tuple[int, ...] = pixel.getpixel((0, 0))
    return tuple(round(value / 255, 4) for value in values)
