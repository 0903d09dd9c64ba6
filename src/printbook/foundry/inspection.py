"""Looks a font file over before anything is set in it: damage, licence, coverage."""

import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from printbook.findings import Finding, Source, finding
from printbook.foundry.face import Face
from printbook.foundry.program import forbids_embedding
from printbook.foundry.shelf import write_beside

__all__ = ["Facts", "Walked", "facts_of", "faults_of", "gb2312"]

# OpenType 1.9, head: unitsPerEm.
_UNITS_PER_EM = range(16, 16385)
_HAN = (range(0x3400, 0xA000), range(0x20000, 0x40000))
_LETTERS = range(0x21, 0x7F)
_WALKED = "walked.json"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a face measures: counts, units per em, features of shaping."""

    outlines: str
    glyphs: int
    characters: int
    han: int
    gb2312: int
    upem: int
    ascent: float
    descent: float
    features: tuple[str, ...]


def facts_of(face: Face) -> Facts:
    """What the face measures; opens it."""
    codes = frozenset(face.hb_face.unicodes)
    metrics = face.metrics
    return Facts(
        outlines="CFF" if face.is_cff else "glyf",
        glyphs=int(face.hb_face.glyph_count),
        characters=len(codes),
        han=sum(_is_han(code) for code in codes),
        gb2312=len(codes & gb2312()),
        upem=face.upem,
        ascent=metrics.ascent,
        descent=metrics.descent,
        features=tuple(sorted(set(_features(face)))),
    )


@cache
def gb2312() -> frozenset[int]:
    """The 7,445 code points of GB/T 2312-1980, by Python's own table."""
    codes = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return frozenset(codes)


def _is_han(code: int) -> bool:
    return any(code in block for block in _HAN)


def _features(face: Face) -> Iterator[str]:
    for table in ("GSUB", "GPOS"):
        for script, tag in enumerate(face.hb_face.get_table_script_tags(table)):
            if tag in ("DFLT", "hani"):
                default = 0xFFFF
                yield from face.hb_face.get_language_feature_tags(
                    table, script, default
                )


def faults_of(face: Face, walked: "Walked") -> tuple[Finding, ...]:
    """Why the face must not be used: damaged, wrong units, forbidden, no advances."""
    place = Source(face.path)
    damage = walked.damage(face)
    if damage:
        return (finding("PB3018", place, file=face.path.name, why=damage),)
    faults = []
    try:
        tuple(_features(face))
    except UnicodeDecodeError as fault:
        return (finding("PB3018", place, file=face.path.name, why=fault),)
    if forbids_embedding(face.fs_type):
        faults.append(
            finding(
                "PB3009", place, face=face.id, file=face.path.name, bits=face.fs_type
            )
        )
    blank = _first_without_advance(face)
    if blank:
        faults.append(finding("PB3019", place, file=face.path.name, character=blank))
    return tuple(faults)


def _first_without_advance(face: Face) -> str:
    """The first Han character or letter that would be set on top of the next."""
    font = face.hb_font
    for code in sorted(face.hb_face.unicodes):
        if code in _LETTERS or _is_han(code):
            glyph = font.get_nominal_glyph(code)
            if glyph is not None and font.get_glyph_h_advance(glyph) <= 0:
                return chr(code)
    return ""


class Walked:
    """Faces whose every table and glyph was read, by sha256, kept in the cache."""

    def __init__(self, cache: Path) -> None:
        self._path = cache / _WALKED
        try:
            known = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            known = {}
        self._known: dict[str, str] = known if isinstance(known, dict) else {}

    def damage(self, face: Face) -> str:
        """What is wrong with the file, empty when nothing; takes seconds once."""
        if face.sha256 not in self._known:
            self._known[face.sha256] = _walk(face.path, face.index)
            # Without a cache the next check walks again.
            with suppress(OSError):
                write_beside(self._path, json.dumps(self._known).encode())
        return self._known[face.sha256]


def _walk(path: Path, index: int) -> str:
    """Read every table and every glyph; the first thing that cannot be."""
    # fontTools is needed for this alone, and slow to bring in.
    from fontTools.ttLib import TTFont

    log = logging.getLogger("fontTools")
    was_silent, log.disabled = log.disabled, True
    place = "file"
    try:
        with TTFont(path, fontNumber=index, lazy=False) as font:
            for place in font.keys():  # noqa: SIM118 - a TTFont is no dict
                font[place]
            place = "head"
            units = font["head"].unitsPerEm
            if units not in _UNITS_PER_EM:
                return f"unitsPerEm {units}"
            place = "CFF " if "CFF " in font else "glyf"
            _walk_outlines(font, place)
    # A damaged file makes fontTools raise whatever its reader stumbled over.
    except Exception as fault:
        return f"{place}: {type(fault).__name__} {fault}".strip()[:200]
    finally:
        log.disabled = was_silent
    return ""


def _walk_outlines(font: object, table: str) -> None:
    if table == "CFF ":
        outlines = font[table].cff.topDictIndex[0].CharStrings  # type: ignore[index]
        for name in outlines.keys():  # noqa: SIM118 - no dict either
            outlines[name].decompile()
        return
    glyphs = font[table]  # type: ignore[index]
    for name in glyphs.keys():  # noqa: SIM118
        glyph = glyphs[name]
        if glyph.isComposite():
            glyph.getCompositeMaxpValues(glyphs)  # a glyph within itself recurses
