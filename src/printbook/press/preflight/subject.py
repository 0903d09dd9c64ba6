"""The file under inspection: opened once, its pages' marks read once."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

from printbook.press.preflight.marking import Mark, marks_of
from printbook.press.preflight.profile import Rules
from printbook.targets import Standard

__all__ = ["Subject"]


@dataclass(frozen=True)
class Subject:
    """A PDF and what is asked of it. Not slotted: what is read is kept."""

    content: bytes
    pdf: pikepdf.Pdf
    rules: Rules

    @cached_property
    def pages(self) -> tuple[pikepdf.Page, ...]:
        """Every page."""
        return tuple(self.pdf.pages)

    @cached_property
    def marks(self) -> tuple[tuple[Mark, ...], ...]:
        """By page, everything it marks."""
        return tuple(tuple(marks_of(page)) for page in self.pages)

    @cached_property
    def packet(self) -> str:
        """The metadata as XML; empty where there is none."""
        metadata = self.pdf.Root.get("/Metadata")
        if not isinstance(metadata, pikepdf.Stream):
            return ""
        return metadata.read_bytes().decode("utf-8", "replace")

    @cached_property
    def info(self) -> Any:
        """The older dictionary of the same things."""
        return self.pdf.trailer.get("/Info", pikepdf.Dictionary())

    @cached_property
    def standard(self) -> Standard:
        """What the file says it follows; else the first that it might."""
        said = f"{self.packet} {self.info.get('/GTS_PDFXVersion', '')}"
        if "PDF/X-1" in said and "x-1a" in self.rules.standards:
            return "x-1a"
        return self.rules.standards[0]
