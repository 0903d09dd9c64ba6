"""Files for a press with one thing wrong in each, and what must be said of it."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name
from tests.unit.press.finishing.sheet import brief, opened, painted, words
from tests.unit.press.specimen import pdf, shown

from printbook.press.finishing import finish
from printbook.press.profiles import srgb_profile

__all__ = ["BROKEN", "Broken", "broken", "sound"]

Break = Callable[[pikepdf.Pdf], object]


@dataclass(frozen=True, slots=True)
class Broken:
    """What is done to a sound file, its target, and the code that tells it."""

    name: str
    code: str
    change: Break
    target: str = "newsprint"
    rules: str = "newspaper-cn"


def sound(target: str = "newsprint") -> bytes:
    """A file without a fault."""
    return finish(painted(words()), brief(target))


def broken(one: Broken) -> bytes:
    """The file with its fault."""
    document = opened(sound(one.target))
    swap = one.change(document)
    file = BytesIO()
    version = swap if isinstance(swap, str) else document.pdf_version
    document.save(file, force_version=version, deterministic_id=True)
    content = file.getvalue()
    if isinstance(swap, tuple):
        before, after = swap
        assert before in content
        content = content.replace(before, after)
    return content


def _intent(document: pikepdf.Pdf) -> Any:
    return document.Root.OutputIntents[0]


def _without(key: str) -> Break:
    def change(document: pikepdf.Pdf) -> None:
        del _intent(document)[key]

    return change


def _no_intent(document: pikepdf.Pdf) -> None:
    del document.Root.OutputIntents


def _two_intents(document: pikepdf.Pdf) -> None:
    document.Root.OutputIntents.append(_intent(document))


def _light_profile(document: pikepdf.Pdf) -> None:
    _intent(document).DestOutputProfile = document.make_stream(srgb_profile(), N=3)


def _no_metadata(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def _said(before: str, after: str) -> Break:
    def change(document: pikepdf.Pdf) -> None:
        packet = document.Root.Metadata.read_bytes().decode()
        assert before in packet
        document.Root.Metadata.write(packet.replace(before, after).encode())

    return change


def _not_trapped(document: pikepdf.Pdf) -> None:
    del document.trailer.Info["/Trapped"]
    _said("<pdf:Trapped>False</pdf:Trapped>", "")(document)


def _titled(document: pikepdf.Pdf) -> None:
    document.trailer.Info.Title = "another"


def _dated(document: pikepdf.Pdf) -> None:
    document.trailer.Info.ModDate = "D:20200101000000Z"


def _newer(document: pikepdf.Pdf) -> str:
    return "1.7"


def _nameless(document: pikepdf.Pdf) -> tuple[bytes, bytes]:
    return b"/ID [", b"/IX ["


def _acting(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.beep()")


def _scripted(document: pikepdf.Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS="app.beep()")
    tree = Dictionary(Names=["go", document.make_indirect(script)])
    document.Root.Names = Dictionary(JavaScript=tree)


def _linked(document: pikepdf.Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[9, 9, 20, 20])
    document.pages[0].obj.Annots = Array([document.make_indirect(link)])


def _untrimmed(document: pikepdf.Pdf) -> None:
    del document.pages[0].obj["/TrimBox"]


def _trimmed_outside(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.TrimBox = Array([-9, -9, 200, 120])


def _two_sizes(document: pikepdf.Pdf) -> None:
    document.pages.append(document.pages[0])
    second = document.pages[1].obj
    for key in ("/MediaBox", "/TrimBox", "/BleedBox"):
        second[key] = Array([0, 0, 210, 120])


def _font(document: pikepdf.Pdf) -> Any:
    (font,) = document.pages[0].resources.Font.values()
    return font


def _not_embedded(document: pikepdf.Pdf) -> None:
    del _font(document).DescendantFonts[0].FontDescriptor["/FontFile2"]


def _unsearchable(document: pikepdf.Pdf) -> None:
    del _font(document)["/ToUnicode"]


def _whole_opentype(document: pikepdf.Pdf) -> None:
    descriptor = _font(document).DescendantFonts[0].FontDescriptor
    descriptor.FontFile3 = document.make_stream(b"OTTO", Subtype=Name.OpenType)


def _drawn(operators: str) -> Break:
    def change(document: pikepdf.Pdf) -> None:
        page = document.pages[0]
        page.contents_add(f"\nq {operators} Q\n".encode(), prepend=False)

    return change


def _missing_glyph(document: pikepdf.Pdf) -> None:
    other = opened(pdf([shown("全", 20, 60, "0 0 0 1 k")], lacking="全"))
    (font,) = other.pages[0].resources.Font.values()
    document.pages[0].resources.Font["/Song"] = document.copy_foreign(font)


def _pictured(
    space: str = "DeviceCMYK",
    *,
    pixels: tuple[int, int] = (200, 200),
    placed: str = "72 0 0 72 9 9",
    sheer: bool = False,
) -> Break:
    def change(document: pikepdf.Pdf) -> None:
        width, height = pixels
        inks = {"DeviceCMYK": 4, "DeviceRGB": 3}[space]
        image = document.make_stream(bytes(width * height * inks))
        image.Type, image.Subtype = Name.XObject, Name.Image
        image.Width, image.Height, image.BitsPerComponent = width, height, 8
        image.ColorSpace = Name(f"/{space}")
        if sheer:
            mask = document.make_stream(bytes(width * height))
            mask.Type, mask.Subtype = Name.XObject, Name.Image
            mask.Width, mask.Height, mask.BitsPerComponent = width, height, 8
            mask.ColorSpace = Name.DeviceGray
            image.SMask = mask
        document.pages[0].resources["/XObject"] = Dictionary(Photo=image)
        _drawn(f"{placed} cm /Photo Do")(document)

    return change


def _dawning(document: pikepdf.Pdf) -> None:
    ends = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1)
    dawn = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9], Function=ends
    )
    document.pages[0].resources["/Shading"] = Dictionary(Dawn=dawn)
    _drawn("/Dawn sh")(document)


def _tiled(document: pikepdf.Pdf) -> None:
    tile = document.make_stream(b"1 0 0 rg 0 0 5 5 re f")
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 9, 9]), 9, 9
    tile.Resources = Dictionary()
    document.pages[0].resources["/Pattern"] = Dictionary(Tile=tile)
    _drawn("/Pattern cs /Tile scn 9 9 40 40 re f")(document)


def _state(operators: str, **entries: Any) -> Break:
    def change(document: pikepdf.Pdf) -> None:
        document.pages[0].resources.ExtGState["/Odd"] = Dictionary(**entries)
        _drawn(f"/Odd gs {operators}")(document)

    return change


def _blending(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def _blank(document: pikepdf.Pdf) -> None:
    document.pages[0].obj.Contents = document.make_stream(b"")


def _unchanged(document: pikepdf.Pdf) -> None:
    return None


_AREA = "0 0 1 0 k 9 9 40 40 re f"
_WITHIN = "20 0 0 20 9 9 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI"
_TO_THE_EDGE = "0 0 1 0 k 100 0 100 120 re f"
_TYPE = shown("全国", 20, 20)

BROKEN = (
    Broken("no output intent", "PB5303", _no_intent),
    Broken("two output intents", "PB5303", _two_intents),
    Broken("no condition", "PB5302", _without("/OutputConditionIdentifier")),
    Broken("no profile", "PB5302", _without("/DestOutputProfile")),
    Broken("a profile of light", "PB5304", _light_profile),
    Broken("no metadata", "PB5302", _no_metadata),
    Broken("no standard", "PB5302", _said("PDF/X-4", "PDF/Y-4")),
    Broken("not trapped", "PB5302", _not_trapped),
    Broken("no identity", "PB5302", _nameless),
    Broken("two titles", "PB5305", _titled),
    Broken("two dates", "PB5305", _dated),
    Broken("too new for X-4", "PB5301", _newer),
    Broken("too new for X-1a", "PB5301", _newer, "press-x1a"),
    Broken("an action", "PB5306", _acting),
    Broken("a script", "PB5306", _scripted),
    Broken("a link", "PB5307", _linked),
    Broken("no trim", "PB5311", _untrimmed),
    Broken("a trim outside", "PB5312", _trimmed_outside),
    Broken("two sizes", "PB5313", _two_sizes),
    Broken(
        "no bleed", "PB5314", _drawn("0 0 1 0 k 100 0 100 120 re f"), rules="magazine"
    ),
    Broken("a font that is elsewhere", "PB5321", _not_embedded),
    Broken("text without characters", "PB5322", _unsearchable),
    Broken("a missing glyph", "PB5323", _missing_glyph),
    Broken("a whole OpenType file", "PB5324", _whole_opentype, "press-x1a"),
    Broken("type in light", "PB5331", _drawn(f"0 0 0 rg {_TYPE}")),
    Broken("a picture in light", "PB5331", _pictured("DeviceRGB")),
    Broken("a gradient in light", "PB5331", _dawning),
    Broken("a tile in light", "PB5331", _tiled),
    Broken("a picture within the stream in light", "PB5331", _drawn(_WITHIN)),
    Broken("a line in light", "PB5331", _drawn("1 0 0 RG 2 w 9 9 m 90 9 l S")),
    Broken("too much ink", "PB5339", _drawn("1 0.8 0.8 0 k 9 9 9 9 re f")),
    Broken("rich black", "PB5333", _drawn(f"0.6 0.4 0.4 1 k {_TYPE}")),
    Broken("black knocked out", "PB5334", _state(f"0 0 0 1 k {_TYPE}", op=False)),
    Broken("white overprinting", "PB5335", _drawn("/PbOver gs 0 0 0 0 k 9 9 9 9 re f")),
    Broken(
        "small type in two inks",
        "PB5336",
        _drawn(f"0 1 1 0 k 0.8 0 0 0.8 0 0 cm {_TYPE}"),
    ),
    Broken(
        "small white type", "PB5336", _drawn(f"0 0 0 0 k 0.8 0 0 0.8 0 0 cm {_TYPE}")
    ),
    Broken("a hairline", "PB5337", _drawn("0 0 0 1 K 0.1 w 9 9 m 90 9 l S")),
    Broken("a screened hairline", "PB5337", _drawn("0 0 0 0.4 k 9 9 90 0.3 re f")),
    Broken("a soft picture", "PB5341", _pictured(pixels=(120, 120))),
    Broken("a coarse picture", "PB5342", _pictured(pixels=(60, 60))),
    Broken("too fine a picture", "PB5343", _pictured(pixels=(600, 600))),
    Broken("a stretched picture", "PB5344", _pictured(placed="72 0 0 80 9 9")),
    Broken("an opacity", "PB5351", _state(_AREA, ca=0.5), "press-x1a"),
    Broken("a mask", "PB5351", _pictured(sheer=True), "press-x1a"),
    Broken("a blend", "PB5352", _state(_AREA, BM=Name.Multiply), "press-x1a"),
    Broken("blending in light", "PB5353", _blending),
    Broken("not four pages", "PB5371", _unchanged, rules="magazine"),
    Broken("a blank page", "PB5372", _blank),
)
