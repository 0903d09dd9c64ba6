"""Finishing 整饰: a painted PDF becomes the file that its target asks for."""

from printbook.press.finishing.brief import Brief, Spot
from printbook.press.finishing.finisher import finish
from printbook.press.finishing.proofing import Guides

__all__ = ["Brief", "Guides", "Spot", "finish"]
