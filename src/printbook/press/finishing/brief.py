"""What is to be made of a painted PDF."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from printbook.press.finishing.proofing import Guides
from printbook.press.profiles import Profile
from printbook.targets import Target
from printbook.units import Pt

__all__ = ["Brief", "Spot"]


@dataclass(frozen=True, slots=True)
class Spot:
    """专色 An ink of its own: its name, and the four inks that stand in for it."""

    name: str
    inks: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The target, the printing condition, and what the file says of itself.

    `date` is the edition's: a file must not hang on the clock. `attached` are files
    that an archive carries, by their names.
    """

    target: Target
    profile: Profile
    date: datetime.date
    job: str
    trim: tuple[Pt, Pt]
    bleed: Pt = 0.0
    folds: tuple[Pt, ...] = ()
    """Where a page is folded, from its trimmed left edge."""
    spots: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """By the name of a spot ink, the four inks that stand in for it."""
    attached: Mapping[str, bytes] = field(default_factory=dict)
    guides: Guides = field(default_factory=Guides)
    """What a proof shows over its pages."""

    @property
    def spot_inks(self) -> tuple[Spot, ...]:
        """The spot inks of the design."""
        return tuple(Spot(name, inks) for name, inks in self.spots.items())
