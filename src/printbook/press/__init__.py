"""The press: photos before painting, the finished PDF after, files into their place."""

from importlib import import_module
from typing import TYPE_CHECKING

from printbook.press.ledger import LOST, Count, Expected, Proof
from printbook.press.publish import publish

if TYPE_CHECKING:
    from printbook.press.album import prepare_photos
    from printbook.press.inspection import inspect
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
    "prepare_photos": "album",
    "prepare_photo": "photos",
    "prove": "proof",
}


def __getattr__(name: str) -> object:
    """A name brought in with its libraries when it is first asked for."""
    if name not in _WHEN_NEEDED:
        raise AttributeError(f"the press has no {name!r}")
    module = import_module(f"printbook.press.{_WHEN_NEEDED[name]}")
    value: object = getattr(module, name)
    return value
