"""A machine that lacks something is told what to install."""

import sys

import pytest

from printbook.cli.machine import LIBRARY_REMEDIES, bring_in
from printbook.errors import MachineError
from printbook.findings import Finding


def refuse(monkeypatch: pytest.MonkeyPatch, refusal: Exception) -> Finding:
    """The finding when importing a room fails like this."""

    def fail(name: str) -> None:
        print("WeasyPrint could not import some external libraries.")
        raise refusal

    monkeypatch.setattr("importlib.import_module", fail)
    with pytest.raises(MachineError) as stopped:
        bring_in("pipeline")
    (found,) = stopped.value.findings
    assert isinstance(found, Finding)
    return found


NO_PANGO = OSError("cannot load library 'libpango-1.0-0': not found. Additionally …")


@pytest.mark.parametrize("system", sorted(LIBRARY_REMEDIES))
def test_a_missing_library_names_the_command_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], system: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    found = refuse(monkeypatch, NO_PANGO)
    assert found.message() == "a system library is missing: libpango-1.0-0"
    assert found.hint() == f"install it: {LIBRARY_REMEDIES[system]}"
    assert capfd.readouterr().out == ""


def test_an_unknown_system_is_told_the_packages_of_linux(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "freebsd14")
    assert LIBRARY_REMEDIES["linux"] in refuse(monkeypatch, NO_PANGO).hint()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = ModuleNotFoundError("No module named 'pikepdf'", name="pikepdf")
    found = refuse(monkeypatch, missing)
    assert found.message() == "the Python package pikepdf is missing"


@pytest.mark.parametrize(
    "fault",
    [
        OSError("disk on fire"),
        ModuleNotFoundError("…", name="printbook.pipelime"),
        ValueError("anything else"),
    ],
)
def test_faults_of_our_own_are_not_blamed_on_the_machine(
    monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(name: str) -> None:
        raise fault

    monkeypatch.setattr("importlib.import_module", fail)
    with pytest.raises(type(fault)) as raised:
        bring_in("pipeline")
    assert raised.value is fault
