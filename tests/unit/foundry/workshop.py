"""Made-up packages and clients, and findings by code."""

import io
import lzma
import tarfile
from collections.abc import Mapping
from pathlib import Path

from printbook.errors import PrintbookError
from printbook.findings import Finding

TINY = Path(__file__).parents[2] / "fonts"


def findings_of(stop: PrintbookError) -> list[Finding]:
    """What an error says."""
    return list(stop.findings)


def codes_of(stop: PrintbookError) -> list[str]:
    """The codes of what an error says."""
    return [one.code for one in findings_of(stop)]


def tar(members: Mapping[str, bytes], mode: str) -> bytes:
    """A tar with the members."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def npm_package(members: Mapping[str, bytes]) -> bytes:
    """A package as npm packs it."""
    return tar(
        {f"package/{name}": content for name, content in members.items()}, "w:gz"
    )


def deb_package(members: Mapping[str, bytes], packing: str = "xz") -> bytes:
    """A package as Debian packs it."""
    inner = tar({f"./{name}": content for name, content in members.items()}, "w:")
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.xz": lzma.compress(b""),
        f"data.tar.{packing}": lzma.compress(inner) if packing == "xz" else inner,
    }
    packed = b"!<arch>\n"
    for name, content in parts.items():
        packed += (
            f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode()
        )
        packed += content + b"\n" * (len(content) % 2)
    return packed


class Machine:
    """Clients that serve made-up packages and write down what they were asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log = folder / "asked"

    def serves(self, program: str, packages: Mapping[str, bytes]) -> None:
        """Install the client; it writes the packages, by file name, where it is run."""
        store = self._folder / f"{program}-packages"
        store.mkdir()
        for name, content in packages.items():
            (store / name).write_bytes(content)
        self.runs(program, f"/bin/cp '{store}'/* .")

    def runs(self, program: str, script: str) -> None:
        """Install a client that runs the shell script."""
        path = self._folder / "bin" / program
        path.write_text(f'#!/bin/sh\necho "{program} $*" >> "{self._log}"\n{script}\n')
        path.chmod(0o755)

    @property
    def asked(self) -> list[str]:
        """What the clients were asked, in order."""
        return self._log.read_text().splitlines() if self._log.exists() else []
