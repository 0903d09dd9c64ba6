"""The stones of a shop that stays open: a page like the last finds its stone laid."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, tostring

from printbook.design import boxes
from printbook.design.door import Stone
from printbook.design.model import Design
from printbook.memory import Memory

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["CLOSED", "Yard"]

# The page, its sample, and one that shows overset text.
_LAYOUTS = 4
_SHEETS = 64


class Yard:
    """Stones by their style sheets, and templates by design.

    WeasyPrint parses a style sheet in 15 ms and opens a face in 40; a stone keeps both,
    and the pages that were last laid out on it.
    """

    def __init__(self, most: int) -> None:
        self._stones: Memory[Hashable, Stone] = Memory(most)
        self.templates: Memory[Design, Environment] = Memory(most)

    def stone(
        self, css: Sequence[tuple[str, str]], files: Mapping[str, bytes]
    ) -> Stone:
        """A stone with these style sheets, and these files laid on it."""
        if not self._stones:
            return Stone(css, files=files)
        # Names that were taken away must not be found any more.
        key = tuple(css), frozenset(files)
        stone = self._stones.recall(key, lambda: _KeptStone(css, files=files))
        stone.lay(files)
        return stone


CLOSED = Yard(0)
"""The yard of a run that ends: it keeps nothing."""


@dataclass(slots=True)
class _Layout:
    """A page laid out, the tree that its boxes name, and what was said of it."""

    document: Any
    root: Element
    said: list[tuple[str, str]]

    def of(self, root: Element) -> Any:
        """The layout of a tree that reads the same: its boxes name its elements."""
        if root is not self.root:
            twins = dict(zip(self.root.iter(), root.iter(), strict=True))
            for box, _ in boxes.walk(self.document):
                box.element = twins.get(box.element)
            self.root = root
        return self.document


class _KeptStone(Stone):
    """A stone that remembers what was laid out on it."""

    def __init__(self, css: Sequence[tuple[str, str]], files: Mapping[str, bytes]):
        self._parsed: Memory[tuple[str, str], Any] = Memory(_SHEETS)
        super().__init__(css, files=files)
        self._layouts: Memory[Hashable, _Layout] = Memory(_LAYOUTS)
        self.samples = Memory(_LAYOUTS)

    def render(self, html: Any, *, is_changed: bool = False) -> Any:
        """The page laid out; one that reads the same was so before."""
        if is_changed:
            return super().render(html)
        layout = self._layouts.recall(self._key(html), lambda: self._laid_out(html))
        self.notes.forget_pages()
        self.notes.said += layout.said
        return layout.of(html.etree_element)

    def _laid_out(self, html: Any) -> _Layout:
        document = super().render(html)
        return _Layout(document, html.etree_element, self.notes.of_pages())

    def _key(self, html: Any) -> Hashable:
        """All that a layout hangs on."""
        return (
            tostring(html.etree_element),
            html.base_url,
            tuple(sorted(self.files.items())),
            tuple(self._sheets),
        )

    def _css(self, name: str, text: str) -> Any:
        return self._parsed.recall(
            (name, text), lambda: super(_KeptStone, self)._css(name, text)
        )
