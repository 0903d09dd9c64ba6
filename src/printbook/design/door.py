"""The private door to WeasyPrint: here and in `boxes` its insides are used.

Contract tests in `tests/contract/` guard what is relied on here, and the dependency is
pinned to one major version.
"""

import logging
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from printbook.design.doorstep import travelling_light

# Read by fontconfig when Pango first asks for a font: only declared faces exist then.
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))

with travelling_light(), warnings.catch_warnings():
    # WeasyPrint warns of a machine without fonts: here that is on purpose.
    warnings.simplefilter("ignore", UserWarning)
    import weasyprint
from weasyprint.css import get_all_computed_styles
from weasyprint.logger import LOGGER
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from printbook.errors import PrintbookError, RenderError
from printbook.findings import finding
from printbook.memory import Memory

__all__ = [
    "BARE",
    "BESIDE",
    "FRAME",
    "ITEM",
    "LED",
    "MARKER_FAMILY",
    "RUN",
    "SET",
    "SHELL",
    "VIRTUAL_ROOT",
    "Box",
    "Declared",
    "Serve",
    "Stone",
    "page_of",
    "parse_html",
]

MARKER_FAMILY = "pb-mark"
"""Family of the font of empty glyphs that spell where our lines go."""

VIRTUAL_ROOT = "http://printbook.invalid/"
"""Where pages believe they live: file URLs would leak the build path into the PDF."""

Box = Any
"""A box of WeasyPrint's tree; it has no types of its own."""

Serve = Callable[[str], bytes | str]
"""The file behind an address, a style sheet as text; OSError when there is none."""

_MARKER_FILE = Path(__file__).with_name("marker.ttf")

SET = "data-pb-set"
"""On every block whose lines are ours: its generated text is among them.

Its value says what WeasyPrint sets there, in the block's own face: a marker, or text
that leads into the first line.
"""

ITEM, LED = "item", "led"

FRAME = "data-pb-frame"
"""On every frame that lines are poured into."""

BARE = "data-pb-bare"
"""On a block of ours: which of its generated texts are set with its own."""

BESIDE = "data-pb-beside"
"""On a block of ours that has a float beside it."""

SHELL = "data-pb-shell"
"""On an inline element kept for its name or its effects: its text is in a line."""

RUN = "pb-run"
"""Holds the lines of text that stands between blocks; no author's rule names it."""

_PLAIN = {
    "text-align": "left",
    "letter-spacing": "0",
    "word-spacing": "0",
    "text-transform": "none",
    "text-decoration": "none",
    "white-space": "pre",
    "hyphens": "manual",
}
"""How markers are set."""

_TINY = {"font-size": "1px", "line-height": "1px", "text-indent": "0"}


def _important(selector: str, style: Mapping[str, str]) -> str:
    """A rule that wins: user style sheets do by !important (CSS Cascade 5 §6.1)."""
    declared = "; ".join(f"{name}: {style[name]} !important" for name in style)
    return f"{selector} {{ {declared} }}\n"


# In a sheet, because WeasyPrint reads every style attribute anew.
_MARKED = (
    _important(f"[{SET}], [{FRAME}]", _PLAIN)
    + _important(f"[{SET}=''], [{FRAME}]", {"font-family": f'"{MARKER_FAMILY}"'})
    + _important(f"[{FRAME}]", _TINY)
    # Only where a style sheet generates text: a pseudo-element that any rule names
    # costs WeasyPrint as much as an element.
    + _important(f"[{BARE}~=before]::before", {"content": "none"})
    + _important(f"[{BARE}~=after]::after", {"content": "none"})
    + _important(f"[{SET}=''], [{SET}={ITEM}]", {"text-indent": "0"})
    # So wide is a character, for which a line must have room beside a float.
    + _important(f"[{BESIDE}]", {"letter-spacing": "0.33em"})
    + _important(f"[{SHELL}]::before, [{SHELL}]::after", {"content": "none"})
    # What CSS Text 4 has for these by default; any rule of the page is stronger.
    + ":where(pre,code,kbd,samp,tt,listing,plaintext,xmp)"
    "{--pb-text-autospace:no-autospace}"
)


class _Shelf(URLFetcher):  # type: ignore[misc]
    """Serves bytes under the virtual root and out of `data:`; refuses all else."""

    def __init__(
        self, files: Mapping[str, bytes], refused: list[str], serve: Serve | None
    ) -> None:
        super().__init__()
        self.files = files
        self.refused = refused
        self.serve = serve

    def fetch(
        self, url: str, headers: Mapping[str, str] | None = None
    ) -> URLFetcherResponse:
        name = url.removeprefix(VIRTUAL_ROOT)
        if url.startswith(VIRTUAL_ROOT) and name in self.files:
            file = self.files[name]
            answer = _Drawing if file.startswith(b"<svg") else URLFetcherResponse
            return answer(url, file)
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if self.serve is not None:
            return _answer(url, self.serve(url))
        self.refused.append(url)
        raise FatalURLFetchingError(f"not part of this page: {url}")


def _answer(url: str, file: bytes | str) -> URLFetcherResponse:
    if isinstance(file, str):
        return URLFetcherResponse(url, file, {"Content-Type": "text/css"})
    drawing = file.lstrip().startswith((b"<svg", b"<?xml"))
    return (_Drawing if drawing else URLFetcherResponse)(url, file)


class _Drawing(URLFetcherResponse):  # type: ignore[misc]
    """An SVG that says so: else every decoder of Pillow's is tried on it first."""

    content_type = "image/svg+xml"


class _Notes(logging.Handler):
    """Keeps what WeasyPrint logs, and over which style sheet it said so."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sheet = ""
        self.said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append((self.sheet, record.getMessage()))

    def forget_pages(self) -> None:
        """Keep what was said of style sheets alone."""
        self.said = [(sheet, why) for sheet, why in self.said if sheet]

    def of_pages(self) -> list[tuple[str, str]]:
        """What was said of the page that was laid out last."""
        return [(sheet, why) for sheet, why in self.said if not sheet]


@dataclass(frozen=True, slots=True)
class Declared:
    """A face for the text that WeasyPrint sets itself: counters, leaders."""

    family: str
    weight: int
    path: Path


class Stone:
    """The stone 版台: faces, files and style sheets with which pages are laid out.

    The marker font is always declared: Pango crashes where no face exists at all.
    """

    def __init__(
        self,
        css: Sequence[tuple[str, str]],
        *,
        files: Mapping[str, bytes] | None = None,
        serve: Serve | None = None,
        bases: Mapping[str, str] | None = None,
    ) -> None:
        """`serve` is asked for what is not among the files; without it that is fatal.

        `bases` says by a style sheet's name where it believes it stands.
        """
        self.samples: Memory[Any, Any] = Memory(0)
        self.refused: list[str] = []
        self._bases = bases or {}
        self.notes = _Notes()
        self.files = {"pb/marker.ttf": _MARKER_FILE.read_bytes(), **(files or {})}
        self._fetcher = _Shelf(self.files, self.refused, serve)
        self._pictures: dict[str, object] = {}
        self.written = (("", _MARKED), *css)
        self._open_fonts()
        with self._listening():
            self._sheets = [self._css(*sheet) for sheet in self.written]

    def _open_fonts(self) -> None:
        """Begin with the font of markers alone."""
        self._declared: set[tuple[str, int]] = set()
        self._faces: list[weasyprint.CSS] = []
        with self._listening(), warnings.catch_warnings():
            # An empty fontconfig set is what we want; WeasyPrint warns about it.
            warnings.simplefilter("ignore", UserWarning)
            self._fonts = FontConfiguration()
            rule = _face_rule(MARKER_FAMILY, 400, "pb/marker.ttf")
            self._faces.append(Stone._css(self, "", rule))

    @property
    def families(self) -> frozenset[str]:
        """The families declared for text that WeasyPrint sets."""
        return frozenset(family for family, _ in self._declared)

    def declare(self, faces: tuple[Declared, ...]) -> bool:
        """Make faces known for text that WeasyPrint sets; True when one was new.

        A face costs WeasyPrint some 40 ms, so only those that it needs are declared.
        """
        new = [f for f in faces if (f.family, f.weight) not in self._declared]
        for face in new:
            name = f"pb/face-{len(self._declared)}{face.path.suffix}"
            self.files[name] = face.path.read_bytes()
            self._declared.add((face.family, face.weight))
            with self._listening():
                rule = _face_rule(face.family, face.weight, name)
                self._faces.append(Stone._css(self, "", rule))
        return bool(new)

    def lay(self, files: Mapping[str, bytes]) -> None:
        """Lay files under their names, over what lies there."""
        if any(self.files.get(name) != file for name, file in files.items()):
            self.files.update(files)
            self._pictures = {}
        # What could not be read is tried again, so that it is told again.
        read = {name: one for name, one in self._pictures.items() if one is not None}
        self._pictures = read

    @contextmanager
    def rewritten(self, change: Callable[[str], str]) -> Iterator[None]:
        """Other style sheets for a time: those that a change makes of the written."""
        kept = self._sheets
        changed = [(name, change(text)) for name, text in self.written]
        with self._listening():
            self._sheets = [
                self._css(*new) if new != old else sheet
                for new, old, sheet in zip(changed, self.written, kept, strict=True)
            ]
        yield
        self._sheets = kept

    def render(self, html: weasyprint.HTML) -> weasyprint.Document:
        """Lay out a parsed page; RenderError (PB4006) when it asks for other files."""
        html.url_fetcher = self._fetcher
        # What was said of an earlier layout, a sample's or an unmarked page's, is past.
        self.notes.forget_pages()
        with self._listening(), self._refusing():
            return html.render(
                font_config=self._fonts,
                stylesheets=self._sheets,
                cache=self._pictures,
            )

    def cascade(self, html: weasyprint.HTML) -> Callable[[Element, str | None], Box]:
        """The computed style of every element and pseudo-element, without layout."""
        html.url_fetcher = self._fetcher
        with self._listening(), self._refusing():
            style_for: Callable[[Element, str | None], Box] = get_all_computed_styles(
                html, self._sheets, font_config=self._fonts
            )
        return style_for

    def _css(self, name: str, text: str) -> weasyprint.CSS:
        self.notes.sheet = name
        with self._refusing():
            sheet = weasyprint.CSS(
                string=text,
                base_url=self._bases.get(name, VIRTUAL_ROOT),
                url_fetcher=self._fetcher,
                font_config=self._fonts,
            )
        self.notes.sheet = ""
        return sheet

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """A request for anything but the page's own files stops the run.

        So does a page that WeasyPrint breaks down over: a size that no page can have.
        """
        try:
            yield
        except (PrintbookError, RecursionError, MemoryError):
            raise
        except Exception as fault:
            why = f"{type(fault).__name__}: {fault}"
            raise RenderError(finding("PB4305", why=why)) from fault
        except FatalURLFetchingError:
            refused = (finding("PB4006", url=url) for url in self.refused)
            raise RenderError(*refused) from None

    def _listening(self) -> "_Listening":
        return _Listening(self.notes)


class _Listening:
    """Collects WeasyPrint's log for the time of a `with`."""

    def __init__(self, notes: _Notes) -> None:
        self.notes = notes

    def __enter__(self) -> None:
        LOGGER.addHandler(self.notes)

    def __exit__(self, *exc: object) -> None:
        LOGGER.removeHandler(self.notes)


def _face_rule(family: str, weight: int, name: str) -> str:
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("{VIRTUAL_ROOT}{name}") }}'
    )


def parse_html(text: str, base: str = VIRTUAL_ROOT) -> weasyprint.HTML:
    """A page as WeasyPrint's own element tree; nothing is fetched yet."""
    return weasyprint.HTML(string=text, base_url=base)


def page_of(root: Element, base: str = VIRTUAL_ROOT) -> weasyprint.HTML:
    """A page of a tree that is built already."""
    page = parse_html("<html>", base)
    page.wrapper_element = type(page.wrapper_element).from_html_root(root)
    page.etree_element = root
    return page
