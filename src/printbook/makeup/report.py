"""Copyfit in an editor's words: lines and characters, at the line of the copy."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from printbook.content import Edition
from printbook.design.lift import Leaf, Lifted
from printbook.findings import Finding, Source, finding
from printbook.makeup.fill import Filled
from printbook.makeup.pour import Poured
from printbook.manuscript import point_of
from printbook.typography import Note

__all__ = [
    "MOST_BLANK",
    "Copyfit",
    "copyfit",
    "is_fitting",
    "refused",
    "report",
    "unheard",
]

MOST_BLANK = 2
"""The lines that may stay blank at the end of a story."""

_CODES = {
    "loose": "PB4204",
    "overfull": "PB4205",
    "emergency": "PB4206",
    "short": "PB4207",
    "too long": "PB4214",
    "too short": "PB4215",
}
"""Codes of what the composer notes; missing characters are told before."""
_PLACES = {"too long": ".0f", "too short": ".1f"}


@dataclass(frozen=True, slots=True)
class Copyfit:
    """How a thread fits: lines it sets, lines it lacks, lines left blank."""

    story: str
    lines: int
    overset_lines: int
    overset_characters: int
    blank_lines: int
    blank_characters: int


def copyfit(poured: Poured) -> Copyfit:
    """The figures of one thread; blank characters fill lines of its last measure."""
    measure = poured.thread.frames[-1].width
    per_line = round(measure / _em(poured))
    return Copyfit(
        story=poured.thread.name,
        lines=sum(len(lines) for lines in poured.frames),
        overset_lines=len(poured.overset),
        overset_characters=sum(len(line.text) for _, line in poured.overset),
        blank_lines=poured.blank_lines,
        blank_characters=poured.blank_lines * per_line,
    )


def is_fitting(filled: Filled) -> bool:
    """Whether no thread is overset, and none leaves more blank than may be."""
    return not any(
        poured.overset or poured.blank_lines > MOST_BLANK
        for poured in filled.poured
        if poured.thread.leaves
    )


def refused(
    lifted: Lifted, place_of: Callable[[Element], Source | None]
) -> Iterator[Finding]:
    """PB4022 for everything in a vertical block that cannot be set there."""
    for element in lifted.refused:
        yield finding("PB4022", place_of(element), tag=element.tag)


def unheard(
    lifted: Lifted, place_of: Callable[[Element], Source | None]
) -> Iterator[Finding]:
    """PB4031 for what is asked for in vain, PB4032 for text that is not ours."""
    for code, found in (("PB4031", lifted.unheard), ("PB4032", lifted.crude)):
        for one in found:
            place = place_of(one.element)
            yield finding(code, place, name=one.name, where=one.where)


def report(filled: Filled, edition: Edition | None = None) -> Iterator[Finding]:
    """Findings on every thread, and on every line that could not be set well."""
    sources = {story.id: story.source for story in edition.stories} if edition else {}
    whole = edition.source if edition else None
    for poured in filled.poured:
        yield from _thread(poured, sources.get(poured.thread.name, whole))
        yield from _lines(poured.notes)
    for one in filled.standing:
        yield from _lines((one.leaf, note) for note in one.galley.notes)


def _lines(notes: Iterable[tuple[Leaf, Note]]) -> Iterator[Finding]:
    for leaf, note in notes:
        if note.kind in _CODES:
            em = f"{note.value:{_PLACES.get(note.kind, '.2f')}}"
            yield finding(_CODES[note.kind], leaf.source, em=em, text=note.text)
        elif note.kind == "control":
            points = " ".join(dict.fromkeys(map(point_of, note.text)))
            yield finding("PB4211", leaf.source, points=points)


def _thread(poured: Poured, source: Source | None) -> Iterator[Finding]:
    figures = copyfit(poured)
    if poured.overset:
        leaf = poured.overset[0][0]
        yield finding(
            "PB4201",
            leaf.source or source,
            story=figures.story,
            lines=figures.overset_lines,
            characters=figures.overset_characters,
        )
    # Frames without any copy are the design's own affair.
    elif poured.thread.leaves and figures.blank_lines > MOST_BLANK:
        yield finding(
            "PB4202",
            poured.thread.leaves[-1].source or source,
            story=figures.story,
            lines=figures.blank_lines,
            characters=figures.blank_characters,
        )


def _em(poured: Poured) -> float:
    leaves = poured.thread.leaves
    longest = max(leaves, key=lambda leaf: len(leaf.text), default=None)
    return longest.style.size if longest else 1.0
