"""Where faces lie: the project's fonts/, then the user's cache, never the system."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook.errors import UsageError
from printbook.findings import finding
from printbook.foundry.manifest import FOLDER, Declaration, FaceFile

__all__ = ["Seen", "Shelf", "cache_folder", "chosen_source", "digest", "write_beside"]

_CHUNK = 1 << 20
_SEEN = "verified.json"
_SOURCE, _KINDS = "PRINTBOOK_FONT_SOURCE", ("npm", "deb")


def cache_folder() -> Path:
    """The user's cache of faces: PRINTBOOK_CACHE, else XDG's, else ~/.cache."""
    own = os.environ.get("PRINTBOOK_CACHE")
    if own:
        return Path(own) / "fonts"
    xdg = os.environ.get("XDG_CACHE_HOME")
    base = Path(xdg) if xdg else Path.home() / ".cache"
    return base / "printbook" / "fonts"


def chosen_source() -> str | None:
    """The kind of package that PRINTBOOK_FONT_SOURCE asks for, npm or deb."""
    kind = os.environ.get(_SOURCE)
    if kind and kind not in _KINDS:
        known = ", ".join(_KINDS)
        raise UsageError(finding("PB9009", name=_SOURCE, value=kind, known=known))
    return kind or None


def digest(path: Path) -> str:
    """The sha256 of a file's bytes, in hex."""
    sha = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            sha.update(chunk)
    return sha.hexdigest()


def write_beside(path: Path, content: bytes) -> None:
    """Write the file under another name, then rename it: whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@dataclass(frozen=True, slots=True)
class Shelf:
    """The two places where a project's faces may lie; remembers files it has hashed."""

    project: Path
    cache: Path
    kind: str | None = None
    """The kind of package that faces are wanted of."""

    @classmethod
    def of(
        cls, root: Path, cache: Path | None = None, source: str | None = None
    ) -> "Shelf":
        """The shelf of the project at `root`; `source`, else the user's wish, rules."""
        return cls(root / FOLDER, cache or cache_folder(), source or chosen_source())

    def forms(self, declared: Declaration) -> tuple[FaceFile, ...]:
        """The files that may stand for the face here, best first."""
        return declared.forms(self.kind)

    def keeps(self, file: FaceFile) -> Path:
        """Where the cache keeps a file: by content, so that projects never clash."""
        return self.cache / file.sha256[:16] / file.name

    def candidates(self, file: FaceFile) -> tuple[Path, Path]:
        """Where the file may lie, in order."""
        return self.project / file.name, self.keeps(file)

    def find(
        self, forms: Sequence[FaceFile], seen: "Seen"
    ) -> tuple[Path, FaceFile] | None:
        """The first place that holds one of the forms, unaltered."""
        for path, file in self._places(forms):
            if seen.is_file(path, file):
                return path, file
        return None

    def altered(self, forms: Sequence[FaceFile], seen: "Seen") -> tuple[Path, ...]:
        """The places that hold a file of the right name and other content."""
        return tuple(
            path
            for path, file in self._places(forms)
            if path.is_file() and not seen.is_file(path, file)
        )

    def _places(self, forms: Sequence[FaceFile]) -> Iterator[tuple[Path, FaceFile]]:
        for place in (0, 1):
            for file in forms:
                yield self.candidates(file)[place], file


class Seen:
    """Hashes taken before, by path, size and time of change, kept in the cache."""

    def __init__(self, cache: Path) -> None:
        self._path = cache / _SEEN
        self._known: dict[str, list[object]] = _read_json(self._path)
        self._has_news = False

    @classmethod
    def afresh(cls, cache: Path) -> "Seen":
        """No hash taken on trust: every file is read again."""
        seen = cls(cache)
        seen._known = {}
        return seen

    def is_file(self, path: Path, file: FaceFile) -> bool:
        """Whether the path holds that file; hashes only what has changed."""
        try:
            state = path.stat()
        except OSError:
            return False
        if state.st_size != file.size:
            return False
        stamp = [state.st_size, state.st_mtime_ns]
        key = str(path.absolute())
        known = self._known.get(key)
        if known is None or known[:2] != stamp:
            known = self._known[key] = [*stamp, digest(path)]
            self._has_news = True
        return known[2] == file.sha256

    def keep(self) -> None:
        """Write down what was hashed; without a cache it only costs time."""
        if not self._has_news:
            return
        try:
            write_beside(self._path, json.dumps(self._known, sort_keys=True).encode())
        except OSError:
            return
        self._has_news = False


def _read_json(path: Path) -> dict[str, list[object]]:
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {
        key: value
        for key, value in known.items()
        if isinstance(value, list) and len(value) == 3
    }
