"""Page make-up on 200 random pages: solved, filled, in order, in CPU seconds.

Even seeds are one tabloid page of 5 columns × 78 rows with 4 to 7 stories, odd seeds a
broadsheet page of 8 × 111 with 8 to 11. Story lengths are log-normal within 150 to
1,200 characters; more than half of the pages ask at least for 90 to 96 % of the page.
"""

import argparse
import statistics
import time
from dataclasses import dataclass
from random import Random

from tables import table

from printbook.makeup.planner import Allowance, Demand, Page, Picture, plan_page
from printbook.makeup.planner.judging import inversions
from printbook.makeup.planner.shapes import shapes_of

_HEADS = (
    ((1, (5, 4)), (2, (4, 3)), (3, (4, 3)), (4, (4,)), (5, (4,))),
    ((1, (5, 4)), (2, (4, 3)), (3, (3,)), (4, (3,))),
)


@dataclass(frozen=True, slots=True)
class Tried:
    """One page: CPU seconds, and of its plan blank lines and inverted pairs."""

    seed: int
    cpu: float
    is_solved: bool
    fill: float
    blanks: int
    inverted: int
    pairs: int


def random_page(seed: int) -> tuple[Page, tuple[Demand, ...]]:
    """A page and its stories, lengths scaled to the least area of the seed."""
    random = Random(seed)
    if seed % 2:
        page = Page(8, 111, 13)
        count = random.randint(8, 11)
    else:
        page = Page(5, 78, 14)
        count = random.randint(4, 7)
    lengths = sorted(
        (min(max(random.lognormvariate(6.1, 0.5), 150), 1200) for _ in range(count)),
        reverse=True,
    )
    photos = random.randint(0, 5)
    owners = [n % count for n in range(photos)]
    aspects = [random.choice((1.5, 1.5, 1.33, 0.75)) for _ in owners]
    share = random.uniform(0.90, 0.96) if random.random() < 0.6 else None
    wanted = share or random.uniform(0.80, 0.90)
    scale = 1.0
    for _ in range(12):
        demands = _demands(
            page, [length * scale for length in lengths], owners, aspects
        )
        area = sum(_least(one, page) for one in demands)
        scale *= 1 + (wanted * page.capacity - area) / max(
            1.0, sum(one.lines for one in demands)
        )
    return page, demands


def _demands(
    page: Page, lengths: list[float], owners: list[int], aspects: list[float]
) -> tuple[Demand, ...]:
    return tuple(
        Demand(
            id=f"s{rank + 1}",
            rank=rank,
            lines=max(8, round(length / (page.chars - 0.8))),
            paragraphs=max(1, round(length / 130)),
            heads=_HEADS[0] if rank < 2 else _HEADS[1],
            pictures=tuple(
                Picture(f"p{n + 1}", aspect, 10.4, most_columns=3)
                for n, (owner, aspect) in enumerate(zip(owners, aspects, strict=True))
                if owner == rank
            ),
            has_figure=length > 350,
        )
        for rank, length in enumerate(lengths)
    )


def _least(demand: Demand, page: Page) -> int:
    return min(w * min(rows) for w, rows in shapes_of(demand, page).items())


def tried(seed: int, allowance: Allowance) -> Tried:
    """One page planned."""
    page, demands = random_page(seed)
    began = time.process_time()
    plans = plan_page(page, demands, allowance)
    cpu = time.process_time() - began
    pairs = len(demands) * (len(demands) - 1) // 2
    if not plans:
        return Tried(seed, cpu, False, 0.0, 0, 0, pairs)
    ranks = {demand.id: demand.rank for demand in demands}
    blanks = plans[0].blanks
    fill = 1 - blanks / (page.columns * page.rows)
    inverted = len(inversions(plans[0].blocks, ranks))
    return Tried(seed, cpu, True, fill, blanks, inverted, pairs)


def main() -> None:
    """Plan the pages and print what came of them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=200)
    asked.add_argument(
        "--more", type=int, default=0, help="rounds after the first plan"
    )
    order = asked.parse_args()
    runs = [tried(seed, Allowance(more=order.more)) for seed in range(order.pages)]
    solved = [run for run in runs if run.is_solved]
    times = sorted(run.cpu for run in runs)
    rows = [
        ["solved", f"{len(solved)} of {len(runs)}"],
        ["not solved", " ".join(str(run.seed) for run in runs if not run.is_solved)],
        ["CPU s, median", f"{statistics.median(times):.2f}"],
        ["CPU s, 95 of 100", f"{times[len(times) * 95 // 100]:.2f}"],
        ["CPU s, worst", f"{times[-1]:.2f}"],
        ["filled, mean", f"{statistics.mean(run.fill for run in solved):.2%}"],
        ["filled, least", f"{min(run.fill for run in solved):.2%}"],
        [
            "inverted pairs",
            f"{sum(r.inverted for r in solved) / sum(r.pairs for r in solved):.1%}",
        ],
    ]
    print(table(["", "value"], rows))


if __name__ == "__main__":
    main()
