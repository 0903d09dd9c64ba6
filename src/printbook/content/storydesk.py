"""Reads stories.yaml: stories with their photos found."""

from collections.abc import Mapping

from printbook.content.desk import Desk
from printbook.content.edition import Figure, Photo, Story
from printbook.content.models import StoriesFile, StoryPart
from printbook.findings import close_match

__all__ = ["ANCHORS", "StoryDesk"]

ANCHORS = frozenset({"banner", "lead", "cover", "contents", "figures", "colophon"})
"""The designs' own anchors: no story may be called so, and links may lead there."""


class StoryDesk(Desk):
    """Reads stories.yaml."""

    def stories(
        self, file: StoriesFile, photos: Mapping[str, Photo | None] | None
    ) -> tuple[Story, ...]:
        """The stories in order; without `photos` their ids are not looked up."""
        self.check_ids(file)
        self.check_photos(file, photos)
        return tuple(
            self.story(number, part, photos or {})
            for number, part in enumerate(file.root)
        )

    def story(
        self, at: int, part: StoryPart, photos: Mapping[str, Photo | None]
    ) -> Story:
        """One story."""
        shown = (photos.get(id) for id in part.photos)
        return Story(
            id=part.id,
            number=at + 1 if part.number is None else part.number,
            headline=self.line(at, "headline", has_breaks=True),
            label=self.words(part.label, at, "label"),
            kicker=self.maybe(part.kicker, at, "kicker"),
            deck=self.maybe(part.deck, at, "deck"),
            byline=self.maybe(part.byline, at, "byline"),
            weight=part.weight,
            photos=tuple(photo for photo in shown if photo is not None),
            figure=self.figure(at) if part.figure else None,
            body=self.block(at, "body"),
            source=self.place(at),
        )

    def figure(self, at: int) -> Figure:
        """A story's key figure."""
        return Figure(
            value=self.line(at, "figure", "value"),
            text=self.line(at, "figure", "text"),
            source=self.place(at, "figure"),
        )

    def check_ids(self, file: StoriesFile) -> None:
        """Report ids that are taken, by a design or by another story."""
        lines: dict[str, int] = {}
        for at, part in enumerate(file.root):
            key = (at, "id")
            if part.id in ANCHORS:
                known = ", ".join(sorted(ANCHORS))
                self.complain("PB1203", key, story=part.id, known=known)
            if part.id in lines:
                self.complain("PB1204", key, story=part.id, line=lines[part.id])
            lines.setdefault(part.id, self.place(*key).line)

    def check_photos(
        self, file: StoriesFile, photos: Mapping[str, Photo | None] | None
    ) -> None:
        """Report photos that are not there, not a story's, or shown twice."""
        shown: dict[str, str] = {}
        for at, part in enumerate(file.root):
            for number, id in enumerate(part.photos):
                key = (at, "photos", number)
                if id in shown:
                    self.complain("PB2006", key, photo=id, story=shown[id])
                elif photos is not None and id not in photos:
                    self.unknown(key, id, photos)
                elif photos and (photo := photos[id]) and photo.is_ad:
                    self.complain("PB2015", key, photo=id)
                shown.setdefault(id, part.id)

    def unknown(
        self, key: tuple[str | int, ...], id: str, photos: Mapping[str, object]
    ) -> None:
        """Report a photo that photos.yaml does not have."""
        close = close_match(id, photos)
        if close:
            self.complain("PB2003", key, photo=id, guess=close)
        else:
            known = ", ".join(photos) or "–"
            self.complain("PB2010", key, photo=id, known=known)
