"""Both catalogues are complete: every message and phrase in English and in Chinese."""

import ast
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter

import pytest

import printbook
from printbook.cli.phrases import PHRASES
from printbook.messages import (
    CATALOGUE,
    content,
    environment,
    fonts,
    layout,
    manuscript,
    pageproof,
    pdf,
    photos,
    plans,
    preflight,
    press,
)

_SOURCE = Path(printbook.__file__).parent
_THOUSANDS = {
    "1": {**manuscript.MESSAGES, **content.MESSAGES},
    "2": photos.MESSAGES,
    "3": fonts.MESSAGES,
    "4": {**layout.MESSAGES, **plans.MESSAGES},
    "5": {**press.MESSAGES, **preflight.MESSAGES},
    "6": {**pdf.MESSAGES, **pageproof.MESSAGES},
    "9": environment.MESSAGES,
}
_CODE = re.compile(r"PB\d{4}")
_TELLS = re.compile(r"(?:tell|progress)$")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def placeholders(template: str) -> set[str]:
    """The names between the braces of a str.format template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def wanted(code: str) -> set[str]:
    """The values that the words of a code show."""
    return placeholders(CATALOGUE[code].en) | placeholders(CATALOGUE[code].en_hint)


def modules(folder: str = ".") -> Iterator[ast.Module]:
    """Every module outside the catalogue, parsed."""
    for module in (_SOURCE / folder).rglob("*.py"):
        if module.parent.name != "messages":
            yield ast.parse(module.read_text(encoding="utf-8"))


def strings(*trees: ast.AST) -> Iterator[str]:
    """Every string constant of some modules."""
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def said_values() -> Iterator[tuple[set[str], set[str]]]:
    """The codes of each call that reports one, and the names of its values."""
    for tree in modules():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call):
                names = {keyword.arg or "" for keyword in call.keywords}
                codes = {word for word in _either(call.args) if _CODE.fullmatch(word)}
                # Values behind ** cannot be read here.
                if codes and "" not in names:
                    yield codes, names


def told() -> Iterator[str]:
    """The stages that anybody tells the reader of."""
    for tree in modules():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _TELLS.search(ast.unparse(call.func)):
                yield from _either(call.args[:1])


def _either(arguments: Sequence[ast.expr]) -> Iterator[str]:
    """Strings among the arguments, and those of `one if … else another`."""
    for argument in arguments:
        if isinstance(argument, ast.IfExp):
            yield from _either((argument.body, argument.orelse))
        elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_languages_say_the_same_of_a_code(code: str) -> None:
    message = CATALOGUE[code]
    for text in (message.en, message.en_hint, message.zh, message.zh_hint):
        assert text.strip(), f"{code} has an empty text"
    assert placeholders(message.en) == placeholders(message.zh)
    assert placeholders(message.en_hint) == placeholders(message.zh_hint)


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_each_code_is_said_in_chinese_characters(code: str) -> None:
    message = CATALOGUE[code]
    assert _HAN.search(message.zh + message.zh_hint)


def test_a_code_stands_in_the_table_of_its_thousand() -> None:
    for thousand, table in _THOUSANDS.items():
        assert all(re.fullmatch(rf"PB{thousand}\d{{3}}", code) for code in table)


def test_no_code_stands_in_two_tables() -> None:
    assert len(CATALOGUE) == sum(len(table) for table in _THOUSANDS.values())
    assert not layout.MESSAGES.keys() & plans.MESSAGES.keys()


def test_every_code_that_is_reported_has_its_words() -> None:
    said = {word for word in strings(*modules()) if _CODE.fullmatch(word)}
    assert said == set(CATALOGUE)


def test_every_message_gets_the_values_it_shows_and_no_other() -> None:
    wrong = [
        (codes, names)
        for codes, names in said_values()
        if names != set().union(*map(wanted, codes))
    ]
    assert wrong == []


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_both_languages_say_the_same_at_the_counter(key: str) -> None:
    phrase = PHRASES[key]
    assert phrase.en.strip()
    assert phrase.zh.strip()
    assert placeholders(phrase.en) == placeholders(phrase.zh)


def test_every_phrase_that_is_said_is_in_the_catalogue() -> None:
    said = {
        str(argument.value)
        for tree in modules("cli")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("words")
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant)
    }
    assert said
    assert said <= set(PHRASES)


def test_every_phrase_of_the_catalogue_is_said() -> None:
    written = Counter(strings(*modules("cli")))
    stages = {f"stage.{word}" for word in told()}
    # Its own key in the catalogue is one.
    unsaid = {key for key in PHRASES if written[key] < 2 and key not in stages}
    assert unsaid == set()
