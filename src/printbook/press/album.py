"""All photos of a sheet, each cut to its box and no finer than the target needs."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from printbook.content import Photo
from printbook.errors import ContentError
from printbook.findings import Finding
from printbook.press.photos import prepare_photo
from printbook.press.profiles import Profile
from printbook.targets import Target
from printbook.units import Pt

__all__ = ["prepare_photos"]


def prepare_photos(
    photos: Mapping[str, Photo],
    boxes: Mapping[str, tuple[Pt, Pt]],
    *,
    target: Target,
    cache: Path | None,
    inks: Profile | None = None,
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """The pictures by their names, and what is to be said, at the photos' places.

    `inks` are those of a press, None for sRGB.
    Names without a box are left out. ContentError when a photo cannot be used.
    """
    prepared: dict[str, bytes] = {}
    found: list[Finding] = []
    refused: list[Finding] = []
    for name, box in boxes.items():
        photo = photos.get(name)
        if photo is None:
            continue
        try:
            one = prepare_photo(
                photo.path,
                box=box,
                focus=photo.focus,
                target=target,
                cache=cache,
                inks=inks,
            )
        except ContentError as error:
            refused += (
                replace(f, source=f.source or photo.source) for f in error.findings
            )
            continue
        prepared[name] = one.image
        found += (replace(advice, source=photo.source) for advice in one.findings)
    if refused:
        raise ContentError(*refused)
    return prepared, tuple(found)
