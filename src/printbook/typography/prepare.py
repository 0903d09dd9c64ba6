"""Copy becomes paragraphs: pieces are cast into sorts, and gaps put between them.

A paragraph depends on no measure, so it is made once and set at many.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from printbook.foundry.characters import is_invisible
from printbook.typography.between import READING, Between
from printbook.typography.classes import EM, SPACES, TOKEN, TypeClass
from printbook.typography.draft import Draft, Force
from printbook.typography.edges import leads_of, tails_of
from printbook.typography.house import at_home, in_manner
from printbook.typography.model import Run, TextStyle
from printbook.typography.paragraph import Extra, Paragraph, Reading
from printbook.typography.ruby import cast_reading, make_room, over_in_column
from printbook.typography.runin import run_in_label
from printbook.typography.sorts import Case, Sort, case_for

__all__ = ["prepare"]

_FORCED = frozenset("\n\u2028\u2029")


@lru_cache(maxsize=1024)
def prepare(
    runs: tuple[Run, ...], style: TextStyle, force: Force
) -> tuple[Paragraph, ...]:
    """The paragraphs of the copy, parted at its forced breaks."""
    return tuple(_Walk(runs, at_home(style), force).paragraphs())


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
        styles = [in_manner(style, run.manner) for run in runs]
        self.hangs = [one.hangs for one in styles]
        self.cases = [
            _case(run, own, force) for run, own in zip(runs, styles, strict=True)
        ]
        starts = list(accumulate((len(run.text) for run in runs), initial=0))
        self.run_stops = starts[1:]
        self.marks = tuple(
            (at, run.mark) for at, run in zip(starts, runs, strict=False)
        )
        self.between = Between(self.copy, self.cases, styles, style, force)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Walk the copy; a paragraph ends at each forced break and at the end."""
        draft = Draft(0)
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
                draft = Draft(stop)
                sorts, offsets, runs = draft.sorts, draft.at, draft.run
            else:
                self._add(draft, piece, at, run)
            at = stop
        yield self._paragraph(draft, at)

    def _add(self, draft: Draft, piece: str, at: int, run: int) -> None:
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
                self._join(draft, at, run)

    def _join(self, draft: Draft, at: int, run: int) -> None:
        """Keep a word whole where markup parts it, but where a line must end there."""
        gap, ends_line = len(draft.sorts) - 1, at == self.style.first_stop
        draft.joints[gap] = 0.0 if ends_line else None
        if ends_line and self.style.has_first_hyphen:
            draft.hyphens[gap] = self.cases[run - 1].hyphen

    def _read(self, draft: Draft, at: int, run: int) -> None:
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
            if self.style.orientation != "horizontal":
                # Beside the base is over it in a line that runs down (CSS Ruby 1, 4.1).
                ruby = over_in_column(ruby)
            draft.readings.append(cast_reading(ruby, text, at, case, (first, last)))
            return
        for piece in TOKEN.findall(reading.text):
            self._add(draft, piece, at, run)
            at += len(piece)

    def _add_blank(self, draft: Draft, piece: str, at: int, run: int) -> None:
        """Spaces and controls; what is a sort in Japanese stands in the line as one."""
        classes = self.cases[run].usage.classes
        for k, c in enumerate(piece):
            if classes.get(c) is TypeClass.IDEOGRAPHIC_SPACE:
                draft.add(self.cases[run].sort(c), at + k, run)
                continue
            extras = draft.extras.setdefault(len(draft.sorts) - 1, [])
            extras.append(Extra(at + k, c, c in SPACES))

    def _cast(self, draft: Draft, piece: str, at: int, run: int) -> None:
        case = self.cases[run]
        for part in case.cut(piece):
            self._cast_part(draft, case.sort(part), at, run)
            at += len(part)

    def _cast_part(self, draft: Draft, sort: Sort, at: int, run: int) -> None:
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

    def _paragraph(self, draft: Draft, stop: int) -> Paragraph:
        if self.has_fringes:
            self._fringe(draft, stop)
        rows = self.between.rows(draft)
        if draft.readings:
            keeps = not self.force.everywhere
            make_room(draft.readings, draft.sorts, rows, keeps=keeps)
        hangs = [self.hangs[run] for run in draft.run] if any(self.hangs) else ()
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
            label=run_in_label(draft.sorts, rows, self.style),
            tails=tails_of(
                draft.sorts, self.style, hangs, ends_copy=stop == len(self.copy)
            ),
            leads=leads_of(
                draft.sorts, self.style, hangs, begins_copy=draft.start == 0
            ),
            readings=_by_last(draft.readings),
        )

    def _fringe(self, draft: Draft, stop: int) -> None:
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


def _text(run: Run) -> str:
    return run.text


def _in_line(run: Run) -> str:
    """What the rules of the line see of a run."""
    return run.text if run.ruby is None else READING * len(run.text)


def _by_last(readings: Sequence[Reading]) -> dict[int, list[Reading]]:
    found: dict[int, list[Reading]] = {}
    for one in readings:
        found.setdefault(one.last, []).append(one)
    return found


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
        split_over=force.split_over if style.divides else None,
        orientation=style.orientation,
        combine=run.combine,
    )
