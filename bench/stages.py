"""`printbook build` with a clock: when each stage of the first sheet began.

    stages.py LOG build --design spread …

The command runs as ever and ends when its first sheet is published. LOG gets a JSON
list of stage, CPU seconds of the process, wall seconds, and the peak memory in MiB.
"""

import json
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

began = time.monotonic()
marks: list[tuple[str, float, float, float]] = []


class Published(BaseException):
    """The first sheet is where it belongs."""


def mark(stage: str, _: str = "") -> None:
    """Write down that a stage begins; a second sheet is not begun."""
    if stage == "compose" and any(one == "publish" for one, *_ in marks):
        raise Published
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    marks.append((stage, time.process_time(), time.monotonic() - began, peak))


@contextmanager
def progress(_: Any) -> Iterator[Any]:
    """What the command calls as the work goes on."""
    yield mark


def main() -> int:
    """Run the command."""
    from printbook.cli import main as command
    from printbook.cli.talk import Talk

    Talk.progress = progress  # type: ignore[assignment, method-assign]
    log, *arguments = sys.argv[1:]
    try:
        answer = command(arguments)
    except Published:
        answer = 0
    mark("end")
    Path(log).write_text(json.dumps(marks), encoding="utf-8")
    return answer


if __name__ == "__main__":
    sys.exit(main())
