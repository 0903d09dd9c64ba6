"""Where a character is met: the faces of a case that have it."""

from dataclasses import dataclass

from printbook.foundry.case import Case
from printbook.foundry.characters import is_invisible, is_withheld, name_of, shown
from printbook.manuscript import point_of

__all__ = ["Sighting", "sight"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A character as a message may show it, and the ids of the faces that have it."""

    character: str
    point: str
    name: str
    faces: tuple[str, ...]
    is_invisible: bool
    is_withheld: bool

    @property
    def is_lacking(self) -> bool:
        """Whether a text with this character cannot be set."""
        return not (self.faces or self.is_invisible)


def sight(character: str, case: Case) -> Sighting:
    """The faces of the case, in the manifest's order, that have the character."""
    return Sighting(
        character=shown(character),
        point=point_of(character),
        name=name_of(character),
        faces=tuple(face.id for face in case.faces if face.has(character)),
        is_invisible=is_invisible(character),
        is_withheld=is_withheld(character),
    )
