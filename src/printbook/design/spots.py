"""Spot inks 专色 that a design declares: `--spot-red: "PANTONE 185 C" device-cmyk(…)`.

Whatever is painted in these four inks, or in a tint of them, is painted in the spot ink
by targets for a press.
"""

from collections.abc import Iterator
from typing import Any

import tinycss2
from tinycss2.color5 import parse_color

from printbook.design.model import Design
from printbook.design.reader import written_styles
from printbook.findings import Finding, Source, finding

__all__ = ["spots_of"]

_BEGINS = "--spot-"


def spots_of(
    design: Design,
) -> tuple[dict[str, tuple[float, ...]], tuple[Finding, ...]]:
    """The four inks that stand in for each spot ink, and what is wrong (PB5211)."""
    spots: dict[str, tuple[float, ...]] = {}
    found = []
    for name, text in written_styles(design):
        if _BEGINS not in text:
            continue
        for one in _declared(tinycss2.parse_stylesheet(text)):
            spot = _spot(one.value)
            if spot is None:
                path = design.file(name).relative_to(design.root)
                place = Source(path, one.source_line, one.source_column)
                found.append(finding("PB5211", place, property=one.name))
            else:
                spots[spot[0]] = spot[1]
    return spots, tuple(found)


def _declared(rules: Any) -> Iterator[Any]:
    for rule in rules:
        for one in tinycss2.parse_blocks_contents(getattr(rule, "content", None) or ()):
            if one.type == "declaration" and one.lower_name.startswith(_BEGINS):
                yield one


def _spot(value: Any) -> tuple[str, tuple[float, ...]] | None:
    """The name and the four inks, None when it says something else."""
    parts = [part for part in value if part.type not in ("whitespace", "comment")]
    if [part.type for part in parts] != ["string", "function"]:
        return None
    colour = parse_color(parts[1])
    if colour is None or getattr(colour, "space", "") != "device-cmyk":
        return None
    inks = tuple(float(share) for share in colour.coordinates)
    return (parts[0].value, inks) if any(inks) and parts[0].value else None
