"""What of an edition must be readable in a design's PDF, piece by piece."""

from collections.abc import Collection, Iterable, Iterator

from printbook.content import Copy, Edition, Paragraph, Photo, Story
from printbook.findings import Source
from printbook.press.ledger import Expected

__all__ = ["expected_of"]


def expected_of(edition: Edition, omits: Collection[str]) -> tuple[Expected, ...]:
    """The edition's pieces, but for what the design says it leaves out.

    A piece is named by its place, so that what was reported overset can be found.
    """
    return tuple(_Account(omits).edition(edition))


class _Account:
    def __init__(self, omits: Collection[str]) -> None:
        self.omits = omits

    def edition(self, edition: Edition) -> Iterator[Expected]:
        yield from self.copy("headline", edition.headline, "banner")
        yield from self.copy("kicker", edition.kicker, "banner")
        yield from self.copy("deck", edition.deck, "banner")
        # Whoever wrote the lead signs it.
        has_lead = edition.lead and "lead" not in self.omits
        yield from self.copy("byline", edition.byline, "lead" if has_lead else "banner")
        yield from self.copy("closing", edition.closing, "closing")
        if "lead" not in self.omits:
            yield from self.body(edition.lead, "lead")
        if "stories" not in self.omits:
            for story in edition.stories:
                yield from self.story(story)
        if "photos" not in self.omits:
            for photo in edition.photos:
                yield from self.photo(photo)

    def story(self, story: Story) -> Iterator[Expected]:
        yield from self.copy("headline", story.headline, story.id)
        yield from self.copy("story-kicker", story.kicker, story.id)
        yield from self.copy("story-deck", story.deck, story.id)
        yield from self.copy("story-byline", story.byline, story.id)
        if story.label and "label" not in self.omits:
            name = f"{story.id} label"
            yield Expected(story.label, story.source, name, story.id, part="label")
        if story.figure and "figure" not in self.omits:
            yield from self.copy("figure", story.figure.value, story.id)
            yield from self.copy("figure", story.figure.text, story.id)
        yield from self.body(story.body, story.id)

    def photo(self, photo: Photo) -> Iterator[Expected]:
        if photo.is_ad:
            return
        yield from self.copy("caption", photo.caption, photo.id)
        yield from self.copy("credits", photo.credit, photo.id)

    def body(self, paragraphs: Iterable[Paragraph], unit: str) -> Iterator[Expected]:
        for paragraph in paragraphs:
            part = "subheads" if paragraph.kind == "subhead" else "text"
            yield from self.copy(part, paragraph.copy, unit)

    def copy(self, part: str, copy: Copy | None, unit: str) -> Iterator[Expected]:
        if copy and part not in self.omits:
            name = name_of(copy.source)
            yield Expected(copy.plain, copy.source, name, unit, part=part)


def name_of(source: Source | None) -> str:
    """How a piece is called in messages and in the account of overset text."""
    return str(source) if source else "–"
