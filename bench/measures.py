"""What the lines of a text are like at many measures, straight from the galleys.

Distances in ems, as a line meter takes them from a PDF: the stretch of a line is the
mean gap between its Han characters, the pitch of a mark the way from its left edge to
that of the Han character after it, less its blank when natural is 1 em.
"""

import argparse
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

from sample import ROOT, blocks_of
from tables import table

from printbook import foundry
from printbook.typography import Galley, Line, Run, TextStyle, compose

CLOSING = frozenset("、。，．：；！？）》」』】〕〉］｝”’")
MARKS = CLOSING | frozenset("（《「『【〔〈［｛“‘·")
HEADS = (
    *("em", "lines", "sd", "max", "marks outside", "mark sd", "gap sd"),
    *("loose", "one character", "by force"),
)


def main() -> None:
    """Print a row for each measure."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--text", type=Path, help="a paragraph a line, or HTML")
    asked.add_argument("--characters", type=int, default=20_000)
    asked.add_argument("--weights", default="D")
    asked.add_argument("--measures", type=float, nargs="+", default=range(12, 31, 2))
    order = asked.parse_args()
    stack = foundry.open_case(ROOT).stack(("Noto Serif SC",), 400)
    blocks = blocks_of(order.text, order.characters)
    copy = [(Run(text, stack),) for tag, text in blocks if tag == "p"]
    style = TextStyle(weights=order.weights)
    rows = []
    for measure in order.measures:
        galleys = [compose(runs, measure=measure, style=style) for runs in copy]
        rows.append((f"{measure:g}", *figures(galleys)))
    print(table(HEADS, rows))


def figures(galleys: Sequence[Galley]) -> tuple[str, ...]:
    """What a meter would say of these lines."""
    lines = [line for galley in galleys for line in galley.lines]
    inner = [line for line in lines if not line.ends_paragraph]
    stretches = [s for line in inner if (s := stretch(line)) is not None]
    pitches = [pitch for line in lines for pitch in mark_pitches(line)]
    gaps = [gap for line in lines for gap in latin_gaps(line)]
    kinds = [note.kind for galley in galleys for note in galley.notes]
    outside = sum(not 0.85 <= pitch <= 1.16 for pitch in pitches)
    last = [galley.lines[-1] for galley in galleys if len(galley.lines) > 1]
    return (
        str(len(lines)),
        f"{statistics.pstdev(stretches):.4f}",
        f"{max(stretches):.3f}",
        f"{outside / len(pitches):.1%}",
        f"{statistics.pstdev(pitches):.3f}",
        f"{statistics.pstdev(gaps):.3f}" if gaps else "–",
        str(kinds.count("loose")),
        str(sum(len(set(line.text) - MARKS) < 1 or is_one(line) for line in last)),
        str(sum(kinds.count(kind) for kind in ("emergency", "short", "overfull"))),
    )


def is_one(line: Line) -> bool:
    """Whether a line holds one character besides its marks."""
    return sum(character not in MARKS for character in line.text) <= 1


def steps(line: Line) -> Iterator[tuple[str, str, float]]:
    """Neighbours, and the way from the left edge of one to that of the next."""
    for i in range(len(line.text) - 1):
        yield line.text[i], line.text[i + 1], line.x[i + 1] - line.x[i]


def stretch(line: Line) -> float | None:
    """The mean gap between Han characters; None where no two meet."""
    gaps = [way - 1 for a, b, way in steps(line) if is_han(a) and is_han(b)]
    return statistics.fmean(gaps) if gaps else None


def mark_pitches(line: Line) -> Iterator[float]:
    """How far closing marks stand from the Han character after them."""
    for a, b, way in steps(line):
        if a in CLOSING and is_han(b):
            yield way


def latin_gaps(line: Line) -> Iterator[float]:
    """The gaps between Han and Latin, less the line's own stretch."""
    own = stretch(line) or 0.0
    for i, (a, b, way) in enumerate(steps(line)):
        if (is_han(a) and is_latin(b)) or (is_latin(a) and is_han(b)):
            yield way - line.advance[i] - own


def is_han(character: str) -> bool:
    """Whether it is an ideograph."""
    return "\u3400" <= character <= "\u9fff"


def is_latin(character: str) -> bool:
    """Whether it is a letter or digit of ASCII."""
    return character.isascii() and character.isalnum()


if __name__ == "__main__":
    main()
