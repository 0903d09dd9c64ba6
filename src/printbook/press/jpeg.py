"""JPEG files by their segments: a picture without what its camera wrote about it."""

from collections.abc import Iterator

__all__ = ["stripped"]

# ITU-T T.81, table B.1.
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_APPLICATION = frozenset(range(0xE0, 0xF0))
_COMMENT = 0xFE
_ADOBE = 0xEE


def stripped(photo: bytes) -> bytes:
    """The same scans without application data, comments and whatever follows the end.

    Adobe's marker stays: it says how the colours are coded (T.872, 6.5.3). ValueError
    when the bytes are no complete JPEG.
    """
    kept = [b"\xff\xd8"]
    for marker, segment in _segments(photo):
        is_spoken = marker in _APPLICATION and marker != _ADOBE
        if not is_spoken and marker != _COMMENT:
            kept.append(segment)
    return b"".join(kept)


def _segments(photo: bytes) -> Iterator[tuple[int, bytes]]:
    """Every segment after the start with its marker; a scan with its coded picture."""
    if photo[:2] != b"\xff\xd8":
        raise ValueError("not a JPEG")
    at = 2
    while True:
        while photo[at : at + 2] == b"\xff\xff":
            at += 1
        if photo[at : at + 1] != b"\xff" or at + 1 >= len(photo):
            raise ValueError("a JPEG without its end")
        marker = photo[at + 1]
        end = at + 2
        if marker not in _ALONE and marker != _END:
            end += int.from_bytes(photo[end : end + 2], "big")
        if marker == _SCAN:
            end = _end_of_scan(photo, end)
        yield marker, photo[at:end]
        if marker == _END:
            return
        at = end


def _end_of_scan(photo: bytes, at: int) -> int:
    """Where the next marker begins: FF 00 is a coded FF, restarts are part of it."""
    while True:
        at = photo.find(b"\xff", at)
        if at < 0 or at + 1 >= len(photo):
            raise ValueError("a JPEG without its end")
        if photo[at + 1] and photo[at + 1] not in _ALONE:
            return at
        at += 2
