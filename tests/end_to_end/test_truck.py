"""The sample on a double truck: planned, folded, and held to the rules of make-up."""

from itertools import pairwise
from pathlib import Path

import pytest
from tests.end_to_end.conftest import Made, run

from printbook.content import read_edition
from printbook.design import Design, read_design
from printbook.press.expected import expected_of
from printbook.press.pageproof import violations
from printbook.press.pageproof.standing import TypeLine, read_standing

EDITION = "content/2024-top-ten"


@pytest.fixture(scope="module")
def truck(sample: Made) -> Made:
    return Made(sample.project, run("build", "--design", "truck", cwd=sample.project))


@pytest.fixture(scope="module")
def design(truck: Made) -> Design:
    return read_design(truck.project, "truck")


@pytest.fixture(scope="module")
def headline(truck: Made) -> TypeLine:
    edition, _ = read_edition(truck.project / EDITION, root=truck.project)
    standing = read_standing(pdf(truck).read_bytes(), expected_of(edition, ()))
    place = edition.headline.plain
    (line,) = (
        one for one in standing.lines if standing.pieces[one.piece].text == place
    )
    return line


def pdf(made: Made) -> Path:
    return made.file("truck.pdf")


def test_the_page_is_whole_and_keeps_the_rules(truck: Made, design: Design) -> None:
    assert truck.answer.code == 0, truck.answer.err
    edition, _ = read_edition(truck.project / EDITION, root=truck.project)
    assert violations(pdf(truck), edition, design, is_facing=False) == ()


def test_the_headline_is_one_line_parted_at_the_fold(
    headline: TypeLine, design: Design
) -> None:
    assert design.grid is not None
    fold = design.grid.fold_x
    assert fold is not None
    (gap,) = (
        (one.right, other.x)
        for one, other in pairwise(headline.characters)
        if one.right < fold < other.x
    )
    assert gap[0] <= fold - design.grid.gutter / 2
    assert gap[1] >= fold + design.grid.gutter / 2
