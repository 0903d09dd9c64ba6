"""Any page made up: its text taken out and set, with what is to be said of it."""

from functools import partial
from pathlib import Path

from printbook.design.anypage import WrittenPage
from printbook.design.page import take_out
from printbook.makeup.fill import fill
from printbook.makeup.glyphs import leaves_of, missing_type
from printbook.makeup.interlinear import interlinear
from printbook.makeup.make_up import MadeUp, MakingUp
from printbook.makeup.pagefaces import written_family
from printbook.makeup.report import refused, report, unheard
from printbook.makeup.setter import Setter
from printbook.makeup.unscaled import unscaled

__all__ = ["make_up_page"]


def make_up_page(
    written: WrittenPage, setter: Setter, making_up: MakingUp = "auto"
) -> MadeUp:
    """The page with all its copy set; nothing is painted yet."""
    page = take_out(written.sampled, setter.declared, written.place_of)
    filled = fill(page.lifted, setter)
    place_of = partial(written_family, written)
    root = written.folder.root or Path()
    absent = tuple(missing_type(page.lifted, setter, root, place_of))
    place = written.place_of
    unset = (*refused(page.lifted, place), *unheard(page.lifted, place))
    between = interlinear(leaves_of(page.lifted))
    rigid = tuple(unscaled(leaves_of(page.lifted)))
    found = (*absent, *unset, *between, *rigid, *report(filled))
    return MadeUp(written.text, page, filled, found, bool(absent), making_up)
