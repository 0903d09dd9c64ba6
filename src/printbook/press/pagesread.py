"""What was read of pages before, for those that say the same in another file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from printbook.memory import Memory

if TYPE_CHECKING:
    from printbook.press.reading import Reading

__all__ = ["UNKNOWN", "KnownPages", "PagesRead"]


@dataclass(frozen=True, slots=True)
class KnownPages:
    """The pages of one PDF; without fingerprints each is read."""

    prints: Sequence[bytes] = ()
    readings: Memory[bytes, "Reading"] = field(default_factory=lambda: Memory(0))
    blanks: Memory[bytes, Mapping[str, int]] = field(default_factory=lambda: Memory(0))

    def reading(self, page: int, read: Callable[[], "Reading"]) -> "Reading":
        """What a page, counted from 0, paints."""
        return self.readings.recall(self.prints[page], read) if self.prints else read()

    def notdef(
        self, page: int, count: Callable[[], Mapping[str, int]]
    ) -> Mapping[str, int]:
        """How many .notdef glyphs a page, counted from 0, shows of each font."""
        return self.blanks.recall(self.prints[page], count) if self.prints else count()


UNKNOWN = KnownPages()
"""The pages of a PDF of which nothing was read before."""


class PagesRead:
    """What was read of so many pages, by their fingerprints."""

    def __init__(self, most: int) -> None:
        self._readings: Memory[bytes, Reading] = Memory(most)
        self._blanks: Memory[bytes, Mapping[str, int]] = Memory(most)

    def of(self, pdf: bytes) -> KnownPages:
        """The pages of a PDF, those known that show what one read before did."""
        if not self._readings:
            return UNKNOWN
        # Brought in here: a shop is opened long before there is a PDF.
        from printbook.press.fingerprints import fingerprints

        return KnownPages(fingerprints(pdf), self._readings, self._blanks)
