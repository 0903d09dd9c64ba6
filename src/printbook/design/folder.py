"""The folder of a page: the only files that its HTML and CSS may ask for, as bytes.

Pages live eight folders below the virtual root, so that a `..` is seen for what it is;
no path of the machine reaches WeasyPrint, or the PDF.
"""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from tinycss2.bytes import decode_stylesheet_bytes

from printbook.design.css import rename_unknown
from printbook.design.door import VIRTUAL_ROOT
from printbook.findings import Finding, finding

__all__ = ["BASE", "MOST_BYTES", "Folder", "SheetText", "folder_of"]

_STEP, _DEPTH = "-/", 8

BASE = VIRTUAL_ROOT + _STEP * _DEPTH
"""The address under which a page believes it stands."""

MOST_BYTES = 50_000_000
"""No picture, style sheet or font of a page may be larger."""

_NETWORK = ("http:", "https:", "ftp:")


@dataclass(frozen=True, slots=True)
class SheetText:
    """A style sheet that the page asked for, as it was written."""

    path: Path
    text: str


class _RefusedError(OSError):
    """A file that the page does not get; WeasyPrint goes on without it."""


@dataclass
class Folder:
    """What a page may read: files inside `root`, and those `allowed` by name.

    Without a root it may read nothing but `data:` addresses.
    """

    root: Path | None
    name: Path = Path("<html>")
    """What the page itself is called."""
    base: str = BASE
    """Where the page believes it stands."""
    allowed: tuple[Path, ...] = ()
    edit: Callable[[str, str], str] = field(default=lambda css, url: css, repr=False)
    """What else is done to a style sheet on its way, given its text and address."""
    refusals: dict[str, Finding] = field(default_factory=dict)
    sheets: dict[str, SheetText] = field(default_factory=dict)
    _served: dict[str, str] = field(default_factory=dict, repr=False)

    def serve(self, url: str) -> bytes | str:
        """The file behind an address, a style sheet as text; OSError when refused."""
        if url in self._served:
            return self._served[url]
        path = self.find(url)
        file = _read(path)
        if isinstance(file, Finding):
            self.refusals[url] = file
            raise _RefusedError(file.message())
        if path.suffix.lower() != ".css":
            return file
        text, _ = decode_stylesheet_bytes(file)
        self.sheets[url] = SheetText(self.named(path), text)
        self._served[url] = self.edit(rename_unknown(text), url)
        return self._served[url]

    def find(self, url: str) -> Path:
        """Where the file of an address lies; OSError when the page may not read it."""
        shown = written(url)
        if url.lower().startswith(_NETWORK) and not url.startswith(VIRTUAL_ROOT):
            raise self._refuse(url, finding("PB4011", url=shown))
        path = self._path(url)
        if path is None or not self._is_open(path):
            raise self._refuse(url, finding("PB4012", url=shown))
        if not path.is_file():
            raise self._refuse(url, finding("PB4013", url=shown))
        return path

    def named(self, path: Path) -> Path:
        """A file as findings name it: from the folder on."""
        if self.root is None:
            return path
        return Path(os.path.relpath(path, self.root.resolve()))

    def _path(self, url: str) -> Path | None:
        bare = unquote(url.partition("?")[0].partition("#")[0])
        if bare.startswith("file:"):
            return Path(bare.removeprefix("file://")).resolve()
        if self.root is None or not bare.startswith(VIRTUAL_ROOT):
            return None
        steps, rest = _steps(bare)
        start = Path("/") if steps == 0 else self.root / ("../" * (_DEPTH - steps))
        try:
            return (start / rest).resolve()
        except (OSError, ValueError):
            return None

    def _is_open(self, path: Path) -> bool:
        """Whether a path, its links followed, is inside or allowed by name."""
        places = (self.root, *self.allowed) if self.root else self.allowed
        return any(path.is_relative_to(place.resolve()) for place in places)

    def _refuse(self, url: str, why: Finding) -> OSError:
        self.refusals[url] = why
        return _RefusedError(why.message())


def folder_of(base_url: str | Path | None, allowed: Sequence[Path] = ()) -> Folder:
    """The folder that a page's base names: a folder, a page in one, or an address."""
    if base_url is None:
        return Folder(None, allowed=tuple(allowed))
    text = str(base_url)
    if text.lower().startswith(_NETWORK):
        return Folder(None, base=text, allowed=tuple(allowed))
    path = Path(unquote(text.removeprefix("file://"))) if _is_file(text) else Path(text)
    if path.is_dir():
        return Folder(path, allowed=tuple(allowed))
    return Folder(path.parent, Path(path.name), allowed=tuple(allowed))


def _is_file(text: str) -> bool:
    return text.startswith("file://")


def written(url: str) -> str:
    """An address as a person would write it in the page."""
    if not url.startswith(VIRTUAL_ROOT):
        return url
    steps, rest = _steps(unquote(url))
    return f"/{rest}" if steps == 0 else "../" * (_DEPTH - steps) + rest


def _steps(url: str) -> tuple[int, str]:
    """Of the folders above the page, how many an address goes down, and the rest."""
    rest = url.removeprefix(VIRTUAL_ROOT)
    steps = 0
    while steps < _DEPTH and rest.startswith(_STEP):
        rest = rest.removeprefix(_STEP)
        steps += 1
    return steps, rest


def _read(path: Path) -> bytes | Finding:
    """A regular file's bytes; nothing that hangs, and nothing without an end."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    flags |= getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(path, flags), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                return finding("PB4012", url=path.name)
            if state.st_size > MOST_BYTES:
                size, most = state.st_size // 10**6, MOST_BYTES // 10**6
                return finding("PB4014", url=path.name, size=size, most=most)
            return file.read(MOST_BYTES + 1)
    except OSError as refusal:
        return finding("PB9008", path=path.name, reason=refusal.strerror or refusal)
