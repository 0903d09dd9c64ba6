"""The faces of a page: the project's, its own, and those of the system when asked."""

import os
import shutil
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from tests.pages.proofs import text_of
from tests.unit.rendering.conftest import FONTS, told

from printbook import MachineError, Rendered, RenderError, set_page
from printbook.foundry import system

KAI = "PrintbookTestKai-Regular.ttf"
CUT = "PrintbookTestCut-Regular.otf"


def fonts_of(made: Rendered) -> set[str]:
    """The names of the fonts in a PDF, without their tags."""
    from tests.unit.rendering.fonts import names

    return names(made.pdf)


def page(pages: Path, css: str, body: str = "<p>新闻", **given: bool) -> Rendered:
    return set_page(f"<style>{css}</style>\n{body}", base_url=pages, **given)  # type: ignore[arg-type]


def test_generic_families_are_the_projects(pages: Path) -> None:
    css = "i { font-family: sans-serif } b { font-family: kai; font-weight: 400 }"
    made = page(pages, css, "<p>新<i>闻</i><b>会</b>")
    assert made.findings == ()
    assert fonts_of(made) == {
        "PrintbookTestSong-Regular",
        "PrintbookTestHei-Bold",
        "PrintbookTestKai-Regular",
    }


@pytest.mark.parametrize("file", [KAI, CUT])
@pytest.mark.parametrize("packing", ["", "woff", "woff2", "data"])
def test_a_face_of_the_pages_own_is_embedded_like_ours(
    pages: Path, file: str, packing: str
) -> None:
    address = file
    if packing == "data":
        packed = b64encode((FONTS / file).read_bytes()).decode()
        address = f"data:font/ttf;base64,{packed}"
    elif packing:
        address = f"own.{packing}"
        with TTFont(FONTS / file) as font:
            font.flavor = packing
            font.save(pages / address)
    else:
        shutil.copy(FONTS / file, pages)
    css = f"@font-face {{ font-family: Own; src: url('{address}') }}"
    made = page(pages, css + "p { font-family: Own }")
    assert (made.findings, text_of(made.pdf)) == ((), "新闻")
    assert fonts_of(made) == {Path(file).stem}


def test_a_face_at_hand_may_have_another_name(pages: Path) -> None:
    css = "@font-face { font-family: Own; src: local('Printbook Test Kai') }"
    made = page(pages, css + "p { font-family: Own }")
    assert fonts_of(made) == {"PrintbookTestKai-Regular"}


def test_a_face_may_be_for_some_characters_only(pages: Path) -> None:
    for name in (KAI, CUT):
        shutil.copy(FONTS / name, pages)
    css = "".join(
        f"@font-face {{ font-family: Own; src: url({file}); unicode-range: {range_} }}"
        for file, range_ in ((KAI, "U+65B0"), (CUT, "U+4E00-65AF, U+65B1-9FFF"))
    )
    made = page(pages, css + "p { font-family: Own }")
    assert fonts_of(made) == {Path(KAI).stem, Path(CUT).stem}


def test_a_face_that_cannot_be_opened_is_told_at_its_rule(pages: Path) -> None:
    (pages / "bad.ttf").write_bytes(b"no font")
    css = (
        "\n@font-face { font-family: A; src: url(gone.ttf) }"
        "\n@font-face { font-family: B; src: url(bad.ttf), local(Nobody) }"
        "\ni { font-family: A, serif } b { font-family: B, serif }"
    )
    made = page(pages, css, "<p>新<i>闻</i><b>会</b>")
    assert [one for one in told(made.findings) if "PB3102" not in one] == [
        "<html>:2:1 PB3106",
        "<html>:2:39 PB4013",
        "<html>:3:1 PB3010",
    ]


def test_a_face_that_nobody_asks_for_is_not_opened(pages: Path) -> None:
    css = "@font-face { font-family: A; src: url(gone.ttf) }"
    assert page(pages, css).findings == ()


def test_a_missing_name_beside_a_found_one_is_a_note(pages: Path) -> None:
    css = "\np { font-family: Nobody, 'Printbook Test Kai', Noone }"
    made = page(pages, css)
    assert told(made.findings) == ["<html>:2:18 PB3102"]
    assert made.findings[0].severity == "note"


def test_a_list_of_which_nothing_is_there_stops_the_page(pages: Path) -> None:
    (pages / "a.css").write_text("\np { font: 9pt 'Nobody', Noone }", encoding="utf-8")
    with pytest.raises(RenderError) as stop:
        page(pages, "", "<link rel=stylesheet href=a.css><p>新闻")
    assert told(stop.value.findings) == ["a.css:2:16 PB4007"]


@pytest.fixture
def fontconfig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A system with one family, and a made-up fc-list that knows it."""
    programs, fonts = tmp_path / "bin", tmp_path / "system"
    programs.mkdir()
    fonts.mkdir()
    shutil.copy(FONTS / KAI, fonts)
    row = f"{fonts / KAI}\\t0\\tSystem Kai,系统楷体\\t80\\t0\\tFalse\\n"
    program = programs / "fc-list"
    program.write_text(
        f'#!/bin/sh\ntest -z "$FONTCONFIG_FILE" && printf "{row}"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}:{os.defpath}")
    system._listed.cache_clear()
    yield programs
    system._listed.cache_clear()


@pytest.mark.usefixtures("fontconfig")
def test_faces_of_the_system_are_used_only_when_asked_for(pages: Path) -> None:
    css = "\np { font-family: 系统楷体, serif }"
    assert fonts_of(page(pages, css)) == {"PrintbookTestSong-Regular"}
    made = page(pages, css, system_fonts=True)
    assert fonts_of(made) == {"PrintbookTestKai-Regular"}
    assert told(made.findings) == ["<html>:2:18 PB3105"]


def test_a_system_without_fontconfig_says_so(pages: Path, fontconfig: Path) -> None:
    (fontconfig / "fc-list").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(MachineError):
        page(pages, "p { font-family: Nobody, serif }", system_fonts=True)
