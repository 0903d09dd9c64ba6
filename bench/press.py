"""Files for a press and for the post: how large, how valid, how much ink, how fast.

Every target of the sample is built; sizes, fonts and validity are read from the files.
Black type and rich black are counted in what a page marks and on its plates by
Ghostscript, at its trim. Times are CPU seconds of whole processes, press and plain in
turn; imposition and preflight are timed inside this one. PDFBox validates PDF/A-1b
only: its word on our A-2b is a second opinion, told as it is.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, ImageChops, ImageDraw
from sample import ROOT
from spread import timed
from tables import table

from printbook.press import Imposition, impose, judge
from printbook.press.boxes import trim_of
from printbook.press.preflight.marking import marks_of

_TARGETS = ("press", "press-x1a", "email", "archive")
_PPI = 150
# Debian: libpdfbox2-java, libjaxb-api-java, libactivation-java.
_JARS = (
    *("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging"),
    *("jaxb-api", "javax.activation"),
)
_RULES = {"spread": "newspaper-cn", "booklet": "magazine"}


def main() -> None:
    """Build, measure, print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = Path(made)
        build(folder, ",".join(_TARGETS))
        files = {
            path.name.removesuffix(".pdf"): path
            for path in sorted(folder.glob("*/*.pdf"))
            if ".pages." not in path.name and ".imposed." not in path.name
        }
        sizes = table(("file", "kB", "fonts kB", "valid"), list(rows(files)))
        inks = table(("file", *_INK_HEADS), list(ink_rows(files)))
        spent = table(("what", "CPU s"), list(times(folder, files, order.runs)))
        print("\n\n".join((sizes, inks, spent)))


def build(folder: Path, targets: str) -> list[str]:
    command = ["build", "-C", str(ROOT), "-o", str(folder), "--target", targets, "-q"]
    whole = [sys.executable, "-m", "printbook", *command]
    subprocess.run(whole, check=True, stdout=subprocess.DEVNULL)
    return whole


def rows(files: dict[str, Path]) -> Iterator[tuple[str, ...]]:
    """Sizes, and whether a validator has anything to say."""
    for name, path in files.items():
        content = path.read_bytes()
        yield (name, f"{len(content) / 1000:.0f}", f"{fonts(path):.0f}", valid(path))


def fonts(path: Path) -> float:
    """Kilobytes of font programs."""
    with pikepdf.open(path) as document:
        programs = {
            descriptor[key].objgen: len(descriptor[key].read_raw_bytes())
            for descriptor in document.objects
            if isinstance(descriptor, pikepdf.Dictionary)
            for key in ("/FontFile", "/FontFile2", "/FontFile3")
            if key in descriptor
        }
    return sum(programs.values()) / 1000


def valid(path: Path) -> str:
    """By pikepdf.pdfa for the post and the shelf, with PDFBox; by ours for a press."""
    design, _, target = path.name.removesuffix(".pdf").partition(".")
    if target in ("email", "archive"):
        from pikepdf import pdfa

        flavour = "2b" if target == "email" else "3b"
        found = pdfa.validate_written(path, flavour).findings
        return f"A-{flavour}: {len(found)} findings; PDFBox: {pdfbox(path)}"
    flight = judge(path.read_bytes(), _RULES[design])
    told = [one.finding.code for one in flight.faults if one.check != "P01"]
    return f"preflight: {told or 'no finding'}"


def pdfbox(path: Path) -> str:
    """What PDFBox's preflight says, in short."""
    jars = [Path("/usr/share/java") / f"{name}.jar" for name in _JARS]
    if not shutil.which("java") or not all(jar.is_file() for jar in jars):
        return "not here"
    said = subprocess.run(
        [
            *("java", "-cp", ":".join(map(str, jars))),
            *("org.apache.pdfbox.preflight.Validator_A1b", str(path)),
        ],
        capture_output=True,
        text=True,
        timeout=120,
    )
    codes = {
        line.partition(":")[0].strip()
        for line in said.stdout.splitlines()
        if line[:1].isdigit()
    }
    return ", ".join(sorted(codes)) or "no finding"


_INK_HEADS = ("black type", "overprints", "rich black px", "p99.9 gs", "p99.9 mutool")


def ink_rows(files: dict[str, Path]) -> Iterator[tuple[str, ...]]:
    """Black type under 24 pt that overprints; rich black outside pictures; ink."""
    for name, path in files.items():
        design, _, target = name.partition(".")
        if not target.startswith("press"):
            continue
        with pikepdf.open(path) as document:
            type_ = [
                mark
                for page in document.pages
                for mark in marks_of(page)
                if mark.kind == "text" and mark.ink.is_black and mark.size < 24
            ]
            rich = sum(rich_black(document, path))
        over = sum(mark.overprints for mark in type_)
        flight = judge(path.read_bytes(), _RULES[design])
        most = {
            tool: max((one.p999 for one in flight.ink if one.tool == tool), default=0)
            for tool in ("gs", "mutool")
        }
        share = f"{100 * over / len(type_):.1f} %"
        yield (name, str(len(type_)), share, str(rich), *map(str, most.values()))


def rich_black(document: pikepdf.Pdf, path: Path) -> Iterator[int]:
    """By page, pixels of much black with more than a whole ink of other colours."""
    if not shutil.which("gs"):
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        out = f"{folder}/%05d.tif"
        subprocess.run(
            [
                *("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc"),
                *(f"-r{_PPI}", "-dUseTrimBox", "-sOverprint=simulate"),
                *(f"-sOutputFile={out}", str(path)),
            ],
            check=True,
            capture_output=True,
        )
        plates = sorted(Path(folder).glob("*.tif"))
        for page, plate in zip(document.pages, plates, strict=True):
            with Image.open(plate) as image:
                yield _rich_pixels(image, page)


def _rich_pixels(image: Image.Image, page: pikepdf.Page) -> int:
    cyan, magenta, yellow, black = image.split()
    others = ImageChops.add(ImageChops.add(cyan, magenta), yellow)
    heavy = others.point(lambda value: 255 if value == 255 else 0)
    dark = black.point(lambda value: 255 if value > 217 else 0)
    found = ImageChops.multiply(heavy, dark)
    draw, trim, scale = ImageDraw.Draw(found), trim_of(page), _PPI / 72
    for mark in marks_of(page):
        if mark.kind == "picture":
            left, bottom, right, top = mark.box
            corners = (left - trim[0], trim[3] - top, right - trim[0], trim[3] - bottom)
            draw.rectangle([value * scale for value in corners], fill=0)
    return found.histogram()[255]


def times(folder: Path, files: dict[str, Path], runs: int) -> Iterator[tuple[str, str]]:
    """Press against plain; sixty-four pages imposed; two broadsheet pages judged."""
    for kept in (True, False):
        press, plain = [], []
        for number in range(runs + 1):
            one = one_design("press", folder, keeps_photos=kept)
            other = one_design("screen", folder, keeps_photos=kept)
            if number:
                press.append(one)
                plain.append(other)
        photos = "photos kept" if kept else "photos prepared anew"
        yield f"spread, press, {photos}", _median(press)
        yield f"spread, plain, {photos}", _median(plain)
        ratios = [a / b for a, b in zip(press, plain, strict=True)]
        yield f"ratio, {photos}", _median(ratios)
    yield "64 pages imposed", _median(list(_timed(lambda: impose(_book(64), _ORDER))))
    spread = files["spread.press"].read_bytes()
    began = time.monotonic()
    judge(spread, "newspaper-cn")
    yield "preflight of the spread, wall s", f"{time.monotonic() - began:.2f}"


_ORDER = Imposition()


def one_design(target: str, folder: Path, *, keeps_photos: bool) -> float:
    """CPU seconds of a build of the spread, in a project of its own."""
    project = folder / "project"
    if not project.is_dir():
        for name in ("content", "layout", "fonts"):
            shutil.copytree(ROOT / name, project / name)
        shutil.copy(ROOT / "printbook.yaml", project)
    if not keeps_photos:
        shutil.rmtree(project / ".printbook", ignore_errors=True)
    command = ["build", "-C", str(project), "-q", "--design", "spread"]
    whole = [sys.executable, "-m", "printbook", *command, "--target", target]
    return timed([*whole, "-o", str(folder / "timed")]).cpu


def _timed(work: object) -> Iterator[float]:
    for _ in range(5):
        began = time.process_time()
        work()  # type: ignore[operator]
        yield time.process_time() - began


def _book(pages: int) -> bytes:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(420, 595))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _median(values: Sequence[float]) -> str:
    least, most = min(values), max(values)
    return f"{statistics.median(values):.3f} ({least:.3f} – {most:.3f})"


if __name__ == "__main__":
    main()
