"""Writes a PDF so that the same input gives the same bytes."""

from io import BytesIO

import pikepdf

__all__ = ["pass_on", "saved"]

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


def saved(pdf: pikepdf.Pdf, *, version: str) -> bytes:
    """The file's bytes as PDF `version`; its `/ID` comes from what it holds."""
    file = BytesIO()
    pdf.save(
        file,
        force_version=version,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return file.getvalue()
