"""T01, P01 and A01: transparency, the number of pages, files for the post."""

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import Any

import pikepdf

from printbook.findings import finding
from printbook.press.finishing.gradients import resources_of
from printbook.press.preflight.fault import Fault, Outcome, fault
from printbook.press.preflight.subject import Subject

__all__ = ["check_pages", "check_post", "check_transparency"]

_FLAVOURS = {"a-2b": "2b", "a-3b": "3b"}
_VALIDATOR = "pikepdf[pdfa]"


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
            group = page.obj.get("/Group", pikepdf.Dictionary())
            if group.get("/CS", pikepdf.Name.DeviceCMYK) != pikepdf.Name.DeviceCMYK:
                yield fault("T01", finding("PB5353", page=number), number)


def _has_mask(thing: Any) -> bool:
    return isinstance(thing, pikepdf.Stream) and "/SMask" in thing


def _blends(resources: Any) -> bool:
    states = resources.get("/ExtGState")
    return states is not None and any(
        str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
        for state in states.values()
    )


def check_pages(subject: Subject) -> Iterator[Fault]:
    """P01: whole sheets, nothing blank."""
    count, multiple = len(subject.pages), subject.rules.multiple
    if count % multiple:
        yield fault("P01", finding("PB5371", count=count, multiple=multiple))
    for number, marks in enumerate(subject.marks, 1):
        if not any(mark.ink.kind != "other" for mark in marks):
            yield fault("P01", finding("PB5372", page=number), number)


def check_post(subject: Subject) -> Outcome:
    """A01: valid PDF/A, tagged, small; "not checked" without the validator."""
    if subject.rules.is_press:
        return Outcome("A01")
    faults = list(_size(subject)) + list(_tags(subject))
    if find_spec("jsonschema") is None or find_spec("referencing") is None:
        return Outcome("A01", tuple(faults), not_checked=_VALIDATOR)
    from pikepdf import pdfa

    flavour = _FLAVOURS[subject.standard]
    report = pdfa.validate_written(BytesIO(subject.content), flavour)
    for rule in sorted({f"{one.rule} {one.message}" for one in report.findings}):
        faults.append(fault("A01", finding("PB5361", rule=rule)))
    return Outcome("A01", tuple(faults))


def _size(subject: Subject) -> Iterator[Fault]:
    size, most = len(subject.content), subject.rules.most_bytes
    if most and size > most:
        has, limit = f"{size / 1e6:.2f} MB", f"{most / 1e6:g} MB"
        yield fault("A01", finding("PB5362", size=has, most=limit))


def _tags(subject: Subject) -> Iterator[Fault]:
    root = subject.pdf.Root
    marked = root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)
    missing = {
        "StructTreeRoot": "/StructTreeRoot" in root,
        "MarkInfo": bool(marked),
        "Lang": "/Lang" in root,
        "Title": bool(str(subject.info.get("/Title", ""))),
    }
    for key in (key for key, is_there in missing.items() if not is_there):
        yield fault("A01", finding("PB5363", key=key))
    figures = [one for one in subject.pdf.objects if _is_mute(one)]
    if figures:
        yield fault("A01", finding("PB5364", count=len(figures)))


def _is_mute(thing: Any) -> bool:
    """A figure that nobody describes."""
    return (
        isinstance(thing, pikepdf.Dictionary)
        and thing.get("/S") == pikepdf.Name.Figure
        and not str(thing.get("/Alt", ""))
    )
