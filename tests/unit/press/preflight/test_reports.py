"""What preflight writes: JSON for programs, a page for people, places of our own."""

import json
from pathlib import Path

import pytest
from tests.unit.press.preflight.broken import BROKEN, broken, sound

from printbook.errors import ContentError
from printbook.findings import Source
from printbook.geometry import Rect
from printbook.press import Places, WrittenPlace, as_html, as_json, judge, read_places
from printbook.press.preflight.places import written_places

STORY = Source(Path("content/today/stories.yaml"), 12, 3)
HAIRLINE = next(one for one in BROKEN if one.name == "a hairline")
COARSE = next(one for one in BROKEN if one.name == "a coarse picture")


@pytest.fixture(autouse=True)
def no_plates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda tool: None)


def test_the_report_for_programs_holds_everything() -> None:
    report = json.loads(as_json(judge(broken(COARSE), "newspaper-cn", name="A01.pdf")))
    assert report["schema"] == 1
    assert (report["file"], report["profile"]) == ("A01.pdf", "newspaper-cn")
    assert report["result"] == "fail"
    (finding,) = report["findings"]
    assert (finding["id"], finding["severity"], finding["page"]) == ("I01", "error", 1)
    assert finding["values"] == {"page": 1, "ppi": 60, "least": 100}
    assert finding["bbox_mm"] == pytest.approx([3.17, 3.17, 28.57, 28.57], abs=0.02)
    assert "60 ppi" in finding["message_zh"]


def test_a_missing_tool_never_reads_as_a_pass() -> None:
    report = json.loads(as_json(judge(sound(), "newspaper-cn")))
    states = {one["id"]: one["state"] for one in report["checks"]}
    assert states.pop("C02") == "not checked"
    assert states.pop("A01") == "not asked"
    assert set(states.values()) == {"pass"}
    assert report["result"] == "pass"


def test_the_page_for_people_shows_a_numbered_box() -> None:
    pdf = broken(HAIRLINE)
    page = as_html(judge(pdf, "newspaper-cn", name="<A01>.pdf"), pdf, "zh")
    assert "&lt;A01&gt;.pdf" in page
    assert 'class="box warning"' in page
    assert "<b>1</b>" in page
    assert "细线" in page


def test_a_finding_names_the_smallest_piece_that_it_lies_in() -> None:
    pieces = (
        WrittenPlace(1, Rect(0, 0, 200, 120), "page", Source(Path("a.yaml"))),
        WrittenPlace(1, Rect(5, 20, 90, 95), "story", STORY),
    )
    places = Places(pieces, (0.0, 120.0))
    flight = judge(broken(COARSE), "newspaper-cn", places=places)
    (fault,) = flight.faults
    assert (fault.finding.source, fault.thing) == (STORY, "story")


def test_places_are_read_as_they_were_written(tmp_path: Path) -> None:
    pieces = (WrittenPlace(2, Rect(1, 2, 3, 4), "reply", STORY),)
    path = tmp_path / "a.places.json"
    path.write_bytes(written_places(pieces, (28.0, 148.0)))
    assert read_places(path) == Places(pieces, (28.0, 148.0))
    path.write_text("{}", "utf-8")
    with pytest.raises(ContentError):
        read_places(path)
