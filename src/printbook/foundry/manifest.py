"""fonts/manifest.yaml: which faces a project declares and where each may come from."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding, has_errors, in_order

if TYPE_CHECKING:
    from printbook.foundry.models import FacePart, SourcePart
    from printbook.manuscript import Places

__all__ = [
    "FILE_NAME",
    "FOLDER",
    "MANIFEST",
    "Declaration",
    "FaceFile",
    "FontSource",
    "Manifest",
    "PackageKind",
    "Role",
    "read_manifest",
]

FOLDER = "fonts"
"""The folder of a project that keeps its manifest, its licences and its own faces."""

MANIFEST = f"{FOLDER}/manifest.yaml"
"""Where a project declares its faces."""

FILE_NAME = re.compile(r'[^./\\\x00:*?"<>|-][^/\\\x00:*?"<>|]{0,150}')
"""A name without a folder, hidden from no one, and no option to any program."""

Role: TypeAlias = Literal["text", "head", "kai", "fang", "rare"]
"""What a face is for: text 宋, headlines 黑, 楷, 仿宋, or rare characters only."""

PackageKind: TypeAlias = Literal["npm", "deb", "local"]


@dataclass(frozen=True, slots=True)
class FaceFile:
    """A font file by name, content and the face in it (0 but for collections)."""

    name: str
    sha256: str
    size: int
    face_index: int = 0


@dataclass(frozen=True, slots=True)
class FontSource:
    """A package that holds the face: as member `member`, or as face `cut` of it."""

    kind: PackageKind
    package: str
    file: FaceFile
    member: str = ""
    archive_sha256: str = ""
    cut: int | None = None

    def __str__(self) -> str:
        return f"{self.kind}:{self.package}"


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declared face; `place` is where the manifest names its file."""

    id: str
    family: str
    weight: int
    role: Role
    file: FaceFile
    licence: str
    licence_file: str
    rfn: tuple[str, ...]
    sources: tuple[FontSource, ...]
    place: Source

    def sources_of(self, kind: str | None) -> tuple[FontSource, ...]:
        """The sources of one kind, or all when it has none of that kind."""
        chosen = tuple(one for one in self.sources if one.kind == kind)
        return chosen or self.sources

    def forms(self, kind: str | None) -> tuple[FaceFile, ...]:
        """The files that may stand for the face, best first."""
        return tuple(dict.fromkeys(one.file for one in self.sources_of(kind)))


@dataclass(frozen=True, slots=True)
class Manifest:
    """A project's declared faces in the order written."""

    path: Path
    faces: tuple[Declaration, ...]


def read_manifest(root: Path) -> Manifest:
    """The manifest of the project at `root`; ContentError with all its faults."""
    # Brought in here: naming a face needs neither YAML nor pydantic.
    from printbook.foundry.models import ManifestFile
    from printbook.manuscript import read_model

    path = root / MANIFEST
    if not path.exists():
        raise ContentError(finding("PB3002", file=path))
    written, findings, places = read_model(path, ManifestFile, root=root)
    if written is None:
        raise ContentError(*findings)
    faults = [*findings, *_unfinished(written.faces, places)]
    faces = tuple(
        _declaration(part, places, number) for number, part in enumerate(written.faces)
    )
    faults += _twins(faces)
    if has_errors(faults):
        raise ContentError(*in_order(faults))
    return Manifest(path, faces)


def _declaration(part: "FacePart", places: "Places", number: int) -> Declaration:
    file = FaceFile(part.file, part.sha256, part.bytes, part.face_index)
    place = places.get(("faces", number, "file"))
    assert place is not None
    return Declaration(
        id=part.id,
        family=part.family,
        weight=part.weight,
        role=part.role,
        file=file,
        licence=part.licence,
        licence_file=part.licence_file,
        rfn=tuple(part.rfn),
        sources=tuple(_source(one, file) for one in part.sources),
        place=place,
    )


def _source(part: "SourcePart", file: FaceFile) -> FontSource:
    kind, _, package = part.package.partition(":")
    # A face cut out of a collection is another file than the declared one.
    if part.file and part.sha256 and part.bytes:
        file = FaceFile(part.file, part.sha256, part.bytes)
    return FontSource(
        kind=cast(PackageKind, kind),
        package=package,
        file=file,
        member=part.member or "",
        archive_sha256=part.archive_sha256 or "",
        cut=part.cut,
    )


def _unfinished(faces: Sequence["FacePart"], places: "Places") -> Iterator[Finding]:
    """What a source lacks: its member, or part of what tells its own file."""
    for number, face in enumerate(faces):
        for count, source in enumerate(face.sources):
            own = {"file": source.file, "sha256": source.sha256, "bytes": source.bytes}
            wanted = dict(own) if any(own.values()) else {}
            if not source.package.startswith("local:"):
                wanted["member"] = source.member
            place = places.get(("faces", number, "sources", count))
            for key, value in wanted.items():
                if value is None:
                    yield finding("PB1103", place, key=key)


def _twins(faces: Sequence[Declaration]) -> Iterator[Finding]:
    """Faces that bear another's id or name its file."""
    seen: set[tuple[str, object]] = set()
    for face in faces:
        for key, value in (("id", face.id), ("file", face.file.name)):
            if (key, value) in seen:
                yield finding("PB3007", face.place, key=key, value=value)
            seen.add((key, value))
