"""The dummy as a picture: set in the project's faces, and looked at dot by dot."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from printbook.dummies import picture_of
from printbook.errors import RenderError
from printbook.geometry import Rect
from printbook.makeup.dummy.marks import Box, Drawing, Label

INK = 128


def drawing(*labels: Label) -> Drawing:
    ground = Box("ground", Rect(0, 0, 100, 50))
    head = Box("overset", Rect(60, 10, 30, 30))
    return Drawing(100, 50, "版样", (ground, head, *labels))


def dots(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("L")


def test_a_dummy_is_as_many_dots_as_asked_for(pages: Path) -> None:
    made = picture_of(drawing(), project=pages.parent, dpi=144)
    assert dots(made.png).size == (200, 100)
    assert made.findings == ()


def test_shapes_and_chinese_labels_show(pages: Path) -> None:
    bare = picture_of(drawing(), project=pages.parent, dpi=144)
    label = Label("id", "新闻", 10, 30)
    made = picture_of(drawing(label), project=pages.parent, dpi=144)
    assert dots(made.png).getpixel((150, 50)) < INK  # type: ignore[operator]
    words = dots(made.png).crop((18, 30, 62, 66))
    assert dots(bare.png).crop((18, 30, 62, 66)).getextrema() == (255, 255)
    left, top, right, bottom = words.point(lambda dot: 255 - dot).getbbox() or (0,) * 4
    assert right - left > 30
    assert bottom - top > 14


def test_a_character_that_no_face_has_stops_the_picture(pages: Path) -> None:
    with pytest.raises(RenderError, match="PB3101"):
        picture_of(drawing(Label("id", "鿿", 10, 30)), project=pages.parent)


def test_the_same_dummy_gives_the_same_bytes(pages: Path) -> None:
    label = Label("id", "新闻", 10, 30)
    first, second = (picture_of(drawing(label), project=pages.parent) for _ in range(2))
    assert first == second
