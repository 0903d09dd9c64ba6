"""Writes a PDF so that the same input gives the same bytes."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf

__all__ = ["parted", "pass_on", "saved"]

_PASSED_ON = ("/OutputIntents", "/Metadata", "/OCProperties")


def pass_on(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    """What a file says of all its pages: output intent, metadata, layers, title."""
    for key in _PASSED_ON:
        if key in source.Root:
            thing = source.Root[key]
            if not thing.is_indirect:
                thing = source.make_indirect(thing)
            target.Root[key] = target.copy_foreign(thing)
    if "/Info" in source.trailer:
        target.trailer.Info = target.copy_foreign(
            source.make_indirect(source.trailer.Info)
        )


def saved(pdf: pikepdf.Pdf, *, version: str, is_for_web: bool = False) -> bytes:
    """The file's bytes as PDF `version`; its `/ID` comes from what it holds.

    One for the web shows its first page before the rest has come.
    """
    file = BytesIO()
    pdf.save(
        file,
        force_version=version,
        deterministic_id=True,
        linearize=is_for_web,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return file.getvalue()


def parted(pdf: bytes) -> Iterator[bytes]:
    """Every page as a file of its own, with all that the whole file says of itself."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            with pikepdf.new() as single:
                pass_on(document, single)
                single.pages.append(page)
                yield saved(single, version=document.pdf_version)
