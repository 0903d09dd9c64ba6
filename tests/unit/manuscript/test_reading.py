"""YAML is read strictly: every trap is refused, with its line and column."""

from pathlib import Path

import pytest
from tests.unit.content.newsroom import findings_in, read

from printbook.content.models import EditionFile
from printbook.manuscript import read_model

GOOD = "publication: {name: 甲}\ndate: 2025-01-28\npages: [4, 5]\n"
WHOLE = GOOD + "headline: 乙\n"

REFUSED = {
    "a key written twice": (WHOLE + "deck: 丙\ndeck: 丁\n", ["6:1 PB1011"]),
    "an anchor": (GOOD + "headline: &a 乙\n", ["4:11 PB1012"]),
    "an alias": (WHOLE + "deck: *a\n", ["5:7 PB1012"]),
    "a tag": (WHOLE + "deck: !!str 丙\n", ["5:7 PB1013"]),
    "a merge key": (WHOLE + "<<: {deck: 丙}\n", ["5:1 PB1012"]),
    "a key that is no word": (WHOLE + "? [x]\n: y\n", ["5:3 PB1014"]),
    "33 levels": ("a: " + "[" * 40 + "]" * 40, ["1:35 PB1009"]),
    "60,000 brackets": ("[" * 60_000, ["1:1001 PB1009"]),
    "a second document": (WHOLE + "---\na: b\n", ["5:1 PB1008"]),
    "an empty file": ("", ["1:1 PB1007"]),
    "a file of comments": ("# nothing\n", ["1:1 PB1007"]),
    "NUL": (WHOLE + "deck: 丙\0\n", ["5:8 PB1006"]),
    "an escaped NUL": (WHOLE + 'deck: "丙\\0"\n', ["5:7 PB1006"]),
    "the line end of InDesign": (WHOLE + "deck: 丙\u2028丁\n", ["5:8 PB1006"]),
    "a tab as indent": (WHOLE + "\tdeck: 丙\n", ["5:1 PB1016"]),
    "a sign that opens no text": (WHOLE + "deck: @丙\n", ["5:7 PB1017"]),
    "bold at the beginning": (WHOLE + "deck: *加粗*的\n", ["5:8 PB1017"]),
    "a link at the beginning": (WHOLE + "deck: [文](https://a.b)\n", ["5:10 PB1017"]),
    "text after a quote": (WHOLE + 'deck: "长河"工讯\n', ["5:11 PB1018"]),
    "a second colon": (WHOLE + "deck: 第1版: 要闻\n", ["5:10 PB1020"]),
    "an open bracket": (WHOLE + "deck: [丙\n", ["6:1 PB1015"]),
    "an unknown key": (WHOLE + "dek: 丙\n", ["5:1 PB1101"]),
    "a full-width indent": (WHOLE + "\u3000deck: 丙\n", ["5:1 PB1101"]),
    "a key in Chinese": (WHOLE + "副题: 丙\n", ["5:1 PB1101"]),
    "a key of nothing we know": (WHOLE + "zzzz: 丙\n", ["5:1 PB1102"]),
    "a missing key": (GOOD, ["1:1 PB1103"]),
}

WIDE_COLONS = {
    "between other keys": (WHOLE + "deck：丙\nbyline: 丁\n", "5:5"),
    "in the last line": (WHOLE + "deck：丙\n", "5:5"),
    "before a block": (WHOLE + "lead：|\n  丙\n", "5:5"),
    "in the whole file": ("publication：甲\nheadline：乙\n", "1:12"),
    "before a group": ("publication：\n  name: 甲\n", "1:12"),
    "inside a group": ("publication:\n  name：甲\n" + WHOLE[24:], "2:7"),
}

WRONG_TYPES = {
    "pages: 4\n": "PB1115",
    "pages: [x]\n": "PB1112",
    "pages: [1_000]\n": "PB1112",
    "pages: [0x10]\n": "PB1112",
    "pages: [4.0]\n": "PB1112",
    "pages: [0]\n": "PB1120",
    "pages: []\n": "PB1123",
    "pages: [null]\n": "PB1119",
    "date: 2024-13-45\n": "PB1114",
    "date: 2025年1月28日\n": "PB1114",
    "date: [2025]\n": "PB1114",
    "headline: [乙]\n": "PB1111",
    "headline: {a: b}\n": "PB1111",
    "headline:\n": "PB1119",
    "headline: ~\n": "PB1119",
    "publication: 甲\n": "PB1116",
    "publication: [甲]\n": "PB1116",
    "publication: {name: 甲, language: 中文}\n": "PB1122",
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_bites_is_refused_with_its_place(case: str, tmp_path: Path) -> None:
    text, expected = REFUSED[case]
    if "PB1009" not in expected[0]:
        assert findings_in(tmp_path, text) == [f"edition.yaml:{e}" for e in expected]
    else:
        assert findings_in(tmp_path, text)[-1].endswith("PB1009")


@pytest.mark.parametrize("case", WIDE_COLONS)
def test_a_full_width_colon_is_recognised(case: str, tmp_path: Path) -> None:
    text, place = WIDE_COLONS[case]
    assert f"edition.yaml:{place} PB1021" in findings_in(tmp_path, text)


def test_a_full_width_colon_is_not_also_a_missing_key(tmp_path: Path) -> None:
    found = findings_in(tmp_path, GOOD + "headline：a: b\n")
    assert found == ["edition.yaml:4:9 PB1021"]


@pytest.mark.parametrize("line", WRONG_TYPES)
def test_a_wrong_type_is_named(line: str, tmp_path: Path) -> None:
    key = line.split(":")[0]
    kept = [one for one in WHOLE.splitlines(True) if not one.startswith(key)]
    found = findings_in(tmp_path, "".join(kept) + line)
    assert [one.split()[1] for one in found] == [WRONG_TYPES[line]]
    assert found[0].startswith("edition.yaml:4:")


@pytest.mark.parametrize(
    "text", ["no", "12:30", "010", "1_000", "2024-10-12", "1.20", "0x1F", "true", "1e3"]
)
def test_text_stays_as_it_is_written(text: str, tmp_path: Path) -> None:
    path = tmp_path / "edition.yaml"
    path.write_text(WHOLE + f"number: {text}\n", encoding="utf-8")
    model, findings, _ = read_model(path, EditionFile, root=tmp_path)
    assert findings == ()
    assert model is not None
    assert model.number == text


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_an_optional_key_may_hold_nothing(nothing: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, WHOLE + f"deck: {nothing}\n") == []


def test_a_file_in_another_encoding_names_its_first_bad_line(tmp_path: Path) -> None:
    broken = WHOLE.encode() + "deck: 丙".encode() + b"\xff\xff\n"
    assert findings_in(tmp_path, broken) == ["edition.yaml:5:8 PB1003"]
    gbk = WHOLE.encode("gb18030")
    assert findings_in(tmp_path, gbk) == ["edition.yaml:1:21 PB1005"]
    utf16 = WHOLE.encode("utf-16")
    assert findings_in(tmp_path, utf16) == ["edition.yaml:1:1 PB1004"]


def test_a_lone_surrogate_is_refused(tmp_path: Path) -> None:
    # libyaml refuses the escape; PyYAML's own parser hands the character on.
    (found,) = findings_in(tmp_path, WHOLE + 'deck: "\\ud800"\n')
    assert found in ("edition.yaml:5:10 PB1015", "edition.yaml:5:7 PB1006")


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode()
    assert findings_in(tmp_path, text) == []


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    assert findings_in(tmp_path, b"#" * 8_000_001) == ["edition.yaml:1:1 PB1002"]


def test_too_many_parts_stop_the_reading(tmp_path: Path) -> None:
    text = "pages: [" + "1," * 200_100 + "]"
    assert [one.split()[1] for one in findings_in(tmp_path, text)] == ["PB1010"]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for name, code in (("none.yaml", "PB1000"), ("folder.yaml", "PB1001")):
        model, findings, _ = read_model(tmp_path / name, EditionFile, root=tmp_path)
        assert model is None
        assert [str(one.source) for one in findings] == [f"{name}:1:1"]
        assert [one.code for one in findings] == [code]


def test_faults_beyond_counting_are_cut_off(tmp_path: Path) -> None:
    found = findings_in(tmp_path, WHOLE + "deck: 丙\n" * 200)
    assert len(found) < 60
    assert found[-1].endswith("PB1019")


def test_all_faults_of_a_file_come_in_one_go(tmp_path: Path) -> None:
    text = "publication: {nam: 甲}\ndate: 28.1.\npages: [0, x]\ndek: 丙\n"
    assert findings_in(tmp_path, text) == [
        "edition.yaml:1:1 PB1103",
        "edition.yaml:1:15 PB1101",
        "edition.yaml:2:7 PB1114",
        "edition.yaml:3:9 PB1120",
        "edition.yaml:3:12 PB1112",
        "edition.yaml:4:1 PB1101",
    ]


def test_a_text_cut_short_by_a_hash_is_a_warning(tmp_path: Path) -> None:
    assert findings_in(tmp_path, GOOD + "headline: 第 #3 版\n") == [
        "edition.yaml:4:13 PB1023"
    ]
    assert findings_in(tmp_path, GOOD + "headline: 第3版  # 一版\n") == []


@pytest.mark.parametrize("opening", [">\n  ", "", '"', "'"])
def test_joined_lines_of_han_have_no_blank(opening: str, tmp_path: Path) -> None:
    ending = opening.strip(">\n ")
    lead = f"lead: {opening}你好，\n  世界 AB\n  CD 中\n  国{ending}\n"
    made, found = read(tmp_path, edition=GOOD + "headline: 乙\n" + lead)
    assert [one.split()[1] for one in found] == ["PB1022"]
    assert made.lead[0].copy.plain == "你好，世界 AB CD 中国"


def test_a_place_falls_back_on_what_is_round_it(tmp_path: Path) -> None:
    path = tmp_path / "edition.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    _, _, places = read_model(path, EditionFile, root=tmp_path)
    assert str(places.get(("pages", 1))) == "edition.yaml:3:12"
    assert str(places.get(("pages", 7))) == "edition.yaml:3:8"
    assert str(places.get(("publication", "language"))) == "edition.yaml:1:14"
    assert str(places.get(())) == "edition.yaml:1:1"
