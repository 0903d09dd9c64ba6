"""Finished files: their names, and what is published when text did not fit.

Names are `<edition>/<design>[.<part>][.<target>].pdf`; those of the default edition's
designs also stand at the top.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from printbook.paint import Pulled
from printbook.press.publish import publish
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
        pdfs = [self._path(".pdf")]
        if self.is_default and not self.part:
            pdfs.append(self.folder / f"{self._stem}.pdf")
        files |= dict.fromkeys(pdfs, pulled.pdf)
        if pulled.frames and not self.part:
            listed = json.dumps(pulled.frames, ensure_ascii=False, indent=1)
            files[self._path(".frames.json")] = listed.encode()
        publish(files)
        self._path(".overset.pdf").unlink(missing_ok=True)
        return tuple(pdfs)

    def _path(self, ending: str) -> Path:
        return self.folder / self.edition / f"{self._stem}{ending}"

    @property
    def _stem(self) -> str:
        target = "" if self.target == SCREEN else self.target.name
        return ".".join(filter(None, (self.design, self.part, target)))
