"""Pages are planned: full, lawful, the same every time, or refused with remedies."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Made, run

from printbook import build, check
from printbook.errors import ContentError, UsageError
from printbook.findings import Finding
from printbook.makeup.proposals import Proposal
from printbook.planning import plan

STORIES = "content/2024-top-ten/stories.yaml"
PLAN = "content/2024-top-ten/plan.spread.yaml"
BODY = "  body: |\n    "
WORDS = "学习在各地工会铺开，宣讲随之进入日程。"

Changed = Callable[..., Path]


@pytest.fixture
def changed(sample: Made, tmp_path: Path) -> Changed:
    """The sample's project with one text of a file replaced, `None` for no plan."""

    def change(name: str = STORIES, old: str = "", new: str = "") -> Path:
        project = tmp_path / "paper"
        shutil.copytree(sample.project, project, ignore=shutil.ignore_patterns("build"))
        path = project / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return project

    return change


def best(project: Path, design: str, edition: str | None = None) -> Proposal:
    (planned,) = plan(project, designs=(design,), edition=edition)
    return planned.proposals[0]


def refused(project: Path, design: str) -> tuple[Finding, ...]:
    with pytest.raises(ContentError) as stop:
        plan(project, designs=(design,))
    return stop.value.findings


@pytest.mark.parametrize("edition", ["2024-top-ten", "2024-science"])
def test_a_broadsheet_page_of_any_edition_is_full(sample: Made, edition: str) -> None:
    blanks = best(sample.project, "broadsheet", edition).blanks.values()
    assert set(blanks) <= {0, 1}
    assert sum(blanks) <= 0.007 * 8 * 111


def test_a_planned_page_keeps_the_rules(changed: Changed) -> None:
    project = changed("printbook.yaml", "spread", "broadsheet")
    assert check(project, edition="2024-science") == ()


def test_a_story_is_signed_at_its_end_and_nothing_moved(changed: Changed) -> None:
    project = changed(STORIES, "  weight: 1\n", "  weight: 1\n  byline: 本报编辑部\n")
    (project / "printbook.yaml").write_text("designs: [spread]\n", "utf-8")
    assert check(project, edition="2024-top-ten") == ()
    style = project / "layout/spread/style.css"
    style.write_text(f"{style.read_text('utf-8')} #plenum .leg {{ margin-left: 30pt }}")
    said = {one.code: one.values for one in check(project, edition="2024-top-ten")}
    assert said["PB6412"]["story"] == "plenum"


def test_the_same_copy_gives_the_same_plan_on_any_machine(sample: Made) -> None:
    order = ("plan", "--json", "--design", "broadsheet", "--alternatives", "1")
    said = {
        run(*order, "-o", f"seed{seed}", cwd=sample.project, seed=seed).out.replace(
            f"seed{seed}", ""
        )
        for seed in ("1", "2")
    }
    assert len(said) == 1
    drawn = [
        (sample.project / f"seed{seed}/2024-top-ten/broadsheet.plan-1.svg").read_bytes()
        for seed in ("1", "2")
    ]
    assert drawn[0] == drawn[1]


def test_a_locked_plan_is_built_as_it_was_planned(changed: Changed) -> None:
    project = changed()
    found = best(project, "spread").plan
    assert best(project, "spread").plan == found
    text = (project / PLAN).read_text("utf-8")
    wishes = text[: text.index("blocks:")].rstrip() + "\n"
    (project / PLAN).write_text(wishes, "utf-8")
    assert run("plan", "--design", "spread", "--lock", cwd=project).code == 0
    assert (project / PLAN).read_text("utf-8") == text


def test_rows_follow_a_small_edit_and_blocks_stay_where_they_are(
    changed: Changed,
) -> None:
    project = changed(
        STORIES, WORDS, WORDS + "讨论从厂区办到了班组，也办进了车间工位旁。"
    )
    made = build(project, designs=("spread",), singles=False)
    assert [one for one in made.findings if one.severity == "error"] == []
    assert made.artifacts[0].path.name == "spread.pdf"


def test_an_edit_too_large_for_the_plan_is_overset_at_its_place(
    changed: Changed,
) -> None:
    project = changed(STORIES, WORDS, WORDS * 90)
    made = build(project, designs=("spread",), singles=False)
    assert {one.code for one in made.findings if one.severity == "error"} == {"PB4201"}


def test_a_page_that_is_over_is_refused_with_remedies(changed: Changed) -> None:
    project = changed()
    path = project / STORIES
    longer = path.read_text("utf-8").replace(BODY, BODY + WORDS * 17 + "\n\n    ")
    path.write_text(longer, "utf-8")
    over, *remedies = refused(project, "broadsheet")
    assert over.code == "PB4121"
    assert over.source
    assert re.search(r"\d+ column lines more", over.message())
    assert len(remedies) >= 3
    for one in remedies:
        assert one.severity == "note"
        assert one.source is not None


def test_a_page_that_is_short_is_refused_with_remedies(changed: Changed) -> None:
    project = changed()
    path = project / STORIES
    stories = path.read_text("utf-8").split("\n- id: ")
    path.write_text("\n- id: ".join(stories[:4]) + "\n", "utf-8")
    photos = project / "content/2024-top-ten/photos.yaml"
    shown = re.split(r"(?m)^(?=p\d:)", photos.read_text("utf-8"))
    photos.write_text("".join(shown[0:2] + shown[4:5]), "utf-8")
    short, *remedies = refused(project, "broadsheet")
    assert short.code == "PB4122"
    assert {one.code for one in remedies} == {"PB4127", "PB4128"}


def test_a_book_needs_no_plan(sample: Made) -> None:
    with pytest.raises(UsageError) as stop:
        plan(sample.project, designs=("booklet", "vertical"))
    (said,) = stop.value.findings
    assert (said.code, said.values["designs"]) == ("PB4160", "booklet, vertical")
