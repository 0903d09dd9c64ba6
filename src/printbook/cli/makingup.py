"""The ways in which the pages of a book are made up, as options name them."""

from enum import StrEnum

__all__ = ["MakingUp"]


class MakingUp(StrEnum):
    """Whichever fits; page by page; by masters or not at all."""

    AUTO = "auto"
    FLOW = "flow"
    MASTERS = "masters"
