"""Lengths and sizes: points and bytes inside; "4.5mm", "1字", "2MB" outside only."""

import re
from typing import TypeAlias

__all__ = ["MM", "PX", "Em", "Pt", "parse_length", "parse_size"]

Pt: TypeAlias = float
"""A length in PostScript points, 1/72 inch."""

Em: TypeAlias = float
"""A length in ems of the type it belongs to."""

MM: Pt = 72 / 25.4
"""One millimetre in points."""

PX: Pt = 0.75
"""One CSS pixel in points."""

_POINTS_PER_UNIT = {"pt": 1.0, "mm": MM, "cm": 10 * MM, "in": 72.0, "px": PX}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(KB|MB)", re.IGNORECASE)
_LENGTH = re.compile(r"([+-]?(?:\d+(?:\.\d+)?|\.\d+))\s*(pt|mm|cm|in|px|字)")


def parse_length(text: str, *, zi: Pt | None = None) -> Pt:
    """Points for a length with its unit; 字 counts in `zi`, the character of the grid.

    Raises ValueError when the text is no length, or 字 stands where no grid is known.
    """
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not a length: {text!r} (write 3mm, 9pt, 1字 …)")
    number, unit = float(found[1]), found[2]
    if unit != "字":
        return number * _POINTS_PER_UNIT[unit]
    if zi is None:
        raise ValueError(f"{text!r} needs the 字 of a grid")
    return number * zi


def parse_size(text: str) -> int:
    """Bytes for the size of a file: 700KB, 1.5 MB, in thousands as post offices count.

    Raises ValueError when the text is no size.
    """
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not a size: {text!r} (write 700KB, 2MB …)")
    return round(float(found[1]) * (1_000 if found[2].upper() == "KB" else 1_000_000))
