"""A face: one opened font file, ready to be shaped, measured and cut for a PDF."""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import uharfbuzz

from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding
from printbook.foundry.characters import (
    face_for,
    is_invisible,
    is_withheld,
    name_of,
    shown,
)
from printbook.foundry.manifest import Role
from printbook.manuscript import point_of

__all__ = ["Face", "Metrics", "lacking", "missing_characters"]

_POSTSCRIPT_NAME = 6
_NO_NAME = re.compile(r"[^A-Za-z0-9_-]")
_EM = 1000
# What PDF producers write for want of a stem in the file: 50 to 270 by weight.
_STEM_LEAST, _STEM_PER_WEIGHT = 50, 0.22
_CAP_HEIGHT_OF_EM = 0.73


@dataclass(frozen=True, slots=True)
class Metrics:
    """A face's measures in 1/1000 em, y upward, as a PDF's descriptor wants them."""

    ascent: float
    descent: float
    cap_height: float
    bbox: tuple[float, float, float, float]
    italic_angle: float
    stem_v: float


@dataclass(frozen=True, eq=False)
class Face:
    """One declared face at hand; opened when first asked for anything inside it."""

    id: str
    family: str
    weight: int
    role: Role
    path: Path
    index: int = 0
    sha256: str = field(default="", repr=False)
    covers: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    """The characters it is for, first and last of each range; () for all it has."""
    axes: tuple[tuple[str, float], ...] = field(default=(), repr=False)
    """Where a variable face stands on its axes."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Face):
            return NotImplemented
        return self is other or self._identity == other._identity

    @property
    def _identity(self) -> tuple[object, ...]:
        # Not the file alone: a manifest may give it another name or weight.
        own = (self.id, self.family, self.weight, self.role, self.path)
        return (*own, self.index, self.sha256, self.covers, self.axes)

    def __hash__(self) -> int:
        return hash(self.id)

    @cached_property
    def hb_face(self) -> uharfbuzz.Face:
        """The file, mapped into memory; ContentError (PB3010) when it is no font."""
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self.path)), self.index)
        if face.glyph_count == 0:
            raise ContentError(
                finding("PB3010", Source(self.path), file=self.path.name)
            )
        return face

    @cached_property
    def hb_font(self) -> uharfbuzz.Font:
        """HarfBuzz's font, in units of the face: scale = upem."""
        font = uharfbuzz.Font(self.hb_face)
        if self.axes:
            font.set_variations(dict(self.axes))
        return font

    @cached_property
    def upem(self) -> int:
        """Units per em."""
        return int(self.hb_face.upem)

    @cached_property
    def postscript_name(self) -> str:
        """The face's own name, letters and digits only; its id where it has none."""
        names = (self.name(_POSTSCRIPT_NAME), self.id)
        return next(filter(None, (_NO_NAME.sub("", name) for name in names)), "face")

    def name(self, key: int) -> str:
        """An entry of the name table by its id, empty when there is none."""
        return str(self.hb_face.get_name(key) or "")

    def has(self, character: str) -> bool:
        """Whether the face may set the character; rare faces lend no private signs."""
        point = ord(character)
        if self.covers and not any(a <= point <= z for a, z in self.covers):
            return False
        if self.hb_font.get_nominal_glyph(point) is None:
            return False
        return self.role != "rare" or not is_withheld(character)

    @cached_property
    def fs_type(self) -> int:
        """The licence bits of OS/2 (fsType), 0 where there is no such table."""
        table = self._table("OS/2")
        return int(struct.unpack_from(">H", table, 8)[0]) if len(table) >= 10 else 0

    @cached_property
    def weight_class(self) -> int:
        """The weight that the file itself claims (usWeightClass), 400 if it is mute."""
        table = self._table("OS/2")
        return int(struct.unpack_from(">H", table, 4)[0]) if len(table) >= 6 else 400

    @cached_property
    def is_cff(self) -> bool:
        """Whether the outlines are CFF rather than glyf."""
        return len(self.hb_face.reference_table("CFF ")) > 0

    @cached_property
    def metrics(self) -> Metrics:
        """The face's measures: OS/2's typographic ascent and descent, else hhea's."""
        k = _EM / self.upem
        ascent, descent = self._ascent_descent()
        return Metrics(
            ascent=ascent * k,
            descent=descent * k,
            cap_height=self._cap_height() * k,
            bbox=self._bbox(k),
            italic_angle=self._italic_angle(),
            stem_v=_STEM_LEAST + _STEM_PER_WEIGHT * (self.weight - 100),
        )

    def _table(self, tag: str) -> bytes:
        """The table's bytes, none where the face has no such table."""
        return bytes(self.hb_face.reference_table(tag).data)

    def _ascent_descent(self) -> tuple[int, int]:
        os2 = self._table("OS/2")
        if len(os2) >= 72:
            ascent, descent = struct.unpack_from(">hh", os2, 68)
            return ascent, descent
        hhea = self._table("hhea")
        ascent, descent = struct.unpack_from(">hh", hhea, 4) if hhea else (880, -120)
        return ascent, descent

    def _cap_height(self) -> float:
        os2 = self._table("OS/2")
        if len(os2) >= 90 and struct.unpack_from(">H", os2)[0] >= 2:
            return float(struct.unpack_from(">h", os2, 88)[0])
        return _CAP_HEIGHT_OF_EM * self.upem

    def _bbox(self, k: float) -> tuple[float, float, float, float]:
        head = self._table("head")
        x0, y0, x1, y1 = struct.unpack_from(">hhhh", head, 36) if head else (0, 0, 0, 0)
        return x0 * k, y0 * k, x1 * k, y1 * k

    def _italic_angle(self) -> float:
        post = self._table("post")
        return float(struct.unpack_from(">i", post, 4)[0] / 65536) if post else 0.0


def missing_characters(text: str, stack: Sequence[Face]) -> tuple[tuple[int, str], ...]:
    """Index and character of whatever in the text no face of the stack may set."""
    known: dict[str, bool] = {}
    for character in text:
        if character not in known:
            known[character] = is_invisible(character) or (
                face_for(character, stack) is not None
            )
    return tuple((at, one) for at, one in enumerate(text) if not known[one])


def lacking(
    character: str, stack: Sequence[Face], source: Source | None = None
) -> Finding:
    """The finding (PB3101) that no face of the stack may set the character."""
    return finding(
        "PB3101",
        source,
        character=shown(character),
        point=point_of(character),
        name=name_of(character),
        family=stack[0].family if stack else "-",
    )
