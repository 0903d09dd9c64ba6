"""A child works, its parent only waits, and says which limit was hit."""

import os
import signal
import sys
import time
from collections.abc import Callable

import pytest
from tests.unit.rendering.conftest import told

from printbook.cli.watch import Limits, under_watch
from printbook.errors import ExitCode, RenderError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def die(of: signal.Signals) -> int:
    os.kill(os.getpid(), of)
    time.sleep(9)
    return 0


def burn() -> int:
    while True:
        pass


def stop(work: Callable[[], int], limits: Limits) -> list[str]:
    with pytest.raises(RenderError) as error:
        under_watch(work, limits)
    return told(error.value.findings)


def test_the_childs_answer_is_handed_on() -> None:
    assert under_watch(lambda: 3, Limits(9)) == 3


def test_the_child_is_a_process_of_its_own() -> None:
    here = os.getpid()
    assert under_watch(lambda: int(os.getpid() == here), Limits(9)) == 0


def test_what_the_child_says_is_said_once(capfd: pytest.CaptureFixture[str]) -> None:
    print("before", end="")
    under_watch(lambda: print("in it", file=sys.stderr) or 0, Limits(9))
    assert capfd.readouterr() == ("before", "in it\n")


def test_what_a_c_library_says_is_not_heard(capfd: pytest.CaptureFixture[str]) -> None:
    under_watch(lambda: os.write(2, b"Pango-CRITICAL") and 0, Limits(9))
    assert capfd.readouterr().err == ""


def test_a_fault_that_nobody_answers_for_is_internal() -> None:
    def fail() -> int:
        raise ValueError

    assert under_watch(fail, Limits(9)) == ExitCode.INTERNAL


def sleep() -> int:
    time.sleep(60)
    return 0


@pytest.mark.parametrize("work", [burn, sleep])
def test_time_is_limited_at_work_and_asleep(work: Callable[[], int]) -> None:
    began = time.monotonic()
    assert stop(work, Limits(1)) == ["PB4301"]
    assert time.monotonic() - began < 5


def test_memory_is_limited() -> None:
    def hoard() -> int:
        try:
            return len(bytearray(1 << 34))
        except MemoryError:
            return 7

    assert under_watch(hoard, Limits(9, memory=1 << 33)) == 7


@pytest.mark.parametrize(
    ("of", "code"),
    [(signal.SIGABRT, "PB4302"), (signal.SIGSEGV, "PB4304")],
)
def test_a_child_that_dies_is_told(of: signal.Signals, code: str) -> None:
    assert stop(lambda: die(of), Limits(9)) == [code]


def test_recursion_may_go_deep() -> None:
    def down(steps: int) -> int:
        return 0 if steps == 0 else down(steps - 1)

    assert under_watch(lambda: down(15_000), Limits(9)) == 0


def test_no_child_is_left_behind() -> None:
    under_watch(lambda: 0, Limits(9))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_the_parent_needs_neither_weasyprint_nor_fonts() -> None:
    import subprocess

    script = (
        "import sys, printbook.cli.app, printbook.cli.watch;"
        "print([m for m in sys.modules if m in ('weasyprint', 'uharfbuzz', 'pikepdf')])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"
