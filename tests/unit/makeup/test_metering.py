"""Copy is metered at any measure, however little it holds."""

from pathlib import Path

import pytest
from tests.pages.paper import spoil, write_paper
from tests.pages.proofs import setter

from printbook.content import read_edition
from printbook.design import read_design
from printbook.makeup.metering import Meter
from printbook.makeup.trial import pull_trial


def metered(root: Path) -> Meter:
    edition, _ = read_edition(root / "content/today", root=root)
    design, by = read_design(root, "tiny"), setter()
    assert design.grid
    return Meter(pull_trial(edition, design, by), design.grid, by)


@pytest.mark.parametrize("measure", [10, 20, 30])
def test_text_that_sets_badly_at_a_measure_is_offered_at_its_best(
    tmp_path: Path, measure: float
) -> None:
    text = metered(write_paper(tmp_path / "paper")).text("reply", measure)
    assert text
    assert text[0][0] > 0


def test_a_headline_without_any_width_is_none(tmp_path: Path) -> None:
    root = write_paper(tmp_path / "paper")
    old, new = (
        "h1, h2 { font",
        "h2 { box-sizing: border-box; padding: 0 60pt }\nh1, h2 { font",
    )
    spoil(root, "layout/tiny/style.css", old, new)
    meter = metered(root)
    (narrow, *_) = meter.trial.of("reply", "head")
    assert meter.headline(narrow).lines == 0
