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
    from printbook.manuscript.amending import Member, Plain, Taken, take_list
    from printbook.manuscript.reading import Places, read_model

__all__ = [
    "Manuscript",
    "Member",
    "Passage",
    "Places",
    "Plain",
    "Taken",
    "lines_of",
    "manuscript_of",
    "point_of",
    "read_manuscript",
    "read_model",
    "take_list",
]

# A text's places are asked for without YAML or pydantic; reading a model needs both.
_READERS = {
    "Member": "amending",
    "Plain": "amending",
    "Places": "reading",
    "Taken": "amending",
    "read_model": "reading",
    "take_list": "amending",
}

__getattr__ = door(__name__, _READERS)
