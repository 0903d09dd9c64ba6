"""Reads photos.yaml: photos with their files looked at."""

from collections.abc import Container
from pathlib import Path

from printbook.content.desk import Desk
from printbook.content.edition import Photo
from printbook.content.models import PhotoPart, PhotosFile
from printbook.content.photographs import found_file, upright_pixels
from printbook.findings import Finding

__all__ = ["PhotoDesk"]


class PhotoDesk(Desk):
    """Reads photos.yaml."""

    def photos(self, file: PhotosFile, folder: Path) -> dict[str, Photo | None]:
        """The photos by id, None for one whose file cannot be used."""
        return {id: self.photo(id, part, folder) for id, part in file.root.items()}

    def photo(self, id: str, part: PhotoPart, folder: Path) -> Photo | None:
        """The photo, None when its file cannot be used."""
        caption = self.line(id, "caption")
        if part.credit is None and not part.ad:
            self.complain("PB2007", (id,), photo=id)
        if part.alt is None and not part.ad:
            self.complain("PB2008", (id,), photo=id)
        credit = self.maybe(part.credit, id, "credit")
        alt = self.words(part.alt, id, "alt") or caption.plain
        mark = self.words(part.mark, id, "mark")
        where = self.file(id, part.file, folder)
        if where is None:
            return None
        path, pixels = where
        place = self.place(id)
        words = (mark, caption, credit, alt)
        return Photo(id, path, *words, part.focus, pixels, place, part.ad)

    def file(
        self, id: str, name: str, folder: Path
    ) -> tuple[Path, tuple[int, int]] | None:
        """The photo's path and its upright size."""
        place = self.place(id, "file")
        path = found_file(name, folder, place)
        if isinstance(path, Finding):
            self.findings.append(path)
            return None
        pixels = upright_pixels(path, name, place)
        if isinstance(pixels, Finding):
            self.findings.append(pixels)
            return None
        return path, pixels

    def check_use(self, file: PhotosFile, used: Container[str]) -> None:
        """Report photos that no story shows; an advertisement's need none."""
        for id, part in file.root.items():
            if id not in used and not part.ad:
                self.complain("PB2005", (id,), photo=id)
