"""Fetches the declared faces: fonts/, then the cache, then packages in order."""

import hashlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook.findings import Finding, finding
from printbook.foundry.archive import UNREADABLE, members
from printbook.foundry.clients import CLIENTS, Refusal, archive_pattern, download
from printbook.foundry.collection import cut_face
from printbook.foundry.manifest import Declaration, FaceFile, FontSource, read_manifest
from printbook.foundry.shelf import Seen, Shelf, digest, write_beside

__all__ = ["FetchReport", "ListedFace", "fetch", "list_faces"]


@dataclass(frozen=True, slots=True)
class ListedFace:
    """A declared face and where it lies, None when it is not at hand."""

    id: str
    family: str
    weight: int
    role: str
    licence: str
    file: str
    path: Path | None


@dataclass(frozen=True, slots=True)
class FetchReport:
    """Every declared face, the ids of those fetched now, and what went wrong."""

    faces: tuple[ListedFace, ...]
    fetched: tuple[str, ...]
    findings: tuple[Finding, ...]


def list_faces(
    root: Path, cache: Path | None = None, *, source: str | None = None
) -> tuple[ListedFace, ...]:
    """The declared faces of the project at `root` and where each lies."""
    shelf = Shelf.of(root, cache, source)
    seen = Seen(shelf.cache)
    listed = []
    for declared in read_manifest(root).faces:
        forms = shelf.forms(declared)
        found = shelf.find(forms, seen)
        path, file = found or (None, forms[0])
        listed.append(_listed(declared, path, file))
    seen.keep()
    return tuple(listed)


def _listed(declared: Declaration, path: Path | None, file: FaceFile) -> ListedFace:
    return ListedFace(
        declared.id,
        declared.family,
        declared.weight,
        declared.role,
        declared.licence,
        file.name,
        path,
    )


def fetch(
    root: Path,
    cache: Path | None = None,
    *,
    source: str | None = None,
    progress: Callable[[str], None] = lambda package: None,
) -> FetchReport:
    """Bring every declared face to hand; without a download when all are there.

    `progress` hears the name of each package before it is fetched. What could not be
    had stands in the report's findings.
    """
    shelf = Shelf.of(root, cache, source)
    errand = _Errand(shelf, progress)
    absent = [
        declared
        for declared in read_manifest(root).faces
        if shelf.find(shelf.forms(declared), errand.seen) is None
    ]
    fetched = errand.run({one: one.sources_of(shelf.kind) for one in absent})
    errand.seen.keep()
    missing = [one for one in absent if one.id not in fetched]
    findings = [*errand.troubles, *(_unfetched(one, shelf) for one in missing)]
    return FetchReport(
        list_faces(root, cache, source=source),
        tuple(fetched),
        tuple(findings) if missing else (),
    )


def _unfetched(declared: Declaration, shelf: Shelf) -> Finding:
    file = shelf.forms(declared)[0]
    return finding(
        "PB3015",
        declared.place,
        face=declared.id,
        packages=", ".join(map(str, declared.sources_of(shelf.kind))),
        file=file.name,
        sha256=file.sha256,
        folder=shelf.project,
    )


class _Errand:
    """One round of the packages; remembers what went wrong on the way."""

    def __init__(self, shelf: Shelf, progress: Callable[[str], None]) -> None:
        self.shelf = shelf
        self.seen = Seen(shelf.cache)
        self.troubles: list[Finding] = []
        self._progress = progress

    def run(self, sources: dict[Declaration, Sequence[FontSource]]) -> list[str]:
        """The ids of the faces that were had; each package is opened once a round.

        In each round every face left asks its next source, so that two families
        whose first sources fail open their common second one together.
        """
        left = {face: list(own) for face, own in sources.items()}
        fetched: list[str] = []
        while any(left.values()):
            by_package: dict[str, dict[Declaration, FontSource]] = {}
            for face, source in [
                (face, own.pop(0)) for face, own in left.items() if own
            ]:
                by_package.setdefault(str(source), {})[face] = source
            for asked in by_package.values():
                for face in self._take(asked):
                    fetched.append(face.id)
                    left[face] = []
        return fetched

    def _take(self, asked: dict[Declaration, FontSource]) -> Iterator[Declaration]:
        """Those of the faces that their package gave; all share one package."""
        source = next(iter(asked.values()))
        if source.kind == "local":
            return
        self._progress(str(source))
        with tempfile.TemporaryDirectory(prefix="printbook-") as folder:
            archive = self._archive(source, Path(folder))
            if archive is not None:
                yield from self._unpack(archive, asked)

    def _archive(self, source: FontSource, folder: Path) -> Path | None:
        """The archive that someone put into fonts/, or the one a client fetches."""
        pattern = archive_pattern(source)
        by_hand = sorted(self.shelf.project.glob(pattern))
        if by_hand:
            return by_hand[-1]
        client = CLIENTS[source.kind]
        try:
            return self._unaltered(download(source, folder), source)
        except Refusal as refusal:
            self.troubles.append(
                finding(
                    "PB3011" if refusal.is_absent else "PB3012",
                    package=source.package,
                    client=client.program,
                    how=client.how,
                    why=str(refusal),
                    archive=pattern,
                    folder=self.shelf.project,
                )
            )
            return None

    def _unaltered(self, archive: Path, source: FontSource) -> Path | None:
        """The archive, if it is the declared one; Debian's change with each release."""
        wanted = source.archive_sha256
        if source.kind != "npm" or not wanted or digest(archive) == wanted:
            return archive
        said = finding("PB3025", archive=archive.name, package=source.package)
        self.troubles.append(said)
        return None

    def _unpack(
        self, archive: Path, asked: dict[Declaration, FontSource]
    ) -> Iterator[Declaration]:
        by_member: dict[str, list[Declaration]] = {}
        for face, source in asked.items():
            by_member.setdefault(source.member, []).append(face)
        found: list[tuple[Declaration, bytes]] = []
        try:
            for name, content in members(archive, by_member):
                for face in by_member.pop(name):
                    cut = asked[face].cut
                    own = content if cut is None else cut_face(content, cut)
                    found.append((face, own))
        except UNREADABLE as fault:
            why = str(fault) or type(fault).__name__
            self.troubles.append(finding("PB3013", archive=archive.name, why=why))
        else:
            for name in by_member:
                lacks = finding("PB3016", archive=archive.name, member=name)
                self.troubles.append(lacks)
        for face, content in found:
            if self._shelve(content, face, asked[face], archive):
                yield face

    def _shelve(
        self, content: bytes, face: Declaration, source: FontSource, archive: Path
    ) -> bool:
        """Verify a member and keep it with its licence; False when it is another."""
        if hashlib.sha256(content).hexdigest() != source.file.sha256:
            self.troubles.append(
                finding(
                    "PB3014",
                    face.place,
                    member=source.member,
                    archive=archive.name,
                    face=face.id,
                )
            )
            return False
        kept = self.shelf.keeps(source.file)
        licence = self.shelf.project / face.licence_file
        try:
            write_beside(kept, content)
            if licence.is_file():
                write_beside(kept.with_name(face.licence_file), licence.read_bytes())
        except OSError as refusal:
            path, reason = refusal.filename or kept, refusal.strerror or refusal
            self.troubles.append(finding("PB9008", path=path, reason=reason))
            return False
        return True
