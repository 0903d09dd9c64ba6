"""What a design writes of its own for a story: small heads, lines of reference.

转版 A story on two pages says on the first, under its last leg, where it goes on
（下转第3版）, and on the second, in a head over its text, where it began （上接第1版）.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from printbook.design import Grid
from printbook.geometry import Rect
from printbook.press.pageproof.standing import Standing, TypeLine

__all__ = [
    "BANNER",
    "CONTINUED",
    "NAMEPLATE",
    "REFERENCE",
    "Reference",
    "claimed",
    "references_of",
    "said_of",
]

BANNER = "banner"
"""The unit of the headline over the whole page, and of what belongs to it."""
CONTINUED, REFERENCE, NAMEPLATE = "continued", "reference", "nameplate"
"""Parts that lines of the design's own are in a story."""

_SAYS = re.compile("(下转|上接)第([0-9]+)版")
# What belongs to a text stands no farther from it, in rows.
_REACH = 2.5


@dataclass(frozen=True, slots=True)
class Reference:
    """A line that names another page by its folio; "" for the unit of nobody's."""

    unit: str
    line: TypeLine
    goes_on: bool
    folio: int

    @property
    def said(self) -> str:
        """What it says."""
        return said_of(goes_on=self.goes_on, folio=self.folio)


def said_of(*, goes_on: bool, folio: int) -> str:
    """The words of a reference."""
    return f"{'下转' if goes_on else '上接'}第{folio}版"


def claimed(standing: Standing, grid: Grid, *, is_facing: bool) -> Standing:
    """What stands, with the design's lines given to the story they belong to.

    A nameplate belongs to the banner beside it, on a page of its own: facing pages have
    stories at that height.
    """
    owners: dict[TypeLine, TypeLine] = {}
    texts = _texts(standing.lines)
    reach = _REACH * grid.baseline
    for (unit, page), own in texts.items():
        pages = sorted(there for one, there in texts if one == unit)
        here = [line for line in standing.furniture if line.page == page]
        if page != pages[0]:
            for line in _over(own, here, reach):
                owners[line] = replace(line, unit=unit, part=CONTINUED)
        if page != pages[-1]:
            for line in _under(own[-1], here, reach):
                owners[line] = replace(line, unit=unit, part=REFERENCE)
    for line in () if is_facing else _beside_banner(standing):
        owners[line] = replace(line, unit=BANNER, part=NAMEPLATE)
    rest = tuple(line for line in standing.furniture if line not in owners)
    return replace(standing, lines=(*standing.lines, *owners.values()), furniture=rest)


def references_of(standing: Standing) -> Iterator[Reference]:
    """Every reference on the pages, whosever it is."""
    mine = [line for line in standing.lines if line.part in (CONTINUED, REFERENCE)]
    for line in (*mine, *standing.furniture):
        found = _SAYS.search(line.text)
        if found:
            yield Reference(line.unit, line, found[1] == "下转", int(found[2]))


def _texts(lines: Sequence[TypeLine]) -> Mapping[tuple[str, int], list[TypeLine]]:
    """The lines of text of every story on every page, in reading order."""
    found: dict[tuple[str, int], list[TypeLine]] = {}
    for line in lines:
        if line.part == "text":
            found.setdefault((line.unit, line.page), []).append(line)
    return found


def _over(
    text: Sequence[TypeLine], others: Sequence[TypeLine], reach: float
) -> Iterator[TypeLine]:
    """The lines over a text, the lowest first, as far as they stand close together."""
    left, right = text[0].rect.x, max(line.rect.right for line in text)
    top = min(line.rect.y for line in text)
    for line in sorted(others, key=lambda line: -line.rect.bottom):
        middle = line.rect.x + line.rect.width / 2
        gap = top - line.rect.bottom
        if left - reach <= line.rect.x and middle <= right and -1 <= gap <= reach:
            yield line
            top = min(top, line.rect.y)


def _under(
    last: TypeLine, others: Sequence[TypeLine], reach: float
) -> Iterator[TypeLine]:
    """The reference under a text's last line, in its column."""
    for line in others:
        gap = line.rect.y - last.rect.bottom
        is_near = last.rect.x - reach <= line.rect.x <= last.rect.right + 5 * reach
        if is_near and -1 <= gap <= reach and _SAYS.search(line.text):
            yield line


def _beside_banner(standing: Standing) -> Iterator[TypeLine]:
    """What the design prints at the height of the banner: a nameplate."""
    own = [line for line in standing.lines if line.unit == BANNER]
    for line in standing.furniture:
        box = line.rect
        # A number alone is that of a story that begins there too.
        is_other = line.text.strip().isdigit() or _SAYS.search(line.text)
        if not is_other and any(
            one.page == line.page and _share_height(one.rect, box) for one in own
        ):
            yield line


def _share_height(one: Rect, other: Rect) -> bool:
    return min(one.bottom, other.bottom) > max(one.y, other.y)
