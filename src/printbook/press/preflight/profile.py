"""What a kind of printing asks of a file: the numbers that preflight goes by."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from printbook.targets import Standard
from printbook.units import MM, Pt

__all__ = ["RULES", "Rules"]


_FOR_PRESS = frozenset({"X01", "C01", "C02", "C03", "C05", "T01"})


@dataclass(frozen=True, slots=True)
class Rules:
    """Limits of one kind of printing; resolutions in pixels an inch, ink in per cent.

    `standards` are those the file may follow; `multiple` is what its pages must be a
    multiple of; a limit of 0 is not asked for.
    """

    name: str
    standards: tuple[Standard, ...]
    ink_limit: int = 0
    ink_warning: int = 0
    least_bleed: Pt = 0.0
    soft: int = 0
    coarse: int = 0
    wasteful: int = 450
    line_art: int = 600
    small_type: Pt = 0.0
    hairline: Pt = 0.25
    tinted_hairline: Pt = 0.5
    multiple: int = 1
    most_bytes: int = 0

    @property
    def is_press(self) -> bool:
        """Whether the file is for plates and not for a screen."""
        return "x-4" in self.standards

    def asks(self, check: str) -> bool:
        """Whether a check by that id says anything of such a file."""
        if check in _FOR_PRESS:
            return self.is_press
        if check == "C04":
            return self.small_type > 0
        return check != "A01" or not self.is_press


# Ours, after the headings of GWG2015, to be set with a printer: newsprint of
# ISO 12647-3 (240 %, soft below 150 ppi), sheets of 12647-2 (300 %, soft below 225).
_ALL = (
    Rules(
        "newspaper-cn",
        ("x-4", "x-1a"),
        ink_limit=240,
        ink_warning=225,
        soft=150,
        coarse=100,
        small_type=9,
    ),
    Rules(
        "magazine",
        ("x-4", "x-1a"),
        ink_limit=300,
        ink_warning=290,
        least_bleed=3 * MM,
        soft=225,
        coarse=150,
        small_type=6,
        multiple=4,
    ),
    Rules("email", ("a-2b",), soft=72, coarse=50, most_bytes=2_000_000),
)

RULES: Mapping[str, Rules] = MappingProxyType({one.name: one for one in _ALL})
"""报纸、书刊、电邮: by the names that `printbook preflight` takes."""
