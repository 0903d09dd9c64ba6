"""The gaps between bodies: natural width, how far each may be pressed or widened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from printbook.typography.classes import LATIN_LIKE, TypeClass

__all__ = ["LADDERS", "SPACINGS", "Gap", "Ladder", "Spacing", "Step"]


class Gap(Enum):
    """Kinds of gaps."""

    NONE = auto()
    HAN = auto()
    COMMA = auto()
    CLOSE = auto()
    OPEN = auto()
    FINAL = auto()
    PAIR = auto()
    HAN_LATIN = auto()
    SPACE = auto()


_C = TypeClass
_CLOSING = (_C.CLOSE, _C.PAUSE, _C.FINAL)
_CLINGING = (*_CLOSING, _C.DOUBLE)
_STIFF = (_C.CONN, _C.SOL, _C.MID)
_LONG = (_C.DASH, _C.DOTS)
_WORDS = (_C.LATIN, _C.NUMBER)

# Later rows win; `_C` is any class. Sources: clreq 3.1.6.2 (pairs), 3.2.2 and 3.2.4
# (Han and Latin, none beside marks), 3.5.4 (nothing widens around CONN and SOL, nor
# between a mark and what it clings to: the white cells of JLReq table 6), 3.1.6.1 (nor
# around GB's half-em MID).
_Group = Iterable[TypeClass]
_ZH: tuple[tuple[_Group, _Group, Gap], ...] = (
    (_C, _C, Gap.HAN),
    (LATIN_LIKE, LATIN_LIKE, Gap.NONE),
    (_WORDS, (_C.HAN, _C.UNIT), Gap.HAN_LATIN),
    ((_C.HAN, _C.UNIT), _WORDS, Gap.HAN_LATIN),
    (_C, (_C.PUNCT_CLOSE,), Gap.NONE),
    ((_C.PUNCT_OPEN,), _C, Gap.NONE),
    (_C, (_C.OPEN,), Gap.OPEN),
    ((_C.CLOSE,), _C, Gap.CLOSE),
    ((_C.PAUSE,), _C, Gap.COMMA),
    ((_C.FINAL,), _C, Gap.FINAL),
    (_LONG, _LONG, Gap.NONE),
    (_C, _STIFF, Gap.NONE),
    (_STIFF, _C, Gap.NONE),
    (_CLOSING, (_C.OPEN, *_STIFF), Gap.PAIR),
    (_STIFF, (_C.OPEN,), Gap.PAIR),
    (_CLOSING, (_C.MID,), Gap.NONE),
    (_C, _CLINGING, Gap.NONE),
    ((_C.OPEN,), _C, Gap.NONE),
)


def _pairs(
    rows: Iterable[tuple[_Group, _Group, Gap]],
) -> dict[tuple[TypeClass, TypeClass], Gap]:
    return {(a, b): gap for lefts, rights, gap in rows for a in lefts for b in rights}


@dataclass(frozen=True, slots=True)
class Spacing:
    """Which gap stands where, and its natural width in thousandths of an em."""

    pairs: Mapping[tuple[TypeClass, TypeClass], Gap]
    natural: Mapping[Gap, int]


# Half an em beside every mark, pairs too (clreq 3.1.6.2: two ems become 1½).
_HALF_BLANKS = {
    gap: 500 if gap in (Gap.COMMA, Gap.CLOSE, Gap.OPEN, Gap.FINAL, Gap.PAIR) else 0
    for gap in Gap
}

SPACINGS: Mapping[str, Spacing] = {
    "zh-gb": Spacing(_pairs(_ZH), _HALF_BLANKS),
    # 半角: no blanks at all, for headlines whose quotes would tear holes.
    "zh-banjiao": Spacing(_pairs(_ZH), dict.fromkeys(Gap, 0)),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A gap on the ladder: what it gives at press stages 1 to 3, and at stretch 1."""

    press: tuple[int, int, int] = (0, 0, 0)
    stretch: int = 0
    is_expandable: bool = True
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """How lines are made to fit: steps per gap (thousandths, cumulative) and prices.

    `press_costs` are for f² at stage 1, f at stages 2 and 3, and for each mark pressed
    beyond stage 1; `widened` is for f² at stretch stage 1, `square` and `fourth` for
    the density of the line, `adjacency` for each thousandth that neighbours differ by.
    """

    steps: Mapping[Gap, Step]
    press_costs: tuple[float, float, float, float]
    widened: float = 0.2
    square: float = 0.02
    fourth: float = 2e-6
    adjacency: float = 0.05

    @property
    def han(self) -> Step:
        """The gap between Han characters: the density of a line is what it gives."""
        return self.steps[Gap.HAN]


def _ladder(
    han: tuple[int, int, int],
    latin: tuple[int, int, int],
    stretch: tuple[int, int, int, int],
    per_mark: float,
) -> Ladder:
    """A ladder; `stretch` is that of commas, of quotes and brackets, Han-Latin, Han."""
    comma, quote, han_latin, plain = stretch
    mark = (149, 449, 500)
    return Ladder(
        steps={
            Gap.NONE: Step(is_expandable=False),
            Gap.HAN: Step(han, plain),
            Gap.COMMA: Step(mark, comma, is_mark=True),
            Gap.FINAL: Step(mark, comma, is_mark=True),
            Gap.CLOSE: Step(mark, quote, is_mark=True),
            Gap.OPEN: Step(mark, quote, is_mark=True),
            # Never widened with the rest: a gap between two marks would gape.
            Gap.PAIR: Step((300, 449, 500), 60, is_expandable=False),
            Gap.HAN_LATIN: Step(latin, han_latin),
            Gap.SPACE: Step(latin, han_latin),
        },
        press_costs=(0.5, 8.0, 10.0, per_mark),
    )


# Measured on newspaper columns of 12 to 30 em. D is balanced with quotes and brackets
# widened less: a widened quote is the first thing a reader sees.
LADDERS: Mapping[str, Ladder] = {
    "even": _ladder((5, 5, 5), (20, 30, 40), (300, 300, 20, 6), 4.0),
    "balanced": _ladder((22, 30, 34), (22, 40, 125), (300, 300, 20, 6), 8.0),
    "calm": _ladder((22, 30, 34), (22, 30, 34), (149, 149, 10, 6), 8.0),
    "D": _ladder((22, 30, 34), (22, 40, 100), (150, 100, 20, 8), 8.0),
}
