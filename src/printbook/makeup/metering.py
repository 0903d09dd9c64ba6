"""Metering 量稿: in how many rows every part of a story can be set, and at what price.

Text is cast off by the composer in the styles of the CSS, headlines and captions are
set at every width; the planner sees nothing else of a story.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, inf
from xml.etree.ElementTree import Element

from printbook.design.lift import Leaf, Thread
from printbook.design.model import Grid
from printbook.makeup.levelling import BLANK_LINE, Compositor
from printbook.makeup.sense import sense_of
from printbook.makeup.trial import Proofed, Trial
from printbook.makeup.upright import end_of, pour_any
from printbook.typography import add_up
from printbook.units import Pt

__all__ = ["BLANK", "Headline", "Meter", "Upright"]

BLANK = 0.5
"""The planner's price of a blank line; all other prices are held against it."""

_PREFERRED = "\u200b"
# Text so much dearer than its best lines is not offered to the planner.
_DEAREST = 6.0
_SLACK = 0.01
# A line that cannot be set well at a measure is a reason to take another.
_NOTE = 6 * BLANK_LINE
# Rows are added up as whole thousandths.
_FINE = 1000


@dataclass(frozen=True, slots=True)
class Headline:
    """The size of a headline in points, its lines, the share of its measure that they
    fill, and what their breaks cost its sense.
    """

    size: Pt
    lines: int
    fill: float
    parted: float


@dataclass(frozen=True, slots=True)
class Upright:
    """An upright headline: its size and how far its lines reach across, in points; its
    lines, the rows it needs, and what its breaks cost its sense.
    """

    size: Pt
    lines: int
    across: Pt
    rows: int
    parted: float


class Meter:
    """Measures the proofs of a trial on a grid."""

    def __init__(self, trial: Trial, grid: Grid, by: Compositor) -> None:
        self.trial = trial
        self.grid = grid
        self._by = by
        self._rows: dict[tuple[str, Pt], tuple[tuple[int, float], ...]] = {}
        self._out = {
            element
            for element in trial.page.html.etree_element.iter()
            if (kind := trial.page.sample.kind(element)) and kind.is_out
        }

    def width(self, columns: int) -> Pt:
        """How wide so many columns are with the gutters between them."""
        return columns * (self.grid.measure + self.grid.gutter) - self.grid.gutter

    def text(self, block: str, slot_width: Pt) -> tuple[tuple[int, float], ...]:
        """Rows that a block's text takes in legs so wide, each with its price."""
        thread = self.trial.threads.get(block)
        if thread is None:
            return ((0, 0.0),)
        (proof,) = self.trial.of(block, "leg")
        inset = proof.slot.rect.width - thread.frames[0].width
        key = block, round(slot_width - inset, 3)
        if key not in self._rows:
            self._rows[key] = tuple(self._cast(thread, slot_width - inset))
        return self._rows[key]

    def least(self, block: str) -> int:
        """The fewest rows that a block's text takes in columns of the grid."""
        return self.text(block, self.grid.measure)[0][0]

    def _cast(self, thread: Thread, measure: Pt) -> Iterator[tuple[int, float]]:
        sums = add_up(self._of_leaf(leaf, measure) for leaf in thread.leaves)
        best: dict[int, float] = {}
        for fine, cost in sums.items():
            rows = ceil(fine / _FINE - _SLACK)
            best[rows] = min(cost, best.get(rows, inf))
        least = min(best.values(), default=0.0)
        for rows in sorted(best):
            if (best[rows] - least) * BLANK / BLANK_LINE <= _DEAREST:
                yield rows, round(best[rows] * BLANK / BLANK_LINE, 3)

    def _of_leaf(self, leaf: Leaf, measure: Pt) -> Mapping[int, float]:
        style, step = leaf.style, self.grid.baseline / _FINE
        notes = _NOTE * len(self._by.compose(leaf, measure).notes)
        return {
            round((lines * style.leading + style.before + style.after) / step): cost
            + notes
            for lines, cost in self._by.offers(leaf, measure).items()
        }

    def rows(self, proof: Proofed, *, less: Pt = 0.0) -> int:
        """The rows that what stands in a proof takes, at a width so much `less`."""
        leaves = [leaf for leaf in proof.leaves if not self._is_out(leaf, proof)]
        height = sum(
            leaf.style.before
            + leaf.style.after
            + self._lines(leaf, less) * leaf.style.leading
            for leaf in leaves
        )
        return ceil(height / self.grid.baseline - _SLACK)

    def notes(self, proof: Proofed) -> int:
        """How much the composer has to say of what stands in a proof."""
        return sum(
            len(self._by.compose(leaf, leaf.measure).notes) for leaf in proof.leaves
        )

    def _lines(self, leaf: Leaf, less: Pt) -> int:
        return len(self._by.compose(leaf, leaf.measure - less).lines)

    def _is_out(self, leaf: Leaf, proof: Proofed) -> bool:
        """Whether it is placed for itself in its slot, as a headline's number is."""
        return leaf.element in self._out and not _fills(leaf.element, proof)

    def headline(self, proof: Proofed) -> Headline:
        """The largest type in a proof."""
        leaves = [one for one in proof.leaves if not self._is_out(one, proof)]
        leaf = max(leaves, key=lambda one: one.style.size, default=None)
        # Beside a number in a narrow column nothing may be left for the headline.
        if leaf is None or leaf.measure <= 0:
            return Headline(0.0, 0, 0.0, 0.0)
        galley = self._by.compose(leaf, leaf.measure)
        ends = [line.x[-1] + line.advance[-1] for line in galley.lines if line.x]
        size = leaf.style.size
        return Headline(
            size,
            len(galley.lines),
            max(ends, default=0.0) * size / leaf.measure,
            _parted(leaf.text, [line.start for line in galley.lines[1:]]),
        )

    def upright(self, proof: Proofed) -> Upright | None:
        """An upright headline in its slot; None where it does not fit."""
        across, spare = 0.0, proof.slot.rect.height
        size, lines, parted = 0.0, 0, 0.0
        for thread in proof.threads:
            poured = pour_any(thread, self._by.compose)
            frame = poured.thread.frames[0]
            if poured.overset or frame.width > proof.slot.rect.height + _SLACK:
                return None
            across += max(poured.depths, default=0.0)
            reach = max(
                (end_of(one) for row in poured.frames for one in row), default=0
            )
            spare = min(spare, thread.frames[0].width - reach)
            for leaf in thread.leaves:
                if leaf.style.size > size:
                    size = leaf.style.size
                    starts = [
                        one.line.start
                        for row in poured.frames
                        for one in row
                        if one.leaf is leaf
                    ]
                    lines, parted = len(starts), _parted(leaf.text, starts[1:])
        if not lines or across > proof.slot.rect.width + _SLACK:
            return None
        rows = proof.slot.area.rows - int(max(0.0, spare) / self.grid.baseline)
        return Upright(size, lines, across, rows, parted)


def _parted(text: str, starts: Sequence[int]) -> float:
    """What breaks of a headline cost its sense; preferred ones are the editor's."""
    whole = text.replace(_PREFERRED, "")
    prices = dict(sense_of(whole)) if starts else {}
    places = (
        at - text[:at].count(_PREFERRED)
        for at in starts
        if text[at - 1 : at] not in (_PREFERRED, "\n")
    )
    return sum(max(0.0, prices.get(place, 0.0)) for place in places)


def _fills(element: Element, proof: Proofed) -> bool:
    """Whether an element is the slot itself."""
    from printbook.design.template import place

    return element.get("style", "").startswith(place(proof.slot.rect))
