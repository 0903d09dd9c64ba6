"""Typography cases as text: a name, options, copy, a line of dashes, the set lines.

    == A comma never starts a line
    measure: 9

    copy, on one line
    ---------
    a set line
    another

Runs: <b>…</b>, <kai>…</kai> and <small>…</small> open and close runs of their own.
Signs: ⏎ is a forced break, ‖ a preferred one (U+200B), ⍽ U+00A0, ¬ U+00AD, ⊕ U+2060,
␇ U+0007; the set lines show them as they are, where they are kept.
Set lines show an indent of whole ems by U+3000 and a hyphen of the composer's by ¬.
With `show: x` the left edges of all characters follow, after @. Notes follow the lines,
after !.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from printbook.typography import Galley, Line, Run, TextStyle, compose

__all__ = ["Specimen", "read_specimens", "set_specimen"]

FOLDER = Path(__file__).parents[2] / "typography"
_SIGNS = str.maketrans(
    {
        "⏎": "\n",
        "‖": "\u200b",
        "⍽": "\u00a0",
        "¬": "\u00ad",
        "⊕": "\u2060",
        "␇": "\u0007",
    }
)
_TAG = re.compile(r"<(/?)(b|kai|small)>")
_SCALES = {"small": 0.75}
# Specimens are about one rule each, so they begin at the margin.
_PLAIN = TextStyle(indent=0.0)


@dataclass(frozen=True, slots=True)
class Specimen:
    """One case of a file."""

    file: str
    name: str
    options: Mapping[str, str]
    copy: str
    lines: str


def read_specimens() -> Iterator[Specimen]:
    """All cases of all files."""
    for path in sorted(FOLDER.glob("*.txt")):
        _, *cases = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.M)
        for case in cases:
            name, rest = case.split("\n", 1)
            head, _, lines = re.split(r"^(-{3,})\n", rest, maxsplit=1, flags=re.M)
            options, copy = head.split("\n\n", 1)
            pairs = (line.partition(": ") for line in options.splitlines())
            yield Specimen(
                path.stem,
                name,
                {key: value for key, _, value in pairs},
                copy.strip("\n"),
                lines.rstrip("\n"),
            )


def set_specimen(specimen: Specimen) -> str:
    """The case's copy as the composer sets it, in the words of the file."""
    options = dict(specimen.options)
    measures = [float(one) for one in options.pop("measure").split()]
    show = options.pop("show", "")
    galley = compose(
        _runs(specimen.copy), measure=measures, style=_style(_PLAIN, options)
    )
    return "\n".join(_shown(galley, shows_x=show == "x"))


def _style(style: TextStyle, options: Mapping[str, str]) -> TextStyle:
    for key, value in options.items():
        old = getattr(style, key)
        new: Any = value
        if isinstance(old, bool):
            new = value == "yes"
        elif isinstance(old, float):
            new = float(value)
        elif isinstance(old, frozenset):
            new = frozenset(value.split())
        style = replace(style, **{key: new})
    return style


def _runs(copy: str) -> Sequence[Run]:
    runs: list[Run] = []
    look = ""
    for number, (text, closes, name) in enumerate(_pieces(copy)):
        if text:
            scale = _SCALES.get(look, 1.0)
            runs.append(Run(text.translate(_SIGNS), scale=scale, mark=number))
        look = "" if closes else name
    return runs


def _pieces(copy: str) -> Iterator[tuple[str, str, str]]:
    texts = _TAG.split(copy)
    for at in range(0, len(texts) - 1, 3):
        yield texts[at], texts[at + 1], texts[at + 2]
    yield texts[-1], "", ""


def _shown(galley: Galley, *, shows_x: bool) -> Iterator[str]:
    for line in galley.lines:
        shown = "　" * int(line.x[0] if line.x else 0) + line.text
        shown += "¬" * (line.right_edge == "hyphen")
        yield f"{shown} @ {_edges(line)}" if shows_x else shown
    for note in galley.notes:
        yield f"! {note.kind} {note.text}"


def _edges(line: Line) -> str:
    return " ".join(f"{x:.3f}".rstrip("0").rstrip(".") for x in line.x)
