"""Where lines may end by CSS Text 3 and UAX 14, in the spirit of their public tests."""

import pytest

from printbook.typography import Manner, Run, TextStyle, compose
from printbook.typography.model import WordBreak
from printbook.typography.uax14 import opportunities

SMALL_KANA = "ぁァっッゃヮㇿー"
CJK_HYPHENS = "〜゠"
HYPHENS = "‐–"
ITERATION = "々〻ゝゞヽヾ"
CENTRED = "・：；･‼⁇⁈⁉！？"
SUFFIXES = "°‰′″℃％￠"
PREFIXES = "€№￡￥"
HAN = "文"


def divided(text: str, value: str, language: str = "zh") -> str:
    """The text with ÷ wherever a line may end."""
    found = sorted(opportunities(text, value, language))
    starts, stops = [0, *found], [*found, len(text)]
    return "÷".join(text[a:b] for a, b in zip(starts, stops, strict=True))


def starters(watched: str, value: str, language: str) -> str:
    return "".join(c for c in watched if 1 in opportunities(HAN + c, value, language))


@pytest.mark.parametrize("language", ["zh-CN", "zh-Hant", "ja"])
def test_each_value_of_line_break_frees_more_in_chinese_and_japanese(
    language: str,
) -> None:
    watched = SMALL_KANA + CJK_HYPHENS + HYPHENS + ITERATION + CENTRED + SUFFIXES
    assert starters(watched, "strict", language) == ""
    assert starters(watched, "normal", language) == SMALL_KANA + CJK_HYPHENS
    assert starters(watched, "loose", language) == watched
    assert starters(watched, "anywhere", language) == watched


def test_other_languages_keep_what_only_these_free() -> None:
    watched = SMALL_KANA + CJK_HYPHENS + HYPHENS + ITERATION + CENTRED + SUFFIXES
    assert starters(watched, "normal", "en") == SMALL_KANA
    assert starters(watched, "loose", "de") == SMALL_KANA + HYPHENS + ITERATION


@pytest.mark.parametrize(("value", "freed"), [("strict", ""), ("loose", PREFIXES)])
def test_a_wide_prefix_leaves_its_number_in_loose_text(value: str, freed: str) -> None:
    ends = [c for c in PREFIXES if 1 in opportunities(c + HAN, value, "ja")]
    assert "".join(ends) == freed


@pytest.mark.parametrize(("value", "parts"), [("normal", False), ("loose", True)])
def test_inseparables_are_parted_in_loose_text(value: str, *, parts: bool) -> None:
    assert (2 in opportunities("文……文", value, "ja")) is parts
    assert (1 in opportunities("文……文", value, "ja")) is parts
    assert 1 not in opportunities("a……文", value, "ja")


def test_a_hyphen_starts_a_line_after_an_ideograph_only() -> None:
    assert divided("文‐文", "loose") == "文÷‐÷文"
    assert divided("a‐文", "loose") == "a‐÷文"


@pytest.mark.parametrize(
    "text",
    [
        "中÷国÷“你÷好”，÷他÷说：÷‘是’。",
        "价÷格÷5÷～÷7÷元，÷100%。÷$100 ÷(2024)",
        "foo-÷bar ÷http://÷a.b/÷c?÷d=e ÷end",
        "中……÷文÷——÷国",
        "中“b”国 ÷“c”",
        "中%÷文％÷文℃÷文÷€文÷№文",
        "中÷(国)÷文÷[1]，÷3,000.5kg",
        "한÷국÷어 ÷테÷스÷트",
        "中\u200b÷国\u00a0文\u2060文÷文\u00ad÷文",
        "÷".join(["😀", "👍🏽", "👨\u200d👩\u200d👧", "🇨🇳", "🇯🇵"]),
        "e\u0301t÷文\u0301÷文",
    ],
)
def test_unicode_17_parts_a_line_of_chinese(text: str) -> None:
    assert divided(text.replace("÷", ""), "strict", "en") == text


@pytest.mark.parametrize(
    ("text", "word_break", "lines"),
    [
        ("印刷printbook排版", "break-all", "印刷printbo|ok排版"),
        ("印刷2024printbook", "break-all", "印刷2024pri|ntbook"),
        ("印刷，排版，印刷排版", "keep-all", "印刷，|排版，|印刷排版"),
        ("印刷 排版 印刷", "keep-all", "印刷 排版|印刷"),
    ],
)
def test_word_break_parts_words_or_keeps_them(
    text: str, word_break: WordBreak, lines: str
) -> None:
    style = TextStyle(
        line_break="css-normal", word_break=word_break, indent=0, justify=False
    )
    assert set_in(text, 6.0 if word_break == "break-all" else 5.0, style) == lines


def test_break_all_does_not_free_what_may_not_start_a_line() -> None:
    style = TextStyle(word_break="break-all", indent=0, justify=False)
    assert "|，" not in set_in("abcd，" * 12, 4, style)


def test_line_break_anywhere_parts_marks_and_keeps_clusters() -> None:
    assert divided("文。」 a\u0301b\u00a0👨‍👩‍👧🇨🇳🇯🇵", "anywhere") == (
        "文÷。÷」÷ ÷a\u0301÷b÷\u00a0÷👨‍👩‍👧÷🇨🇳÷🇯🇵"
    )
    style = TextStyle(line_break="css-anywhere", indent=0, justify=False)
    assert set_in("文。——」……ab", 2, style) == "文。|——|」…|…ab"


def test_a_word_wider_than_the_line_runs_over_where_it_must_stay_whole() -> None:
    whole = TextStyle(indent=0, overflow_wrap="normal", hyphenate=False)
    (*_, line) = compose("版wwwwwwwwwwww", measure=4, style=whole).lines
    assert (line.text, line.width) == ("wwwwwwwwwwww", 6)
    assert set_in("版wwwwwwwwwwww", 4, TextStyle(indent=0, hyphenate=False)) != (
        "版|wwwwwwwwwwww"
    )


def test_words_are_divided_only_where_a_line_has_no_other_end() -> None:
    style = TextStyle(indent=0, justify=False, first_fit=True, hyphenate=False)
    assert set_in("ww wwwwww ww", 2, style) == "ww|wwww|ww|ww"


def test_a_soft_hyphen_may_be_forbidden() -> None:
    for level in ("gb", "css-normal"):
        style = TextStyle(
            indent=0, line_break=level, hyphenate=False, soft_hyphens=False, autospace=0
        )
        galley = compose("排abab\u00adcdcd排", measure=3, style=style)
        assert all(line.right_edge != "hyphen" for line in galley.lines)


def test_ragged_lines_by_the_rules_of_css_take_what_fits() -> None:
    text = HAN * 13
    style = TextStyle(indent=0, justify=False, line_break="css-strict")
    assert [len(line) for line in set_in(text, 6, style).split("|")] == [6, 6, 1]
    ours = TextStyle(indent=0, justify=False)
    assert [len(line) for line in set_in(text, 6, ours).split("|")] != [6, 6, 1]


def lines_of(*runs: Run, measure: float, style: TextStyle) -> str:
    lines = compose(runs, measure=measure, style=style).lines
    return "|".join(line.text for line in lines)


def test_a_run_has_its_own_rules_and_the_paragraphs_hold_where_it_ends() -> None:
    style = TextStyle(indent=0, justify=False, first_fit=True)
    loose = Manner(line_break="css-loose", autospace=0)
    within = (Run("文文文"), Run("文文・文", manner=loose))
    assert lines_of(*within, measure=5, style=style) == "文文文文文|・文"
    at_its_start = (Run("文文文文文"), Run("・文", manner=loose))
    assert lines_of(*at_its_start, measure=5, style=style) == "文文文文|文・文"
    (line,) = compose(
        (Run("文a"), Run("文a文", manner=loose)), measure=9, style=style
    ).lines
    assert line.x == (0, 1.25, 2, 3, 3.5)


def test_words_are_kept_or_parted_by_the_run_they_stand_in() -> None:
    style = TextStyle(indent=0, justify=False, first_fit=True, autospace=0)
    keeps, parts = Manner(word_break="keep-all"), Manner(word_break="break-all")
    runs = (Run("文文"), Run("排版印刷", manner=keeps), Run("文文文"))
    assert lines_of(*runs, measure=5, style=style) == "文文|排版印刷文|文文"
    runs = (Run("文文"), Run("printbook", manner=parts), Run("文printing"))
    assert lines_of(*runs, measure=5, style=style) == "文文printb|ook文|printing"


def test_only_words_that_may_be_divided_are_where_they_are_too_wide() -> None:
    style = TextStyle(indent=0, overflow_wrap="normal", hyphenate=False, autospace=0)
    divided = Manner(overflow_wrap="anywhere", hyphenate=False)
    runs = (Run("wwwwwwwwwww版"), Run("wwwwwwwwwww", manner=divided))
    assert lines_of(*runs, measure=4, style=style) == "wwwwwwwwwww|版wwwwww|wwwww"


def set_in(text: str, measure: float, style: TextStyle) -> str:
    lines = compose(text, measure=measure, style=style).lines
    return "|".join(line.text for line in lines)
