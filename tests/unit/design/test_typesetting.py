"""CSS's properties of text reach the composer: unset is our style, written is CSS's."""

from typing import Any

import pytest
from tests.pages.proofs import leaf

from printbook.typography import TextStyle


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("line-break: inherit", "css-loose"),
        ("line-break: unset", "css-loose"),
        ("line-break: initial", None),
        ("line-break: var(--strict)", "css-strict"),
        ("line-break: var(--wrong)", None),
        ("line-break: var(--unknown)", None),
    ],
)
def test_what_all_of_css_may_say_of_a_property(
    declared: str, found: str | None
) -> None:
    css = "div { line-break: loose; --strict: strict; --wrong: loosely }"
    style = leaf("<div><p>全国工会</p></div>", f"{css} p {{ {declared} }}").style
    assert style.text.line_break == found


def test_a_variable_may_say_how_words_are_broken() -> None:
    css = "div { --how: break-all } p { word-break: var(--how) }"
    style = leaf("<div><p>全国工会</p></div>", css).style
    assert style.text.word_break == "break-all"


def text(declarations: str, language: str = "zh-CN") -> TextStyle:
    page = f'<div lang="{language}"><p>全国工会</p></div>'
    return leaf(page, f"p {{ {declarations} }}").style.text


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("", {}),
        ("line-break: auto", {}),
        ("line-break: loose", {"line_break": "css-loose"}),
        ("line-break: normal", {"line_break": "css-normal"}),
        ("line-break: strict", {"line_break": "css-strict"}),
        ("line-break: anywhere", {"line_break": "css-anywhere"}),
        ("--pb-line-break: jlreq-loose", {"line_break": "jlreq-loose"}),
        ("word-break: normal", {}),
        ("word-break: keep-all", {"word_break": "keep-all"}),
        ("word-break: break-all", {"word_break": "break-all"}),
        ("overflow-wrap: anywhere", {}),
        ("overflow-wrap: normal", {"overflow_wrap": "normal"}),
        ("overflow-wrap: normal; word-break: break-word", {}),
        ("hyphens: auto", {}),
        ("hyphens: manual", {"hyphenate": False}),
        ("hyphens: none", {"hyphenate": False, "soft_hyphens": False}),
        ("text-wrap: balance", {"balance": True}),
        ("text-wrap: wrap balance", {"balance": True}),
        ("text-wrap-style: balance", {"balance": True}),
        ("text-wrap: pretty", {}),
        ("text-wrap: stable", {"first_fit": True}),
    ],
)
def test_where_lines_end(declared: str, found: dict[str, Any]) -> None:
    assert changed(text(declared)) == found


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("text-autospace: auto", {}),
        ("text-autospace: no-autospace", {"autospace": 0}),
        (
            "text-autospace: NORMAL",
            {
                "autospace": 0.125,
                "autospace_for": {"alpha", "numeric", "sign"},
                "autospace_replaces": False,
            },
        ),
        (
            "text-autospace: ideograph-alpha replace",
            {"autospace": 0.125, "autospace_for": {"alpha", "sign"}},
        ),
        (
            "text-autospace: ideograph-numeric insert",
            {
                "autospace": 0.125,
                "autospace_for": {"numeric"},
                "autospace_replaces": False,
            },
        ),
        ("text-spacing-trim: auto", {}),
        ("text-spacing-trim: normal", {"spacing": "css-normal"}),
        ("text-spacing-trim: trim-all", {"spacing": "css-trim-all"}),
        (
            "text-spacing: none",
            {"spacing": "css-space-all", "autospace": 0},
        ),
        ("--pb-spacing: zh-kaiming", {"spacing": "zh-kaiming"}),
        ("--pb-spacing: auto", {}),
        ("--pb-weights: calm", {"weights": "calm"}),
        ("--pb-weights: d", {}),
        ("--pb-line-end: ink", {"line_end": "ink"}),
        ("hanging-punctuation: none", {}),
        ("hanging-punctuation: first allow-end", {"hangs": {"first", "allow-end"}}),
    ],
)
def test_what_stands_between_characters(declared: str, found: dict[str, Any]) -> None:
    assert changed(text(declared)) == found


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("text-align: justify", {"justify": True}),
        (
            "text-align: justify; text-align-last: center",
            {"justify": True, "align_last": "center"},
        ),
        (
            "text-align: justify; text-align-last: right",
            {"justify": True, "align_last": "end"},
        ),
        ("text-align: justify-all", {"justify": True, "justify_last": True}),
        ("text-align: center", {"align": "center"}),
        ("text-align: right", {"align": "end"}),
        ("text-align: end", {"align": "end"}),
        ("text-align: left", {}),
        (
            "text-align: center; text-align-last: left",
            {"align": "center", "align_last": "start"},
        ),
        (
            "text-align: left; text-align-last: justify",
            {"justify_last": True},
        ),
        ("text-align: justify; text-justify: none", {"justify_by": "none"}),
        (
            "text-align: justify; text-justify: inter-word",
            {"justify": True, "justify_by": "inter-word"},
        ),
        (
            "text-align: justify; text-justify: inter-character",
            {"justify": True, "justify_by": "inter-character"},
        ),
        ("text-indent: 2em", {"indent": 2}),
        ("text-indent: hanging 2em", {"indent": 2, "indent_hangs": True}),
        ("text-indent: 2em each-line", {"indent": 2, "indent_each_line": True}),
    ],
)
def test_how_lines_fill_the_measure(declared: str, found: dict[str, Any]) -> None:
    assert changed(text(declared)) == found


@pytest.mark.parametrize("language", ["zh-TW", "zh-Hant-HK", "ja"])
def test_the_language_arrives_and_names_no_table_itself(language: str) -> None:
    ours = text("", language)
    assert (ours.language, ours.spacing, ours.line_break) == (language, None, None)


def changed(style: TextStyle) -> dict[str, Any]:
    """What differs from a ragged paragraph of the house without an indent."""
    plain = TextStyle(justify=False, indent=0.0)
    return {
        name: getattr(style, name)
        for name in TextStyle.__slots__
        if getattr(style, name) != getattr(plain, name)
    }
