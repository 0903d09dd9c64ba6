"""Plans the pages of an edition: stories ask, and every block gets its place.

What the plan's file wishes is kept, and what it has placed already stays.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from printbook.content import Edition
from printbook.design.model import Block, Design, Plan
from printbook.design.yard import CLOSED, Yard
from printbook.errors import ContentError
from printbook.findings import Finding, finding
from printbook.makeup.fitness import Fitness
from printbook.makeup.jumping import PARTINGS, rests
from printbook.makeup.plan import PlanSheet, check_standing, is_complete, plan_of
from printbook.makeup.planned import read_sheet
from printbook.makeup.planner import (
    Demand,
    PagePlan,
    Placed,
    plan_page,
    resize,
    text_of,
)
from printbook.makeup.proposals import Proposal
from printbook.makeup.refusals import headless, refusals
from printbook.makeup.report import MOST_BLANK
from printbook.makeup.setter import Setter
from printbook.makeup.tasks import PageTask, Tasks

__all__ = ["propose", "refit"]

_Paged: TypeAlias = tuple[PageTask, tuple[PagePlan, ...]]
"""A page, and the plans found of it."""
_Known: TypeAlias = dict[
    tuple[int, tuple[Demand, ...], tuple[Block, ...]], tuple[PagePlan, ...]
]
"""Plans by page, by what its stories ask, by what of them stands before it."""

# How often a plan is sized again where copy does not fit the legs it was given.
_TRIES = 16


def propose(
    sheet: PlanSheet,
    edition: Edition,
    design: Design,
    setter: Setter,
    *,
    yard: Yard = CLOSED,
) -> tuple[Proposal, ...]:
    """The plans found, cheapest first; ContentError says why there is none."""
    check_standing(sheet, edition, design)
    tasks = Tasks(sheet, edition, design, setter, yard)
    fitness = Fitness(tasks.trial, setter)
    if is_complete(sheet, edition, design):
        made, _ = plan_of(sheet, edition, design)
        return (Proposal(made, (), fitness.blanks_of(made), 0.0),)
    unprinted = tuple(_unprinted(tasks))
    if unprinted:
        raise ContentError(*sheet.findings, *unprinted)
    faults: list[Finding] = []
    known: _Known = {}
    for names in tasks.assignments():
        pages = _paged(tasks, names, fitness, known)
        unheaded = [one for task, _ in pages for one in headless(task, sheet)]
        if unheaded:
            raise ContentError(*sheet.findings, *unheaded)
        if _are_whole(tasks, pages):
            return tuple(_proposals(tasks, pages, fitness))
        # The first assignment is the most even one: its faults are the edition's.
        faults = faults or [
            one for task, found in pages if not found for one in refusals(tasks, task)
        ]
    raise ContentError(*sheet.findings, *faults)


def _paged(
    tasks: Tasks, names: Sequence[Sequence[str]], fitness: Fitness, known: _Known
) -> list[_Paged]:
    """Every page with its plans; where they do not hold what goes on, parted anew."""
    first: list[_Paged] = []
    for parting in range(PARTINGS if tasks.jumps else 1):
        pages = _parted(tasks, names, fitness, known, parting)
        if _are_whole(tasks, pages):
            return pages
        first = first or pages
    return first


def _parted(
    tasks: Tasks,
    names: Sequence[Sequence[str]],
    fitness: Fitness,
    known: _Known,
    parting: int,
) -> list[_Paged]:
    """Page by page, for a story's rest hangs on its first part.

    A page that waits for a first part which has no place is left out.
    """
    pages: list[_Paged] = []
    parts = dict(tasks.placed_parts())
    for number, own in enumerate(names):
        if any(tasks.jumps[name] == number for name in tasks.jumps.keys() - parts):
            continue
        task = tasks.task(number, own, parts, parting)
        key = number, task.demands, tuple(task.before.values())
        if key not in known:
            known[key] = _found(tasks, task, fitness)
        pages.append((task, known[key]))
        if known[key]:
            parts |= tasks.parts(task, known[key][0])
    return pages


def _are_whole(tasks: Tasks, pages: Sequence[_Paged]) -> bool:
    """Whether every page has a plan."""
    return len(pages) == tasks.design.pages and all(plans for _, plans in pages)


def refit(
    edition: Edition,
    design: Design,
    setter: Setter,
    *,
    root: Path,
    yard: Yard = CLOSED,
) -> Plan | None:
    """The plan of the edition's file sized again, every block where it stands.

    None where no sizes hold the copy: then the page wants another plan.
    """
    sheet = read_sheet(edition, design, root=root)
    if not is_complete(sheet, edition, design):
        # What is not in the file has just been planned for this very copy.
        return None
    tasks = Tasks(sheet, edition, design, setter, yard, is_free=True)
    fitness = Fitness(tasks.trial, setter)
    pages: list[_Paged] = []
    parts: dict[str, Block] = {}
    for number in range(design.pages):
        names, standing = tasks.as_placed(number)
        task = tasks.task(number, names, parts)
        sized = resize(task.page, task.demands, standing)
        fitted = _fitted(tasks, task, sized, fitness) if sized else None
        if fitted is None:
            return None
        pages.append((task, (fitted,)))
        parts |= tasks.parts(task, fitted)
    (proposal,) = _proposals(tasks, pages, fitness)
    return replace(proposal.plan, refits=True)


def _found(tasks: Tasks, task: PageTask, fitness: Fitness) -> tuple[PagePlan, ...]:
    """The page's plans, cheapest first: what copy asks for changes what they cost."""
    if not task.demands and not task.page.capacity:
        return (PagePlan((), 0.0),)
    return tuple(sorted(_fitting(tasks, task, fitness), key=lambda plan: plan.cost))


def _unprinted(tasks: Tasks) -> Iterator[Finding]:
    """Parts of which the template prints nothing: there is nothing to be metered."""
    trial = tasks.trial
    for story in tasks.stories:
        proofs = trial.of(story.id, "head")
        parts = {
            "head": any(one.leaves or one.threads for one in proofs),
            "legs": story.id in trial.threads,
        }
        for part, is_printed in parts.items():
            if not is_printed:
                name = tasks.design.name
                yield finding(
                    "PB4155", story.source, part=part, story=story.id, design=name
                )


def _fitting(tasks: Tasks, task: PageTask, fitness: Fitness) -> Iterator[PagePlan]:
    """The page's plans, each sized until all its copy fits."""
    for plan in plan_page(task.page, task.demands):
        fitted = _fitted(tasks, task, plan, fitness)
        if fitted:
            yield fitted


def _fitted(
    tasks: Tasks, task: PageTask, plan: PagePlan, fitness: Fitness
) -> PagePlan | None:
    """The plan with other shapes where a story's paragraphs do not fit their legs.

    Lines alone do not say it: a last line may not stand at the head of a leg, nor a
    subhead at its foot.
    """
    demands = {demand.id: demand for demand in task.demands}
    fitted: PagePlan | None = plan
    for _ in range(_TRIES):
        if fitted is None:
            return None
        misfits = [one for one in fitted.blocks if not _fits(tasks, task, one, fitness)]
        if not misfits:
            return fitted
        for one in misfits:
            barred = demands[one.story].barred | {text_of(one.shape)}
            demands[one.story] = replace(demands[one.story], barred=barred)
        fitted = resize(task.page, tuple(demands.values()), fitted)
    return None


def _fits(tasks: Tasks, task: PageTask, placed: Placed, fitness: Fitness) -> bool:
    block = tasks.block(task, placed)
    before = task.before.get(placed.story)
    if before is None and placed.story in tasks.jumps:
        return fitness.is_full(block, rests(block, tasks.meter))
    blank = fitness.blanks(before, block) if before else fitness.blanks(block)
    return blank is None or 0 <= blank <= placed.shape.blanks


def _proposals(
    tasks: Tasks, pages: Sequence[_Paged], fitness: Fitness
) -> Iterator[Proposal]:
    """The n-th plans of all pages together, where all copy fits them so."""
    for n in range(max(len(plans) for _, plans in pages)):
        chosen = [(task, plans[min(n, len(plans) - 1)]) for task, plans in pages]
        proposal = _proposal(tasks, chosen, fitness)
        # What goes on was planned for the first of them.
        rests = [proposal.blanks.get(name, 0) for name in tasks.jumps]
        if n == 0 or all(0 <= blank <= MOST_BLANK for blank in rests):
            yield proposal


def _proposal(
    tasks: Tasks, pages: Sequence[tuple[PageTask, PagePlan]], fitness: Fitness
) -> Proposal:
    places = [place for task, _ in pages for place in task.standing]
    for task, plan in pages:
        places += [tasks.cast(task, placed) for placed in plan.blocks]
    names = ["banner", "lead", *(story.id for story in tasks.edition.stories)]
    places.sort(key=lambda place: names.index(place.story))
    standing = {block.id for block in tasks.locked}
    written = [one for one in tasks.sheet.model.blocks if one.story in standing]
    model = tasks.sheet.model.model_copy(update={"blocks": [*written, *places]})
    sheet = replace(tasks.sheet, model=model, findings=())
    made, _ = plan_of(sheet, tasks.edition, tasks.design)
    blocks = sorted(made.blocks, key=lambda block: block.page)
    made = replace(made, blocks=tuple(blocks))
    prices = tuple(price for _, plan in pages for price in plan.prices)
    cost = sum(price.price for price in prices)
    return Proposal(made, prices, fitness.blanks_of(made), cost)
