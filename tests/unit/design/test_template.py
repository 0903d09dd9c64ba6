"""Templates are sandboxed and strict: content stays text, mistakes name their line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.pages.paper import write_paper
from tests.pages.proofs import leaf

from printbook.content import Copy
from printbook.design import Design, read_design, render_html
from printbook.design.template import (
    cn_date,
    cn_date_full,
    cn_number,
    place,
    points,
)
from printbook.errors import ContentError, RenderError
from printbook.findings import Finding, Source
from printbook.geometry import Rect

HERE = Source(Path("stories.yaml"), 1, 1)


@pytest.fixture(scope="module")
def design(tmp_path_factory: pytest.TempPathFactory) -> Design:
    return read_design(write_paper(tmp_path_factory.mktemp("a") / "paper"), "tiny")


def filled(design: Design, template: str, **names: object) -> str:
    (design.folder / "try.html").write_text(template, encoding="utf-8")
    return render_html(replace(design, template="try.html"), names)


def complaint(design: Design, template: str, **names: object) -> Finding:
    with pytest.raises(RenderError) as stop:
        filled(design, template, **names)
    (one,) = stop.value.findings
    assert isinstance(one, Finding)
    assert one.code == "PB4001"
    return one


def where(one: Finding) -> str:
    assert one.source is not None
    return f"{one.source.path}:{one.source.line}"


INJECTIONS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}",
    "{% include '/etc/passwd' %}",
    "</style><p>",
    "&lt;b&gt;",
    "<!-- x",
    "]]>",
    "\ue000\ue001",
]


@pytest.mark.parametrize("text", INJECTIONS)
def test_what_an_editor_writes_stays_text(design: Design, text: str) -> None:
    made = filled(design, '<p title="{{ t }}">{{ t }}</p>', t=text)
    assert "<script" not in made
    assert "<img" not in made
    assert "<!--" not in made
    assert leaf(made).text == text


def test_marked_copy_is_html_and_everything_else_is_escaped(design: Design) -> None:
    copy = Copy(HERE, "全国<", "<strong>全国</strong>&lt;")
    assert filled(design, "{{ c }}", c=copy) == "<strong>全国</strong>&lt;"
    assert filled(design, "{{ c.plain }}", c=copy) == "全国&lt;"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ paper.folder.__class__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.system('true') }}",
        "{{ lipsum.__globals__['os'] }}",
        "{{ names.append(1) }}",
        "{{ paper.folder.joinpath('page.html').read_text() }}",
        "{{ paper.folder.joinpath('page.html').unlink() }}",
        "{{ (paper.folder / 'page.html').write_text('') }}",
        "{{ paper.folder | attr('rglob') }}",
        "{{ paper.folder.parent }}",
    ],
)
def test_a_template_reaches_nothing_behind_its_names(
    design: Design, attack: str
) -> None:
    one = complaint(design, attack, names=[], paper=design)
    assert where(one) == "layout/tiny/try.html:1"


def test_a_template_may_name_a_folder(design: Design) -> None:
    assert filled(design, "{{ paper.folder.name }}", paper=design) == "tiny"


@pytest.mark.parametrize("name", ["../../printbook.yaml", "/etc/hostname", "lost.html"])
def test_a_template_includes_only_files_of_its_design(
    design: Design, name: str
) -> None:
    assert name in complaint(design, f"{{% include '{name}' %}}").values["why"]  # type: ignore[operator]


def test_a_name_that_is_not_there_is_named_with_its_line(design: Design) -> None:
    one = complaint(design, "<p>\n</p>\n{{ editoin.date }}\n")
    assert where(one) == "layout/tiny/try.html:3"
    assert "editoin" in str(one.values["why"])


def test_an_attribute_that_is_not_there_is_no_blank(design: Design) -> None:
    copy = Copy(HERE, "x", "x")
    assert "hmtl" in str(complaint(design, "{{ c.hmtl }}", c=copy).values["why"])


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("<p>\n{% if x %}\n", 2),
        ("<p>\n{{ x + }}\n", 2),
        ("\n\n{{ 1 | nofilter }}", 3),
        ("\n{{ 1 / 0 }}", 2),
        ("\n{{ 'x' | cn_number }}", 2),
        ("\n{% for n in range(10000000) %}{% endfor %}", 2),
        ("\n{% include 'try.html' %}", 2),
    ],
)
def test_every_mistake_has_its_line(design: Design, template: str, line: int) -> None:
    assert where(complaint(design, template)) == f"layout/tiny/try.html:{line}"


def test_a_mistake_in_an_included_file_is_found_there(design: Design) -> None:
    (design.folder / "part.html").write_text("\n\n\n{{ lost }}", encoding="utf-8")
    one = complaint(design, "\n{% include 'part.html' %}")
    assert where(one) == "layout/tiny/part.html:4"


def test_a_template_that_is_not_utf8_says_so(design: Design) -> None:
    (design.folder / "old.html").write_bytes("<p>\n小报".encode("gb18030"))
    with pytest.raises(ContentError) as stop:
        filled(design, "{% include 'old.html' %}")
    (one,) = stop.value.findings
    assert isinstance(one, Finding)
    assert where(one) == "layout/tiny/old.html:2"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "〇"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (28, "二十八"),
        (99, "九十九"),
    ],
)
def test_numbers_are_written_in_chinese(number: int, text: str) -> None:
    assert cn_number(number) == text


def test_dates_are_written_in_chinese() -> None:
    assert cn_date(date(2025, 1, 28)) == "2025年1月28日"
    assert cn_date_full(date(2025, 1, 28)) == "2025年1月28日　星期二"
    assert cn_date_full(date(2025, 2, 2)).endswith("星期日")


def test_a_box_and_a_length_become_css() -> None:
    assert (
        place(Rect(1, 2.5, 3.33333, 0))
        == "left:1pt;top:2.5pt;width:3.3333pt;height:0pt"
    )
    assert points(100) == "100pt"
