"""Faces that no manifest declares: files of a page's own, or of the system."""

import hashlib
import io
from dataclasses import dataclass, replace
from pathlib import Path

from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding
from printbook.foundry.collection import cut_face, is_collection
from printbook.foundry.face import Face
from printbook.foundry.inspection import Walked, faults_of
from printbook.foundry.shelf import cache_folder, write_beside

__all__ = ["Wanted", "open_strange"]

_WOFF = (b"wOFF", b"wOF2")
_OUTLINES = frozenset({"glyf", "CFF "})
_KEPT = "unpacked"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file shall be as a face."""

    family: str
    weight: int
    covers: tuple[tuple[int, int], ...] = ()
    index: int = 0
    """Which face of a collection."""
    is_trusted: bool = False
    """Whether somebody has looked it over already; else every glyph is read once."""


def open_strange(
    file: Path | bytes, wanted: Wanted, place: Source | None = None
) -> Face | Finding:
    """The file, or its bytes, as a face, or why it cannot be one.

    A packed file (woff, woff2) or a face of a collection is unpacked once into the
    user's cache: HarfBuzz and WeasyPrint then read it like any other.
    """
    path = file if isinstance(file, Path) else Path("written-in.ttf")
    content = file.read_bytes() if isinstance(file, Path) else file
    sha256 = hashlib.sha256(content).hexdigest()
    try:
        path = _plain(path, content, sha256, wanted.index, is_at_hand=path is file)
    # A damaged file makes fontTools raise whatever its reader stumbled over.
    except Exception as fault:
        why = f"{type(fault).__name__} {fault}".strip()[:200]
        return finding("PB3018", place, file=path.name, why=why)
    try:
        return _opened(path, sha256, wanted, place)
    except ContentError:
        return finding("PB3010", place, file=path.name)


def _opened(
    path: Path, sha256: str, wanted: Wanted, place: Source | None
) -> Face | Finding:
    face = Face(
        f"{path.stem}-{sha256[:8]}-{wanted.weight}",
        wanted.family,
        wanted.weight,
        # The manifest's own faces stand for generic families, and step in for these.
        "head",
        path,
        sha256=f"{sha256}-{wanted.index}" if wanted.index else sha256,
        covers=wanted.covers,
    )
    if not _OUTLINES & set(face.hb_face.table_tags):
        return finding("PB3103", place, file=path.name)
    axis = next((a for a in face.hb_face.axis_infos if a.tag == "wght"), None)
    if axis is not None:
        weight = min(max(wanted.weight, axis.min_value), axis.max_value)
        face = replace(face, axes=(("wght", weight),))
    if wanted.is_trusted:
        return face
    faults = faults_of(face, Walked(cache_folder()))
    return replace(faults[0], source=place or faults[0].source) if faults else face


def _plain(
    path: Path, content: bytes, sha256: str, index: int, *, is_at_hand: bool
) -> Path:
    """A file of one face, unpacked."""
    is_packed = content[:4] in _WOFF
    if is_at_hand and not (is_packed or is_collection(content)):
        return path
    name = f"{path.stem}-{index}.ttf" if index else f"{path.stem}.ttf"
    kept = cache_folder() / _KEPT / sha256[:16] / name
    if not kept.is_file():
        write_beside(kept, _unpacked(content, index))
    return kept


def _unpacked(content: bytes, index: int) -> bytes:
    if is_collection(content):
        return cut_face(content, index)
    if content[:4] not in _WOFF:
        return content
    # fontTools is needed for this alone, and slow to bring in.
    from fontTools.ttLib import TTFont

    plain = io.BytesIO()
    with TTFont(io.BytesIO(content)) as font:
        font.flavor = None
        font.save(plain, reorderTables=False)
    return plain.getvalue()
