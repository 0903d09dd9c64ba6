"""What a template is given: the edition, and for newspapers the pages of its plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from printbook.content import Edition
from printbook.design.model import Block, Design, Plan, Rule
from printbook.makeup.parting import parted
from printbook.makeup.rules import rules_of

__all__ = ["MadePage", "template_context"]


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page of a plan: its folios, its blocks in reading order, its rules."""

    numbers: tuple[int, ...]
    """Two of a double truck, else one."""
    blocks: tuple[Block, ...]
    rules: tuple[Rule, ...]

    @property
    def number(self) -> int:
        """The folio of the page, or of its left half."""
        return self.numbers[0]


def template_context(
    edition: Edition, design: Design, plan: Plan | None, sheet: str
) -> Mapping[str, object]:
    """The names that a template may use."""
    return {
        "edition": edition,
        "stories": {story.id: story for story in edition.stories},
        "photos": {photo.id: photo for photo in edition.photos},
        "pages": _pages(edition, design, plan) if plan else (),
        "design": design,
        "sheet": sheet,
        "parted": partial(parted, names=edition.names),
    }


def _pages(edition: Edition, design: Design, plan: Plan) -> tuple[MadePage, ...]:
    rules = rules_of(plan, design.grid) if design.grid else ()
    each = design.numbered // design.pages
    return tuple(
        MadePage(
            edition.pages[page * each : (page + 1) * each],
            tuple(block for block in plan.blocks if block.page == page),
            tuple(rule for rule in rules if rule.page == page),
        )
        for page in range(design.pages)
    )
