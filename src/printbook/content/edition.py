"""The nouns of an edition: what is published on a day, and where it was written."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from printbook.findings import Source

__all__ = [
    "Copy",
    "Edition",
    "Figure",
    "House",
    "Paragraph",
    "Photo",
    "Publication",
    "Story",
]


@dataclass(frozen=True, slots=True)
class Copy:
    """A piece of marked-up text: `plain` without marks, `html` for a template."""

    source: Source
    plain: str
    html: str

    def __html__(self) -> str:
        """What Jinja2 prints: marks are elements, everything else is escaped."""
        return self.html

    def __str__(self) -> str:
        return self.plain

    def __bool__(self) -> bool:
        return bool(self.plain)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text, or a subhead in it."""

    kind: Literal["text", "subhead"]
    copy: Copy


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure and what it counts."""

    value: Copy
    text: Copy
    source: Source


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo with its words; `focus` is what must stay in the cut, from 0 to 1.

    `pixels` are width and height when the photo stands upright.
    """

    id: str
    path: Path
    mark: str | None
    caption: Copy
    credit: Copy | None
    alt: str
    focus: tuple[float, float]
    pixels: tuple[int, int]
    source: Source
    is_ad: bool = False
    """Whether it is an advertiser's: no story shows it, and no caption is due."""


@dataclass(frozen=True, slots=True)
class Story:
    """One story; `weight` runs from 1, the lead story, to 5, a brief."""

    id: str
    number: int
    headline: Copy
    label: str | None
    kicker: Copy | None
    deck: Copy | None
    byline: Copy | None
    weight: int
    photos: tuple[Photo, ...]
    figure: Figure | None
    body: tuple[Paragraph, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Publication:
    """The newspaper."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What is published on a day; `pages` are its folio numbers.

    Lines break inside `names` only when nothing else will do.
    """

    publication: Publication
    date: datetime.date
    number: str | None
    section: Copy | None
    pages: tuple[int, ...]
    editor: Copy | None
    kicker: Copy | None
    headline: Copy
    deck: Copy | None
    byline: Copy | None
    lead: tuple[Paragraph, ...]
    closing: Copy | None
    names: frozenset[str]
    stories: tuple[Story, ...]
    photos: tuple[Photo, ...]
    source: Source
    pages_source: Source
    folder: Path


@dataclass(frozen=True, slots=True)
class House:
    """What the project makes unless told otherwise."""

    edition: str | None = None
    designs: tuple[str, ...] = ()
    source: Source | None = None
    """Where the edition is named."""
    targets: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """By a target's name, what the house has otherwise."""
