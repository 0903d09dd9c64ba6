"""The tiny paper for every target: which files, which colours, how large."""

from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from tests.pages.asking import Ask
from tests.pages.paper import spoil
from tests.pages.proofs import text_of

LAYOUT = "layout/tiny/layout.yaml"
_MADE_FOR = """\
making: frames
targets: [press, press-x1a, newsprint, email, archive, proof]
profile: ISOnewspaper
"""


@pytest.fixture
def press(paper: Path) -> Path:
    """The tiny paper, made for every target."""
    spoil(paper, LAYOUT, "making: frames\n", _MADE_FOR)
    spoil(paper, LAYOUT, "345pt], ", "345pt], bleed: 3mm, ")
    return paper


def files(root: Path) -> set[str]:
    return {
        str(path.relative_to(root / "build"))
        for path in (root / "build").rglob("*")
        if path.is_file()
    }


def house(root: Path, text: str) -> None:
    path = root / "printbook.yaml"
    path.write_text(path.read_text("utf-8") + text if path.exists() else text, "utf-8")


def test_every_target_has_its_files_and_all_of_the_text(press: Path, ask: Ask) -> None:
    assert ask("build").code == 0
    plain = text_of((press / "build/tiny.pdf").read_bytes())
    targets = "press,press-x1a,newsprint,email,archive,proof"
    said = ask("build", "-o", "build", "--target", targets)
    assert (said.code, said.by_line) == (0, [])
    made = {f"build/{name}" for name in files(press)} - {
        *("build/tiny.pdf", "build/today/tiny.pdf"),
        *("build/today/tiny.pages.pdf", "build/today/tiny.frames.json"),
    }
    made = {name for name in made if not name.endswith(".places.json")}
    assert made == set(said.out.splitlines())
    assert made == {
        "build/today/tiny.press.pdf",
        "build/today/tiny.pages.press.pdf",
        "build/today/tiny.press-x1a.pdf",
        "build/today/tiny.pages.press-x1a.pdf",
        "build/today/newsprint/20250128-A04.pdf",
        "build/today/newsprint/20250128-A05.pdf",
        "build/today/tiny.email.pdf",
        "build/today/tiny.archive.pdf",
        "build/today/tiny.proof.pdf",
    }
    for name in ("press", "press-x1a", "email", "archive", "proof"):
        assert text_of((press / f"build/today/tiny.{name}.pdf").read_bytes()) == plain


def test_photos_are_separated_for_a_press(press: Path, ask: Ask) -> None:
    ask("build", "--target", "press,email")
    spaces = {}
    for name in ("press", "email"):
        with pikepdf.open(press / f"build/today/tiny.{name}.pdf") as document:
            (image,) = document.pages[0].get_images().values()
            spaces[name] = str(image.ColorSpace)
    assert spaces == {"press": "/DeviceCMYK", "email": "/DeviceRGB"}


def test_an_archive_carries_the_edition(press: Path, ask: Ask) -> None:
    ask("build", "--target", "archive")
    with pikepdf.open(press / "build/today/tiny.archive.pdf") as document:
        kept = set(document.attachments)
    assert {"edition.yaml", "stories.yaml", "photos.yaml"} <= kept


def test_photos_are_made_leaner_until_a_file_fits(press: Path, ask: Ask) -> None:
    ask("build", "--target", "email")
    path = press / "build/today/tiny.email.pdf"
    size = path.stat().st_size
    house(press, f"targets: {{email: {{max_size: {(size - 200) / 1000:.1f}KB}}}}\n")
    said = ask("build", "--target", "email")
    assert (said.code, said.by_line) == (0, ["PB5221"])
    assert path.stat().st_size <= size - 200


def test_what_cannot_fit_replaces_no_good_file(press: Path, ask: Ask) -> None:
    ask("build", "--target", "email")
    path = press / "build/today/tiny.email.pdf"
    good = path.read_bytes()
    said = ask("build", "--target", "email", "--max-size", "1KB")
    assert (said.code, said.by_line) == (1, ["PB5222"])
    assert path.read_bytes() == good


def test_a_house_has_a_profile_and_a_resolution_of_its_own(
    press: Path, ask: Ask
) -> None:
    wishes = "{profile: PSO_Uncoated, resolution: 72, quality: 60, ink: 280}"
    house(press, f"targets: {{press: {wishes}}}\n")
    ask("build", "--target", "press")
    with pikepdf.open(press / "build/today/tiny.press.pdf") as document:
        (intent,) = document.Root.OutputIntents
        assert intent.OutputConditionIdentifier == "FOGRA47"


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("targets: {press: {profile: none.icc}}\n", "PB5201"),
        ("targets: {press: {profile: printbook.yaml}}\n", "PB5202"),
        ("targets: {email: {max_size: small}}\n", "printbook.yaml:1 PB1208"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(
    press: Path, ask: Ask, wish: str, code: str
) -> None:
    (press / "printbook.yaml").write_text(wish, "utf-8")
    said = ask("build", "--target", "press")
    assert (said.code, said.by_line) == (3, [code])
    assert not (press / "build").exists()


def test_a_target_nobody_knows_or_nobody_is_made_for_is_refused(
    paper: Path, ask: Ask
) -> None:
    assert ask("build", "--target", "telex").by_line == ["PB5203"]
    said = ask("build", "--target", "press")
    assert (said.code, said.by_line) == (2, ["PB5204"])
    assert ask("build", "--max-size", "large").code == 2


def test_a_spot_ink_declared_wrongly_has_its_place(press: Path, ask: Ask) -> None:
    style = press / "layout/tiny/style.css"
    style.write_text(style.read_text("utf-8") + ":root { --spot-red: red; }\n", "utf-8")
    line = len(style.read_text("utf-8").splitlines())
    said = ask("build", "--target", "press")
    assert said.by_line == [f"layout/tiny/style.css:{line} PB5211"]


def test_a_book_for_a_press_is_laid_on_sheets_as_well(press: Path, ask: Ask) -> None:
    spoil(press, LAYOUT, "profile:", "imposition: saddle\nprofile:")
    said = ask("build", "--target", "press")
    assert "build/today/tiny.pages.press.imposed.pdf" in said.out.splitlines()
    with pikepdf.open(press / "build/today/tiny.pages.press.imposed.pdf") as sheets:
        assert len(sheets.pages) == 2
        assert sheets.Root.OutputIntents[0].S == "/GTS_PDFX"


def test_preflight_names_the_photo_and_its_line(press: Path, ask: Ask) -> None:
    house(press, "targets: {press: {resolution: 72}}\n")
    ask("build", "--target", "press")
    said = ask("preflight", "build/today/tiny.press.pdf")
    assert said.by_line == ["content/today/photos.yaml:1 PB5342"]


def restyled(root: Path, css: str) -> None:
    style = root / "layout/tiny/style.css"
    style.write_text(style.read_text("utf-8") + css, "utf-8")


def test_a_page_of_another_size_than_configured_is_no_good_file(
    press: Path, ask: Ask
) -> None:
    restyled(press, "@page { size: 600pt 345pt; }\n")
    said = ask("build", "--target", "press")
    assert said.code == 1
    assert "PB5231" in said.by_line
    assert "build/today/tiny.press.pdf" not in said.out.splitlines()


def test_an_old_press_gets_no_file_with_anything_transparent(
    press: Path, ask: Ask
) -> None:
    restyled(press, ".folio { opacity: 0.5; }\n")
    assert "PB5351" in ask("build", "--target", "press-x1a").by_line
    assert not (press / "build/today/tiny.press-x1a.pdf").exists()
    assert ask("build", "--target", "press").by_line == []


def test_a_vertical_book_is_bound_on_the_right(press: Path, ask: Ask) -> None:
    spoil(press, LAYOUT, "profile:", "imposition: saddle\nbinding: right\nprofile:")
    ask("build", "--target", "press")
    with pikepdf.open(press / "build/today/tiny.pages.press.imposed.pdf") as sheets:
        steps = pikepdf.parse_content_stream(sheets.pages[0], "cm Do")
        places = [str(step.operands[0]) for step in steps if len(step.operands) == 1]
        moved = [float(step.operands[4]) for step in steps if len(step.operands) == 6]
    at = dict(zip(places, moved, strict=True))
    assert at["/P1"] < at["/P2"]


def test_a_proof_shows_the_grid_and_every_slot_of_the_plan(
    press: Path, ask: Ask
) -> None:
    ask("build", "--target", "proof")
    with pikepdf.open(press / "build/today/tiny.proof.pdf") as document:
        steps = pikepdf.parse_content_stream(document.pages[0], "re m S")
        frames = [
            tuple(round(float(value), 2) for value in before.operands)
            for before, after in pairwise(steps)
            if (str(before.operator), str(after.operator)) == ("re", "S")
        ]
    # Two columns of ten characters on each of two pages, twenty-one lines high.
    assert [(x, wide, high) for x, _, wide, high in frames[:4]] == [
        (x, 100, 315) for x in (30, 140, 300, 410)
    ]
    # The banner, the lead, the story's head, its legs, its photo and caption.
    assert len(frames) > 4 + 5
