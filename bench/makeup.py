"""Page make-up on 200 random pages: solved, filled, in order, in CPU seconds.

Even seeds are one tabloid page of 5 columns × 78 rows with 4 to 7 stories, odd seeds a
broadsheet page of 8 × 111 with 8 to 11. Story lengths are log-normal within 150 to
1,200 characters; more than half of the pages ask at least for 90 to 96 % of the page.
"""

import argparse
import statistics
import time
from dataclasses import dataclass

from newsroom import random_page
from tables import table

from printbook.makeup.planner import Allowance, plan_page
from printbook.makeup.planner.weighing import inversions


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
    fill = 1 - blanks / page.capacity
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
