"""Both catalogues are complete: every message and phrase in English and in Chinese."""

import re
from collections.abc import Iterator
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
    pdf,
    photos,
)

_SOURCE = Path(printbook.__file__).parent
_THOUSANDS = {
    "1": content.MESSAGES,
    "2": photos.MESSAGES,
    "3": fonts.MESSAGES,
    "4": layout.MESSAGES,
    "6": pdf.MESSAGES,
    "9": environment.MESSAGES,
}
_HAN = re.compile(r"[\u4e00-\u9fff]")


def placeholders(template: str) -> set[str]:
    """The names between the braces of a str.format template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def codes_in_source() -> Iterator[str]:
    """Every code that a module outside the catalogue mentions in a string."""
    for module in _SOURCE.rglob("*.py"):
        if module.parent.name != "messages":
            yield from re.findall(r'"(PB\d{4})"', module.read_text(encoding="utf-8"))


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


def test_every_code_that_is_reported_has_its_words() -> None:
    assert set(codes_in_source()) <= set(CATALOGUE)


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_both_languages_say_the_same_at_the_counter(key: str) -> None:
    phrase = PHRASES[key]
    assert phrase.en.strip()
    assert phrase.zh.strip()
    assert placeholders(phrase.en) == placeholders(phrase.zh)


def test_every_phrase_that_is_said_is_in_the_catalogue() -> None:
    said = set()
    for module in (_SOURCE / "cli").glob("*.py"):
        text = module.read_text(encoding="utf-8")
        said |= set(re.findall(r'words\(\s*"([a-z._]+)"', text))
    assert said <= set(PHRASES)
