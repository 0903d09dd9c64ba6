"""What stands between the sorts: gaps, spaces, and what a break there costs."""

from collections.abc import Callable, Sequence
from unicodedata import category, east_asian_width

from printbook.typography.breaks import LEVELS, PENALTY
from printbook.typography.classes import EM, SOFT_HYPHEN, TypeClass, type_class
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

_HAN = frozenset({TypeClass.HAN, TypeClass.UNIT, TypeClass.TRAILING})
# To UAX 14 a reading is part of the character before it.
_COMBINED = "\u0301"
# UTR 59: signs that stand apart from Han in Chinese are other punctuation (Po) in its
# own width, but for these.
_NO_SIGNS = frozenset("\"'*/·†‡…")
# A run of these is one blank (CSS Text 3, 4.1.1).
_COLLAPSIBLE = " \t"


class Between:
    """The gaps of all paragraphs of a copy, whose runs are set from `cases`.

    `styles` are those of the runs, `style` is that of the paragraph.
    """

    def __init__(
        self,
        copy: str,
        cases: Sequence[Case],
        styles: Sequence[TextStyle],
        style: TextStyle,
        force: Force,
    ) -> None:
        self.copy, self.cases = copy, cases
        self.style, self.force = style, force
        self.styles = tuple(dict.fromkeys((style, *styles)))
        """That of the paragraph, then those of runs that have another."""
        self.kinds = [self.styles.index(one) for one in styles]
        """Which of them each run has."""
        self.is_mixed = any(case.scale != 1.0 for case in cases)
        self.is_tracked = any(case.tracking for case in cases)
        self.has_manners = len(self.styles) > 1
        self.opportunities: dict[int, frozenset[int]] = {}

    def rows(self, draft: Draft) -> list[Row]:
        """The gaps between the sorts of a paragraph, in order."""
        style = self.style
        sorts = draft.sorts
        rows = _gaps(style).between(sorts)
        if self.has_manners:
            self._have_manners(draft, rows)
        for gap in self._gaps_where(draft, _spaces_signs):
            self._space_sign(draft, gap, rows)
        if self.is_mixed:
            rows = [in_size(row, *sorts[g : g + 2]) for g, row in enumerate(rows)]
        for gap, extras in draft.extras.items():
            if 0 <= gap < len(rows):
                self._open(draft, gap, rows, extras)
        joint = JOINT if style.justify_by != "inter-character" else LETTER_JOINT
        for gap, penalty in draft.joints.items():
            if penalty is None and self._parts_words_at(draft, gap):
                penalty = 0.0
            rows[gap] = joint._replace(penalty=penalty)
        if self.is_tracked:
            tracks = (self.cases[run].tracking for run in draft.run)
            rows = [
                row._replace(natural=row.natural + track)
                for row, track in zip(rows, tracks, strict=False)
            ]
        for gap in self._gaps_where(draft, _is_css):
            self._let_css_break(draft, gap, rows)
        for gap in self._gaps_where(draft, _keeps_words):
            self._keep_words(draft, gap, rows)
        if style.names:
            keep_names(rows, draft.at, self.copy, style.names)
        if self.force.everywhere:
            price = PENALTY["against the rules"]
            rows = [r._replace(penalty=price) if r.penalty is None else r for r in rows]
        for gap in self._gaps_where(draft, _is_unbroken):
            rows[gap] = rows[gap]._replace(penalty=None)
        return rows

    def _kind_at(self, draft: Draft, gap: int) -> int:
        """Which style a gap has: that of both its sides, else the paragraph's."""
        if not self.has_manners:
            return 0
        left, right = (self.kinds[run] for run in draft.run[gap : gap + 2])
        return left if left == right else 0

    def _style_at(self, draft: Draft, gap: int) -> TextStyle:
        return self.styles[self._kind_at(draft, gap)]

    def _gaps_where(
        self, draft: Draft, holds: Callable[[TextStyle], bool]
    ) -> Sequence[int]:
        """The gaps whose style is such a one."""
        gaps = range(len(draft.sorts) - 1)
        such = [holds(style) for style in self.styles]
        if not self.has_manners:
            return gaps if such[0] else ()
        return [gap for gap in gaps if such[self._kind_at(draft, gap)]]

    def _have_manners(self, draft: Draft, rows: list[Row]) -> None:
        """Set the gaps of runs that have a manner of their own."""
        level = LEVELS[str(self.style.line_break)]
        for gap in range(len(rows)):
            pair = draft.sorts[gap : gap + 2]
            left, right = (self.kinds[run] for run in draft.run[gap : gap + 2])
            stands = [k for k in (left, right) if self._is_upright(k)]
            if left == right or stands:
                # Letters that stand upright are set off from nothing.
                own = stands[0] if stands else left
                (rows[gap],) = _gaps(self.styles[own]).between(pair)
            if left != right and (
                level.bars_end(pair[0].text) or level.bars_start(pair[1].text)
            ):
                # Sorts of another level do not know what this one bars.
                rows[gap] = rows[gap]._replace(penalty=None)

    def _is_upright(self, kind: int) -> bool:
        return self.styles[kind].orientation == "upright"

    def _parts_words_at(self, draft: Draft, gap: int) -> bool:
        """Whether a word may be parted where a run begins, by that run's manner."""
        left, right = draft.run[gap : gap + 2]
        kind = self.kinds[right]
        if left == right or self.styles[kind].word_break != "break-all":
            return False
        return draft.at[gap + 1] in self._opportunities(kind)

    def _space_sign(self, draft: Draft, gap: int, rows: list[Row]) -> None:
        """Let the gap beside letters stand beside a sign too."""
        left, right = draft.sorts[gap : gap + 2]
        signs = (_is_sign(left.text[-1]), _is_sign(right.text[0]))
        han = (type_class(left.right) in _HAN, type_class(right.left) in _HAN)
        if (signs[0] and han[1]) or (han[0] and signs[1]):
            table = _gaps(self._style_at(draft, gap))
            rows[gap] = table.beside_sign(rows[gap])

    def _opportunities(self, kind: int) -> frozenset[int]:
        """Where UAX 14 has a line end, as the style tailors it."""
        known = self.opportunities.get(kind)
        if known is None:
            style = self.styles[kind]
            copy = self.copy.replace(READING, _COMBINED)
            known = self.opportunities[kind] = opportunities(
                copy if style.soft_hyphens else copy.replace(SOFT_HYPHEN, "\u2060"),
                LEVELS[str(style.line_break)].css or "normal",
                style.language,
                breaks_words=style.word_break == "break-all",
            )
        return known

    def _let_css_break(self, draft: Draft, gap: int, rows: list[Row]) -> None:
        """Let lines end where UAX 14 has it, and at the hyphens of divided words."""
        found = self._opportunities(self._kind_at(draft, gap))
        row = rows[gap]
        stop = draft.at[gap] + len(draft.sorts[gap].text)
        reach = range(stop, draft.at[gap + 1] + 1)
        if any(offset in found for offset in reach):
            rows[gap] = row._replace(penalty=min(0.0, row.penalty or 0.0))
        elif gap not in draft.joints:
            rows[gap] = row._replace(penalty=None)

    def _keep_words(self, draft: Draft, gap: int, rows: list[Row]) -> None:
        """Shut a break between letters and digits, Han too (CSS Text 3 5.2)."""
        if gap in draft.extras or gap in draft.joints:
            return
        left, right = draft.sorts[gap].text[-1], draft.sorts[gap + 1].text[0]
        if left.isalnum() and right.isalnum():
            is_forced = self.force.split_over is not None
            price = PENALTY["anywhere in a word"] if is_forced else None
            rows[gap] = rows[gap]._replace(penalty=price)

    def _open(
        self, draft: Draft, gap: int, rows: list[Row], extras: Sequence[Extra]
    ) -> None:
        """Let a gap's spaces and format characters into its row."""
        case = self.cases[draft.run[gap]]
        pair = (draft.sorts[gap], draft.sorts[gap + 1])
        row = rows[gap]
        style = self._style_at(draft, gap)
        blanks = [one for one in extras if one.is_space]
        if blanks and SPACINGS[str(style.spacing)].adds_spaces:
            row = self._added(draft, gap, pair, blanks)
        elif blanks:
            spaces = "".join(one.character for one in blanks)
            spaces = "".join(c for c in spaces if c not in _COLLAPSIBLE) or spaces[:1]
            width = sum(map(case.space, spaces))
            row = _gaps(style).spaced(row, pair, spaces, width)
        if not style.soft_hyphens:
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
        spaces = "".join(one.character for one in blanks)
        row, before = _gaps(self._style_at(draft, gap)).added(pair, spaces, sum(widths))
        wide = {
            one: one._replace(before=before if k == 0 else 0, width=widths[k])
            for k, one in enumerate(blanks)
        }
        draft.extras[gap] = [wide.get(one, one) for one in draft.extras[gap]]
        is_bound = any(one.character in NO_BREAK for one in blanks)
        return row._replace(penalty=None) if is_bound else row


def _spaces_signs(style: TextStyle) -> bool:
    return "sign" in style.autospace_for


def _is_sign(character: str) -> bool:
    return (
        category(character) == "Po"
        and character not in _NO_SIGNS
        and east_asian_width(character) not in "FWH"
    )


def _is_unbroken(style: TextStyle) -> bool:
    return not style.wraps


def _is_css(style: TextStyle) -> bool:
    return bool(LEVELS[str(style.line_break)].css)


def _keeps_words(style: TextStyle) -> bool:
    return style.word_break == "keep-all"


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
