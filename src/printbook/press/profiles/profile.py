"""A printing condition: its profile, its registered name, how much ink it carries."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from PIL import ImageCms

from printbook.errors import ContentError
from printbook.findings import finding

__all__ = ["PROFILES", "USUAL_PROFILE", "Profile", "open_profile", "srgb_profile"]

USUAL_PROFILE = "ISOcoated"
"""What is meant where nobody names a printing condition."""

_FOLDER = Path(__file__).parent
_MOST_BYTES = 20_000_000
# ICC.1:2010, 7.2: where a header says what the profile is for, and when it was made.
_CLASS, _SPACE = slice(12, 16), slice(16, 20)
_MADE, _MADE_THEN = slice(24, 36), bytes.fromhex("07d000010001000000000000")


@dataclass(frozen=True, slots=True)
class Profile:
    """A printing condition.

    `condition` is its name in the registry, as an output intent has it; `ink_limit` the
    most ink in per cent that the paper takes.
    """

    name: str
    content: bytes
    condition: str
    says: str
    ink_limit: int
    is_registered: bool = True


# Names: registry of characterization data, color.org. Limits: 240 % for coldset on
# newsprint (ISO 12647-3), 300 % for sheets (ISO 12647-2, as the profiles are made).
_CARRIED = {
    "ISOnewspaper": (
        "ISOnewspaper_v4_26_bas.ICC",
        "ISOnewspaper26v4",
        "Coldset offset on newsprint, 26 % dot gain",
        240,
    ),
    "PSO_Uncoated": (
        "PSO_Uncoated_ISO12647_bas.ICC",
        "FOGRA47",
        "Offset on uncoated white paper, ISO 12647-2",
        300,
    ),
    "ISOcoated": (
        "ISOcoated_v2_300_bas.ICC",
        "FOGRA39",
        "Offset on coated paper, ISO 12647-2",
        300,
    ),
}

PROFILES: Mapping[str, str] = MappingProxyType(
    {name: says for name, (_, _, says, _) in _CARRIED.items()}
)
"""What each carried profile is for, by its name."""


def open_profile(name: str, root: Path, ink_limit: int = 0) -> Profile:
    """The carried profile of that name, or the project's own in a file of that name.

    `ink_limit` is the printer's own, 0 for that of the profile. ContentError when there
    is none (PB5201) or it is no profile of four inks (PB5202).
    """
    found = _carried(name) if name in _CARRIED else _given(name, root)
    return replace(found, ink_limit=ink_limit) if ink_limit else found


def _given(name: str, root: Path) -> Profile:
    path = root / name
    if not path.is_file() or path.stat().st_size > _MOST_BYTES:
        known = ", ".join(PROFILES)
        raise ContentError(finding("PB5201", profile=name, known=known))
    content = path.read_bytes()
    try:
        opened = ImageCms.getOpenProfile(BytesIO(content))
        says = (ImageCms.getProfileDescription(opened) or path.stem).strip()
    except (ImageCms.PyCMSError, OSError):
        raise ContentError(finding("PB5202", profile=name)) from None
    if content[_SPACE] != b"CMYK" or content[_CLASS] != b"prtr":
        raise ContentError(finding("PB5202", profile=name))
    return Profile(name, content, says, says, 300, is_registered=False)


@lru_cache(maxsize=4)
def _carried(name: str) -> Profile:
    file, condition, says, limit = _CARRIED[name]
    return Profile(name, (_FOLDER / file).read_bytes(), condition, says, limit)


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The sRGB profile of littleCMS, which would say when it was made."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return made[: _MADE.start] + _MADE_THEN + made[_MADE.stop :]
