"""A page drawn as letters: copy and frames go in, columns of letters come out.

    pasted("aaaa bb", "3 3")      three lines high each

    a a
    a b
    a b

A paragraph's letter stands once for each of its lines; a capital is a heading, kept
with what follows and two rows high for each letter; a dot is a row left blank. Frames
are `rows` or `rows×characters`, ten characters where nothing is said. What finds no
room follows after `+`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from textwrap import dedent
from xml.etree.ElementTree import Element

from printbook.design import Frame, Leaf, Piece, Thread
from printbook.design.kinds import Kind
from printbook.design.rhythm import Rhythm
from printbook.design.styles import Colour, InlineStyle, LeafStyle
from printbook.makeup.fitting import Fitting
from printbook.makeup.pour import Poured, pour
from printbook.typography import Galley, TextStyle, compose
from printbook.units import Pt

__all__ = [
    "EM",
    "LEADING",
    "Plainly",
    "drawn",
    "fit_plainly",
    "leaf_of",
    "page",
    "pasted",
    "poured",
    "set_plainly",
]

EM: Pt = 10.0
LEADING: Pt = 15.0
_CHARACTERS = 10

_INLINE = InlineStyle(("Song",), 400, EM, Colour("device-cmyk", (0, 0, 0, 1)))
_BODY = LeafStyle(
    _INLINE,
    TextStyle(indent=0, justify=False),
    LEADING,
    before=0,
    after=0,
    is_kept_with_next=False,
    baseline=11.3,
)


def pasted(copy: str, frames: str, **margins: Pt) -> str:
    """The page after pouring, drawn."""
    return drawn(poured(copy, frames, **margins))


def poured(
    copy: str, frames: str, *, before: Pt = 0, after: Pt = 0, step: Pt = 0
) -> Poured:
    """Paragraphs of the copy in the frames; margins and step are those of all."""
    thread = Thread(
        "story",
        tuple(_frame(one) for one in frames.split()),
        tuple(
            leaf_of(one, before=before, after=after, step=step) for one in copy.split()
        ),
    )
    return pour(thread, set_plainly)


def fit_plainly(leaf: Leaf, fitting: Fitting) -> Galley:
    """The composer without faces, in a place of the page."""
    return set_plainly(leaf, fitting.measures, looseness=fitting.looseness)


def set_plainly(
    leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
) -> Galley:
    """The composer without faces: every character is an em wide.

    Only a paragraph that `gives` can be set a line longer or shorter.
    """
    measures = [measure] if isinstance(measure, (int, float)) else measure
    ems = [one / EM for one in measures]
    text = leaf.text
    if looseness and f"{looseness:+}" in leaf.element.get("gives", ""):
        text = text[:1] * (len(text) + looseness * _CHARACTERS)
    return compose(text, measure=ems, style=leaf.style.text)


class Plainly:
    """A compositor without faces; only paragraphs that `gives` offer other lines."""

    def compose(
        self, leaf: Leaf, measure: Pt | Sequence[Pt], *, looseness: int = 0
    ) -> Galley:
        """As `set_plainly`."""
        return set_plainly(leaf, measure, looseness=looseness)

    def offers(self, leaf: Leaf, measure: Pt) -> Mapping[int, float]:
        """A line more or less costs 100."""
        natural = len(set_plainly(leaf, measure).lines)
        gives = re.findall(r"[+-]\d", leaf.element.get("gives", ""))
        return {natural: 0.0, **{natural + int(one): 100.0 for one in gives}}


def leaf_of(letters: str, *, before: Pt = 0, after: Pt = 0, step: Pt = 0) -> Leaf:
    """A paragraph of one line per letter where a line holds ten characters.

    `a5` is a paragraph of five characters, whatever the measure; `aaaa+1` and `aaaa-1`
    could also be set a line longer, or shorter.
    """
    letters, sign, lines = re.split(r"([+-]|$)", letters, maxsplit=1)
    letter = letters[0]
    count = letters[1:]
    length = int(count) if count.isdigit() else _CHARACTERS * len(letters)
    rhythm = Rhythm(step) if step else None
    style = replace(_BODY, before=before, after=after, rhythm=rhythm)
    if letter.isupper():
        style = replace(style, leading=2 * LEADING, is_kept_with_next=True)
    kind = Kind("leaf", leaf=style, inline=_INLINE)
    # Han, so that a line breaks anywhere; the letter is its place in the alphabet.
    text = chr(0x4E00 + ord(letter)) * length
    element = Element("p", gives=sign + lines)
    return Leaf(element, kind, (Piece(text, _INLINE),), None, letter)


def _frame(written: str) -> Frame:
    rows, _, characters = written.partition("×")
    width = int(characters or _CHARACTERS) * EM
    return Frame(Element("div"), width, float(rows) * LEADING)


def page(drawing: str) -> str:
    """A drawing as it stands in a test, without what indents it."""
    return dedent(drawing).strip("\n")


def drawn(page: Poured) -> str:
    """Frames side by side, a letter for each line in its row."""
    columns = [_column(page, number) for number in range(len(page.frames))]
    rows = zip_longest(*columns, fillvalue=" ")
    lines = [" ".join(row).rstrip() for row in rows]
    over = "".join(leaf.name for leaf, _ in page.overset)
    return "\n".join(lines + [f"+{over}"] * bool(over))


def _column(page: Poured, number: int) -> list[str]:
    frame = page.thread.frames[number]
    rows = ["."] * round(frame.height / LEADING)
    for placed in page.frames[number]:
        top = placed.baseline - placed.leaf.style.baseline
        row = round(top / LEADING)
        assert top >= -0.01
        assert top + placed.leaf.style.leading <= frame.height + 0.05
        assert rows[row] == "."
        rows[row] = placed.leaf.name
    return rows
