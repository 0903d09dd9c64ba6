"""What a PDF is printed for."""

from dataclasses import dataclass

__all__ = ["SCREEN", "Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """One use of the pages: its name and how fine its pictures must be."""

    name: str
    resolution: int
    jpeg_quality: int


SCREEN = Target("screen", resolution=200, jpeg_quality=88)
"""The plain PDF of `printbook build`: tagged, RGB pictures, newsprint resolution."""
