"""The documentation names what there is: files, rooms, libraries, keys, properties."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest
from packaging.requirements import Requirement
from pydantic import BaseModel

import printbook
from printbook.content.edition import Edition, Figure, Photo, Publication, Story
from printbook.content.models import (
    EditionFile,
    FigurePart,
    HouseFile,
    PhotoPart,
    PublicationPart,
    StoryPart,
)
from printbook.design import Block, Rule, Slot, read_design, sheet_css
from printbook.design.ranges import RANGES
from printbook.design.reader import (
    GridGeometry,
    LayoutFile,
    Omitted,
    PageGeometry,
)
from printbook.design.values import CARRIED, DOUBLED, HOUSE
from printbook.makeup.planfile import (
    AdPlace,
    BlockPlace,
    HeadPlace,
    PhotoPlace,
    PhotoWish,
    PlanFile,
    StoryWish,
)
from printbook.makeup.sheet import MadePage
from printbook.messages import CATALOGUE

_ROOT = Path(__file__).parents[2]
_SOURCE = Path(printbook.__file__).parent
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_CODED = re.compile(r"`[^`\n]*`")
_FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"\bPB\d{4}\b")
_LONGEST_LINE = 100
# Written from the commands, and held by a test of its own.
_GENERATED = "cli.md"
# Where a photo or an edition lies is no business of a template.
_NOT_FOR_TEMPLATES = {"path", "folder", "pages_source"}

PAGES = sorted(
    (*_ROOT.glob("*.md"), *(_ROOT / "docs").rglob("*.md")),
    key=lambda path: path.relative_to(_ROOT).as_posix(),
)
OURS = [path for path in PAGES if path.name != _GENERATED]


def page(name: str) -> str:
    """The text of a page of docs/."""
    return (_ROOT / "docs" / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What a page of docs/ says under a heading."""
    return page(name).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def in_code(text: str) -> set[str]:
    """Whatever stands between backquotes, and each word of it."""
    spans = [span.strip("`") for span in _CODED.findall(_FENCED.sub("", text))]
    return {*spans, *(word for span in spans for word in re.split(r"[\s.:=,]+", span))}


def links(path: Path) -> Iterator[str]:
    """The files that a page links to, as it writes them."""
    text = _CODED.sub("", _FENCED.sub("", path.read_text(encoding="utf-8")))
    for target in _LINK.findall(text):
        if not re.match(r"[a-z]+:|#", target):
            yield target.partition("#")[0]


def keys(*models: type[BaseModel]) -> set[str]:
    return {name for model in models for name in model.model_fields}


def filters() -> set[str]:
    """The names under which templates get filters."""
    tree = ast.parse((_SOURCE / "design/template.py").read_text(encoding="utf-8"))
    return {
        keyword.arg
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and ast.unparse(call.func).endswith("filters.update")
        for keyword in call.keywords
        if keyword.arg
    }


def context_names() -> set[str]:
    """The names that a template is given."""
    tree = ast.parse((_SOURCE / "makeup/sheet.py").read_text(encoding="utf-8"))
    (given,) = (
        node.body[-1]
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name == "template_context"
    )
    return set(re.findall(r"'(\w+)':", ast.unparse(given)))


def test_every_link_leads_to_a_file() -> None:
    missing = [
        f"{path.relative_to(_ROOT)}: {target}"
        for path in PAGES
        for target in links(path)
        if not (path.parent / target).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_line_is_too_long(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    long = [
        number
        for number, line in enumerate(lines, 1)
        if len(line) > _LONGEST_LINE and "](" not in line
    ]
    assert long == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {Requirement(one).name for one in project["project"]["dependencies"]}
    listed = section("architecture.md", "Who owns which library")
    rows = set(re.findall(r"^\| (\w+) \| `", listed, re.MULTILINE))
    assert wanted == rows


def test_every_room_is_in_the_code_map() -> None:
    rooms = {
        path.stem
        for path in _SOURCE.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    listed = section("architecture.md", "Code map")
    rows = set(re.findall(r"^\| `(\w+)` \|", listed, re.MULTILINE))
    assert rooms - {"__init__"} == rows


def test_every_module_named_in_the_architecture_is_there() -> None:
    named = set(re.findall(r"`(\w+/\w+\.(?:py|ttf|conf))`", page("architecture.md")))
    assert named
    assert {name for name in named if not (_SOURCE / name).is_file()} == set()


def test_every_module_in_the_code_map_is_in_its_room() -> None:
    listed = section("architecture.md", "Code map").partition("Inside a room:")[2]
    for part in listed.split("\n- ")[1:]:
        room, *modules = re.findall(r"`([\w/]+)`", part)
        there = {path.stem for path in (_SOURCE / room).rglob("*")}
        assert set(modules) <= there, f"not in {room}: {set(modules) - there}"


def test_every_file_named_in_the_glossary_is_there() -> None:
    named = set(re.findall(r"`([\w/]+\.py|\w+/)`", page("glossary.md")))
    assert {name for name in named if not (_SOURCE / name).exists()} == set()


def test_no_word_of_the_glossary_has_two_meanings() -> None:
    rows = re.findall(r"^\| ([^|]+?) \|", page("glossary.md"), re.MULTILINE)
    words = [row for row in rows if row != "word"]
    assert len(words) == len(set(words))


def test_every_key_of_a_design_is_explained() -> None:
    models = (LayoutFile, PageGeometry, GridGeometry)
    assert keys(*models) - in_code(page("designer.md")) == set()


def test_everything_that_may_be_omitted_is_listed() -> None:
    assert set(get_args(Omitted)) - in_code(page("designer.md")) == set()


def test_every_key_of_a_plan_is_explained() -> None:
    models = (
        PlanFile,
        StoryWish,
        PhotoWish,
        AdPlace,
        BlockPlace,
        HeadPlace,
        PhotoPlace,
    )
    assert keys(*models) - in_code(page("designer.md")) == set()


def test_every_carried_property_is_listed() -> None:
    named = {*CARRIED, *DOUBLED, *HOUSE, *RANGES}
    assert named - in_code(page("designer.md")) == set()


def test_every_custom_property_is_listed() -> None:
    css = sheet_css(read_design(_ROOT, "spread"), "spread")
    offered = set(re.findall(r"(--[\w-]+):", css))
    assert offered
    assert offered - in_code(page("designer.md")) == set()


def test_every_filter_is_listed() -> None:
    assert filters()
    assert filters() - in_code(page("designer.md")) == set()


def test_every_name_of_a_template_is_listed() -> None:
    assert context_names()
    assert context_names() - in_code(page("designer.md")) == set()


def test_every_field_of_a_template_is_listed() -> None:
    nouns = (Edition, Publication, Story, Figure, Photo, MadePage, Block, Slot, Rule)
    named = {field.name for noun in nouns for field in fields(noun)}
    assert named - _NOT_FOR_TEMPLATES - in_code(page("designer.md")) == set()


def test_every_attribute_that_is_read_is_listed() -> None:
    source = "".join(
        path.read_text(encoding="utf-8") for path in (_SOURCE / "design").glob("*.py")
    )
    read = set(re.findall(r'"(data-(?!pb-)[a-z-]+)"', source))
    assert read
    assert read - in_code(page("designer.md")) == set()


def test_every_key_of_an_edition_is_explained() -> None:
    models = (EditionFile, PublicationPart, StoryPart, FigurePart, PhotoPart, HouseFile)
    assert keys(*models) - in_code(page("editor.md")) == set()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_code_is_in_the_catalogue(path: Path) -> None:
    assert set(_CODE.findall(path.read_text(encoding="utf-8"))) <= set(CATALOGUE)


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (_ROOT / "docs/decisions").glob("*.md"))
    assert [name[:5] for name in names] == [
        f"{n:04}-" for n in range(1, len(names) + 1)
    ]
