"""The case 字盘: all faces of a manifest that are at hand, chosen as CSS chooses."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from printbook.errors import MachineError
from printbook.findings import Finding, finding
from printbook.foundry.face import Face
from printbook.foundry.manifest import Declaration, FaceFile, Role
from printbook.foundry.recall import recall_manifest
from printbook.foundry.shelf import Seen, Shelf

__all__ = ["Case", "absence", "face_of", "open_case"]

GENERIC_FAMILIES: dict[str, Role] = {
    "serif": "text",
    "ui-serif": "text",
    "math": "text",
    "sans-serif": "head",
    "system-ui": "head",
    "ui-sans-serif": "head",
    "monospace": "head",
    "ui-monospace": "head",
    "fantasy": "head",
    "kai": "kai",
    "cursive": "kai",
    "fang": "fang",
    "fangsong": "fang",
}
"""CSS's generic families and our names of roles (CSS Fonts 4, generic-family)."""

FALLBACK_ROLES: dict[Role, tuple[Role, ...]] = {
    "text": ("rare",),
    "head": ("text", "rare"),
    "kai": ("text", "rare"),
    "fang": ("text", "rare"),
    "rare": (),
}
"""Whose faces step in when a face of the role lacks a character."""


@dataclass(frozen=True)
class Case:
    """Faces in the manifest's order; `root` is the project they belong to."""

    faces: tuple[Face, ...]
    root: Path = field(default=Path(), repr=False)

    def family(self, name: str, weight: int) -> Face | None:
        """The family's face nearest in weight, None when nobody declares the family."""
        wanted = name.strip().strip("\"'").casefold()
        own = [face for face in self.faces if face.family.casefold() == wanted]
        if not own and wanted in GENERIC_FAMILIES:
            own = list(self._of_role(GENERIC_FAMILIES[wanted]))
        return _nearest(own, weight)

    def stack(self, families: Sequence[str], weight: int) -> tuple[Face, ...]:
        """The families' faces in order, then who steps in for the first of them.

        Empty when nobody declares any of the families.
        """
        named = [self.family(name, weight) for name in families]
        faces = [one for face in named if face for one in self._parts(face)]
        if not faces:
            return ()
        fallbacks = self._fallbacks(faces[0].role, weight)
        return tuple(dict.fromkeys((*faces, *fallbacks)))

    def _parts(self, face: Face) -> Iterator[Face]:
        """The face, and the files that have other characters of it."""
        yield face
        if face.covers:
            look = (face.family, face.weight)
            for one in self.faces:
                if one.covers and look == (one.family, one.weight):
                    yield one

    def _of_role(self, role: Role) -> Iterator[Face]:
        """The faces of the role's first family."""
        family = next((face.family for face in self.faces if face.role == role), None)
        return (f for f in self.faces if f.role == role and f.family == family)

    def _fallbacks(self, role: Role, weight: int) -> Iterator[Face]:
        for other in FALLBACK_ROLES[role]:
            if other == "rare":
                yield from (face for face in self.faces if face.role == "rare")
                continue
            nearest = _nearest(self._of_role(other), weight)
            if nearest is not None:
                yield nearest


def _nearest(faces: Iterable[Face], weight: int) -> Face | None:
    """CSS's choice of weight (CSS Fonts 4, 5.2): 400-500 look up to 500 first."""

    def distance(face: Face) -> tuple[int, int]:
        own = face.weight
        if own == weight:
            return 0, 0
        if 400 <= weight <= 500:
            if weight < own <= 500:
                return 1, own - weight
            return (2, weight - own) if own < weight else (3, own - weight)
        is_preferred_side = own < weight if weight < 400 else own > weight
        return (1 if is_preferred_side else 2), abs(own - weight)

    return min(faces, key=distance, default=None)


def open_case(
    root: Path, cache: Path | None = None, *, source: str | None = None
) -> Case:
    """The faces of the project at `root`; MachineError names those not at hand.

    `source` (else PRINTBOOK_FONT_SOURCE) takes faces of npm or deb packages alone.
    """
    shelf = Shelf.of(root, cache, source)
    seen = Seen(shelf.cache)
    faces: list[Face] = []
    absent: list[Finding] = []
    for declared in recall_manifest(root, shelf.cache).faces:
        found = shelf.find(shelf.forms(declared), seen)
        if found is None:
            absent.append(absence(declared, shelf, seen))
        else:
            faces.append(face_of(declared, *found))
    seen.keep()
    if absent:
        raise MachineError(*absent)
    return Case(tuple(faces), root)


def face_of(declared: Declaration, path: Path, file: FaceFile) -> Face:
    """The declared face in the file that stands for it."""
    return Face(
        declared.id,
        declared.family,
        declared.weight,
        declared.role,
        path,
        file.face_index,
        file.sha256,
    )


def absence(declared: Declaration, shelf: Shelf, seen: Seen) -> Finding:
    """Why the face is not at hand: never fetched, or altered where it lies."""
    forms = shelf.forms(declared)
    altered = shelf.altered(forms, seen)
    if altered:
        return finding("PB3004", declared.place, face=declared.id, file=altered[0])
    return finding(
        "PB3003",
        declared.place,
        face=declared.id,
        file=forms[0].name,
        folder=shelf.project,
    )
