"""Turns the texts of one file into copy, and keeps what there is to say about them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from printbook.content.copyedit import Copyeditor
from printbook.content.edition import Copy, Paragraph
from printbook.findings import Finding, Source, finding
from printbook.manuscript import Passage, Places

__all__ = ["Desk"]


@dataclass(slots=True)
class Desk:
    """Turns the texts of one file into copy."""

    places: Places
    editor: Copyeditor = field(default_factory=Copyeditor)

    @property
    def findings(self) -> list[Finding]:
        return self.editor.findings

    def complain(self, code: str, where: Iterable[object], /, **values: object) -> None:
        self.findings.append(finding(code, self.places.get(tuple(where)), **values))

    def place(self, *key: str | int) -> Source:
        found = self.places.get(key)
        assert found is not None
        return found

    def passage(self, *key: str | int) -> Passage:
        found = self.places.passage(key)
        assert found is not None
        return found

    def line(self, *key: str | int, has_breaks: bool = False) -> Copy:
        copy = self.editor.line(self.passage(*key), has_breaks=has_breaks)
        if not copy:
            self.complain("PB1119", key, key=key[-1])
        return copy

    def maybe(self, value: str | None, *key: str | int) -> Copy | None:
        return None if value is None else self.line(*key)

    def words(self, value: str | None, *key: str | int) -> str | None:
        if value is None:
            return None
        words = self.editor.words(self.passage(*key))
        if not words:
            self.complain("PB1119", key, key=key[-1])
        return words

    def block(self, *key: str | int) -> tuple[Paragraph, ...]:
        paragraphs = self.editor.block(self.passage(*key))
        if not paragraphs:
            self.complain("PB1119", key, key=key[-1])
        return paragraphs
