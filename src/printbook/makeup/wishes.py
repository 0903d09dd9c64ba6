"""Holds the wishes of a plan's file to the edition and the design they are for."""

from collections.abc import Container, Iterator, Sequence

from printbook.content import Edition
from printbook.design.model import Design
from printbook.findings import Finding, finding
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import StoryWish

__all__ = ["first_page", "wish_faults"]

_BANNER = "banner"
# A box of one column would hold a column of less than its measure.
_BOX_LEAST = 2


def wish_faults(
    sheet: PlanSheet, edition: Edition, design: Design
) -> Iterator[Finding]:
    """Everything wished that cannot be: of no story, no photo, no page, no column."""
    photos = {
        story.id: {photo.id for photo in story.photos} for story in edition.stories
    }
    known = {"banner", "lead", *photos}
    for name, wish in sheet.model.stories.items():
        where = ("stories", name)
        if name not in known:
            yield _said("PB4116", sheet, where, story=name)
            continue
        for photo in wish.photos:
            if photo not in photos.get(name, set()):
                place = (*where, "photos", photo)
                yield _said("PB4117", sheet, place, photo=photo, story=name)
        yield from _off_the_grid(sheet, where, wish, design)
        yield from _off_its_page(sheet, name, wish, design)
    yield from _in_groups(sheet, photos, design)
    yield from _twice_named(sheet, known)
    placed = {photo.id for photo in edition.photos}
    for number, ad in enumerate(sheet.model.ads):
        if ad.photo is not None and ad.photo not in placed:
            yield _said("PB4105", sheet, ("ads", number, "photo"), photo=ad.photo)


def _in_groups(
    sheet: PlanSheet, known: Container[str], design: Design
) -> Iterator[Finding]:
    """A story stands in one group, and a group on one page."""
    stories = sheet.model.stories
    seen: set[str] = set()
    for number, group in enumerate(sheet.model.groups):
        wishes = (stories[name] for name in group if name in stories)
        pages = {_page_wished(wish, design) for wish in wishes} - {None}
        if len(pages) > 1:
            yield _said("PB4152", sheet, ("groups", number), stories=", ".join(group))
        for nth, name in enumerate(group):
            place = ("groups", number, nth)
            if name not in known:
                yield _said("PB4116", sheet, place, story=name)
            elif name in seen:
                yield _said("PB4151", sheet, place, story=name)
            seen.add(name)


def _page_wished(wish: StoryWish, design: Design) -> int | None:
    """The page, from 1, that a story is wished on, by `page` or by `at`."""
    return wish.page if wish.page is not None else _page_at(wish, design)


def _page_at(wish: StoryWish, design: Design) -> int | None:
    """The page, from 1, that holds the place wished."""
    if wish.at is None:
        return None
    assert design.grid is not None
    return design.grid.page_of(int(wish.at.partition("/")[0])) + 1


def _twice_named(sheet: PlanSheet, known: Container[str]) -> Iterator[Finding]:
    """An advertisement is told from every block, and from every other one, by its id.

    Templates and files look blocks up by their ids: of two the first would be printed.
    """
    seen: set[str] = set()
    for number, ad in enumerate(sheet.model.ads):
        if ad.id in seen or ad.id in known:
            yield _said("PB4153", sheet, ("ads", number, "id"), ad=ad.id)
        seen.add(ad.id)


def _off_the_grid(
    sheet: PlanSheet, where: Sequence[object], wish: StoryWish, design: Design
) -> Iterator[Finding]:
    grid = design.grid
    assert grid is not None
    if wish.page is not None and wish.page > design.pages:
        place = (*where, "page")
        yield _said("PB4118", sheet, place, page=wish.page, pages=design.pages)
    yield from _contradicted(sheet, where, wish, design)
    ranges = [("columns", wish.columns), ("rows", wish.rows), ("keep", wish.keep)]
    for key, wished in ranges:
        if wished and wished[0] > wished[1]:
            yield _said("PB4119", sheet, (*where, key), least=wished[0], most=wished[1])
    for photo, said in wish.photos.items():
        if said.columns and said.columns[0] > said.columns[1]:
            place = (*where, "photos", photo, "columns")
            least, most = said.columns
            yield _said("PB4119", sheet, place, least=least, most=most)
    widest = grid.columns if where[-1] == "banner" else grid.widest
    if wish.columns and wish.columns[0] > widest:
        place = (*where, "columns")
        yield _said("PB4120", sheet, place, columns=widest, least=wish.columns[0])
    if wish.at is not None:
        column, _, row = wish.at.partition("/")
        columns = design.pages * grid.columns
        is_inside = 1 <= int(column) <= columns and 1 <= int(row or 1) <= grid.rows
        if not is_inside:
            place = (*where, "at")
            yield _said(
                "PB4102", sheet, place, area=wish.at, columns=columns, rows=grid.rows
            )


def _off_its_page(
    sheet: PlanSheet, name: str, wish: StoryWish, design: Design
) -> Iterator[Finding]:
    """A story that cannot go on on the page that is wished."""
    where = ("stories", name, "jump")
    if wish.jump is None:
        return
    if not design.is_issue:
        yield _said("PB4147", sheet, where, story=name, design=design.name)
    elif wish.boxed or name in ("banner", "lead"):
        yield _said("PB4146", sheet, where, story=name)
    elif wish.jump > design.pages:
        yield _said("PB4141", sheet, where, page=wish.jump, pages=design.pages)
    elif wish.jump <= first_page(wish, design):
        yield _said("PB4142", sheet, where, story=name, page=wish.jump)


def first_page(wish: StoryWish, design: Design) -> int:
    """The page, from 1, that a story that goes on begins on: the first, if it may."""
    return _page_wished(wish, design) or 1


def _contradicted(
    sheet: PlanSheet, where: Sequence[object], wish: StoryWish, design: Design
) -> Iterator[Finding]:
    """Two wishes for one story of which only one can be granted."""
    assert design.grid is not None
    if wish.page is not None and _page_at(wish, design) not in (None, wish.page):
        place = (*where, "page")
        yield _said("PB4154", sheet, place, page=wish.page, area=wish.at)
    name, most = str(where[-1]), wish.columns[1] if wish.columns else None
    if wish.boxed and most is not None and most < _BOX_LEAST:
        place = (*where, "boxed")
        yield _said("PB4157", sheet, place, story=name, least=_BOX_LEAST)
    if wish.rows and name != _BANNER:
        yield _said("PB4158", sheet, (*where, "rows"), story=name)
    room = min(most or design.grid.columns, design.grid.columns)
    for photo, said in wish.photos.items():
        if said.columns and said.columns[0] > room:
            place, least = (*where, "photos", photo, "columns"), said.columns[0]
            yield _said("PB4156", sheet, place, photo=photo, least=least, most=room)


def _said(
    code: str, sheet: PlanSheet, where: Sequence[object], **values: object
) -> Finding:
    return finding(code, sheet.places.get(where), **values)
