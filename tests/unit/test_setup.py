"""The set-up script says what to install where it may not install by itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder of programs that stand before the machine's own."""
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def put(bench: Path, name: str, script: str) -> Path:
    """A program on the bench."""
    program = bench / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def set_up(bench: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The set-up, as somebody who is not root, with the bench first on the path."""
    put(bench, "id", "echo 1000")
    return subprocess.run(
        [_ROOT / "scripts" / "setup"],
        env={**os.environ, "PATH": f"{bench}:/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def blind(bench: Path, system: str) -> str:
    """A Python of the system that opens no library."""
    put(bench, "uname", f"echo {system}")
    python = f'case "$*" in *ctypes*) exit 1 ;; *) exec {sys.executable} "$@" ;; esac'
    return str(put(bench, "python", python))


def test_missing_libraries_are_named_with_the_commands_that_install_them(
    bench: Path,
) -> None:
    done = set_up(bench, PYTHON=blind(bench, "Linux"))
    assert done.returncode == 4
    assert (
        "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
        "libharfbuzz0b libharfbuzz-subset0" in done.stderr
    )
    assert "sudo dnf install python3 pango harfbuzz" in done.stderr
    assert done.stderr.endswith("run the same command again.\n")


def test_a_mac_is_told_to_brew(bench: Path) -> None:
    done = set_up(bench, PYTHON=blind(bench, "Darwin"))
    assert done.returncode == 4
    assert "brew install python pango" in done.stderr
    assert "apt-get" not in done.stderr


def test_a_machine_without_python_is_told_which(bench: Path, tmp_path: Path) -> None:
    # Nothing but the shell's own tools is on the path.
    for tool in ("dirname", "uname", "sh"):
        (bench / tool).symlink_to(Path("/usr/bin") / tool)
    script = (_ROOT / "scripts" / "setup").read_text(encoding="utf-8")
    (tmp_path / "scripts").mkdir()
    moved = put(tmp_path / "scripts", "setup", "")
    moved.write_text(script.replace("/usr/bin/python3", "no-python"), encoding="utf-8")
    put(bench, "id", "echo 1000")
    done = subprocess.run(
        [moved], env={"PATH": str(bench)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 4
    assert "Python 3.11 or newer with its venv module is needed" in done.stderr
    # One command for everything: the libraries need not wait for Python.
    assert "sudo apt-get install python3 python3-venv libpango-1.0-0" in done.stderr


def test_the_proof_on_a_bare_machine_explains_itself() -> None:
    done = subprocess.run(
        [_ROOT / "scripts" / "prove-bare"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("Proves the set-up on a bare machine")
    assert "set -eu" not in done.stderr
