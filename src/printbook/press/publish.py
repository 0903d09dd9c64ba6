"""Puts finished files in place: a name holds the old complete file or the new one."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkstemp

__all__ = ["publish"]

# What `open` would give; a temporary file is private to its maker.
_READABLE = 0o666


def publish(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write every file beside its place, then move all of them in; their paths, sorted.

    OSError when the disk refuses one: then none of the earlier files has changed,
    unless it fails between two moves. Folders are made where they are missing.
    """
    paths = tuple(sorted(files))
    waiting: list[tuple[Path, Path]] = []
    try:
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((_written_beside(path, files[path]), path))
        while waiting:
            beside, path = waiting[0]
            beside.replace(path)
            del waiting[0]
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)
    for folder in sorted({path.parent for path in paths}):
        _settle(folder)
    return paths


def _written_beside(path: Path, content: bytes) -> Path:
    """A complete file next to `path`, on the disk and not only in memory."""
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_READABLE & ~_umask())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _settle(folder: Path) -> None:
    """Ask the disk to keep the folder's new names; Windows opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
