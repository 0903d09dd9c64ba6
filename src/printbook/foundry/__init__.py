"""The foundry: faces declared, fetched, verified, opened for shaping, cut for a PDF."""

from typing import TYPE_CHECKING

from printbook.doors import door
from printbook.foundry.case import Case, open_case
from printbook.foundry.face import Face, lacking, missing_characters
from printbook.foundry.manifest import MANIFEST
from printbook.foundry.program import FaceProgram, subset, uncut

if TYPE_CHECKING:
    from printbook.foundry.adding import add
    from printbook.foundry.checking import check
    from printbook.foundry.fetching import fetch, list_faces
    from printbook.foundry.sighting import Sighting, sight
    from printbook.foundry.strange import Wanted, open_strange
    from printbook.foundry.system import SystemFaces

__all__ = [
    "MANIFEST",
    "Case",
    "Face",
    "FaceProgram",
    "Sighting",
    "SystemFaces",
    "Wanted",
    "add",
    "check",
    "fetch",
    "lacking",
    "list_faces",
    "missing_characters",
    "open_case",
    "open_strange",
    "sight",
    "subset",
    "uncut",
]

# Setting a page needs none of these: they are brought in when first asked for.
_SELDOM = {
    "Sighting": "sighting",
    "SystemFaces": "system",
    "Wanted": "strange",
    "add": "adding",
    "check": "checking",
    "fetch": "fetching",
    "list_faces": "fetching",
    "open_strange": "strange",
    "sight": "sighting",
}

__getattr__ = door(__name__, _SELDOM)
