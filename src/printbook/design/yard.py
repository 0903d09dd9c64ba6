"""The stones of a shop that stays open: a page like the last finds its stone laid."""

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, tostring

from printbook.design import boxes
from printbook.design.door import Box, Declared, Serve, Stone
from printbook.design.model import Design
from printbook.memory import Memory

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["CLOSED", "Yard"]

# The page, its sample, one that shows overset text; the rounds of a book's masters.
_LAYOUTS = 8
_SHEETS = 64
_NOTHING: Mapping[str, bytes] = {}
_NOTHING_NAMED: Mapping[str, str] = {}
# A sheet that brings in files is read anew each time, for they may have changed; by an
# escape it may hide that it does.
_BRINGS_MORE = re.compile(r"@(import|font-face|color-profile|[\w-]*\\)", re.IGNORECASE)


class Yard:
    """Stones by their style sheets, and templates by design.

    WeasyPrint parses a style sheet in 15 ms and opens a face in 40; a stone keeps both,
    and the pages that were last laid out on it.
    """

    def __init__(self, most: int) -> None:
        self._stones: Memory[Hashable, _KeptStone] = Memory(most)
        self.templates: Memory[Design, Environment] = Memory(most)

    def stone(
        self,
        css: Sequence[tuple[str, str]],
        files: Mapping[str, bytes] = _NOTHING,
        serve: Serve | None = None,
        bases: Mapping[str, str] = _NOTHING_NAMED,
    ) -> Stone:
        """A stone with these style sheets, and these files laid on it."""
        if not self._stones or any(_BRINGS_MORE.search(text) for _, text in css):
            return Stone(css, files=files, serve=serve, bases=bases)
        # Names that were taken away must not be found any more.
        key = tuple(css), frozenset(files), serve is None, tuple(bases.items())
        stone = self._stones.recall(
            key, lambda: _KeptStone(css, files=files, serve=serve, bases=bases)
        )
        stone.lay(files)
        stone.serve_by(serve)
        return stone


CLOSED = Yard(0)
"""The yard of a run that ends: it keeps nothing."""


@dataclass(slots=True)
class _Layout:
    """A page laid out, the elements that its boxes name, and what was said of it.

    The elements as they stood then: the tree they came from may be built over.
    """

    document: Any
    elements: tuple[Element, ...]
    said: list[tuple[str, str]]
    served: Mapping[str, object]
    """What it was laid out with, by address."""
    margins: Sequence[tuple[Box, Sequence[Box]]]
    """The boxes in the margins, and what is in them before masters are printed off."""

    def of(self, root: Element) -> Any:
        """The layout of a tree that reads the same: its boxes name its elements."""
        elements = tuple(root.iter())
        if elements != self.elements:
            twins = dict(zip(self.elements, elements, strict=True))
            for box, _ in boxes.walk(self.document):
                box.element = twins.get(box.element)
            self.elements = elements
        for box, children in self.margins:
            box.children = children
        # A document that was written holds fonts that were cut for it.
        self.document.fonts.clear()
        return self.document


class _KeptStone(Stone):
    """A stone that remembers what was laid out on it."""

    def __init__(
        self,
        css: Sequence[tuple[str, str]],
        files: Mapping[str, bytes],
        serve: Serve | None,
        bases: Mapping[str, str],
    ) -> None:
        self._parsed: Memory[tuple[str, str], Any] = Memory(_SHEETS)
        super().__init__(css, files=files, serve=serve, bases=bases)
        self._layouts: Memory[Hashable, _Layout] = Memory(_LAYOUTS)
        self.samples = Memory(_LAYOUTS)
        self._serve: Serve | None = None
        self._served: dict[str, object] = {}
        self._files_of: dict[tuple[str, int], object] = {}

    def serve_by(self, serve: Serve | None) -> None:
        """Ask somebody else for what is not among the files: the next page's folder."""
        self._serve = serve
        # One for the page, for what its sample has asked for is not asked for again.
        self._served = {}
        if serve is not None:
            self._fetcher.serve = self._asked
            # WeasyPrint knows pictures by their names, which may bear others now.
            self._pictures = {}

    def declare(self, faces: tuple[Declared, ...]) -> bool:
        """Make faces known; those of one name that are in other files now, alone."""
        states = {(f.family, f.weight): _state(f.path) for f in faces}
        known = self._files_of
        if any(known.get(name, state) != state for name, state in states.items()):
            self._open_fonts()
            known.clear()
        known |= states
        return super().declare(faces)

    def render(self, html: Any) -> Any:
        """The page laid out; one that reads the same was so before."""
        key = self._key(html)
        layout = self._layouts.recall(key, lambda: self._laid_out(html))
        if any(self._now(url) != one for url, one in layout.served.items()):
            self._layouts.forget(key)
            layout = self._layouts.recall(key, lambda: self._laid_out(html))
        self.notes.forget_pages()
        self.notes.said += layout.said
        return layout.of(html.etree_element)

    def _laid_out(self, html: Any) -> _Layout:
        document = super().render(html)
        margins = [
            (box, box.children)
            for page in document.pages
            for box in boxes.margin_boxes(page)
        ]
        said = self.notes.of_pages()
        elements = tuple(html.etree_element.iter())
        return _Layout(document, elements, said, self._served, margins)

    def _asked(self, url: str) -> bytes | str:
        """What the page's folder has there; remembered with the layout."""
        assert self._serve is not None
        self._served[url] = None
        found = self._served[url] = self._serve(url)
        return found

    def _now(self, url: str) -> object:
        """What the folder has there now; None for nothing."""
        assert self._serve is not None
        try:
            return self._serve(url)
        except OSError:
            return None

    def _key(self, html: Any) -> Hashable:
        """All that a layout hangs on."""
        return (
            tostring(html.etree_element),
            html.base_url,
            tuple(sorted(self.files.items())),
            tuple(self._sheets),
            tuple(self._faces),
        )

    def _css(self, name: str, text: str) -> Any:
        return self._parsed.recall(
            (name, text), lambda: super(_KeptStone, self)._css(name, text)
        )


def _state(path: Path) -> object:
    """What changes when a file does."""
    found = path.stat()
    return path, found.st_mtime_ns, found.st_size
