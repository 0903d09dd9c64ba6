"""What WeasyPrint left out of a design's style sheets, at the line where it stands."""

import re
from collections.abc import Iterator

from printbook.design.model import Design
from printbook.design.page import OpenPage
from printbook.findings import Finding, Source, finding

__all__ = ["style_faults"]

_PLACE = re.compile(r" at (\d+):(\d+)")


def style_faults(page: OpenPage, design: Design) -> Iterator[Finding]:
    """PB4005 for every rule and declaration that has no effect.

    What stands in no style sheet is told of the template.
    """
    for sheet, why in page.stone.notes.said:
        place = _PLACE.search(why) if sheet else None
        line = int(place[1]) if place else 1
        path = (design.folder / (sheet or design.template)).relative_to(design.root)
        yield finding("PB4005", Source(path, line), why=_PLACE.sub("", why))
