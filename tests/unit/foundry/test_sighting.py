"""Which faces have a character, and which characters need none."""

import pytest

from printbook.foundry import Case, sight


def test_a_character_is_met_in_the_faces_that_have_it(case: Case) -> None:
    seen = sight("中", case)
    assert (seen.character, seen.point) == ("中", "U+4E2D")
    assert seen.name == "CJK UNIFIED IDEOGRAPH-4E2D"
    assert seen.faces[0] == "song"
    assert not seen.is_lacking


def test_a_character_in_no_face_is_lacking(case: Case) -> None:
    assert sight("\U00030edd", case).faces == ()
    assert sight("\U00030edd", case).is_lacking


@pytest.mark.parametrize(
    "character", ["\u200b", "\ufe00", "\n", "\u180b", "\U000e0100"]
)
def test_what_nobody_sees_is_not_lacking(case: Case, character: str) -> None:
    seen = sight(character, case)
    assert seen.is_invisible
    assert not seen.is_lacking


@pytest.mark.parametrize("character", ["\ue123", "😀", "\ufffd"])
def test_signs_that_no_fallback_supplies_are_marked(case: Case, character: str) -> None:
    assert sight(character, case).is_withheld
