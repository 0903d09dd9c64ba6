"""The broadsheet page, planned, and every form that a plan may ask for."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Made, run
from tests.pages.proofs import text_of

from printbook.content import Edition, read_edition
from printbook.design import Block, Design, Plan, Slot, read_design
from printbook.design.model import Area
from printbook.makeup import make_up
from printbook.makeup.planfile import BlockPlace
from printbook.makeup.slotting import Slotting
from printbook.manuscript import Places
from printbook.paint import pull
from printbook.press.pageproof.verify import violations
from printbook.shop import Shop

SAMPLE = "content/2024-top-ten"
PLACED = ("ilo", "cases", "course", "plenum")


@pytest.fixture(scope="module")
def paper(sample: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's project, which makes a broadsheet and nothing else."""
    project = tmp_path_factory.mktemp("broadsheet") / "paper"
    shutil.copytree(sample.project, project)
    wishes = "edition: 2024-top-ten\ndesigns: [broadsheet]\n"
    (project / "printbook.yaml").write_text(wishes, encoding="utf-8")
    return project


@pytest.mark.parametrize("name", ["2024-top-ten", "2024-science"])
@pytest.mark.parametrize("command", ["build", "check"])
def test_nothing_is_to_be_said_of_its_pages(
    paper: Path, command: str, name: str
) -> None:
    answer = run(command, name, "--strict", cwd=paper)
    assert answer.code == 0, answer.err


def test_each_page_for_the_press_has_its_own_number(paper: Path) -> None:
    answer = run("build", "--target", "newsprint", cwd=paper)
    assert [Path(name).name for name in answer.out.split()] == ["20250128-A04.pdf"]


class Forms:
    """A page whose slots no plan file asks for: forms of heads, and fixed blocks."""

    def __init__(self, project: Path) -> None:
        self.project = project
        edition = read_edition(project / SAMPLE, root=project)[0]
        stories = tuple(one for one in edition.stories if one.id in PLACED)
        self.edition: Edition = replace(edition, lead=(), stories=stories, photos=())
        self.design: Design = read_design(project, "broadsheet")

    def slot(self, role: str, columns: tuple[int, int], rows: tuple[int, int]) -> Slot:
        assert self.design.grid is not None
        area = Area(*columns, *rows)
        return Slot(role, area, self.design.grid.rect(area))

    def head(self, column: int, rows: tuple[int, int], level: int) -> Slot:
        slot = self.slot("head", (column, column), rows)
        return replace(slot, level=level, form="upright")

    def blocks(self) -> tuple[Block, ...]:
        kicker = (
            self.head(1, (1, 17), 3),
            self.slot("leg", (1, 1), (18, 26)),
            self.slot("leg", (2, 2), (1, 26)),
        )
        deck = (
            self.head(3, (1, 18), 1),
            self.slot("leg", (3, 3), (19, 24)),
            self.slot("leg", (4, 4), (1, 22)),
            self.slot("figure", (4, 4), (24, 31)),
        )
        merged = (
            replace(self.slot("head", (5, 6), (1, 5)), level=3, form="beside"),
            self.slot("leg", (5, 6), (6, 23)),
        )
        boxed = {
            "story": "plenum",
            "head": {"at": "7/41-79", "level": 2, "form": "upright"},
            "legs": ["8/41-79"],
            "box": "7-8/40-80",
        }
        assert self.design.grid is not None
        slotting = Slotting(self.design.grid, 1, Places())
        return (
            slotting.block(BlockPlace.model_validate(boxed), ()),
            Block("ilo", 0, kicker),
            Block("cases", 0, deck, style="song"),
            Block("course", 0, merged),
            Block("notice", 0, (self.slot("ad", (7, 8), (12, 30)),)),
        )

    def painted(self) -> bytes:
        shop = Shop()
        setter = shop.setter(shop.case(self.project), self.edition.names)
        plan = Plan("broadsheet", self.blocks())
        made = make_up(self.edition, self.design, plan, "pages", setter)
        pulled = pull(made, {}, setter.declared)
        assert [*made.findings, *pulled.findings] == []
        return pulled.pdf


@pytest.fixture(scope="module")
def forms(paper: Path) -> Forms:
    return Forms(paper)


@pytest.fixture(scope="module")
def painted(forms: Forms) -> bytes:
    return forms.painted()


def test_upright_and_merged_stories_stand_whole_in_their_places(
    forms: Forms, painted: bytes
) -> None:
    broken = violations(painted, forms.edition, forms.design, is_facing=False)
    assert [one for one in broken if one.unit in PLACED] == []


def test_an_advertisement_says_what_it_is(painted: bytes) -> None:
    assert "广告" in text_of(painted)
