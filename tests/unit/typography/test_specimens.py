"""The cases of tests/typography/, each under its own name."""

import pytest
from tests.unit.typography.specimens import Specimen, read_specimens, set_specimen

SPECIMENS = list(read_specimens())


@pytest.mark.parametrize(
    "specimen", SPECIMENS, ids=lambda one: f"{one.file}: {one.name}"
)
def test_specimen_is_set_as_shown(specimen: Specimen) -> None:
    assert set_specimen(specimen) == specimen.lines


def test_every_specimen_has_a_name_of_its_own() -> None:
    names = [specimen.name for specimen in SPECIMENS]
    assert len(names) == len(set(names))
    assert len(names) >= 40
