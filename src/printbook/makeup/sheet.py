"""What a template is given: the edition, and for newspapers the pages of its plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from printbook.content import Edition
from printbook.design.model import Block, Design, Plan, Rule
from printbook.makeup.rules import rules_of

__all__ = ["MadePage", "template_context"]


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page of a plan: its folio, its blocks in reading order, its rules."""

    number: int
    blocks: tuple[Block, ...]
    rules: tuple[Rule, ...]


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
    }


def _pages(edition: Edition, design: Design, plan: Plan) -> tuple[MadePage, ...]:
    rules = rules_of(plan, design.grid) if design.grid else ()
    return tuple(
        MadePage(
            number,
            tuple(block for block in plan.blocks if block.page == page),
            tuple(rule for rule in rules if rule.page == page),
        )
        for page, number in enumerate(edition.pages[: design.pages])
    )
