"""Copy becomes paragraphs: pieces are cast into sorts, and gaps put between them.

A paragraph depends on no measure, so it is made once and set at many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from printbook.foundry.characters import is_invisible
from printbook.typography.breaks import PENALTY
from printbook.typography.classes import EM, SOFT_HYPHEN, SPACES, TOKEN
from printbook.typography.gaps import (
    JOINT,
    gap_table,
    in_size,
    keep_names,
    opened,
    raise_price,
)
from printbook.typography.model import Run, TextStyle
from printbook.typography.paragraph import Extra, Paragraph, Row
from printbook.typography.sorts import Case, Sort, case_for

__all__ = ["LAWFUL", "Force", "prepare"]

_FORCED = frozenset("\n\u2028\u2029")
# A run of these is one blank (CSS Text 3, 4.1.1).
_COLLAPSIBLE = " \t"
# clreq 4.1.5; a longer label is set like any text.
_LABEL_MOST = 6 * EM
# clreq 3.1.7
_HANGING = frozenset("，。、")


@dataclass(frozen=True, slots=True)
class Force:
    """How far the rules are broken where no lines can be made within them."""

    split_over: int | None = None
    """Words wider than this (thousandths) may be divided anywhere."""
    everywhere: bool = False
    """Whether a line may end in every gap."""


LAWFUL = Force()


@lru_cache(maxsize=1024)
def prepare(
    runs: tuple[Run, ...], style: TextStyle, force: Force
) -> tuple[Paragraph, ...]:
    """The paragraphs of the copy, parted at its forced breaks."""
    return tuple(_Walk(runs, style, force).paragraphs())


@dataclass(slots=True)
class _Draft:
    """The paragraph under the hand: sorts, where they come from, what lies between."""

    start: int
    sorts: list[Sort] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    run: list[int] = field(default_factory=list)
    extras: dict[int, list[Extra]] = field(default_factory=dict)
    joints: dict[int, float | None] = field(default_factory=dict)
    hyphens: dict[int, Sort] = field(default_factory=dict)

    def add(self, sort: Sort, at: int, run: int) -> None:
        self.sorts.append(sort)
        self.at.append(at)
        self.run.append(run)


class _Walk:
    """One pass over the copy of all runs, which is one text to the rules."""

    def __init__(self, runs: tuple[Run, ...], style: TextStyle, force: Force) -> None:
        self.copy = "".join(run.text for run in runs)
        self.style, self.force = style, force
        self.cases = [_case(run, style, force) for run in runs]
        starts = list(accumulate((len(run.text) for run in runs), initial=0))
        self.run_stops = starts[1:]
        self.marks = tuple(
            (at, run.mark) for at, run in zip(starts, runs, strict=False)
        )
        self.is_mixed = any(run.scale != 1.0 for run in runs)
        self.is_tracked = any(case.tracking for case in self.cases)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Walk the copy; a paragraph ends at each forced break and at the end."""
        draft = _Draft(0)
        sorts, offsets, runs = draft.sorts, draft.at, draft.run
        run, at = 0, 0
        for piece in TOKEN.findall(self.copy):
            stop = at + len(piece)
            while self.run_stops[run] <= at:
                run += 1
            known = self.cases[run].sorts.get(piece)
            if known is not None and not known.parts and stop <= self.run_stops[run]:
                sorts.append(known)
                offsets.append(at)
                runs.append(run)
            elif piece in _FORCED:
                yield self._paragraph(draft, at)
                draft = _Draft(stop)
                sorts, offsets, runs = draft.sorts, draft.at, draft.run
            else:
                self._add(draft, piece, at, run)
            at = stop
        yield self._paragraph(draft, at)

    def _add(self, draft: _Draft, piece: str, at: int, run: int) -> None:
        """A piece that is new, or no everyday sort."""
        if piece[0] in SPACES or is_invisible(piece[0]):
            extras = draft.extras.setdefault(len(draft.sorts) - 1, [])
            extras += (Extra(at + k, c, c in SPACES) for k, c in enumerate(piece))
            return
        while piece:
            # Markup may stand inside a word; the rules still see one word.
            here = piece[: self.run_stops[run] - at]
            if here:
                self._cast(draft, here, at, run)
            piece, at, run = piece[len(here) :], at + len(here), run + 1
            if here and piece:
                draft.joints[len(draft.sorts) - 1] = None

    def _cast(self, draft: _Draft, piece: str, at: int, run: int) -> None:
        case = self.cases[run]
        sort = case.sort(piece)
        if not sort.parts:
            draft.add(sort, at, run)
            return
        for part, joint in zip(sort.parts, (None, *sort.joints), strict=True):
            if joint is not None:
                gap = len(draft.sorts) - 1
                draft.joints[gap] = joint.penalty
                if joint.has_hyphen:
                    draft.hyphens[gap] = case.hyphen
            draft.add(part, at, run)
            at += len(part.text)

    def _paragraph(self, draft: _Draft, stop: int) -> Paragraph:
        rows = self._rows(draft)
        leading = [one for one in draft.extras.pop(-1, ()) if not one.is_space]
        return Paragraph(
            start=draft.start,
            stop=stop,
            sorts=draft.sorts,
            at=draft.at,
            rows=rows,
            extras={**draft.extras, **({-1: leading} if leading else {})},
            hyphens=draft.hyphens,
            marks=self.marks,
            label=_label(draft.sorts, rows, self.style),
            hanging=_hanging(draft.sorts) if self.style.hanging else frozenset(),
        )

    def _rows(self, draft: _Draft) -> list[Row]:
        style = self.style
        sorts = draft.sorts
        table = gap_table(style.spacing, style.weights, style.autospace)
        rows = table.between(sorts)
        if self.is_mixed:
            rows = [in_size(row, *sorts[g : g + 2]) for g, row in enumerate(rows)]
        for gap, extras in draft.extras.items():
            if 0 <= gap < len(rows):
                self._open(draft, gap, rows, extras)
        for gap, penalty in draft.joints.items():
            rows[gap] = JOINT._replace(penalty=penalty)
        if self.is_tracked:
            tracks = (self.cases[run].tracking for run in draft.run)
            rows = [
                row._replace(natural=row.natural + track)
                for row, track in zip(rows, tracks, strict=False)
            ]
        if style.names:
            keep_names(rows, draft.at, self.copy, style.names)
        if self.force.everywhere:
            price = PENALTY["against the rules"]
            rows = [r._replace(penalty=price) if r.penalty is None else r for r in rows]
        return rows

    def _open(
        self, draft: _Draft, gap: int, rows: list[Row], extras: Sequence[Extra]
    ) -> None:
        """Let a gap's spaces and format characters into its row."""
        case = self.cases[draft.run[gap]]
        pair = (draft.sorts[gap], draft.sorts[gap + 1])
        spaces = "".join(one.character for one in extras if one.is_space)
        spaces = "".join(c for c in spaces if c not in _COLLAPSIBLE) or spaces[:1]
        row = rows[gap]
        if spaces:
            style = self.style
            table = gap_table(style.spacing, style.weights, style.autospace)
            row = table.spaced(row, pair, spaces, sum(map(case.space, spaces)))
        rows[gap] = opened(row, pair, extras)
        if any(one.character == SOFT_HYPHEN for one in extras):
            draft.hyphens[gap] = case.hyphen


def _case(run: Run, style: TextStyle, force: Force) -> Case:
    own = run.letter_spacing
    spacing = style.letter_spacing if own is None else own
    return case_for(
        run.faces,
        style.language,
        run.scale,
        round(spacing * run.scale * EM),
        style.line_break,
        hyphenate=style.hyphenate,
        split_over=force.split_over,
    )


def _label(sorts: Sequence[Sort], rows: list[Row], style: TextStyle) -> tuple[int, int]:
    """The run-in label 【…】: how many breaks it holds, and its width (clreq 4.1.5)."""
    if not style.keep_label or not sorts or sorts[0].text != "【":
        return 0, 0
    width = 0
    for last, sort in enumerate(sorts):
        width += sort.width
        if sort.text == "】":
            _part(rows, last)
            return _shut(rows, last), width
        if width > _LABEL_MOST or last == len(rows):
            break
        width += rows[last].natural
    return 0, 0


def _part(rows: list[Row], last: int) -> None:
    """Give every label the same gap after it, but where a line fits in no other way."""
    if last < len(rows):
        natural, penalty = rows[last].natural, rows[last].penalty
        rows[last] = JOINT._replace(natural=natural, press3=natural, penalty=penalty)


def _shut(rows: list[Row], last: int) -> int:
    """Make the breaks before sort `last` dear, and count them."""
    price = PENALTY["inside a label"]
    return sum([raise_price(rows, gap, price) for gap in range(last)])


def _hanging(sorts: Sequence[Sort]) -> frozenset[int]:
    """、，。 that follow a character: marks in a row do not hang (clreq 3.1.7)."""
    return frozenset(
        i
        for i, sort in enumerate(sorts)
        if sort.text in _HANGING and (i == 0 or sorts[i - 1].letters)
    )
