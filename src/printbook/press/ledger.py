"""What a finished PDF must hold, and the account of what it holds."""

from dataclasses import dataclass

from printbook.findings import Finding, Source

__all__ = ["LOST", "Count", "Expected", "Proof"]

LOST = frozenset({"PB6001", "PB6002", "PB6003", "PB6004", "PB6005", "PB6006"})
"""Codes of findings that say text of the content cannot be read in the PDF."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A piece of the content that must be in the PDF: a paragraph, a headline.

    `unit` is what it belongs to, such as a story; `part` what it is there, such as its
    headline; `order` whether its characters must stand in order.
    """

    text: str
    source: Source | None
    name: str
    unit: str = ""
    order: bool = True
    part: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A line of the ledger: a piece's characters due, painted, reported overset."""

    name: str
    unit: str
    expected: int
    painted: int
    reported: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What the finished PDF lacks or hides, and the count of every piece."""

    findings: tuple[Finding, ...]
    counts: tuple[Count, ...]
