"""Finds where the pieces of a page of ours lie, to be kept beside its file."""

import hashlib
from collections.abc import Iterator, Mapping
from io import BytesIO

import pikepdf

from printbook.content import Photo
from printbook.design import Plan
from printbook.geometry import Rect
from printbook.press.boxes import trim_of
from printbook.press.preflight.marking import marks_of
from printbook.press.preflight.places import WrittenPlace, written_places
from printbook.units import Pt

__all__ = ["places_in"]


def places_in(
    pdf: bytes,
    pictures: Mapping[str, bytes],
    photos: Mapping[str, Photo],
    plan: Plan | None,
    width: Pt,
) -> bytes:
    """The file of places: photos by what they hold, stories by the plan.

    `width` is that of one page, `pictures` and `photos` go by the same names.
    """
    with pikepdf.open(BytesIO(pdf)) as document:
        left, _, right, top = trim_of(document.pages[0])
        across = round((right - left) / width)
        known = {_digest(content): photos[name] for name, content in pictures.items()}
        pieces = list(_photos(document, known))
    if plan is not None:
        pieces += _stories(plan, width, across)
    return written_places(pieces, (left, top))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _photos(
    document: pikepdf.Pdf, known: Mapping[str, Photo]
) -> Iterator[WrittenPlace]:
    for number, page in enumerate(document.pages, 1):
        trim = trim_of(page)
        for mark in marks_of(page):
            if mark.kind != "picture":
                continue
            photo = known.get(_digest(mark.thing.read_raw_bytes()))
            if photo is not None:
                left, bottom, right, top = mark.box
                box = Rect(left - trim[0], trim[3] - top, right - left, top - bottom)
                yield WrittenPlace(number, box, photo.id, photo.source)


def _stories(plan: Plan, width: Pt, across: int) -> Iterator[WrittenPlace]:
    for block in plan.blocks:
        if block.source is None:
            continue
        page, shift = (1, block.page * width) if across > 1 else (block.page + 1, 0.0)
        for slot in block.slots:
            box = slot.rect.moved(shift, 0)
            yield WrittenPlace(page, box, block.id, block.source)
