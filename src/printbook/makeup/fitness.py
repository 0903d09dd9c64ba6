"""Whether copy fits the legs that a plan gives it, before anything is laid out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from printbook.design.lift import Frame
from printbook.design.model import Block, Plan
from printbook.geometry import Rect
from printbook.makeup.levelling import Compositor, levelled, misfit
from printbook.makeup.pour import pour
from printbook.makeup.trial import Trial
from printbook.units import Pt

__all__ = ["Fitness"]

_MOST_BLANK = 100


class Fitness:
    """Pours the copy of a trial into legs; remembers into which it has."""

    def __init__(self, trial: Trial, by: Compositor) -> None:
        self._trial = trial
        self._by = by
        self._known: dict[tuple[str, tuple[tuple[float, float], ...]], int] = {}

    def blanks_of(self, plan: Plan) -> Mapping[str, int]:
        """The lines that each story's text leaves blank; negative: overset."""
        parts: dict[str, list[Block]] = {}
        for block in plan.blocks:
            parts.setdefault(block.id, []).append(block)
        found = {name: self.blanks(*blocks) for name, blocks in parts.items()}
        return {name: blank for name, blank in found.items() if blank is not None}

    def blanks(self, *parts: Block) -> int | None:
        """The same of one story's blocks, in order; None where it has no text."""
        if parts[0].id not in self._trial.threads:
            return None
        return self._blanks(parts[0].id, _legs(*parts))

    def is_full(self, first: Block, rests: Sequence[Pt]) -> bool:
        """Whether text fills the legs of a first part, where something goes on.

        `rests` are the heights that what goes on may have.
        """
        legs = _legs(first)
        return any(
            self._blanks(first.id, [*legs, replace(legs[-1], height=rest)]) == 0
            for rest in rests
        )

    def _blanks(self, name: str, legs: Sequence[Rect]) -> int:
        key = name, tuple((leg.width, leg.height) for leg in legs)
        if key not in self._known:
            self._known[key] = self._poured(name, legs)
        return self._known[key]

    def _poured(self, name: str, legs: Sequence[Rect]) -> int:
        thread = self._trial.threads[name]
        (proof,) = self._trial.of(name, "leg")
        inset = proof.slot.rect.width - thread.frames[0].width
        frames = tuple(
            Frame(Element("div"), leg.width - inset, leg.height) for leg in legs
        )
        poured = pour(replace(thread, frames=frames), self._by.compose)
        poured = levelled(poured, self._by)
        overset, blank = misfit(poured)
        if overset:
            return -overset
        # A leg that is not full in the middle of a story is worse than any at its end.
        blanks = round(blank / poured.leading)
        return blanks if blanks == poured.blank_lines else _MOST_BLANK * blanks


def _legs(*parts: Block) -> list[Rect]:
    return [leg.rect for part in parts for leg in part.of("leg")]
