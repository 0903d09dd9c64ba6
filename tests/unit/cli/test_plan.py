"""`printbook plan`: proposals are drawn, priced and written into the plan's file."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image
from tests.pages.asking import Ask, asking
from tests.pages.paper import write_paper

from printbook.content import read_edition
from printbook.design import read_design
from printbook.findings import Finding
from printbook.makeup import read_plan
from printbook.makeup.planner import Price
from printbook.makeup.proposals import Planned, Proposal

PLAN = "content/today/plan.tiny.yaml"
PRICES = (Price("", "gutter", 3.0), Price("reply", "blank", 0.5))


@dataclass
class StandInPlanner:
    """Proposes the plan that is there, as often as it is asked."""

    root: Path
    findings: tuple[Finding, ...] = ()
    most: int = 9
    asked: dict[str, object] = field(default_factory=dict)
    blanks: Mapping[str, int] = field(default_factory=lambda: {"reply": 2, "lead": -1})

    def plan(
        self, project: Path, *, alternatives: int, **asked: object
    ) -> tuple[Planned, ...]:
        """One design's proposals, each dearer than the one before."""
        self.asked = {"project": project, "alternatives": alternatives, **asked}
        edition, _ = read_edition(project / "content/today", root=project)
        design = read_design(project, "tiny")
        plan, _ = read_plan(edition, design, root=project)
        proposals = tuple(
            Proposal(plan, PRICES, self.blanks, 3.5 + number)
            for number in range(min(alternatives, self.most))
        )
        return (Planned(edition, design, proposals, self.findings),)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the faces of the tests, which is the current folder."""
    root = write_paper(tmp_path / "paper")
    monkeypatch.chdir(root)
    monkeypatch.setenv("PRINTBOOK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PRINTBOOK_LANG", "en")
    return root


@pytest.fixture
def planner(paper: Path, monkeypatch: pytest.MonkeyPatch) -> StandInPlanner:
    stand_in = StandInPlanner(paper)
    room = SimpleNamespace(plan=stand_in.plan)
    monkeypatch.setitem(sys.modules, "printbook.planning", room)
    return stand_in


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str]) -> Ask:
    return asking(capfd)


def test_a_plan_is_priced_and_drawn_into_two_files(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    said = ask("plan", "--alternatives", "1")
    assert said.code == 0
    assert said.out.splitlines() == [
        "tiny 1: cost 3.5, 2 blank, 1 over",
        "    gutter open from head to foot  –      3.00",
        "    blank line at the end          reply  0.50",
        "build/today/tiny.plan-1.png",
        "build/today/tiny.plan-1.svg",
    ]
    svg = (paper / "build/today/tiny.plan-1.svg").read_text("utf-8")
    assert "工会代表当选" in svg
    with Image.open(paper / "build/today/tiny.plan-1.png") as picture:
        assert picture.width > picture.height > 100


def test_the_drawing_speaks_the_readers_language(
    planner: StandInPlanner, ask: Ask
) -> None:
    said = ask("--lang", "zh", "plan", "--alternatives", "1", "-o", "out")
    assert "栏距通到底" in said.out
    assert "空 2 行" in Path("out/today/tiny.plan-1.svg").read_text("utf-8")


def test_what_the_faces_lack_leaves_the_drawing_for_a_browser(
    planner: StandInPlanner, ask: Ask
) -> None:
    # The faces of the tests have no 级.
    said = ask("--lang", "zh", "plan", "--alternatives", "1")
    assert said.out.splitlines()[-1] == "build/today/tiny.plan-1.svg"
    assert not Path("build/today/tiny.plan-1.png").exists()
    assert (said.code, "PB3101" in said.err) == (1, True)


def test_options_are_handed_to_the_planner(planner: StandInPlanner, ask: Ask) -> None:
    ask("plan", "today", "--design", "tiny, tiny", "--alternatives", "2")
    assert planner.asked["edition"] == "today"
    assert planner.asked["designs"] == ("tiny",)
    assert planner.asked["alternatives"] == 2


def test_a_plan_may_be_chosen_by_its_number(planner: StandInPlanner, ask: Ask) -> None:
    said = ask("plan", "--json", "--choose", "4")
    (told,) = map(json.loads, said.out.splitlines())
    assert (told["kind"], told["number"], told["cost"]) == ("proposal", 4, 6.5)
    assert (told["blank_lines"], told["overset_lines"]) == (2, 1)
    assert told["prices"][0] == {"story": "", "reason": "gutter", "price": 3.0}
    assert planner.asked["alternatives"] == 4


def test_a_number_that_no_plan_has_is_wrong_use(
    planner: StandInPlanner, ask: Ask
) -> None:
    planner.most = 2
    said = ask("plan", "--choose", "3")
    assert (said.code, said.out) == (2, "")
    assert "no plan 3 for tiny, only 2" in said.err


def test_without_lock_the_plans_file_stays(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    before = (paper / PLAN).read_bytes()
    ask("plan", "--alternatives", "1")
    assert (paper / PLAN).read_bytes() == before


def test_a_plan_is_locked_into_its_file(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    text = (paper / PLAN).read_text("utf-8")
    spoilt = "\ufeff# wish\n" + text.replace("1-2/3-4", "1-2/3-5")
    real = planner.plan(paper, alternatives=1, edition=None, designs=())
    (paper / PLAN).write_bytes(spoilt.replace("\n", "\r\n").encode())
    room = SimpleNamespace(plan=lambda *_, **__: real)
    sys.modules["printbook.planning"] = room  # type: ignore[assignment]
    said = ask("plan", "--lock")
    assert said.out.splitlines()[-1] == f"plan written: {PLAN}"
    locked = (paper / PLAN).read_bytes().decode()
    assert locked.startswith("\ufeff# wish\r\n")
    assert "legs: [1-2/3-4]" in locked
    assert locked.count("\n") == locked.count("\r\n")


def test_a_file_that_cannot_be_read_is_not_written_over(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    real = planner.plan(paper, alternatives=1, edition=None, designs=())
    (paper / PLAN).write_bytes("design: 版".encode("gb18030"))
    room = SimpleNamespace(plan=lambda *_, **__: real)
    sys.modules["printbook.planning"] = room  # type: ignore[assignment]
    said = ask("plan", "--lock")
    assert (said.code, "PB1005" in said.err) == (3, True)
    assert (paper / PLAN).read_bytes() == "design: 版".encode("gb18030")


def test_a_file_that_may_not_be_written_stays(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    before = (paper / PLAN).read_bytes()
    (paper / PLAN).chmod(0o444)
    said = ask("plan", "--lock")
    assert "PB9008" in said.err
    assert (paper / PLAN).read_bytes() == before


def test_a_design_without_a_plan_shows_why_and_locks_nothing(
    paper: Path, planner: StandInPlanner, ask: Ask
) -> None:
    planner.most = 0
    planner.findings = (Finding("PB9008", None, {"path": "x", "reason": "y"}),)
    before = (paper / PLAN).read_bytes()
    said = ask("plan", "--lock", "--choose", "1")
    assert (said.code, said.out) == (1, "")
    assert "PB9008" in said.err
    assert (paper / PLAN).read_bytes() == before
