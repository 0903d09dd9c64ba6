"""The foundry: faces declared, fetched, verified, opened for shaping, cut for a PDF."""

from printbook.foundry.case import Case, open_case
from printbook.foundry.face import Face, Metrics, face_for, missing_characters
from printbook.foundry.subset import FaceProgram, subset

__all__ = [
    "Case",
    "Face",
    "FaceProgram",
    "Metrics",
    "face_for",
    "missing_characters",
    "open_case",
    "subset",
]
