"""The command that lists how headlines break."""

import json
from pathlib import Path

from tests.pages.asking import Ask
from tests.pages.paper import spoil

STORIES = "content/today/stories.yaml"


def test_headlines_are_listed_with_other_ways_to_break_them(
    paper: Path, ask: Ask
) -> None:
    line = spoil(paper, STORIES, "习近平总书记说", "总书记说劳动创新时代文字")
    said = ask("headlines")
    first, *others = said.out.splitlines()
    assert said.code == 0
    assert first.startswith(f"{STORIES}:{line}: tiny 10.0 em: ")
    assert " / " in first
    assert 0 < len(others) <= 3
    assert all(other.strip().startswith("+") for other in others)


def test_headlines_are_told_to_programs_too(paper: Path, ask: Ask) -> None:
    spoil(paper, STORIES, "习近平总书记说", "总书记说劳动创新时代文字")
    (line,) = ask("headlines", "--json", "--alternatives", "1").out.splitlines()
    told = json.loads(line)
    assert told["design"] == "tiny"
    assert len(told["lines"]) == 2
    assert len(told["alternatives"]) == 1


def test_a_headline_that_is_scaled_is_told_with_its_size_and_scale(
    paper: Path, ask: Ask
) -> None:
    css = paper / "layout/tiny/style.css"
    scaled = "h2 { --fit-size: 0.5em 2em; --fit-scale: 90% 110%; --fit-lines: 1 2 }"
    css.write_text(css.read_text("utf-8") + scaled, "utf-8")
    told = [json.loads(line) for line in ask("headlines", "--json").out.splitlines()]
    assert told
    for one in told:
        assert one["size"] % 0.5 == 0
        assert 90 <= one["scale"] <= 110
        assert all(way["size"] > 0 for way in one["alternatives"])
    first = ask("headlines").out.splitlines()[0]
    assert f" em, {told[0]['size']:g} pt {told[0]['scale']:g} %: " in first


def test_a_headline_of_one_line_is_not_listed(paper: Path, ask: Ask) -> None:
    assert ask("headlines").out == ""
