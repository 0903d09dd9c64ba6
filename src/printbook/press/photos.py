"""Photos before painting: cut to their box, no finer than needed, clean, made once."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from printbook.errors import ContentError
from printbook.findings import Finding, finding
from printbook.press.cropping import Crop, cut_for
from printbook.press.darkroom import developed, opened, upright_size
from printbook.press.profiles import Profile
from printbook.press.publish import publish
from printbook.targets import Target
from printbook.units import Pt

__all__ = ["Prepared", "prepare_photo"]

_MOST_BYTES = 50_000_000
# Newsprint: below 150 ppi a photo looks soft, below 100 one sees its pixels.
_SOFT, _COARSE = 150, 100
# Part of every key: a new way of preparing must not find what the old one kept.
_RECIPE = "2"
_END_OF_JPEG = b"\xff\xd9"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A photo ready for the page.

    `image` is a JPEG without metadata, RGB or of four inks, `pixels` its width and
    height; `effective_ppi` is what the source offers on the page; `crop` the part
    taken: left, top, right, bottom in pixels of the upright source.
    """

    image: bytes
    pixels: tuple[int, int]
    effective_ppi: float
    crop: Crop
    findings: tuple[Finding, ...] = ()


def prepare_photo(
    path: Path,
    *,
    box: tuple[Pt, Pt],
    focus: tuple[float, float],
    target: Target,
    cache: Path | None,
    inks: Profile | None = None,
) -> Prepared:
    """The photo cut to the box's shape round its focus, at most as fine as the target.

    `inks` are those of a press, None for sRGB.

    `focus` counts from the top left, 0 to 1. Soft photos are reported (PB6101, PB6102).
    ContentError for a file that is no photo (PB6104), too large (PB6105) or damaged
    (PB6103): no part of it is printed. The findings bear no source.
    """
    photo = _read(path)
    order = (
        *(box, focus, target.resolution, target.jpeg_quality),
        *_separation(inks),
    )
    kept = cache / f"{_key(photo, order)}.jpg" if cache else None
    image = _kept(kept)
    with opened(photo, path.name) as source:
        cut = cut_for(upright_size(source), box, focus, target.resolution)
        has_known_colours = True
        if is_new := image is None:
            image, has_known_colours = developed(
                source, photo, cut, target.jpeg_quality, inks
            )
    advice = _softness(cut.ppi, path.name)
    if not has_known_colours:
        # Not kept: what is kept is handed out without a word.
        advice += (finding("PB6106", photo=path.name),)
    elif is_new and kept:
        publish({kept: image})
    return Prepared(image, cut.pixels, cut.ppi, cut.crop, advice)


def _read(path: Path) -> bytes:
    size = path.stat().st_size
    if size > _MOST_BYTES:
        megabytes = f"{size / 1e6:.0f} MB"
        raise ContentError(
            finding("PB6105", photo=path.name, size=megabytes, most="50 MB")
        )
    return path.read_bytes()


def _separation(inks: Profile | None) -> tuple[object, ...]:
    return (hashlib.sha256(inks.content).hexdigest(), inks.ink_limit) if inks else ()


def _key(photo: bytes, order: tuple[object, ...]) -> str:
    content = hashlib.sha256(photo).hexdigest()
    return hashlib.sha256(f"{_RECIPE} {content} {order}".encode()).hexdigest()


def _kept(place: Path | None) -> bytes | None:
    """What an earlier run kept there, when it is complete."""
    if place is None or not place.is_file():
        return None
    image = place.read_bytes()
    return image if image.endswith(_END_OF_JPEG) else None


def _softness(ppi: float, name: str) -> tuple[Finding, ...]:
    if ppi >= _SOFT:
        return ()
    code, least = ("PB6102", _COARSE) if ppi < _COARSE else ("PB6101", _SOFT)
    return (finding(code, photo=name, ppi=int(ppi), least=least),)
