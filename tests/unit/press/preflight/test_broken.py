"""Our own files are without a finding; of a broken one its fault is told."""

import shutil
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from tests.unit.press.finishing.sheet import brief, opened, painted, words
from tests.unit.press.papers import book, thick
from tests.unit.press.papers import saved as saved_as
from tests.unit.press.preflight.broken import BROKEN, Broken, broken, sound

from printbook.errors import ContentError
from printbook.press import Flight, judge
from printbook.press.finishing import finish


@pytest.fixture
def no_plates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody renders plates here: one second a file."""
    monkeypatch.setattr(shutil, "which", lambda tool: None)


def codes(flight: Flight) -> list[str]:
    return [one.code for one in flight.findings]


@pytest.mark.usefixtures("no_plates")
@pytest.mark.parametrize("target", ["press", "press-x1a", "newsprint"])
def test_our_own_files_are_without_a_finding(target: str) -> None:
    assert codes(judge(sound(target), "newspaper-cn")) == []


@pytest.mark.usefixtures("no_plates")
@pytest.mark.parametrize("one", BROKEN, ids=lambda one: one.name)
def test_a_broken_file_is_found_out(one: Broken) -> None:
    assert one.code in codes(judge(broken(one), one.rules))


@pytest.mark.usefixtures("no_plates")
def test_without_a_tool_ink_is_not_checked_and_never_passes() -> None:
    flight = judge(sound(), "newspaper-cn")
    (ink,) = (one for one in flight.outcomes if one.check == "C02")
    assert ink.not_checked == "gs, mutool"


has_plates = pytest.mark.skipif(
    not (shutil.which("gs") or shutil.which("mutool")),
    reason="neither Ghostscript nor mutool is here",
)


@has_plates
def test_too_much_ink_is_found_where_it_lies() -> None:
    sheet = painted("1 1 1 0.5 k 100 10 50 30 re f", words())
    flight = judge(finish(sheet, brief("newsprint")), "newspaper-cn")
    flat, fault = (one for one in flight.faults if one.check == "C02")
    assert [flat.finding.code, fault.finding.code] == ["PB5339", "PB5332"]
    assert fault.finding.values["ink"] == 350
    assert fault.box == pytest.approx((100, 10, 150, 40), abs=1.5)
    seen = {one.p999 for one in flight.ink}
    assert max(seen) - min(seen) <= 5


@has_plates
def test_much_ink_dries_slowly() -> None:
    sheet = painted("0.7 0.7 0.7 0.25 k 100 10 50 30 re f", words())
    assert "PB5338" in codes(judge(finish(sheet, brief("newsprint")), "newspaper-cn"))


def for_post(change: Any = None, **changes: Any) -> list[str]:
    """What is told of a file for the post, tagged as ours are."""
    document = opened(painted(words()))
    document.Root.StructTreeRoot = document.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=[])
    )
    document.Root.MarkInfo = Dictionary(Marked=True)
    document.Root.Lang = pikepdf.String("zh-CN")
    file = BytesIO()
    document.save(file)
    made = opened(finish(file.getvalue(), brief("email")))
    if change:
        change(made)
    again = BytesIO()
    made.save(again, deterministic_id=True)
    return codes(judge(again.getvalue(), "email"))


def test_a_file_for_the_post_is_valid_and_tagged() -> None:
    assert for_post() == []


def _untagged(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def _in_inks(document: pikepdf.Pdf) -> None:
    document.pages[0].contents_add(b"0 0 0 1 k 9 9 9 9 re f", prepend=False)


def _mute(document: pikepdf.Pdf) -> None:
    figure = document.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure))
    document.Root.StructTreeRoot.K = pikepdf.Array([figure])


def _heavy(document: pikepdf.Pdf) -> None:
    import random

    noise = random.Random(1).randbytes(2_000_001)
    document.Root.Ballast = document.make_stream(noise)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_untagged, "PB5363"),
        (_in_inks, "PB5361"),
        (_mute, "PB5364"),
        (_heavy, "PB5362"),
    ],
    ids=["no tags", "four inks", "no description", "too large"],
)
def test_a_bad_file_for_the_post_is_found_out(change: Any, code: str) -> None:
    assert code in for_post(change)


@pytest.mark.parametrize(
    ("pdf", "code"),
    [
        (b"not a PDF", "PB5102"),
        (saved_as(pikepdf.new()), "PB5103"),
        (thick(10_000), "PB5104"),
        (saved_as(opened(book(1)), encryption=pikepdf.Encryption("a", "b")), "PB5101"),
    ],
    ids=["damaged", "empty", "too long", "locked"],
)
def test_what_cannot_be_opened_is_refused(pdf: bytes, code: str) -> None:
    with pytest.raises(ContentError) as stop:
        judge(pdf, "newspaper-cn", name="a.pdf")
    assert [one.code for one in stop.value.findings] == [code]
