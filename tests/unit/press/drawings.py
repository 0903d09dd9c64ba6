"""Small pictures drawn for the tests: a gradient whose every place can be told."""

from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image

__all__ = ["colour_at", "exif", "field", "jpeg", "written"]


def field(width: int, height: int) -> Image.Image:
    """Red grows to the right, green downwards, blue stays."""
    red = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90)
    green = Image.linear_gradient("L")
    blue = Image.new("L", red.size, 96)
    return Image.merge("RGB", (red, green, blue)).resize((width, height))


def written(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file's bytes."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def jpeg(folder: Path, image: Image.Image, **options: object) -> Path:
    """A JPEG of the picture in the folder, as fine as JPEGs are."""
    path = folder / "photo.jpg"
    options = {"quality": 98, "subsampling": 0, **options}
    path.write_bytes(written(image, "JPEG", **options))
    return path


def colour_at(image: bytes, across: float, down: float) -> tuple[int, int, int]:
    """The colour at a place of a picture, both coordinates from 0 to 1."""
    with Image.open(BytesIO(image)) as opened:
        x = min(int(across * opened.width), opened.width - 1)
        y = min(int(down * opened.height), opened.height - 1)
        found = opened.convert("RGB").getpixel((x, y))
    assert isinstance(found, tuple)
    return (int(found[0]), int(found[1]), int(found[2]))


def exif(orientation: int) -> Image.Exif:
    """Camera notes with an orientation, a maker and a place on earth."""
    notes = Image.Exif()
    notes[ExifTags.Base.Orientation] = orientation
    notes[ExifTags.Base.Make] = "Camera of the tests"
    notes.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    return notes
