"""A sheet as one page for a browser, or for WeasyPrint alone: nothing set by printbook.

Styles are written into it, faces are named by the files they lie in, photos lie beside
it. All text of a story stands in the first frame of its thread.
"""

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from printbook.design.door import Declared, parse_html
from printbook.design.model import Design
from printbook.design.reader import read_pictures, written_styles
from printbook.design.sheets import sheet_css

__all__ = ["standalone"]


def standalone(
    html: str,
    design: Design,
    sheet: str,
    *,
    faces: Iterable[Declared],
    pictures: Mapping[str, bytes],
) -> dict[str, bytes]:
    """The page and its pictures by the names of their files."""
    pictures = {**read_pictures(design), **pictures}
    page = parse_html(html).etree_element
    css = "\n".join(
        (
            *(_face_rule(face) for face in faces),
            sheet_css(design, sheet),
            *(text for _, text in written_styles(design)),
        )
    )
    _write_styles(page, css)
    beside = {name: f"{design.name}.{name}" for name in pictures}
    for image in page.iter("img"):
        source = image.get("src", "")
        image.set("src", beside.get(source, source))
    written = tostring(page, encoding="unicode", method="html")
    files = {beside[name]: picture for name, picture in pictures.items()}
    return {f"{design.name}.html": f"<!doctype html>\n{written}\n".encode(), **files}


def _write_styles(page: Element, css: str) -> None:
    head = page.find("head")
    sheet = SubElement(page if head is None else head, "style")
    sheet.text = f"\n{css}"


def _face_rule(face: Declared) -> str:
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight};'
        f' src: url("{face.path.absolute().as_uri()}") }}'
    )
