"""Copy becomes a paragraph: sorts, the gaps between them, and prefix sums over both.

A paragraph depends on no measure, so it is made once and set at many.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from printbook.typography.breaks import PENALTY, break_penalty, is_cling
from printbook.typography.classes import (
    EM,
    LATIN_LIKE,
    TOKEN,
    TypeClass,
    is_invisible,
)
from printbook.typography.model import Run, TextStyle
from printbook.typography.sorts import Case, Sort, case_for
from printbook.typography.spacing import LADDERS, SPACINGS, Gap

__all__ = ["Breaks", "Extra", "Paragraph", "Row", "prepare"]


class Row(NamedTuple):
    """A gap, in thousandths: natural width, what it gives, and what a break costs.

    A penalty of None forbids the break.
    """

    natural: int
    press1: int
    press2: int
    press3: int
    stretch: int
    expandable: int
    marks: int
    penalty: float | None


class Extra(NamedTuple):
    """A character in a gap that is no sort: a space, or a control of no width."""

    at: int
    character: str
    is_space: bool


@dataclass(frozen=True, slots=True)
class Breaks:
    """The legal breaks of a paragraph; the first is its start, the last its end.

    `ends` and `starts` hold, for each break, the sums up to where a line ends there and
    from where the next one starts; `end_x` is without the blank that follows, and with
    the hyphen if one is needed.
    """

    gap: Sequence[int]
    penalty: Sequence[float]
    end_x: Sequence[int]
    start_x: Sequence[int]
    ends: Sequence[Sequence[int]]
    starts: Sequence[Sequence[int]]


@dataclass(frozen=True)
class Paragraph:
    """A piece of copy without forced breaks, ready for any measure.

    Not slotted: the breaks are found when first asked for, and kept.
    """

    copy: str
    start: int
    stop: int
    sorts: Sequence[Sort]
    at: Sequence[int]
    rows: Sequence[Row]
    extras: Mapping[int, Sequence[Extra]]
    hyphens: Mapping[int, Sort]
    marks: Sequence[tuple[int, int]]
    """(offset, mark) of each run."""
    label: int
    """How many breaks the run-in label holds."""
    label_width: int
    hanging: frozenset[int]
    """Sorts that may hang past the edge."""

    @cached_property
    def x(self) -> tuple[int, ...]:
        """The natural left edge of each sort."""
        widths = (s.width for s in self.sorts)
        naturals = (row.natural for row in self.rows)
        steps = map(sum, zip(widths, naturals, strict=False))
        return tuple(accumulate(steps, initial=0))

    @cached_property
    def breaks(self) -> Breaks:
        """Every place where a line may end."""
        rows, sorts, x = self.rows, self.sorts, self.x
        gaps = [g for g, row in enumerate(rows) if row.penalty is not None]
        ends_at = [0, *gaps, len(sorts) - 1]
        starts_at = [0, *(g + 1 for g in gaps), len(sorts) - 1]
        columns = list(zip(*(row[1:7] for row in rows), strict=True)) or [()] * 6
        sums = [list(accumulate(column, initial=0)) for column in columns]
        return Breaks(
            gap=[-1, *gaps, len(sorts) - 1],
            penalty=[0.0, *(rows[g].penalty or 0.0 for g in gaps), 0.0],
            end_x=[0, *(self._end_x(g, x) for g in ends_at[1:])],
            start_x=[x[i] for i in starts_at],
            ends=[[column[g] for g in ends_at] for column in sums],
            starts=[[column[i] for i in starts_at] for column in sums],
        )

    def _end_x(self, last: int, x: Sequence[int]) -> int:
        if last in self.hanging:
            return x[last]
        end = x[last] + self.sorts[last].width
        hyphen = self.hyphens.get(last)
        return end + hyphen.width if hyphen else end

    def mark_at(self, offset: int) -> int:
        """The mark of the run that a character of the copy belongs to."""
        return self.marks[bisect_right(self.marks, (offset, _MOST)) - 1][1]


_MOST = 1 << 62
_SOFT_HYPHEN, _PREFERRED = "\u00ad", "\u200b"
_JOINERS = "\u2060\ufeff"
_FORCED = "\n\u2028\u2029"
_UNSEEN = frozenset(_SOFT_HYPHEN + _PREFERRED + _JOINERS)
_SPACES = frozenset(
    " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u205f\u3000"
)
_FIXED_SPACES = frozenset("\u00a0\u202f")
_LABEL_MOST = 6 * EM
_HANGING = frozenset("，。、")
_LEAST_SPACE = 120


@lru_cache(maxsize=1024)
def prepare(
    runs: tuple[Run, ...], style: TextStyle, *, is_shattered: bool = False
) -> tuple[Paragraph, ...]:
    """The paragraphs of the copy, parted at its forced breaks."""
    copy = "".join(run.text for run in runs)
    gatherer = _Gatherer(copy, runs, style, is_shattered=is_shattered)
    return tuple(gatherer.paragraphs())


class _Gatherer:
    """Collects sorts and gaps; one pass over the copy."""

    def __init__(
        self, copy: str, runs: Sequence[Run], style: TextStyle, *, is_shattered: bool
    ) -> None:
        self.copy = copy
        self.style = style
        self.is_shattered = is_shattered
        self.cases = [_case(run, style, is_shattered=is_shattered) for run in runs]
        starts = list(accumulate((len(run.text) for run in runs), initial=0))
        self.run_stops = starts[1:]
        self.marks = tuple(
            (at, run.mark) for at, run in zip(starts, runs, strict=False)
        )
        self.is_even = all(run.scale == 1.0 for run in runs)
        self.rows: dict[int, Row] = _row_cache(
            style.spacing, style.weights, style.autospace
        )
        self.tracking = [
            _tracking(run, style) if run.letter_spacing or style.letter_spacing else 0
            for run in runs
        ]
        self._reset(0)

    def _reset(self, start: int) -> None:
        self.start = start
        self.sorts: list[Sort] = []
        self.at: list[int] = []
        self.run_of: list[int] = []
        self.extras: dict[int, list[Extra]] = {}
        self.inner: dict[int, Row] = {}
        self.hyphens: dict[int, Sort] = {}

    def paragraphs(self) -> Iterator[Paragraph]:
        """Walk the copy, yielding at each forced break and at the end."""
        run, at = 0, 0
        for piece in TOKEN.findall(self.copy):
            stop = at + len(piece)
            while self.run_stops[run] <= at:
                run += 1
            if piece in _FORCED:
                yield self._paragraph(at)
                self._reset(stop)
            elif stop > self.run_stops[run] and len(piece) > 1:
                self._add_across(piece, at, run)
            else:
                case = self.cases[run]
                sort = case.sorts.get(piece)
                if sort is not None and not sort.parts:
                    self.sorts.append(sort)
                    self.at.append(at)
                    self.run_of.append(run)
                else:
                    self._add(piece, at, run)
            at = stop
        yield self._paragraph(at)

    def _add(self, piece: str, at: int, run: int) -> None:
        """A piece that is not an everyday sort."""
        first = piece[0]
        if first in _SPACES or first in _FIXED_SPACES or is_invisible(piece):
            extras = self.extras.setdefault(len(self.sorts) - 1, [])
            is_space = first in _SPACES or first in _FIXED_SPACES
            extras.extend(Extra(at + k, c, is_space) for k, c in enumerate(piece))
            return
        case = self.cases[run]
        sort = case.sorts.get(piece) or case.cast(piece)
        if not sort.parts:
            self._append(sort, at, run)
            return
        for part, joint in zip(sort.parts, (None, *sort.joints), strict=True):
            if joint is not None:
                self._join(joint.penalty, case if joint.has_hyphen else None)
            self._append(part, at, run)
            at += len(part.text)

    def _append(self, sort: Sort, at: int, run: int) -> None:
        self.sorts.append(sort)
        self.at.append(at)
        self.run_of.append(run)

    def _join(self, penalty: float | None, case: Case | None = None) -> None:
        """A gap inside a word, after the last sort."""
        gap = len(self.sorts) - 1
        self.inner[gap] = Row(0, 0, 0, 0, 0, 0, 0, penalty)
        if case is not None:
            self.hyphens[gap] = case.sorts.get("-") or case.cast("-")

    def _add_across(self, piece: str, at: int, run: int) -> None:
        """A piece whose characters belong to several runs: one box of several sorts."""
        while piece:
            length = min(len(piece), self.run_stops[run] - at)
            if length > 0:
                before = len(self.sorts)
                self._add(piece[:length], at, run)
                piece, at = piece[length:], at + length
                if piece and len(self.sorts) > before:
                    self._join(None)
            run += 1

    def _paragraph(self, stop: int) -> Paragraph:
        leading = self.extras.pop(-1, [])
        kept = [one for one in leading if not one.is_space]
        if kept and self.sorts:
            self.extras[-1] = kept
        rows = self._rows()
        label, width = self._label(rows)
        return Paragraph(
            self.copy,
            self.start,
            stop,
            tuple(self.sorts),
            tuple(self.at),
            tuple(rows),
            {gap: tuple(extras) for gap, extras in self.extras.items()},
            dict(self.hyphens),
            self.marks,
            label,
            width,
            self._hanging(),
        )

    def _rows(self) -> list[Row]:
        sorts, known = self.sorts, self.rows
        rows = []
        for left, right in pairwise(sorts):
            key = left.right << 8 | right.left
            rows.append(known.get(key) or self._new_row(key))
        last = len(sorts) - 1
        if not self.is_even:
            rows = [
                self._scaled(row, sorts[g], sorts[g + 1]) for g, row in enumerate(rows)
            ]
        if any(self.tracking):
            for g, row in enumerate(rows):
                track = self.tracking[self.run_of[g]]
                rows[g] = row._replace(natural=row.natural + track)
        for gap, row in self.inner.items():
            track = self.tracking[self.run_of[gap]]
            rows[gap] = row._replace(natural=track)
        for gap, extras in self.extras.items():
            if 0 <= gap < last:
                rows[gap] = self._with_extras(gap, rows[gap], extras)
        self._keep_names(rows)
        if self.is_shattered:
            forced = PENALTY["after an emergency"]
            rows = [
                r._replace(penalty=forced) if r.penalty is None else r for r in rows
            ]
        return rows

    def _new_row(self, key: int) -> Row:
        row = self.rows[key] = _row(key, self.style)
        return row

    def _scaled(self, row: Row, left: Sort, right: Sort) -> Row:
        """A mark's blank is measured in its own size (JLReq appendix B)."""
        is_opening = right.left >> 1 == TypeClass.OPEN
        scale = right.scale if is_opening else left.scale
        if scale == 1.0 or not row.natural:
            return row
        return row._replace(
            natural=round(row.natural * scale),
            press1=round(row.press1 * scale),
            press2=round(row.press2 * scale),
            press3=round(row.press3 * scale),
        )

    def _with_extras(self, gap: int, row: Row, extras: Sequence[Extra]) -> Row:
        """The gap with its spaces and format characters counted in."""
        characters = {one.character for one in extras}
        spaces = [one for one in extras if one.is_space]
        if spaces:
            row = self._spaced(gap, row, spaces[0].character)
            if characters & _FIXED_SPACES:
                row = row._replace(penalty=None)
        if characters & set(_JOINERS):
            return row._replace(penalty=None)
        if _PREFERRED in characters:
            return row._replace(penalty=PENALTY["preferred"])
        if _SOFT_HYPHEN in characters:
            case = self.cases[self.run_of[gap]]
            self.hyphens[gap] = case.sorts.get("-") or case.cast("-")
            return row._replace(penalty=PENALTY["hyphen"])
        return row

    def _spaced(self, gap: int, row: Row, space: str) -> Row:
        left, right = self.sorts[gap], self.sorts[gap + 1]
        is_word_gap = left.right >> 1 in LATIN_LIKE and right.left >> 1 in LATIN_LIKE
        forbidden = left.right & 1 or right.left & 1
        penalty = None if forbidden else row.penalty or 0.0
        if penalty is not None and left.right >> 1 == TypeClass.NUMBER:
            penalty = break_penalty(TypeClass.NUMBER, TypeClass(right.left >> 1))
        is_blank = row.marks or (row.natural and not is_word_gap)
        if is_blank and space != "\u3000":
            # A mark's blank and the Han-Latin gap stand for the space.
            return row._replace(penalty=penalty)
        width = max(row.natural, self.cases[self.run_of[gap]].space(space))
        step = LADDERS[self.style.weights].steps[Gap.SPACE]
        press = _at_most(step.press, max(0, width - _LEAST_SPACE))
        return Row(width, *press, step.stretch, 1, 0, penalty)

    def _keep_names(self, rows: list[Row]) -> None:
        if not self.style.names:
            return
        index = {at: i for i, at in enumerate(self.at)}
        for name in self.style.names:
            found = self.copy.find(name, self.start) if name else -1
            while 0 <= found < (self.at[-1] if self.at else 0):
                first = index.get(found)
                gap = first if first is not None else len(rows)
                while gap < len(rows) and self.at[gap + 1] < found + len(name):
                    if rows[gap].penalty is not None:
                        cost = PENALTY["inside a name"]
                        rows[gap] = rows[gap]._replace(penalty=cost)
                    gap += 1
                found = self.copy.find(name, found + len(name))

    def _label(self, rows: list[Row]) -> tuple[int, int]:
        """Breaks inside the run-in label 【…】, and its width (clreq 4.1.5)."""
        if not self.style.keep_label or not self.sorts or self.sorts[0].text != "【":
            return 0, 0
        width = count = 0
        for gap, sort in enumerate(self.sorts):
            width += sort.width
            if sort.text == "】":
                return count, width
            if width > _LABEL_MOST or gap >= len(rows):
                break
            width += rows[gap].natural
            if rows[gap].penalty is not None:
                cost = PENALTY["inside a label"]
                rows[gap] = rows[gap]._replace(penalty=cost)
                count += 1
        return 0, 0

    def _hanging(self) -> frozenset[int]:
        if not self.style.hanging:
            return frozenset()
        sorts = self.sorts
        return frozenset(
            i
            for i, sort in enumerate(sorts)
            if sort.text in _HANGING and (i == 0 or sorts[i - 1].letters)
        )


def _case(run: Run, style: TextStyle, *, is_shattered: bool) -> Case:
    return case_for(
        run.faces,
        run.scale,
        _tracking(run, style),
        style.line_break,
        style.language,
        hyphenate=style.hyphenate,
        is_shattered=is_shattered,
    )


def _tracking(run: Run, style: TextStyle) -> int:
    own = run.letter_spacing
    spacing = style.letter_spacing if own is None else own
    return round(spacing * run.scale * EM)


@lru_cache(maxsize=64)
def _row_cache(spacing: str, weights: str, autospace: float) -> dict[int, Row]:
    """Rows already made for a style; filled as pairs turn up."""
    del spacing, weights, autospace
    return {}


def _row(key: int, style: TextStyle) -> Row:
    """The gap between two edges, from the tables of the style."""
    left, right = TypeClass(key >> 9), TypeClass((key & 0xFF) >> 1)
    is_forbidden = bool(key >> 8 & 1 or key & 1)
    spacing = SPACINGS[style.spacing]
    gap = spacing.pairs[left, right]
    step = LADDERS[style.weights].steps[gap]
    natural = spacing.natural[gap]
    if gap is Gap.HAN_LATIN:
        natural = round(style.autospace * EM)
        # clreq 3.5.3: to an eighth of an em; where the gap is an eighth, by half.
        floor = min(natural, max(natural // 2, EM // 8))
        step = replace(step, press=_at_most(step.press, natural - floor))
    if step.is_mark or gap is Gap.PAIR:
        step = replace(step, press=_at_most(step.press, natural))
    may_break = not is_forbidden and not is_cling(left, right)
    penalty = break_penalty(left, right) if may_break else None
    return Row(
        natural, *step.press, step.stretch, step.is_expandable, step.is_mark, penalty
    )


def _at_most(press: tuple[int, int, int], limit: int) -> tuple[int, int, int]:
    a, b, c = (min(p, limit) for p in press)
    return a, b, c
