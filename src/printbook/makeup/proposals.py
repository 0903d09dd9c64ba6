"""What a planner hands to the desk: plans to choose from, and each one drawn."""

from collections.abc import Mapping
from dataclasses import dataclass

from printbook.content import Edition
from printbook.design.model import Design, Plan
from printbook.findings import Finding
from printbook.makeup.dummy import Drawing, drawing_of
from printbook.makeup.planner import Price
from printbook.messages import Language

__all__ = ["Planned", "Proposal", "dummy_of"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan, what it costs, and how its text fits.

    `blanks` are the lines each block leaves blank, fewer than none where it is overset.
    """

    plan: Plan
    prices: tuple[Price, ...]
    blanks: Mapping[str, int]
    cost: float


@dataclass(frozen=True, slots=True)
class Planned:
    """Plans of an edition in one design, the cheapest first; none when it has none."""

    edition: Edition
    design: Design
    proposals: tuple[Proposal, ...]
    findings: tuple[Finding, ...]


def dummy_of(planned: Planned, proposal: Proposal, language: Language) -> Drawing:
    """The proposal drawn, with the edition's headlines and the marks of its photos."""
    edition = planned.edition
    titles = {story.id: story.headline.plain for story in edition.stories}
    return drawing_of(
        proposal.plan,
        planned.design,
        titles={"banner": edition.headline.plain, **titles},
        blanks=proposal.blanks,
        photo_marks={photo.id: photo.mark or "" for photo in edition.photos},
        language=language,
    )
