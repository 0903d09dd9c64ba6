"""Every dependency that pyproject.toml names is pinned, within its range."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).parents[2]
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(name: str) -> dict[str, str]:
    """Package and exact version, by the lines of a requirements file."""
    lines = (_ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line) for line in lines if line and line[0] not in "#-"]
    assert all(str(one.specifier).startswith("==") for one in wanted)
    return {canonicalize_name(one.name): str(one.specifier)[2:] for one in wanted}


RUNTIME = pins("requirements.txt")
TOOLS = pins("requirements-dev.txt")


@pytest.mark.parametrize("wanted", _PROJECT["project"]["dependencies"])
def test_what_printbook_runs_on_is_pinned(wanted: str) -> None:
    requirement = Requirement(wanted)
    assert RUNTIME[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("wanted", _PROJECT["project"]["optional-dependencies"]["dev"])
def test_what_printbook_is_checked_with_is_pinned(wanted: str) -> None:
    requirement = Requirement(wanted)
    assert TOOLS[canonicalize_name(requirement.name)] in requirement.specifier


def test_nothing_is_pinned_twice() -> None:
    assert not set(RUNTIME) & set(TOOLS)
