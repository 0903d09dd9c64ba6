"""Reads a page plan: which columns and rows each block of a page has.

An area is written `columns/rows`, both counted from 1: `1-3/12-40`, `7/15-40`. Columns
run over facing pages. The planner writes the same format.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from printbook.content import Edition
from printbook.design.model import Area, Block, Design, Grid, HeadForm, Plan, Slot
from printbook.errors import ContentError
from printbook.findings import Finding, Source, finding, has_errors
from printbook.geometry import Rect
from printbook.manuscript import Places, read_model
from printbook.units import Pt

__all__ = ["PlanFile", "read_plan"]

_AREA = re.compile(r"(\d+)(?:-(\d+))?\s*/\s*(\d+)(?:-(\d+))?")
_FURNITURE = ("banner", "lead")
_NEEDED = {"banner": ("at",), "lead": ("legs",)}


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PhotoPlace(_Model):
    """照片的位置 Where a photo stands; its caption takes the last rows of the area."""

    id: str = Field(description="照片编号 a photo of photos.yaml")
    at: str = Field(description="栏/行 columns/rows, caption included: 3-5/18-37")
    caption: int = Field(2, description="图说行数 rows for the caption", ge=0)


class HeadPlace(_Model):
    """标题的位置 Where a headline stands and how big it is."""

    at: str = Field(description="栏/行 columns/rows: 3-5/12-15")
    level: int = Field(2, description="级别 1 to 3", ge=1, le=3)
    form: HeadForm = Field(
        "over", description="题式 over the text, beside it 串文题, or upright 竖题"
    )


class BlockPlace(_Model):
    """一组稿件 One block: a story with everything that belongs to it."""

    story: str = Field(description="稿件编号 a story's id, or banner, or lead")
    style: str = Field("", description="样式 CSS classes for the block")
    at: str | None = Field(None, description="栏/行 the whole block (banner)")
    head: HeadPlace | None = Field(None, description="标题")
    legs: list[str] = Field([], description="各栏文字 areas of text, in order")
    photos: list[PhotoPlace] = Field([], description="照片")
    figure: str | None = Field(None, description="数字框 area of the key figure")
    box: str | None = Field(None, description="加框 area of a frame or tint")


class PlanFile(_Model):
    """版面安排 plan.<design>.yaml."""

    design: str = Field(description="版式 the design this plan is for")
    blocks: list[BlockPlace] = Field(
        description="各组稿件，按阅读顺序 in reading order"
    )


def read_plan(
    edition: Edition, design: Design, *, root: Path
) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of an edition's pages, `plan.<design>.yaml` in the edition's folder.

    Raises ContentError with every finding.
    """
    path = edition.folder / f"plan.{design.name}.yaml"
    model, findings, places = read_model(path, PlanFile, root=root)
    if model is None:
        raise ContentError(*findings)
    assert design.grid is not None
    reader = _Reader(design, design.grid, places, edition)
    if model.design != design.name:
        reader.complain("PB4113", ("design",), other=model.design, design=design.name)
    blocks = tuple(
        reader.block(number, place) for number, place in enumerate(model.blocks)
    )
    reader.check_pages(design, edition)
    reader.check_complete(model.blocks)
    reader.check_photos(model.blocks)
    reader.check_overlaps(blocks)
    found = (*findings, *reader.findings)
    if has_errors(found):
        raise ContentError(*found)
    return Plan(design.name, blocks), found


class _Reader:
    """Turns areas into boxes and collects what is wrong with them."""

    def __init__(
        self, design: Design, grid: Grid, places: Places, edition: Edition
    ) -> None:
        self.grid = grid
        self.columns = design.pages * grid.columns
        self.places = places
        self.omits = design.omits
        self.stories = {story.id: story for story in edition.stories}
        self.photos = {photo.id: photo for photo in edition.photos}
        self.furniture = _FURNITURE if edition.lead else ("banner",)
        self.findings: list[Finding] = []

    def block(self, number: int, place: BlockPlace) -> Block:
        where = ("blocks", number)
        slots: list[Slot] = []
        if place.box:
            slots += self.slots("box", place.box, (*where, "box"))
        if place.at:
            slots += self.slots("whole", place.at, (*where, "at"))
        if place.head:
            slots += self.head(place.head, (*where, "head", "at"))
        for leg, text in enumerate(place.legs):
            slots += self.slots("leg", text, (*where, "legs", leg))
        for photo_number, photo in enumerate(place.photos):
            slots += self.photo(photo, (*where, "photos", photo_number))
        if place.figure:
            slots += self.slots("figure", place.figure, (*where, "figure"))
        slots = _inside_box(slots, self.grid.zi)
        self.check_known(place, where)
        page = self.grid.page_of(slots[0].area.first_column) if slots else 0
        for slot in slots:
            if self.grid.page_of(slot.area.first_column) != page:
                self.complain("PB4104", where, block=place.story, area=str(slot.area))
        return Block(
            place.story, page, tuple(slots), self.places.get(where), place.style
        )

    def slots(self, role: str, text: str, where: Sequence[object]) -> list[Slot]:
        area = self.area(text, where)
        return [Slot(role, area, self.grid.rect(area))] if area else []

    def head(self, place: HeadPlace, where: Sequence[object]) -> list[Slot]:
        slots = self.slots("head", place.at, where)
        return [replace(slot, level=place.level, form=place.form) for slot in slots]

    def photo(self, place: PhotoPlace, where: Sequence[object]) -> list[Slot]:
        area = self.area(place.at, (*where, "at"))
        if area is None:
            return []
        if place.id not in self.photos:
            self.complain("PB4105", (*where, "id"), photo=place.id)
        rect = self.grid.rect(area)
        height = rect.height - place.caption * self.grid.baseline
        if height <= 0:
            self.complain("PB4114", (*where, "at"), area=place.at, rows=place.caption)
            return []
        return [Slot("photo", area, rect, photo=place.id, photo_height=height)]

    def area(self, text: str, where: Sequence[object]) -> Area | None:
        found = _AREA.fullmatch(text.strip())
        if found is None:
            self.complain("PB4101", where, area=text)
            return None
        first, last, top, bottom = found.groups()
        area = Area(int(first), int(last or first), int(top), int(bottom or top))
        is_inside = (
            1 <= area.first_column <= area.last_column <= self.columns
            and 1 <= area.first_row <= area.last_row <= self.grid.rows
        )
        is_on_one_page = self.grid.page_of(area.first_column) == self.grid.page_of(
            area.last_column
        )
        if not is_inside:
            self.complain(
                "PB4102",
                where,
                area=text,
                columns=self.columns,
                rows=self.grid.rows,
            )
            return None
        if not is_on_one_page:
            self.complain("PB4103", where, area=text)
            return None
        return area

    def check_known(self, place: BlockPlace, where: tuple[object, ...]) -> None:
        if place.story not in self.stories and place.story not in self.furniture:
            self.complain("PB4106", (*where, "story"), story=place.story)
            return
        # Without these the copy would have nowhere to stand, and be lost.
        for part in _NEEDED.get(place.story, ("head", "legs")):
            if not getattr(place, part):
                self.complain("PB4112", where, block=place.story, part=part)
        story = self.stories.get(place.story)
        if place.figure and (story is None or story.figure is None):
            self.complain("PB4107", (*where, "figure"), story=place.story)

    def check_pages(self, design: Design, edition: Edition) -> None:
        """The edition numbers every page of the design; one of fewer has the first."""
        count = len(edition.pages)
        if count < design.pages:
            place = edition.pages_source
            said = finding("PB4115", place, pages=design.pages, count=count)
            self.findings.append(said)

    def check_complete(self, places: Sequence[BlockPlace]) -> None:
        """Every story stands exactly once on the page; none is left out in silence."""
        count: dict[str, int] = {}
        for place in places:
            count[place.story] = count.get(place.story, 0) + 1
        stories = () if "stories" in self.omits else tuple(self.stories)
        for name in (*self.furniture, *stories):
            if name in self.omits:
                continue
            story = self.stories.get(name)
            source = story.source if story else self.places.get(("blocks",))
            if name not in count:
                self.findings.append(finding("PB4108", source, story=name))
            elif count[name] > 1:
                self.findings.append(finding("PB4109", source, story=name))

    def check_photos(self, places: Sequence[BlockPlace]) -> None:
        """Every photo of the edition has a place, unless the design prints none."""
        if "photos" in self.omits:
            return
        placed = {photo.id for place in places for photo in place.photos}
        for name, photo in self.photos.items():
            if name not in placed:
                self.findings.append(finding("PB4111", photo.source, photo=name))

    def check_overlaps(self, blocks: Sequence[Block]) -> None:
        """No two slots share a cell of the grid; a box holds what stands in it."""
        taken: dict[tuple[int, int], str] = {}
        for number, block in enumerate(blocks):
            for slot in block.slots:
                if slot.role == "box":
                    continue
                cells = _cells(slot.area)
                other = next((taken[cell] for cell in cells if cell in taken), None)
                if other is not None:
                    self.complain(
                        "PB4110",
                        ("blocks", number),
                        block=block.id,
                        area=str(slot.area),
                        other=other,
                    )
                for cell in cells:
                    taken[cell] = f"{block.id} {slot.area}"

    def complain(self, code: str, where: Sequence[object], **values: object) -> None:
        source: Source | None = self.places.get(tuple(where))
        self.findings.append(finding(code, source, **values))


def _cells(area: Area) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(area.first_column, area.last_column + 1)
        for row in range(area.first_row, area.last_row + 1)
    ]


def _inside_box(slots: Sequence[Slot], air: Pt) -> list[Slot]:
    """Slots drawn in from the sides of their block's box by its air."""
    box = next((slot.rect for slot in slots if slot.role == "box"), None)
    if box is None:
        return list(slots)
    drawn_in = []
    for slot in slots:
        left = max(slot.rect.x, box.x + air)
        right = min(slot.rect.right, box.right - air)
        rect = Rect(left, slot.rect.y, right - left, slot.rect.height)
        drawn_in.append(slot if slot.role == "box" else replace(slot, rect=rect))
    return drawn_in
