"""An edition is read from its three files, and its faults come together."""

import os
from pathlib import Path

import pytest
from PIL import Image
from tests.unit.content.newsroom import (
    EDITION,
    PHOTOS,
    STORIES,
    faults,
    faults_of,
    project,
    read,
)

from printbook.content import Edition, read_edition
from printbook.errors import ContentError

SAMPLE = Path(__file__).parents[3]


def test_an_edition_is_read_whole(tmp_path: Path) -> None:
    made, found = read(tmp_path)
    assert found == []
    assert made.publication.language == "zh-CN"
    assert made.pages == (4, 5)
    assert made.headline.html == "十件<wbr>大事"
    first, second = made.stories
    assert (first.number, second.number, first.weight) == (1, 2, 3)
    assert [one.kind for one in first.body] == ["text", "subhead", "text"]
    assert str(first.body[2].copy.source) == "content/today/stories.yaml:9:5"
    assert first.photos == made.photos
    assert made.photos[0].pixels == (30, 20)
    assert made.photos[0].path.is_absolute()
    assert str(made.photos[0].source) == "content/today/photos.yaml:2:3"


def test_the_sample_is_read_without_a_finding() -> None:
    folder = SAMPLE / "content" / "2024-top-ten"
    made, findings = read_edition(folder, root=SAMPLE)
    assert findings == ()
    assert (len(made.stories), len(made.photos)) == (10, 5)


def test_faults_of_all_files_come_in_one_go(tmp_path: Path) -> None:
    assert faults(
        tmp_path,
        edition=EDITION + "dek: 丙\n",
        stories=STORIES.replace("加粗*", "加粗"),
        photos=PHOTOS.replace("1.jpg", "2.jpg"),
    ) == [
        "edition.yaml:8:1 PB1101",
        "photos.yaml:2:9 PB2013",
        "stories.yaml:9:9 PB1301",
    ]


def test_an_edition_without_photos_needs_no_file_for_them(tmp_path: Path) -> None:
    stories = STORIES.replace("  photos: [p1]\n", "")
    made, found = read(tmp_path, stories=stories, photos=None)
    assert (made.photos, found) == ((), [])
    assert faults(tmp_path / "other", photos=None) == ["stories.yaml:3:12 PB2010"]


STORY_FAULTS = {
    "id: Reply": ["stories.yaml:1:7 PB1122"],
    "id: lead": ["stories.yaml:1:7 PB1203"],
    "id: plenum": ["stories.yaml:10:7 PB1204"],
}


@pytest.mark.parametrize("id", STORY_FAULTS)
def test_ids_are_words_of_their_own(id: str, tmp_path: Path) -> None:
    stories = STORIES.replace("id: reply", id)
    assert faults(tmp_path, stories=stories) == STORY_FAULTS[id]


def test_an_unknown_photo_is_named_with_the_one_meant(tmp_path: Path) -> None:
    stories = STORIES.replace("[p1]", "[p2, p1]")
    assert faults(tmp_path, stories=stories) == ["stories.yaml:3:12 PB2003"]
    stories = STORIES.replace("[p1]", "[p1, hall]")
    assert faults(tmp_path, stories=stories) == ["stories.yaml:3:16 PB2010"]


def test_a_photo_is_shown_once(tmp_path: Path) -> None:
    stories = STORIES + "  photos: [p1]\n"
    assert faults(tmp_path, stories=stories) == ["stories.yaml:13:12 PB2006"]


def test_an_advertisements_picture_needs_no_story(tmp_path: Path) -> None:
    ad = PHOTOS + "p2: {file: photos/1.jpg, caption: 长河书局, ad: true}\n"
    made, found = read(tmp_path, photos=ad)
    assert ([photo.is_ad for photo in made.photos], found) == ([False, True], [])


def test_no_story_shows_an_advertisements_picture(tmp_path: Path) -> None:
    photos = PHOTOS + "  ad: true\n"
    assert faults(tmp_path, photos=photos) == ["stories.yaml:3:12 PB2015"]


def test_what_a_photo_lacks_is_a_warning(tmp_path: Path) -> None:
    stories = STORIES.replace("  photos: [p1]\n", "")
    photos = "p1: {file: photos/1.jpg, caption: 礼堂*里*}\n"
    made, found = read(tmp_path, stories=stories, photos=photos)
    assert [one.split()[1] for one in found] == ["PB2005", "PB2007", "PB2008"]
    assert made.photos[0].alt == "礼堂里"
    assert made.photos[0].focus == (0.5, 0.5)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("../today/photos/1.jpg", "PB2002"),
        ("/etc/hostname", "PB2002"),
        ("photos\\1.jpg", "PB2002"),
        ("photos/outside.jpg", "PB2002"),
        ("photos", "PB2012"),
        ("photos/pipe", "PB2012"),
        ("photos/text.jpg", "PB2004"),
        ("photos/empty.jpg", "PB2004"),
        ("photos/cut.jpg", "PB2004"),
        ("a.jpg", "PB2001"),
        ("x" * 400, "PB2012"),
    ],
)
def test_a_photo_is_a_file_of_the_edition(file: str, code: str, tmp_path: Path) -> None:
    folder = project(tmp_path, photos=PHOTOS.replace("photos/1.jpg", file))
    (tmp_path / "outside.jpg").write_bytes(b"")
    (folder / "photos" / "outside.jpg").symlink_to(tmp_path / "outside.jpg")
    (folder / "photos" / "text.jpg").write_text("no photo")
    (folder / "photos" / "empty.jpg").write_bytes(b"")
    (folder / "photos" / "cut.jpg").write_bytes(
        (folder / "photos" / "1.jpg").read_bytes()[:20]
    )
    os.mkfifo(folder / "photos" / "pipe")
    assert faults_of(folder, tmp_path) == [f"photos.yaml:2:9 {code}"]


def test_a_photo_is_measured_upright(tmp_path: Path) -> None:
    folder = project(tmp_path)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("L", (30, 20)).save(folder / "photos" / "1.jpg", exif=exif)
    made, _ = read_edition(folder, root=tmp_path)
    assert made.photos[0].pixels == (20, 30)


@pytest.mark.parametrize("focus", ["[0.5, 1.5]", "[-1, 0]"])
def test_a_focus_lies_in_the_photo(focus: str, tmp_path: Path) -> None:
    photos = PHOTOS + f"  focus: {focus}\n"
    assert [one.split()[1] for one in faults(tmp_path, photos=photos)] in (
        ["PB1120"],
        ["PB1121"],
    )


def test_plain_zh_is_made_zh_cn(tmp_path: Path) -> None:
    edition = EDITION.replace("讯\n", "讯\n  language: zh\n")
    made, found = read(tmp_path, edition=edition)
    assert made.publication.language == "zh-CN"
    assert found == ["edition.yaml:3:13 PB1201"]


@pytest.mark.parametrize("blank", ['"  "', '"\u3000"'])
def test_a_headline_of_blanks_is_empty(blank: str, tmp_path: Path) -> None:
    stories = STORIES.replace("收到‖回信", blank)
    assert [one.split()[1] for one in faults(tmp_path, stories=stories)] == ["PB1119"]


def test_templates_print_marks_and_nothing_else(tmp_path: Path) -> None:
    from jinja2 import Environment

    made: Edition
    stories = STORIES.replace("第一段。", "<b>*第一*段")
    made, _ = read(tmp_path, stories=stories)
    page = Environment(autoescape=True).from_string("{{ copy }} {{ copy.source }}")
    assert page.render(copy=made.stories[0].body[0].copy) == (
        "&lt;b&gt;<strong>第一</strong>段 content/today/stories.yaml:5:5"
    )


def test_a_link_to_no_story_is_told_with_its_place(tmp_path: Path) -> None:
    text = "见[回信](#reply)、[导语](#lead)。"
    read(tmp_path, stories=STORIES.replace("第一段。", text))
    astray = STORIES.replace("第一段。", "见[回信](#replay)。")
    assert faults(tmp_path, stories=astray) == ["stories.yaml:5:11 PB1314"]


def test_the_words_of_the_house_are_names_of_every_edition(tmp_path: Path) -> None:
    project(tmp_path, edition=EDITION + "names: [三中全会]\n")
    glossary = tmp_path / "content" / "glossary.yaml"
    glossary.write_text("terms: [大国工匠, 三中全会]\n", encoding="utf-8")
    made, _ = read_edition(tmp_path / "content/today", root=tmp_path)
    assert made.names == {"三中全会", "大国工匠"}


def test_a_fault_of_the_glossary_has_its_place(tmp_path: Path) -> None:
    project(tmp_path)
    glossary = tmp_path / "content" / "glossary.yaml"
    glossary.write_text("words: [大国工匠]\n", encoding="utf-8")
    with pytest.raises(ContentError) as stop:
        read_edition(tmp_path / "content/today", root=tmp_path)
    assert {str(one.source) for one in stop.value.findings} == {
        "content/glossary.yaml:1:1"
    }
