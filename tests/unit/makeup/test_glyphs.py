"""Missing type is known before a page is painted, with its place in the copy."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper
from tests.pages.proofs import opened, setter

from printbook import pipeline
from printbook.findings import Finding
from printbook.makeup import missing_type


def missing(body: str, css: str = "", root: Path = Path()) -> list[Finding]:
    return list(missing_type(opened(body, css).lifted, setter(), root))


def test_copy_that_the_faces_have_is_not_mentioned() -> None:
    assert missing("<p>全国工会，\u200b2024\u00ad<br>\u2060新闻</p>") == []


@pytest.mark.parametrize(
    ("character", "point"), [("龘", "U+9F98"), ("🙂", "U+1F642"), ("\ue100", "U+E100")]
)
def test_a_character_without_a_glyph_is_named(character: str, point: str) -> None:
    (one,) = missing(f"<p>全国{character}工会{character}</p>")
    assert (one.code, one.values["point"], one.source) == ("PB3101", point, None)


def test_a_family_that_nobody_declares_is_named_once() -> None:
    (one,) = missing("<p>全国</p><h1>工会</h1>", "p, h1 { font-family: Garamond, X }")
    assert one.code == "PB4007"
    assert one.values["families"] == "Garamond, X"


def test_a_run_inside_a_paragraph_is_asked_for_its_own_face() -> None:
    (one,) = missing("<p>全国<b>工会</b></p>", "b { font-family: Garamond }")
    assert one.code == "PB4007"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("stories.yaml", "时代号角", "时代龘角"),
        ("stories.yaml", "工会代表", "工龘代表"),
        ("stories.yaml", "产业工人队伍", "产业*工龘*队伍"),
        ("edition.yaml", "今天的大事", "今天的大龘"),
        ("photos.yaml", "示意图", "示意龘"),
    ],
)
def test_the_place_is_that_of_the_character(
    tmp_path: Path, name: str, old: str, new: str
) -> None:
    root = write_paper(tmp_path / "paper")
    spoil(root, f"content/today/{name}", old, new)
    run = pipeline.build(root)
    assert run.artifacts == ()
    (one,) = run.findings
    assert (one.code, one.values["character"]) == ("PB3101", "龘")
    assert one.source is not None
    written = (root / one.source.path).read_text(encoding="utf-8").splitlines()
    assert written[one.source.line - 1][one.source.column - 1] == "龘"
    assert not (root / "build").exists()
