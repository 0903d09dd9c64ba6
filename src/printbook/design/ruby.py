"""Ruby elements: which bases they have, and which reading belongs to which of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast
from xml.etree.ElementTree import Element

from printbook.design.copy import Piece
from printbook.design.rubystyle import RubyStyle
from printbook.design.styles import InlineStyle
from printbook.typography import Ruby, RubyPosition

__all__ = ["annotated", "has_readings"]

# clreq 3.3.3 and 3.3.4: the size of a reading, by where it stands.
_SIZES: dict[RubyPosition, float] = {"over": 0.5, "under": 0.5, "inter-character": 0.3}
_BOPOMOFO = re.compile("[\u3105-\u312f\u31a0-\u31bfˊˇˋ˙˪˫\\s]+")
_BLANKS = re.compile(r"\s+")

Node = str | Element
Read = Callable[[Sequence[Node]], Sequence[Piece]]
"""The pieces of content, in the style of what it stands in."""


def has_readings(element: Element) -> bool:
    """Whether readings are written in a ruby element."""
    return any(one.tag in ("rt", "rtc") for one in element.iter())


@dataclass(slots=True)
class _Segment:
    """Bases in a row, and the readings that follow them, by level."""

    bases: list[list[Node]] = field(default_factory=list)
    levels: list[list[Element]] = field(default_factory=list)
    is_open: bool = False
    """Whether what comes next goes on with the last base."""


def annotated(
    element: Element,
    style: RubyStyle,
    read: Read,
    look: Callable[[Element], tuple[InlineStyle, RubyStyle] | None],
    around: InlineStyle,
) -> Iterator[Piece]:
    """The pieces of a ruby element: every base with its readings right after it.

    `look` gives the styles of a reading; None where it is not shown.
    """
    for segment in _segments(element):
        bases = [_tidy(read(nodes)) for nodes in segment.bases]
        bases = [pieces for pieces in bases if pieces]
        levels = [
            [_Shown(e, *found) for e in level if (found := look(e))]
            for level in segment.levels
        ]
        if style.is_merged or len(bases) < 2:
            bases = [[piece for pieces in bases for piece in pieces]]
        yield from _interleaved(bases, levels, read, around)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A reading with its styles."""

    element: Element
    style: InlineStyle
    ruby: RubyStyle

    @property
    def spans(self) -> bool:
        """Whether it belongs to all bases before it."""
        return self.element.tag == "rtc"


def _interleaved(
    bases: Sequence[Sequence[Piece]],
    levels: Sequence[Sequence[_Shown]],
    read: Read,
    around: InlineStyle,
) -> Iterator[Piece]:
    """Every base, and after it the readings that end with it."""
    starts: list[int] = []
    written = 0
    for nth, base in enumerate(bases):
        yield from base
        starts.append(written)
        written += _length(base)
        stop = written
        for level, readings in enumerate(levels):
            mine = _ending(readings, nth, is_last=nth == len(bases) - 1)
            text = "".join(_text(one.element, read) for one in mine)
            if text:
                start = starts[0] if mine[0].spans else starts[-1]
                ruby = _ruby(mine[0].ruby, text, level, written - start, stop - start)
                yield Piece(text, _reading_look(mine[0].style, ruby, around), ruby=ruby)
                written += len(text)


def _ending(readings: Sequence[_Shown], nth: int, *, is_last: bool) -> Sequence[_Shown]:
    """The readings of one level that end with a base; the last base takes the rest."""
    if readings and readings[0].spans:
        return readings if is_last else ()
    return readings[nth:] if is_last else readings[nth : nth + 1]


def _ruby(style: RubyStyle, text: str, level: int, back: int, length: int) -> Ruby:
    position = style.position
    if position is None and _BOPOMOFO.fullmatch(text):
        position = "inter-character"
    if position is None:
        position = "under" if level else "over"
    return Ruby(back, length, position, style.align, style.may_overhang)


def _reading_look(own: InlineStyle, ruby: Ruby, around: InlineStyle) -> InlineStyle:
    """A reading has no lines or marks along it; its size is ours if nobody's."""
    size = own.size
    if size == around.size:
        size *= _SIZES[ruby.position]
    return replace(own, size=size, rules=(), boxes=(), emphasis=None, rise=around.rise)


def _segments(element: Element) -> Iterator[_Segment]:
    segment = _Segment()
    for node in _flat(element):
        tag = "" if isinstance(node, str) else node.tag
        if tag in ("rt", "rtc"):
            _add_reading(segment, cast("Element", node))
            continue
        if isinstance(node, str) and not node.strip() and not segment.is_open:
            continue
        if segment.levels:
            yield segment
            segment = _Segment()
        if tag == "rb" or not segment.is_open:
            segment.bases.append([])
        segment.bases[-1].append(node)
        segment.is_open = tag != "rb"
    if segment.bases or segment.levels:
        yield segment


def _add_reading(segment: _Segment, node: Element) -> None:
    segment.is_open = False
    if node.tag == "rtc":
        inner = [child for child in node if child.tag == "rt"]
        segment.levels.append(inner or [node])
        return
    if not segment.levels:
        segment.levels.append([])
    segment.levels[0].append(node)


def _flat(element: Element) -> Iterator[Node]:
    """Texts and elements in order; brackets are dropped, groups of bases opened."""
    if element.text:
        yield element.text
    for child in element:
        if child.tag == "rbc":
            yield from _flat(child)
        elif isinstance(child.tag, str) and child.tag != "rp":
            yield child
        if child.tail:
            yield child.tail


def _tidy(pieces: Sequence[Piece]) -> list[Piece]:
    """Without the blanks that a base is written with, at its edges or doubled."""
    tidy = [replace(one, text=_BLANKS.sub(" ", one.text)) for one in pieces]
    if tidy:
        tidy[0] = replace(tidy[0], text=tidy[0].text.lstrip())
        tidy[-1] = replace(tidy[-1], text=tidy[-1].text.rstrip())
    return [one for one in tidy if one.text or one.element is not None]


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len(piece.text) for piece in pieces)


def _text(element: Element, read: Read) -> str:
    return "".join(piece.text for piece in _tidy(read([element])))
