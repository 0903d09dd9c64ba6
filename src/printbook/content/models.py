"""What may stand in the files; every description begins with the Chinese name."""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel

__all__ = [
    "FILES",
    "EditionFile",
    "FigurePart",
    "GlossaryFile",
    "HouseFile",
    "PhotoPart",
    "PhotosFile",
    "PublicationPart",
    "StoriesFile",
    "StoryPart",
    "TargetPart",
]

_Share = Annotated[float, Field(ge=0, le=1)]
_PageNumber = Annotated[int, Field(ge=1)]
_TargetName = Literal["press", "press-x1a", "newsprint", "email", "archive", "proof"]
# Ids become part of addresses.
_PhotoId = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", examples=["p1, hall-2"])
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PublicationPart(_Model):
    """报纸 The newspaper."""

    name: str = Field(description="报名 name of the newspaper")
    language: str = Field(
        "zh-CN",
        description="语言 language tag: zh-CN",
        # BCP 47, and the underscore that systems write.
        pattern=r"^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*$",
        examples=["zh-CN"],
    )


class EditionFile(_Model):
    """一期 edition.yaml: the day, the pages and what stands above the stories."""

    publication: PublicationPart = Field(description="报纸 the newspaper")
    date: datetime.date = Field(description="日期 date: 2025-01-28")
    number: str | None = Field(None, description="期号 issue number")
    section: str | None = Field(None, description="版名 name of the section")
    pages: list[_PageNumber] = Field(
        description="版次 page numbers: [4, 5]", min_length=1
    )
    editor: str | None = Field(None, description="编辑 editor, for the folio line")
    kicker: str | None = Field(None, description="引题 kicker above the headline")
    headline: str = Field(
        description="主题 banner headline; / forced break, ‖ preferred break"
    )
    deck: str | None = Field(None, description="副题 deck below the headline")
    byline: str | None = Field(None, description="署名 byline")
    lead: str | None = Field(
        None, description="导语 lead; blank lines part paragraphs, ## is a subhead"
    )
    closing: str | None = Field(None, description="结语 closing line")
    names: list[str] = Field(
        [], description="不拆的词 names and terms that lines should not break"
    )


class GlossaryFile(_Model):
    """词表 glossary.yaml: words of the house that no line should break."""

    terms: list[str] = Field(description="不拆的词 words and names, for all editions")


class FigurePart(_Model):
    """数字 A key figure."""

    value: str = Field(description="数值 the figure with its unit")
    text: str = Field(description="说明 what it counts")


class StoryPart(_Model):
    """稿件 One story."""

    id: str = Field(
        description="编号 id: small letters, digits and hyphens",
        pattern=r"^[a-z][a-z0-9-]*$",
        examples=["new-year-2"],
    )
    number: int | None = Field(None, description="序号 number; else its position", ge=0)
    headline: str = Field(
        description="标题 headline; / forced break, ‖ preferred break"
    )
    label: str | None = Field(None, description="栏题 run-in label, without brackets")
    kicker: str | None = Field(None, description="引题 kicker above the headline")
    deck: str | None = Field(None, description="副题 deck below the headline")
    byline: str | None = Field(None, description="署名 byline")
    weight: int = Field(
        3, description="分量 weight: 1 lead story … 5 brief", ge=1, le=5
    )
    photos: list[str] = Field([], description="照片 photos, by their ids: [p1]")
    figure: FigurePart | None = Field(None, description="数字 key figure")
    body: str = Field(
        description="正文 body; blank lines part paragraphs, ## is a subhead"
    )


class StoriesFile(RootModel[Annotated[list[StoryPart], Field(min_length=1)]]):
    """稿件 stories.yaml: the stories in reading order."""

    model_config = ConfigDict(frozen=True, strict=True)


class PhotoPart(_Model):
    """照片 One photo."""

    file: str = Field(description="文件 file in the edition's folder: photos/1.jpg")
    mark: str | None = Field(None, description="标号 mark before the caption: ①")
    caption: str = Field(description="图说 caption")
    credit: str | None = Field(None, description="摄影 credit")
    alt: str | None = Field(None, description="替代文字 what one sees in the photo")
    focus: tuple[_Share, _Share] = Field(
        (0.5, 0.5), description="焦点 what must stay in the cut, from left and top, 0–1"
    )
    ad: bool = Field(
        False, description="广告图 for an advertisement of a plan, for no story"
    )


class PhotosFile(RootModel[dict[_PhotoId, PhotoPart]]):
    """照片 photos.yaml: the photos by id."""

    model_config = ConfigDict(frozen=True, strict=True)


class TargetPart(_Model):
    """用途 One target: what of it the house has otherwise than printbook."""

    resolution: int | None = Field(
        None, description="分辨率 pixels an inch of photos", ge=30, le=600
    )
    quality: int | None = Field(
        None, description="JPEG 质量 quality of photos", ge=20, le=100
    )
    profile: str | None = Field(
        None, description="色彩配置文件 ISOnewspaper, or a file: profiles/printer.icc"
    )
    ink: int | None = Field(
        None, description="总墨量上限 most ink in per cent: 240", ge=150, le=400
    )
    max_size: str | None = Field(None, description="文件上限 largest file: 2MB")


class HouseFile(_Model):
    """项目 printbook.yaml: what the project makes unless told otherwise."""

    edition: str | None = Field(
        None, description="期 the edition, a folder of content/"
    )
    designs: list[str] = Field([], description="版式 the designs, folders of layout/")
    targets: dict[_TargetName, TargetPart] = Field(
        {}, description="用途 targets that the house wants otherwise"
    )


FILES: dict[str, type[BaseModel]] = {
    "edition": EditionFile,
    "stories": StoriesFile,
    "photos": PhotosFile,
    "glossary": GlossaryFile,
    "printbook": HouseFile,
}
"""The models by the name of their file."""
