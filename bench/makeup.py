"""Page make-up: random pages, an issue, double trucks, briefs, edits, in CPU seconds.

Even seeds are one tabloid page of 5 columns × 78 rows with 4 to 7 stories, odd seeds a
broadsheet page of 8 × 111 with 8 to 11. Story lengths are log-normal within 150 to
1,200 characters; more than half of the pages ask at least for 90 to 96 % of the page.
Every plan is drawn and held to the rules by the inspector of the tests.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from random import Random
from typing import TypeVar

from newsroom import banner, briefs_page, random_page, stories_for
from sample import ROOT
from tables import table

from printbook.makeup.assigning import Bulk, dealt
from printbook.makeup.planner import (
    Allowance,
    Demand,
    Page,
    PagePlan,
    plan_page,
    resize,
)
from printbook.makeup.planner.scene import chart_of, charted
from printbook.makeup.planner.weighing import inversions

sys.path.insert(0, str(ROOT))
from tests.unit.planner.inspector import faults

FIRST = Allowance(more=0, changes=0)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tried:
    """One page: CPU seconds, shapes included, and what became of it."""

    name: str
    stories: int
    cpu: float
    plan: PagePlan | None
    fill: float
    most_blank: int
    inverted: int
    faults: int

    @property
    def pairs(self) -> int:
        """Of stories."""
        return self.stories * (self.stories - 1) // 2


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What work gives, and its CPU seconds, no shapes remembered from before."""
    charted.cache_clear()
    began = time.process_time()
    done = work()
    return done, time.process_time() - began


def tried(
    name: str, page: Page, demands: Sequence[Demand], allowance: Allowance
) -> Tried:
    """One page planned."""
    plans, cpu = timed(lambda: plan_page(page, demands, allowance))
    return judged(name, page, demands, plans[0] if plans else None, cpu)


def judged(
    name: str, page: Page, demands: Sequence[Demand], plan: PagePlan | None, cpu: float
) -> Tried:
    """What became of a page."""
    if plan is None:
        return Tried(name, len(demands), cpu, None, 0.0, 0, 0, 0)
    ranks = {demand.id: demand.rank for demand in demands}
    return Tried(
        name,
        len(demands),
        cpu,
        plan,
        1 - plan.blanks / page.capacity,
        max(block.shape.blanks for block in plan.blocks),
        len(inversions(plan.blocks, ranks)),
        len(faults(page, demands, plan)),
    )


def summary(runs: Sequence[Tried]) -> list[list[str]]:
    """Two columns: what is measured, and the figure."""
    solved = [run for run in runs if run.plan]
    times = sorted(run.cpu for run in runs)
    in_time = sum(run.plan is not None and run.cpu <= 5 for run in runs)
    fills = [run.fill for run in solved]
    inverted = sum(run.inverted for run in solved) / sum(run.pairs for run in solved)
    return [
        ["solved", f"{len(solved)} of {len(runs)}"],
        ["solved in 5 s", f"{in_time} of {len(runs)}"],
        ["not solved", " ".join(run.name for run in runs if not run.plan) or "none"],
        ["broken rules", str(sum(run.faults for run in solved))],
        ["CPU s, median", f"{statistics.median(times):.2f}"],
        ["CPU s, 95 of 100", f"{times[len(times) * 95 // 100]:.2f}"],
        ["CPU s, worst", f"{times[-1]:.2f}"],
        ["filled, mean", f"{statistics.mean(fills):.2%}"],
        ["filled, least", f"{min(fills):.2%}"],
        ["stories' blank lines, most", str(max(run.most_blank for run in solved))],
        ["inverted pairs", f"{inverted:.1%}"],
    ]


def random_pages(count: int, allowance: Allowance) -> list[Tried]:
    """The pages of the seeds."""
    return [
        tried(str(seed), *random_page(seed), allowance=allowance)
        for seed in range(count)
    ]


def issue() -> list[str]:
    """Sixteen broadsheet pages, stories dealt out by weight."""
    pages = [Page(8, 111, 13)] * 16
    demands: list[Demand] = []
    for number in range(16):
        random = Random(500 + number)
        stories = stories_for(pages[0], random.randint(8, 11), 3, 0.91, random)
        demands += [
            replace(one, id=f"{number}-{one.id}", rank=16 * one.rank + number)
            for one in stories
        ]
    demands.sort(key=lambda one: one.rank)
    by_name = {one.id: one for one in demands}
    bulks = [
        Bulk(one.id, chart_of(one, pages[0]).least_area, weight=one.rank)
        for one in demands
    ]
    shares = next(dealt(bulks, [page.capacity for page in pages]))
    charted.cache_clear()
    runs = [
        tried(
            "",
            page,
            [replace(by_name[name], rank=rank) for rank, name in enumerate(names)],
            FIRST,
        )
        for page, names in zip(pages, shares, strict=True)
    ]
    cpu = sum(run.cpu for run in runs)
    solved = [run for run in runs if run.plan]
    return [
        "an issue of 16 pages",
        str(len(demands)),
        f"{len(solved)} of 16",
        f"{cpu:.2f}",
        f"{statistics.mean(run.fill for run in solved):.2%}",
        f"{sum(r.inverted for r in solved) / sum(r.pairs for r in solved):.1%}",
        str(sum(run.faults for run in solved)),
    ]


def special() -> list[Tried]:
    """Double trucks, briefs, ten stories with five photos."""
    found = []
    for name, page, count, photos, allowance in (
        ("ten stories, five photos", Page(8, 111, 13), 10, 5, FIRST),
        ("the same, improved", Page(8, 111, 13), 10, 5, Allowance()),
        ("under a banner", banner(Page(8, 111, 13), 12), 9, 4, FIRST),
        ("double truck, 13 columns", Page(13, 78, 14), 11, 5, FIRST),
        ("double truck, 16 columns", Page(16, 111, 13), 14, 6, FIRST),
        ("double truck with a fold", Page(10, 78, 14, fold=5), 11, 5, FIRST),
        ("16 stories", Page(8, 111, 13), 16, 2, FIRST),
        ("25 stories", Page(8, 111, 13), 25, 2, FIRST),
    ):
        demands = stories_for(page, count, photos, 0.91, Random(77))
        found.append(tried(name, page, demands, allowance))
    for count, seed in product((16, 25), range(3)):
        page, demands = briefs_page(count, seed)
        found.append(tried(f"{count} briefs, {seed + 1}", page, demands, FIRST))
    return found


def grown() -> list[list[str]]:
    """CPU seconds by the number of stories, six pages each, a column per four."""
    rows = []
    for count in (4, 6, 8, 10, 12, 14, 18, 22, 26):
        page = Page(max(4, min(8, round(count * 0.8))), 111 if count > 6 else 78, 13)
        runs = []
        for seed in range(4):
            demands = stories_for(page, count, count // 3, 0.9, Random(900 + seed))
            runs.append(tried("", page, demands, FIRST))
        times = [run.cpu for run in runs]
        solved = sum(run.plan is not None for run in runs)
        rows.append(
            [
                str(count),
                f"{page.columns} × {page.rows}",
                f"{solved} of {len(runs)}",
                f"{statistics.median(times):.2f}",
                f"{max(times):.2f}",
            ]
        )
    return rows


def edits() -> list[list[str]]:
    """A story some characters longer or shorter, in the topology that it has."""
    took, kept = [], 0
    changes = (-30, -10, 10, 30)
    for seed in (1, 3, 5, 7):
        page, demands = random_page(seed)
        plans = plan_page(page, demands, FIRST)
        for change in changes:
            edited = edited_by(demands, change, page)
            began = time.process_time()
            again = resize(page, edited, plans[0])
            took.append(1000 * (time.process_time() - began))
            kept += again is not None
    return [
        ["edits that stay in the topology", f"{kept} of {len(took)}"],
        ["CPU ms, median", f"{statistics.median(took):.0f}"],
        ["CPU ms, worst", f"{max(took):.0f}"],
    ]


def edited_by(demands: Sequence[Demand], change: int, page: Page) -> tuple[Demand, ...]:
    """The third story longer by so many characters."""
    third = demands[2]
    settings = tuple(
        replace(
            one,
            lines=tuple(
                (
                    rows + round(change / page.chars * one.legs / one.columns),
                    price,
                )
                for rows, price in one.lines
            ),
        )
        for one in third.settings
    )
    return (*demands[:2], replace(third, settings=settings), *demands[3:])


def main() -> None:
    """Plan the pages and print what came of them."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--pages", type=int, default=200)
    asked.add_argument("--improved", type=int, default=40, help="pages searched longer")
    order = asked.parse_args()
    print(f"First plans of {order.pages} random pages\n")
    print(table(["", "value"], summary(random_pages(order.pages, FIRST))), flush=True)
    if order.improved:
        print(f"\n{order.improved} of them with the usual allowance\n")
        runs = random_pages(order.improved, Allowance())
        print(table(["", "value"], summary(runs)), flush=True)
    heads = ["", "stories", "solved", "CPU s", "filled", "inverted", "broken rules"]
    rows = [
        [
            run.name,
            str(run.stories),
            "yes" if run.plan else "no",
            f"{run.cpu:.2f}",
            f"{run.fill:.2%}",
            f"{run.inverted} of {run.pairs}",
            str(run.faults),
        ]
        for run in special()
    ]
    print(f"\n{table(heads, [*rows, issue()])}", flush=True)
    print(f"\n{table(['', 'value'], edits())}", flush=True)
    heads = ["stories", "page", "solved", "CPU s, median", "worst"]
    print(f"\n{table(heads, grown())}")


if __name__ == "__main__":
    main()
