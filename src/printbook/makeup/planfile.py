"""What may stand in plan.<design>.yaml: wishes, and where blocks stand already.

An area is written `columns/rows`, both counted from 1: `1-3/12-40`, `7/15-40`. Columns
run over facing pages.
"""

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from printbook.design.model import Area, HeadForm, SlotForm

__all__ = [
    "AdPlace",
    "BlockPlace",
    "HeadPlace",
    "PhotoPlace",
    "PhotoWish",
    "PlanFile",
    "StoryWish",
    "area_of",
]

_AREA = re.compile(r"(\d+)(?:-(\d+))?\s*/\s*(\d+)(?:-(\d+))?")
_PLACE = r"^\s*\d+\s*(/\s*\d+\s*)?$"

_Range = Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=2, max_length=2)]

Assigning: TypeAlias = Literal["order", "weight"]


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
    form: SlotForm = Field(
        "over",
        description="横题、串文、竖题、转版 over, beside the text, upright, continued",
    )


class BlockPlace(_Model):
    """一组稿件 One block: a story with everything that belongs to it."""

    story: str = Field(description="稿件编号 a story's id, or banner, or lead")
    style: str = Field("", description="样式 CSS classes for the block")
    at: str | None = Field(None, description="栏/行 the whole block (banner)")
    head: HeadPlace | None = Field(None, description="标题")
    legs: list[str] = Field([], description="各栏文字 areas of text, in order")
    into: int | None = Field(
        None, description="破栏 parts each area of text into so many legs", ge=1, le=9
    )
    photos: list[PhotoPlace] = Field([], description="照片")
    figure: str | None = Field(None, description="数字框 area of the key figure")
    jump: str | None = Field(
        None, description="转版提示 the row that says where the story goes on"
    )
    box: str | None = Field(None, description="加框 area of a frame or tint")

    @property
    def is_continued(self) -> bool:
        """Whether it is the second part of a story 转版."""
        return self.head is not None and self.head.form == "continued"


class PhotoWish(_Model):
    """对照片的要求 What is wished of a photo."""

    columns: _Range | None = Field(None, description="栏数 least and most: [2, 3]")
    crop: float = Field(0.14, description="最多裁切 most cut off: 0.1", ge=0, le=0.5)


class StoryWish(_Model):
    """对一组稿件的要求 What is wished of a story's block."""

    page: int | None = Field(None, description="第几个版面 which page, from 1", ge=1)
    at: str | None = Field(
        None, description="栏或栏/行 its first column, or column/row", pattern=_PLACE
    )
    jump: int | None = Field(
        None, description="转版 the page, from 1, on which the story goes on", ge=1
    )
    keep: _Range | None = Field(
        None, description="首页行数 rows of text that stay: least and most, [20, 60]"
    )
    columns: _Range | None = Field(None, description="栏数 least and most: [2, 3]")
    weight: int | None = Field(
        None, description="分量 its weight on this page, 1 to 5", ge=1, le=5
    )
    levels: list[Annotated[int, Field(ge=1, le=3)]] = Field(
        [], description="标题级别 levels its headline may have: [1, 2]"
    )
    forms: list[HeadForm] = Field(
        [], description="标题形式 forms its headline may have: [over, beside, upright]"
    )
    boxed: bool | None = Field(None, description="加框 in a box: must, or must not")
    style: str = Field("", description="样式 CSS classes for the block")
    rows: _Range | None = Field(None, description="行数 least and most rows (banner)")
    photos: dict[str, PhotoWish] = Field({}, description="照片 its photos, by id")


class AdPlace(_Model):
    """广告 What stands where it was sold: an advertisement."""

    id: str = Field(description="编号 id", pattern=r"^[a-z][a-z0-9-]*$")
    at: str = Field(description="栏/行 columns/rows: 4-5/60-78")
    photo: str | None = Field(None, description="图 a photo of photos.yaml")


class PlanFile(_Model):
    """版面安排 plan.<design>.yaml; everything but `design` may be left out."""

    design: str = Field(description="版式 the design this plan is for")
    stories: dict[str, StoryWish] = Field(
        {}, description="要求 wishes, by a story's id, banner or lead"
    )
    groups: list[Annotated[list[str], Field(min_length=2)]] = Field(
        [], description="组合稿 stories that stand together: [[cases, checkup]]"
    )
    ads: list[AdPlace] = Field([], description="广告 advertisements")
    assign: Assigning = Field(
        "order", description="分版 stories to pages in order, or by weight"
    )
    choose: int = Field(1, description="第几方案 which of the plans found", ge=1, le=9)
    refit: bool = Field(
        False, description="随稿微调 whether rows of the blocks follow edits of copy"
    )
    blocks: list[BlockPlace] = Field(
        [],
        description="各组稿件，按阅读顺序 blocks that stand already, in reading order",
    )


def area_of(text: str) -> Area | None:
    """The area that is written so; None where it is none."""
    found = _AREA.fullmatch(text.strip())
    if found is None:
        return None
    first, last, top, bottom = found.groups()
    return Area(int(first), int(last or first), int(top), int(bottom or top))
