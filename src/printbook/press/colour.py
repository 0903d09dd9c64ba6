"""Photos of any colour become sRGB or the inks of a press, eight bits, on white."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageCms, ImageMath

from printbook.press.inks import between
from printbook.press.profiles import USUAL_PROFILE, Profile, open_profile, srgb_profile

__all__ = ["UnknownColoursError", "flattened", "to_inks", "to_srgb"]

_WHITE = (255, 255, 255, 255)
_SIXTEEN_BITS = frozenset({"I;16", "I;16B", "I;16L", "I;16N"})
# Pillow's own conversions are right for these.
_DIRECT = frozenset({"1", "L", "P", "RGB", "RGBX", "YCbCr", "CMYK", "LAB", "HSV"})


class UnknownColoursError(ValueError):
    """A kind of picture that has no one way to be printed: floats, 32-bit grey."""


def flattened(photo: Image.Image) -> Image.Image:
    """The picture without transparency and with eight bits a channel: L, RGB or CMYK.

    A CMYK JPEG without Adobe's marker is stored upright, though Pillow reads every CMYK
    JPEG as inverted.
    """
    if photo.has_transparency_data:
        pane = photo.convert("RGBA")
        white = Image.new("RGBA", photo.size, _WHITE)
        return Image.alpha_composite(white, pane).convert("RGB")
    if photo.mode in _SIXTEEN_BITS:
        # 65535 / 257 = 255; half a step more, because the rest is cut off.
        return (
            photo.convert("I").point(lambda grey: grey * (1 / 257) + 0.5).convert("L")
        )
    if photo.mode not in _DIRECT:
        raise UnknownColoursError(photo.mode)
    if photo.mode == "CMYK":
        is_upright = photo.format == "JPEG" and "adobe" not in photo.info
        return ImageChops.invert(photo) if is_upright else photo
    return photo.convert("L" if photo.mode in ("1", "L") else "RGB")


def to_srgb(photo: Image.Image, profile: bytes | None) -> tuple[Image.Image, bool]:
    """The picture in sRGB, and whether its colour profile could be used.

    A picture without a profile is taken as sRGB, grey as its grey axis.
    """
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                photo,
                source,
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
        except (ImageCms.PyCMSError, OSError, ValueError):
            return photo.convert("RGB"), False
        if converted is not None:
            return converted, True
    return photo.convert("RGB"), True


def to_inks(
    photo: Image.Image, profile: bytes | None, inks: Profile
) -> tuple[Image.Image, bool]:
    """The picture in the inks of a press, and whether its own profile could be used.

    Grey stays grey, black ink alone. A picture without a profile is taken as sRGB, one
    of four inks as separated for coated paper.
    """
    if photo.mode == "L":
        return photo, True
    goal, known = inks.content, True
    if profile:
        try:
            way = between(profile, goal, photo.mode, "CMYK")
        except (ImageCms.PyCMSError, OSError, ValueError):
            known = False
    if not profile or not known:
        unsaid = open_profile(USUAL_PROFILE, Path()).content
        source = unsaid if photo.mode == "CMYK" else srgb_profile()
        way = between(source, goal, photo.mode, "CMYK")
    separated: Image.Image = way.apply(photo)
    return _held(separated, inks.ink_limit), known


def _held(photo: Image.Image, limit: int) -> Image.Image:
    """The picture with no more ink than the paper takes: black stays, colour gives.

    Profiles hold their own limit; a printer may ask for less.
    """
    most = limit * 255 // 100
    cyan, magenta, yellow, black = photo.split()
    plates = {"c": cyan, "m": magenta, "y": yellow, "k": black}
    total = ImageMath.lambda_eval(_total, **plates)
    if total.getextrema()[1] <= most:
        return photo
    held = (
        ImageMath.lambda_eval(_given_way, ink=ink, most=most, **plates).convert("L")
        for ink in (cyan, magenta, yellow)
    )
    return Image.merge("CMYK", (*held, black))


def _total(plates: Mapping[str, Any]) -> Any:
    return plates["c"] + plates["m"] + plates["y"] + plates["k"]


def _given_way(plates: Mapping[str, Any]) -> Any:
    """One of the colours, in its share of what black leaves."""
    colours = _total(plates) - plates["k"]
    least = plates["min"](colours, plates["most"] - plates["k"])
    return plates["ink"] * least / plates["max"](colours, 1)
