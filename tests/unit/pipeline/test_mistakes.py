"""Every mistake has an exit code and a place, and never ends in a traceback."""

from pathlib import Path

import pytest
from tests.pages.asking import Ask
from tests.pages.paper import spoil

CONTENT = "content/today"
DESIGN = "layout/tiny"


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "said"),
    [
        (f"{CONTENT}/plan.tiny.yaml", "3/2-4", "3/2-40", 3, "PB4102"),
        (f"{CONTENT}/plan.tiny.yaml", "{at: 3/1}", "{at 3/1}", 3, "PB1"),
        (f"{CONTENT}/stories.yaml", "headline:", "headlines:", 3, "PB1101"),
        (f"{CONTENT}/edition.yaml", "2025-01-28", "2025-13-28", 3, "PB1"),
        (f"{CONTENT}/photos.yaml", "1.jpg", "9.jpg", 3, "PB2"),
        (f"{DESIGN}/layout.yaml", "270pt", "270", 3, "PB4004"),
        (f"{DESIGN}/page.html", "{{ page.number }}", "{{ page.nummer }}", 5, "PB4001"),
        (f"{DESIGN}/page.html", "{% endfor %}", "{% endfro %}", 5, "PB4001"),
        (f"{DESIGN}/page.html", "{{ page.number }}", "{{ 1 / 0 }}", 5, "PB4001"),
        ("printbook.yaml", "[tiny]", "[tinny]", 2, "PB4003"),
        ("printbook.yaml", "edition: today", "edition: yesterday", 2, ""),
        ("fonts/manifest.yaml", "sha256: b11bf", "sha256: 00000", 4, "PB3"),
    ],
)
def test_a_mistake_in_a_file_is_told_at_its_line(
    paper: Path, ask: Ask, name: str, old: str, new: str, code: int, said: str
) -> None:
    line = spoil(paper, name, old, new)
    answer = ask("build")
    assert answer.code == code
    assert any(said in one for one in answer.by_line), answer.err
    if code != 2 and not name.startswith("fonts"):
        places = {one.split()[0] for one in answer.by_line}
        near = {f"{name}:{n}" for n in (line - 1, line, line + 1)} | {
            f"{name}:{(paper / name).read_text('utf-8').count(chr(10))}"
        }
        assert places & near, answer.err
    assert not (paper / "build").exists()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (f"{CONTENT}/edition.yaml", 3),
        (f"{CONTENT}/stories.yaml", 3),
        (f"{CONTENT}/photos.yaml", 3),
        (f"{CONTENT}/plan.tiny.yaml", 3),
        (f"{DESIGN}/layout.yaml", 3),
        (f"{DESIGN}/page.html", 3),
        (f"{DESIGN}/style.css", 3),
        ("printbook.yaml", 3),
        ("fonts/manifest.yaml", 3),
    ],
)
def test_a_file_that_is_not_utf8_is_told_with_its_place(
    paper: Path, ask: Ask, name: str, code: int
) -> None:
    text = (paper / name).read_text(encoding="utf-8")
    (paper / name).write_bytes(text.encode("utf-8") + b"\n# \xd0\xa1\xb1\xa8\n")
    answer = ask("build")
    assert answer.code == code, answer.err
    assert any(one.startswith(f"{name}:") for one in answer.by_line), answer.err


@pytest.mark.parametrize(
    "name",
    [
        f"{CONTENT}/edition.yaml",
        f"{CONTENT}/stories.yaml",
        f"{CONTENT}/plan.tiny.yaml",
        f"{DESIGN}/page.html",
        f"{DESIGN}/style.css",
    ],
)
@pytest.mark.parametrize("fate", ["lost", "empty", "a folder"])
def test_a_file_that_is_not_there_is_named(
    paper: Path, ask: Ask, name: str, fate: str
) -> None:
    path = paper / name
    path.unlink()
    if fate == "empty":
        path.write_text("", encoding="utf-8")
    elif fate == "a folder":
        path.mkdir()
    answer = ask("build")
    expected = (1, 3, 5, 70) if name.startswith(DESIGN) and fate == "empty" else (2, 3)
    assert answer.code in expected, answer.err
    assert answer.by_line


@pytest.mark.parametrize(
    "picture", [b"", b"no picture", b"\xff\xd8\xff\xe0 half a picture"]
)
def test_a_broken_photo_is_told_at_its_entry(
    paper: Path, ask: Ask, picture: bytes
) -> None:
    (paper / CONTENT / "photos/1.jpg").write_bytes(picture)
    answer = ask("build")
    assert answer.code == 3
    assert [one.split()[0] for one in answer.by_line] == [f"{CONTENT}/photos.yaml:1"]


def test_a_photo_cut_short_is_told_at_its_entry(paper: Path, ask: Ask) -> None:
    path = paper / CONTENT / "photos/1.jpg"
    path.write_bytes(path.read_bytes()[:-200])
    answer = ask("build")
    assert answer.code == 3
    assert [one.split()[0] for one in answer.by_line] == [f"{CONTENT}/photos.yaml:1"]


def test_a_page_that_asks_for_other_files_is_stopped(paper: Path, ask: Ask) -> None:
    spoil(paper, f"{DESIGN}/style.css", ".page {", "@import url(a.css); .page {")
    spoil(paper, f"{DESIGN}/page.html", "<h1 ", '<img src="http://a.org/b.png"><h1 ')
    answer = ask("build")
    assert (answer.code, answer.by_line) == (5, ["PB4006"])


def test_a_misspelt_rule_of_css_is_a_warning_at_its_line(paper: Path, ask: Ask) -> None:
    line = spoil(paper, f"{DESIGN}/style.css", ".page {", ".page { colour: red;")
    answer = ask("build")
    assert answer.code == 0
    assert answer.by_line == [f"{DESIGN}/style.css:{line} PB4005"]


def test_a_design_that_is_not_there_is_a_mistake_of_usage(
    paper: Path, ask: Ask
) -> None:
    answer = ask("build", "--design", "tiny,spread")
    assert (answer.code, answer.by_line) == (2, ["PB4003"])
    assert not (paper / "build").exists()


def test_an_edition_that_is_not_there_is_a_mistake_of_usage(
    paper: Path, ask: Ask
) -> None:
    assert ask("build", "yesterday").code == 2


def test_a_folder_that_cannot_be_written_is_told(paper: Path, ask: Ask) -> None:
    (paper / "build").write_text("a file", encoding="utf-8")
    answer = ask("build")
    assert answer.code == 4
    assert answer.by_line == ["PB9008"]


def test_a_face_that_nobody_declares_is_told(paper: Path, ask: Ask) -> None:
    spoil(paper, f"{DESIGN}/style.css", '"Printbook Test Song"', "Garamond")
    answer = ask("build")
    assert (answer.code, answer.by_line) == (1, ["PB4007"])


def test_every_story_is_checked_before_the_first_complaint_stops(
    paper: Path, ask: Ask
) -> None:
    spoil(paper, f"{CONTENT}/stories.yaml", "时代号角", "时代号角" * 20)
    spoil(paper, f"{CONTENT}/stories.yaml", "牛羊见", "牛羊见" * 20)
    answer = ask("build")
    assert answer.code == 1
    assert [one.split()[1] for one in answer.by_line] == ["PB4201", "PB4201"]
