"""Reads a page plan: which columns and rows each block of a page has.

The planner writes the same format.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook.content import Edition
from printbook.design.model import Area, Block, Design, Plan
from printbook.errors import ContentError
from printbook.findings import Finding, finding, has_errors
from printbook.makeup.planfile import BlockPlace, PlanFile
from printbook.makeup.slotting import Slotting, paired
from printbook.manuscript import Places, read_model

__all__ = [
    "PlanSheet",
    "check_standing",
    "is_complete",
    "plan_of",
    "plan_path",
    "read_plan",
    "read_planfile",
    "written_plan",
]

_FURNITURE = ("banner", "lead")
_NEEDED = {"banner": ("at",), "lead": ("legs",)}


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """What the plan's file says, and where it says it."""

    model: PlanFile
    places: Places
    findings: tuple[Finding, ...]


def plan_path(edition: Edition, design: Design) -> Path:
    """Where the plan of an edition for a design is written."""
    return edition.folder / f"plan.{design.name}.yaml"


def written_plan(edition: Edition, design: Design) -> bytes:
    """What the file has, wishes and places; nothing when there is none."""
    path = plan_path(edition, design)
    return path.read_bytes() if path.is_file() else b""


def read_planfile(edition: Edition, design: Design, *, root: Path) -> PlanSheet:
    """The wishes and blocks of `plan.<design>.yaml`; nothing when there is no file.

    Raises ContentError with every finding.
    """
    path = plan_path(edition, design)
    if not path.exists():
        return PlanSheet(PlanFile(design=design.name), Places(), ())
    model, findings, places = read_model(path, PlanFile, root=root)
    if model is None:
        raise ContentError(*findings)
    if model.design != design.name:
        place = places.get(("design",))
        said = finding("PB4113", place, other=model.design, design=design.name)
        findings = (*findings, said)
    return PlanSheet(model, places, findings)


def read_plan(
    edition: Edition, design: Design, *, root: Path
) -> tuple[Plan, tuple[Finding, ...]]:
    """A plan written by hand, in which every block has its place.

    Raises ContentError with every finding.
    """
    return plan_of(read_planfile(edition, design, root=root), edition, design)


def is_complete(sheet: PlanSheet, edition: Edition, design: Design) -> bool:
    """Whether the file places everything that the design prints."""
    blocks = sheet.model.blocks
    placed = {(place.story, place.is_continued) for place in blocks}
    wanted = {(name, False) for name in due(edition, design)}
    return wanted | {(place.story, True) for place in blocks if place.jump} <= placed


def due(edition: Edition, design: Design) -> set[str]:
    """The blocks that a design prints of an edition."""
    stories = {story.id for story in edition.stories}
    named = {"banner"} | ({"lead"} if edition.lead else set())
    return named - design.omits | (set() if "stories" in design.omits else stories)


def plan_of(
    sheet: PlanSheet, edition: Edition, design: Design
) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan with every block where its file says; ContentError with all findings."""
    reader = _Reader(design, sheet.places, edition)
    blocks = reader.standing(sheet.model)
    reader.check_pages(design, edition)
    reader.check_complete(sheet.model.blocks)
    reader.check_photos(sheet.model)
    blocks = paired(blocks)
    reader.check_parts(blocks)
    found = (*sheet.findings, *reader.slotting.findings)
    if has_errors(found):
        raise ContentError(*found)
    return Plan(design.name, tuple(blocks), refits=sheet.model.refit), found


def check_standing(sheet: PlanSheet, edition: Edition, design: Design) -> None:
    """ContentError where what the file has placed, of a page yet to be planned, is
    wrong: no search would mend it.
    """
    reader = _Reader(design, sheet.places, edition)
    reader.standing(sheet.model)
    reader.check_pages(design, edition)
    reader.check_complete(sheet.model.blocks, is_due=False)
    reader.check_photos(sheet.model, is_due=False)
    found = (*sheet.findings, *reader.slotting.findings)
    if has_errors(found):
        raise ContentError(*found)


class _Reader:
    """Holds the blocks of a plan to the edition and to each other."""

    def __init__(self, design: Design, places: Places, edition: Edition) -> None:
        assert design.grid is not None
        self.slotting = Slotting(design.grid, design.pages, places)
        self.places = places
        self.omits = design.omits
        self.stories = {story.id: story for story in edition.stories}
        self.photos = {photo.id: photo for photo in edition.photos}
        self.furniture = _FURNITURE if edition.lead else ("banner",)

    def standing(self, model: PlanFile) -> tuple[Block, ...]:
        """The blocks and advertisements of the file, held to each other."""
        blocks = [self.block(n, place) for n, place in enumerate(model.blocks)]
        blocks += [
            self.slotting.ad(place, ("ads", n)) for n, place in enumerate(model.ads)
        ]
        self.check_overlaps(blocks)
        return tuple(blocks)

    def block(self, number: int, place: BlockPlace) -> Block:
        where = ("blocks", number)
        block = self.slotting.block(place, where)
        for nth, photo in enumerate(place.photos):
            if photo.id not in self.photos:
                self.complain("PB4105", (*where, "photos", nth, "id"), photo=photo.id)
        self.check_known(place, where)
        return block

    def check_known(self, place: BlockPlace, where: tuple[object, ...]) -> None:
        if place.story not in self.stories and place.story not in self.furniture:
            self.complain("PB4106", (*where, "story"), story=place.story)
            return
        # Without these the copy would have nowhere to stand, and be lost.
        for part in _NEEDED.get(place.story, ("head", "legs")):
            if not getattr(place, part):
                self.complain("PB4112", where, block=place.story, part=part)
        story = self.stories.get(place.story)
        if place.figure and (story is None or story.figure is None):
            self.complain("PB4107", (*where, "figure"), story=place.story)

    def check_pages(self, design: Design, edition: Edition) -> None:
        """The edition numbers every page of the design."""
        count = len(edition.pages)
        if count < design.numbered:
            place = edition.pages_source
            said = finding("PB4115", place, pages=design.numbered, count=count)
            self.say(said)

    def check_complete(
        self, places: Sequence[BlockPlace], *, is_due: bool = True
    ) -> None:
        """Every story stands exactly once on the page; none is left out in silence.

        At most once where it is not due yet.
        """
        count = Counter(one.story for one in places if not one.is_continued)
        seconds = Counter(one.story for one in places if one.is_continued)
        stories = () if "stories" in self.omits else tuple(self.stories)
        for name in (*self.furniture, *stories):
            if name in self.omits:
                continue
            story = self.stories.get(name)
            source = story.source if story else self.places.get(("blocks",))
            if not count[name]:
                if is_due:
                    self.say(finding("PB4108", source, story=name))
            elif count[name] > 1 or seconds[name] > 1:
                self.say(finding("PB4109", source, story=name))

    def check_parts(self, blocks: Sequence[Block]) -> None:
        """A story in two parts has both, the second on a later page."""
        for number, block in enumerate(blocks):
            where = ("blocks", number)
            is_first, other = bool(block.of("jump")), block.to_page
            if is_first and other is None:
                self.complain("PB4144", where, story=block.id)
            elif is_first and other is not None and other <= block.page:
                page = other + 1
                self.complain("PB4142", (*where, "jump"), story=block.id, page=page)
            elif block.is_continued and block.from_page is None:
                self.complain("PB4145", where, story=block.id)

    def check_photos(self, model: PlanFile, *, is_due: bool = True) -> None:
        """Every story's photo has a place, unless the design prints none.

        Only those of stories that stand already where no more is due.
        """
        if "photos" in self.omits:
            return
        placed = {photo.id for place in model.blocks for photo in place.photos}
        placed |= {place.photo for place in model.ads if place.photo}
        standing = {place.story for place in model.blocks}
        later = {
            photo.id
            for story in self.stories.values()
            if not is_due and story.id not in standing
            for photo in story.photos
        }
        for name, photo in self.photos.items():
            if name not in placed | later and not photo.is_ad:
                self.say(finding("PB4111", photo.source, photo=name))

    def check_overlaps(self, blocks: Sequence[Block]) -> None:
        """No two slots share a cell of the grid; a box holds what stands in it."""
        taken: dict[tuple[int, int], str] = {}
        for number, block in enumerate(blocks):
            for slot in block.slots:
                if slot.role == "box":
                    continue
                cells, name = _cells(slot.area), f"{block.id} {slot.area}"
                others = (taken[cell] for cell in cells if cell in taken)
                # Legs that share one area were parted on purpose.
                other = next((one for one in others if one != name), None)
                if other is not None:
                    area = str(slot.area)
                    place = ("blocks", number)
                    self.complain(
                        "PB4110", place, block=block.id, area=area, other=other
                    )
                taken |= dict.fromkeys(cells, name)

    def complain(self, code: str, where: Sequence[object], **values: object) -> None:
        self.slotting.complain(code, where, **values)

    def say(self, said: Finding) -> None:
        self.slotting.findings.append(said)


def _cells(area: Area) -> list[tuple[int, int]]:
    return [
        (column, row)
        for column in range(area.first_column, area.last_column + 1)
        for row in range(area.first_row, area.last_row + 1)
    ]
