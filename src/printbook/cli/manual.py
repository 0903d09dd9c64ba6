"""`docs/cli.md`, written from the commands: `python -m printbook.cli.manual`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from printbook.cli.app import make_app
from printbook.cli.phrases import Words

__all__ = ["manual"]

_WIDTH = 88
_HEAD = """\
# The command line · 命令行

Written by `make docs` from the commands themselves; do not edit.

Results go to stdout, everything else to stderr. A finding is one line,
`file:line:column: severity CODE message`, and under it what to do.
结果写到标准输出，其余写到标准错误。

| exit code | meaning | 含义 |
|---|---|---|
| 0 | clean | 合格 |
| 1 | errors found; with `--strict` warnings too | 有错误，或 `--strict` 时有警告 |
| 2 | wrong use of the command line | 命令用法不对 |
| 3 | content or configuration unreadable or invalid | 稿件或配置无法读取或有误 |
| 4 | the machine lacks a library, a font or a tool | 缺少系统库、字体或工具 |
| 5 | a page could not be made, or a limit was hit | 无法成页，或超出限制 |
| 70 | internal error; a crash file lies in `build/` | 内部错误，记录在 `build/` |
| 130 | interrupted | 被中断 |

The language is that of `--lang`, else of `PRINTBOOK_LANG`, else the system's.
提示语言依次取自 `--lang`、`PRINTBOOK_LANG` 和系统设置。
"""


def manual() -> str:
    """The page: every command's help in English, then in Chinese."""
    english = dict(_pages(Words("en")))
    chinese = dict(_pages(Words("zh")))
    parts = [_HEAD]
    for name, page in english.items():
        parts.append(f"## {name}\n\n{_block(page)}\n{_block(chinese[name])}")
    return "\n".join(parts)


def _block(page: str) -> str:
    return f"```text\n{page}\n```\n"


def _pages(words: Words) -> Iterator[tuple[str, str]]:
    """Name and help of the program and of every command below it."""
    yield from _help("printbook", typer.main.get_command(make_app(words)), None)


def _help(name: str, command: Any, above: Any) -> Iterator[tuple[str, str]]:
    context = command.context_class(
        command, info_name=name, parent=above, terminal_width=_WIDTH
    )
    page = command.get_help(context)
    yield context.command_path, "\n".join(line.rstrip() for line in page.splitlines())
    for child, below in getattr(command, "commands", {}).items():
        yield from _help(child, below, context)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
