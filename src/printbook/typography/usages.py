"""Usages: which class a character has where a text is at home, and how wide it is.

The mainland sets its stops in a corner of their em, Taiwan and Hong Kong in the middle,
Japan the colons only; so the same character has another class in each.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import category, east_asian_width

from printbook.foundry.characters import is_invisible
from printbook.typography.classes import EM, MEMBERS, TypeClass, word_edges

__all__ = ["CHINA", "JAPAN", "TAIWAN", "Usage"]

_HALF = 500
_C = TypeClass
# The symbols of units that JLReq cl-25 is about (BIPM, the SI brochure, tables 2 to 8).
_SYMBOLS = """
    m km cm mm µm μm nm g kg mg l L ml mL dl dL s ms min h Hz kHz MHz GHz V kV mV mA W
    kW MW J kJ cal kcal Pa hPa kPa MPa N mol cd lm lx Ω kΩ dB KB MB GB TB kB pt
"""
_UNITS = frozenset(_SYMBOLS.split())
_WITH_UNIT = re.compile(r"([0-9][0-9.,]*)([A-Za-zΩµμ]+)|([A-Za-zΩµμ]+)([0-9][0-9.,]*)")
_HALF_BODIES = (_C.OPEN, _C.CLOSE, _C.PAUSE, _C.FINAL, _C.ENUM, _C.CENTRE)


@dataclass(frozen=True, slots=True)
class Usage:
    """Classes and bodies of characters; a body is in thousandths of an em."""

    classes: Mapping[str, TypeClass]
    bodies: Mapping[str, int]
    parts_units: bool = False
    """Whether a number is set off from its unit."""
    mid_points: str = ""
    """Marks of a full em whose ink stands in the middle of its width."""

    def edges(self, piece: str) -> tuple[TypeClass, TypeClass]:
        """The classes of the left and the right edge of a piece that `TOKEN` cut."""
        first = piece[0]
        if len(piece) > 1:
            if first in "？！":
                return self._runs_of_stops(piece)
            if first == "—" and piece[1] == "—":
                return _C.DASH, _C.DASH
        if self.parts_units and piece in _UNITS:
            return _C.MEASURE, _C.MEASURE
        known = self.classes.get(first)
        word = word_edges(piece)
        if known is not None and (len(piece) == 1 or word is None):
            return known, known
        return word or (_C.HAN, _C.HAN)

    def _runs_of_stops(self, piece: str) -> tuple[TypeClass, TypeClass]:
        first = self.classes[piece[0]]
        is_double = first is _C.DOUBLE or len(piece) % 2 == 0
        return first, _C.DOUBLE if is_double else first

    def parts(self, piece: str) -> Sequence[str]:
        """The pieces that are set apart in a piece: a number and its unit."""
        found = _WITH_UNIT.fullmatch(piece) if self.parts_units else None
        parts = [part for part in found.groups() if part] if found else [piece]
        return parts if _UNITS.intersection(parts) else (piece,)

    def width(self, character: str) -> int:
        """The width that a character has when no face says otherwise."""
        known = self.bodies.get(character)
        if known is not None:
            return known
        if category(character) in ("Mn", "Me") or is_invisible(character):
            return 0
        wide = east_asian_width(character)
        if wide in "WF" or (wide == "A" and category(character)[0] != "L"):
            return EM
        return _HALF


def usage(
    *moves: tuple[TypeClass, str], parts_units: bool = False, mid_points: str = ""
) -> Usage:
    """The usage of the mainland, with some characters in other classes."""
    classes = {c: kind for kind, members in MEMBERS.items() for c in members}
    for kind, members in moves:
        classes.update(dict.fromkeys(members, kind))
    return Usage(classes, _bodies(classes), parts_units, mid_points)


def _bodies(classes: Mapping[str, TypeClass]) -> Mapping[str, int]:
    """Bodies that are not one em wide (clreq 3.1.1.2, 3.1.2, 3.1.5.1, 3.1.6.1)."""
    return {
        **dict.fromkeys(MEMBERS[_C.DOUBLE], EM),
        **{c: _HALF for c, kind in classes.items() if kind in _HALF_BODIES},
        **dict.fromkeys("·・‧-–‐‑/゠", _HALF),
        **_in_class(classes, (_C.DOUBLE, _C.DOTS, _C.PREFIX, _C.SUFFIX), EM),
        # A box among the text: its run says how many ems it has.
        "\ufffc": EM,
        "⸺": 2 * EM,
        "⸻": 3 * EM,
    }


def _in_class(
    classes: Mapping[str, TypeClass], kinds: Iterable[TypeClass], width: int
) -> dict[str, int]:
    return {c: width for c, kind in classes.items() if kind in kinds}


CHINA = usage()

# clreq 3.1.6.1: stops and interpuncts stand in the middle of their em, a quarter blank
# on both sides; ？ and ！ are one em, which nothing takes from.
TAIWAN = usage((_C.CENTRE, "，、；：。．·・‧"), (_C.DOUBLE, "？！"), mid_points="？！")

_SMALL_KANA = (
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
# JLReq appendix A, in full width where it has both.
JAPAN = usage(
    (_C.CENTRE, "・：；･·‧"),
    (_C.DOUBLE, "？！"),
    (_C.CONN, "‐〜゠–～"),
    (_C.DASH, "—―〳〴〵"),
    (_C.HAN, "／-‑"),
    (_C.TRAILING, "ヽヾゝゞ々〻ー" + _SMALL_KANA),
    (_C.PREFIX, "￥＄￡＃€№"),
    (_C.SUFFIX, "％‰℃°′″￠ℓ㏋㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄"),
    (_C.IDEOGRAPHIC_SPACE, "\u3000"),
    (_C.HAN, MEMBERS[_C.UNIT]),
    parts_units=True,
    mid_points="？！",
)
