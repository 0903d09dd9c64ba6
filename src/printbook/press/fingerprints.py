"""Fingerprints of a finished PDF's pages: equal where pages are written alike."""

import hashlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pikepdf

__all__ = ["fingerprints"]

# What says where a page stands in the file and in its structure, not what it shows.
_PLACE = frozenset({"/Parent", "/StructParents", "/Tabs", "/Annots", "/Contents"})


def fingerprints(pdf: bytes) -> tuple[bytes, ...]:
    """For every page a number of what it shows: its stream, boxes, fonts, pictures."""
    with pikepdf.open(BytesIO(pdf)) as document:
        shared: dict[tuple[int, int], bytes] = {}
        return tuple(_print_of(page, shared) for page in document.pages)


def _print_of(page: pikepdf.Page, shared: dict[tuple[int, int], bytes]) -> bytes:
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    number = resources.objgen
    # Pages written alike name the same resources, which are large.
    if number not in shared or number == (0, 0):
        shared[number] = _digest(_written(resources, {}))
    own = {key: value for key, value in page.obj.items() if key not in _PLACE}
    own.pop("/Resources", None)
    parts = [shared[number], repr(page.trimbox).encode()]
    for value in (*own.values(), page.obj.get("/Contents", None)):
        parts += _written(value, {})
    return _digest(parts)


def _digest(parts: Iterable[bytes]) -> bytes:
    found = hashlib.blake2b(digest_size=20)
    for part in parts:
        found.update(b"%d:" % len(part))
        found.update(part)
    return found.digest()


def _written(thing: Any, seen: dict[tuple[int, int], int]) -> Iterator[bytes]:
    """All that is written of an object and of those it names, in order."""
    if not isinstance(thing, pikepdf.Object):
        yield repr(thing).encode()
        return
    if thing.is_indirect:
        if thing.objgen in seen:
            yield b"again %d" % seen[thing.objgen]
            return
        seen[thing.objgen] = len(seen)
    if isinstance(thing, pikepdf.Stream):
        yield thing.read_raw_bytes()
    if isinstance(thing, (pikepdf.Stream, pikepdf.Dictionary)):
        for key, value in thing.items():
            yield key.encode()
            yield from _written(value, seen)
        return
    plain = thing.unparse()
    if isinstance(thing, pikepdf.Array) and b" R" in plain:
        for value in thing:
            yield from _written(value, seen)
        return
    yield plain
