"""Type that is missing: families nobody declares, characters that no face has."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from printbook.design.lift import Leaf, Lifted
from printbook.findings import Finding, Source, finding
from printbook.foundry import Face, lacking, missing_characters
from printbook.makeup.setter import Setter
from printbook.manuscript import lines_of

__all__ = ["leaves_of", "missing_type"]


def leaves_of(lifted: Lifted) -> Iterator[Leaf]:
    """Every leaf of a page: those of threads, then those that stand by themselves."""
    for thread in lifted.threads:
        yield from thread.leaves
    yield from lifted.leaves


def missing_type(
    lifted: Lifted,
    setter: Setter,
    root: Path,
    place_of: Callable[[str], Source | None] = lambda family: None,
) -> Iterator[Finding]:
    """PB4007 for a stack without a face, PB3101 for a character without a glyph.

    `place_of` says where a style sheet asks for a family.
    """
    homeless: set[tuple[str, ...]] = set()
    cast: dict[tuple[Face, ...], set[str]] = {}
    for leaf in leaves_of(lifted):
        for piece in leaf.looks:
            if piece.element is not None:
                continue
            stack = setter.faces(piece.style)
            if not stack:
                homeless.add(piece.style.families)
                continue
            known = cast.setdefault(stack, set())
            unknown = "".join(dict.fromkeys(c for c in piece.text if c not in known))
            absent = [character for _, character in missing_characters(unknown, stack)]
            known.update(set(unknown).difference(absent))
            for character in absent:
                yield lacking(character, stack, _place(character, leaf.source, root))
    for families in sorted(homeless):
        place = place_of(families[0]) if families else None
        yield finding("PB4007", place, families=", ".join(families))


def _place(character: str, start: Source | None, root: Path) -> Source | None:
    """Where the character stands in the copy, from the start of its paragraph on."""
    if start is None:
        return None
    lines = _lines(root / start.path)
    for number in range(start.line, len(lines) + 1):
        skip = start.column - 1 if number == start.line else 0
        at = lines[number - 1].find(character, skip)
        if at >= 0:
            return Source(start.path, number, at + 1)
    return start


@lru_cache(maxsize=16)
def _lines(path: Path) -> tuple[str, ...]:
    try:
        return lines_of(path.read_bytes().decode("utf-8-sig"))
    except OSError:
        return ()
