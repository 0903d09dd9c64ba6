"""Books of about 50, 200 and 800 pages as whole processes, cold.

printbook by masters and by flow, WeasyPrint alone and Typst set the same copy in the
same faces, with the same photos. They run in turn; a table for every book, the medians.
"""

import argparse
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from bookcopy import (
    STYLE,
    chapters,
    face_files,
    html,
    photos,
    typst,
    with_faces,
)
from curves import curves
from spread import Run, timed
from tables import table

PRESS = Path(__file__).with_name("bookpress.py")
WAYS = ("masters", "flow", "weasyprint", "typst")


def main() -> None:
    """Print a table for every size of book."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, nargs="+", default=[50, 200, 800])
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    asked.add_argument("--alike", action="store_true", help="stories word for word")
    asked.add_argument("--curves", type=Path, help="an SVG of time and memory by pages")
    asked.add_argument("--keep", type=Path, help="a folder to leave the files in")
    order = asked.parse_args()
    grown: dict[str, list[Figures]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        for pages in order.pages:
            folder = (order.keep or Path(made)) / str(pages)
            write(folder, pages, are_alike=order.alike)
            runs: dict[str, list[Run]] = {way: [] for way in order.ways}
            for _ in range(order.runs):
                for way in order.ways:
                    runs[way].append(timed(command(way, folder)))
            for way, figures in report(folder, runs).items():
                grown.setdefault(way, []).append(figures)
    if order.curves:
        charts = {
            "CPU seconds": {
                way: [(one.pages, one.cpu) for one in own] for way, own in grown.items()
            },
            "Peak memory, MiB": {
                way: [(one.pages, one.peak) for one in own]
                for way, own in grown.items()
            },
        }
        order.curves.write_text(curves(charts), encoding="utf-8")


def write(folder: Path, pages: int, *, are_alike: bool) -> None:
    """The book's files for each of the ways."""
    (folder / "faces").mkdir(parents=True, exist_ok=True)
    book = chapters(pages, are_alike=are_alike)
    page = html(book)
    (folder / "book.html").write_text(page, encoding="utf-8")
    (folder / "book.css").write_text(STYLE, encoding="utf-8")
    (folder / "plain.html").write_text(with_faces(page), encoding="utf-8")
    (folder / "book.typ").write_text(typst(book), encoding="utf-8")
    for name, picture in photos().items():
        (folder / name).write_bytes(picture)
    for _, _, path in face_files().values():
        link = folder / "faces" / path.name
        if not link.exists():
            link.symlink_to(path)


def command(way: str, folder: Path) -> list[str]:
    """The process that sets the book."""
    if way == "weasyprint":
        files = [str(folder / "plain.html"), str(folder / "weasyprint.pdf")]
        return [sys.executable, "-m", "weasyprint", *files]
    return [sys.executable, str(PRESS), way, str(folder)]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a way took for a book."""

    pages: int
    cpu: float
    wall: float
    peak: float
    megabytes: float


def report(folder: Path, runs: dict[str, list[Run]]) -> dict[str, Figures]:
    """The medians of each way, printed with the first way's CPU beside each."""
    found = {}
    for way, own in runs.items():
        path = folder / f"{way}.pdf"
        found[way] = Figures(
            len(pypdfium2.PdfDocument(path)),
            statistics.median(one.cpu for one in own),
            statistics.median(one.wall for one in own),
            max(one.peak for one in own),
            path.stat().st_size / 1e6,
        )
    ours = next(iter(found.values())).cpu
    rows = [
        (
            way,
            f"{one.pages}",
            f"{one.cpu:.2f}",
            f"{one.wall:.2f}",
            f"{one.peak:.0f}",
            f"{one.megabytes:.2f}",
            f"{ours / one.cpu:.2f}",
        )
        for way, one in found.items()
    ]
    heads = ("", "pages", "CPU s", "wall s", "peak MiB", "MB", "masters’ share")
    print(f"\n{table(heads, rows)}", flush=True)
    return found


if __name__ == "__main__":
    main()
