"""Copyfit is told in lines and characters, at the line of the copy."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.pages.paper import write_paper
from tests.unit.makeup.pasteup import EM, fit_plainly, leaf_of, poured

from printbook.content import Edition, read_edition
from printbook.findings import Source
from printbook.makeup import Filled, Fitting, Standing, copyfit, report
from printbook.makeup.pour import Poured
from printbook.typography import Galley, Note, NoteKind

PLACE = Source(Path("stories.yaml"), 14, 5)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    root = write_paper(tmp_path_factory.mktemp("paper") / "paper")
    return read_edition(root / "content/today", root=root)[0]


def said(page: Poured, edition: Edition) -> list[str]:
    return [one.line() for one in report(Filled((page,), (), fit_plainly), edition)]


def at(place: Source | None, page: Poured) -> Poured:
    """The page, its paragraphs written at the lines that follow the place."""
    moved = {
        leaf: replace(leaf, source=place and Source(place.path, place.line + n))
        for n, leaf in enumerate(page.thread.leaves)
    }
    return replace(
        page,
        thread=replace(page.thread, leaves=tuple(moved.values())),
        overset=tuple((moved[leaf], line) for leaf, line in page.overset),
    )


def test_copy_that_fits_is_not_mentioned(edition: Edition) -> None:
    assert said(poured("aaa b", "4"), edition) == []
    assert said(poured("aaa b", "6"), edition) == []


def test_overset_copy_is_counted_where_it_begins(edition: Edition) -> None:
    page = at(PLACE, poured("aaa b25 c", "4"))
    assert said(page, edition) == [
        "stories.yaml:15:1: error PB4201 overset: story is about 25 characters too long"
    ]


def test_blank_lines_are_counted_where_the_copy_ends(edition: Edition) -> None:
    page = at(PLACE, poured("a b", "5"))
    assert said(page, edition) == [
        "stories.yaml:15:1: warning PB4202 story leaves 3 blank lines, "
        "about 30 characters"
    ]


def test_two_blank_lines_are_allowed(edition: Edition) -> None:
    assert said(poured("a b", "4"), edition) == []


def test_copy_without_a_place_is_reported_at_its_story(edition: Edition) -> None:
    page = poured("aaa", "2")
    page = replace(page, thread=replace(page.thread, name="reply"))
    (one,) = report(Filled((page,), (), fit_plainly), edition)
    assert one.source == edition.stories[0].source
    (two,) = report(Filled((poured("aaa", "2"),), (), fit_plainly), edition)
    assert two.source == edition.source


def test_the_figures_of_a_thread() -> None:
    figures = copyfit(poured("aaaa b25 c", "4 2×5"))
    assert (figures.lines, figures.overset_lines) == (6, 5)
    assert figures.overset_characters == 25
    assert copyfit(poured("a b", "2 4×5")).blank_characters == 4 * 5


def test_frames_without_any_copy_are_not_mentioned(edition: Edition) -> None:
    assert said(poured("", "2 3"), edition) == []


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("loose", "PB4204"),
        ("overfull", "PB4205"),
        ("emergency", "PB4206"),
        ("short", "PB4207"),
    ],
)
def test_a_line_that_is_set_badly_is_shown(
    edition: Edition, kind: NoteKind, code: str
) -> None:
    head = replace(leaf_of("aaa"), source=PLACE)
    galley = Galley((), (EM,), (Note(kind, 0.2, 0, "某些"),))
    (one,) = report(
        Filled((), (Standing(head, galley, Fitting.at(EM)),), fit_plainly), edition
    )
    assert (one.code, one.source) == (code, PLACE)
    assert "某些" in one.message()


def test_what_the_composer_says_of_a_column_is_said(edition: Edition) -> None:
    page = poured("aaa", "3")
    (leaf,) = page.thread.leaves
    noted = replace(page, notes=((leaf, Note("loose", 0.2, 0, "某些")),))
    assert ["PB4204" in line for line in said(noted, edition)] == [True]


def test_missing_characters_are_told_elsewhere(edition: Edition) -> None:
    galley = Galley((), (EM,), (Note("missing", 0.0, 0, "某"),))
    filled = Filled(
        (), (Standing(leaf_of("aaa"), galley, Fitting.at(EM)),), fit_plainly
    )
    assert not list(report(filled, edition))


def test_a_character_that_cannot_be_printed_is_named(edition: Edition) -> None:
    leaf = leaf_of("a")
    galley = Galley((), (EM,), (Note("control", 0.0, 0, "\u202e\x07\u202e"),))
    filled = Filled((), (Standing(leaf, galley, Fitting.at(EM)),), fit_plainly)
    (found,) = report(filled, edition)
    assert (found.code, found.values) == ("PB4211", {"points": "U+202E U+0007"})
