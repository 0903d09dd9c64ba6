"""The sample is built by two commands, whole, small, in order and reproducible."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from tests.end_to_end.conftest import Made, run
from tests.pages.proofs import seen, text_of
from tests.pages.tree import told

from printbook import check
from printbook.content import Copy, Edition, Story, read_edition

MM = 72 / 25.4
SPREAD = "2024-top-ten/spread.pdf"
PAGES = "2024-top-ten/spread.pages.pdf"
BOOKLET = "2024-top-ten/booklet.pdf"
FONTS = ("FontFile", "FontFile2", "FontFile3")


@pytest.fixture(scope="module")
def edition(sample: Made) -> Edition:
    folder = sample.project / "content/2024-top-ten"
    return read_edition(folder, root=sample.project)[0]


def sizes(path: Path) -> list[tuple[float, float]]:
    """Width and height of every page in millimetres."""
    with pikepdf.open(path) as document:
        boxes = [[float(n) for n in page.mediabox] for page in document.pages]
    return [
        (round((right - left) / MM, 2), round((top - bottom) / MM, 2))
        for left, bottom, right, top in boxes
    ]


def bare(copy: Copy) -> str:
    return "".join(copy.plain.replace("\u200b", "").split())


def body_of(story: Story) -> str:
    return "".join(bare(paragraph.copy) for paragraph in story.body)


def test_the_sample_is_built_without_error_or_warning(sample: Made) -> None:
    assert sample.answer.code == 0, sample.answer.err
    assert "error" not in sample.answer.err.replace("errors 0", "")
    assert "warning" not in sample.answer.err.replace("warnings 0", "")


def test_the_sample_keeps_the_rules_of_make_up(sample: Made) -> None:
    assert check(sample.project) == ()


def test_every_promised_file_is_there_and_named(sample: Made) -> None:
    assert sample.files().keys() == {
        "spread.pdf",
        "booklet.pdf",
        SPREAD,
        PAGES,
        BOOKLET,
        "2024-top-ten/spread.frames.json",
    }
    assert {f"build/{name}" for name in sample.files() if name.endswith(".pdf")} == {
        *sample.answer.out.split()
    }
    assert sample.file("spread.pdf").read_bytes() == sample.file(SPREAD).read_bytes()


def test_the_spread_is_one_sheet_and_two_pages(sample: Made) -> None:
    assert sizes(sample.file(SPREAD)) == [(540, 390)]
    assert sizes(sample.file(PAGES)) == [(270, 390)] * 2


def test_the_booklet_is_a5_in_sheets_of_four_pages(sample: Made) -> None:
    pages = sizes(sample.file(BOOKLET))
    assert set(pages) == {(148, 210)}
    assert len(pages) % 4 == 0
    assert len(pages) >= 24


@pytest.mark.parametrize("name", [SPREAD, PAGES, BOOKLET])
def test_a_screen_reader_tells_every_story_after_its_headline(
    sample: Made, edition: Edition, name: str
) -> None:
    text = "".join(told(sample.file(name).read_bytes()).split())
    for story in edition.stories:
        body = text.index(body_of(story))
        assert text.rindex(bare(story.headline), 0, body) < body


@pytest.mark.parametrize("name", [SPREAD, PAGES])
def test_the_text_of_every_story_is_extracted_in_one_piece(
    sample: Made, edition: Edition, name: str
) -> None:
    text = text_of(sample.file(name).read_bytes())
    for story in edition.stories:
        assert body_of(story) in text, story.id


@pytest.mark.parametrize("name", [SPREAD, PAGES])
def test_stories_are_read_in_the_order_of_the_plan(
    sample: Made, edition: Edition, name: str
) -> None:
    text = text_of(sample.file(name).read_bytes())
    plan = (sample.project / "content/2024-top-ten/plan.spread.yaml").read_text("utf-8")
    planned = [
        line.split("story: ")[1].strip()
        for line in plan.splitlines()
        if line.startswith("  - story: ")
    ]
    bodies = {story.id: body_of(story) for story in edition.stories}
    bodies["lead"] = "".join(bare(one.copy) for one in edition.lead)
    places = [text.index(bodies[name]) for name in planned if name in bodies]
    assert len(places) == 11
    assert places == sorted(places)


def test_the_fonts_of_the_spread_are_small_and_embedded(sample: Made) -> None:
    size = 0
    with pikepdf.open(sample.file(SPREAD)) as document:
        for one in document.objects:
            if not isinstance(one, pikepdf.Dictionary):
                continue
            if one.get("/Type") == "/FontDescriptor":
                (program,) = (one[f"/{key}"] for key in FONTS if f"/{key}" in one)
                size += len(program.read_raw_bytes())
    assert 0 < size <= 320_000


@pytest.mark.parametrize("name", [SPREAD, PAGES, BOOKLET])
def test_readers_open_the_files_without_a_complaint(sample: Made, name: str) -> None:
    pdf = sample.file(name).read_bytes()
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
        assert document.get_warnings() == []
        assert str(document.Root.Lang) == "zh-CN"
        assert document.Root.MarkInfo.Marked
    opened = pdfium.PdfDocument(pdf)
    for page in opened:
        page.render(scale=0.1)
    opened.close()


def test_body_frames_are_listed_as_line_meters_read_them(sample: Made) -> None:
    listed = json.loads(sample.file("2024-top-ten/spread.frames.json").read_bytes())
    assert isinstance(listed, list)
    width, height = 540 * MM, 390 * MM
    for one in listed:
        assert one.keys() == {"page", "x", "y", "w", "h", "measure_em", "role"}
        assert (one["page"], one["role"]) == (1, "body")
        assert 0 < one["x"] < one["x"] + one["w"] < width
        assert 0 < one["y"] < one["y"] + one["h"] < height
        assert one["measure_em"] == pytest.approx(one["w"] / 9, rel=0.12)
    columns = [one for one in listed if round(one["measure_em"], 2) == 14]
    assert len(columns) >= 15
    assert all(one["w"] == pytest.approx(14 * 9, abs=0.01) for one in columns)


def test_body_lines_of_all_columns_stand_on_one_grid(sample: Made) -> None:
    listed = json.loads(sample.file("2024-top-ten/spread.frames.json").read_bytes())
    rests = {round(one["y"] / 12.5 % 1, 2) % 1 for one in listed}
    assert len(rests) == 1


def test_another_folder_and_hash_seed_give_the_same_bytes(
    sample: Made, tmp_path: Path
) -> None:
    answer = run(
        "-C", str(sample.project), "build", "-o", "again", cwd=tmp_path, seed="4711"
    )
    assert answer.code == 0
    again = Made(tmp_path, answer)
    found = {
        str(path.relative_to(tmp_path / "again")): path.read_bytes()
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert again.answer.out
    assert found == sample.files()


def test_checking_the_sample_finds_nothing(sample: Made) -> None:
    assert run("check", cwd=sample.project).code == 0


def test_the_booklet_reads_the_same_by_masters_and_by_flow(
    sample: Made, tmp_path: Path
) -> None:
    words = ("build", "--design", "booklet", "-o", str(tmp_path))
    made = {
        way: run(*words, "--making-up", way, cwd=sample.project)
        for way in ("masters", "flow")
    }
    assert {answer.code for answer in made.values()} == {0}
    by_flow = (tmp_path / BOOKLET).read_bytes()
    by_masters = sample.file(BOOKLET).read_bytes()
    assert told(by_masters) == told(by_flow)
    assert lines_by_page(by_masters) == lines_by_page(by_flow)


def lines_by_page(pdf: bytes) -> list[list[str]]:
    """The text of each line of every page, from the top."""
    rows: dict[tuple[int, float], str] = {}
    for one in sorted(seen(pdf), key=lambda one: (one.page, one.y, one.x)):
        key = (one.page, round(one.y))
        rows[key] = rows.get(key, "") + one.character
    pages = range(1 + max(page for page, _ in rows))
    return [[text for (at, _), text in rows.items() if at == page] for page in pages]
