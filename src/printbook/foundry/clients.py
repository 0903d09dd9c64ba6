"""Asks a package client of the machine, npm or apt-get, for one package."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from printbook.foundry.manifest import FontSource

__all__ = ["CLIENTS", "Client", "Refusal", "archive_pattern", "download"]

_PATIENCE = 1800
"""Seconds for one package: 134 MB on a slow line."""

_COMPLAINT = re.compile(
    r"^(?:npm (?:ERR!|error)|E:)\s+(?!code |A complete log)(.+)$", re.M
)


@dataclass(frozen=True, slots=True)
class Client:
    """A program that fetches packages: its command and where one gets the program."""

    program: str
    command: tuple[str, ...]
    how: str


CLIENTS: dict[str, Client] = {
    "npm": Client(
        "npm",
        ("pack", "--loglevel=error", "--ignore-scripts"),
        "Node.js; Debian: apt-get install npm",
    ),
    "deb": Client("apt-get", ("download", "-q"), "Debian, Ubuntu"),
}
"""By kind of package; each writes the archive into the current folder."""


class Refusal(Exception):  # noqa: N818
    """Why a client brought nothing: `is_absent` when there is no such program."""

    def __init__(self, why: str, *, is_absent: bool = False) -> None:
        super().__init__(why)
        self.is_absent = is_absent


def archive_pattern(source: FontSource) -> str:
    """How the clients name the archive of a package, as a glob."""
    if source.kind == "deb":
        return f"{source.package}_*.deb"
    name, _, version = source.package.rpartition("@")
    return f"{name.removeprefix('@').replace('/', '-')}-{version}.tgz"


def download(source: FontSource, folder: Path) -> Path:
    """The package's archive, fetched into the folder; Refusal says why not."""
    client = CLIENTS[source.kind]
    program = shutil.which(client.program)
    if program is None:
        raise Refusal(f"{client.program} is not there", is_absent=True)
    command = (program, *client.command, source.package)
    complaint = _run(command, folder)
    if complaint and source.kind == "deb" and _may_update():
        # New machines have no package lists, old lists name files that are gone.
        _run((program, "update", "-q"), folder)
        complaint = _run(command, folder)
    if complaint:
        raise Refusal(complaint)
    found = next(folder.glob(archive_pattern(source)), None)
    if found is None:
        raise Refusal(f"{client.program} wrote no {archive_pattern(source)}")
    return found


def _may_update() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _run(command: Sequence[str], folder: Path) -> str:
    """Run a client in the folder; what it complained about, empty when nothing."""
    try:
        ran = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", "NO_UPDATE_NOTIFIER": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        return str(fault)
    if ran.returncode == 0:
        return ""
    words = ran.stderr.decode("utf-8", "replace").strip()
    complaint = _COMPLAINT.search(words)
    if complaint:
        return complaint[1].strip()
    return (words.splitlines() or [f"exit code {ran.returncode}"])[-1]
