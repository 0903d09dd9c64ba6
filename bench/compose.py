"""The composer alone, in a warm process: milliseconds of CPU, the median of rounds."""

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sample import ROOT, blocks_of
from tables import table

from printbook import foundry
from printbook.typography import Run, TextStyle, compose
from printbook.typography.prepare import prepare

STYLE = TextStyle(indent=2, justify=True)
TIMES_LONGER = (1, 2, 4, 8, 16)


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--text", type=Path, help="a paragraph a line, or HTML")
    asked.add_argument("--characters", type=int, default=6000)
    asked.add_argument("--measure", type=float, default=17, help="in ems")
    asked.add_argument("--rounds", type=int, default=15)
    order = asked.parse_args()
    stack = foundry.open_case(ROOT).stack(("Noto Serif SC",), 400)

    def copy(characters: int) -> list[tuple[Run, ...]]:
        blocks = blocks_of(order.text, characters)
        return [(Run(text, stack),) for tag, text in blocks if tag == "p"]

    paragraphs = copy(order.characters)
    one_measure(paragraphs, order.measure, order.rounds)
    further_measures(paragraphs, order.rounds)
    if order.text is None:
        longer = [copy(order.characters * times) for times in TIMES_LONGER]
        longer_texts(longer, order.measure, order.rounds)


def one_measure(
    paragraphs: Sequence[tuple[Run, ...]], measure: float, rounds: int
) -> None:
    """Everything from characters to lines, then to glyphs in their places."""

    def lines() -> None:
        prepare.cache_clear()
        for runs in paragraphs:
            compose(runs, measure=measure, style=STYLE)

    def glyphs() -> None:
        prepare.cache_clear()
        for runs in paragraphs:
            for line in compose(runs, measure=measure, style=STYLE).lines:
                assert line.glyphs

    size = length(paragraphs)
    print(f"\n{size:,} characters, {len(paragraphs)} paragraphs, {measure:g} em\n")
    rows = [
        ("lines", f"{cpu(lines, rounds):.1f}"),
        ("lines and every glyph in its place", f"{cpu(glyphs, rounds):.1f}"),
    ]
    print(table(("set once", "ms"), rows))


def further_measures(paragraphs: Sequence[tuple[Run, ...]], rounds: int) -> None:
    """The same copy at other measures, as a planner asks for them."""
    rows = []
    for measure in (13, 14, 16, 17, 20, 30):

        def again(measure: float = measure) -> None:
            for runs in paragraphs:
                compose(runs, measure=measure, style=STYLE)

        rows.append((f"{measure} em", f"{cpu(again, rounds):.1f}"))
    print(f"\n{table(('a further measure', 'ms'), rows)}")


def longer_texts(
    texts: Sequence[Sequence[tuple[Run, ...]]], measure: float, rounds: int
) -> None:
    """Whether twice the text takes twice the time."""
    rows = []
    for paragraphs in texts:

        def lines(paragraphs: Sequence[tuple[Run, ...]] = paragraphs) -> None:
            prepare.cache_clear()
            for runs in paragraphs:
                compose(runs, measure=measure, style=STYLE)

        took = cpu(lines, max(3, rounds // 3))
        size = length(paragraphs)
        rows.append((f"{size:,}", f"{took:.1f}", f"{1000 * took / size:.2f}"))
    print(f"\n{table(('characters', 'ms', 'ms per 1,000'), rows)}")


def cpu(work: Callable[[], None], rounds: int) -> float:
    """The median of the rounds after one that warms up, in milliseconds."""
    work()
    took = []
    for _ in range(rounds):
        gc.collect()
        began = time.process_time()
        work()
        took.append(1000 * (time.process_time() - began))
    return statistics.median(took)


def length(paragraphs: Sequence[tuple[Run, ...]]) -> int:
    """How many characters that is."""
    return sum(len(run.text) for runs in paragraphs for run in runs)


if __name__ == "__main__":
    main()
