"""Where Unicode lets a line end (UAX 14, Unicode 17), as CSS Text 3 5.3 tailors it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias
from unicodedata import category, east_asian_width

__all__ = ["opportunities"]

_FILE = "linebreak17.txt"
_DOTTED_CIRCLE = "\u25cc"


class _Unit(NamedTuple):
    """A character with the marks that combine with it (LB9)."""

    kind: str
    at: int
    character: str
    is_wide: bool
    ends_with_joiner: bool = False


_Text: TypeAlias = Sequence[_Unit]
_Rule: TypeAlias = Callable[[_Text, int], bool | None]
"""Whether a line may end before unit i; None: the next rule says."""


@dataclass(frozen=True, slots=True)
class _Tailoring:
    """Characters of another class than Unicode's, and breaks that CSS allows."""

    kinds: Mapping[str, str]
    """By class."""
    characters: Mapping[str, str]
    parts_inseparables: bool = False
    """Whether lines may end between them, and between an ideograph and them."""
    is_ideographic_before: frozenset[str] = frozenset()
    """Before these a line may end if an ideograph precedes."""
    frees_units: bool = False
    """Whether wide signs of units may leave their number."""


# CSS Text 3 5.3, in its order.
_CJK_HYPHENS = dict.fromkeys("〜゠", "ID")
_ITERATION = dict.fromkeys("々〻ゝゞヽヾ", "ID")
_CENTRED = dict.fromkeys("・：；･‼⁇⁈⁉！？", "ID")
_HYPHENS = frozenset("‐–")
_CJK = ("zh", "ja")


_AS_IT_IS = _Tailoring({}, {})
_WORDS = dict.fromkeys(("AL", "HL", "NU"), "ID")


@lru_cache(maxsize=64)
def _tailoring(strictness: str, language: str, *, breaks_words: bool) -> _Tailoring:
    """The tailoring of a value of `line-break`: loose, normal or strict.

    With `word-break: break-all` letters and digits are like ideographs (5.2).
    """
    is_cjk = language.lower().startswith(_CJK)
    words = _WORDS if breaks_words else {}
    if strictness == "strict":
        return _Tailoring({"CJ": "NS", **words}, {})
    kinds = {"CJ": "ID", **words}
    hyphens = _CJK_HYPHENS if is_cjk else {}
    if strictness == "normal":
        return _Tailoring(kinds, hyphens)
    centred = _CENTRED if is_cjk else {}
    return _Tailoring(
        kinds,
        {**hyphens, **_ITERATION, **centred},
        parts_inseparables=True,
        is_ideographic_before=_HYPHENS,
        frees_units=is_cjk,
    )


def opportunities(
    text: str, line_break: str, language: str, *, breaks_words: bool = False
) -> frozenset[int]:
    """The offsets before which a line may end; neither start nor end of the text.

    `line_break` is a value of that property: loose, normal, strict or anywhere.
    """
    if line_break == "anywhere":
        units, rules = list(_units(text, _AS_IT_IS)), _CLUSTER_RULES
        ends = (i for i in range(1, len(units)) if _verdict(units, i, rules))
        return frozenset(units[i].at for i in ends)
    tailored = _tailoring(line_break, language, breaks_words=breaks_words)
    units = list(_units(text, tailored))
    return frozenset(
        units[i].at for i in range(1, len(units)) if _may_end(units, i, tailored)
    )


def _may_end(text: _Text, i: int, tailored: _Tailoring) -> bool:
    left, right = text[i - 1], text[i]
    if left.kind == right.kind == "ID":
        return True
    if right.character in tailored.is_ideographic_before and left.kind == "ID":
        return True
    if tailored.parts_inseparables and right.kind == "IN" and left.kind in ("ID", "IN"):
        return True
    return _verdict(text, i, _RULES)


def _verdict(text: _Text, i: int, rules: Sequence[_Rule]) -> bool:
    for rule in rules:
        verdict = rule(text, i)
        if verdict is not None:
            return verdict
    return True


@lru_cache(maxsize=1)
def _table() -> tuple[Sequence[int], Sequence[str]]:
    written = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    rows = [line.split() for line in written.splitlines() if line[0] != "#"]
    return [int(start, 16) for start, _ in rows], [kind for _, kind in rows]


@lru_cache(maxsize=4096)
def _class_of(character: str) -> str:
    """The class of a character, told apart as the rules need it (LB1, LB15, LB26)."""
    starts, kinds = _table()
    kind = kinds[bisect_right(starts, ord(character)) - 1]
    if kind == "SA":
        return "CM" if category(character) in ("Mn", "Mc") else "AL"
    if kind == "QU":
        return {"Pi": "QI", "Pf": "QF"}.get(category(character), "QU")
    if kind == "H3" and (ord(character) - 0xAC00) % 28 == 0:
        return "H2"
    return kind


def _tailored(character: str, by: _Tailoring) -> str:
    kind = _class_of(character)
    if by.frees_units and kind in ("PO", "PR") and east_asian_width(character) in "AFW":
        return "ID"
    return by.characters.get(character) or by.kinds.get(kind, kind)


_FORCED = frozenset({"BK", "CR", "LF", "NL"})
_BARE = _FORCED | {"SP", "ZW"}
_ALONE = _BARE | {""}


def _units(text: str, by: _Tailoring) -> Iterator[_Unit]:
    """Characters with what combines with them; a mark alone is a letter (LB9, LB10)."""
    held: _Unit | None = None
    for at, character in enumerate(text):
        kind = _tailored(character, by)
        joins = kind in ("CM", "ZWJ")
        if joins and held is not None and held.kind not in _BARE:
            held = held._replace(ends_with_joiner=kind == "ZWJ")
            continue
        if held is not None:
            yield held
        is_wide = east_asian_width(character) in "FWH"
        held = _Unit("AL" if joins else kind, at, character, is_wide, kind == "ZWJ")
    if held is not None:
        yield held


def _before_spaces(text: _Text, i: int) -> int:
    """The last unit before i that is no space; -1 where there is none."""
    i -= 1
    while i >= 0 and text[i].kind == "SP":
        i -= 1
    return i


def _kind(text: _Text, i: int) -> str:
    return text[i].kind if 0 <= i < len(text) else ""


def _pair(lefts: str, rights: str, *, breaks: bool = False) -> _Rule:
    """A rule on two neighbours; `*` is any class."""
    before, after = frozenset(lefts.split()), frozenset(rights.split())

    def rule(text: _Text, i: int) -> bool | None:
        fits = lefts == "*" or text[i - 1].kind in before
        return breaks if fits and (rights == "*" or text[i].kind in after) else None

    return rule


def _spaced(lefts: str, rights: str) -> _Rule:
    """No break between the two, spaces or none between them."""
    before, after = frozenset(lefts.split()), frozenset(rights.split())

    def rule(text: _Text, i: int) -> bool | None:
        if rights != "*" and text[i].kind not in after:
            return None
        return False if _kind(text, _before_spaces(text, i)) in before else None

    return rule


def _lb8(text: _Text, i: int) -> bool | None:
    return True if _kind(text, _before_spaces(text, i)) == "ZW" else None


def _lb8a(text: _Text, i: int) -> bool | None:
    return False if text[i - 1].ends_with_joiner else None


def _joined_emoji(text: _Text, i: int) -> bool | None:
    """ZWJ makes one character of two pictures, and of nothing else (UAX 29 GB11)."""
    pictures = ("ID", "EB", "EM")
    left, right = text[i - 1], text[i]
    is_one = left.ends_with_joiner and left.kind in pictures and right.kind in pictures
    return False if is_one else None


def _lb12a(text: _Text, i: int) -> bool | None:
    is_glued = text[i].kind == "GL" and text[i - 1].kind not in ("SP", "BA", "HY", "HH")
    return False if is_glued else None


_OPENS_QUOTE = _ALONE | {"OP", "QU", "QI", "QF", "GL"}
_CLOSES_QUOTE = _ALONE | {
    *("GL", "WJ", "CL", "QU", "QI", "QF", "CP", "EX", "IS", "SY"),
}


def _lb15a(text: _Text, i: int) -> bool | None:
    at = _before_spaces(text, i)
    opens = _kind(text, at) == "QI" and _kind(text, at - 1) in _OPENS_QUOTE
    return False if opens else None


def _lb15b(text: _Text, i: int) -> bool | None:
    closes = text[i].kind == "QF" and _kind(text, i + 1) in _CLOSES_QUOTE
    return False if closes else None


def _lb15c(text: _Text, i: int) -> bool | None:
    kinds = (text[i - 1].kind, text[i].kind, _kind(text, i + 1))
    return True if kinds == ("SP", "IS", "NU") else None


def _lb19a(text: _Text, i: int) -> bool | None:
    """A quotation mark keeps to what is not East Asian."""
    quotes = ("QU", "QI", "QF")
    left, right = text[i - 1], text[i]
    if right.kind in quotes:
        after = text[i + 1] if i + 1 < len(text) else None
        if not left.is_wide or after is None or not after.is_wide:
            return False
    if left.kind in quotes:
        before = text[i - 2] if i > 1 else None
        if not right.is_wide or before is None or not before.is_wide:
            return False
    return None


def _lb20a(text: _Text, i: int) -> bool | None:
    opens = _kind(text, i - 2) in _ALONE | {"CB", "GL"}
    is_hyphen = opens and text[i - 1].kind in ("HY", "HH")
    return False if is_hyphen and text[i].kind in ("AL", "HL") else None


def _lb21a(text: _Text, i: int) -> bool | None:
    is_hebrew = _kind(text, i - 2) == "HL" and text[i - 1].kind in ("HY", "HH")
    return False if is_hebrew and text[i].kind != "HL" else None


def _lb25(text: _Text, i: int) -> bool | None:
    """Numbers with their signs are one."""
    left, right = text[i - 1].kind, text[i].kind
    if right in ("PO", "PR"):
        end = i - 1 if left not in ("CL", "CP") else i - 2
        return False if _ends_number(text, end) else None
    if right == "NU":
        whole = left in ("PO", "PR", "HY", "IS") or _ends_number(text, i - 1)
        return False if whole else None
    if left in ("PO", "PR") and right == "OP":
        after = _kind(text, i + 1)
        opens = after == "NU" or (after == "IS" and _kind(text, i + 2) == "NU")
        return False if opens else None
    return None


def _ends_number(text: _Text, i: int) -> bool:
    while _kind(text, i) in ("SY", "IS"):
        i -= 1
    return _kind(text, i) == "NU"


def _is_aksara(text: _Text, i: int, kinds: tuple[str, ...]) -> bool:
    in_text = 0 <= i < len(text)
    return in_text and (text[i].kind in kinds or text[i].character == _DOTTED_CIRCLE)


def _lb28a(text: _Text, i: int) -> bool | None:
    left, right = text[i - 1].kind, text[i].kind
    letters, stacks = ("AK", "AS"), ("AK",)
    holds = (
        (left == "AP" and _is_aksara(text, i, letters))
        or (right in ("VF", "VI") and _is_aksara(text, i - 1, letters))
        or (
            left == "VI"
            and _is_aksara(text, i, stacks)
            and _is_aksara(text, i - 2, letters)
        )
        or (
            _kind(text, i + 1) == "VF"
            and _is_aksara(text, i - 1, letters)
            and _is_aksara(text, i, letters)
        )
    )
    return False if holds else None


def _lb30(text: _Text, i: int) -> bool | None:
    left, right = text[i - 1], text[i]
    words = ("AL", "HL", "NU")
    opens = left.kind in words and right.kind == "OP" and not right.is_wide
    closes = left.kind == "CP" and not left.is_wide and right.kind in words
    return False if opens or closes else None


def _lb30a(text: _Text, i: int) -> bool | None:
    if text[i - 1].kind != "RI" or text[i].kind != "RI":
        return None
    start = i
    while _kind(text, start - 1) == "RI":
        start -= 1
    return (i - start) % 2 == 0


_HANGUL = "JL JV JT H2 H3"
_RULES: Sequence[_Rule] = (
    # LB4 to LB8a
    _pair("CR", "LF"),
    _pair("BK CR LF NL", "*", breaks=True),
    _pair("*", "BK CR LF NL SP ZW"),
    _lb8,
    _lb8a,
    # LB11 to LB14
    _pair("*", "WJ"),
    _pair("WJ GL", "*"),
    _lb12a,
    _pair("*", "CL CP EX SY"),
    _spaced("OP", "*"),
    # LB15a to LB19a
    _lb15a,
    _lb15b,
    _lb15c,
    _pair("*", "IS"),
    _spaced("CL CP", "NS"),
    _spaced("B2", "B2"),
    _pair("SP", "*", breaks=True),
    _pair("*", "QU QF"),
    _pair("QU QI", "*"),
    _lb19a,
    # LB20 to LB22
    _pair("CB", "*", breaks=True),
    _pair("*", "CB", breaks=True),
    _lb20a,
    _pair("*", "BA HH HY NS"),
    _pair("BB", "*"),
    _lb21a,
    _pair("SY", "HL"),
    _pair("*", "IN"),
    # LB23 to LB25
    _pair("AL HL", "NU"),
    _pair("NU", "AL HL"),
    _pair("PR", "ID EB EM"),
    _pair("ID EB EM", "PO"),
    _pair("PR PO", "AL HL"),
    _pair("AL HL", "PR PO"),
    _lb25,
    # LB26, LB27
    _pair("JL", "JL JV H2 H3"),
    _pair("JV H2", "JV JT"),
    _pair("JT H3", "JT"),
    _pair(_HANGUL, "PO"),
    _pair("PR", _HANGUL),
    # LB28 to LB30b
    _pair("AL HL", "AL HL"),
    _lb28a,
    _pair("IS", "AL HL"),
    _lb30,
    _lb30a,
    _pair("EB", "EM"),
)
# CSS Text 3 5.3, `anywhere`: a line may end around every typographic character unit.
_CLUSTER_RULES: Sequence[_Rule] = (
    _pair("CR", "LF"),
    _joined_emoji,
    _lb30a,
    _pair("EB", "EM"),
)
