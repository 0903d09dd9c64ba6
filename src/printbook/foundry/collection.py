"""Cuts one face out of a TrueType collection; the same bytes on every machine."""

import struct

__all__ = ["cut_face", "is_collection"]

_COLLECTION = b"ttcf"
_RECORD = struct.Struct(">4sLLL")
# head.checkSumAdjustment makes the whole file sum up to this (OpenType 1.9, head).
_FILE_SUM = 0xB1B0AFBA
_ADJUSTMENT_AT = 8


def is_collection(content: bytes) -> bool:
    """Whether the bytes are a collection of several faces."""
    return content[:4] == _COLLECTION


def cut_face(content: bytes, number: int) -> bytes:
    """Face `number` of a collection as a font file of its own.

    The tables are taken as they are, sorted by tag; ValueError when there is no such
    face. A collection must be cut because CSS names a file, never a face in it.
    """
    try:
        return _font(*_tables(content, number))
    except (struct.error, IndexError) as fault:
        raise ValueError(f"the collection is cut short: {fault}") from fault


def _tables(content: bytes, number: int) -> tuple[bytes, dict[bytes, bytes]]:
    if not is_collection(content):
        raise ValueError("not a collection")
    count = struct.unpack_from(">L", content, 8)[0]
    if not 0 <= number < count:
        raise ValueError(f"the collection has {count} faces, no face {number}")
    at = struct.unpack_from(">L", content, 12 + 4 * number)[0]
    flavour = content[at : at + 4]
    tables = {}
    for record in range(struct.unpack_from(">H", content, at + 4)[0]):
        tag, _, start, size = _RECORD.unpack_from(content, at + 12 + 16 * record)
        if start + size > len(content):
            raise IndexError(tag.decode("latin-1"))
        tables[tag] = content[start : start + size]
    return flavour, tables


def _font(flavour: bytes, tables: dict[bytes, bytes]) -> bytes:
    head = bytearray(tables.get(b"head", b"").ljust(12, b"\0"))
    struct.pack_into(">L", head, _ADJUSTMENT_AT, 0)
    tables = {**tables, b"head": bytes(head)}
    directory, body = [], []
    start = 12 + 16 * len(tables)
    head_start = 0
    for tag, table in sorted(tables.items()):
        head_start = start if tag == b"head" else head_start
        directory.append(_RECORD.pack(tag, _sum(table), start, len(table)))
        body.append(table.ljust(-len(table) % 4 + len(table), b"\0"))
        start += len(body[-1])
    font = bytearray(b"".join((_offsets(flavour, len(tables)), *directory, *body)))
    adjustment = (_FILE_SUM - _sum(font)) & 0xFFFFFFFF
    struct.pack_into(">L", font, head_start + _ADJUSTMENT_AT, adjustment)
    return bytes(font)


def _offsets(flavour: bytes, count: int) -> bytes:
    selector = max(count.bit_length() - 1, 0)
    span = 16 << selector
    return struct.pack(">4sHHHH", flavour, count, span, selector, 16 * count - span)


def _sum(table: bytes | bytearray) -> int:
    padded = bytes(table).ljust(-len(table) % 4 + len(table), b"\0")
    total = 0
    for (word,) in struct.iter_unpack(">L", padded):
        total += word
    return total & 0xFFFFFFFF
