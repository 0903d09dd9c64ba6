"""Where a line may end: prohibitions by level, and what a lawful break costs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from printbook.typography.classes import (
    LATIN_LIKE,
    MEMBERS,
    PREFIXES,
    SUFFIXES,
    TypeClass,
)

__all__ = ["LEVELS", "LINE_BREAKS", "PENALTY", "Level", "break_penalty", "is_cling"]


@dataclass(frozen=True, slots=True)
class Level:
    """Characters, and the dash ——, that may not start, and may not end, a line.

    `clings` are classes that stay together whatever stands at the edge; `parted` are
    signs that the level takes from their like, and from the number they belong to.
    """

    no_start: frozenset[str]
    no_end: frozenset[str]
    clings: frozenset[tuple[TypeClass, TypeClass]] = frozenset()
    parted: frozenset[str] = frozenset()
    is_priced: bool = True
    """Whether some lawful breaks are dearer than others."""
    css: str = ""
    """The value of CSS `line-break` that it stands for: UAX 14 decides, no table."""

    def bars_start(self, piece: str) -> bool:
        """Whether a line may not start with the piece."""
        # Two em dashes are a dash (clreq 3.1.5.1), a single one connects (3.1.1.2).
        return (_DASH if piece.startswith(_DASH) else piece[0]) in self.no_start

    def bars_end(self, piece: str) -> bool:
        """Whether a line may not end with the piece."""
        return piece[-1] in self.no_end

    def parted_at(self, word: str) -> Iterator[int]:
        """Where a number leaves its signs: before a suffix, after a prefix."""
        for at in range(1, len(word)) if self.parted else ():
            before, after = word[at - 1], word[at]
            if (after in self.parted and before.isdigit()) or (
                before in self.parted and after.isdigit()
            ):
                yield at


_POINTS = "".join(
    MEMBERS[kind] for kind in (TypeClass.PAUSE, TypeClass.FINAL, TypeClass.DOUBLE)
)
_CLOSERS = MEMBERS[TypeClass.CLOSE]
_OPENERS = MEMBERS[TypeClass.OPEN]
_CONNECTORS = MEMBERS[TypeClass.CONN]
_INTERPUNCTS = MEMBERS[TypeClass.MID]
_SOLIDI = MEMBERS[TypeClass.SOL]
_DASH = "——"
_LONG = (_DASH, *MEMBERS[TypeClass.DOTS], *MEMBERS[TypeClass.DASH])
# A number's sign and unit stay with it (clreq 3.2.4, JLReq cl-12 and cl-13); they stand
# here for the case where a space or markup parts them.
_SUFFIXES = SUFFIXES + "%¢￠"
_PREFIXES = PREFIXES + "¥$£"
_ITERATION = "々〻ゝゞヽヾ"
_SMALL_KANA = (
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿー"
)
_BASIC = _POINTS + _CLOSERS + _CONNECTORS + _INTERPUNCTS + _SUFFIXES + "々〻"
# xeCJK PR 945: an ellipsis never leaves the dash before it; UAX 14 LB17, LB22: nor do
# two of a kind.
_TWO_DASHES = frozenset({(TypeClass.DASH, TypeClass.DASH)})
_TWO_DOTS = frozenset({(TypeClass.DOTS, TypeClass.DOTS)})
_INSEPARABLE = _TWO_DASHES | _TWO_DOTS | {(TypeClass.DASH, TypeClass.DOTS)}


def _level(no_start: Iterable[str], no_end: str, *, minus: str = "") -> Level:
    starts = frozenset(no_start) - frozenset(minus)
    return Level(starts, frozenset(no_end), _INSEPARABLE)


# JLReq table 2, and the three ways in appendix C to loosen it. Signs of units follow
# their number, and go before it, by class.
_JLREQ_SUFFIXES = "％%‰℃°′″￠¢"
_JLREQ_PREFIXES = "￥¥＄$￡£＃#€№"
_JLREQ_HYPHENS, _JLREQ_POINTS = "‐〜゠–～", "？！‼⁇⁈⁉"
_JLREQ = "".join(
    (
        _CLOSERS,
        _JLREQ_HYPHENS,
        _JLREQ_POINTS,
        "・：；･·‧。．、，",
        _ITERATION,
        _SMALL_KANA,
    )
)
_OF_NUMBERS = frozenset(
    {
        (TypeClass.NUMBER, TypeClass.SUFFIX),
        (TypeClass.LATIN, TypeClass.SUFFIX),
    }
)


def _jlreq(
    *, frees: str = "", parted: str = "", clings: Iterable[tuple[TypeClass, TypeClass]]
) -> Level:
    return Level(
        frozenset(_JLREQ) - frozenset(frees),
        frozenset(_OPENERS + _JLREQ_PREFIXES) - frozenset(frees),
        frozenset(clings),
        frozenset(parted),
        is_priced=False,
    )


def _css(value: str) -> Level:
    return Level(frozenset(), frozenset(), is_priced=False, css=value)


_STRICT_FREES = "々" + _SMALL_KANA
_LOOSE_FREES = _STRICT_FREES + _JLREQ_HYPHENS + "・"
_VERY_LOOSE_FREES = "".join(
    (_LOOSE_FREES, _ITERATION, _JLREQ_POINTS, "：；･·‧", _JLREQ_PREFIXES)
)


LEVELS: Mapping[str, Level] = {
    # clreq 3.1.4: four levels; GB is GB/T 15834-2011 5.1.9.
    "none": _level("", ""),
    "basic": _level(_BASIC, _OPENERS + _PREFIXES),
    "gb": _level(_BASIC + _SOLIDI, _OPENERS + _PREFIXES + _SOLIDI),
    "strict": _level((*_BASIC, *_SOLIDI, *_LONG), _OPENERS + _PREFIXES + _SOLIDI),
    "jlreq-very-strict": _jlreq(clings=_TWO_DASHES | _TWO_DOTS | _OF_NUMBERS),
    "jlreq-strict": _jlreq(
        frees=_STRICT_FREES, clings=_TWO_DASHES | _TWO_DOTS | _OF_NUMBERS
    ),
    "jlreq-loose": _jlreq(
        frees=_LOOSE_FREES, parted="…‥%％", clings=_TWO_DASHES | _OF_NUMBERS
    ),
    "jlreq-very-loose": _jlreq(
        frees=_VERY_LOOSE_FREES,
        parted="…‥—" + _JLREQ_POINTS + _JLREQ_SUFFIXES + _JLREQ_PREFIXES,
        clings=(),
    ),
    # CSS Text 3 5.3.
    "css-loose": _css("loose"),
    "css-normal": _css("normal"),
    "css-strict": _css("strict"),
    "css-anywhere": _css("anywhere"),
}

LINE_BREAKS = tuple(LEVELS)
"""The names of the levels."""

PENALTY: Mapping[str, float] = {
    # Tuned by eye on newspaper copy.
    "long mark at a line start": 10,
    "inside a label": 40,
    "number and unit": 45,
    "inside a name": 200,
    "hyphen": 40,
    "inside an address": 20,
    "preferred": -30,
    "one character in the last line": 900,
    "two characters in the last line": 60,
    # Past all rules, in the order in which they are given up.
    "anywhere in a word": 12_000,
    "against the rules": 50_000,
}
"""What a lawful break costs; a line stretched by .05 em costs 62."""

_LONG_MARKS = frozenset({TypeClass.DASH, TypeClass.DOTS})


def is_cling(left: TypeClass, right: TypeClass) -> bool:
    """Whether words or their signs meet, which no level parts (UAX 14 LB13, LB19)."""
    if right is TypeClass.PUNCT_CLOSE or left is TypeClass.PUNCT_OPEN:
        return True
    if TypeClass.PUNCT in (left, right):
        return True
    return left in LATIN_LIKE and right in LATIN_LIKE


def break_penalty(left: TypeClass, right: TypeClass) -> float:
    """What a break between two classes costs where the level allows it."""
    if right in _LONG_MARKS:
        return PENALTY["long mark at a line start"]
    if left is TypeClass.NUMBER and right in (TypeClass.UNIT, TypeClass.LATIN):
        return PENALTY["number and unit"]
    return 0.0
