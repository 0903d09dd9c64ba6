"""What a person typed wrongly, said in the person's language."""

from enum import Enum
from typing import Any, Literal, get_args, get_origin

from typer.exceptions import TyperException

from printbook.cli.phrases import Words
from printbook.findings import Finding, finding

__all__ = ["asks_for_help", "explain"]


def asks_for_help(complaint: TyperException) -> bool:
    """Whether nothing at all was asked for: the complaint is then the help itself."""
    return type(complaint).__name__ == "NoArgsIsHelpError"


def explain(complaint: TyperException, words: Words) -> Finding:
    """The finding for a complaint of the argument parser."""
    context = getattr(complaint, "ctx", None)
    command = context.command_path if context else "printbook"
    return finding("PB9002", what=_what(complaint, words), command=command)


# The parser's exceptions have no public names, so they are told apart by their own.
def _what(complaint: TyperException, words: Words) -> str:
    """What is wrong; the parser's own words only for what has no phrase."""
    kind = type(complaint).__name__
    name = _name(getattr(complaint, "param", None), complaint)
    if kind == "NoSuchOption":
        meant = ", ".join(getattr(complaint, "possibilities", None) or ())
        key = "usage.meant" if meant else "usage.option"
        return words(key, name=name, possible=meant)
    if kind == "MissingParameter":
        return words("usage.missing", name=name)
    if kind == "BadOptionUsage":
        return words("usage.valueless", name=name)
    possible = ", ".join(_choices(getattr(complaint, "param", None)))
    if kind == "BadParameter" and possible:
        return words("usage.choice", name=name, possible=possible)
    if kind == "BadParameter":
        detail = complaint.message.removeprefix("Value error, ").rstrip(".")
        return words("usage.value", name=name, detail=detail)
    if "unexpected extra argument" in complaint.message:
        extra = complaint.message.partition("(s) (")[2].rstrip(")")
        return words("usage.extra", extra=extra)
    return words("usage.other", detail=complaint.format_message())


def _choices(parameter: Any) -> tuple[str, ...]:
    """The words that a parameter may be; () when it may be any."""
    wanted = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return tuple(str(one.value) for one in wanted)
    return tuple(map(str, get_args(wanted))) if get_origin(wanted) is Literal else ()


def _name(parameter: Any, complaint: TyperException) -> str:
    """How a parameter is written: `--lang`, or the metavar of an argument."""
    if parameter is None:
        return getattr(complaint, "option_name", "")
    options: list[str] = parameter.opts
    if options[0].startswith("-"):
        return max(options, key=len)
    return parameter.metavar or options[0].upper()
