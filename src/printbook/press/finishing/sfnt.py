"""The one table of an OpenType file that a PDF needs."""

import struct

__all__ = ["bare_cff"]

# OpenType 1.9, table directory: a head of twelve bytes, sixteen for each table.
_HEAD, _RECORD = 12, 16


def bare_cff(font: bytes) -> bytes:
    """The table `CFF ` of an OpenType font; ValueError when it has none."""
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        place = _HEAD + number * _RECORD
        tag, _, start, length = struct.unpack_from(">4sIII", font, place)
        if tag == b"CFF ":
            return font[start : start + length]
    raise ValueError("no PostScript outlines")
