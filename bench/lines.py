"""What the lines are like: a page of six columns of 17 em, and the sample's spread.

The page, 390 × 540 mm, 9 pt on 14, is a small design of its own that goes through the
same rooms as every other: template, sample, composer, frames, markers. A line meter
given by `--meter` judges both PDFs by the frames that printbook lists beside them.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sample import ROOT, Block, blocks_of
from tables import table

from printbook import content, design, foundry, makeup, paint, pipeline
from printbook.paint import Pulled

COLUMNS, ROWS = 6, 103
LAYOUT = """\
making: frames
page: {trim: [390mm, 540mm], margins: [44.35pt, 48.74pt, 44.35pt, 48.74pt]}
grid: {zi: 9pt, columns: 6, chars: 17, gutter: 2字, baseline: 14pt, rows: 103}
"""
STYLE = """\
body, p, h2 { margin: 0 }
html { font: 9pt/14pt "Noto Serif SC"; color: device-cmyk(0 0 0 1) }
div { position: absolute; overflow: hidden }
p { text-indent: 2em; text-align: justify }
h2 { margin: 14pt 0 0; font: 700 14pt/28pt "Noto Sans SC"; text-align: center;
  break-after: avoid }
"""
PAGE = """\
<!doctype html><html lang="zh-CN"><title>Six columns</title><body>
{% for place in places %}
<div data-thread="text" style="{{ place | place }}">
{% if loop.first %}
{% for tag, text in blocks %}<{{ tag }}>{{ text }}</{{ tag }}>
{% endfor %}
{% endif %}
</div>
{% endfor %}
"""

# A meter's figure, and the most it may be; None stands for what the measure gives.
SIX_COLUMNS: Mapping[str, float | None] = {
    "right_dev_max": 0.01,
    "bad_starts": 0,
    "bad_ends": 0,
    "stretch_sd_between_lines": 0.0135,
    "stretch_max_line": None,
    "marks_outside": 0.20,
    "mark_pitch_sd": 0.135,
    "marks_under_half": 0,
    "pairs_not_squeezed": 0,
    "cjk_latin_gap_sd": 0.02,
    "single_char_last_lines": 0,
    "widows": 0,
    "lost_chars": 0,
    "off_grid": 0,
}
SPREAD: Mapping[str, float | None] = {
    **SIX_COLUMNS,
    "stretch_sd_between_lines": 0.022,
    "marks_outside": 0.30,
    "mark_pitch_sd": 0.165,
    "not_level": 0,
}
WORDS = {
    "right_dev_max": "farthest line end from the edge, em",
    "bad_starts": "forbidden line starts",
    "bad_ends": "forbidden line ends",
    "stretch_sd_between_lines": "stretch, sd between lines, em",
    "stretch_max_line": "stretch, widest line, em",
    "marks_outside": "marks outside .85 – 1.16 em, share",
    "mark_pitch_sd": "mark pitch, sd, em",
    "marks_under_half": "marks under half an em",
    "pairs_not_squeezed": "adjacent marks not squeezed",
    "cjk_latin_gap_sd": "Han–Latin gap, sd, em",
    "single_char_last_lines": "last lines of one character",
    "widows": "last lines alone at a column's head",
    "lost_chars": "characters lost",
    "off_grid": "lines off the grid, share",
    "not_level": "lines not level with the next column's, share",
}


def main() -> None:
    """Make both PDFs and print what the meter says of them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--text", type=Path, help="a paragraph a line, or HTML")
    asked.add_argument("--meter", type=Path, help="a script that judges lines")
    asked.add_argument("--keep", type=Path, help="a folder to leave the files in")
    order = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as made:
        folder = order.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        blocks = blocks_of(order.text, 6153)
        pulled = six_columns(blocks, folder)
        (folder / "columns.pdf").write_bytes(pulled.pdf)
        listed = folder / "columns.frames.json"
        listed.write_text(json.dumps(pulled.frames), encoding="utf-8")
        body = folder / "body.txt"
        text = "".join(text for tag, text in blocks if tag == "p")
        body.write_text(text, encoding="utf-8")
        pipeline.build(ROOT, designs=("spread",), output=folder)
        if order.meter is None:
            print(f"six columns: {len(pulled.pdf):,} bytes, no meter given")
            return
        page = ("--measure-em", "17", "--leading", "14", "--text", str(body))
        judge("six columns", folder / "columns.pdf", 17, SIX_COLUMNS, order.meter, page)
        edition = content.choose(ROOT, None).folder.name
        spread = folder / edition / "spread.pdf"
        options = ("--measure-em", "14", "--leading", "12.5")
        judge("spread", spread, 14, SPREAD, order.meter, options)


def six_columns(blocks: Sequence[Block], folder: Path) -> Pulled:
    """The text in columns of equal height, the lowest that hold it."""
    layout = folder / "layout" / "columns"
    layout.mkdir(parents=True, exist_ok=True)
    (layout / "layout.yaml").write_text(LAYOUT, encoding="utf-8")
    (layout / "style.css").write_text(STYLE, encoding="utf-8")
    (layout / "page.html").write_text(PAGE, encoding="utf-8")
    columns = design.read_design(folder, "columns")
    setter = makeup.Setter(foundry.open_case(ROOT))
    characters = sum(len(text) for _, text in blocks)
    rows = characters // (17 * COLUMNS)
    while True:
        made = make_up(columns, setter, blocks, rows)
        if rows >= ROWS or not any(one.overset for one in made.filled.poured):
            return paint.pull(made, {}, setter.declared)
        rows += 1


def make_up(
    columns: design.Design, setter: makeup.Setter, blocks: Sequence[Block], rows: int
) -> makeup.MadeUp:
    assert columns.grid is not None
    places = [
        columns.grid.rect(design.Area(column, column, 1, rows))
        for column in range(1, COLUMNS + 1)
    ]
    html = design.render_html(columns, {"places": places, "blocks": blocks})
    css = (("", design.sheet_css(columns, "pages")), *design.read_styles(columns))
    page = design.open_page(html, css, {}, setter.declared)
    filled = makeup.fill(page.lifted, setter)
    return makeup.MadeUp(html, page, filled, (), lacks_type=False)


def judge(
    name: str,
    pdf: Path,
    measure: int,
    limits: Mapping[str, float | None],
    meter: Path,
    options: Sequence[str],
) -> None:
    """Ask the meter, and print its figures beside their limits."""
    answer = pdf.with_suffix(".json")
    frames = pdf.with_suffix(".frames.json")
    command = [sys.executable, str(meter), str(pdf), "--size", "9", *options]
    command += ["--frames", str(frames), "--json", str(answer)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (said,) = json.loads(answer.read_text(encoding="utf-8"))
    figures = figures_of(said)
    rows = []
    for key, limit in limits.items():
        most = 1.1 / (measure - 1) if limit is None else limit
        figure = figures.get(key, math.nan)
        verdict = "" if figure <= most + 1e-9 else "over"
        rows.append((WORDS[key], f"{figure:.4g}", f"{most:.4g}", verdict))
    print(f"\n{name}: {said['lines']} lines, {said['body_chars']:,} characters\n")
    print(table((f"{measure} em", "figure", "limit", ""), rows))


def figures_of(said: Mapping[str, Any]) -> dict[str, float]:
    """The meter's figures, and those that follow from them."""
    figures = {k: float(v) for k, v in said.items() if isinstance(v, (int, float))}
    outside = figures["marks_pressed"] + figures["marks_widened"]
    level = said.get("cross_column_share")
    return figures | {
        "marks_outside": outside / max(1.0, figures["marks"]),
        "marks_under_half": float(figures["mark_pitch_min"] < 0.5),
        "pairs_not_squeezed": figures["punct_pairs"] - figures["punct_pairs_squeezed"],
        "off_grid": 1 - figures["on_grid_share"],
        "not_level": 0.0 if level is None else 1 - level,
        "lost_chars": figures.get("lost_chars", 0.0),
    }


if __name__ == "__main__":
    main()
