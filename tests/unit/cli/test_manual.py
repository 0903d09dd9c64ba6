"""`docs/cli.md` says what the commands say."""

from pathlib import Path

import pytest
import typer

from printbook.cli.app import make_app
from printbook.cli.manual import manual
from printbook.cli.phrases import Words

_ROOT = Path(__file__).parents[3]


def test_the_page_is_the_one_the_commands_write() -> None:
    page = (_ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert page == manual(), "run `make docs`"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_and_option_has_help(language: str) -> None:
    words = Words("zh" if language == "zh" else "en")
    top = typer.main.get_command(make_app(words))
    commands = dict(top.commands)  # type: ignore[attr-defined]
    commands |= commands["fonts"].commands
    for name, command in commands.items():
        assert command.help, f"{name} has no help"
        for parameter in command.params:
            assert parameter.help, f"{name} {parameter.name} has no help"
