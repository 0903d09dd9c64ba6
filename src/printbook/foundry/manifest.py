"""fonts/manifest.yaml: which faces a project declares and where each may come from."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, cast, get_args

from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding, in_order
from printbook.foundry.written import Written, read_written

__all__ = [
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

Role: TypeAlias = Literal["text", "head", "kai", "fang", "rare"]
"""What a face is for: text 宋, headlines 黑, 楷, 仿宋, or rare characters only."""

PackageKind: TypeAlias = Literal["npm", "deb", "local"]

_FILE_NAME = re.compile(r"[^./\\\0:*?\"<>|-][^/\\\0:*?\"<>|]{0,150}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TEXT = re.compile(r".*\S.*")
_NUMBER = re.compile(r"[0-9]{1,10}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
# Package names reach a command line: nothing that a client could take for an option.
_PACKAGE_NAMES: dict[str, re.Pattern[str]] = {
    "npm": re.compile(
        r"(?:@[a-z0-9][a-z0-9._~-]*/)?[a-z0-9][a-z0-9._~-]*@[0-9][\w.+-]*"
    ),
    "deb": re.compile(r"[a-z0-9][a-z0-9+.-]+"),
    "local": _FILE_NAME,
}


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
    style: str
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
    path = root / MANIFEST
    top = _Entry(read_written(path), [])
    top.only(("faces",))
    faces = tuple(
        _declaration(_Entry(one, top.faults)) for one in top.sequence("faces")
    )
    _no_twins(faces, top.faults)
    if top.faults:
        raise ContentError(*in_order(top.faults))
    return Manifest(path, faces)


_FACE_KEYS = (
    *(
        "id",
        "family",
        "style",
        "weight",
        "role",
        "file",
        "sha256",
        "bytes",
        "face_index",
    ),
    *("licence", "licence_file", "rfn", "sources"),
)
_SOURCE_KEYS = (
    *("package", "archive_sha256", "member", "cut"),
    *("file", "sha256", "bytes"),
)


def _declaration(entry: "_Entry") -> Declaration:
    entry.only(_FACE_KEYS)
    file = FaceFile(
        entry.text("file", _FILE_NAME, "FILE"),
        entry.sha256("sha256"),
        entry.number("bytes"),
        entry.number("face_index", 0),
    )
    return Declaration(
        id=entry.text("id", _ID, "A-Za-z0-9._-"),
        family=entry.text("family"),
        style=entry.one_of("style", ("normal",)),
        weight=entry.number("weight"),
        role=cast(Role, entry.one_of("role", get_args(Role))),
        file=file,
        licence=entry.text("licence"),
        licence_file=entry.text("licence_file", _FILE_NAME, "FILE"),
        rfn=tuple(str(one.value) for one in entry.sequence("rfn", required=False)),
        sources=tuple(
            _source(_Entry(one, entry.faults), file)
            for one in entry.sequence("sources")
        ),
        place=entry.place_of("file"),
    )


def _source(entry: "_Entry", file: FaceFile) -> FontSource:
    entry.only(_SOURCE_KEYS)
    kind, _, package = entry.text("package").partition(":")
    shape = _PACKAGE_NAMES.get(kind)
    is_known = shape is not None and shape.fullmatch(package) is not None
    if not is_known:
        entry.wrong("package", "npm:NAME@VERSION | deb:NAME | local:FILE")
    # A face cut out of a collection is another file than the declared one.
    if "sha256" in entry.values:
        file = FaceFile(
            entry.text("file", _FILE_NAME, "FILE"),
            entry.sha256("sha256"),
            entry.number("bytes"),
        )
    return FontSource(
        kind=cast(PackageKind, kind),
        package=package,
        file=file,
        member=entry.text("member") if is_known and kind != "local" else "",
        archive_sha256=(
            entry.sha256("archive_sha256") if "archive_sha256" in entry.values else ""
        ),
        cut=entry.number("cut") if "cut" in entry.values else None,
    )


def _no_twins(faces: Sequence[Declaration], faults: list[Finding]) -> None:
    for key in ("id", "file"):
        seen = set()
        for face in faces:
            value = getattr(face, key)
            if value in seen:
                name = value.name if isinstance(value, FaceFile) else value
                faults.append(finding("PB3007", face.place, key=key, value=name))
            seen.add(value)


class _Entry:
    """A mapping of the manifest that is asked for its fields and collects faults."""

    def __init__(self, written: Written, faults: list[Finding]) -> None:
        self.place = written.place
        self.keys = written.keys
        self.faults = faults
        self.values: dict[str, Written] = {}
        if isinstance(written.value, (str, tuple)):
            self.wrong("…", "key: value")
        else:
            self.values = dict(written.value)

    def place_of(self, key: str) -> Source:
        return self.values[key].place if key in self.values else self.place

    def wrong(self, key: str, expected: str) -> None:
        """Report that what stands under the key is not what is expected."""
        written = self.values.get(key)
        value = written.value if written and isinstance(written.value, str) else "…"
        place = self.place_of(key)
        self.faults.append(
            finding("PB3008", place, key=key, value=value, expected=expected)
        )

    def missing(self, key: str) -> None:
        """Report that the key is not there."""
        self.faults.append(finding("PB3005", self.place, key=key))

    def only(self, known: Collection[str]) -> None:
        """Report keys that nobody reads."""
        for key in self.values:
            if key not in known:
                self.faults.append(
                    finding("PB3006", self.keys[key], key=key, known=", ".join(known))
                )

    def text(
        self, key: str, shape: re.Pattern[str] = _TEXT, expected: str = "text"
    ) -> str:
        """The text under the key, empty when it is missing or of another shape."""
        if key not in self.values:
            self.missing(key)
            return ""
        value = self.values[key].value
        if not isinstance(value, str) or not shape.fullmatch(value):
            self.wrong(key, expected)
            return ""
        return value

    def sha256(self, key: str) -> str:
        """The sha256 under the key."""
        return self.text(key, _SHA256, "64 × 0-9a-f")

    def one_of(self, key: str, choices: Collection[str]) -> str:
        """The word under the key, one of the choices."""
        shape = re.compile("|".join(map(re.escape, choices)))
        return self.text(key, shape, " | ".join(choices))

    def number(self, key: str, default: int | None = None) -> int:
        """The whole number under the key."""
        if key not in self.values and default is not None:
            return default
        return int(self.text(key, _NUMBER, "0-9") or 0)

    def sequence(self, key: str, *, required: bool = True) -> tuple[Written, ...]:
        """The list under the key."""
        if key not in self.values:
            if required:
                self.missing(key)
            return ()
        value = self.values[key].value
        if not isinstance(value, tuple):
            self.wrong(key, "[…]")
            return ()
        return value
