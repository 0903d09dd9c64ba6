"""A project that need not be set, and a press that sets nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest

from printbook.findings import Finding
from printbook.targets import SCREEN


@dataclass
class StandInPress:
    """Answers like the pipeline, and remembers what it was asked for."""

    findings: tuple[Finding, ...] = ()
    stop: BaseException | None = None
    asked: dict[str, object] = field(default_factory=dict)

    def build(
        self, project: Path, *, progress: Callable[[str, str], None], **asked: object
    ) -> SimpleNamespace:
        """Say two stages, then stop or hand back one artifact."""
        self.asked = {"project": project, **asked}
        progress("read", "0127")
        progress("gild", "edges")
        if self.stop is not None:
            raise self.stop
        made = SimpleNamespace(
            design="spread",
            target=SCREEN.name,
            path=project / "build" / "spread.pdf",
            pages=1,
        )
        return SimpleNamespace(artifacts=(made,), findings=self.findings)

    def check(
        self,
        project: Path,
        *,
        edition: str | None,
        progress: Callable[[str, str], None],
    ) -> tuple[Finding, ...]:
        """Hand back the findings."""
        self.asked = {"project": project, "edition": edition}
        return self.findings


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a project, and is the current folder."""
    (tmp_path / "content").mkdir()
    (tmp_path / "layout").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRINTBOOK_LANG", "en")
    return tmp_path


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> StandInPress:
    """The stand-in, brought in wherever a command asks for the pipeline."""
    stand_in = StandInPress()
    for command in ("build", "check"):
        monkeypatch.setattr(
            f"printbook.cli.{command}.bring_in", lambda room: stand_in, raising=True
        )
    return stand_in
