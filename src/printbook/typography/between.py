"""What stands between the sorts: gaps, spaces, and what a break there costs."""

from collections.abc import Sequence

from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM, SOFT_HYPHEN
from printbook.typography.draft import Draft, Force
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
)
from printbook.typography.model import TextStyle
from printbook.typography.paragraph import Extra, Row
from printbook.typography.sorts import Case, Sort
from printbook.typography.spacing import SPACINGS
from printbook.typography.uax14 import opportunities

__all__ = ["READING", "Between"]

READING = "\uffff"
"""Stands in the copy for a character of a reading: no character, and no word either."""

# To UAX 14 a reading is part of the character before it.
_COMBINED = "\u0301"
# A run of these is one blank (CSS Text 3, 4.1.1).
_COLLAPSIBLE = " \t"


class Between:
    """The gaps of all paragraphs of a copy, whose runs are set from `cases`."""

    def __init__(
        self, copy: str, cases: Sequence[Case], style: TextStyle, force: Force
    ) -> None:
        self.copy, self.cases = copy, cases
        self.style, self.force = style, force
        self.is_mixed = any(case.scale != 1.0 for case in cases)
        self.is_tracked = any(case.tracking for case in cases)
        self.opportunities: frozenset[int] | None = None

    def rows(self, draft: Draft) -> list[Row]:
        """The gaps between the sorts of a paragraph, in order."""
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

    def _let_css_break(self, draft: Draft, rows: list[Row], css: str) -> None:
        """Let lines end where UAX 14 has it, and at the hyphens of divided words."""
        style = self.style
        if self.opportunities is None:
            copy = self.copy.replace(READING, _COMBINED)
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

    def _keep_words(self, draft: Draft, rows: list[Row]) -> None:
        """Shut the breaks between letters and digits, Han too (CSS Text 3 5.2)."""
        is_forced = self.force.split_over is not None
        price = PENALTY["anywhere in a word"] if is_forced else None
        for gap, row in enumerate(rows):
            left, right = draft.sorts[gap].text[-1], draft.sorts[gap + 1].text[0]
            is_within = left.isalnum() and right.isalnum()
            if is_within and gap not in draft.extras and gap not in draft.joints:
                rows[gap] = row._replace(penalty=price)

    def _open(
        self, draft: Draft, gap: int, rows: list[Row], extras: Sequence[Extra]
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
        self, draft: Draft, gap: int, pair: tuple[Sort, Sort], blanks: Sequence[Extra]
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
