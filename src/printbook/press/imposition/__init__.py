"""Imposition 拼大版: pages placed so that folded or cut sheets read in order."""

from printbook.press.imposition.imposer import Imposed, impose
from printbook.press.imposition.order import Imposition
from printbook.press.imposition.papers import PAPERS, paper_size
from printbook.press.imposition.schemes import SCHEMES, Cell, Scheme, Sheet

__all__ = [
    "PAPERS",
    "SCHEMES",
    "Cell",
    "Imposed",
    "Imposition",
    "Scheme",
    "Sheet",
    "impose",
    "paper_size",
]
