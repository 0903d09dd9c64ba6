"""The press: photos before painting, the finished PDF after, files into their place."""

from typing import TYPE_CHECKING

from printbook.doors import door
from printbook.press.ledger import LOST, Count, Expected, Proof
from printbook.press.publish import publish

if TYPE_CHECKING:
    from printbook.press.album import prepare_photos
    from printbook.press.inspection import inspect, inspect_makeup, inspect_page
    from printbook.press.outputs import Outputs
    from printbook.press.photos import Prepared, prepare_photo
    from printbook.press.proof import audit, prove

__all__ = [
    "LOST",
    "Count",
    "Expected",
    "Outputs",
    "Prepared",
    "Proof",
    "audit",
    "inspect",
    "inspect_makeup",
    "inspect_page",
    "prepare_photo",
    "prepare_photos",
    "prove",
    "publish",
]

# Pillow, PDFium and qpdf take a tenth of a second to come in: brought in when needed.
_WHEN_NEEDED = {
    "Outputs": "outputs",
    "Prepared": "photos",
    "audit": "proof",
    "inspect": "inspection",
    "inspect_makeup": "inspection",
    "inspect_page": "inspection",
    "prepare_photos": "album",
    "prepare_photo": "photos",
    "prove": "proof",
}

__getattr__ = door(__name__, _WHEN_NEEDED)
