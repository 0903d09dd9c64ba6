"""Every ink must be seen exactly once inside its clip: what is missing is overset."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from printbook.design.lift import Leaf
from printbook.findings import Finding, finding
from printbook.makeup import Filled
from printbook.paint.ink import Ink, Sighting

__all__ = ["lost_characters", "lost_lines", "unseen"]

_EXCERPT = 16


def lost_lines(
    inks: Mapping[int, Ink], sightings: Sequence[Sighting]
) -> dict[Leaf, int]:
    """By leaf, how many of its lines are not painted where they can be read."""
    seen = Counter(sighting.number for sighting in sightings)
    lost: Counter[Leaf] = Counter()
    for number, ink in inks.items():
        if seen[number] != 1:
            lost.update(stroke.leaf for stroke in ink.strokes)
    for sighting in sightings:
        lost.update(stroke.leaf for stroke in sighting.clipped)
    return dict(lost)


def unseen(inks: Mapping[int, Ink], sightings: Sequence[Sighting]) -> Iterator[Finding]:
    """One finding per leaf and fate: hidden, cut off, or painted more than once."""
    seen = Counter(sighting.number for sighting in sightings)
    fates: Counter[tuple[str, Leaf]] = Counter()
    for number, ink in inks.items():
        if seen[number] != 1:
            code = "PB4209" if seen[number] else "PB4208"
            fates.update((code, stroke.leaf) for stroke in ink.strokes)
    for sighting in sightings:
        fates.update(("PB4203", stroke.leaf) for stroke in sighting.clipped)
    for (code, leaf), lines in fates.items():
        text = leaf.text.replace("\n", "").replace("\u200b", "")
        excerpt = text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
        yield finding(code, leaf.source, lines=lines, text=excerpt)


def lost_characters(
    filled: Filled, inks: Mapping[int, Ink], sightings: Sequence[Sighting]
) -> dict[str, int]:
    """By the place of a paragraph, how many of its characters are reported as lost."""
    lost: Counter[str] = Counter()
    for poured in filled.poured:
        for leaf, line in poured.overset:
            lost[str(leaf.source)] += len(line.text)
    for leaf in lost_lines(inks, sightings):
        # Which of its lines are hidden does not matter: none is good enough.
        lost[str(leaf.source)] = len(leaf.text)
    return dict(lost)
