"""Whether copy fits the legs that a plan gives it, before anything is laid out."""

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from printbook.design.lift import Frame
from printbook.design.model import Block, Plan
from printbook.geometry import Rect
from printbook.makeup.levelling import Compositor, levelled, misfit
from printbook.makeup.pour import pour
from printbook.makeup.trial import Trial

__all__ = ["Fitness"]

_MOST_BLANK = 100


class Fitness:
    """Pours the copy of a trial into legs; remembers into which it has."""

    def __init__(self, trial: Trial, by: Compositor) -> None:
        self._trial = trial
        self._by = by
        self._known: dict[tuple[str, tuple[tuple[float, float], ...]], int] = {}

    def blanks_of(self, plan: Plan) -> Mapping[str, int]:
        """The lines that each block's text leaves blank; negative: overset."""
        found = {block.id: self.blanks(block) for block in plan.blocks}
        return {name: blank for name, blank in found.items() if blank is not None}

    def blanks(self, block: Block) -> int | None:
        """The same of one block; None where it has no text."""
        if block.id not in self._trial.threads:
            return None
        legs = [leg.rect for leg in block.of("leg")]
        key = block.id, tuple((leg.width, leg.height) for leg in legs)
        if key not in self._known:
            self._known[key] = self._poured(block.id, legs)
        return self._known[key]

    def _poured(self, name: str, legs: list[Rect]) -> int:
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
