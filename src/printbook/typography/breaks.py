"""Where a line may end: prohibitions by level, and what a lawful break costs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from printbook.typography.classes import (
    LATIN_LIKE,
    MEMBERS,
    PREFIXES,
    SUFFIXES,
    TypeClass,
)

__all__ = ["LEVELS", "PENALTY", "Level", "break_penalty", "is_cling"]


@dataclass(frozen=True, slots=True)
class Level:
    """Characters, and the dash ——, that may not start, and may not end, a line."""

    no_start: frozenset[str]
    no_end: frozenset[str]

    def bars_start(self, piece: str) -> bool:
        """Whether a line may not start with the piece."""
        # Two em dashes are a dash (clreq 3.1.5.1), a single one connects (3.1.1.2).
        return (_DASH if piece.startswith(_DASH) else piece[0]) in self.no_start

    def bars_end(self, piece: str) -> bool:
        """Whether a line may not end with the piece."""
        return piece[-1] in self.no_end


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
# css-text-3 5.3 names these hyphens and centred marks one by one.
_CSS_HYPHENS = "‐–〜゠"
_CSS_CENTRED = "・：；･‼⁇⁈⁉！？"

_BASIC = _POINTS + _CLOSERS + _CONNECTORS + _INTERPUNCTS + _SUFFIXES + "々〻"
_CSS_STRICT = (
    f"{_POINTS}{_CLOSERS}{_CSS_HYPHENS}{_CSS_CENTRED}{_INTERPUNCTS}{_SUFFIXES}"
    f"{_ITERATION}{_SMALL_KANA}-‑/…⋯‥"
)


def _level(no_start: Iterable[str], no_end: str, *, minus: str = "") -> Level:
    return Level(frozenset(no_start) - frozenset(minus), frozenset(no_end))


LEVELS: Mapping[str, Level] = {
    # clreq 3.1.4: four levels; GB is GB/T 15834-2011 5.1.9.
    "none": _level("", ""),
    "basic": _level(_BASIC, _OPENERS + _PREFIXES),
    "gb": _level(_BASIC + _SOLIDI, _OPENERS + _PREFIXES + _SOLIDI),
    "strict": _level((*_BASIC, *_SOLIDI, *_LONG), _OPENERS + _PREFIXES + _SOLIDI),
    # css-text-3 5.3, the rules for Chinese and Japanese.
    "css-strict": _level(_CSS_STRICT, _OPENERS + _PREFIXES),
    "css-normal": _level(
        _CSS_STRICT, _OPENERS + _PREFIXES, minus=_SMALL_KANA + _CSS_HYPHENS
    ),
    "css-loose": _level(
        _CSS_STRICT,
        _OPENERS,
        minus=_SMALL_KANA + _CSS_HYPHENS + _ITERATION + _CSS_CENTRED + _SUFFIXES,
    ),
}

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
    "two characters in the last line": 400,
    # Past all rules, in the order in which they are given up.
    "anywhere in a word": 12_000,
    "against the rules": 50_000,
}
"""What a lawful break costs; a line stretched by .05 em costs 62."""

# xeCJK PR 945: an ellipsis never leaves the dash before it; UAX 14 LB17, LB22: nor do
# two of a kind.
_INSEPARABLE = frozenset(
    {
        (TypeClass.DASH, TypeClass.DOTS),
        (TypeClass.DASH, TypeClass.DASH),
        (TypeClass.DOTS, TypeClass.DOTS),
    }
)
_LONG_MARKS = frozenset({TypeClass.DASH, TypeClass.DOTS})


def is_cling(left: TypeClass, right: TypeClass) -> bool:
    """Whether nothing may ever part the two, whatever the level (UAX 14 LB13, LB19)."""
    if (left, right) in _INSEPARABLE:
        return True
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
