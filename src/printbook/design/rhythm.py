"""The page's rhythm: blocks that take a whole number of steps, most often baselines."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from printbook.design.values import length_of
from printbook.units import PX, Pt

__all__ = ["Rhythm", "rhythm_of"]

# What may be over a whole step by rounding alone.
_SLACK = 1e-3


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The step of a block, and its own padding and borders, in points."""

    step: Pt
    top: Pt = 0.0
    bottom: Pt = 0.0
    borders: Pt = 0.0

    def lack(self, height: Pt) -> Pt:
        """What a height lacks to a whole number of steps."""
        steps = ceil(height / self.step - _SLACK)
        return max(0.0, steps * self.step - height)


def rhythm_of(style: Any) -> Rhythm | None:
    """What `--pb-block-step` asks for; None without it, or for padding in percent."""
    step = next(filter(None, map(length_of, style["__pb_block_step"] or ())), 0.0)
    top, bottom = style["padding_top"], style["padding_bottom"]
    if not step or "%" in (top.unit, bottom.unit):
        return None
    borders = style["border_top_width"] + style["border_bottom_width"]
    return Rhythm(step, top.value * PX, bottom.value * PX, borders * PX)
