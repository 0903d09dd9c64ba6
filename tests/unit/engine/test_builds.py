"""A warm engine makes what a fresh process makes, and says which pages changed."""

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.pages.paper import spoil, write_paper

from printbook import Engine, build

STORIES, STYLE = "content/today/stories.yaml", "layout/tiny/style.css"
PLAN, PAGE = "content/today/plan.tiny.yaml", "layout/tiny/page.html"
LONG = "全国新闻事件今天发布。" * 12
Edit = Callable[[Path], object]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return write_paper(tmp_path / "paper")


def made(paper: Path) -> dict[str, bytes]:
    """What stands in the build folder."""
    folder = paper / "build"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.pdf"))
    }


def repaint(paper: Path) -> None:
    """Put another photo in the place of the first."""
    Image.new("RGB", (900, 600), "red").save(paper / "content/today/photos/1.jpg")


def take_away_a_face(paper: Path) -> None:
    """Print bold text in the book's other face."""
    manifest = paper / "fonts/manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace("weight: 700", "weight: 800"), encoding="utf-8")


def exchange_faces(paper: Path) -> None:
    """Give the files of Song and Kai each other's names: only the manifest changes."""
    manifest = paper / "fonts/manifest.yaml"
    text = manifest.read_text(encoding="utf-8")
    names = {"Song": "Kai", "Kai": "Song"}
    exchanged = re.sub(
        r"(family: Printbook Test )(Song|Kai)",
        lambda found: found[1] + names[found[2]],
        text,
    )
    manifest.write_text(exchanged, encoding="utf-8")


EDITS: dict[str, Edit] = {
    "nothing": lambda paper: None,
    "a word": lambda paper: spoil(paper, STORIES, "产业工人", "劳动人员"),
    "a paragraph": lambda paper: spoil(
        paper, STORIES, "时代号角", "新时代。\n\n    号角"
    ),
    "a headline": lambda paper: spoil(paper, STORIES, "工会代表当选", "代表工会当选"),
    "a style": lambda paper: spoil(paper, STYLE, "text-indent: 2em", "text-indent: 0"),
    "a template": lambda paper: spoil(paper, PAGE, "<article", '<article class="new"'),
    "a plan": lambda paper: spoil(paper, PLAN, "legs: [3/2-4]", "legs: [3/3-5]"),
    "a photo": repaint,
    "a face": take_away_a_face,
    "names of faces": exchange_faces,
    "a colour": lambda paper: spoil(paper, STYLE, "0 0 0 1", "0 1 0 0"),
    "a selector by place": lambda paper: spoil(
        paper, STYLE, "img {", ".leg p:nth-child(2) { font-size: 9pt }\nimg {"
    ),
    "the geometry": lambda paper: spoil(
        paper, "layout/tiny/layout.yaml", "[15pt, 30pt", "[16pt, 30pt"
    ),
    "too much copy": lambda paper: spoil(paper, STORIES, "文字", "文字" + LONG),
    "the copy as before": lambda paper: spoil(paper, STORIES, "文字" + LONG, "文字"),
}


def test_builds_after_edits_are_those_of_fresh_processes(paper: Path) -> None:
    engine = Engine()
    engine.build(paper, singles=False)
    for name, edit in EDITS.items():
        edit(paper)
        warm = engine.build(paper, singles=False)
        found = made(paper)
        fresh = build(paper, singles=False)
        assert found == made(paper), name
        assert warm.findings == fresh.findings, name


def test_only_the_pages_that_look_otherwise_are_told(paper: Path) -> None:
    engine = Engine()

    def changed() -> list[tuple[int, ...]]:
        return [one.changed for one in engine.build(paper, singles=True).artifacts]

    *_, pages = changed()
    assert pages == (1, 2)
    assert set(changed()) == {()}
    spoil(paper, STORIES, "劳动创新时代", "创新劳动时代")
    # The right page alone, and the sheet that it is part of.
    assert set(changed()) == {(1,), (2,)}
    repaint(paper)
    assert set(changed()) == {(1,)}


def test_a_build_without_an_engine_knows_no_earlier_pages(paper: Path) -> None:
    assert [one.changed for one in build(paper).artifacts][-1] == (1, 2)


def test_a_spread_may_be_made_without_its_single_pages(paper: Path) -> None:
    Engine().build(paper, singles=False)
    assert not [name for name in made(paper) if "pages" in name]


def test_a_build_that_stops_does_no_harm_to_the_next(paper: Path) -> None:
    engine = Engine()
    engine.build(paper)
    before = made(paper)
    line = spoil(paper, PAGE, "{% endfor %}", "{% end %}")
    assert line
    with pytest.raises(Exception, match="PB"):
        engine.build(paper)
    spoil(paper, PAGE, "{% end %}", "{% endfor %}")
    engine.build(paper)
    assert made(paper) == before


def test_what_a_shop_keeps_does_not_grow(paper: Path) -> None:
    engine = Engine()
    words = ("启动", "发布")

    def build(number: int) -> None:
        spoil(paper, STORIES, words[number % 2], words[1 - number % 2])
        engine.build(paper)

    for number in range(4):
        build(number)
    gc.collect()
    before = len(gc.get_objects())
    for number in range(6):
        build(number)
    gc.collect()
    assert len(gc.get_objects()) < 1.02 * before
