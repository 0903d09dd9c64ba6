"""The paragraph under the hand, and how far the rules are broken for it."""

from dataclasses import dataclass, field

from printbook.typography.paragraph import Extra, Reading
from printbook.typography.sorts import Sort

__all__ = ["LAWFUL", "Draft", "Force"]


@dataclass(frozen=True, slots=True)
class Force:
    """How far the rules are broken where no lines can be made within them."""

    split_over: int | None = None
    """Words wider than this (thousandths) may be divided anywhere."""
    everywhere: bool = False
    """Whether a line may end in every gap."""


LAWFUL = Force()


@dataclass(slots=True)
class Draft:
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
        """Put a sort at its end: its offset in the copy, and the run it is of."""
        self.sorts.append(sort)
        self.at.append(at)
        self.run.append(run)
