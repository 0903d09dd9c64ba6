"""The resources of a PDF: what its pages, groups and tiles call by name."""

from collections.abc import Iterator
from typing import Any

import pikepdf

__all__ = ["resources_of"]


def resources_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """The resources of every page, group and tile, each once; not those of masks."""
    seen = set(_soft_masks(pdf))
    for thing in pdf.objects:
        is_holder = isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)
        if is_holder and thing.objgen not in seen and "/Resources" in thing:
            resources = thing.Resources
            key = resources.objgen
            if key == (0, 0) or key not in seen:
                seen.add(key)
                yield resources


def _soft_masks(pdf: pikepdf.Pdf) -> Iterator[tuple[int, int]]:
    """The groups that say how opaque something is."""
    for thing in pdf.objects:
        holder = thing if isinstance(thing, pikepdf.Dictionary) else None
        states = holder.get("/ExtGState") if holder is not None else None
        for state in states.values() if states is not None else ():
            mask = state.get("/SMask")
            if isinstance(mask, pikepdf.Dictionary) and "/G" in mask:
                yield mask.G.objgen
