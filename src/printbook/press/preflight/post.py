"""A01: files for the post are valid PDF/A, tagged, described, and small."""

from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO
from typing import Any

import pikepdf

from printbook.findings import finding
from printbook.press.preflight.fault import Fault, Outcome, fault
from printbook.press.preflight.subject import Subject

__all__ = ["check_post"]

_FLAVOURS = {"a-2b": "2b", "a-3b": "3b"}
_VALIDATOR = "pikepdf[pdfa]"


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
