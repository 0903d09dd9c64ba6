"""Says why a page cannot be, in lines and characters, and what would help."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from printbook.content import Edition
from printbook.findings import Finding, Source, finding
from printbook.makeup.demands import LEAD
from printbook.makeup.plan import PlanSheet
from printbook.makeup.planfile import StoryWish
from printbook.makeup.planner import Refusal, Remedy, explain, refuse
from printbook.makeup.tasks import PageTask

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
    "box": "PB4133",
}


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
        wish = sheet.model.stories.get(demand.id, StoryWish())
        yield finding(
            "PB4148",
            sheet.places.get(("stories", demand.id)),
            story=demand.id,
            levels=", ".join(map(str, wish.levels)) or "1, 2, 3",
            forms=", ".join(wish.forms) or "over, beside, upright",
        )


def refusals(task: PageTask, edition: Edition) -> Iterator[Finding]:
    """Why a page has no plan: by how much it is over or short, then remedies.

    Where its areas would do, the rules that stand in the way are named.
    """
    number = edition.pages[task.number]
    refusal = refuse(task.page, task.demands) or explain(task.page, task.demands)
    yield finding(
        _code(refusal),
        edition.source,
        page=number,
        lines=abs(refusal.lines),
        characters=refusal.characters,
    )
    sources = _Sources(edition)
    for remedy in refusal.remedies:
        yield _remedy(remedy, sources, refusal)


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
