"""Takes members out of npm's and Debian's packages with the standard library alone."""

import bz2
import gzip
import lzma
import tarfile
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import IO, cast

__all__ = ["UNREADABLE", "members"]

UNREADABLE = (OSError, EOFError, ValueError, lzma.LZMAError, tarfile.TarError)
"""What a damaged or foreign archive raises."""

# A face of 65,535 glyphs has 30 MB; nothing in a package of fonts comes near this.
_LARGEST_MEMBER = 200_000_000

_AR_MAGIC = b"!<arch>\n"
_AR_HEADER = 60
_GZIP_MAGIC = b"\x1f\x8b"

_OPENERS: dict[str, Callable[[IO[bytes]], IO[bytes]]] = {
    "data.tar": lambda file: file,
    "data.tar.gz": lambda file: cast(IO[bytes], gzip.open(file)),  # noqa: SIM115
    "data.tar.bz2": lambda file: bz2.open(file),  # noqa: SIM115
    "data.tar.xz": lambda file: lzma.open(file),  # noqa: SIM115
}


def members(archive: Path, wanted: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each wanted member, in the archive's order.

    Raises one of UNREADABLE when the archive is damaged or packed in an unknown way.
    """
    with archive.open("rb") as file:
        magic = file.read(len(_AR_MAGIC))
        file.seek(0)
        if magic == _AR_MAGIC:
            yield from _tar_members(_inner(file), "r|", wanted)
        elif magic.startswith(_GZIP_MAGIC):
            yield from _tar_members(file, "r|gz", wanted)
        else:
            raise ValueError("neither .tgz nor .deb")


def _tar_members(
    file: IO[bytes], mode: str, wanted: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    left = set(wanted)
    with tarfile.open(fileobj=file, mode=mode) as tar:  # type: ignore[call-overload]
        for member in tar:
            name = member.name.removeprefix("./")
            if name not in left or not member.isfile():
                continue
            if member.size > _LARGEST_MEMBER:
                raise ValueError(f"{name} has {member.size} bytes")
            taken = tar.extractfile(member)
            yield name, taken.read()
            left.discard(name)
            if not left:
                return


def _inner(file: IO[bytes]) -> IO[bytes]:
    """The tar with the files in a Debian package, which is an ar archive (deb(5))."""
    file.seek(len(_AR_MAGIC))
    while header := file.read(_AR_HEADER):
        name = header[:16].decode("ascii", "replace").strip().rstrip("/")
        size = int(header[48:58])
        if name.startswith("data.tar"):
            if name not in _OPENERS:
                raise ValueError(f"{name}: Python cannot unpack this")
            return _OPENERS[name](file)
        file.seek(size + size % 2, 1)
    raise ValueError("the package has no data.tar")
