"""Whatever is done to the files: findings with code, place and remedy, no traceback."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.unit.content.newsroom import EDITION, PHOTOS, STORIES, project, said

from printbook.content import read_edition
from printbook.errors import ContentError
from printbook.findings import has_errors

SCRAPS = (
    *(": ", "：", "- ", "\n", "\n\n", "  ", "\t", "#", " #", "|", ">", "&a ", "*a"),
    *("!", "[", "]", "{", "}", ",", '"', "'", "\\", "---\n", "...\n", "%", "@", "?"),
    *("<<: ", "~", "null", "0", "-1", "1e9", "甲", "\u3000", "\ufeff", "\0", "\u2028"),
    *("*", "_", "](", "{dot}", "|x}", "‖", "/", "\ud7ff", "\U0010ffff", "\x85", "\r"),
)
PLACE = st.integers(0, 400)
CHANGE = st.tuples(PLACE, st.integers(0, 12), st.sampled_from(SCRAPS) | st.text())


def changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, gone, scrap in changes:
        at = start % (len(text) + 1)
        text = text[:at] + scrap + text[at + gone :]
    return text


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(["edition", "stories", "photos"]),
    st.lists(CHANGE, min_size=1, max_size=4),
)
@example("edition", [(0, 400, "[" * 60_000)])
@example("edition", [(0, 400, "- " * 60_000)])
@example("stories", [(0, 400, "a: &a [*a]\n")])
def test_no_change_brings_the_reader_down(
    tmp_path: Path, name: str, changes: list[tuple[int, int, str]]
) -> None:
    files = {"edition": EDITION, "stories": STORIES, "photos": PHOTOS}
    folder = project(tmp_path)
    text = changed(files[name], changes)
    for other, whole in files.items():
        (folder / f"{other}.yaml").write_text(whole, encoding="utf-8")
    (folder / f"{name}.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        _, findings = read_edition(folder, root=tmp_path)
    except ContentError as refusal:
        findings = refusal.findings
        assert has_errors(findings)
    else:
        assert not has_errors(findings)
    lines = (folder / f"{name}.yaml").read_bytes().decode("utf-8", "replace")
    said(findings)
    for one in findings:
        assert one.source is not None
        if one.source.path.stem == name:
            assert 1 <= one.source.line <= lines.count("\n") + lines.count("\r") + 2


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(tmp_path_factory: object, raw: bytes) -> None:
    root = Path(str(tmp_path_factory.mktemp("bytes")))  # type: ignore[attr-defined]
    folder = project(root)
    (folder / "stories.yaml").write_bytes(raw)
    try:
        read_edition(folder, root=root)
    except ContentError as refusal:
        said(refusal.findings)
