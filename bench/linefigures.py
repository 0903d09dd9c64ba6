"""The figures of lines, and how high each may be at a measure."""

import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from printbook.typography import Galley, Line

CLOSING = frozenset("、。，．：；！？）》」』】〕〉］｝”’")
OPENING = frozenset("（《「『【〔〈［｛“‘")
MARKS = CLOSING | OPENING | {"·"}
NO_START = CLOSING | frozenset("·・～々〜％%‰℃.,:;!?)]}")
NO_END = OPENING | frozenset("([{￥＄№#")

# What a measure asks for: the figures of newspaper columns of 17 em, those of narrow
# columns of 14, and what columns narrower yet can be held to. Of the widest line, by
# how many characters it may lack: one is 1 / (measure - 1) em a gap.
_WIDE = {"sd": 0.0135, "outside": 0.20, "pitch": 0.135}
_NARROW = {"sd": 0.022, "outside": 0.30, "pitch": 0.165}
_NARROWEST = {"sd": 0.024, "outside": 0.32, "pitch": 0.175}
_EVERYWHERE = {
    "edge": 0.01,
    "forbidden": 0,
    "under_half": 0,
    "unsqueezed": 0,
    "latin": 0.02,
    "single": 0,
}


def limits_at(measure: float) -> Mapping[str, float]:
    """The most that each figure may be."""
    if measure < 14:
        own, lacking = _NARROWEST, 1.3
    else:
        own, lacking = (_NARROW if measure < 16 else _WIDE), 1.1
    return {**_EVERYWHERE, **own, "widest": lacking / (measure - 1)}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a meter would say of lines, in ems and shares."""

    COLUMNS: ClassVar[Mapping[str, tuple[str, str]]] = {
        "lines": ("lines", "d"),
        "edge": ("edge", ".3f"),
        "forbidden": ("forbidden", "d"),
        "sd": ("stretch sd", ".4f"),
        "widest": ("widest", ".3f"),
        "outside": ("marks outside", ".1%"),
        "pitch": ("mark sd", ".3f"),
        "under_half": ("under ½", "d"),
        "unsqueezed": ("pairs", "d"),
        "latin": ("Han–Latin sd", ".4f"),
        "single": ("1 character", "d"),
        "forced": ("by force", "d"),
    }
    HEADS: ClassVar[Sequence[str]] = [head for head, _ in COLUMNS.values()]

    lines: int
    edge: float
    forbidden: int
    sd: float
    widest: float
    outside: float
    pitch: float
    under_half: int
    unsqueezed: int
    latin: float
    single: int
    forced: int
    loosest: Sequence[str]


def figures_of(galleys: Sequence[Galley], measure: float) -> Figures:
    """What a meter would say of these lines."""
    lines = [line for galley in galleys for line in galley.lines]
    inner = [line for line in lines if not line.ends_paragraph]
    stretches = [(s, line) for line in inner if (s := stretch(line)) is not None]
    stretches.sort(key=lambda pair: -pair[0])
    pitches = [pitch for line in lines for pitch in mark_pitches(line)]
    kinds = [note.kind for galley in galleys for note in galley.notes]
    return Figures(
        lines=len(lines),
        edge=max((abs(miss(line, measure)) for line in inner), default=0.0),
        forbidden=sum(map(forbidden, galleys)),
        sd=statistics.pstdev(s for s, _ in stretches) if stretches else 0.0,
        widest=stretches[0][0] if stretches else 0.0,
        outside=statistics.fmean(not 0.85 <= p <= 1.16 for p in pitches or [1.0]),
        pitch=statistics.pstdev(pitches) if pitches else 0.0,
        under_half=sum(pitch < 0.4995 for pitch in pitches),
        unsqueezed=sum(map(unsqueezed, lines)),
        latin=spread([gap for line in lines for gap in latin_gaps(line)]),
        single=sum(map(ends_with_one, galleys)),
        forced=sum(kinds.count(kind) for kind in ("emergency", "short", "overfull")),
        loosest=[f"{s:.3f} {line.text}" for s, line in stretches[:50]],
    )


def latin_share(text: str) -> float:
    """The share of Latin letters and digits in a text."""
    return sum(map(is_latin, text)) / max(1, len(text))


def spread(values: Sequence[float]) -> float:
    """The standard deviation; nought where there is none."""
    return statistics.pstdev(values) if values else 0.0


def miss(line: Line, measure: float) -> float:
    """How far a line ends from its edge; a line-end mark may hang, or keep its em."""
    end = line.x[-1] + line.advance[-1] - measure
    if line.text[-1] not in CLOSING:
        return end
    return min(end, end + 0.5, end - 0.5, key=abs)


def forbidden(galley: Galley) -> int:
    """How many lines begin or end with what may not."""
    starts = sum(line.text[:1] in NO_START for line in galley.lines[1:] if line.text)
    ends = sum(line.text[-1:] in NO_END for line in galley.lines[:-1] if line.text)
    return starts + ends


def ends_with_one(galley: Galley) -> bool:
    """Whether a last line holds one character besides its marks."""
    if len(galley.lines) < 2:
        return False
    return sum(character not in MARKS for character in galley.lines[-1].text) <= 1


def steps(line: Line) -> Iterator[tuple[str, str, float]]:
    """Neighbours, and the way from the left edge of one to that of the next."""
    for a, b, way, _ in neighbours(line):
        yield a, b, way


def neighbours(line: Line) -> Iterator[tuple[str, str, float, float]]:
    """The same with the gap between them; a space is a gap like any other."""
    inked = [
        one
        for one in zip(line.text, line.x, line.advance, strict=True)
        if not one[0].isspace()
    ]
    for (a, left, width), (b, right, _) in pairwise(inked):
        yield a, b, right - left, right - left - width


def stretch(line: Line) -> float | None:
    """The mean gap between Han characters; None where no two meet."""
    gaps = [way - 1 for a, b, way in steps(line) if is_han(a) and is_han(b)]
    return statistics.fmean(gaps) if gaps else None


def mark_pitches(line: Line) -> Iterator[float]:
    """How far closing marks stand from the Han character after them."""
    for a, b, way in steps(line):
        if a in CLOSING and is_han(b):
            yield way


def unsqueezed(line: Line) -> int:
    """How many neighbouring marks share less than they should."""
    own = stretch(line) or 0.0
    # The glyph of an opening mark begins with its blank, half an em before its body.
    return sum(
        way - own + 0.5 * (a in OPENING) - 0.5 * (b in OPENING) >= 0.8
        for a, b, way in steps(line)
        if a in MARKS and b in MARKS and (a in CLOSING or b in OPENING)
    )


def latin_gaps(line: Line) -> Iterator[float]:
    """The gaps between Han and Latin, less the line's own stretch."""
    own = stretch(line) or 0.0
    for a, b, _, gap in neighbours(line):
        if (is_han(a) and is_latin(b)) or (is_latin(a) and is_han(b)):
            yield gap - own


def is_han(character: str) -> bool:
    """Whether it is an ideograph."""
    return (
        "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"
    )


def is_latin(character: str) -> bool:
    """Whether it is a letter or digit of ASCII."""
    return character.isascii() and character.isalnum()
