"""P01: the number of pages, and pages without anything on them."""

from collections.abc import Iterator

from printbook.findings import finding
from printbook.press.preflight.fault import Fault, fault
from printbook.press.preflight.subject import Subject

__all__ = ["check_pages"]


def check_pages(subject: Subject) -> Iterator[Fault]:
    """P01: whole sheets, nothing blank."""
    count, multiple = len(subject.pages), subject.rules.multiple
    if count % multiple:
        yield fault("P01", finding("PB5371", count=count, multiple=multiple))
    for number, marks in enumerate(subject.marks, 1):
        if not any(mark.ink.kind != "other" for mark in marks):
            yield fault("P01", finding("PB5372", page=number), number)
