"""Opens photos with every damage an error, and develops them into clean JPEGs."""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from printbook.errors import ContentError
from printbook.findings import finding
from printbook.press.colour import UnknownColoursError, flattened, to_inks, to_srgb
from printbook.press.cropping import Cut
from printbook.press.jpeg import stripped
from printbook.press.profiles import Profile

__all__ = ["developed", "opened", "upright_size"]

# By what a file holds, not by its name; other decoders are never tried.
_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
_MOST_PIXELS = 100_000_000
# EXIF 2.32, 4.6.5, tag Orientation: what makes the photo stand upright.
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LYING = frozenset({5, 6, 7, 8})
# What Pillow's decoders were seen to raise over damaged files.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError),
    *(struct.error, zlib.error, OverflowError),
)


@contextmanager
def opened(photo: bytes, name: str) -> Iterator[Image.Image]:
    """The photo, its header read; while it is open, whatever fails is the file's fault.

    ContentError: no photo (PB6104), too large (PB6105), damaged (PB6103).
    """
    try:
        with _whole_photos_only(), _photo_of(photo) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise Image.DecompressionBombError
            yield image
    except Image.DecompressionBombError:
        raise ContentError(
            finding("PB6105", photo=name, size="> 100 MP", most="100 MP")
        ) from None
    except (UnidentifiedImageError, UnknownColoursError):
        raise ContentError(finding("PB6104", photo=name)) from None
    except _DAMAGE as damage:
        why = str(damage) or type(damage).__name__
        raise ContentError(finding("PB6103", photo=name, why=why)) from damage


@contextmanager
def _whole_photos_only() -> Iterator[None]:
    """Damage is an error here: importing WeasyPrint makes Pillow overlook it."""
    overlooked = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            # Pillow warns of large photos and odd metadata; the limit is ours.
            warnings.simplefilter("ignore")
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = overlooked


def _photo_of(photo: bytes) -> Image.Image:
    return Image.open(BytesIO(photo), formats=_FORMATS)


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height when the photo stands as its camera says."""
    width, height = image.size
    return (height, width) if _orientation(image) in _LYING else (width, height)


def developed(
    image: Image.Image, photo: bytes, cut: Cut, quality: int, inks: Profile | None
) -> tuple[bytes, bool]:
    """The cut as a JPEG, and whether the photo's colour profile could be used.

    A clean JPEG that needs no cut, and no separation into `inks`, passes with its scans
    untouched.
    """
    profile = image.info.get("icc_profile")
    turn = _UPRIGHT.get(_orientation(image))
    is_ready = image.format == "JPEG" and image.mode == "RGB" and inks is None
    if is_ready and cut.is_whole and not profile and turn is None:
        image.load()
        return stripped(photo), True
    _draft(image, cut)
    image.load()
    upright = flattened(image)
    if turn is not None:
        upright = upright.transpose(turn)
    # A draft is smaller than its source.
    across, down = upright.width / cut.size[0], upright.height / cut.size[1]
    left, top, right, bottom = cut.crop
    part = (
        *(left * across, top * down),
        *(min(right * across, upright.width), min(bottom * down, upright.height)),
    )
    small = upright.resize(cut.pixels, Image.Resampling.LANCZOS, part)
    if inks is None:
        coloured, has_known_colours = to_srgb(small, profile)
    else:
        coloured, has_known_colours = to_inks(small, profile, inks)
    return _written(coloured, quality, is_fine=inks is not None), has_known_colours


def _orientation(image: Image.Image) -> int:
    written = image.getexif().get(ExifTags.Base.Orientation, 1)
    return written if isinstance(written, int) else 1


def _draft(image: Image.Image, cut: Cut) -> None:
    """Have a JPEG decoded small, yet twice as fine as needed for a clean reduction."""
    scale = 2 * cut.pixels[0] / (cut.crop[2] - cut.crop[0])
    if scale < 1:
        image.draft(None, (round(image.width * scale), round(image.height * scale)))


def _written(image: Image.Image, quality: int, *, is_fine: bool) -> bytes:
    """A JPEG; a fine one keeps all of its colour, and opens on the oldest press."""
    # Comments would travel along.
    image.info.clear()
    file = BytesIO()
    options = {"quality": quality, "optimize": True, "progressive": not is_fine}
    image.save(file, "JPEG", subsampling="4:4:4" if is_fine else "4:2:0", **options)
    return file.getvalue()
