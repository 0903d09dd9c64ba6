"""Puts an edition together from its three files, with all that is wrong in them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from printbook.content.desk import Desk
from printbook.content.edition import Edition, Photo
from printbook.content.editiondesk import EditionDesk
from printbook.content.models import EditionFile, GlossaryFile, PhotosFile, StoriesFile
from printbook.content.photodesk import PhotoDesk
from printbook.content.storydesk import ANCHORS, StoryDesk
from printbook.errors import ContentError
from printbook.findings import Finding, close_match, finding, has_errors, in_order
from printbook.manuscript import read_model

__all__ = ["read_edition"]


def read_edition(folder: Path, *, root: Path) -> tuple[Edition, tuple[Finding, ...]]:
    """The edition and what should be known of it; ContentError when it has errors."""
    head, found, places = read_model(folder / "edition.yaml", EditionFile, root=root)
    file, story_findings, story_places = read_model(
        folder / "stories.yaml", StoriesFile, root=root
    )
    photos, photo_findings = _photos(folder, root, file)
    terms, term_findings = _glossary(root)
    front, desk = EditionDesk(places), StoryDesk(story_places)
    stories = desk.stories(file, photos) if file else ()
    there = tuple(photo for photo in (photos or {}).values() if photo)
    made = front.edition(head, stories, there, folder) if head else None
    findings = in_order(
        (
            *(*found, *front.findings),
            *photo_findings,
            *term_findings,
            *(*story_findings, *desk.findings),
            *(_astray((front, desk), file) if file else ()),
        )
    )
    if made is None or has_errors(findings):
        raise ContentError(*findings)
    return replace(made, names=made.names | terms), findings


def _glossary(root: Path) -> tuple[frozenset[str], tuple[Finding, ...]]:
    """The words of the house that no line should break."""
    path = root / "content" / "glossary.yaml"
    if not path.exists():
        return frozenset(), ()
    file, findings, _ = read_model(path, GlossaryFile, root=root)
    return frozenset(filter(None, file.terms if file else ())), findings


def _photos(
    folder: Path, root: Path, stories: StoriesFile | None
) -> tuple[dict[str, Photo | None] | None, tuple[Finding, ...]]:
    """The photos by id, None when photos.yaml cannot be read."""
    path = folder / "photos.yaml"
    if not path.exists():
        return {}, ()
    file, findings, places = read_model(path, PhotosFile, root=root)
    if file is None:
        return None, findings
    desk = PhotoDesk(places)
    photos = desk.photos(file, folder)
    if stories is not None:
        desk.check_use(file, {id for story in stories.root for id in story.photos})
    return photos, (*findings, *desk.findings)


def _astray(desks: Iterable[Desk], stories: StoriesFile) -> Iterator[Finding]:
    """Links of the copy that lead to no story and to no place of a design."""
    known = (*(story.id for story in stories.root), *sorted(ANCHORS))
    for desk in desks:
        for anchor, source in desk.editor.anchors:
            if anchor not in known:
                likely = close_match(anchor, known) or ", ".join(known)
                yield finding("PB1314", source, anchor=anchor, known=likely)
