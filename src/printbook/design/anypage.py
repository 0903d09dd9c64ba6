"""Any HTML page opened for setting: not a design's, but a page of somebody's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from tinycss2.bytes import decode_stylesheet_bytes

from printbook.design.css import rename_unknown
from printbook.design.facerules import FaceRule, take_face_rules
from printbook.design.folder import Folder, read_file
from printbook.design.page import SampledPage, sample_page
from printbook.design.parser import Places, parse_with_places
from printbook.design.spans import WideSpan, hold_spans
from printbook.design.yard import CLOSED, Yard
from printbook.errors import ContentError
from printbook.findings import Finding, Source

__all__ = ["StyleSheet", "WrittenPage", "given_sheets", "open_written"]


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """A style sheet as it was written: its file, where in it, and its address."""

    path: Path
    text: str
    address: str
    first_line: int = 1

    def source(self, offset: int) -> Source:
        """The place of a character."""
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return Source(self.path, self.first_line + line, column + 1)


@dataclass(frozen=True, slots=True, eq=False)
class WrittenPage:
    """A page as it was written, its kinds known; its text is still in it."""

    text: str
    folder: Folder
    sampled: SampledPage
    sheets: Sequence[StyleSheet]
    face_rules: Sequence[FaceRule]
    places: Places = field(repr=False)
    wide_spans: Sequence[WideSpan] = ()

    def place_of(self, element: Element) -> Source | None:
        """Where the element's tag ends."""
        place = self.places.get(element)
        return None if place is None else Source(self.folder.name, place[0], place[1])

    def find(self, pattern: str) -> Source | None:
        """The first place of the page or its style sheets that a pattern matches.

        Where the pattern has a group, it is the place of that.
        """
        shape = re.compile(pattern, re.IGNORECASE)
        for sheet in (*self.sheets, StyleSheet(self.folder.name, self.text, "")):
            found = shape.search(sheet.text)
            if found:
                return sheet.source(found.start(shape.groups))
        return None


def open_written(
    html: str,
    folder: Folder,
    given: Sequence[StyleSheet] = (),
    yard: Yard = CLOSED,
) -> WrittenPage:
    """Parse a page and learn its kinds; its own style sheets are read on the way.

    `given` are style sheets that come from outside, weaker than the page's own.
    """
    sheets = _Sheets(folder)
    css = [(str(sheet.path), sheets.edited(sheet)) for sheet in given]
    bases = {str(sheet.path): sheet.address for sheet in given}
    stone = yard.stone(css, serve=sheets.serve, bases=bases)
    page, places = parse_with_places(html, folder.base)
    wide = hold_spans(page.etree_element)
    for style in page.etree_element.iter("style"):
        line = places.get(style, (1, 1))[0]
        sheet = StyleSheet(folder.name, style.text or "", page.base_url, line)
        style.text = sheets.without_faces(sheet)
    sampled = sample_page(page, stone, css, sheets.texts)
    return WrittenPage(
        html, folder, sampled, sheets.read, sheets.face_rules, places, wide
    )


def given_sheets(given: Sequence[str | Path], folder: Folder) -> list[StyleSheet]:
    """Style sheets from outside the page: names of files, or CSS.

    A text with a brace in it is CSS; no style sheet does without. ContentError when a
    file cannot be read.
    """
    sheets = []
    for number, one in enumerate(given, 1):
        if isinstance(one, str) and ("{" in one or not one.strip()):
            sheets.append(StyleSheet(Path(f"<stylesheet {number}>"), one, folder.base))
            continue
        path = Path(one)
        file = read_file(path)
        if isinstance(file, Finding):
            raise ContentError(file)
        text, _ = decode_stylesheet_bytes(file)
        sheets.append(
            StyleSheet(folder.named(path.resolve()), text, folder.address(path))
        )
    return sheets


class _Sheets:
    """The style sheets of a page, each made fit for WeasyPrint when it is read."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.read: list[StyleSheet] = []
        self.face_rules: list[FaceRule] = []
        self._served: dict[str, str] = {}

    def texts(self) -> list[str]:
        """The text of those that the page asked for by their addresses."""
        return [sheet.text for sheet in self.read if sheet.address in self._served]

    def serve(self, url: str) -> bytes | str:
        """A file of the page's folder, a style sheet as WeasyPrint shall have it."""
        if url in self._served:
            return self._served[url]
        file = self.folder.read(url)
        path = self.folder.find(url)
        if path.suffix.lower() != ".css":
            return file
        text, _ = decode_stylesheet_bytes(file)
        sheet = StyleSheet(self.folder.named(path), text, url)
        self._served[url] = self.edited(sheet)
        return self._served[url]

    def edited(self, sheet: StyleSheet) -> str:
        """The sheet without its faces, its unknown properties renamed."""
        return rename_unknown(self.without_faces(sheet))

    def without_faces(self, sheet: StyleSheet) -> str:
        """The sheet without its faces; those in the page are renamed with it."""
        self.read.append(sheet)
        return take_face_rules(
            sheet.text, sheet.address, sheet.path, self.face_rules, sheet.first_line
        )
