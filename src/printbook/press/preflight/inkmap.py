"""C02: how much ink lies on each place of a page, by programs that render plates.

Ghostscript simulates overprint; mutool is a second opinion. Both are asked at the
trim, 100 pixels an inch; what is missing on a machine is not checked, never passed.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image, ImageMath

from printbook.findings import finding
from printbook.press.boxes import box_of, trim_of
from printbook.press.extents import Extent
from printbook.press.preflight.fault import Fault, Outcome, fault
from printbook.press.preflight.subject import Subject

__all__ = ["InkMap", "check_ink", "ink_maps"]

_PPI = 100
_SECONDS = 120
# From 150 % on in steps of 1 %: below, nobody asks.
_FLOOR = 150
_SMALLER = 4
_OVER = (176, 0, 32)
# Ringing of JPEGs adds some per cent at edges: judged is what a thousandth exceeds.
_SLACK, _LEAST_AREA = 5, 0.001


@dataclass(frozen=True, slots=True)
class InkMap:
    """One page's total ink in per cent: its heaviest thousandth and its maximum.

    `over` is the share of the page above the limit, `box` where that lies; `mean` are
    the four inks.
    """

    tool: str
    page: int
    p999: int
    most: int
    over: float
    mean: tuple[float, ...]
    box: Extent | None = None
    picture: bytes = b""
    """A small PNG: the more ink the darker, red above the limit."""


def check_ink(subject: Subject) -> tuple[Outcome, tuple[InkMap, ...]]:
    """The outcome, and the maps behind it."""
    limit = subject.rules.ink_limit
    if not limit:
        return Outcome("C02"), ()
    maps = tuple(ink_maps(subject))
    if not maps:
        return Outcome("C02", not_checked="gs, mutool"), ()
    faults: list[Fault] = []
    for one in maps:
        # The first tool that is there judges; the second stands in the report.
        if one.tool == maps[0].tool:
            faults += _judged(one, limit, subject.rules.ink_warning)
    return Outcome("C02", tuple(faults)), maps


def _judged(one: InkMap, limit: int, warning: int) -> Iterator[Fault]:
    page, ink = one.page, one.p999
    if ink > limit + _SLACK and one.over > _LEAST_AREA:
        said = finding("PB5332", page=page, ink=ink, limit=limit)
        yield fault("C02", said, page, one.box)
    elif ink > warning + _SLACK:
        said = finding("PB5338", page=page, ink=ink, limit=warning)
        yield fault("C02", said, page, one.box)


def ink_maps(subject: Subject) -> Iterator[InkMap]:
    """By every tool of the machine, every page."""
    for tool, render in _TOOLS.items():
        if shutil.which(tool) is None:
            continue
        with TemporaryDirectory(prefix="printbook-ink-") as name:
            folder = Path(name)
            (folder / "in.pdf").write_bytes(subject.content)
            try:
                plates = list(render(folder, subject))
            except (OSError, subprocess.SubprocessError, ValueError):
                continue
        for number, plate in enumerate(plates, 1):
            yield _measured(tool, number, plate, subject)


def _run(*command: str | Path) -> None:
    subprocess.run(
        list(map(str, command)),
        check=True,
        capture_output=True,
        timeout=_SECONDS,
        stdin=subprocess.DEVNULL,
    )


def _by_ghostscript(folder: Path, subject: Subject) -> Iterator[Image.Image]:
    out = folder / "page-%05d.tif"
    _run(
        *("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc"),
        *(f"-r{_PPI}", "-dUseTrimBox", "-sOverprint=simulate"),
        *(f"-sOutputFile={out}", folder / "in.pdf"),
    )
    for path in sorted(folder.glob("page-*.tif")):
        with Image.open(path) as image:
            image.load()
            yield image


def _by_mutool(folder: Path, subject: Subject) -> Iterator[Image.Image]:
    out = folder / "page-%d.pam"
    _run(
        *("mutool", "draw", "-q", "-N", "-c", "cmyk", "-A", "0", "-r", str(_PPI)),
        *("-F", "pam"),
        *("-o", out, folder / "in.pdf"),
    )
    for number, page in enumerate(subject.pages, 1):
        content = (folder / f"page-{number}.pam").read_bytes()
        head, _, pixels = content.partition(b"ENDHDR\n")
        words = head.split()
        width = int(words[words.index(b"WIDTH") + 1])
        height = int(words[words.index(b"HEIGHT") + 1])
        whole = Image.frombytes("CMYK", (width, height), pixels)
        # mutool draws the crop box.
        paper, trim = box_of(page, "/CropBox"), trim_of(page)
        scale = _PPI / 72
        yield whole.crop(
            (
                round((trim[0] - paper[0]) * scale),
                round((paper[3] - trim[3]) * scale),
                round((trim[2] - paper[0]) * scale),
                round((paper[3] - trim[1]) * scale),
            )
        )


_TOOLS: Mapping[str, Callable[[Path, Subject], Iterator[Image.Image]]] = {
    "gs": _by_ghostscript,
    "mutool": _by_mutool,
}


def _measured(tool: str, number: int, plate: Image.Image, subject: Subject) -> InkMap:
    inks = dict(zip("cmyk", plate.split(), strict=True))
    total = ImageMath.lambda_eval(_in_per_cent, **inks)
    heavy = total.convert("L")
    counts = heavy.histogram()
    count = sum(counts)
    limit = subject.rules.ink_limit - _FLOOR
    over = heavy.point(lambda value: 255 if value > limit + _SLACK else 0)
    means = tuple(
        round(sum(v * n for v, n in enumerate(ink.histogram())) / count / 2.55, 1)
        for ink in inks.values()
    )
    page = subject.pages[number - 1]
    return InkMap(
        tool,
        number,
        _FLOOR + _exceeded(counts, count // 1000),
        _FLOOR + _exceeded(counts, 0),
        sum(counts[limit + _SLACK + 1 :]) / count,
        means,
        _on_page(over.getbbox(), trim_of(page)),
        _picture(heavy, limit) if tool == "gs" else b"",
    )


def _picture(heavy: Image.Image, limit: int) -> bytes:
    """The page at a quarter of its size in the colours of its ink."""
    small = heavy.resize((heavy.width // _SMALLER, heavy.height // _SMALLER))
    palette: list[int] = []
    for value in range(256):
        share = min(value / limit, 1.0)
        fair = (255 - int(40 * share), 255 - int(110 * share), 255 - int(200 * share))
        palette += _OVER if value > limit else fair
    shown = Image.frombytes("P", small.size, small.tobytes())
    shown.putpalette(palette)
    file = BytesIO()
    shown.save(file, "PNG", optimize=True)
    return file.getvalue()


def _in_per_cent(plates: Mapping[str, Any]) -> Any:
    """All inks of each pixel together, above the floor."""
    total = plates["c"] + plates["m"] + plates["y"] + plates["k"]
    return (total * 100 + 127) / 255 - _FLOOR


def _exceeded(counts: list[int], by: int) -> int:
    """The value that at most so many pixels exceed."""
    seen = 0
    for value in range(len(counts) - 1, 0, -1):
        seen += counts[value]
        if seen > by:
            return value
    return 0


def _on_page(box: tuple[int, int, int, int] | None, trim: Extent) -> Extent | None:
    if box is None:
        return None
    left, top, right, bottom = (value * 72 / _PPI for value in box)
    return trim[0] + left, trim[3] - bottom, trim[0] + right, trim[3] - top
