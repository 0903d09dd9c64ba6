"""Content: YAML and photos become an edition; every complaint has its place."""

from typing import TYPE_CHECKING

from printbook.content.edition import (
    Copy,
    Edition,
    Figure,
    House,
    Paragraph,
    Photo,
    Publication,
    Story,
)
from printbook.doors import door

if TYPE_CHECKING:
    from printbook.content.assembly import read_edition
    from printbook.content.project import find_edition, house, known_editions
    from printbook.content.schemas import schema, write_schemas

__all__ = [
    "Copy",
    "Edition",
    "Figure",
    "House",
    "Paragraph",
    "Photo",
    "Publication",
    "Story",
    "find_edition",
    "house",
    "known_editions",
    "read_edition",
    "schema",
    "write_schemas",
]

# Naming the nouns needs no YAML reader: it is brought in when something is read.
_READERS = {
    "find_edition": "project",
    "house": "project",
    "known_editions": "project",
    "read_edition": "assembly",
    "schema": "schemas",
    "write_schemas": "schemas",
}

__getattr__ = door(__name__, _READERS)
