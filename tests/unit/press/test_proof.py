"""Whatever is lost, hidden, cut or swapped on a finished page is found, and named."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.unit.press.specimen import LINES, TEXT, lines, pdf, shown

from printbook.findings import Source
from printbook.press import LOST, Count, Expected, audit, prove

PLACE = Source(Path("content/stories.yaml"), 14, 9)
STORY = Expected(TEXT, PLACE, "story 3")
WHOLE = "\n".join(lines())


def codes(
    page: bytes, expected: Sequence[Expected] = (STORY,), **options: object
) -> list[str]:
    return [one.code for one in prove(page, expected, **options)]  # type: ignore[arg-type]


def test_an_untouched_page_gives_no_finding() -> None:
    assert prove(pdf([WHOLE]), [STORY]) == ()


def test_a_file_is_read_as_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf([WHOLE]))
    assert prove(path, [STORY]) == ()


def test_a_lost_line_is_named_with_its_place() -> None:
    (lost,) = prove(pdf(lines(LINES[:2] + LINES[3:])), [STORY])
    assert (lost.code, lost.source) == ("PB6001", PLACE)
    assert lost.values == {"name": "story 3", "count": 14, "excerpt": LINES[2]}
    assert lost.severity == "error"


@pytest.mark.parametrize("at", range(0, len(TEXT), 5))
def test_one_lost_character_is_found_wherever_it_stood(at: int) -> None:
    (lost,) = prove(pdf(lines([TEXT[:at] + TEXT[at + 1 :]], x=-400)), [STORY])[:1]
    assert (lost.code, lost.values["count"]) == ("PB6001", 1)


@pytest.mark.parametrize("at", [0, 3, 30, len(TEXT) - 2, len(TEXT) - 1])
def test_another_character_in_its_place_is_found(at: int) -> None:
    wrong = TEXT[:at] + "牛" + TEXT[at + 1 :]
    texts = [wrong[n : n + 14] for n in range(0, len(wrong), 14)]
    (lost,) = prove(pdf(lines(texts)), [STORY])
    assert lost.code == "PB6001"
    assert lost.values["count"] in (1, 2)


def test_two_swapped_lines_are_out_of_order() -> None:
    swapped = (LINES[0], LINES[2], LINES[1], LINES[3])
    (finding,) = prove(pdf(lines(swapped)), [STORY])
    assert (finding.code, finding.source) == ("PB6002", PLACE)


def test_a_piece_without_order_may_stand_as_it_likes() -> None:
    swapped = (LINES[0], LINES[2], LINES[1], LINES[3])
    loose = Expected(TEXT, PLACE, "table", order=False)
    assert prove(pdf(lines(swapped)), [loose]) == ()


def test_a_text_cut_off_by_a_box_is_found() -> None:
    (finding,) = prove(pdf(["q 20 64 200 100 re W n", WHOLE, "Q"]), [STORY])
    assert finding.code == "PB6004"
    assert finding.values["excerpt"] == LINES[3]
    assert finding.values["page"] == 1


def test_a_box_that_only_just_holds_the_text_is_no_fault() -> None:
    assert prove(pdf(["q 20 56.5 145 53 re W n", WHOLE, "Q"]), [STORY]) == ()


def test_half_a_line_cut_off_is_found() -> None:
    assert codes(pdf(["q 20 63 200 100 re W n", WHOLE, "Q"])) == ["PB6004"]


def test_a_slanting_edge_cuts_what_lies_beyond_it() -> None:
    within = "90 -60 m 320 85 l 90 230 l -140 85 l h W n"
    across = "10 50 m 190 50 l 100 125 l h W n"
    assert codes(pdf(["q", within, WHOLE, "Q"])) == []
    (finding,) = prove(pdf(["q", across, WHOLE, "Q"]), [STORY])
    assert finding.code == "PB6004"
    assert str(finding.values["excerpt"]).startswith("全国总")


def test_turned_text_may_stand_in_a_turned_box() -> None:
    turned = "q .966 .259 -.259 .966 40 -35 cm"
    assert codes(pdf([turned, "19 50 143 60 re W n", WHOLE, "Q"])) == []
    assert codes(pdf([turned, "19 50 100 60 re W n", WHOLE, "Q"])) == ["PB6004"]


def test_text_off_the_page_is_found() -> None:
    (finding,) = prove(pdf(lines(x=80)), [STORY])
    assert finding.code == "PB6003"
    assert finding.values["count"] == 2 * len(LINES)


@pytest.mark.parametrize(
    "hidden",
    [
        ["q", shown(LINES[0], 20, 100, "3 Tr"), "Q"],
        ["q", shown(LINES[0], 20, 100, "7 Tr"), "Q"],
        ["q /clear gs", shown(LINES[0], 20, 100), "Q"],
    ],
)
def test_text_without_ink_is_found(hidden: list[str]) -> None:
    (finding,) = prove(pdf([*hidden, *lines(LINES[1:], top=86)]), [STORY])
    assert finding.code == "PB6005"
    assert finding.values["excerpt"] == LINES[0]


def test_faint_text_may_be_read() -> None:
    assert prove(pdf(["q /faint gs", WHOLE, "Q"]), [STORY]) == ()


@pytest.mark.parametrize("state", ["", "/full gs"])
def test_text_under_a_box_is_found(state: str) -> None:
    (finding,) = prove(pdf([WHOLE, f"{state} .9 g 15 80 180 12 re f"]), [STORY])
    assert finding.code == "PB6006"
    assert finding.values["excerpt"] == LINES[1]


@pytest.mark.parametrize(
    "mark",
    [
        "20 98 140 .5 re f",
        "15 80 180 12 re S",
        "/faint gs 15 80 180 12 re f",
        "15 80 180 12 re W n 15 20 180 20 re f",
    ],
)
def test_rules_frames_tints_and_boxes_elsewhere_hide_nothing(mark: str) -> None:
    assert prove(pdf([WHOLE, mark]), [STORY]) == ()


def test_a_box_below_the_text_hides_nothing() -> None:
    assert prove(pdf(["q .9 g 15 20 180 100 re f Q", WHOLE]), [STORY]) == ()


class TestGroups:
    """WeasyPrint draws what is faint as groups of their own."""

    def test_a_group_is_read(self) -> None:
        page = pdf(["q .5 0 0 .5 10 10 cm /faint gs /G0 Do Q"], groups=[WHOLE])
        assert prove(page, [STORY]) == ()

    def test_a_group_without_opacity_is_invisible(self) -> None:
        assert codes(pdf(["q /clear gs /G0 Do Q"], groups=[WHOLE])) == ["PB6005"]

    @pytest.mark.parametrize("clip", ["0 0 150 150 re W n", "0 75 300 300 re W n"])
    def test_a_clip_inside_or_round_a_group_is_found(self, clip: str) -> None:
        inside = pdf(["q .5 0 0 .5 10 10 cm /G0 Do Q"], groups=[f"{clip} {WHOLE}"])
        outside = pdf([f"q .5 0 0 .5 10 10 cm {clip} /G0 Do Q"], groups=[WHOLE])
        assert codes(inside) == ["PB6004"]
        assert prove(inside, [STORY]) == prove(outside, [STORY])

    def test_a_group_off_the_page_is_found(self) -> None:
        page = pdf(["q 1 0 0 1 0 -70 cm /G0 Do Q"], groups=[WHOLE])
        assert codes(page) == ["PB6003"]

    def test_a_faint_group_over_text_hides_nothing(self) -> None:
        page = pdf([WHOLE, "/faint gs /G0 Do"], groups=[".9 g 15 80 180 12 re f"])
        assert prove(page, [STORY]) == ()


class TestPieces:
    """What stands between the parts of a piece, and beside it."""

    def test_a_story_may_run_on_to_the_next_page(self) -> None:
        folio = shown("12", 90, 10)
        page = pdf([*lines(LINES[:2]), folio], [*lines(LINES[2:]), folio])
        assert prove(page, [STORY]) == ()

    def test_a_last_line_of_one_mark_on_the_next_page_is_found_there(self) -> None:
        folio = shown("12", 90, 10)
        page = pdf([*lines([TEXT[:-1]]), folio], [*lines(["。"]), folio])
        assert "PB6001" not in codes(page)

    def test_hyphens_at_line_ends_are_no_loss(self) -> None:
        story = Expected("computer 123 computer456", PLACE, "story")
        page = pdf(lines(["compu-", "ter 123 com-", "puter456"]))
        assert prove(page, [story]) == ()

    def test_blanks_and_soft_hyphens_need_no_ink(self) -> None:
        story = Expected("com\u00adputer\u200b 123\n　我们 来看", PLACE, "story")
        assert prove(pdf(lines(["computer 123我们来看"])), [story]) == ()

    def test_two_pieces_of_the_same_words_must_both_be_painted(self) -> None:
        twice = [Expected(LINES[0], PLACE, name) for name in ("headline", "contents")]
        assert codes(pdf(lines([LINES[0], LINES[1], LINES[0]])), twice) == []
        (lost,) = prove(pdf(lines(LINES[:2])), twice)
        assert (lost.code, lost.values["count"]) == ("PB6001", len(LINES[0]))

    def test_short_pieces_are_found_beside_their_neighbours(self) -> None:
        mark = Expected("1", PLACE, "mark")
        page = pdf(["1 g 20 8 9 9 re f 0 g", shown("1", 22, 10), WHOLE])
        assert prove(page, [mark, STORY]) == ()
        (lost,) = prove(pdf([WHOLE]), [mark, STORY])
        assert lost.values["name"] == "mark"

    def test_the_words_of_the_design_may_stand_anywhere(self) -> None:
        assert prove(pdf([shown("我们", 20, 110), WHOLE]), [STORY]) == ()

    def test_the_words_of_the_design_must_be_readable_too(self) -> None:
        (finding,) = prove(pdf([WHOLE, shown("我们来看", 190, 10)]), [STORY])
        assert (finding.code, finding.source) == ("PB6003", None)
        assert finding.values["excerpt"] == "们来看"


class TestOverset:
    """What was reported as overset need not be painted; everything before it must."""

    def test_the_reported_end_is_not_asked_for(self) -> None:
        page = pdf(lines(LINES[:3]))
        assert codes(page, reported={"story 3": len(LINES[3])}) == []

    def test_more_lost_than_reported_is_found(self) -> None:
        page = pdf(lines(LINES[:2]))
        (lost,) = prove(page, [STORY], reported={"story 3": len(LINES[3])})
        assert lost.values["count"] == len(LINES[2])

    def test_a_reported_line_may_be_cut_off(self) -> None:
        page = pdf(["q 20 64 200 100 re W n", WHOLE, "Q"])
        proof = audit(page, [STORY], reported={"story 3": len(LINES[3])})
        assert proof.findings == ()

    def test_the_ledger_counts_every_piece(self) -> None:
        page = pdf(lines(LINES[:3]))
        story = Expected(f"{TEXT}\n", PLACE, "story 3", unit="3")
        proof = audit(page, [story], reported={"story 3": len(LINES[3]) + 1})
        assert proof.counts == (Count("story 3", "3", 56, 42, 14),)


class TestFonts:
    """Every glyph comes from a face of the project and says what it stands for."""

    def test_a_face_of_the_project_is_known_by_its_name_without_the_tag(self) -> None:
        page = pdf([WHOLE])
        for names in (
            ["PrintbookTestSong-Regular"],
            ["AAAAAA+PrintbookTestSong-Regular"],
        ):
            assert prove(page, [STORY], fonts=names) == ()

    def test_a_borrowed_face_is_found(self) -> None:
        (finding,) = prove(pdf([WHOLE]), [STORY], fonts=["Other"])
        assert finding.code == "PB6013"
        assert finding.values["font"] == "PrintbookTestSong-Regular"

    def test_a_face_that_is_not_embedded_is_found(self) -> None:
        assert "PB6012" in codes(pdf([WHOLE], is_embedded=False))

    def test_a_box_for_a_missing_character_is_found(self) -> None:
        (finding,) = prove(pdf([WHOLE], lacking="国事"), [STORY])
        assert finding.code == "PB6011"
        assert finding.values["count"] == 2

    def test_a_box_inside_a_group_is_found(self) -> None:
        assert codes(pdf(["/G0 Do"], groups=[WHOLE], lacking="国")) == ["PB6011"]

    def test_a_glyph_without_a_character_is_found(self) -> None:
        assert codes(pdf([WHOLE], nameless="国")) == ["PB6001", "PB6014"]

    def test_a_font_that_names_nothing_is_found(self) -> None:
        finding = prove(pdf([WHOLE], names=False), [STORY])[-1]
        assert (finding.code, finding.values["count"]) == ("PB6014", len(TEXT))


def test_findings_of_lost_text_are_told_from_those_of_fonts() -> None:
    assert {"PB6001", "PB6004"} <= LOST
    assert not LOST & {"PB6011", "PB6013"}
