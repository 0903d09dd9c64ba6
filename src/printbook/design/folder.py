"""The folder of a page: the only files that its HTML and CSS may ask for, as bytes.

Pages live eight folders below the virtual root, so that a `..` is seen for what it is;
no path of the machine reaches WeasyPrint, or the PDF.
"""

import os
import re
import stat
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, unquote_to_bytes

from printbook.design.door import VIRTUAL_ROOT
from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding

__all__ = [
    "BASE",
    "MOST_BYTES",
    "Folder",
    "brief",
    "folder_of",
    "read_file",
    "read_page",
    "relative",
    "written",
]

_STEP, _DEPTH = "-/", 8

BASE = VIRTUAL_ROOT + _STEP * _DEPTH
"""The address under which a page believes it stands."""

MOST_BYTES = 50_000_000
"""No picture, style sheet or font of a page may be larger."""

_MOST_SHOWN = 80
_UNNAMED = Path("<html>")
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# The label of a subset means the whole (Encoding Standard, 4.2).
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}
_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_FILE = "file://"
_NETWORK = ("http:", "https:", "ftp:")


class _RefusedError(OSError):
    """A file that the page does not get; WeasyPrint goes on without it."""


@dataclass
class Folder:
    """What a page may read: files inside `root`, and those `allowed` by name.

    Without a root it may read nothing but `data:` addresses.
    """

    root: Path | None
    name: Path = _UNNAMED
    """What the page itself is called."""
    base: str = BASE
    """Where the page believes it stands."""
    allowed: tuple[Path, ...] = ()
    refusals: dict[str, Finding] = field(default_factory=dict)

    def read(self, url: str) -> bytes:
        """The file behind an address; OSError when the page may not read it."""
        path = self.find(url)
        file = read_file(path)
        if isinstance(file, Finding):
            raise self._refuse(url, file)
        return file

    def font(self, url: str) -> Path | bytes:
        """A font file of the page's folder, or the bytes written into an address."""
        if not url.startswith("data:"):
            return self.find(url)
        head, _, written_in = url.partition(",")
        plain = unquote_to_bytes(written_in)
        try:
            return b64decode(plain) if head.endswith(";base64") else plain
        except ValueError as fault:
            raise OSError(str(fault)) from fault

    def find(self, url: str) -> Path:
        """Where the file of an address lies; OSError when the page may not read it."""
        shown = brief(url)
        if url.lower().startswith(_NETWORK) and not url.startswith(VIRTUAL_ROOT):
            raise self._refuse(url, finding("PB4011", url=shown))
        path = self._path(url)
        if path is None or not self._is_open(path):
            raise self._refuse(url, finding("PB4012", url=shown))
        if not path.is_file():
            raise self._refuse(url, finding("PB4013", url=shown))
        return path

    def address(self, path: Path) -> str:
        """The address of a file, seen from the page."""
        if self.root is None:
            return path.absolute().as_uri()
        rest = Path(os.path.relpath(path.absolute(), self.root.absolute())).parts
        ups = rest.count("..")
        if ups > _DEPTH:
            return path.absolute().as_uri()
        return VIRTUAL_ROOT + _STEP * (_DEPTH - ups) + quote("/".join(rest[ups:]))

    def named(self, path: Path) -> Path:
        """A file as findings name it: from the folder on."""
        if self.root is None:
            return path
        return Path(os.path.relpath(path, self.root.resolve()))

    def _path(self, url: str) -> Path | None:
        bare = unquote(url.partition("?")[0].partition("#")[0])
        if bare.startswith(_FILE):
            return Path(bare.removeprefix(_FILE)).resolve()
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


def folder_of(
    base_url: str | Path | None,
    page: Path | None = None,
    allowed: Sequence[str | Path] = (),
) -> Folder:
    """The folder that a page's base names: a folder, a file in one, or an address."""
    places = tuple(map(Path, allowed))
    base = page if base_url is None else base_url
    if base is None:
        return Folder(None, allowed=places)
    text = str(base)
    if text.lower().startswith(_NETWORK):
        return Folder(None, page or _UNNAMED, text, places)
    is_address = text.startswith(_FILE)
    path = Path(unquote(text.removeprefix(_FILE)) if is_address else text)
    root = path if path.is_dir() else path.parent
    name = page or (None if path.is_dir() else path)
    named = Path(os.path.relpath(name, root)) if name else _UNNAMED
    return Folder(root, named, allowed=places)


def read_page(path: Path) -> str:
    """The text of an HTML file, in the encoding that it declares; ContentError.

    HTML 13.2.3: a byte order mark, then `<meta charset>`, then UTF-8.
    """
    file = read_file(path)
    if isinstance(file, Finding):
        raise ContentError(file)
    declared = _CHARSET.search(file[:1024])
    encoding = declared[1].decode().lower() if declared else "utf-8"
    encoding = _WIDER.get(encoding, encoding)
    for mark, own in _MARKS.items():
        encoding = own if file.startswith(mark) else encoding
    try:
        return file.decode(encoding).replace("\r\n", "\n")
    except (UnicodeDecodeError, LookupError) as fault:
        raise ContentError(
            finding("PB4016", Source(Path(path.name)), encoding=encoding, why=fault)
        ) from fault


def written(url: str) -> str:
    """An address as a person would write it in the page."""
    return relative(unquote(url) if url.startswith(VIRTUAL_ROOT) else url)


def brief(url: str) -> str:
    """The same, fit for a message: a whole picture may be written into an address."""
    text = written(url)
    return text if len(text) <= _MOST_SHOWN else text[: _MOST_SHOWN - 1] + "…"


def relative(url: str) -> str:
    """An address below the virtual root as seen from the page; others as they are."""
    if not url.startswith(VIRTUAL_ROOT):
        return url
    steps, rest = _steps(url)
    return f"/{rest}" if steps == 0 else "../" * (_DEPTH - steps) + rest


def _steps(url: str) -> tuple[int, str]:
    """Of the folders above the page, how many an address goes down, and the rest."""
    rest = url.removeprefix(VIRTUAL_ROOT)
    steps = 0
    while steps < _DEPTH and rest.startswith(_STEP):
        rest = rest.removeprefix(_STEP)
        steps += 1
    return steps, rest


def read_file(path: Path) -> bytes | Finding:
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
