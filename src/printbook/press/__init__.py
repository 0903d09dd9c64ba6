"""The press: photos before painting, the finished PDF after, files into their place."""

from printbook.press.photos import Prepared, prepare_photo
from printbook.press.publish import publish

__all__ = ["Prepared", "prepare_photo", "publish"]
