"""What the benches set: the sample edition's paragraphs, or those of a file."""

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path

from printbook import content

ROOT = Path(__file__).resolve().parents[1]

Block = tuple[str, str]
"""A tag, `p` or `h2`, and its text."""


def blocks_of(text: Path | None, characters: int) -> list[Block]:
    """The file's blocks, or as many characters of the sample edition."""
    if text is None:
        return [("p", one) for one in sample(characters)]
    written = text.read_text(encoding="utf-8")
    if text.suffix == ".html":
        reader = _Blocks()
        reader.feed(written)
        return reader.blocks
    return [("p", line.strip()) for line in written.splitlines() if line.strip()]


def sample(characters: int) -> list[str]:
    """Paragraphs of the sample edition, no two alike, of so many characters in all."""
    taken: list[str] = []
    left = characters
    for paragraph in _endless(_paragraphs()):
        taken.append(paragraph[:left])
        left -= len(taken[-1])
        if left <= 0:
            return taken
    raise ValueError("the sample edition is empty")


def _paragraphs() -> list[str]:
    folder = content.choose(ROOT, None).folder
    edition, _ = content.read_edition(folder, root=ROOT)
    bodies = (edition.lead, *(story.body for story in edition.stories))
    return [
        paragraph.copy.plain
        for body in bodies
        for paragraph in body
        if paragraph.kind != "subhead"
    ]


def _endless(paragraphs: Sequence[str]) -> Iterator[str]:
    """The paragraphs again and again, each time a character shorter at the front.

    What is set once is remembered: only paragraphs that differ are work.
    """
    for turn in range(min(map(len, paragraphs)) - 1):
        for paragraph in paragraphs:
            yield paragraph[turn:]


class _Blocks(HTMLParser):
    """Paragraphs and heads in the order of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("p", "h2"):
            self._tag = tag
            self.blocks.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._tag:
            self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._tag:
            tag, text = self.blocks[-1]
            self.blocks[-1] = (tag, text + data)
