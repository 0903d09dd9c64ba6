"""T01: nothing is transparent where a standard knows no transparency."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from printbook.findings import finding
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.subject import Subject
from printbook.press.resources import resources_of

__all__ = ["check_transparency"]


def check_transparency(subject: Subject) -> Iterator[Fault]:
    """T01: nothing is transparent where PDF/X-1a is said; groups are in inks."""
    if subject.standard == "x-1a":
        for number, marks in enumerate(subject.marks, 1):
            sheer = [one for one in marks if one.alpha < 1 or _has_mask(one.thing)]
            if sheer:
                count = len(sheer)
                said = finding("PB5351", page=number, count=count)
                yield fault("T01", said, number, sheer[0].box, sheer[0].name)
        if any(_blends(resources) for resources in resources_of(subject.pdf)):
            yield fault("T01", finding("PB5352"))
    if subject.rules.is_press:
        for number, page in enumerate(subject.pages, 1):
            drawn = page.resources.get("/XObject", pikepdf.Dictionary())
            things: tuple[Any, ...] = (page.obj, *drawn.values())
            if any(map(_mixes_light, things)):
                yield fault("T01", finding("PB5353", page=number), number)


def _mixes_light(thing: Any) -> bool:
    """Whether a group is blended in another space than that of the inks."""
    group = thing.get("/Group", pikepdf.Dictionary())
    inks = pikepdf.Name.DeviceCMYK
    return bool(group.get("/CS", inks) != inks)


def _has_mask(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Stream) and "/SMask" in thing


def _blends(resources: Any) -> bool:
    states = resources.get("/ExtGState")
    return states is not None and any(
        str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
        for state in states.values()
    )
