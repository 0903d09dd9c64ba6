"""Looks at photo files: where they lie, and how large they are when upright."""

import struct
import warnings
from pathlib import Path, PurePosixPath

from printbook.findings import Finding, Source, close_match, finding

__all__ = ["found_file", "upright_pixels"]

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP")
_MOST_PIXELS = 100_000_000
_ORIENTATION = 0x0112
# EXIF 2.32, 4.6.5: with these the camera lay on its side.
_LYING = frozenset({5, 6, 7, 8})
# What Pillow was seen to raise over damaged headers.
_DAMAGE = (
    *(OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError),
    *(struct.error, OverflowError),
)


def found_file(name: str, folder: Path, place: Source | None) -> Path | Finding:
    """The photo's path; it lies in the edition's folder and is a regular file."""
    written = PurePosixPath(name)
    if written.is_absolute() or ".." in written.parts or "\\" in name:
        return finding("PB2002", place, file=name)
    home = folder.resolve()
    try:
        path = (home / written).resolve()
        exists, is_file = path.exists(), path.is_file()
    except (OSError, ValueError, RuntimeError):
        return finding("PB2012", place, file=name)
    if not path.is_relative_to(home):
        return finding("PB2002", place, file=name)
    if not exists:
        return _missing(name, home, place)
    return path if is_file else finding("PB2012", place, file=name)


def upright_pixels(
    path: Path, name: str, place: Source | None
) -> tuple[int, int] | Finding:
    """Width and height as the camera was held, from the file's header."""
    # Brought in here: most of what is read has nothing to do with photos.
    from PIL import Image

    try:
        with warnings.catch_warnings():
            # Pillow warns of large photos and odd metadata; the limit is ours.
            warnings.simplefilter("ignore")
            with Image.open(path, formats=_FORMATS) as image:
                width, height = image.size
                turn = image.getexif().get(_ORIENTATION, 1)
    except Image.DecompressionBombError:
        return _too_large(name, place)
    except PermissionError as refusal:
        return finding("PB2014", place, file=name, why=refusal.strerror)
    except _DAMAGE:
        return finding("PB2004", place, file=name)
    if width * height > _MOST_PIXELS:
        return _too_large(name, place)
    return (height, width) if turn in _LYING else (width, height)


def _too_large(name: str, place: Source | None) -> Finding:
    return finding("PB2011", place, file=name, most=_MOST_PIXELS // 1_000_000)


def _missing(name: str, home: Path, place: Source | None) -> Finding:
    beside = (home / name).parent
    try:
        there = sorted(one.name for one in beside.iterdir()) if beside.is_dir() else []
    except OSError:
        there = []
    close = close_match(PurePosixPath(name).name, there, likeness=0.6)
    if not close:
        return finding("PB2001", place, file=name)
    guess = PurePosixPath(name).with_name(close)
    return finding("PB2013", place, file=name, guess=guess)
