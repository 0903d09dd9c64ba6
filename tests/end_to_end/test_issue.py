"""An issue of four pages is planned, built, checked, locked and printed.

These tests need the faces of fonts/manifest.yaml and fail without them.
"""

import re
from pathlib import Path

import pikepdf
import pytest
from tests.end_to_end.conftest import Made, run
from tests.pages.issue import write_issue
from tests.pages.paper import spoil
from tests.pages.proofs import text_of

from printbook import build, check
from printbook.content import read_edition
from printbook.findings import Finding

PAGES = "issue/issue.pdf"


@pytest.fixture(scope="module")
def issue(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The issue, planned and built, its plan written into its file."""
    project = write_issue(tmp_path_factory.mktemp("issue") / "paper")
    answer = run("build", cwd=project)
    assert run("plan", "--lock", cwd=project).code == 0
    return Made(project, answer)


@pytest.fixture(scope="module")
def checked(issue: Made) -> tuple[Finding, ...]:
    return check(issue.project)


def page_of(issue: Made, number: int) -> str:
    """The text of a page, without blanks."""
    with pikepdf.open(issue.file(PAGES)) as document:
        single = pikepdf.new()
        single.pages.append(document.pages[number - 1])
        path = issue.project / "one.pdf"
        single.save(path)
    return "".join(text_of(path.read_bytes()).split())


def test_all_text_is_on_four_pages(issue: Made) -> None:
    assert issue.answer.code == 0, issue.answer.err
    with pikepdf.open(issue.file(PAGES)) as document:
        assert len(document.pages) == 4


def test_no_rule_of_make_up_is_broken(checked: tuple[Finding, ...]) -> None:
    # Some lines of the samples are loose at these measures.
    assert {one.code for one in checked} <= {"PB4204"}


def test_a_story_that_goes_on_says_so_on_both_pages(issue: Made) -> None:
    assert page_of(issue, 1).count("（下转第3版）") == 1
    assert "嫦娥六号带回第一捧月背土（上接第1版）" in page_of(issue, 3)
    edition, _ = read_edition(issue.project / "content/issue", root=issue.project)
    moon = edition.stories[0]
    ends = [moon.body[n].copy.plain[:12] for n in (0, -1)]
    assert [page_of(issue, 1).count(ends[0]), page_of(issue, 3).count(ends[1])] == [
        1,
        1,
    ]


def test_folios_stand_at_the_outer_edge(issue: Made) -> None:
    html = run("build", "--keep-html", cwd=issue.project)
    assert html.code == 0
    page = issue.file("issue/issue.html").read_text("utf-8")
    sides = re.findall(r"folio (outer-\w+|front)", page)
    assert sides == ["front", "outer-left", "outer-right", "outer-left"]


def test_a_locked_plan_gives_the_same_pages(issue: Made) -> None:
    before = issue.file(PAGES).read_bytes()
    build(issue.project)
    assert issue.file(PAGES).read_bytes() == before


def test_its_pages_are_imposed_and_named_for_the_printer(issue: Made) -> None:
    paths = build(issue.project, targets=["press", "newsprint"]).artifacts
    names = {one.path.name for one in paths}
    assert {f"20241231-A0{number}.pdf" for number in (1, 2, 3, 4)} <= names
    with pikepdf.open(issue.file("issue/issue.press.imposed.pdf")) as document:
        assert len(document.pages) == 2


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        (
            "下转第{{ pages[block.to_page].number }}版",
            "下转第2版",
            ["PB6414", "PB6415"],
        ),
        ("（上接第{{ pages[block.from_page].number }}版）", "", ["PB6415"]),
    ],
)
def test_a_reference_that_is_wrong_or_missing_is_found(
    issue: Made, old: str, new: str, codes: list[str]
) -> None:
    template = Path("layout/shared/block.html")
    sound = (issue.project / template).read_text("utf-8")
    spoil(issue.project, str(template), old, new)
    found = [one.code for one in check(issue.project)]
    (issue.project / template).write_text(sound, "utf-8")
    assert [code for code in found if code.startswith("PB6")] == codes
