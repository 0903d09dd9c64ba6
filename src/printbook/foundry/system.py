"""The faces of the system, asked of fontconfig in a child: never without being told."""

import os
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from printbook.errors import MachineError
from printbook.findings import finding
from printbook.foundry.face import Face
from printbook.foundry.strange import Wanted, open_strange

__all__ = ["SystemFaces"]

_LIST = (
    "fc-list",
    "--format",
    "%{file}\t%{index}\t%{family}\t%{weight}\t%{slant}\t%{variable}\n",
)
_SECONDS = 30
# fontconfig numbers the instances of a variable face in the upper half of the index.
_FIRST_INSTANCE = 1 << 16
# FcWeightToOpenType (fontconfig 2.14, fcweight.c).
_WEIGHTS = (
    *((0, 100), (40, 200), (50, 300), (55, 350), (75, 380), (80, 400)),
    *((100, 500), (180, 600), (200, 700), (205, 800), (210, 900), (215, 1000)),
)


@dataclass(frozen=True, slots=True)
class _Listed:
    path: Path
    index: int
    families: frozenset[str]
    weight: int | None
    """None for a variable face, which has every weight."""
    is_upright: bool


class SystemFaces:
    """What fontconfig knows, chosen as CSS chooses, opened when asked for."""

    def face(self, family: str, weight: int) -> Face | None:
        """The family's upright face nearest in weight; None when it is not there."""
        wanted = family.strip().strip("\"'").casefold()
        own = [one for one in _listed() if wanted in one.families]
        own = [one for one in own if one.is_upright] or own
        for one in sorted(own, key=lambda each: abs((each.weight or weight) - weight)):
            order = Wanted(
                family, one.weight or weight, index=one.index, is_trusted=True
            )
            face = open_strange(one.path, order)
            if isinstance(face, Face):
                return face
        return None


@cache
def _listed() -> tuple[_Listed, ...]:
    """Every face of the system; MachineError where there is no fontconfig."""
    # Ours says that there is no font at all.
    own = {key: value for key, value in os.environ.items() if key != "FONTCONFIG_FILE"}
    try:
        said = subprocess.run(
            _LIST, env=own, capture_output=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as refusal:
        raise MachineError(finding("PB3104", why=refusal)) from refusal
    rows = (line.split("\t") for line in said.stdout.decode("utf-8").splitlines())
    return tuple(_read(*row) for row in rows if len(row) == 6 and _is_plain(row))


def _is_plain(row: list[str]) -> bool:
    """Whether the row is a face and no named instance of a variable one."""
    return row[1].isdecimal() and int(row[1]) < _FIRST_INSTANCE


def _read(
    file: str, index: str, families: str, weight: str, slant: str, variable: str
) -> _Listed:
    names = frozenset(name.strip().casefold() for name in families.split(","))
    number = float(weight) if weight.replace(".", "", 1).isdecimal() else 80.0
    nearest = min(_WEIGHTS, key=lambda pair: abs(pair[0] - number))[1]
    standing = None if variable == "True" else nearest
    return _Listed(Path(file), int(index), names, standing, slant == "0")
