"""Standard CSS names that WeasyPrint does not know are carried by custom properties."""

import pytest
from tests.pages.proofs import leaf

from printbook.design.css import rename_unknown


def renamed(css: str) -> str:
    return rename_unknown(css)


@pytest.mark.parametrize(
    ("css", "made"),
    [
        ("p{text-autospace:normal}", "p{--pb-text-autospace:normal}"),
        ("p{TEXT-AutoSpace:normal}", "p{--pb-text-autospace:normal}"),
        ("p{text-wrap : balance}", "p{--pb-text-wrap:balance}"),
        ("p{text-wrap/**/:balance}", "p{--pb-text-wrap:balance}"),
        (
            "p{line-break:strict!important;color:red}",
            "p{--pb-line-break:strict!important;color:red}",
        ),
        (
            "p{text-emphasis:dot red!important;color:red}",
            "p{--pb-text-emphasis-style:dot red!important;"
            "--pb-text-emphasis-color:dot red!important;color:red}",
        ),
        (
            'p{text-emphasis:"•"}',
            'p{--pb-text-emphasis-style:"•";--pb-text-emphasis-color:"•"}',
        ),
        ("p{text-emphasis:star}", "p{text-emphasis:star}"),
        ('p{text-emphasis-style:"x"}', 'p{text-emphasis-style:"x"}'),
        ("p{text-emphasis-color:4pt}", "p{text-emphasis-color:4pt}"),
        ("p{text-emphasis-position:left up}", "p{text-emphasis-position:left up}"),
        ("p{color:red;line-break:strict}", "p{color:red;--pb-line-break:strict}"),
        ("p{;;line-break:strict}", "p{;;--pb-line-break:strict}"),
        (
            "@media print{p{line-break:strict}}",
            "@media print{p{--pb-line-break:strict}}",
        ),
        (
            "@supports (color:red){@media print{p{line-break:strict}}}",
            "@supports (color:red){@media print{p{--pb-line-break:strict}}}",
        ),
        (
            "div{color:red;p{line-break:strict}text-wrap:balance}",
            "div{color:red;p{--pb-line-break:strict}--pb-text-wrap:balance}",
        ),
        (
            "@page :left{@top-left{text-wrap:balance}}",
            "@page :left{@top-left{--pb-text-wrap:balance}}",
        ),
        ("p{line-break:strict", "p{--pb-line-break:strict}"),
        (
            "p::first-letter{initial-letter:3 2}",
            "p::first-letter{--pb-initial-letter:3 2}",
        ),
        ("b{initial-letter:2.5 drop}", "b{--pb-initial-letter:2.5 drop}"),
        ("b{initial-letter:drop 2 3}", "b{initial-letter:drop 2 3}"),
        ("b{initial-letter:2 1.5}", "b{initial-letter:2 1.5}"),
        ("b{initial-letter:0.5}", "b{initial-letter:0.5}"),
        ("b{initial-letter:100}", "b{initial-letter:100}"),
        ("b{initial-letter:2em}", "b{initial-letter:2em}"),
        ("b{initial-letter:drop}", "b{initial-letter:drop}"),
    ],
)
def test_a_property_that_weasyprint_does_not_know_is_renamed(
    css: str, made: str
) -> None:
    assert renamed(css) == made


@pytest.mark.parametrize(
    "css",
    [
        "/* line-break: strict */ p{color:red}",
        'p::before{content:"line-break: strict; text-wrap: balance"}',
        ".line-break{color:red}",
        "line-break{color:red}",
        'p[title="line-break:x"]{color:red}',
        "p{color:red;transition:line-break}",
        "p{--line-break:strict}",
        "p{background:url(line-break:strict)}",
        "p{text-align-last:center;text-align:justify}",
        "p{--pb-line-break:strict}",
        "",
    ],
)
def test_everything_else_stays_as_it_was(css: str) -> None:
    assert renamed(css) == css


@pytest.mark.parametrize(
    ("css", "made"),
    [
        # What WeasyPrint knows too is said twice: its own initial value says nothing.
        ("p{hyphens:manual}", "p{hyphens:manual;--pb-hyphens:manual}"),
        (
            "p{word-wrap:break-word}",
            "p{overflow-wrap:break-word;--pb-overflow-wrap:break-word}",
        ),
        ("p{word-break:keep-all}", "p{word-break:normal;--pb-word-break:keep-all}"),
        (
            "p{text-indent:hanging 2em each-line}",
            "p{text-indent: 2em ;--pb-text-indent-lines:hanging each-line}",
        ),
        ("p{text-indent:2em}", "p{text-indent:2em;--pb-text-indent-lines:none}"),
        ("p{text-wrap:nowrap}", "p{white-space:nowrap;--pb-text-wrap:nowrap}"),
        (
            "p{text-spacing:trim-start no-autospace}",
            "p{--pb-text-spacing-trim:trim-start;--pb-text-autospace:no-autospace}",
        ),
        (
            "p{text-spacing:none!important}",
            "p{--pb-text-spacing-trim:space-all!important;"
            "--pb-text-autospace:no-autospace!important}",
        ),
        # The initial value of a custom property is none: the property's own is meant.
        ("p{text-autospace:initial}", "p{--pb-text-autospace:normal}"),
        ("p{line-break:var(--level)}", "p{--pb-line-break:var(--level)}"),
    ],
)
def test_what_means_more_than_weasyprint_knows_is_written_anew(
    css: str, made: str
) -> None:
    assert renamed(css) == made


@pytest.mark.parametrize(
    ("css", "made"),
    [
        ("p{text-autospace:wide}", "p{text-autospace:wide}"),
        ("p{text-autospace:normal ideograph-alpha}",) * 2,
        ("p{hanging-punctuation:force-end allow-end}",) * 2,
        ("p{line-break:3px}",) * 2,
        ("p{word-break:auto-phrase}",) * 2,
        ("p{text-spacing:trim-start wide}",) * 2,
        ("p{--pb-spacing:zh-kaming}", "p{pb-spacing:zh-kaming}"),
        ("p{--pb-weights:loud}", "p{pb-weights:loud}"),
    ],
)
def test_a_value_that_is_none_is_left_for_weasyprint_to_tell(
    css: str, made: str
) -> None:
    assert renamed(css) == made


def test_a_sheet_without_such_a_name_is_not_even_parsed() -> None:
    untidy = "p { color : RED ; ; } /* as it was */"
    assert renamed(untidy) is untidy


def test_renaming_twice_changes_nothing_more() -> None:
    once = renamed("p{line-break:strict}")
    assert renamed(once) == once


def test_a_style_attribute_is_declarations_from_its_start() -> None:
    css = "line-break:strict;text-wrap:balance"
    made = "--pb-line-break:strict;--pb-text-wrap:balance"
    assert rename_unknown(css, is_declarations=True) == made


def test_a_template_may_carry_its_own_styles() -> None:
    body = "<style>p { text-autospace: normal }</style><p>全国</p>"
    assert leaf(body).style.text.autospace == 0.125
    assert leaf('<p style="text-wrap: balance">全国</p>').style.text.balance
