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
    from printbook.content.project import Choice, choose, sources_of
    from printbook.content.schemas import schema, write_schemas

__all__ = [
    "Choice",
    "Copy",
    "Edition",
    "Figure",
    "House",
    "Paragraph",
    "Photo",
    "Publication",
    "Story",
    "choose",
    "read_edition",
    "schema",
    "sources_of",
    "write_schemas",
]

# Naming the nouns needs no YAML reader: it is brought in when something is read.
_READERS = {
    "Choice": "project",
    "choose": "project",
    "read_edition": "assembly",
    "schema": "schemas",
    "sources_of": "project",
    "write_schemas": "schemas",
}

__getattr__ = door(__name__, _READERS)
