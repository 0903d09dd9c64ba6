"""Any page set: open → compose → paint → inspect. No edition, no project is needed.

What WeasyPrint's `HTML(string=…, base_url=…).write_pdf(stylesheets=[…])` makes, with
lines set by printbook.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook import design, foundry, makeup, paint
from printbook.errors import RenderError
from printbook.findings import Finding, in_order
from printbook.makeup import Setter
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


def render(
    html: str,
    *,
    base_url: str | Path | None = None,
    stylesheets: Sequence[str] = (),
) -> bytes:
    """The page as a PDF; findings go to the log `printbook`.

    RenderError when the page cannot be set.
    """
    rendered = set_page(html, base_url=base_url, stylesheets=stylesheets)
    for one in rendered.findings:
        _LOG.log(_LEVELS[one.severity], "%s", one.line())
    return rendered.pdf


def set_page(
    html: str,
    *,
    base_url: str | Path | None = None,
    stylesheets: Sequence[str] = (),
) -> Rendered:
    """The page as a PDF with its findings; RenderError when it cannot be set."""
    folder = design.folder_of(base_url)
    written = design.open_written(html, folder, [("", css) for css in stylesheets])
    setter = Setter(foundry.open_case(_faces_at(folder.root)))
    made = makeup.make_up_page(written, setter)
    if made.lacks_type:
        raise RenderError(*made.findings)
    pulled = paint.pull(made, {}, setter.declared)
    refusals = tuple(folder.refusals.values())
    found = in_order((*made.findings, *refusals, *pulled.findings))
    return Rendered(pulled.pdf, pulled.pages, found, not pulled.unread)


def _faces_at(folder: Path | None) -> Path:
    """The project that the folder is in; the starter where there is none."""
    for place in (folder, *folder.resolve().parents) if folder else ():
        if (place / foundry.MANIFEST).is_file():
            return place
    return find_starter()
