"""Ladders: how far each kind of gap gives to make a line fit, and the price."""

from collections.abc import Mapping
from dataclasses import dataclass

from printbook.typography.pairs import Gap

__all__ = ["LADDERS", "WEIGHTS", "Ladder", "Step"]


@dataclass(frozen=True, slots=True)
class Step:
    """A gap on the ladder: what it gives at press stages 1 to 3, and at stretch 1."""

    press: tuple[int, int, int] = (0, 0, 0)
    stretch: int = 0
    is_expandable: bool = True
    is_mark: bool = False


@dataclass(frozen=True, slots=True)
class Ladder:
    """How lines are made to fit: steps per gap (thousandths, cumulative) and prices.

    `press_costs` are for f² at stage 1, f at stages 2 and 3, and for each mark pressed
    beyond stage 1; `widened` is for f² at stretch stage 1, `square` for the density of
    any line and `fourth` for that of a wide one, `lacks` for one that lacks more than a
    character, `adjacency` for each thousandth that neighbours differ by.
    """

    steps: Mapping[Gap, Step]
    press_costs: tuple[float, float, float, float]
    widened: float = 3.0
    square: float = 0.02
    fourth: float = 2e-6
    lacks: float = 300.0
    adjacency: float = 0.05

    @property
    def han(self) -> Step:
        """The gap between Han characters: the density of a line is what it gives."""
        return self.steps[Gap.HAN]


def _ladder(
    han: tuple[int, int, int],
    latin: tuple[int, int, int],
    stretch: tuple[int, int, int, int],
    per_mark: float,
) -> Ladder:
    """A ladder; `stretch` is that of commas, of quotes and brackets, Han-Latin, Han."""
    comma, quote, han_latin, plain = stretch
    mark, half_mark = (149, 449, 500), (75, 225, 250)
    return Ladder(
        steps={
            Gap.NONE: Step(is_expandable=False),
            Gap.HAN: Step(han, plain),
            Gap.COMMA: Step(mark, comma, is_mark=True),
            Gap.FINAL: Step(mark, comma, is_mark=True),
            # JLReq table 3 and LuaTeX-ja: a stop is never pressed, 、 by half.
            Gap.STOP: Step(stretch=comma, is_mark=True),
            Gap.ENUM: Step(half_mark, comma, is_mark=True),
            Gap.MIDDLE: Step(half_mark, quote, is_mark=True),
            Gap.CLOSE: Step(mark, quote, is_mark=True),
            Gap.OPEN: Step(mark, quote, is_mark=True),
            # Never widened with the rest: a gap between two marks would gape.
            Gap.PAIR: Step((300, 449, 500), 60, is_expandable=False),
            Gap.HAN_LATIN: Step(latin, han_latin),
            # clreq 3.5.2: spaces between words are the first to give, both ways.
            Gap.SPACE: Step((40, 80, 130), 100),
        },
        press_costs=(0.5, 6.0, 6.0, per_mark),
    )


# Measured on newspaper copy and on manuals at 12 to 30 em. D is balanced with quotes
# and brackets widened less: a widened quote is the first thing a reader sees. Its Han
# gaps give what a mark at the end needs where no other mark can: at stage 1 with one
# mark in a line of 17 em (351 / 14), at stage 3 with none in the first line of a
# column of 12 em, ten characters (500 / 9). The line would else lack a character.
LADDERS: Mapping[str, Ladder] = {
    "even": _ladder((5, 5, 5), (20, 30, 40), (300, 300, 20, 6), 4.0),
    "balanced": _ladder((22, 30, 34), (22, 40, 125), (300, 300, 20, 6), 8.0),
    "calm": _ladder((22, 30, 34), (22, 30, 34), (149, 149, 10, 6), 8.0),
    "D": _ladder((25, 28, 56), (30, 40, 100), (240, 120, 20, 6), 6.0),
}
WEIGHTS = tuple(LADDERS)
"""The names of the ladders."""
