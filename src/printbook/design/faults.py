"""What WeasyPrint left out of style sheets and pages, at the line where it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace

from printbook.design.anypage import StyleSheet, WrittenPage
from printbook.design.folder import brief, written
from printbook.design.model import Design
from printbook.design.page import OpenPage
from printbook.design.ranges import RANGES
from printbook.design.values import OURS
from printbook.findings import Finding, Source, finding

__all__ = ["page_faults", "style_faults"]

_OURS = OURS | RANGES.keys()
_PLACE = re.compile(r" at (\d+):(\d+)")
_QUOTED = re.compile(r"`([^`:{]+)")
_OF_A_FILE = re.compile(
    r"Failed to load (?:image|stylesheet) at '?([^' ]+?)'?: (.*)", re.S
)


def style_faults(page: OpenPage, design: Design) -> Iterator[Finding]:
    """PB4005 for every rule and declaration that has no effect.

    What stands in no style sheet is told of the template.
    """
    for sheet, why in page.stone.notes.said:
        place = _PLACE.search(why) if sheet else None
        line = int(place[1]) if place else 1
        path = design.file(sheet or design.template).relative_to(design.root)
        yield finding("PB4005", Source(path, line), why=_told(why))


def page_faults(page: WrittenPage) -> Iterator[Finding]:
    """What a page says in vain: its style sheets, files it did not get, spans."""
    for span in page.wide_spans:
        place = page.place_of(span.cell)
        wide = f"{span.attribute}={span.written:.12}"
        yield finding("PB4017", place, span=wide, most=span.most)
    for url, refusal in page.folder.refusals.items():
        name = written(url)
        place = page.find(re.escape(name)) or page.find(re.escape(name.split("/")[-1]))
        yield replace(refusal, source=place)
    for _, why in dict.fromkeys(page.sampled.stone.notes.said):
        broken = _OF_A_FILE.match(why)
        if broken is None:
            yield finding("PB4005", _place(page, why), why=_told(why))
        elif broken[1] not in page.folder.refusals:
            name = written(broken[1])
            place = page.find(re.escape(name))
            yield finding("PB4015", place, url=brief(broken[1]), why=broken[2])


def _told(why: str) -> str:
    """WeasyPrint's words without the place; of a property of ours it is the value."""
    told = _PLACE.sub("", why)
    quoted = _QUOTED.search(told)
    name = quoted[1].strip().lower() if quoted else ""
    if name not in _OURS and f"--{name}" not in _OURS:
        return told
    written = f"`--{name}" if f"--{name}" in _OURS else f"`{name}"
    return told.replace(f"`{quoted[1]}" if quoted else "", written).replace(
        "unknown property", "unsupported value"
    )


def _place(page: WrittenPage, why: str) -> Source | None:
    """Where the words that WeasyPrint quotes stand; it names no style sheet."""
    quoted, place = _QUOTED.search(why), _PLACE.search(why)
    word = quoted[1].strip() if quoted else ""
    if not word:
        return None
    if place is not None:
        line, column = int(place[1]), int(place[2])
        found = (_in_sheet(sheet, word, line, column) for sheet in page.sheets)
        source = next(filter(None, found), None)
        if source is not None:
            return source
    return page.find(re.escape(word))


def _in_sheet(sheet: StyleSheet, word: str, line: int, column: int) -> Source | None:
    lines = sheet.text.splitlines()
    if line > len(lines) or word.lower() not in lines[line - 1].lower():
        return None
    return Source(sheet.path, sheet.first_line + line - 1, column)
