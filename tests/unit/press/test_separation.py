"""Photos in the inks of a press: every kind of file, no more ink than paper takes."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.unit.press.drawings import exif, field, jpeg, written

from printbook.press import Prepared, open_profile, prepare_photo
from printbook.press.profiles import PROFILES
from printbook.targets import Target

FINE = Target("press", resolution=300, jpeg_quality=95)
NEWSPRINT = open_profile("ISOnewspaper", Path())


def prepare(path: Path, inks: str = "ISOnewspaper") -> Prepared:
    return prepare_photo(
        path,
        box=(72, 48),
        focus=(0.5, 0.5),
        target=FINE,
        cache=None,
        inks=open_profile(inks, Path()),
    )


def opened(photo: bytes) -> Image.Image:
    image = Image.open(BytesIO(photo))
    image.load()
    return image


def inks_at(photo: bytes, across: float, down: float) -> tuple[int, ...]:
    image = opened(photo)
    place = int(across * (image.width - 1)), int(down * (image.height - 1))
    found = image.getpixel(place)
    assert isinstance(found, tuple)
    return tuple(int(value) for value in found)


@pytest.mark.parametrize("name", PROFILES)
def test_no_photo_carries_more_ink_than_the_paper_takes(
    tmp_path: Path, name: str
) -> None:
    dark = field(150, 100).point(lambda value: value // 3)
    image = opened(prepare(jpeg(tmp_path, dark), name).image)
    assert image.mode == "CMYK"
    inks = [band.get_flattened_data() for band in image.split()]
    totals = sorted(sum(map(float, each)) / 2.55 for each in zip(*inks, strict=True))
    assert totals[-1 - len(totals) // 1000] <= open_profile(name, Path()).ink_limit + 3


def test_a_printer_may_ask_for_less_ink_and_black_stays(tmp_path: Path) -> None:
    dark = jpeg(tmp_path, Image.new("RGB", (150, 100), (20, 14, 30)))
    inks = {}
    for limit in (0, 180):
        prepared = prepare_photo(
            dark,
            box=(72, 48),
            focus=(0.5, 0.5),
            target=FINE,
            cache=tmp_path / "kept",
            inks=open_profile("ISOnewspaper", Path(), limit),
        )
        inks[limit] = inks_at(prepared.image, 0.5, 0.5)
    assert sum(inks[0]) > 2.00 * 255 > 1.83 * 255 > sum(inks[180])
    assert abs(inks[0][3] - inks[180][3]) <= 4


def test_a_photo_keeps_all_of_its_colour_and_none_of_its_notes(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(600, 400), exif=exif(1))
    photo = prepare(path).image
    assert b"Camera of the tests" not in photo
    assert b"ICC_PROFILE" not in photo
    # Horizontal and vertical sampling of every ink: one to one (ITU-T T.81, B.2.2).
    frame = photo.index(b"\xff\xc0")
    assert {photo[frame + 11 + 3 * ink] for ink in range(4)} == {0x11}


def test_grey_photos_are_printed_with_black_alone(tmp_path: Path) -> None:
    path = tmp_path / "grey.png"
    path.write_bytes(written(field(150, 100).convert("L"), "PNG"))
    assert opened(prepare(path).image).mode == "L"


def test_sixteen_bits_alpha_and_lying_photos_are_separated(tmp_path: Path) -> None:
    sheer = field(150, 100).convert("RGBA")
    sheer.putalpha(0)
    path = tmp_path / "sheer.png"
    path.write_bytes(written(sheer, "PNG"))
    assert max(inks_at(prepare(path).image, 0.5, 0.5)) <= 3
    lying = jpeg(tmp_path, field(100, 150), exif=exif(6))
    assert opened(prepare(lying).image).size == (150, 100)


@pytest.mark.parametrize("has_marker", [True, False], ids=["adobe", "plain"])
def test_a_photo_of_four_inks_keeps_its_colour(
    tmp_path: Path, has_marker: bool
) -> None:
    # With Adobe's marker inks are stored upside down, which Pillow writes.
    red = (0, 255, 255, 0) if has_marker else (255, 0, 0, 255)
    photo = written(Image.new("CMYK", (150, 100), red), "JPEG", quality=98)
    if not has_marker:
        start = photo.index(b"\xff\xee")
        photo = photo[:start] + photo[start + 16 :]
    path = tmp_path / "four.jpg"
    path.write_bytes(photo)
    cyan, magenta, yellow, black = inks_at(prepare(path).image, 0.5, 0.5)
    assert min(magenta, yellow) > 200 > 60 > max(cyan, black)


def test_a_profile_of_its_own_is_where_a_photo_comes_from(tmp_path: Path) -> None:
    plain = prepare(jpeg(tmp_path, Image.new("RGB", (150, 100), (40, 160, 60))))
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    same = prepare(
        jpeg(tmp_path, Image.new("RGB", (150, 100), (40, 160, 60)), icc_profile=lab)
    )
    pairs = zip(
        inks_at(plain.image, 0.5, 0.5), inks_at(same.image, 0.5, 0.5), strict=True
    )
    assert max(abs(one - other) for one, other in pairs) <= 2


def test_a_damaged_profile_is_told_and_left_out(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(150, 100), icc_profile=b"not a profile" * 20)
    prepared = prepare(path)
    assert "PB6106" in [one.code for one in prepared.findings]
    assert opened(prepared.image).mode == "CMYK"


def test_the_cache_tells_presses_apart(tmp_path: Path) -> None:
    path = jpeg(tmp_path, field(600, 400))
    made = {
        name: prepare_photo(
            path,
            box=(72, 48),
            focus=(0.5, 0.5),
            target=FINE,
            cache=tmp_path / "kept",
            inks=inks,
        ).image
        for name, inks in (("news", NEWSPRINT), ("light", None))
    }
    assert opened(made["news"]).mode == "CMYK"
    assert opened(made["light"]).mode == "RGB"
