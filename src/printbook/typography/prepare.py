"""Copy becomes paragraphs: pieces are cast into sorts, and gaps put between them.

A paragraph depends on no measure, so it is made once and set at many.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from printbook.foundry.characters import is_invisible
from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM, SOFT_HYPHEN, SPACES, TOKEN, TypeClass
from printbook.typography.edges import leads_of, tails_of
from printbook.typography.gaps import (
    JOINT,
    LETTER_JOINT,
    NO_BREAK,
    Autospace,
    GapTable,
    gap_table,
    in_size,
    keep_names,
    opened,
    raise_price,
)
from printbook.typography.house import at_home
from printbook.typography.model import Run, TextStyle
from printbook.typography.paragraph import Extra, Paragraph, Reading, Row
from printbook.typography.ruby import cast_reading, make_room
from printbook.typography.sorts import Case, Sort, case_for
from printbook.typography.spacing import SPACINGS
from printbook.typography.uax14 import opportunities

__all__ = ["LAWFUL", "Force", "prepare"]

# Stands in the copy for each character of a reading: no character, and no word either.
_READING = "\uffff"
# To UAX 14 a reading is part of the character before it.
_COMBINED = "\u0301"
_FORCED = frozenset("\n\u2028\u2029")
# A run of these is one blank (CSS Text 3, 4.1.1).
_COLLAPSIBLE = " \t"
# clreq 4.1.5; a longer label is set like any text.
_LABEL_MOST = 6 * EM


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
    return tuple(_Walk(runs, at_home(style), force).paragraphs())


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
    readings: list[Reading] = field(default_factory=list)

    def add(self, sort: Sort, at: int, run: int) -> None:
        self.sorts.append(sort)
        self.at.append(at)
        self.run.append(run)


class _Walk:
    """One pass over the copy of all runs, which is one text to the rules."""

    def __init__(self, runs: tuple[Run, ...], style: TextStyle, force: Force) -> None:
        self.runs = runs
        self.has_fringes = any(run.before or run.after for run in runs)
        self.has_readings = any(run.ruby for run in runs)
        self.copy = "".join(
            map(_in_line, runs) if self.has_readings else map(_text, runs)
        )
        self.style, self.force = style, force
        self.cases = [_case(run, style, force) for run in runs]
        starts = list(accumulate((len(run.text) for run in runs), initial=0))
        self.run_stops = starts[1:]
        self.marks = tuple(
            (at, run.mark) for at, run in zip(starts, runs, strict=False)
        )
        self.is_mixed = any(run.scale != 1.0 for run in runs)
        self.opportunities: frozenset[int] | None = None
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
            elif self.has_readings and self.runs[run].ruby is not None:
                self._read(draft, at, run)
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
            self._add_blank(draft, piece, at, run)
            return
        while piece:
            # Markup may stand inside a word; the rules still see one word.
            here = piece[: self.run_stops[run] - at]
            if here:
                self._cast(draft, here, at, run)
            piece, at, run = piece[len(here) :], at + len(here), run + 1
            if here and piece:
                draft.joints[len(draft.sorts) - 1] = None

    def _read(self, draft: _Draft, at: int, run: int) -> None:
        """Cast a reading where it begins; without a base it is text like any other."""
        reading = self.runs[run]
        if at and self.run_stops[run - 1] != at and run:
            return
        assert reading.ruby is not None
        start = at - reading.ruby.back
        first = bisect_left(draft.at, start)
        last = bisect_left(draft.at, start + reading.ruby.length) - 1
        case = self.cases[run]
        if last >= first:
            ruby, text = reading.ruby, reading.text
            draft.readings.append(cast_reading(ruby, text, at, case, (first, last)))
            return
        for piece in TOKEN.findall(reading.text):
            self._add(draft, piece, at, run)
            at += len(piece)

    def _add_blank(self, draft: _Draft, piece: str, at: int, run: int) -> None:
        """Spaces and controls; what is a sort in Japanese stands in the line as one."""
        classes = self.cases[run].usage.classes
        for k, c in enumerate(piece):
            if classes.get(c) is TypeClass.IDEOGRAPHIC_SPACE:
                draft.add(self.cases[run].sort(c), at + k, run)
                continue
            extras = draft.extras.setdefault(len(draft.sorts) - 1, [])
            extras.append(Extra(at + k, c, c in SPACES))

    def _cast(self, draft: _Draft, piece: str, at: int, run: int) -> None:
        case = self.cases[run]
        for part in case.cut(piece):
            self._cast_part(draft, case.sort(part), at, run)
            at += len(part)

    def _cast_part(self, draft: _Draft, sort: Sort, at: int, run: int) -> None:
        case = self.cases[run]
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
        if self.has_fringes:
            self._fringe(draft, stop)
        rows = self._rows(draft)
        if draft.readings:
            keeps = not self.force.everywhere
            make_room(draft.readings, draft.sorts, rows, keeps=keeps)
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
            tails=tails_of(draft.sorts, self.style, ends_copy=stop == len(self.copy)),
            leads=leads_of(draft.sorts, self.style, begins_copy=draft.start == 0),
            readings=_by_last(draft.readings),
        )

    def _fringe(self, draft: _Draft, stop: int) -> None:
        """Widen the first and the last sort of runs that have room around them."""
        for number, run in enumerate(self.runs):
            first = bisect_left(draft.run, number)
            last = bisect_left(draft.run, number + 1) - 1
            if first > last:
                continue
            start = self.run_stops[number] - len(run.text)
            if run.before and start >= draft.start:
                sort = draft.sorts[first]
                draft.sorts[first] = sort.padded(round(run.before * EM), 0)
            if run.after and self.run_stops[number] <= stop:
                sort = draft.sorts[last]
                draft.sorts[last] = sort.padded(0, round(run.after * EM))

    def _rows(self, draft: _Draft) -> list[Row]:
        style = self.style
        sorts = draft.sorts
        table = _gaps(style)
        rows = table.between(sorts)
        if self.is_mixed:
            rows = [in_size(row, *sorts[g : g + 2]) for g, row in enumerate(rows)]
        for gap, extras in draft.extras.items():
            if 0 <= gap < len(rows):
                self._open(draft, gap, rows, extras)
        joint = JOINT if style.justify_by != "inter-character" else LETTER_JOINT
        for gap, penalty in draft.joints.items():
            rows[gap] = joint._replace(penalty=penalty)
        if self.is_tracked:
            tracks = (self.cases[run].tracking for run in draft.run)
            rows = [
                row._replace(natural=row.natural + track)
                for row, track in zip(rows, tracks, strict=False)
            ]
        css = LEVELS[str(style.line_break)].css
        if css:
            self._let_css_break(draft, rows, css)
        if style.word_break == "keep-all":
            self._keep_words(draft, rows)
        if style.names:
            keep_names(rows, draft.at, self.copy, style.names)
        if self.force.everywhere:
            price = PENALTY["against the rules"]
            rows = [r._replace(penalty=price) if r.penalty is None else r for r in rows]
        return rows

    def _let_css_break(self, draft: _Draft, rows: list[Row], css: str) -> None:
        """Let lines end where UAX 14 has it, and at the hyphens of divided words."""
        style = self.style
        if self.opportunities is None:
            copy = self.copy.replace(_READING, _COMBINED)
            self.opportunities = opportunities(
                copy if style.soft_hyphens else copy.replace(SOFT_HYPHEN, "\u2060"),
                css,
                style.language,
                breaks_words=style.word_break == "break-all",
            )
        found = self.opportunities
        for gap, row in enumerate(rows):
            stop = draft.at[gap] + len(draft.sorts[gap].text)
            reach = range(stop, draft.at[gap + 1] + 1)
            if any(offset in found for offset in reach):
                rows[gap] = row._replace(penalty=min(0.0, row.penalty or 0.0))
            elif gap not in draft.joints:
                rows[gap] = row._replace(penalty=None)

    def _keep_words(self, draft: _Draft, rows: list[Row]) -> None:
        """Shut the breaks between letters and digits, Han too (CSS Text 3 5.2)."""
        is_forced = self.force.split_over is not None
        price = PENALTY["anywhere in a word"] if is_forced else None
        for gap, row in enumerate(rows):
            left, right = draft.sorts[gap].text[-1], draft.sorts[gap + 1].text[0]
            is_within = left.isalnum() and right.isalnum()
            if is_within and gap not in draft.extras and gap not in draft.joints:
                rows[gap] = row._replace(penalty=price)

    def _open(
        self, draft: _Draft, gap: int, rows: list[Row], extras: Sequence[Extra]
    ) -> None:
        """Let a gap's spaces and format characters into its row."""
        case = self.cases[draft.run[gap]]
        pair = (draft.sorts[gap], draft.sorts[gap + 1])
        row = rows[gap]
        blanks = [one for one in extras if one.is_space]
        if blanks and SPACINGS[str(self.style.spacing)].adds_spaces:
            row = self._added(draft, gap, pair, blanks)
        elif blanks:
            spaces = "".join(one.character for one in blanks)
            spaces = "".join(c for c in spaces if c not in _COLLAPSIBLE) or spaces[:1]
            width = sum(map(case.space, spaces))
            row = _gaps(self.style).spaced(row, pair, spaces, width)
        if not self.style.soft_hyphens:
            extras = [one for one in extras if one.character != SOFT_HYPHEN]
        rows[gap] = opened(row, pair, extras)
        if any(one.character == SOFT_HYPHEN for one in extras):
            draft.hyphens[gap] = case.hyphen

    def _added(
        self, draft: _Draft, gap: int, pair: tuple[Sort, Sort], blanks: Sequence[Extra]
    ) -> Row:
        """The row of a gap whose spaces each keep their width."""
        case = self.cases[draft.run[gap]]
        widths = [case.space(one.character) for one in blanks]
        row, before = _gaps(self.style).added(pair, sum(widths))
        wide = {
            one: one._replace(before=before if k == 0 else 0, width=widths[k])
            for k, one in enumerate(blanks)
        }
        draft.extras[gap] = [wide.get(one, one) for one in draft.extras[gap]]
        is_bound = any(one.character in NO_BREAK for one in blanks)
        return row._replace(penalty=None) if is_bound else row


def _text(run: Run) -> str:
    return run.text


def _in_line(run: Run) -> str:
    """What the rules of the line see of a run."""
    return run.text if run.ruby is None else _READING * len(run.text)


def _by_last(readings: Sequence[Reading]) -> dict[int, list[Reading]]:
    found: dict[int, list[Reading]] = {}
    for one in readings:
        found.setdefault(one.last, []).append(one)
    return found


def _gaps(style: TextStyle) -> GapTable:
    assert style.spacing is not None
    assert style.line_break is not None
    beside = style.autospace_for
    gap = round(style.autospace * EM)
    return gap_table(
        style.spacing,
        style.weights,
        Autospace(
            alpha=gap * ("alpha" in beside),
            numeric=gap * ("numeric" in beside),
            replaces=style.autospace_replaces,
        ),
        style.line_break,
        style.justify_by,
    )


def _case(run: Run, style: TextStyle, force: Force) -> Case:
    own = run.letter_spacing
    spacing = style.letter_spacing if own is None else own
    assert style.spacing is not None
    assert style.line_break is not None
    return case_for(
        run.faces,
        style.language,
        run.scale,
        round(spacing * run.scale * EM),
        style.line_break,
        style.spacing,
        hyphenate=style.hyphenate,
        breaks_words=style.word_break == "break-all",
        parts_letters=style.justify_by == "inter-character",
        split_over=force.split_over,
        orientation=style.orientation,
        combine=run.combine,
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
