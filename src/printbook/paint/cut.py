"""Cuts the stream of a master at its markers: what is repeated, and where lines go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pydyf

from printbook.makeup.book import Obstacle
from printbook.paint.ink import Ink
from printbook.paint.state import Matrix, State
from printbook.paint.stream import Painter, Walk

__all__ = ["Cut", "SlotAt", "cut"]


@dataclass(frozen=True, slots=True)
class SlotAt:
    """A marker in a stream: where it stands, how it is seen there, its content's id."""

    slot: int
    x: float
    y: float
    matrix: Matrix
    clip: tuple[float, float, float, float]
    mcid: int

    def moved(self, down: float) -> "SlotAt":
        """The same where all is moved down by so many pixels."""
        if not down:
            return self
        a, b, c, d, e, f = self.matrix
        return replace(self, matrix=(a, b, c, d, e + c * down, f + d * down))


@dataclass(frozen=True, slots=True)
class Cut:
    """A master's stream; `mcids` is how many pieces of marked content it has."""

    parts: tuple[bytes | SlotAt, ...]
    mcids: int


def cut(
    stream: pydyf.Stream,
    resources: pydyf.Dictionary,
    markers: frozenset[bytes],
    held: frozenset[int],
) -> Cut:
    """The stream between its markers; their marked content is opened for ours.

    Content that the structure tree does not hold (`held`) becomes an artifact.
    """
    walk = _Cutter(_Marks(markers), 0, resources, State())
    items = list(_opened(walk.rewritten(stream.stream), held))
    return Cut(tuple(_joined(items)), walk.most + 1)


class _Marks(Painter):
    """A painter that paints nothing, and only knows which fonts are markers."""

    def __init__(self, markers: frozenset[bytes]) -> None:
        super().__init__(_NO_INKS, {}, markers, lambda found: found)


_NO_INKS: Mapping[int, Ink] = {}


class _Cutter(Walk):
    """Leaves a slot where a marker stood."""

    most = -1

    def ink(self, number: int, x: float, y: float) -> Iterator[Any]:
        state = replace(self.tracker.state)
        if self.mcid is None:
            raise Obstacle("untagged")
        yield SlotAt(number, x, y, state.matrix, state.clip, self.mcid)

    def draw(self, name: bytes) -> None:
        """Groups are repeated as they are; markers in them are not found."""

    def rewritten(self, stream: Any) -> Iterator[Any]:
        for item in super().rewritten(stream):
            if isinstance(item, dict) and "MCID" in item:
                self.most = max(self.most, int(item["MCID"]))
            yield item


def _opened(items: Iterator[Any], held: frozenset[int]) -> Iterator[Any]:
    """Without the marked content round markers."""
    content: list[Any] = []
    mcid = -1
    for item in items:
        if isinstance(item, dict):
            mcid = int(item.get("MCID", -1))
        if content or item == b"BDC":
            content.append(item)
            if item == b"EMC":
                yield from _content(content, is_loose=mcid not in held)
                content = []
        else:
            yield item
    yield from content


def _content(content: list[Any], *, is_loose: bool) -> Iterator[Any]:
    """One piece of marked content, its tag and properties still before it."""
    if any(isinstance(item, SlotAt) for item in content):
        yield _DROP
        yield from content[1:-1]
    elif is_loose:
        yield _DROP
        yield b"/Artifact BMC"
        yield from content[1:]
    else:
        yield from content


_DROP = object()


def _joined(items: list[Any]) -> Iterator[bytes | SlotAt]:
    """Runs of operators as bytes."""
    run: list[bytes] = []
    for item in items:
        if isinstance(item, SlotAt):
            yield b"\n".join(run)
            run = []
            yield item
        elif item is _DROP:
            del run[-2:]
        else:
            run.append(_bytes(item))
    yield b"\n".join(run)


def _bytes(item: Any) -> bytes:
    """An item of a stream as pydyf writes it."""
    if isinstance(item, bytes):
        return item
    if isinstance(item, pydyf.Object):
        return bytes(item.data)
    return str(item).encode("ascii")
