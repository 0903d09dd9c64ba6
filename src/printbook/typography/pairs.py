"""What stands between two marks or characters: a kind of gap, and its natural width."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from printbook.typography.classes import LATIN_LIKE, TypeClass

__all__ = [
    "CENTRED",
    "CHINESE",
    "COLLAPSING",
    "COLLAPSING_JAPANESE",
    "FULL",
    "HALVES",
    "JAPANESE",
    "KAIMING",
    "Cell",
    "Gap",
    "Table",
    "each_in_full",
    "without_blanks",
]


class Gap(Enum):
    """Kinds of gaps: what a ladder has a step for."""

    NONE = auto()
    HAN = auto()
    COMMA = auto()
    ENUM = auto()
    CLOSE = auto()
    OPEN = auto()
    FINAL = auto()
    STOP = auto()  # the blank of a stop that keeps its em
    MIDDLE = auto()  # a quarter beside a mark in the middle of its em
    PAIR = auto()
    HAN_LATIN = auto()
    SPACE = auto()


class Cell(NamedTuple):
    """What stands between two classes: the kind of gap and its natural width."""

    gap: Gap
    blank: int = 0
    widens: bool = True
    """Whether it may be widened, if its kind may."""


_Group: TypeAlias = Iterable[TypeClass]
Table: TypeAlias = Mapping[tuple[TypeClass, TypeClass], Cell]
_Rows: TypeAlias = tuple[tuple[_Group, _Group, Cell], ...]

_C = TypeClass
_CLOSING = (_C.CLOSE, _C.PAUSE, _C.ENUM, _C.FINAL)
_CLINGING = (*_CLOSING, _C.DOUBLE)
_STIFF = (_C.CONN, _C.SOL, _C.MID)
_LONG = (_C.DASH, _C.DOTS)
_WORDS = (_C.LATIN, _C.NUMBER, _C.MEASURE)
_HAN = (_C.HAN, _C.UNIT, _C.TRAILING)
_SPACES = (_C.IDEOGRAPHIC_SPACE, _C.WORD_SPACE)
# What JLReq lets stand apart from a mark, but never start a line.
_FOLLOWERS = (_C.CONN, _C.DOUBLE, _C.TRAILING)
_EM_BOXES = (_C.PREFIX, _C.SUFFIX)

_NONE = Cell(Gap.NONE)
_SOLID = Cell(Gap.HAN)
# The half em beside a mark (JLReq table 1, clreq 3.1.6.1), and the quarter of a mark in
# the middle of its em.
_AFTER_CLOSE, _AFTER_STOP = Cell(Gap.CLOSE, 500), Cell(Gap.STOP, 500)
_AFTER_COMMA, _BEFORE_OPEN = Cell(Gap.COMMA, 500), Cell(Gap.OPEN, 500)
_MIDDLE = Cell(Gap.MIDDLE, 250)
# Its width follows from the style.
_HAN_LATIN = Cell(Gap.HAN_LATIN)


def _table(rows: _Rows) -> Table:
    """Cells by classes; later rows win."""
    return {(a, b): cell for lefts, rights, cell in rows for a in lefts for b in rights}


def _stuck(cell: Cell) -> Cell:
    """The same gap where it must not widen: between a mark and what it clings to."""
    return cell._replace(widens=False)


# `_C` is any class. Sources: clreq 3.1.6.2 (pairs), 3.2.2 and 3.2.4 (Han and Latin,
# none beside marks), 3.5.4 (nothing widens around CONN and SOL, nor between a mark and
# what it clings to: the white cells of JLReq table 6), 3.1.6.1 (nor around GB's half-em
# MID).
_LETTERS: _Rows = (
    (_C, _C, _SOLID),
    (LATIN_LIKE, LATIN_LIKE, _NONE),
    (_WORDS, _HAN, _HAN_LATIN),
    (_HAN, _WORDS, _HAN_LATIN),
    (_C, (_C.PUNCT_CLOSE,), _NONE),
    ((_C.PUNCT_OPEN,), _C, _NONE),
)
_CHINESE: _Rows = (
    *_LETTERS,
    (_C, (_C.OPEN,), _BEFORE_OPEN),
    ((_C.CLOSE,), _C, _AFTER_CLOSE),
    ((_C.PAUSE, _C.ENUM), _C, _AFTER_COMMA),
    ((_C.FINAL,), _C, Cell(Gap.FINAL, 500)),
    (_LONG, _LONG, _NONE),
    (_C, _STIFF, _NONE),
    (_STIFF, _C, _NONE),
    (_CLOSING, (_C.OPEN, *_STIFF), Cell(Gap.PAIR, 500)),
    (_STIFF, (_C.OPEN,), Cell(Gap.PAIR, 500)),
    (_CLOSING, (_C.MID,), _NONE),
    (_C, _CLINGING, _NONE),
    ((_C.OPEN,), _C, _NONE),
)
# clreq 3.1.6.1. Of a mark in the middle and a bracket that turns its blank to it, the
# bracket gives up its own (CSS Text 4 8.4.2, JLReq table 1 on cl-05).
_CENTRED: _Rows = (
    *_CHINESE,
    (_C, (_C.CENTRE,), _stuck(_MIDDLE)),
    ((_C.CENTRE,), _C, _MIDDLE),
    ((_C.CENTRE,), _CLINGING, _stuck(_MIDDLE)),
    ((_C.CENTRE,), (_C.CENTRE,), _stuck(Cell(Gap.MIDDLE, 500))),
    # ？ and ！ are one em that is not adjusted.
    ((_C.DOUBLE,), (*_HAN, *_WORDS), _NONE),
)
# JLReq tables 1, 3 and 6.
_JAPANESE: _Rows = (
    *_LETTERS,
    ((_C.DOUBLE,), _WORDS, _HAN_LATIN),
    ((_C.NUMBER,), (_C.MEASURE,), Cell(Gap.HAN_LATIN, 250)),
    ((_C.MEASURE,), (_C.NUMBER,), Cell(Gap.HAN_LATIN, 250)),
    ((_C.NUMBER, _C.LATIN), (_C.SUFFIX,), _NONE),
    ((_C.PREFIX,), (_C.NUMBER, _C.IDEOGRAPHIC_SPACE), _NONE),
    (_C, (_C.CONN, _C.DOUBLE), _NONE),
    (_C, (_C.OPEN,), _BEFORE_OPEN),
    ((_C.IDEOGRAPHIC_SPACE,), (_C.OPEN,), _SOLID),
    ((_C.CLOSE,), _C, _AFTER_CLOSE),
    ((_C.CLOSE,), (_C.IDEOGRAPHIC_SPACE,), _SOLID),
    ((_C.PAUSE,), _C, _AFTER_COMMA),
    ((_C.FINAL,), _C, _AFTER_STOP),
    ((_C.CONN, _C.DOUBLE, *_SPACES), (_C.TRAILING,), _NONE),
    ((_C.CLOSE,), _FOLLOWERS, _stuck(_AFTER_CLOSE)),
    ((_C.PAUSE,), _FOLLOWERS, _stuck(_AFTER_COMMA)),
    ((_C.FINAL,), _FOLLOWERS, _stuck(_AFTER_STOP)),
    (_C, (_C.CLOSE, _C.PAUSE, _C.FINAL), _NONE),
    ((_C.OPEN,), _C, _NONE),
    (_C, (_C.CENTRE,), _stuck(_MIDDLE)),
    ((_C.CENTRE,), _C, _MIDDLE),
    ((_C.CENTRE,), (*_CLINGING, _C.CONN, _C.TRAILING), _stuck(_MIDDLE)),
    ((_C.CENTRE,), (_C.CENTRE,), _stuck(Cell(Gap.MIDDLE, 500))),
    ((_C.PAUSE, _C.FINAL), (_C.CENTRE,), _stuck(Cell(Gap.MIDDLE, 750))),
    ((_C.WORD_SPACE,), (_C.CONN, _C.DOUBLE, _C.PAUSE, _C.FINAL), _SOLID),
    ((_C.WORD_SPACE,), (_C.CENTRE,), _MIDDLE),
)


# CSS Text 4 8.4.2: what collapses besides, or else than in JLReq: an ideographic space
# is as good as a bracket, and a narrow bracket as good as a full one.
_COLLAPSING: _Rows = (
    (_CLOSING, (_C.CENTRE,), _stuck(_MIDDLE)),
    (_CLOSING, (_C.IDEOGRAPHIC_SPACE,), _SOLID),
    ((_C.IDEOGRAPHIC_SPACE,), (_C.OPEN,), _SOLID),
    (_CLOSING, (_C.PUNCT_CLOSE,), _NONE),
    ((_C.PUNCT_OPEN,), (_C.OPEN,), _NONE),
)

CHINESE = _table(_CHINESE)
CENTRED = _table(_CENTRED)
JAPANESE = _table(_JAPANESE)
COLLAPSING = _table((*_CENTRED, *_COLLAPSING))
COLLAPSING_JAPANESE = _table((*_JAPANESE, *_COLLAPSING))

# CSS Text 4 8.4: where nothing collapses, and where every mark is half its em.
_TRAILING_BLANK = {
    **dict.fromkeys((_C.CLOSE, _C.PAUSE, _C.ENUM, _C.FINAL), 500),
    _C.CENTRE: 250,
}
_LEADING_BLANK = {_C.OPEN: 500, _C.CENTRE: 250}


def each_in_full(table: Table) -> Table:
    """The table with all blanks of all marks, whatever stands beside them."""
    found = dict(table)
    for (left, right), cell in table.items():
        blank = _TRAILING_BLANK.get(left, 0) + _LEADING_BLANK.get(right, 0)
        if blank:
            gap = Gap.CLOSE if cell.gap is Gap.NONE else cell.gap
            found[left, right] = Cell(gap, blank, cell.widens and cell.gap is gap)
    return found


def without_blanks(table: Table) -> Table:
    """The table with no blank beside a mark."""
    return {pair: cell._replace(blank=0) for pair, cell in table.items()}


_HAN_COLUMN = (*_HAN, *_EM_BOXES, _C.IDEOGRAPHIC_SPACE)
_COLUMNS: tuple[_Group, ...] = (
    (*_HAN_COLUMN, *LATIN_LIKE, _C.MEASURE, _C.DOUBLE, _C.SOL),
    (_C.OPEN,),
    (_C.CLOSE, _C.PAUSE),
    (_C.FINAL,),
    (_C.ENUM,),
    (_C.MID,),
    (_C.CONN, *_LONG),
)
# What a class's own blank is called, in the order of the columns; of two marks the
# first names the gap, but for an opening one.
_NAMES = (
    Gap.HAN,
    Gap.OPEN,
    Gap.CLOSE,
    Gap.STOP,
    Gap.ENUM,
    Gap.MIDDLE,
    Gap.HAN,
)


def _metric(rows: Iterable[str]) -> Table:
    """The cells of a square of blanks in 1/1000 em; rows are the classes before."""
    found = dict(CHINESE)
    for row, (lefts, name) in zip(
        rows, zip(_COLUMNS, _NAMES, strict=True), strict=True
    ):
        blanks = zip(map(int, row.split()), _COLUMNS, _NAMES, strict=True)
        for blank, rights, right_name in blanks:
            gap = right_name if name is Gap.HAN else name
            for pair in ((a, b) for a in lefts for b in rights):
                found[pair] = _with_blank(found[pair], gap, blank)
    return found


def _with_blank(cell: Cell, gap: Gap, blank: int) -> Cell:
    is_pair = cell.gap is Gap.PAIR
    if blank:
        return Cell(Gap.PAIR if is_pair else gap, blank)
    if cell.blank:
        return _NONE if is_pair else _SOLID
    return cell


# LuaTeX-ja's metrics; columns and rows are Han, opening, closing, 。, 、, ・, dashes.
FULL = _metric(
    (
        "  0 500   0   0   0 250   0",
        "  0   0   0   0   0 250   0",
        "500 500   0   0   0 250 500",
        "500 500   0   0   0 750 500",
        "500 500   0   0   0 250 500",
        "250 250 250 250 250 500 250",
        "  0 500   0   0   0 250   0",
    )
)
HALVES = _metric(
    (
        "  0   0   0   0   0 125   0",
        "  0   0   0   0   0 250   0",
        "  0   0   0   0   0 125 500",
        "  0 500   0   0   0 750 500",
        "500 500   0   0   0 250 500",
        "125 125 125 250 250 500 250",
        "  0 500   0   0   0 250   0",
    )
)
KAIMING = _metric(
    (
        "  0   0   0   0   0   0   0",
        "  0   0   0   0   0 250   0",
        "  0   0   0   0   0 125 500",
        "500 500   0   0   0 750 500",
        "500 500   0   0   0 250 500",
        "125 125 125 250 250 500 250",
        "  0 500   0   0   0 250   0",
    )
)
