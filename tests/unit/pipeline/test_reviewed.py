"""What once passed in silence, or ended in the wrong way."""

import json
import shutil
from pathlib import Path

from tests.pages.asking import Ask
from tests.pages.paper import spoil

STYLE = "layout/tiny/style.css"
PAGE = "layout/tiny/page.html"


def add_style(paper: Path, css: str) -> None:
    path = paper / STYLE
    path.write_text(path.read_text(encoding="utf-8") + css, encoding="utf-8")


def test_a_hidden_break_never_lays_lines_on_each_other(paper: Path, ask: Ask) -> None:
    spoil(paper, "content/today/stories.yaml", "工会代表当选", "工会代表/当选")
    add_style(paper, "br { display: none }")
    assert ask("build").code == 0


def test_a_frame_made_narrow_by_its_place_is_poured_anew(paper: Path, ask: Ask) -> None:
    add_style(paper, ".leg:nth-of-type(2) { width: 50pt !important }")
    assert ask("build").code == 0
    frames = json.loads((paper / "build/today/tiny.frames.json").read_text())
    assert [one["measure_em"] for one in frames] == [21.0, 10.0, 5.0, 10.0]


def test_lines_of_no_height_are_no_crash(paper: Path, ask: Ask) -> None:
    add_style(paper, ".leg { line-height: 0 }")
    assert "PB9001" not in " ".join(ask("build").by_line)


def test_a_rule_written_into_the_template_is_checked_too(paper: Path, ask: Ask) -> None:
    spoil(paper, PAGE, "<h1 ", '<div style="colour:red"></div><h1 ')
    answer = ask("build")
    assert (answer.code, answer.by_line) == (0, [f"{PAGE}:1 PB4005"])


def test_a_property_that_nobody_acts_on_is_a_warning(paper: Path, ask: Ask) -> None:
    add_style(paper, "h1 { line-padding: 1em }")
    answer = ask("build")
    assert [one.split()[-1] for one in answer.by_line] == ["PB4005"]


def test_checking_sees_every_sheet(paper: Path, ask: Ask) -> None:
    add_style(paper, ".pages h2 { color: transparent }")
    assert ask("check").code == ask("build").code == 1


def test_a_stop_in_one_design_keeps_what_was_said_of_another(
    paper: Path, ask: Ask
) -> None:
    shutil.copytree(paper / "layout/tiny", paper / "layout/other")
    spoil(paper, "layout/other/page.html", "{{ story.headline }}", "{{ story.none }}")
    plan = (paper / "content/today/plan.tiny.yaml").read_text(encoding="utf-8")
    (paper / "content/today/plan.other.yaml").write_text(
        plan.replace("design: tiny", "design: other"), encoding="utf-8"
    )
    spoil(paper, "printbook.yaml", "[tiny]", "[tiny, other]")
    spoil(paper, "content/today/stories.yaml", "时代号角", "时代号角" * 20)
    answer = ask("build")
    assert answer.code == 5
    assert [one.split()[-1] for one in answer.by_line] == ["PB4201", "PB4001"]
