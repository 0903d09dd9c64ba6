"""Any page set: open → faces → compose → paint → inspect.

No edition and no project are needed. What comes back is what WeasyPrint's
`HTML(string=…, base_url=…).write_pdf(stylesheets=[…])` makes, but for the lines.
"""

import logging
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook import design, foundry, makeup, paint, press
from printbook.errors import RenderError
from printbook.findings import Finding, finding, has_errors, in_order
from printbook.makeup import MakingUp
from printbook.shop import Shop
from printbook.starter import find_starter

__all__ = ["Rendered", "render", "set_page"]

_LOG = logging.getLogger("printbook")
_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "note": logging.INFO}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page set: the PDF, how many pages it has, and what should be known of it."""

    pdf: bytes
    pages: int
    findings: tuple[Finding, ...]
    is_whole: bool
    """Whether all text of the page can be read in the PDF."""
    changed: tuple[int, ...] = ()
    """The pages, from 1, that look otherwise than in the shop's last run; else all."""


def render(
    html: str | Path,
    *,
    base_url: str | Path | None = None,
    stylesheets: Sequence[str | Path] = (),
    allow: Sequence[str | Path] = (),
    system_fonts: bool = False,
    making_up: MakingUp = "auto",
) -> bytes:
    """The page as a PDF; findings go to the log `printbook`, as `set_page` has them.

    RenderError when the page cannot be set.
    """
    rendered = set_page(
        html,
        base_url=base_url,
        stylesheets=stylesheets,
        allow=allow,
        system_fonts=system_fonts,
        making_up=making_up,
    )
    for one in rendered.findings:
        _LOG.log(_LEVELS[one.severity], "%s", one.line())
    return rendered.pdf


def set_page(
    html: str | Path,
    *,
    base_url: str | Path | None = None,
    stylesheets: Sequence[str | Path] = (),
    allow: Sequence[str | Path] = (),
    system_fonts: bool = False,
    project: str | Path | None = None,
    making_up: MakingUp = "auto",
    shop: Shop | None = None,
) -> Rendered:
    """The page as a PDF with its findings; RenderError when it cannot be set.

    `html` is the page, or the Path of its file; `base_url` its folder, by default the
    file's; `stylesheets` are names of files, or CSS. Files outside the folder are read
    only below what `allow` names. Faces are those of `project`, by default of the
    nearest project that the folder is in, else those that come with printbook.
    `making_up` forces pages set by masters, which repeat what is alike, or by flow. A
    `shop` that stays open has faces and paragraphs at hand from the last page.
    """
    try:
        return _set(
            html,
            base_url,
            stylesheets,
            allow,
            system_fonts,
            project,
            making_up,
            shop or Shop(),
        )
    except RecursionError:
        raise RenderError(finding("PB4303", depth=sys.getrecursionlimit())) from None


def _set(
    html: str | Path,
    base_url: str | Path | None,
    stylesheets: Sequence[str | Path],
    allow: Sequence[str | Path],
    system_fonts: bool,
    project: str | Path | None,
    making_up: MakingUp,
    shop: Shop,
) -> Rendered:
    page = html if isinstance(html, Path) else None
    folder = design.folder_of(base_url, page, allow)
    text = design.read_page(html) if isinstance(html, Path) else html
    sheets = design.given_sheets(stylesheets, folder)
    written = design.open_written(text, folder, sheets, shop.yard)
    declared = shop.case(_project_of(project, folder.root))
    case, faces = makeup.faces_for(written, declared, is_system_open=system_fonts)
    setter = shop.setter(case)
    made = makeup.make_up_page(written, setter, making_up)
    if made.lacks_type:
        raise RenderError(*in_order((*faces, *made.findings)))
    remains = design.remains_of(made.page)
    pulled = paint.pull(made, {}, setter.declared, with_looks=shop.keeps)
    faults = press.inspect_page(pulled, made, remains, case, written.place_of)
    styles = design.page_faults(written)
    found = (*faces, *made.findings, *styles, *pulled.findings, *faults)
    is_whole = not (pulled.unread or has_errors(faults))
    changed = shop.changed((folder.base, folder.name), pulled)
    return Rendered(pulled.pdf, pulled.pages, in_order(found), is_whole, changed)


def _project_of(given: str | Path | None, folder: Path | None) -> Path:
    """The project whose faces a page has: the nearest one, else the starter."""
    if given is not None:
        return Path(given)
    for place in (folder, *folder.resolve().parents) if folder else ():
        if (place / foundry.MANIFEST).is_file():
            return place
    return find_starter()
