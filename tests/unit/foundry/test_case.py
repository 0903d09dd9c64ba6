"""Which face sets which character, by CSS's rules and ours."""

from pathlib import Path

import pytest
from tests.unit.foundry.workshop import codes_of, findings_of

from printbook.errors import ContentError, MachineError
from printbook.findings import Source
from printbook.foundry import (
    Case,
    Face,
    lacking,
    missing_characters,
    open_case,
)
from printbook.foundry.characters import face_for


def face(weight: int, family: str = "Song", role: str = "text") -> Face:
    return Face(f"{family}-{weight}", family, weight, role, Path("-"))  # type: ignore[arg-type]


def ids(faces: tuple[Face, ...]) -> list[str]:
    return [one.id for one in faces]


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        *((400, 400), (450, 400), (500, 400), (700, 700)),
        *((800, 900), (900, 900), (1000, 900), (300, 400), (100, 400), (600, 700)),
    ],
)
def test_the_nearest_weight_is_chosen_as_css_chooses(wanted: int, chosen: int) -> None:
    case = Case((face(700), face(400), face(900)))
    found = case.family("Song", wanted)
    assert found is not None
    assert found.weight == chosen


def test_five_hundred_stands_in_for_four_hundred() -> None:
    found = Case((face(300), face(500))).family("song", 400)
    assert found is not None
    assert found.weight == 500


def test_a_family_is_named_in_any_case_and_in_quotes(case: Case) -> None:
    found = case.family('"printbook test SONG"', 400)
    assert found is not None
    assert found.id == "song"


@pytest.mark.parametrize(
    ("name", "chosen"),
    [("serif", "song"), ("sans-serif", "hei"), ("kai", "kai"), ("cursive", "kai")],
)
def test_generic_names_stand_for_roles(case: Case, name: str, chosen: str) -> None:
    found = case.family(name, 400)
    assert found is not None
    assert found.id == chosen


def test_a_family_that_nobody_declares_is_not_replaced(case: Case) -> None:
    assert case.family("SimSun", 400) is None
    assert case.stack(["SimSun"], 400) == ()


def test_a_generic_name_means_one_family_only() -> None:
    case = Case((face(400), face(700, "Ming")))
    found = case.family("serif", 700)
    assert found is not None
    assert found.family == "Song"


def test_text_and_rare_faces_step_in_behind_the_families(case: Case) -> None:
    stack = case.stack(["SimSun", "Printbook Test Kai", "kai"], 700)
    assert ids(stack) == ["kai", "song", "cut"]
    assert ids(case.stack(["Printbook Test Song"], 400)) == ["song", "cut"]


def test_a_characters_face_is_the_first_that_has_it(case: Case) -> None:
    stack = case.stack(["kai"], 400)
    found = face_for("的", stack)
    assert found is not None
    assert found.id == "kai"


def test_missing_characters_are_told_with_their_places(case: Case) -> None:
    stack = case.stack(["serif"], 400)
    assert missing_characters("人龘人龘", stack) == ((1, "龘"), (3, "龘"))


def test_controls_and_variation_selectors_need_no_glyph(case: Case) -> None:
    stack = case.stack(["serif"], 400)
    assert missing_characters("人\n\u200b\ufe0f人", stack) == ()


class Lender(Face):
    """A face that claims to have everything."""

    def has(self, character: str) -> bool:
        return True


class Pauper(Face):
    """A face that has nothing."""

    def has(self, character: str) -> bool:
        return False


def lender() -> Face:
    return Lender("lender", "Lender", 400, "text", Path("-"))


def pauper() -> Face:
    return Pauper("pauper", "Pauper", 400, "text", Path("-"))


@pytest.mark.parametrize(
    "sign", ["\ue123", "😀", "⭐", "\ufffd", "\u0378", "\U0010ffff"]
)
def test_no_fallback_lends_private_signs_or_emoji(sign: str) -> None:
    assert missing_characters(sign, (pauper(), lender())) == ((0, sign),)
    assert missing_characters(sign, (lender(),)) == ()


@pytest.mark.parametrize("sign", ["龘", "𰻞", "\U000313bc", "①", "№", "★", "🄀"])
def test_a_fallback_lends_every_other_character(sign: str) -> None:
    assert missing_characters(sign, (pauper(), lender())) == ()


def test_a_missing_face_is_told_with_its_line_and_the_remedy(project: Path) -> None:
    (project / "fonts" / "PrintbookTestHei-Bold.ttf").unlink()
    with pytest.raises(MachineError) as stop:
        open_case(project)
    (found,) = findings_of(stop.value)
    assert found.code == "PB3003"
    assert str(found.source).endswith("manifest.yaml:22:11")
    assert "printbook fonts fetch" in found.hint()


def test_an_altered_face_is_not_used(project: Path) -> None:
    open_case(project)
    path = project / "fonts" / "PrintbookTestHei-Bold.ttf"
    path.write_bytes(path.read_bytes()[:-1] + b"\xff")
    with pytest.raises(MachineError) as stop:
        open_case(project)
    assert codes_of(stop.value) == ["PB3004"]


def test_a_face_is_hashed_once(
    project: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case(project)
    assert (own_cache / "verified.json").is_file()
    monkeypatch.setattr("printbook.foundry.shelf.digest", lambda path: "hashed again")
    assert len(open_case(project).faces) == 4


def test_a_cache_of_rubbish_costs_time_alone(project: Path, own_cache: Path) -> None:
    own_cache.mkdir(parents=True)
    (own_cache / "verified.json").write_text('{"a": 3')
    assert len(open_case(project).faces) == 4


def test_a_file_that_is_no_font_says_so(tmp_path: Path) -> None:
    path = tmp_path / "letter.ttf"
    path.write_text("not a font")
    with pytest.raises(ContentError) as stop:
        Face("x", "X", 400, "text", path).has("人")
    assert codes_of(stop.value) == ["PB3010"]


def test_a_missing_character_is_named_with_its_code_and_its_place(case: Case) -> None:
    place = Source(Path("stories.yaml"), 14, 9)
    found = lacking("龘", case.stack(["serif"], 400), place)
    assert found.line() == (
        "stories.yaml:14:9: error PB3101 no face has the character 龘 "
        "(U+9F98, CJK UNIFIED IDEOGRAPH-9F98) for Printbook Test Song"
    )
    assert "U+E123" in lacking("\ue123", ()).message("zh")
    assert "\ue123" not in lacking("\ue123", ()).message("zh")
