"""What WeasyPrint leaves in a file that its standard does not allow or need."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from printbook.press.finishing.pictures import images_of
from printbook.press.finishing.sfnt import bare_cff
from printbook.press.resources import resources_of

__all__ = [
    "bare_fonts",
    "drop_annotations",
    "drop_structure",
    "print_annotations",
    "tidy",
]

# ISO 32000-1, table 165: the bit that says so.
_PRINTED = 4
_TABLES = ("/ColorSpace", "/Pattern", "/Shading", "/XObject", "/ExtGState", "/Font")
# What only a reader at a screen needs; a press has none.
_FOR_READERS = (
    *("/Outlines", "/Names", "/Dests", "/ViewerPreferences", "/PageMode"),
    *("/StructTreeRoot", "/MarkInfo", "/OpenAction", "/AcroForm"),
)


def tidy(pdf: pikepdf.Pdf) -> None:
    """No smoothing of pictures, no unused colour spaces, no empty tables."""
    for image in images_of(pdf):
        if "/Interpolate" in image:
            del image.Interpolate
    for resources in resources_of(pdf):
        _drop_spaces(resources)
        for key in _TABLES:
            if key in resources and not len(resources[key].keys()):
                del resources[key]


def _drop_spaces(resources: Any) -> None:
    """Colours were rewritten: only inks of their own are still called by name."""
    spaces = resources.get("/ColorSpace")
    for name in list(spaces.keys()) if spaces is not None else ():
        space = spaces[name]
        is_ink = isinstance(space, pikepdf.Array) and str(space[0]) == "/Separation"
        if not is_ink:
            del spaces[name]


def print_annotations(pdf: pikepdf.Pdf) -> None:
    """What a page shows it prints as well (ISO 19005-2, 6.3.2)."""
    for page in pdf.pages:
        for one in page.obj.get("/Annots", pikepdf.Array()):
            one.F = _PRINTED


def drop_annotations(pdf: pikepdf.Pdf) -> None:
    """Links have no place within the bleed (ISO 15930-7, 6.18)."""
    for page in pdf.pages:
        for key in ("/Annots", "/Tabs", "/StructParents"):
            if key in page.obj:
                del page.obj[key]


def drop_structure(pdf: pikepdf.Pdf) -> None:
    """Bookmarks, names and tags, which plates do not show."""
    for key in _FOR_READERS:
        if key in pdf.Root:
            del pdf.Root[key]


def bare_fonts(pdf: pikepdf.Pdf) -> None:
    """PostScript outlines without the OpenType file round them: PDF 1.4 wants that."""
    for descriptor in _descriptors(pdf):
        program = descriptor.get("/FontFile3")
        if program is not None and program.get("/Subtype") == pikepdf.Name.OpenType:
            outlines = bare_cff(program.read_bytes())
            stream = pdf.make_stream(outlines, Subtype=pikepdf.Name.CIDFontType0C)
            descriptor.FontFile3 = stream


def _descriptors(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing:
            yield thing.FontDescriptor
