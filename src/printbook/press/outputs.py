"""Finished files: their names, and what is published when text did not fit.

Names are `<edition>/<design>[.<part>][.<target>].pdf`; the default edition's designs
for the screen also stand at the top. What is split lies in `<edition>/<target>/`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from printbook.paint import Pulled
from printbook.press.imposition import Imposition, impose
from printbook.press.publish import publish
from printbook.press.saving import parted
from printbook.targets import SCREEN, Target

__all__ = ["Outputs"]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the files of one sheet go."""

    folder: Path
    edition: str
    design: str
    target: Target
    part: str = ""
    is_default: bool = False
    imposition: str = ""
    """How a file for a press is laid on sheets as well; empty for not at all."""
    is_right_bound: bool = False
    page_names: tuple[str, ...] = ()
    """What the printer calls the pages, where each is a file of its own."""

    def publish(
        self, pulled: Pulled, beside: Mapping[str, bytes], *, is_whole: bool
    ) -> tuple[Path, ...]:
        """Put a sheet's files in place; the PDF's paths, the one at the top last.

        A sheet that lacks text goes to `….overset.pdf`: an earlier good one stays.
        `beside` are files of the edition that go with it, by their names.
        """
        files = {self.folder / self.edition / name: beside[name] for name in beside}
        if not is_whole:
            publish({**files, self._path(".overset.pdf"): pulled.pdf})
            return (self._path(".overset.pdf"),)
        pdfs = self._pdfs(pulled.pdf)
        files |= pdfs
        if pulled.frames and not self.part and self.target == SCREEN:
            listed = json.dumps(pulled.frames, ensure_ascii=False, indent=1)
            files[self._path(".frames.json")] = listed.encode()
        publish(files)
        self._path(".overset.pdf").unlink(missing_ok=True)
        return tuple(pdfs)

    def _pdfs(self, pdf: bytes) -> dict[Path, bytes]:
        """The finished files by their places."""
        if self.target.is_split:
            folder = self.folder / self.edition / self.target.name
            pages = zip(self.page_names, parted(pdf), strict=True)
            return {folder / name: page for name, page in pages}
        pdfs = {self._path(".pdf"): pdf}
        if self.is_default and not self.part and self.target == SCREEN:
            pdfs[self.folder / f"{self._stem}.pdf"] = pdf
        if self.imposition and self.target.is_cmyk:
            job = f"{self.edition} {self._stem}"
            order = Imposition(
                self.imposition, is_right_bound=self.is_right_bound, job=job
            )
            imposed = impose(pdf, order, name=self._path(".pdf").name)
            pdfs[self._path(".imposed.pdf")] = imposed.pdf
        return pdfs

    @property
    def keeps_places(self) -> bool:
        """Whether preflight will ask where the pieces of a page were written."""
        return self.target.is_cmyk and not self.target.is_split

    def name_of(self, ending: str) -> str:
        """What a file that goes with the sheet's is called."""
        return f"{self._stem}{ending}"

    def _path(self, ending: str) -> Path:
        return self.folder / self.edition / self.name_of(ending)

    @property
    def _stem(self) -> str:
        target = "" if self.target == SCREEN else self.target.name
        return ".".join(filter(None, (self.design, self.part, target)))
