"""A warm engine: the sample's spread, and a book, built again after a one-word edit.

One process, as a preview would be. Medians of CPU and wall milliseconds, and how far
the memory has grown after a hundred builds.
"""

import argparse
import gc
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bookcopy import STYLE, chapters, html, photos
from sample import ROOT
from tables import table

from printbook import Engine

WORDS = ("全国总工会", "各级总工会", "省市总工会", "基层总工会")


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=9)
    asked.add_argument("--pages", type=int, nargs="*", default=[50, 800])
    asked.add_argument("--builds", type=int, default=100, help="for the memory")
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        rows = [spread(Path(made) / "paper", order.runs, order.builds)]
        rows += [book(Path(made) / str(n), n, order.runs) for n in order.pages]
    heads = ("built again after a word", "first", "CPU ms", "wall ms", "pages changed")
    print(table((*heads, "MiB more"), rows))


def spread(folder: Path, runs: int, builds: int) -> Sequence[str]:
    """The sample's spread, without its single pages."""
    for name in ("layout", "content", "fonts"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "printbook.yaml", folder)
    stories = folder / "content/2024-top-ten/stories.yaml"
    text = stories.read_text(encoding="utf-8")
    engine = Engine()

    def build(number: int) -> int:
        word = WORDS[number % len(WORDS)]
        stories.write_text(text.replace(WORDS[0], word, 1), encoding="utf-8")
        run = engine.build(folder, designs=("spread",), singles=False)
        return len(run.artifacts[0].changed)

    return measured("the spread", build, runs, builds)


def book(folder: Path, pages: int, runs: int) -> Sequence[str]:
    """A book of so many pages, by masters."""
    folder.mkdir()
    page = html(chapters(pages, are_alike=True))
    for name, picture in photos().items():
        (folder / name).write_bytes(picture)
    at = page.index("工会", len(page) // 2)
    engine = Engine()

    def build(number: int) -> int:
        edited = page[:at] + WORDS[number % len(WORDS)][:2] + page[at + 2 :]
        made = engine.set_page(
            edited,
            base_url=folder,
            stylesheets=[STYLE],
            project=ROOT,
            making_up="masters",
        )
        return len(made.changed)

    return measured(f"a book of about {pages} pages", build, runs, 0)


def measured(
    name: str, build: Callable[[int], int], runs: int, builds: int
) -> Sequence[str]:
    """A row: the first build, the later ones, and what a hundred of them leave."""
    first, _, _ = timed(build, 0)
    build(1)
    gc.collect()
    found = [timed(build, number) for number in range(2, runs + 2)]
    before = peak()
    for number in range(builds):
        build(number)
    more = f"{peak() - before:.0f}" if builds else ""
    cpu = statistics.median(one[0] for one in found)
    wall = statistics.median(one[1] for one in found)
    changed = statistics.median(one[2] for one in found)
    return name, f"{first:.0f}", f"{cpu:.0f}", f"{wall:.0f}", f"{changed:.0f}", more


def timed(build: Callable[[int], int], number: int) -> tuple[float, float, int]:
    """CPU and wall milliseconds of a build, and how many pages it changed."""
    cpu, wall = time.process_time(), time.perf_counter()
    changed = build(number)
    return (
        1000 * (time.process_time() - cpu),
        1000 * (time.perf_counter() - wall),
        changed,
    )


def peak() -> float:
    """The most memory this process has had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
