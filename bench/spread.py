"""The spread as a whole process, cold, against WeasyPrint on the same page.

printbook is timed up to the written PDF, one sheet; reading it back is told apart.
WeasyPrint gets what `build --keep-html` leaves: the same text (each story in the first
frame of its thread), the same font files, the same prepared photos, on a sheet four
times as high, for it drops without a word what runs over the edge. The two run in turn,
after one run of each that is not counted.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
from sample import ROOT
from tables import table

BENCH = Path(__file__).resolve().parent
# Both may keep their compiled modules, as installed programs do; the run that is not
# counted compiles what has been edited.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
_SHEET = re.compile(r"(@page \{ size: [\d.]+pt )([\d.]+)pt")


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of CPU (all its processes) and on the wall, and the peak in MiB."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Press:
    """One run of printbook: up to the PDF, reading it back, and its stages' CPU."""

    run: Run
    proof: Run
    stages: dict[str, float]


def main() -> None:
    """Run both in turn and print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=9)
    asked.add_argument("--project", type=Path, default=ROOT)
    asked.add_argument("--design", default="spread")
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = Path(made)
        page = keep_html(order.project, order.design, folder)
        press, plain = [], []
        for number in range(order.runs + 1):
            one = weasyprint(page)
            other = printbook(order.project, order.design, folder)
            if number:
                plain.append(one)
                press.append(other)
        report(press, plain)
        ours = min(page.parent.glob(f"{order.design}*.pdf"), key=lambda p: len(p.name))
        holdings((ours, page.with_suffix(".pdf")))


def keep_html(project: Path, design: str, folder: Path) -> Path:
    """The page for WeasyPrint, with its photos beside it."""
    command = build_command(project, design, folder)
    subprocess.run(
        [sys.executable, "-m", "printbook", *command, "--keep-html"],
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    (page,) = folder.glob(f"*/{design}.html")
    high = page.with_name("plain.html")
    written = page.read_text(encoding="utf-8")
    high.write_text(_SHEET.sub(_higher, written, count=1), encoding="utf-8")
    return high


def _higher(found: re.Match[str]) -> str:
    return f"{found[1]}{4 * float(found[2])}pt"


def build_command(project: Path, design: str, folder: Path) -> list[str]:
    return ["build", "-C", str(project), "--design", design, "-o", str(folder), "-q"]


def weasyprint(page: Path) -> Run:
    """WeasyPrint's own command."""
    output = page.with_suffix(".pdf")
    return timed([sys.executable, "-m", "weasyprint", str(page), str(output)])


def printbook(project: Path, design: str, folder: Path) -> Press:
    """printbook's command up to its first sheet; end and start of Python included."""
    log = folder / "stages.json"
    command = build_command(project, design, folder)
    whole = timed([sys.executable, str(BENCH / "stages.py"), str(log), *command])
    marks = json.loads(log.read_text(encoding="utf-8"))
    at = {stage: tuple(figures) for stage, *figures in marks}
    names = list(at)
    after = {name: names[names.index(name) + 1] for name in names[:-1]}
    cpu = {"start": at["read"][0]}
    cpu |= {name: at[after[name]][0] - at[name][0] for name in names[:-1]}
    cpu["exit"] = whole.cpu - at["end"][0]
    read, read_end = at["inspect"], at[after["inspect"]]
    proof = Run(read_end[0] - read[0], read_end[1] - read[1], whole.peak)
    run = Run(whole.cpu - proof.cpu, whole.wall - proof.wall, read[2])
    return Press(run, proof, cpu)


def timed(command: Sequence[str], folder: Path | None = None) -> Run:
    """Run a command to its end; the kernel's account of it and of what it started."""
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT,
        cwd=folder,
    )
    _, _, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def report(press: Sequence[Press], plain: Sequence[Run]) -> None:
    """Medians of both, the ratio run by run, and where printbook's time goes."""
    ours = [one.run for one in press]
    rows = [
        ("printbook, up to the PDF", *figures(ours)),
        ("WeasyPrint alone", *figures(plain)),
        ("ratio, pair by pair", *ratios(ours, plain)),
        ("reading the PDF back", *figures([one.proof for one in press])),
    ]
    print(f"\n{len(plain)} paired runs, medians (least – most)\n")
    print(table(("", "CPU s", "wall s", "peak MiB"), rows))
    stages = [
        (name, f"{1000 * statistics.median(one.stages[name] for one in press):.0f}")
        for name in press[0].stages
    ]
    print(f"\n{table(('stage', 'CPU ms'), stages)}")


def figures(runs: Sequence[Run]) -> tuple[str, str, str]:
    return (
        spread([one.cpu for one in runs], 2),
        spread([one.wall for one in runs], 2),
        spread([one.peak for one in runs], 0),
    )


def ratios(ours: Sequence[Run], plain: Sequence[Run]) -> tuple[str, str, str]:
    pairs = list(zip(ours, plain, strict=True))
    return (
        spread([one.cpu / other.cpu for one, other in pairs], 2),
        spread([one.wall / other.wall for one, other in pairs], 2),
        spread([one.peak / other.peak for one, other in pairs], 2),
    )


def spread(values: Sequence[float], digits: int) -> str:
    """The median, and in brackets the least and the most."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f} – {high:.{digits}f})"


def holdings(files: Sequence[Path]) -> None:
    """What the two PDFs hold: the same faces and the same text, or no fair match."""
    rows = []
    for path in files:
        fonts, font_bytes = fonts_of(path)
        rows.append(
            (
                path.name,
                f"{path.stat().st_size / 1e6:.2f}",
                f"{font_bytes / 1e6:.2f}",
                str(len(fonts)),
                f"{characters_of(path):,}",
            )
        )
    heads = ("file", "MB", "MB of fonts", "fonts", "characters")
    print(f"\n{table(heads, rows)}")


def fonts_of(path: Path) -> tuple[set[str], int]:
    """The names of the embedded fonts, and the bytes of their programs."""
    names, size = set(), 0
    with pikepdf.open(path) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/FontName" in thing:
                for key in ("/FontFile2", "/FontFile3"):
                    if key in thing:
                        names.add(str(thing["/FontName"]))
                        size += len(thing[key].read_raw_bytes())
    return names, size


def characters_of(path: Path) -> int:
    """How many characters the PDF paints, those that a box cuts off included."""
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    return sum(not one.isspace() for one in text)


if __name__ == "__main__":
    main()
