"""Pictures that came onto the page in colours the file may not have.

Photos were separated before; these are the design's own: a nameplate, an ornament.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Name
from PIL import Image

from printbook.press.inks import between
from printbook.press.profiles import Profile, srgb_profile
from printbook.press.spaces import Kind, kind_of

__all__ = ["flatten_pictures", "images_of", "recolour_pictures"]

_QUALITY = 92
_SPACES = {
    "CMYK": Name.DeviceCMYK,
    "RGB": Name.DeviceRGB,
    "L": Name.DeviceGray,
}


def images_of(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every picture of the file, masks left out."""
    for thing in pdf.objects:
        is_image = isinstance(thing, pikepdf.Stream) and "/ColorSpace" in thing
        if is_image and thing.get("/Subtype") == "/Image":
            yield thing


def recolour_pictures(pdf: pikepdf.Pdf, profile: Profile, *, to_inks: bool) -> None:
    """Every picture in the inks of the profile, or in sRGB; grey stays grey."""
    foreign: Kind = "light" if to_inks else "inks"
    source, goal = srgb_profile(), profile.content
    modes = "RGB", "CMYK"
    if not to_inks:
        source, goal, modes = goal, source, ("CMYK", "RGB")
    for image in images_of(pdf):
        if _kind(image.ColorSpace) == foreign:
            picture = _without_mask(image).convert(modes[0])
            shown: Image.Image = between(source, goal, *modes).apply(picture)
            _replace(image, shown)


def flatten_pictures(pdf: pikepdf.Pdf) -> None:
    """Every picture on white where it is transparent (PDF/X-1a knows no masks)."""
    for image in images_of(pdf):
        if "/SMask" not in image:
            continue
        picture = _without_mask(image)
        mask = pikepdf.PdfImage(image.SMask).as_pil_image().convert("L")
        if mask.size != picture.size:
            mask = mask.resize(picture.size)
        white = (0, 0, 0, 0) if picture.mode == "CMYK" else "white"
        ground = Image.new(picture.mode, picture.size, white)
        ground.paste(picture, mask=mask)
        _replace(image, ground)
        del image.SMask


def _without_mask(image: Any) -> Image.Image:
    """The colours of a picture; pikepdf would put its mask into them."""
    mask = image.get("/SMask")
    if mask is not None:
        del image.SMask
    try:
        return pikepdf.PdfImage(image).as_pil_image()
    finally:
        if mask is not None:
            image.SMask = mask


def _kind(space: Any) -> Kind:
    """That of a palette's colours, where it has one."""
    if isinstance(space, pikepdf.Array) and str(space[0]) == "/Indexed":
        return kind_of(space[1])
    return kind_of(space)


def _replace(image: Any, picture: Image.Image) -> None:
    """The picture in place of what was there, coded as that was: JPEG or exact."""
    image.ColorSpace = _SPACES[picture.mode]
    image.BitsPerComponent = 8
    image.Width, image.Height = picture.size
    for key in ("/Decode", "/DecodeParms"):
        if key in image:
            del image[key]
    if image.get("/Filter") == Name.DCTDecode and picture.mode == "RGB":
        file = BytesIO()
        picture.save(file, "JPEG", quality=_QUALITY, subsampling="4:4:4")
        image.write(file.getvalue(), filter=Name.DCTDecode)
    else:
        image.write(picture.tobytes())
