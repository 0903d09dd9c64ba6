"""Pictures and gradients of the design take on the colours that the file may have."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image
from tests.unit.press.finishing.sheet import brief, opened, painted, words

from printbook.press.finishing import finish
from printbook.press.finishing.sfnt import bare_cff


def with_picture(mode: str, *, alpha: bool = False, coded: bool = False) -> bytes:
    """A sheet with a red picture, transparent in its left half if it has alpha."""
    document = opened(painted(words(), "q 50 0 0 50 9 9 cm /Red Do Q"))
    red = (255, 0, 0) if mode == "RGB" else (0, 255, 255, 0)
    picture = Image.new(mode, (4, 4), red)
    image = document.make_stream(picture.tobytes())
    image.Type, image.Subtype = Name.XObject, Name.Image
    image.Width = image.Height = 4
    image.BitsPerComponent = 8
    image.ColorSpace = Name.DeviceRGB if mode == "RGB" else Name.DeviceCMYK
    image.Interpolate = True
    if coded:
        file = BytesIO()
        picture.save(file, "JPEG", quality=95)
        image.write(file.getvalue(), filter=Name.DCTDecode)
    if alpha:
        mask = document.make_stream(bytes([0, 0, 255, 255] * 4))
        mask.Type, mask.Subtype = Name.XObject, Name.Image
        mask.Width = mask.Height = 4
        mask.BitsPerComponent, mask.ColorSpace = 8, Name.DeviceGray
        image.SMask = mask
    document.pages[0].resources.XObject["/Red"] = image
    return saved(document)


def saved(document: pikepdf.Pdf) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def picture_of(pdf: bytes) -> tuple[Any, Image.Image]:
    document = opened(pdf)
    image: Any = document.pages[0].resources.XObject["/Red"]
    entries = dict(image.items())
    if "/SMask" in image:
        del image.SMask
    return entries, pikepdf.PdfImage(image).as_pil_image()


@pytest.mark.parametrize("coded", [False, True], ids=["exact", "jpeg"])
def test_a_press_gets_pictures_in_inks(coded: bool) -> None:
    entries, picture = picture_of(finish(with_picture("RGB", coded=coded), brief()))
    assert entries["/ColorSpace"] == Name.DeviceCMYK
    assert "/Interpolate" not in entries
    cyan, magenta, yellow, _ = picture.getpixel((2, 2))  # type: ignore[misc]
    assert min(magenta, yellow) > 220 > 20 > cyan


def test_a_screen_gets_pictures_in_light() -> None:
    entries, picture = picture_of(finish(with_picture("CMYK"), brief("email")))
    assert entries["/ColorSpace"] == Name.DeviceRGB
    red, green, _ = picture.getpixel((2, 2))  # type: ignore[misc]
    assert red > 180 > 100 > green


def test_old_presses_get_nothing_transparent() -> None:
    sheet = with_picture("RGB", alpha=True)
    assert "/SMask" in picture_of(finish(sheet, brief()))[0]
    entries, picture = picture_of(finish(sheet, brief("press-x1a")))
    assert "/SMask" not in entries
    assert picture.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_gradient_leads_from_ink_to_ink() -> None:
    document = opened(painted(words(), "/Dawn sh"))
    dawn = Dictionary(
        ShadingType=2,
        ColorSpace=Name.DeviceRGB,
        Coords=[0, 0, 9, 9],
        Function=Dictionary(
            FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1
        ),
    )
    document.pages[0].resources.Shading = Dictionary(Dawn=dawn)
    made = opened(finish(saved(document), brief()))
    shading = made.pages[0].resources.Shading.Dawn
    assert shading.ColorSpace == Name.DeviceCMYK
    ends = [shading.Function.C0, shading.Function.C1]
    assert ends == [Array([0, 0, 0, 1]), Array([0, 0, 0, 0])]


def test_a_tile_is_printed_in_inks_too() -> None:
    document = opened(painted(words(), "/Pattern cs /Tile scn 9 9 40 40 re f"))
    tile = document.make_stream(b"0 0 0 rg 0 0 5 5 re f")
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 9, 9]), 9, 9
    tile.Resources = Dictionary()
    document.pages[0].resources.Pattern = Dictionary(Tile=tile)
    made = opened(finish(saved(document), brief()))
    pattern: Any = made.pages[0].resources.Pattern.Tile
    assert b"0 0 0 1 k" in pattern.read_bytes()
    assert b"rg" not in pattern.read_bytes()


def test_outlines_are_taken_out_of_their_file() -> None:
    table = b"OTTO" + bytes.fromhex("0001 0000 0000 0000") + b"CFF "
    table += (0).to_bytes(4, "big") + (28).to_bytes(4, "big") + (5).to_bytes(4, "big")
    assert bare_cff(table + b"\x01\x00\x04\x04!") == b"\x01\x00\x04\x04!"
    with pytest.raises(ValueError, match="no PostScript outlines"):
        bare_cff(b"\0\1\0\0" + bytes(8))
