"""Photos are cut round their focus, never enlarged, never grey, and carry no notes."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageFile
from tests.unit.press.drawings import colour_at, exif, field, jpeg, written

from printbook.errors import ContentError
from printbook.press import Prepared, prepare_photo
from printbook.targets import Target

FINE = Target("press", resolution=200, jpeg_quality=95)
CENTRE = (0.5, 0.5)


def prepare(
    path: Path,
    box: tuple[float, float] = (72, 48),
    focus: tuple[float, float] = CENTRE,
    target: Target = FINE,
    cache: Path | None = None,
) -> Prepared:
    return prepare_photo(path, box=box, focus=focus, target=target, cache=cache)


def reported(path: Path) -> list[str]:
    with pytest.raises(ContentError) as stop:
        prepare(path)
    return [one.code for one in stop.value.findings]


def is_near(
    one: tuple[int, int, int], other: tuple[int, int, int], slack: int = 4
) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))


def test_a_photo_is_no_finer_than_its_target(tmp_path: Path) -> None:
    made = prepare(jpeg(tmp_path, field(900, 600)))
    assert made.pixels == (200, 133)
    with Image.open(BytesIO(made.image)) as opened:
        assert (opened.format, opened.mode, opened.size) == ("JPEG", "RGB", (200, 133))
    assert made.effective_ppi == pytest.approx(900)
    assert made.findings == ()


def test_a_small_photo_is_not_enlarged(tmp_path: Path) -> None:
    made = prepare(jpeg(tmp_path, field(180, 120)))
    assert made.pixels == (180, 120)
    assert made.effective_ppi == pytest.approx(180)


@pytest.mark.parametrize(
    ("width", "codes"), [(150, []), (149, ["PB6101"]), (99, ["PB6102"])]
)
def test_soft_photos_are_reported(tmp_path: Path, width: int, codes: list[str]) -> None:
    made = prepare(jpeg(tmp_path, field(width, width)), box=(72, 72))
    assert [one.code for one in made.findings] == codes


@pytest.mark.parametrize(
    ("focus", "crop"),
    [
        ((0.5, 0.5), (150, 0, 750, 600)),
        ((0.0, 0.5), (0, 0, 600, 600)),
        ((1.0, 0.5), (300, 0, 900, 600)),
        ((0.4, 0.9), (60, 0, 660, 600)),
    ],
)
def test_the_cut_stays_near_the_focus(
    tmp_path: Path, focus: tuple[float, float], crop: tuple[float, ...]
) -> None:
    made = prepare(jpeg(tmp_path, field(900, 600)), box=(72, 72), focus=focus)
    assert made.crop == pytest.approx(crop)
    middle = colour_at(made.image, 0.5, 0.5)
    red = round((crop[0] + crop[2]) / 2 / 900 * 255)
    assert is_near(middle, (red, 128, 96))


def test_a_tall_box_cuts_the_sides(tmp_path: Path) -> None:
    made = prepare(jpeg(tmp_path, field(600, 900)), box=(72, 36), focus=(0.5, 0.0))
    assert made.crop == pytest.approx((0, 0, 600, 300))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_as_its_camera_says(tmp_path: Path, orientation: int) -> None:
    lying = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = field(900, 600)
    if orientation in lying:
        stored = stored.transpose(lying[orientation])
    made = prepare(jpeg(tmp_path, stored, exif=exif(orientation)))
    assert made.pixels == (200, 133)
    assert is_near(colour_at(made.image, 0.1, 0.1), (26, 26, 96), 6)
    assert is_near(colour_at(made.image, 0.9, 0.1), (229, 26, 96), 6)


def test_nothing_the_camera_wrote_is_left(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(900, 600), exif=exif(1), comment=b"at home", dpi=(9, 9))
    path.write_bytes(path.read_bytes() + b"a second picture")
    for box in ((72, 48), (324, 216)):
        image = prepare(path, box=box).image
        assert image.endswith(b"\xff\xd9")
        for note in (b"Camera", b"Exif", b"at home", b"second picture", b"ICC_PROFILE"):
            assert note not in image


def test_a_clean_photo_of_the_right_size_keeps_its_scans(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(300, 200), comment=b"by hand", quality=60)
    made = prepare(path, box=(108, 72))
    scans = path.read_bytes().partition(b"\xff\xda")[2]
    assert made.pixels == (300, 200)
    assert made.image.partition(b"\xff\xda")[2] == scans
    assert b"by hand" not in made.image


def test_sixteen_bit_grey_keeps_its_tones(tmp_path: Path) -> None:
    grey = Image.new("I;16", (300, 200), 257 * 128)
    path = tmp_path / "scan.png"
    path.write_bytes(written(grey, "PNG"))
    assert is_near(colour_at(prepare(path).image, 0.5, 0.5), (128, 128, 128), 1)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_paper(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGBA", (300, 200), (255, 0, 0, 0))
    image.paste((0, 0, 0, 255), (0, 0, 150, 200))
    path = tmp_path / "figure.png"
    path.write_bytes(written(image.convert(mode), "PNG"))
    made = prepare(path).image
    assert is_near(colour_at(made, 0.9, 0.5), (255, 255, 255))
    assert is_near(colour_at(made, 0.1, 0.5), (0, 0, 0))


@pytest.mark.parametrize("mode", ["1", "L", "CMYK"])
def test_a_photo_of_any_colour_becomes_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "photo.tif"
    path.write_bytes(written(Image.new("RGB", (300, 200)).convert(mode), "TIFF"))
    made = prepare(path)
    assert is_near(colour_at(made.image, 0.5, 0.5), (0, 0, 0))


# Cyan 213, magenta 147, yellow 83 of 255: a blue.
INK = (213, 147, 83, 0)
BLUE = (42, 108, 172)


def test_a_cmyk_photo_with_the_marker_of_adobe_keeps_its_colour(tmp_path: Path) -> None:
    path = jpeg(tmp_path, Image.new("CMYK", (300, 200), INK))
    assert is_near(colour_at(prepare(path).image, 0.5, 0.5), BLUE)


def test_a_cmyk_photo_without_the_marker_keeps_its_colour(tmp_path: Path) -> None:
    """Such files store their ink upright; Pillow writes it inverted and marked."""
    upside_down = Image.new("CMYK", (300, 200), tuple(255 - part for part in INK))
    path = jpeg(tmp_path, upside_down)
    marked = path.read_bytes()
    at = marked.index(b"\xff\xee")
    length = 2 + int.from_bytes(marked[at + 2 : at + 4], "big")
    path.write_bytes(marked[:at] + marked[at + length :])
    assert is_near(colour_at(prepare(path).image, 0.5, 0.5), BLUE)


def test_a_colour_profile_is_applied(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    image = Image.new("LAB", (300, 200), (136, 208, 195))
    path = tmp_path / "photo.tif"
    path.write_bytes(written(image, "TIFF", icc_profile=lab.tobytes()))
    red, green, blue = colour_at(prepare(path).image, 0.5, 0.5)
    assert red > 220
    assert max(green, blue) < 60


def test_a_damaged_profile_is_reported_and_left_out(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(300, 200), icc_profile=b"no profile at all" * 20)
    made = prepare(path, cache=tmp_path / "cache")
    assert [one.code for one in made.findings] == ["PB6106"]
    assert is_near(colour_at(made.image, 0.5, 0.5), (128, 128, 96))
    assert prepare(path, cache=tmp_path / "cache").findings == made.findings


def test_a_photo_cut_short_is_never_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    path = jpeg(tmp_path, field(900, 600))
    path.write_bytes(path.read_bytes()[:-4000])
    assert reported(path) == ["PB6103"]
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_a_png_with_one_wrong_byte_is_never_printed(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    whole = bytearray(written(field(300, 200), "PNG"))
    whole[len(whole) // 2] ^= 0x40
    path.write_bytes(whole)
    assert reported(path) == ["PB6103"]


@pytest.mark.parametrize("kind", ["GIF", "PCX", "BMP"])
def test_other_pictures_are_refused_whatever_their_name(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(written(field(300, 200), kind))
    assert reported(path) == ["PB6104"]


def test_a_picture_of_floats_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "heights.tif"
    path.write_bytes(written(Image.new("F", (300, 200), 0.5), "TIFF"))
    assert reported(path) == ["PB6104"]


def test_a_photo_of_too_many_pixels_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    path.write_bytes(written(Image.new("1", (10_001, 10_000)), "PNG"))
    assert reported(path) == ["PB6105"]


def test_a_prepared_photo_is_kept_and_found_again(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(900, 600))
    cache = tmp_path / "cache"
    made = prepare(path, cache=cache)
    (kept,) = cache.iterdir()
    assert kept.read_bytes() == made.image
    other = written(Image.new("RGB", (200, 133)), "JPEG")
    kept.write_bytes(other)
    assert prepare(path, cache=cache).image == other


@pytest.mark.parametrize(
    "change",
    [
        {"box": (72, 49)},
        {"focus": (0.4, 0.5)},
        {"target": Target("mail", 120, 95)},
        {"target": Target("press", 200, 60)},
    ],
)
def test_another_order_is_another_photo(
    tmp_path: Path, change: dict[str, object]
) -> None:
    path = jpeg(tmp_path, field(900, 600))
    cache = tmp_path / "cache"
    prepare(path, cache=cache)
    prepare(path, cache=cache, **change)  # type: ignore[arg-type]
    assert len(list(cache.iterdir())) == 2


def test_a_kept_photo_that_was_cut_short_is_made_again(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(900, 600))
    cache = tmp_path / "cache"
    made = prepare(path, cache=cache)
    (kept,) = cache.iterdir()
    kept.write_bytes(made.image[:-100])
    assert prepare(path, cache=cache).image == made.image
    assert kept.read_bytes() == made.image


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(900, 600))
    assert prepare(path).image == prepare(path).image
