"""Spacing styles by name: the house's own, and what CSS `text-spacing-trim` names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from printbook.typography.classes import TypeClass
from printbook.typography.pairs import (
    CENTRED,
    CHINESE,
    COLLAPSING,
    COLLAPSING_JAPANESE,
    FULL,
    HALVES,
    JAPANESE,
    KAIMING,
    Table,
    each_in_full,
    without_blanks,
)
from printbook.typography.usages import CHINA, JAPAN, TAIWAN, Usage, usage

__all__ = ["SPACINGS", "SPACING_STYLES", "SPACING_TRIMS", "LineStart", "Spacing"]

_C = TypeClass


class LineStart(Enum):
    """Where an opening mark keeps its blank at the start of a line."""

    TRIMMED = auto()
    KEPT_FIRST = auto()  # in a first line, and after a forced break
    KEPT = auto()


@dataclass(frozen=True, slots=True)
class Spacing:
    """Which gap stands between two classes, and which class a character has."""

    usage: Usage
    table: Table
    line_end: Mapping[TypeClass, tuple[int, ...]]
    """What of its blank a mark may keep at a line's end, in order of preference."""
    line_start: LineStart = LineStart.TRIMMED
    keeps_middle: bool = False
    """Whether a mark in the middle keeps the quarter before it at a line's start."""
    adds_spaces: bool = False
    """Whether a blank between words adds to those of the marks beside it; else the
    mark's, or the Han-Latin gap, stands for it."""


_ENUM = (_C.ENUM, "、")
_HALF_END: Mapping[TypeClass, tuple[int, ...]] = {}
# A mark in the middle keeps the blank after it where the line has the room.
_CENTRED_END = {_C.CENTRE: (250, 0)}

_HOUSE: Mapping[str, Spacing] = {
    "zh-gb": Spacing(CHINA, CHINESE, _HALF_END),
    # 开明: stops one em, other marks half. 全角: all one em. 半角: all half.
    "zh-kaiming": Spacing(usage(_ENUM, (_C.PAUSE, "．")), KAIMING, _HALF_END),
    "zh-quanjiao": Spacing(usage(_ENUM, (_C.PAUSE, "．？！")), FULL, _HALF_END),
    "zh-banjiao": Spacing(usage(_ENUM, (_C.PAUSE, "．？！")), HALVES, _HALF_END),
    "zh-tw": Spacing(TAIWAN, CENTRED, _CENTRED_END),
    "zh-hk": Spacing(TAIWAN, CENTRED, _CENTRED_END),
    "ja": Spacing(JAPAN, JAPANESE, _CENTRED_END, adds_spaces=True),
}

# CSS Text 4 8.4: ？ and ！ are no marks whose blank is trimmed. Which stops stand in
# the middle depends on the writing system.
_SYSTEMS: Mapping[str, tuple[Usage, Table]] = {
    "": (usage((_C.DOUBLE, "？！"), (_C.CENTRE, "・")), COLLAPSING),
    "/zh-tw": (TAIWAN, COLLAPSING),
    "/zh-hk": (TAIWAN, COLLAPSING),
    "/ja": (JAPAN, COLLAPSING_JAPANESE),
}
_AFTER_MARKS = (_C.CLOSE, _C.PAUSE, _C.ENUM, _C.FINAL)
_FULL_END = {**dict.fromkeys(_AFTER_MARKS, (500,)), _C.CENTRE: (250,)}
_FULL_END_THAT_FITS = {**dict.fromkeys(_AFTER_MARKS, (500, 0)), _C.CENTRE: (250,)}
_TRIMMED_END = {_C.CENTRE: (250,)}
_COLLAPSING: Mapping[str, tuple[LineStart, Mapping[TypeClass, tuple[int, ...]]]] = {
    "normal": (LineStart.KEPT, _FULL_END_THAT_FITS),
    "space-first": (LineStart.KEPT_FIRST, _FULL_END_THAT_FITS),
    "trim-start": (LineStart.TRIMMED, _FULL_END_THAT_FITS),
    "trim-both": (LineStart.TRIMMED, _TRIMMED_END),
}


def _of_css() -> Iterator[tuple[str, Spacing]]:
    for system, (use, table) in _SYSTEMS.items():
        full, none = each_in_full(table), without_blanks(table)
        kept = {"keeps_middle": True, "adds_spaces": True}
        for value, (start, end) in _COLLAPSING.items():
            yield f"css-{value}{system}", Spacing(use, table, end, start, **kept)
        yield (
            f"css-space-all{system}",
            Spacing(use, full, _FULL_END, LineStart.KEPT, **kept),
        )
        yield f"css-trim-all{system}", Spacing(use, none, {}, adds_spaces=True)


SPACINGS: Mapping[str, Spacing] = {**_HOUSE, **dict(_of_css())}
"""By name; what CSS names has a table for each writing system: `css-normal/ja`."""
SPACING_STYLES = tuple(_HOUSE)
"""The names of the house's own."""
SPACING_TRIMS = (*_COLLAPSING, "space-all", "trim-all")
"""The values of CSS `text-spacing-trim` that name one."""
