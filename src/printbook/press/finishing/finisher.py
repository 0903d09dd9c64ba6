"""Finishes a painted PDF: colours, boxes, marks, fonts, identity, by its standard."""

from io import BytesIO

import pikepdf

from printbook.press.finishing.attachments import attach
from printbook.press.finishing.brief import Brief
from printbook.press.finishing.gradients import recolour_gradients
from printbook.press.finishing.identity import (
    Identity,
    identify,
    intend_press,
    intend_screen,
)
from printbook.press.finishing.palette import InkPalette, LightPalette
from printbook.press.finishing.pictures import flatten_pictures, recolour_pictures
from printbook.press.finishing.proofing import show_guides
from printbook.press.finishing.recolour import Recolouring
from printbook.press.finishing.sheets import set_boxes
from printbook.press.finishing.tidy import (
    bare_fonts,
    drop_annotations,
    drop_structure,
    print_annotations,
    tidy,
)
from printbook.press.inks import inks_of
from printbook.press.saving import saved

__all__ = ["finish"]

# X-4 is PDF 1.6 (ISO 15930-7, 6.1), X-1a:2003 is 1.4 (15930-4); are 1.7.
_VERSIONS = {"x-4": "1.6", "x-1a": "1.4", "a-2b": "1.7", "a-3b": "1.7", "plain": "1.7"}


def finish(pdf: bytes, brief: Brief) -> bytes:
    """The file that the target asks for."""
    standard = brief.target.standard
    with pikepdf.open(BytesIO(pdf)) as document:
        title = str(document.docinfo.get("/Title", brief.job))
        if standard in ("x-4", "x-1a"):
            _for_press(document, brief)
        elif standard in ("a-2b", "a-3b"):
            _for_screen(document, brief)
        else:
            show_guides(document, brief.guides)
            set_boxes(document, brief)
        identify(document, Identity(title, standard, brief.date, pdf))
        is_for_web = standard == "a-2b"
        return saved(document, version=_VERSIONS[standard], is_for_web=is_for_web)


def _for_press(pdf: pikepdf.Pdf, brief: Brief) -> None:
    palette = InkPalette(inks_of(brief.profile), brief.spot_inks)
    work = Recolouring(pdf, palette, overprints=True)
    for page in pdf.pages:
        work.page(page)
    recolour_gradients(pdf, palette, "inks")
    recolour_pictures(pdf, brief.profile, to_inks=True)
    if brief.target.standard == "x-1a":
        flatten_pictures(pdf)
    drop_annotations(pdf)
    drop_structure(pdf)
    bare_fonts(pdf)
    tidy(pdf)
    set_boxes(pdf, brief)
    intend_press(pdf, brief.profile)


def _for_screen(pdf: pikepdf.Pdf, brief: Brief) -> None:
    palette = LightPalette(inks_of(brief.profile))
    work = Recolouring(pdf, palette)
    for page in pdf.pages:
        work.page(page)
    recolour_gradients(pdf, palette, "light")
    recolour_pictures(pdf, brief.profile, to_inks=False)
    tidy(pdf)
    print_annotations(pdf)
    attach(pdf, brief.attached, brief.date)
    intend_screen(pdf)
