"""Classes of characters: which marks there are, and how wide their bodies are.

Every full-width mark is a half-em body with a half-em blank (JLReq table 1); the blank
is a gap between neighbours and stands in `spacing`, not here.
"""

import re
from collections.abc import Mapping
from enum import IntEnum
from unicodedata import category

__all__ = [
    "EM",
    "JOINERS",
    "LATIN_LIKE",
    "MARKS",
    "MEMBERS",
    "PREFERRED",
    "PREFIXES",
    "SOFT_HYPHEN",
    "SPACES",
    "SPENT",
    "SUFFIXES",
    "TOKEN",
    "TypeClass",
    "edge_code",
    "is_barred",
    "type_class",
    "word_edges",
]

EM = 1000


class TypeClass(IntEnum):
    """How a piece of text behaves towards its neighbours."""

    OPEN = 0
    CLOSE = 1
    PAUSE = 2
    FINAL = 3
    DOUBLE = 4  # ？！ and other pairs of final marks in one em
    MID = 5
    CONN = 6
    SOL = 7
    DASH = 8
    DOTS = 9
    HAN = 10
    UNIT = 11  # a Han character that counts what the number before it measures
    LATIN = 12
    NUMBER = 13
    PUNCT = 14  # Latin punctuation that is neither of the next two
    PUNCT_OPEN = 15
    PUNCT_CLOSE = 16
    ENUM = 17  # 、 where it is told from other pauses
    CENTRE = 18  # a mark in the middle of its em: a quarter, its body, a quarter
    PREFIX = 19
    SUFFIX = 20
    TRAILING = 21  # what goes on with the character before it: 々 ー and small kana
    MEASURE = 22  # the symbol of a unit, in letters
    IDEOGRAPHIC_SPACE = 23
    WORD_SPACE = 24


MEMBERS: Mapping[TypeClass, str] = {
    # clreq 3.1.6.1 and appendix A; GB/T 15834.
    TypeClass.OPEN: "“‘（《〈【〖〔［｛「『〘〚〝｟",
    TypeClass.CLOSE: "”’）》〉】〗〕］｝」』〙〛〞〟｠",
    TypeClass.PAUSE: "，、；：",
    TypeClass.FINAL: "。．？！",
    # GB/T 15834 5.1.2: two final marks share one em.
    TypeClass.DOUBLE: "‼⁇⁈⁉",
    # clreq 3.1.1.2, 3.1.2
    TypeClass.MID: "·・‧",
    TypeClass.CONN: "-–—～〜‐‑―",
    TypeClass.SOL: "/／",
    # clreq 3.1.5.1
    TypeClass.DASH: "⸺⸻",
    TypeClass.DOTS: "…⋯‥",
    # clreq 3.1.5.2 is an empty heading; newspapers keep these with their number.
    TypeClass.UNIT: (
        "年月日时点分秒号个万亿千百人名位项次届家场条件种类款度岁元角倍吨米里"
        "亩户天周期批套台辆架艘座村县省市国篇页卷章节层级线路站组队"
    ),
}

MARKS = frozenset(
    {
        TypeClass.OPEN,
        TypeClass.CLOSE,
        TypeClass.PAUSE,
        TypeClass.FINAL,
        TypeClass.ENUM,
        TypeClass.DOUBLE,
    }
)
"""Classes that do not count as characters of a last line."""

LATIN_LIKE = frozenset(
    {
        TypeClass.LATIN,
        TypeClass.NUMBER,
        TypeClass.PUNCT,
        TypeClass.PUNCT_OPEN,
        TypeClass.PUNCT_CLOSE,
    }
)
"""Classes of the edges of a Latin word."""

_COMBINING = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f"
    "\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U0001f3fb-\U0001f3ff\U000e0100-\U000e01ef"
)
# Letters and marks set in their own widths: ASCII, Latin, Greek, Cyrillic and whatever
# else is no ideograph. Signs such as × or ° are taken in beside a digit only.
_LATIN = (
    "!-~\u00a1-\u00a6\u00a8-\u00ac\u00ae\u00af\u00b2-\u00b6\u00b8-\u00d6\u00d8-\u00f6"
    "\u00f8-\u02ff\u0370-\u0482\u048a-\u1aaf\u1b00-\u1dbf\u1e00-\u1fff\u2c00-\u2dff"
    "\ua4d0-\ua95f\ua980-\uabff\ufb00-\ufdff\ufe70-\ufefc\U0001d400-\U0001d7ff"
)
SUFFIXES = "％‰℃℉°′″"
PREFIXES = "￥＄￡€№"
"""Signs and units that stand at a number, beside those of ASCII and Latin-1."""

SPACES: Mapping[str, int | None] = {
    **dict.fromkeys(" \t\u00a0\u1680"),
    "\u2000": 500,
    "\u2001": 1000,
    "\u2002": 500,
    "\u2003": 1000,
    "\u2004": 333,
    "\u2005": 250,
    "\u2006": 167,
    "\u2007": 500,
    "\u2008": 250,
    "\u2009": 200,
    "\u200a": 100,
    "\u202f": 200,
    "\u205f": 222,
    "\u3000": 1000,
}
"""Unicode's spaces, and how wide each is (Unicode 6.2); None: as its face has it."""

SOFT_HYPHEN, PREFERRED = "\u00ad", "\u200b"
JOINERS = frozenset("\u2060\ufeff")
SPENT = JOINERS | {SOFT_HYPHEN, PREFERRED}
"""Format characters that have done their work when the lines are made."""

# clreq 3.2.4: a word or a numeral with its decimal point, sign and unit is one box.
# 3.1.3.3: runs of ？ and ！ are one box; 3.1.5.1: so are —— and ……
TOKEN = re.compile(
    r"(?s:"
    rf"[{PREFIXES}]?[{_LATIN}](?:[{_LATIN}{_COMBINING}]|(?<=[0-9])[{SUFFIXES}]+"
    rf"|[’–‐‑](?=[{_LATIN}])|(?<=[0-9])[×±÷–—～](?=[0-9]))*"
    r"|[？！]{2,}|—{2}|…{2}|⋯{2}"
    rf"|[{''.join(SPACES)}]+"
    r"|[\U0001f1e6-\U0001f1ff]{2}"
    rf"|.[{_COMBINING}]*(?:\u200d.[{_COMBINING}]*)*"
    r")"
)
"""Cuts copy into its smallest pieces; nothing is left out."""

_WORD = re.compile(rf"[{PREFIXES}]?[{_LATIN}]")


def word_edges(piece: str) -> tuple[TypeClass, TypeClass] | None:
    """The classes of the edges of a word or number; None for what is neither."""
    if _WORD.match(piece) is None:
        return None
    return _latin_edge(piece[0]), _latin_edge(piece[-1])


def _latin_edge(character: str) -> TypeClass:
    if character.isdigit() or character in SUFFIXES + PREFIXES + "%$":
        return TypeClass.NUMBER
    if character in "([{":
        return TypeClass.PUNCT_OPEN
    if character in ",.:;!?)]}":
        return TypeClass.PUNCT_CLOSE
    if category(character)[0] in "PS":
        return TypeClass.PUNCT
    return TypeClass.LATIN


def edge_code(kind: TypeClass, *, bars: bool) -> int:
    """The class of an edge, and whether no line may start or end with it, as a number.

    Two of them side by side are the key of a gap: eight bits each.
    """
    return kind * 2 + bars


def type_class(code: int) -> TypeClass:
    """The class in an edge code."""
    return TypeClass(code >> 1)


def is_barred(code: int) -> bool:
    """Whether the edge of that code may not stand at the line's."""
    return bool(code & 1)
