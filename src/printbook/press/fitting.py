"""Makes a file small enough to send: leaner pictures, as long as they are pictures."""

from collections.abc import Iterator
from dataclasses import replace

from printbook.findings import Finding, finding
from printbook.targets import Target

__all__ = ["is_over", "leaner", "weighed"]

# Resolution and JPEG quality together: one alone shows sooner. Below the last step one
# sees blocks at arm's length, on a phone as well.
_STEPS = ((110, 55), (100, 50), (90, 45), (80, 40))


def leaner(target: Target) -> Iterator[Target]:
    """The target, and then with ever leaner pictures as long as they are pictures."""
    yield target
    for resolution, quality in _STEPS if target.most_bytes else ():
        if resolution < target.resolution and quality < target.jpeg_quality:
            yield replace(target, resolution=resolution, jpeg_quality=quality)


def is_over(pdf: bytes, target: Target) -> bool:
    """Whether a file is larger than its target allows."""
    return 0 < target.most_bytes < len(pdf)


def weighed(pdf: bytes, asked: Target, used: Target) -> tuple[Finding, ...]:
    """What was done to make a file fit (PB5221), or that it cannot (PB5222)."""
    size, most = _size(len(pdf)), _size(asked.most_bytes)
    if is_over(pdf, used):
        least = used.resolution
        return (finding("PB5222", size=size, most=most, resolution=least),)
    if used == asked:
        return ()
    resolution, quality = used.resolution, used.jpeg_quality
    return (
        finding("PB5221", resolution=resolution, quality=quality, size=size, most=most),
    )


def _size(count: int) -> str:
    return f"{count / 1e6:.2f} MB"
