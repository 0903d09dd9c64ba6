"""The press: photos before painting, the finished PDF after, files into their place."""

from printbook.press.photos import Prepared, prepare_photo
from printbook.press.proof import LOST, Count, Expected, Proof, audit, prove
from printbook.press.publish import publish

__all__ = [
    "LOST",
    "Count",
    "Expected",
    "Prepared",
    "Proof",
    "audit",
    "prepare_photo",
    "prove",
    "publish",
]
