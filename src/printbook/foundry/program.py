"""Cuts out of a face the glyphs a PDF shows: small, renumbered, the same every time."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from uharfbuzz import SubsetFlags, SubsetInput, SubsetInputSets, SubsetPlan

from printbook.errors import ContentError
from printbook.findings import finding
from printbook.foundry.face import Face

__all__ = ["FaceProgram", "forbids_embedding", "subset", "uncut"]

# A PDF keeps widths, names and texts in its own objects and places every glyph itself.
_LEFT_OUT = (
    *("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "OS/2", "STAT", "VORG"),
    *("cmap", "gasp", "kern", "meta", "name", "post", "vhea", "vmtx"),
)

# CFF_IDENTITY_CHARSET numbers CIDs like glyphs, so that the code in the text is the new
# glyph id for either kind of outline. Without subroutines a small subset is smaller.
_GLYF_FLAGS = (
    SubsetFlags.NO_HINTING
    | SubsetFlags.NO_LAYOUT_CLOSURE
    | SubsetFlags.NO_BIDI_CLOSURE
    | SubsetFlags.NOTDEF_OUTLINE
)
_CFF_FLAGS = _GLYF_FLAGS | SubsetFlags.CFF_IDENTITY_CHARSET | SubsetFlags.DESUBROUTINIZE

# OS/2 fsType: restricted licence (unless a freer bit stands too), no subsetting,
# bitmaps only (OpenType 1.9, OS/2).
_RESTRICTED, _FREER, _NO_SUBSET, _BITMAPS_ONLY = 0x0002, 0x000C, 0x0100, 0x0200


@dataclass(frozen=True, slots=True)
class FaceProgram:
    """A font program for one PDF: its bytes, codes by glyph id, widths by code."""

    kind: Literal["glyf", "cff"]
    program: bytes
    codes: Mapping[int, int]
    widths: Mapping[int, float]
    base_name: str


def subset(face: Face, glyphs: Collection[int]) -> FaceProgram:
    """The face cut down to the glyphs, by their ids in the face; 0 is always kept.

    ContentError (PB3009) when the face's licence forbids embedding.
    """
    if forbids_embedding(face.fs_type):
        raise ContentError(
            finding("PB3009", file=face.path.name, face=face.id, bits=face.fs_type)
        )
    wanted = sorted({0, *glyphs})
    plan = SubsetPlan(face.hb_face, _order(face, wanted))
    cut = plan.execute()
    renumbered = plan.old_to_new_glyph_mapping
    codes = {gid: int(renumbered[gid]) for gid in wanted}
    program = bytes(cut.reference_table("CFF ").data if face.is_cff else cut.blob.data)
    return FaceProgram(
        kind="cff" if face.is_cff else "glyf",
        program=program,
        codes=codes,
        widths={code: _width(face, gid) for gid, code in codes.items()},
        base_name=f"{_tag(program, codes)}+{face.postscript_name}",
    )


def uncut(face: Face) -> FaceProgram:
    """The face as it is: its codes are its glyph ids, and it has no program."""
    kind: Literal["glyf", "cff"] = "cff" if face.is_cff else "glyf"
    return FaceProgram(kind, b"", _Same(), _Widths(face), face.postscript_name)


class _Same(dict[int, int]):
    """Every number for itself."""

    def __missing__(self, gid: int) -> int:
        return gid


class _Widths(dict[int, float]):
    """Widths by glyph id, asked for once."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, gid: int) -> float:
        found = self[gid] = _width(self.face, gid)
        return found


def forbids_embedding(fs_type: int) -> bool:
    """Whether the licence bits of a face keep its outlines out of a PDF."""
    is_restricted = bool(fs_type & _RESTRICTED) and not fs_type & _FREER
    return is_restricted or bool(fs_type & (_NO_SUBSET | _BITMAPS_ONLY))


def _order(face: Face, glyphs: Iterable[int]) -> SubsetInput:
    order = SubsetInput()
    order.flags = _CFF_FLAGS if face.is_cff else _GLYF_FLAGS
    order.glyph_set.update(glyphs)
    if face.axes:
        order.pin_all_axes_to_default(face.hb_face)
        for axis, value in face.axes:
            order.pin_axis_location(face.hb_face, axis, value)
    left_out = order.sets(SubsetInputSets.DROP_TABLE_TAG)
    left_out.update(int.from_bytes(tag.encode().ljust(4), "big") for tag in _LEFT_OUT)
    return order


def _width(face: Face, gid: int) -> float:
    return float(face.hb_font.get_glyph_h_advance(gid)) * 1000 / face.upem


def _tag(program: bytes, codes: Mapping[int, int]) -> str:
    """Six capitals that stand for the content (ISO 32000-1, 9.6.4)."""
    sha = hashlib.sha256(program + repr(sorted(codes.items())).encode())
    number = int.from_bytes(sha.digest()[:8], "big")
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters
