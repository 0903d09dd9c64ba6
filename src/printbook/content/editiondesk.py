"""Reads edition.yaml: what stands above the stories, and the day."""

from pathlib import Path

from printbook.content.desk import Desk
from printbook.content.edition import Edition, Photo, Publication, Story
from printbook.content.models import EditionFile

__all__ = ["EditionDesk"]

# These select Japanese glyphs in most systems.
_VAGUE_LANGUAGES = frozenset({"zh", "zh-hans", "zh_cn", "cn", "chinese"})
_LANGUAGE = "zh-CN"


class EditionDesk(Desk):
    """Reads edition.yaml."""

    def edition(
        self,
        head: EditionFile,
        stories: tuple[Story, ...],
        photos: tuple[Photo, ...],
        folder: Path,
    ) -> Edition:
        """The edition."""
        return Edition(
            publication=self.publication(head),
            date=head.date,
            number=self.words(head.number, "number"),
            section=self.maybe(head.section, "section"),
            pages=tuple(head.pages),
            editor=self.maybe(head.editor, "editor"),
            kicker=self.maybe(head.kicker, "kicker"),
            headline=self.line("headline", has_breaks=True),
            deck=self.maybe(head.deck, "deck"),
            byline=self.maybe(head.byline, "byline"),
            lead=self.block("lead") if head.lead is not None else (),
            closing=self.maybe(head.closing, "closing"),
            names=frozenset(name for name in head.names if name),
            stories=stories,
            photos=photos,
            source=self.place(),
            pages_source=self.place("pages"),
            folder=folder,
        )

    def publication(self, head: EditionFile) -> Publication:
        """The newspaper, its language made one that selects Chinese glyphs."""
        name = self.words(head.publication.name, "publication", "name") or ""
        language = head.publication.language
        if language.lower() in _VAGUE_LANGUAGES:
            key = ("publication", "language")
            self.complain("PB1201", key, language=language)
            language = _LANGUAGE
        return Publication(name, language)
