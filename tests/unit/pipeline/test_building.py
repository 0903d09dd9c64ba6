"""The press run from copy to files, on a paper of two tiny pages."""

import json
from pathlib import Path

import pikepdf
import pytest
from tests.pages.asking import Ask
from tests.pages.paper import spoil
from tests.pages.proofs import text_of

from printbook import pipeline

TEXT = (
    "4今天的大事全国新闻事件今天发布，我们来看。工会代表当选"
    "全国总工会今天发布新闻事件，产业工人队伍建设改革启动。时代号角，文字系列。"
    "编辑部示意图编辑部5习近平总书记说劳动创新时代，门开牛羊见长河。"
)
STORIES = "content/today/stories.yaml"


def files(root: Path) -> dict[str, bytes]:
    """Every file below build/ by its name."""
    found = (path for path in (root / "build").rglob("*") if path.is_file())
    return {str(p.relative_to(root / "build")): p.read_bytes() for p in found}


def test_a_paper_is_printed_without_a_finding(paper: Path, ask: Ask) -> None:
    said = ask("build")
    assert (said.code, said.by_line) == (0, [])
    assert said.out.splitlines() == [
        "build/today/tiny.pdf",
        "build/tiny.pdf",
        "build/today/tiny.pages.pdf",
    ]
    made = files(paper)
    assert made.keys() == {
        "tiny.pdf",
        "today/tiny.pdf",
        "today/tiny.pages.pdf",
        "today/tiny.frames.json",
    }
    assert made["tiny.pdf"] == made["today/tiny.pdf"]
    assert text_of(made["tiny.pdf"]) == text_of(made["today/tiny.pages.pdf"]) == TEXT


def test_facing_pages_stand_on_one_sheet_and_on_two(paper: Path, ask: Ask) -> None:
    ask("build")
    sizes = {}
    for name in ("tiny", "tiny.pages"):
        with pikepdf.open(paper / f"build/today/{name}.pdf") as document:
            sizes[name] = [[float(n) for n in page.mediabox] for page in document.pages]
    assert sizes == {
        "tiny": [[0, 0, 540, 345]],
        "tiny.pages": [[0, 0, 270, 345]] * 2,
    }


def test_body_frames_are_listed_in_reading_order(paper: Path, ask: Ask) -> None:
    ask("build")
    listed = json.loads((paper / "build/today/tiny.frames.json").read_text("utf-8"))
    assert all(
        one.keys() == {"page", "x", "y", "w", "h", "measure_em", "role"}
        for one in listed
    )
    # The right page's first column begins 30 points from the fold.
    assert [(one["x"], one["y"], one["w"], one["h"]) for one in listed] == [
        (30, 60, 210, 15),
        (30, 120, 100, 45),
        (140, 120, 100, 30),
        (300, 45, 100, 30),
    ]
    assert {(one["page"], one["role"]) for one in listed} == {(1, "body")}


def test_the_same_copy_gives_the_same_bytes(paper: Path, ask: Ask) -> None:
    ask("build")
    first = files(paper)
    ask("build", "-o", "other")
    again = {
        str(p.relative_to(paper / "other")): p.read_bytes()
        for p in (paper / "other").rglob("*.*")
    }
    assert again == first


def test_the_html_is_kept_when_asked(paper: Path, ask: Ask) -> None:
    assert ask("build", "--keep-html").code == 0
    html = (paper / "build/today/tiny.html").read_text(encoding="utf-8")
    assert "全国总工会今天发布新闻事件，产业工人队伍建设改革启动。" in html
    assert "\ue000" not in html


def test_only_the_default_edition_stands_at_the_top(paper: Path, ask: Ask) -> None:
    (paper / "content/today").rename(paper / "content/later")
    (paper / "content/today").mkdir()
    for name in ("edition.yaml", "stories.yaml"):
        text = (paper / "content/later" / name).read_text(encoding="utf-8")
        (paper / "content/today" / name).write_text(text, encoding="utf-8")
    assert ask("build", "later").out.splitlines() == [
        "build/later/tiny.pdf",
        "build/later/tiny.pages.pdf",
    ]


def test_stages_are_told_in_the_order_of_the_press_run(paper: Path) -> None:
    told: list[str] = []
    pipeline.build(paper, progress=lambda stage, _: told.append(stage))
    sheet = ["compose", "prepare", "paint", "inspect", "publish"]
    assert told == ["read", "plan", *sheet, *sheet]


def test_checking_says_what_building_would_and_writes_nothing(
    paper: Path, ask: Ask
) -> None:
    assert ask("check").code == 0
    spoil(paper, STORIES, "时代号角", "时代号角" * 20)
    said = ask("check")
    # That its pages are far from full is said besides: they are no newspaper's.
    due = [one for one in said.by_line if "PB64" not in one]
    assert (said.code, due) == (1, [f"{STORIES}:8 PB4201"])
    assert not (paper / "build").exists()


def test_overset_copy_leaves_the_earlier_paper_untouched(paper: Path, ask: Ask) -> None:
    ask("build")
    before = files(paper)
    spoil(paper, STORIES, "时代号角", "时代号角" * 20)
    said = ask("build")
    assert (said.code, said.by_line) == (1, [f"{STORIES}:8 PB4201"])
    after = files(paper)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {
        "today/tiny.overset.pdf",
        "today/tiny.pages.overset.pdf",
    }
    sheet = text_of(after["today/tiny.overset.pdf"])
    assert sheet.count("时代号角") == 20
    assert "stories.yaml:8" in sheet
    assert said.out.splitlines() == [
        "build/today/tiny.overset.pdf",
        "build/today/tiny.pages.overset.pdf",
    ]


def test_copy_that_fits_again_takes_the_overset_sheet_away(
    paper: Path, ask: Ask
) -> None:
    spoil(paper, STORIES, "时代号角", "时代号角" * 20)
    ask("build")
    spoil(paper, STORIES, "时代号角" * 20, "时代号角")
    assert ask("build").code == 0
    assert not [name for name in files(paper) if "overset" in name]


def test_a_headline_without_room_is_overset_too(paper: Path, ask: Ask) -> None:
    spoil(paper, STORIES, "工会代表当选", "工会代表当选" * 5)
    said = ask("build")
    assert (said.code, said.by_line) == (1, [f"{STORIES}:2 PB4203"])
    assert files(paper).keys() == {
        "today/tiny.overset.pdf",
        "today/tiny.pages.overset.pdf",
    }


def test_blank_lines_are_a_warning_and_fail_only_when_strict(
    paper: Path, ask: Ask
) -> None:
    spoil(paper, "content/today/plan.tiny.yaml", "legs: [3/2-4]", "legs: [3/2-9]")
    said = ask("build")
    assert (said.code, said.by_line) == (0, [f"{STORIES}:11 PB4202"])
    assert ask("build", "--strict").code == 1


def test_findings_are_objects_for_programs(paper: Path, ask: Ask) -> None:
    spoil(paper, STORIES, "时代号角", "时代号角" * 20)
    said = ask("build", "--json")
    told = [json.loads(line) for line in said.out.splitlines()]
    (one,) = (each for each in told if each["kind"] == "finding")
    assert (one["file"], one["line"], one["code"]) == (STORIES, 8, "PB4201")


@pytest.mark.parametrize("edition", [None, "today"])
def test_the_library_hands_back_what_it_made(paper: Path, edition: str | None) -> None:
    run = pipeline.build(paper, edition=edition, output=paper / "out")
    assert run.findings == ()
    assert [
        (one.design, one.target, str(one.path.relative_to(paper / "out")), one.pages)
        for one in run.artifacts
    ] == [
        ("tiny", "screen", "today/tiny.pdf", 1),
        ("tiny", "screen", "tiny.pdf", 1),
        ("tiny", "screen", "today/tiny.pages.pdf", 2),
    ]
