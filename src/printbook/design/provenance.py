"""Where an element was written, as its template says."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from printbook.findings import Source

__all__ = ["source_of"]

_PLACE = re.compile(r"(.+?)(?::(\d+))?(?::(\d+))?")


def source_of(element: Element) -> Source | None:
    """The place that a template wrote into `data-src`: path:line:column."""
    found = _PLACE.fullmatch(element.get("data-src", ""))
    if found is None:
        return None
    path, line, column = found.groups()
    return Source(Path(path), int(line or 1), int(column or 1))
