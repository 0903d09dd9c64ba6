"""X03: every font is in the file, legal there, and says which characters it shows."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from printbook.findings import finding
from printbook.press.notdef import count_notdef
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.subject import Subject
from printbook.press.resources import resources_of

__all__ = ["check_fonts"]

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def check_fonts(subject: Subject) -> Iterator[Fault]:
    """One fault a font and kind; .notdef by the page."""
    seen: set[str] = set()
    for resources in resources_of(subject.pdf):
        fonts = resources.get("/Font")
        for font in fonts.values() if fonts is not None else ():
            name = str(font.get("/BaseFont", "/?"))[1:].rpartition("+")[2]
            if name not in seen and font.get("/Subtype") != pikepdf.Name.Type3:
                seen.add(name)
                yield from _font(font, name, subject)
    for (page, name), count in sorted(count_notdef(subject.content).items()):
        font_name = name.rpartition("+")[2]
        said = finding("PB5323", page=page, font=font_name, count=count)
        yield fault("X03", said, page, thing=font_name)


def _font(font: Any, name: str, subject: Subject) -> Iterator[Fault]:
    below = font.get("/DescendantFonts")
    holder = below[0] if below is not None else font
    descriptor = holder.get("/FontDescriptor", pikepdf.Dictionary())
    files = [key for key in _FILES if key in descriptor]
    if not files:
        yield fault("X03", finding("PB5321", font=name), thing=name)
    if "/ToUnicode" not in font and below is not None:
        yield fault("X03", finding("PB5322", font=name), thing=name)
    is_whole = "/FontFile3" in files and (
        descriptor.FontFile3.get("/Subtype") == pikepdf.Name.OpenType
    )
    if is_whole and subject.standard == "x-1a":
        yield fault("X03", finding("PB5324", font=name), thing=name)
