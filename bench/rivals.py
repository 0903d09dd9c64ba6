"""A newspaper page of six columns of 17 em in every program that can set it.

390 × 540 mm, 9 pt on 14, heads over the text. The same copy and the same font files;
whole processes, cold, in turn. printbook renders it twice: with CSS columns, and poured
into frames. Programs that are not installed are named and left out.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

from bookcopy import face_files
from sample import Block, blocks_of
from spread import Run, timed
from tables import table

_CHARACTERS = 6153
_COLUMNS, _ROWS, _GAP, _MEASURE = 6, 103, 18, 153
_MARGINS = (44.35, 48.7459)

STYLE = """\
@page { size: 390mm 540mm; margin: 44.35pt 48.7459pt }
body { margin: 0; font: 9pt/14pt "Noto Serif SC" }
p { margin: 0; text-indent: 2em; text-align: justify }
h2 { margin: 14pt 0 0; font: bold 14pt/28pt "Noto Sans SC"; text-align: center;
  break-after: avoid }
.columns { columns: 6; column-gap: 18pt }
.frame { position: absolute; top: 0; width: 153pt; height: 1442pt }
"""
TYPST = """\
#set page(width: 390mm, height: 540mm, margin: (x: 48.7459pt, y: 44.35pt))
#set text(font: "Noto Serif SC", size: 9pt, lang: "zh", region: "cn",
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: 5pt, spacing: 5pt,
  first-line-indent: (amount: 2em, all: true))
#show heading: it => block(above: 14pt, below: 12pt, width: 100%, align(center,
  text(font: "Noto Sans SC", size: 14pt, weight: 700, it.body)))
#show: columns.with(6, gutter: 18pt)
"""
XETEX = r"""
\documentclass[UTF8,zihao=false,fontset=none]{ctexart}
\usepackage[paperwidth=390mm,paperheight=540mm,hmargin=48.7459pt,vmargin=44.35pt]
  {geometry}
\usepackage{multicol}
\setCJKmainfont[Path=faces/]{%s}\setCJKsansfont[Path=faces/]{%s}
\pagestyle{empty}\columnsep=18pt
\begin{document}\fontsize{9}{14}\selectfont\parindent=2em
\begin{multicols*}{6}
"""

Program = Callable[[Path], Sequence[str]]


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--text", type=Path, help="a page to take the copy from")
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = Path(made)
        write(folder, blocks_of(order.text, _CHARACTERS))
        found = {name: own for name, own in PROGRAMS.items() if own(folder)}
        runs: dict[str, list[Run]] = {name: [] for name in found}
        # The first round is not counted: it compiles what has been edited.
        for number in range(order.runs + 1):
            for name, program in found.items():
                one = timed(program(folder), folder)
                if number:
                    runs[name].append(one)
        print(
            table(
                ("", "CPU s", "wall s", "peak MiB", "MB", "CPU ratio"),
                [
                    *rows(folder, runs),
                    *(
                        (name, "not installed")
                        for name in PROGRAMS
                        if name not in found
                    ),
                ],
            )
        )


def rows(folder: Path, runs: Mapping[str, Sequence[Run]]) -> list[Sequence[str]]:
    """The medians of each program, and its CPU beside that of WeasyPrint alone."""
    plain = [one.cpu for one in runs["WeasyPrint alone"]]
    found: list[Sequence[str]] = []
    for name, own in runs.items():
        ratio = statistics.median(
            one.cpu / other for one, other in zip(own, plain, strict=True)
        )
        figures = (
            f"{statistics.median(one.cpu for one in own):.2f}",
            f"{statistics.median(one.wall for one in own):.2f}",
            f"{max(one.peak for one in own):.0f}",
            f"{(folder / FILES[name]).stat().st_size / 1e6:.2f}",
            f"{ratio:.2f}",
        )
        found.append((name, *figures))
    return found


def write(folder: Path, blocks: Sequence[Block]) -> None:
    """The page for every program, and the faces beside it."""
    (folder / "faces").mkdir()
    faces = face_files()
    for _, _, path in faces.values():
        (folder / "faces" / path.name).symlink_to(path)
    body = "\n".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in blocks)
    rules = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight};'
        f' src: url("faces/{path.name}") }}\n'
        for family, weight, path in faces.values()
    )
    columns = f'<div class="columns">{body}</div>'
    step = _MEASURE + _GAP
    frames = "".join(
        f'<div class="frame" data-thread="text" style="left:{number * step}pt">'
        f"{'' if number else body}</div>"
        for number in range(_COLUMNS)
    )
    pages = {"columns": (columns, STYLE), "frames": (frames, STYLE)}
    pages["plain"] = (columns, rules + STYLE)
    for name, (inner, style) in pages.items():
        (folder / f"{name}.html").write_text(
            '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
            f"<title>六栏</title><style>{style}</style>{inner}",
            encoding="utf-8",
        )
    (folder / "news.typ").write_text(TYPST + "\n\n".join(map(typst, blocks)))
    serif, sans = faces["serif-400"][2].name, faces["sans-700"][2].name
    text = "\n\n".join(map(tex, blocks))
    end = "\n\\end{multicols*}\\end{document}\n"
    (folder / "news.tex").write_text(XETEX % (serif, sans) + text + end)


def typst(block: Block) -> str:
    """A block for Typst, which reads some characters as marks."""
    tag, text = block
    plain = "".join(f"\\{c}" if c in "\\#*_`$<>@[]~=-+/" else c for c in text)
    return f"= {plain}" if tag == "h2" else plain


def tex(block: Block) -> str:
    """A block for TeX, which reads some characters as commands."""
    tag, text = block
    plain = "".join(f"\\{c}" if c in "#$%&_{}" else c for c in text)
    if tag != "h2":
        return plain
    set_so = r"\sffamily\fontsize{14}{28}\selectfont"
    return rf"\par\begin{{center}}{set_so} {plain}\end{{center}}"


def render(name: str) -> Program:
    """printbook's command for a page."""
    words = ("-m", "printbook", "render", f"{name}.html", "-o", f"{name}.pdf", "-q")
    return lambda folder: (sys.executable, *words)


def found(names: Sequence[str], *words: str) -> Program:
    """A program under the first of its names that is installed; else nothing."""
    paths = (shutil.which(name) for name in names)
    path = next((one for one in paths if one), None)
    return lambda folder: (path, *words) if path else ()


PROGRAMS: Mapping[str, Program] = {
    "WeasyPrint alone": lambda folder: (
        sys.executable, "-m", "weasyprint", "plain.html", "plain.pdf",
    ),
    "printbook, CSS columns": render("columns"),
    "printbook, frames": render("frames"),
    "Typst": lambda folder: (
        sys.executable, "-c",
        "import typst; typst.compile('news.typ', output='typst.pdf',"
        " font_paths=['faces'], ignore_system_fonts=True)",
    ),
    "XeTeX": found(("xelatex",), "-interaction=batchmode", "news.tex"),
    "Chromium": found(
        ("chromium", "chromium-browser", "google-chrome"),
        "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--no-pdf-header-footer", "--print-to-pdf=chromium.pdf", "plain.html",
    ),
    "Vivliostyle": found(
        ("vivliostyle",), "build", "plain.html", "-o", "vivliostyle.pdf",
    ),
}  # fmt: skip
FILES: Mapping[str, str] = {
    "WeasyPrint alone": "plain.pdf",
    "printbook, CSS columns": "columns.pdf",
    "printbook, frames": "frames.pdf",
    "Typst": "typst.pdf",
    "XeTeX": "news.pdf",
    "Chromium": "chromium.pdf",
    "Vivliostyle": "vivliostyle.pdf",
}


if __name__ == "__main__":
    main()
