"""Which gap stands between two sorts: the tables of the style, read once per pair."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from printbook.typography.breaks import LEVELS, PENALTY, break_penalty, is_cling
from printbook.typography.classes import (
    EM,
    JOINERS,
    LATIN_LIKE,
    PREFERRED,
    SOFT_HYPHEN,
    TypeClass,
    edge_code,
    is_barred,
    type_class,
)
from printbook.typography.ladders import LADDERS, Step
from printbook.typography.model import JustifyBy
from printbook.typography.pairs import Gap
from printbook.typography.paragraph import Extra, Row
from printbook.typography.sorts import Sort
from printbook.typography.spacing import SPACINGS

__all__ = [
    "JOINT",
    "LETTER_JOINT",
    "NO_BREAK",
    "Autospace",
    "GapTable",
    "gap_table",
    "in_size",
    "keep_names",
    "opened",
    "raise_price",
]

NO_BREAK = frozenset("\u00a0\u202f")
# For which a mark's blank or the Han-Latin gap may stand.
_WORD_SPACES = frozenset(" \t\u00a0\u202f")
# A word space pressed further than this is none.
_LEAST_SPACE = 120


_LATIN = TypeClass.LATIN

JOINT = Row(0, 0, 0, 0, 0, 0, 0, None)
"""The gap inside a word: nothing gives, nothing breaks."""
LETTER_JOINT = JOINT._replace(expandable=1)
"""The same where justified lines widen between all characters."""


class Autospace(NamedTuple):
    """The Han-Latin gap beside letters and digits, in thousandths of an em."""

    alpha: int
    numeric: int
    replaces: bool
    """Whether it stands for a space."""


@dataclass(frozen=True, slots=True)
class GapTable:
    """The rows of one style, by the edge codes of the two neighbours."""

    spacing: str
    weights: str
    autospace: Autospace
    line_break: str
    justify_by: JustifyBy
    rows: dict[int, Row]

    def between(self, sorts: Sequence[Sort]) -> list[Row]:
        """The gaps between the sorts, in order."""
        known = self.rows
        return [
            known.get(left.right << 8 | right.left)
            or self._look_up(left.right << 8 | right.left)
            for left, right in pairwise(sorts)
        ]

    def spaced(self, row: Row, pair: tuple[Sort, Sort], spaces: str, width: int) -> Row:
        """The gap of a pair with spaces in it, which are that wide together."""
        left, right = pair[0].right, pair[1].left
        penalty = None if NO_BREAK & set(spaces) else _penalty_at_space(left, right)
        is_between_words = _is_latin(left) and _is_latin(right)
        if not row.marks and not self.autospace.replaces:
            row = row._replace(natural=0)
        has_blank = bool(row.marks) or (row.natural > 0 and not is_between_words)
        if has_blank and spaces in _WORD_SPACES:
            # A mark's blank and the Han-Latin gap stand for the space.
            return row._replace(penalty=penalty)
        width = max(row.natural, width)
        step = self._step(Gap.SPACE)
        press = _at_most(step.press, max(0, width - _LEAST_SPACE))
        return Row(width, *press, step.stretch, int(step.is_expandable), 0, penalty)

    def beside_sign(self, row: Row) -> Row:
        """The gap between Han and a sign, which is that of letters."""
        key = edge_code(TypeClass.HAN, bars=False), edge_code(_LATIN, bars=False)
        like = self._look_up(key[0] << 8 | key[1])
        return like._replace(penalty=row.penalty)

    def added(
        self, pair: tuple[Sort, Sort], spaces: str, width: int
    ) -> tuple[Row, int]:
        """The gap of a pair with spaces that wide, and where in it these stand."""
        left, right = type_class(pair[0].right), type_class(pair[1].left)
        table = SPACINGS[self.spacing].table
        first, last = (_kind_of_space(c) for c in (spaces[0], spaces[-1]))
        before, after = table[left, first], table[last, right]
        step = self._step(Gap.SPACE)
        press = _at_most(step.press, max(0, width - _LEAST_SPACE))
        widens = step.is_expandable and Gap.NONE not in (before.gap, after.gap)
        barred = is_barred(pair[0].right) or is_barred(pair[1].left)
        penalty = None if barred else 0.0
        natural = before.blank + width + after.blank
        row = Row(natural, *press, step.stretch * widens, int(widens), 0, penalty)
        return row, before.blank

    def _step(self, gap: Gap) -> Step:
        if self.justify_by == "auto":
            return LADDERS[self.weights].steps[gap]
        # CSS Text 3 6.4: between words alone, or between all characters alike.
        is_between_words = self.justify_by == "inter-word" and gap is Gap.SPACE
        widens = self.justify_by == "inter-character" or is_between_words
        return Step(is_expandable=widens)

    def _look_up(self, key: int) -> Row:
        edges = divmod(key, 1 << 8)
        left, right = map(type_class, edges)
        level = LEVELS[self.line_break]
        gap, natural, widens = SPACINGS[self.spacing].table[left, right]
        if gap is Gap.HAN_LATIN and not natural:
            is_numeric = TypeClass.NUMBER in (left, right)
            natural = self.autospace.numeric if is_numeric else self.autospace.alpha
        step = _limited(self._step(gap), gap, natural)
        is_forbidden = (
            any(map(is_barred, edges))
            or is_cling(left, right)
            or (left, right) in level.clings
        )
        price = break_penalty(left, right) if level.is_priced else 0.0
        row = Row(
            natural,
            *step.press,
            step.stretch * widens,
            int(step.is_expandable and widens),
            int(step.is_mark),
            None if is_forbidden else price,
        )
        self.rows[key] = row
        return row


@lru_cache(maxsize=32)
def gap_table(
    spacing: str,
    weights: str,
    autospace: Autospace,
    line_break: str,
    justify_by: JustifyBy,
) -> GapTable:
    """The table of a style; the same style always has the same table."""
    return GapTable(spacing, weights, autospace, line_break, justify_by, {})


def _limited(step: Step, gap: Gap, natural: int) -> Step:
    """The step, giving no more than its gap has."""
    if gap is Gap.HAN_LATIN:
        # clreq 3.5.3: pressed to an eighth of an em; a gap of an eighth to its half.
        floor = min(natural, max(natural // 2, EM // 8))
        return replace(step, press=_at_most(step.press, natural - floor))
    if step.is_mark or gap is Gap.PAIR:
        return replace(step, press=_at_most(step.press, natural))
    return step


def _at_most(press: tuple[int, int, int], limit: int) -> tuple[int, int, int]:
    a, b, c = press
    return min(a, limit), min(b, limit), min(c, limit)


def _penalty_at_space(left: int, right: int) -> float | None:
    """A space is a place to break, but for what may not start or end a line."""
    if is_barred(left) or is_barred(right):
        return None
    return break_penalty(type_class(left), type_class(right))


def _kind_of_space(character: str) -> TypeClass:
    is_full = character == "\u3000"
    return TypeClass.IDEOGRAPHIC_SPACE if is_full else TypeClass.WORD_SPACE


def _is_latin(code: int) -> bool:
    return type_class(code) in LATIN_LIKE


def opened(row: Row, pair: tuple[Sort, Sort], extras: Sequence[Extra]) -> Row:
    """The gap with its format characters obeyed (UAX 14: WJ, ZW, BA).

    They part words, but never a mark from what it clings to.
    """
    characters = {one.character for one in extras}
    if characters & JOINERS:
        return row._replace(penalty=None)
    if row.penalty is None and not _is_within_words(pair[0].right, pair[1].left):
        return row
    if PREFERRED in characters:
        return row._replace(penalty=PENALTY["preferred"])
    if SOFT_HYPHEN in characters:
        return row._replace(penalty=PENALTY["hyphen"])
    return row


def _is_within_words(left: int, right: int) -> bool:
    """Whether letters or signs of two words meet, which only clings by being Latin."""
    return (
        (_is_latin(left) and _is_latin(right))
        and type_class(left) is not TypeClass.PUNCT_OPEN
        and type_class(right) is not TypeClass.PUNCT_CLOSE
    )


def in_size(row: Row, left: Sort, right: Sort) -> Row:
    """The gap in mixed sizes: a blank is measured in its mark's size (JLReq app. B)."""
    is_before = type_class(right.left) in (TypeClass.OPEN, TypeClass.CENTRE)
    scale = right.scale if is_before else left.scale
    if scale == 1.0 or not row.natural:
        return row
    return row._replace(
        natural=round(row.natural * scale),
        press1=round(row.press1 * scale),
        press2=round(row.press2 * scale),
        press3=round(row.press3 * scale),
    )


def keep_names(
    rows: list[Row], at: Sequence[int], copy: str, names: frozenset[str]
) -> None:
    """Make breaks inside names dear."""
    price = PENALTY["inside a name"]
    for start, stop in _found(copy, names):
        first, last = bisect_right(at, start), bisect_left(at, stop)
        for gap in range(max(first, 1) - 1, last - 1):
            raise_price(rows, gap, price)


def raise_price(rows: list[Row], gap: int, price: float) -> bool:
    """Make a break cost that much at least; False where there is none."""
    penalty = rows[gap].penalty
    if penalty is None:
        return False
    # A cut made by force stays the dearest, and is told.
    rows[gap] = rows[gap]._replace(penalty=max(price, penalty))
    return True


def _found(copy: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for name in sorted(filter(None, names)):
        start = copy.find(name)
        while start >= 0:
            yield start, start + len(name)
            start = copy.find(name, start + len(name))
