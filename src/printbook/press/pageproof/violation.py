"""What a page may have done wrong."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from printbook.findings import Source
from printbook.geometry import Rect

__all__ = ["RuleName", "Violation"]

RuleName: TypeAlias = Literal[
    "lost",
    "overlap",
    "hole",
    "columns",
    "scattered",
    "photo",
    "beside",
    "stacked",
    "cut",
    "direction",
    "leg",
    "pin",
    "fold",
    "jump",
    "unreferred",
]


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule: the story it is about, and where on which page (from 0)."""

    rule: RuleName
    unit: str
    page: int
    rect: Rect | None
    value: str = ""
    source: Source | None = None
