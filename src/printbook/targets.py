"""What a PDF is printed for: targets as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

__all__ = ["SCREEN", "TARGETS", "Sheets", "Standard", "Target"]

Standard: TypeAlias = Literal["plain", "x-4", "x-1a", "a-2b", "a-3b"]
"""PDF/X-4 (ISO 15930-7), X-1a:2003 (15930-4), PDF/A-2b (19005-2), A-3b (19005-3)."""

Sheets: TypeAlias = Literal["all", "first", "pages"]
"""Which sheets of a design: every one, the main one alone, or its pages one by one."""


@dataclass(frozen=True, slots=True)
class Target:
    """One use of the pages: how fine pictures are, and what kind of file it takes.

    `resolution` is in pixels an inch. `profile` names a printing condition, or its
    file; empty where the design says it. `most_bytes` is the largest that a file may
    become, 0 for any size.
    """

    name: str
    resolution: int
    jpeg_quality: int
    standard: Standard = "plain"
    is_cmyk: bool = False
    bleeds: bool = False
    has_marks: bool = False
    sheets: Sheets = "all"
    is_split: bool = False
    """Whether each page is a file of its own, named for the printer."""
    profile: str = ""
    ink_limit: int = 0
    """Most ink in per cent of one colour; 0 for that of the profile."""
    most_bytes: int = 0


SCREEN = Target("screen", resolution=200, jpeg_quality=88)
"""The plain PDF of `printbook build`: tagged, RGB pictures, newsprint resolution."""

_ALL = (
    SCREEN,
    Target(
        "press",
        resolution=300,
        jpeg_quality=92,
        standard="x-4",
        is_cmyk=True,
        bleeds=True,
        has_marks=True,
    ),
    Target(
        "press-x1a",
        resolution=300,
        jpeg_quality=92,
        standard="x-1a",
        is_cmyk=True,
        bleeds=True,
        has_marks=True,
    ),
    Target(
        "newsprint",
        resolution=200,
        jpeg_quality=90,
        standard="x-4",
        is_cmyk=True,
        sheets="pages",
        is_split=True,
    ),
    # 120 ppi at quality 60 is a third of the size of 150 at 75, and as good on a phone.
    Target("email", 120, 60, standard="a-2b", sheets="first", most_bytes=2_000_000),
    Target("archive", 300, 90, standard="a-3b", sheets="first"),
    Target("proof", 120, 75, bleeds=True, has_marks=True, sheets="first"),
)

TARGETS: Mapping[str, Target] = MappingProxyType({one.name: one for one in _ALL})
"""付印、付印（X-1a）、报纸单页、电邮、存档、校样: by their names."""
