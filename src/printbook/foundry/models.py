"""What may stand in fonts/manifest.yaml; descriptions begin with the Chinese name."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from printbook.foundry.manifest import FILE_NAME, Role

__all__ = ["FacePart", "ManifestFile", "SourcePart"]

_NAME = FILE_NAME.pattern

_Words = Annotated[str, Field(pattern=r"\S", examples=["Noto Serif SC"])]
_Id = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$", examples=["serif-400"])
]
_FileName = Annotated[str, Field(pattern=f"^{_NAME}$", examples=["Song.ttf"])]
_Sha256 = Annotated[
    str, Field(pattern="^[0-9a-f]{64}$", examples=["64 × 0123456789abcdef"])
]
_Bytes = Annotated[int, Field(ge=1)]
# Package names reach a command line: nothing that a client could take for an option.
_Package = Annotated[
    str,
    Field(
        pattern=(
            r"^(?:npm:(?:@[a-z0-9][a-z0-9._~-]*/)?[a-z0-9][a-z0-9._~-]*"
            r"@[0-9][A-Za-z0-9_.+-]*"
            r"|deb:[a-z0-9][a-z0-9+.-]+"
            f"|local:{_NAME})$"
        ),
        examples=["npm:NAME@VERSION, deb:NAME, local:FILE"],
    ),
]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class SourcePart(_Model):
    """来源 A package that holds a face."""

    package: _Package = Field(description="软件包 package")
    archive_sha256: _Sha256 | None = Field(None, description="包校验值 of the archive")
    member: _Words | None = Field(None, description="包内文件 file in the package")
    cut: int | None = Field(None, description="合集序号 number in a collection", ge=0)
    file: _FileName | None = Field(None, description="文件 the file when it differs")
    sha256: _Sha256 | None = Field(None, description="校验值 of that file")
    bytes: _Bytes | None = Field(None, description="字节数 of that file")


class FacePart(_Model):
    """字体 One declared face."""

    id: _Id = Field(description="编号 name of the face in messages")
    family: _Words = Field(description="字族 what style sheets call it")
    weight: int = Field(description="字重 weight", ge=1, le=1000)
    role: Role = Field(description="用途 what the face is for")
    file: _FileName = Field(description="文件 its name in fonts/ or in the cache")
    sha256: _Sha256 = Field(description="校验值 of the file")
    bytes: _Bytes = Field(description="字节数 of the file")
    face_index: int = Field(0, description="序号 number in the file", ge=0)
    licence: _Words = Field(description="许可 SPDX name of the licence")
    licence_file: _FileName = Field(description="许可文件 the licence's text")
    rfn: list[str] = Field([], description="保留名 not for a changed version")
    sources: list[SourcePart] = Field(description="来源 packages, best first")


class ManifestFile(_Model):
    """字体清单 fonts/manifest.yaml: the faces of a project."""

    faces: list[FacePart] = Field(description="字体 the faces")
