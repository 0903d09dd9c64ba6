"""Reads `layout/<name>/layout.yaml`: the geometry of a design, every number once."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from printbook.design.css import rename_unknown
from printbook.design.model import Design, Grid, PageSize, file_in
from printbook.errors import ContentError, UsageError
from printbook.findings import Finding, finding, has_errors
from printbook.manuscript import Places, read_manuscript, read_model
from printbook.units import MM, Pt, parse_length

__all__ = [
    "LayoutFile",
    "known_designs",
    "read_design",
    "read_styles",
    "written_styles",
]


# A sheet is folded at its middle; so far from it the gutter's middle may lie.
_FOLD_REACH: Pt = 0.5 * MM
_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PageGeometry(_Model):
    """页面 The trimmed page 成品尺寸."""

    trim: tuple[str, str] = Field(description="宽、高 width, height: [270mm, 390mm]")
    bleed: str = Field("0mm", description="出血 3mm")
    margins: tuple[str, str, str, str] = Field(
        description="上、右、下、左 top, right, bottom, left"
    )
    pages: Literal["edition"] | int = Field(
        1, description="页数 facing pages on one sheet, or edition: those of an edition"
    )


class GridGeometry(_Model):
    """版心网格 The type area in characters and lines."""

    zi: str = Field(description="字 the character of the grid: 9pt")
    columns: int = Field(1, description="栏数 columns", ge=1)
    chars: int = Field(description="每栏字数 characters per column", ge=1)
    gutter: str = Field("1字", description="栏距 between columns")
    baseline: str = Field(description="行距 12.5pt")
    rows: int = Field(description="行数 rows below the folio line", ge=1)
    head_rows: int = Field(0, description="报眉行数 rows of the folio line", ge=0)
    fold: int | None = Field(
        None, description="折缝左边的栏数 columns left of a double truck's fold", ge=1
    )


Omitted: TypeAlias = Literal[
    "kicker", "deck", "byline", "lead", "closing", "stories", "photos", "credits",
    "story-kicker", "story-deck", "story-byline", "label", "subheads", "figure",
]  # fmt: skip

Targeted: TypeAlias = Literal[
    "press", "press-x1a", "newsprint", "email", "archive", "proof"
]
Imposed: TypeAlias = Literal["", "saddle", "newspaper"]


class LayoutFile(_Model):
    """版式 layout.yaml."""

    making: Literal["frames", "flow"] = Field(description="frames 报纸, flow 书册")
    page: PageGeometry = Field(description="页面 the page")
    grid: GridGeometry = Field(description="版心网格 the grid")
    template: str = Field("page.html", description="模板 the template")
    styles: list[str] = Field(["style.css"], description="样式表 style sheets in order")
    targets: list[Targeted] = Field(
        [], description="用途 what it is made for besides the screen"
    )
    profile: str = Field(
        "", description="色彩配置文件 ISOnewspaper, PSO_Uncoated, ISOcoated or a file"
    )
    imposition: Imposed = Field("", description="拼版 how pages lie on sheets")
    binding: Literal["left", "right"] = Field(
        "left", description="订口 where the spine is: right for vertical books"
    )
    omits: list[Omitted] = Field(
        [], description="不印的内容 what of an edition this design does not print"
    )


def known_designs(root: Path) -> tuple[str, ...]:
    """The names of the project's designs."""
    return tuple(sorted(p.parent.name for p in (root / "layout").glob("*/layout.yaml")))


def read_design(root: Path, name: str) -> Design:
    """The design of that name; raises UsageError or ContentError with findings."""
    folder = root / "layout" / name
    path = folder / "layout.yaml"
    designs = known_designs(root)
    if name not in designs:
        known = ", ".join(designs) or "–"
        raise UsageError(finding("PB4003", design=name, known=known))
    model, findings, places = read_model(path, LayoutFile, root=root)
    if model is None:
        raise ContentError(*findings)
    lengths = _Lengths(places)
    design = _design(name, folder, model, lengths)
    missing = tuple(
        finding("PB4002", places.get(key), file=file)
        for key, file in (
            (("template",), model.template),
            *((("styles", n), style) for n, style in enumerate(model.styles)),
        )
        if file_in(design.folders, file) is None
    )
    complaints = (*findings, *lengths.findings, *missing, *_off_fold(design, places))
    if model.page.pages != "edition" and model.page.pages < 1:
        place = places.get(("page", "pages"))
        complaints += (finding("PB1120", place, key="pages", limit=1),)
    if has_errors(complaints):
        raise ContentError(*complaints)
    return design


def read_styles(design: Design) -> tuple[tuple[str, str], ...]:
    """Name and text of the style sheets, unknown properties made custom ones.

    Raises ContentError for one that is not UTF-8.
    """
    return tuple((name, rename_unknown(text)) for name, text in written_styles(design))


def written_styles(design: Design) -> tuple[tuple[str, str], ...]:
    """Name and text of the style sheets, as the designer wrote them."""
    sheets = []
    for name in design.styles:
        written, findings = read_manuscript(design.file(name), design.root)
        if written is None or findings:
            raise ContentError(*findings)
        sheets.append((name, written.text))
    return tuple(sheets)


def read_pictures(design: Design) -> dict[str, bytes]:
    """A design's own and shared pictures (a nameplate, an ornament) by name."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in design.folders
        for path in folder.rglob("*")
        if path.suffix.lower() in _PICTURES
    }
    files = {name: file_in(design.folders, name) for name in sorted(names)}
    return {name: file.read_bytes() for name, file in files.items() if file}


def stamp_of(design: Design) -> tuple[tuple[str, int, int], ...]:
    """What tells whether a design was changed: its files, their sizes and times.

    They are not read: designers keep large working files beside them.
    """
    files = (path for folder in design.folders for path in sorted(folder.rglob("*")))
    kept = (path for path in files if not _is_backup(path) and path.is_file())
    stats = ((str(path), path.stat()) for path in kept)
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def _is_backup(path: Path) -> bool:
    """Whether an editor keeps it beside a file for a while."""
    return path.name.startswith(".") or path.name.endswith("~")


def _off_fold(design: Design, places: Places) -> Iterator[Finding]:
    """PB4023 for a sheet that would be folded through its text."""
    assert design.grid is not None
    fold, middle = design.grid.fold_x, design.page.width / 2
    if fold is not None and abs(fold - middle) > _FOLD_REACH:
        place = places.get(("grid", "fold"))
        said = {"at": f"{fold / MM:.1f}", "middle": f"{middle / MM:.1f}"}
        yield finding("PB4023", place, **said)


class _Lengths:
    """Parses lengths and keeps what is wrong with them."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.findings: list[Finding] = []

    def __call__(self, text: str, *where: str | int, zi: Pt | None = None) -> Pt:
        try:
            return parse_length(text, zi=zi)
        except ValueError:
            return self._refuse(text, where)

    def size(self, text: str, *where: str | int, zi: Pt | None = None) -> Pt:
        """A length that something is to fit into."""
        length = self(text, *where, zi=zi)
        return length if length > 0 else self._refuse(text, where)

    def _refuse(self, text: str, where: Sequence[str | int]) -> Pt:
        source = self.places.get(where)
        self.findings.append(finding("PB4004", source, text=text))
        return 1.0


def _design(name: str, folder: Path, model: LayoutFile, length: _Lengths) -> Design:
    page, grid = model.page, model.grid
    width, height = (
        length.size(text, "page", "trim", n) for n, text in enumerate(page.trim)
    )
    top, right, bottom, left = (
        length(text, "page", "margins", n) for n, text in enumerate(page.margins)
    )
    zi = length.size(grid.zi, "grid", "zi")
    bleed = length(page.bleed, "page", "bleed")
    size = PageSize(width, height, top, right, bottom, left, bleed)
    return Design(
        name=name,
        folder=folder,
        making=model.making,
        page=size,
        pages=1 if page.pages == "edition" else page.pages,
        is_issue=page.pages == "edition",
        grid=Grid(
            zi=zi,
            columns=grid.columns,
            chars=grid.chars,
            gutter=length(grid.gutter, "grid", "gutter", zi=zi),
            baseline=length.size(grid.baseline, "grid", "baseline", zi=zi),
            rows=grid.rows,
            top=top,
            left=left,
            head_rows=grid.head_rows,
            fold=grid.fold,
        ),
        template=model.template,
        styles=tuple(model.styles),
        omits=frozenset(model.omits),
        targets=tuple(model.targets),
        profile=model.profile,
        imposition=model.imposition,
        binding=model.binding,
    )
