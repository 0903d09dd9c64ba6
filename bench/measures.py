"""Whether the figures of the lines hold on any text at many measures.

    measures.py [FILE …] [--measures 12 14 17]

Straight from the galleys, as a line meter takes them from a PDF: the stretch of a line
is the mean gap between its Han characters, the pitch of a mark the way from its left
edge to that of the Han character after it, less its blank when natural is 1 em.
Paragraphs with many Latin letters and digits are counted apart. A figure over its limit
stands in bold; of a widest line that is over, the least that it could be follows.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from linebounds import least_widest
from linefigures import Figures, figures_of, latin_share, limits_at
from sample import ROOT, blocks_of
from tables import table

from printbook import foundry
from printbook.typography import Run, TextStyle, compose

MEASURES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30)
FEW_LATIN = 0.05


def main() -> None:
    """Print a table for each text, and one for its paragraphs of many Latin words."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "texts", type=Path, nargs="*", help="a paragraph a line, or HTML"
    )
    asked.add_argument("--characters", type=int, default=6_154, help="of the sample")
    asked.add_argument("--weights", default="D")
    asked.add_argument("--measures", type=float, nargs="+", default=MEASURES)
    asked.add_argument("--worst", type=int, default=0, help="lines to show")
    order = asked.parse_args()
    style = TextStyle(weights=order.weights)
    for text in order.texts or [None]:
        blocks = blocks_of(text, order.characters)
        copy = [text for tag, text in blocks if tag == "p"]
        few = [one for one in copy if latin_share(one) < FEW_LATIN]
        many = [one for one in copy if latin_share(one) >= FEW_LATIN]
        name = "the sample" if text is None else text.stem
        for kind, paragraphs in (("few", few), ("many", many)):
            if paragraphs:
                count = sum(map(len, paragraphs))
                print(f"\n{name}, {kind} Latin words: {count:,} characters\n")
                print(report(paragraphs, order.measures, style, order.worst))


def report(
    copy: Sequence[str], measures: Sequence[float], style: TextStyle, worst: int
) -> str:
    """A row for each measure, and the loosest lines at it."""
    stack = foundry.open_case(ROOT).stack(("Noto Serif SC",), 400)
    rows, loose = [], []
    for measure in measures:
        galleys = [
            compose((Run(text, stack),), measure=measure, style=style) for text in copy
        ]
        figures = figures_of(galleys, measure)
        limit = limits_at(measure)["widest"]
        least = ""
        if figures.widest > limit:
            ways = [
                least_widest((Run(text, stack),), measure, style, limit)
                for text in copy
            ]
            least = f"{max(ways):.3f}"
        rows.append((f"{measure:g}", *judged(figures, measure), least))
        loose += [f"{measure:g} em {one}" for one in figures.loosest[:worst]]
    return "\n".join((table(("em", *Figures.HEADS, "least widest"), rows), *loose))


def judged(figures: Figures, measure: float) -> list[str]:
    """The figures as words, those over their limits in bold."""
    limits = limits_at(measure)
    found = []
    for key, (_, form) in Figures.COLUMNS.items():
        figure, most = getattr(figures, key), limits.get(key)
        said = format(figure, form)
        is_over = most is not None and figure > most + 1e-9
        found.append(f"**{said}**" if is_over else said)
    return found


if __name__ == "__main__":
    main()
