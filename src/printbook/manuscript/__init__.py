"""The manuscript: a YAML file becomes a model; every complaint has its place."""

from typing import TYPE_CHECKING

from printbook.doors import door
from printbook.manuscript.manuscript import (
    Manuscript,
    Passage,
    lines_of,
    point_of,
    read_manuscript,
)

if TYPE_CHECKING:
    from printbook.manuscript.reading import Places, read_model

__all__ = [
    "Manuscript",
    "Passage",
    "Places",
    "lines_of",
    "point_of",
    "read_manuscript",
    "read_model",
]

# A text's places are asked for without YAML or pydantic; reading a model needs both.
_READERS = {"Places": "reading", "read_model": "reading"}

__getattr__ = door(__name__, _READERS)
