"""Says why a page cannot be, in lines and characters, and what would help."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from printbook.content import Edition
from printbook.findings import Finding, Source, finding
from printbook.makeup.demands import LEAD
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import StoryWish
from printbook.makeup.planner import (
    Refusal,
    Remedy,
    explain,
    has_plan,
    most_tries,
    refuse,
)
from printbook.makeup.tasks import PageTask, Tasks

__all__ = ["headless", "refusals"]

# Remedies by what they do: the code that says so.
_REMEDIES: Mapping[str, str] = {
    "cut": "PB4123",
    "drop": "PB4124",
    "smaller": "PB4125",
    "banner lower": "PB4126",
    "brief": "PB4127",
    "photo": "PB4128",
    "banner higher": "PB4129",
    "trim": "PB4131",
    "hold": "PB4132",
}

# What a wish may say of how a block is to stand.
_PLACING = ("at", "columns", "boxed", "forms", "levels", "photos")
_NO_WISH = StoryWish()
_TOLD = 3


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where the stories, the photos and the edition were written."""

    edition: Edition

    def of(self, remedy: Remedy) -> Source:
        """The place that a remedy speaks of."""
        for photo in self.edition.photos:
            if photo.id == remedy.picture:
                return photo.source
        for story in self.edition.stories:
            if story.id == remedy.story:
                return story.source
        return self.edition.source


def headless(task: PageTask, sheet: PlanSheet) -> Iterator[Finding]:
    """PB4148 for every story whose wishes leave no way to set its headline."""
    for demand in task.demands:
        if demand.heads or demand.id == LEAD:
            continue
        wish = sheet.model.stories.get(demand.id, _NO_WISH)
        yield finding(
            "PB4148",
            sheet.places.get(("stories", demand.id)),
            story=demand.id,
            levels=", ".join(map(str, wish.levels)) or "1, 2, 3",
            forms=", ".join(wish.forms) or "over, beside, upright",
        )


def refusals(tasks: Tasks, task: PageTask) -> Iterator[Finding]:
    """Why a page has no plan: by how much it is over or short, then remedies.

    Where its areas would do, a wish that stands in the way is named before them.
    """
    edition = tasks.edition
    number = edition.pages[task.number]
    refusal = refuse(task.page, task.demands)
    guilty = () if refusal else tuple(_guilty(tasks, task))
    if refusal is None:
        refusal = Refusal(0, 0, ()) if guilty else explain(task.page, task.demands)
    yield finding(
        _code(refusal),
        edition.source,
        page=number,
        lines=abs(refusal.lines),
        characters=refusal.characters,
    )
    yield from guilty
    sources = _Sources(edition)
    for remedy in refusal.remedies:
        yield _remedy(remedy, sources, refusal)


def _guilty(tasks: Tasks, task: PageTask) -> Iterator[Finding]:
    """Wishes without any one of which the page has a plan, few of them."""
    stories, places = tasks.sheet.model.stories, tasks.sheet.places
    wishes = (
        (demand.id, wish)
        for demand in task.demands
        for wish in _PLACING
        if demand.id in stories and demand.id not in {LEAD, *task.before}
        if getattr(stories[demand.id], wish) != getattr(_NO_WISH, wish)
    )
    told = 0
    for story, wish in islice(wishes, most_tries(task.demands)):
        if has_plan(task.page, tasks.freed(task, story, wish)):
            place = places.get(("stories", story, wish))
            yield finding("PB4133", place, story=story, wish=wish)
            told += 1
        if told == _TOLD:
            return


def _code(refusal: Refusal) -> str:
    if refusal.lines:
        return "PB4121" if refusal.lines > 0 else "PB4122"
    return "PB4130"


def _remedy(remedy: Remedy, sources: _Sources, refusal: Refusal) -> Finding:
    does = remedy.does
    if does == "banner":
        does = "banner higher" if refusal.lines < 0 else "banner lower"
    return finding(
        _REMEDIES[does],
        sources.of(remedy),
        story=remedy.story,
        photo=remedy.picture,
        lines=remedy.lines,
        amount=remedy.amount,
    )
