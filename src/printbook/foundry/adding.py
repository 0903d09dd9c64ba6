"""Declares a font file of one's own: copied into fonts/, appended to the manifest."""

import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding
from printbook.foundry.collection import is_collection
from printbook.foundry.face import Face
from printbook.foundry.inspection import Walked, faults_of
from printbook.foundry.manifest import (
    FILE_NAME,
    FOLDER,
    MANIFEST,
    Declaration,
    Manifest,
    Role,
    read_manifest,
)
from printbook.foundry.shelf import cache_folder, digest, write_beside

__all__ = ["add"]

_ROLE_WORDS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("fang", re.compile(r"仿宋|fang ?song", re.I)),
    ("kai", re.compile(r"楷|kai(?:ti)?(?![a-z])", re.I)),
    ("head", re.compile(r"黑|hei(?:ti)?(?![a-z])|sans|gothic", re.I)),
)
"""What a family's name says about its role; text where it says nothing."""

_RESERVED = re.compile(r"Reserved Font Names? (.+)")
_QUOTED = re.compile(r"['\"“‘]([^'\"”’]+)['\"”’]")
_PLAIN = re.compile(r"[A-Za-z\u4e00-\u9fff][\w .+-]*(?<! )")

# Ids of the name table (OpenType 1.9, name).
_COPYRIGHT, _FAMILY, _LICENCE, _LICENCE_URL, _LARGE_FAMILY = 0, 1, 13, 14, 16


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a file says of itself."""

    family: str
    weight: int
    role: Role
    sha256: str
    size: int
    licence: str
    licence_text: str
    rfn: tuple[str, ...]


def add(
    root: Path, file: Path, *, role: str | None = None
) -> tuple[Declaration, tuple[Finding, ...]]:
    """Declare the file in the manifest of the project at `root`, with what it measures.

    No line of the manifest is altered; a file that is declared already is noted.
    ContentError when the file is damaged, forbids embedding or is a collection, or when
    the manifest cannot be continued: then nothing is written.
    """
    manifest = read_manifest(root)
    measured = _measure(file, role)
    twin = next((f for f in manifest.faces if f.file.sha256 == measured.sha256), None)
    if twin is not None:
        said = finding("PB3020", twin.place, file=file.name, face=twin.id)
        return twin, (said,)
    own = root / FOLDER / file.name
    if own.exists() and digest(own) != measured.sha256:
        raise ContentError(
            finding("PB3021", Source(own), file=file.name, folder=own.parent)
        )
    licence = own.with_suffix(".licence.txt")
    text = _continued(root, manifest, file.name, licence.name, measured)
    declared = _proved(text, manifest)
    _keep(
        {
            own: file.read_bytes(),
            licence: measured.licence_text.encode(),
        }
    )
    write_beside(root / MANIFEST, text)
    return declared, ()


def _keep(files: Mapping[Path, bytes]) -> None:
    """Write the files that are not there; all of them, or none."""
    made: list[Path] = []
    try:
        for path, content in files.items():
            if not path.exists():
                write_beside(path, content)
                made.append(path)
    except BaseException:
        for path in made:
            path.unlink()
        raise


def _measure(file: Path, role: str | None) -> _Measured:
    place = Source(file)
    if not FILE_NAME.fullmatch(file.name):
        raise ContentError(finding("PB3023", place, file=file.name))
    try:
        with file.open("rb") as opened:
            begins = opened.read(4)
    except OSError as refusal:
        raise ContentError(
            finding("PB3022", file=file, why=refusal.strerror or refusal)
        ) from refusal
    if is_collection(begins):
        raise ContentError(finding("PB3017", place, file=file.name))
    sha256 = digest(file)
    face = Face(file.stem, "", 400, "text", file, 0, sha256)
    face.hb_font  # noqa: B018 - says PB3010 when the file is no font
    faults = faults_of(face, Walked(cache_folder()))
    if faults:
        raise ContentError(*faults)
    return _described(face, file, role)


def _described(face: Face, file: Path, role: str | None) -> _Measured:
    family = face.name(_LARGE_FAMILY) or face.name(_FAMILY) or file.stem
    terms = [face.name(key) for key in (_COPYRIGHT, _LICENCE, _LICENCE_URL)]
    is_open = "SIL Open Font License" in terms[1]
    reserved = _RESERVED.search(terms[0])
    return _Measured(
        family=family,
        weight=face.weight_class,
        role=_role(role, family),
        sha256=face.sha256,
        size=file.stat().st_size,
        licence="OFL-1.1" if is_open else "LicenseRef-own",
        licence_text="\n\n".join(filter(None, terms)) + "\n",
        rfn=tuple(_QUOTED.findall(reserved[1])) if reserved else (),
    )


def _role(given: str | None, family: str) -> Role:
    for role in get_args(Role):
        if role == given:
            return role  # type: ignore[no-any-return]
    return next((role for role, words in _ROLE_WORDS if words.search(family)), "text")


def _continued(
    root: Path, manifest: Manifest, file: str, licence: str, measured: _Measured
) -> bytes:
    """The manifest with one more face at its end."""
    before = (root / MANIFEST).read_bytes()
    name = _free_id(manifest, measured)
    entry = "\n".join(_entry(name, file, licence, measured))
    ending = b"" if before.endswith(b"\n") else b"\n"
    return before + ending + b"\n" + entry.encode() + b"\n"


def _proved(text: bytes, before: Manifest) -> Declaration:
    """The face that the text declares last, read as any project's manifest is."""
    with tempfile.TemporaryDirectory(prefix="printbook-") as folder:
        write_beside(Path(folder) / MANIFEST, text)
        try:
            faces = read_manifest(Path(folder)).faces
        except ContentError:
            faces = ()
    # A list in one line, or one that is not indented, has another end.
    if len(faces) != len(before.faces) + 1:
        raise ContentError(finding("PB3024", Source(Path(MANIFEST))))
    return faces[-1]


def _free_id(manifest: Manifest, measured: _Measured) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", measured.family.lower()).strip("-") or "face"
    taken = {face.id for face in manifest.faces}
    wanted = name = f"{words}-{measured.weight}"
    count = 1
    while name in taken:
        count += 1
        name = f"{wanted}-{count}"
    return name


def _entry(name: str, file: str, licence: str, measured: _Measured) -> Iterator[str]:
    yield f"  - id: {name}"
    for key, value in {
        "family": _scalar(measured.family),
        "weight": measured.weight,
        "role": measured.role,
        "file": _scalar(file),
        "sha256": measured.sha256,
        "bytes": measured.size,
        "face_index": 0,
        "licence": measured.licence,
        "licence_file": _scalar(licence),
        "rfn": "[" + ", ".join(map(_scalar, measured.rfn)) + "]",
    }.items():
        yield f"    {key}: {value}"
    yield "    sources:"
    yield f"      - package: {_scalar(f'local:{file}')}"


def _scalar(text: str) -> str:
    """The text as YAML: plain where nothing in it could be mistaken."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
