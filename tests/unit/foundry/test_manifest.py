"""fonts/manifest.yaml is read strictly; every fault has its line and column."""

from pathlib import Path

import pytest
from tests.unit.foundry.workshop import codes_of, findings_of

from printbook.errors import ContentError
from printbook.foundry.manifest import read_manifest

ROOT = Path(__file__).parents[3]

FACE = """\
faces:
  - id: song
    family: Test Song
    weight: 400
    role: text
    file: Song.ttf
    sha256: {sha}
    bytes: 100
    licence: OFL-1.1
    licence_file: OFL.txt
    sources:
      - package: local:Song.ttf
""".format(sha="0" * 64)


def write(root: Path, text: str | bytes) -> Path:
    path = root / "fonts" / "manifest.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root


def faults(root: Path) -> list[str]:
    """`line:column CODE` of every fault."""
    with pytest.raises(ContentError) as stop:
        read_manifest(root)
    return [
        f"{one.source.line}:{one.source.column} {one.code}"
        for one in findings_of(stop.value)
        if one.source is not None
    ]


def test_a_face_is_read_with_its_place(tmp_path: Path) -> None:
    (face,) = read_manifest(write(tmp_path, FACE)).faces
    assert (face.id, face.weight, face.role, face.rfn) == ("song", 400, "text", ())
    assert (face.place.line, face.place.column) == (6, 11)
    assert [str(source) for source in face.sources] == ["local:Song.ttf"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weight: 400", "weight: bold", "4:13 PB1112"),
        ("role: text", "role: body", "5:11 PB1118"),
        ("role: text", "role: text\n    colour: red", "6:5 PB1102"),
        ("file: Song.ttf", "file: ../Song.ttf", "6:11 PB1122"),
        ("file: Song.ttf", "file: .hidden", "6:11 PB1122"),
        ("    bytes: 100\n", "", "2:5 PB1103"),
        ("local:Song.ttf", "npm:--registry=x", "12:18 PB1122"),
        ("local:Song.ttf", "npm:song@1.0", "12:9 PB1103"),
        ("local:Song.ttf", "local:S.ttf\n        file: S.ttf", "12:9 PB1103"),
        ("local:Song.ttf", "deb:-o", "12:18 PB1122"),
        ("local:Song.ttf", "local:../../etc/passwd", "12:18 PB1122"),
        ("local:Song.ttf", "http:example", "12:18 PB1122"),
        ("family: Test Song", "family: [a]", "3:13 PB1111"),
        ("family: Test Song", "family: a\n    family: b", "4:5 PB1011"),
        ("family: Test Song", "family: &a b", "3:13 PB1012"),
        ("family: Test Song", "family: !!str b", "3:13 PB1013"),
        ("faces:", "--- {}\n---\nfaces:", "2:1 PB1008"),
    ],
)
def test_each_fault_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert old in FACE
    assert faults(write(tmp_path, FACE.replace(old, new)))[0] == expected


def test_all_faults_are_told_together(tmp_path: Path) -> None:
    text = FACE.replace("weight: 400", "weight: x").replace("role: text", "role: x")
    assert faults(write(tmp_path, text)) == ["4:13 PB1112", "5:11 PB1118"]


def test_no_two_faces_share_an_id_or_a_file(tmp_path: Path) -> None:
    twice = FACE + FACE.removeprefix("faces:\n")
    assert faults(write(tmp_path, twice)) == ["17:11 PB3007", "17:11 PB3007"]


@pytest.mark.parametrize(
    "text",
    [
        *(b"", b"faces", b"- a", b"faces: {", b"faces: [*a]", b"\xff\xfe", b"faces: 3"),
        *(
            b"[" * 60_000,
            b"faces: " + b"[" * 20 + b"]" * 20,
            b"faces: [[a]]",
            b"? [a]\n",
        ),
        b"x" * 8_000_001,
    ],
)
def test_what_is_no_manifest_ends_in_a_finding(tmp_path: Path, text: bytes) -> None:
    assert faults(write(tmp_path, text))


def test_a_project_without_a_manifest_says_where_it_belongs(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as stop:
        read_manifest(tmp_path)
    assert codes_of(stop.value) == ["PB3002"]


def test_the_projects_own_manifest_names_two_sources_for_each_noto_face() -> None:
    faces = read_manifest(ROOT).faces
    noto = [face for face in faces if face.family.startswith("Noto")]
    assert [(f.role, f.weight) for f in noto] == [
        (role, weight) for role in ("text", "head") for weight in (400, 700, 900)
    ]
    for face in noto:
        npm, deb = face.sources
        assert (npm.kind, deb.kind, deb.cut) == ("npm", "deb", 2)
        assert face.forms("deb") == (deb.file,)
        assert face.forms("npm") == (npm.file,)
    for face in faces:
        assert (ROOT / "fonts" / face.licence_file).is_file()


def test_the_manifest_names_packages_and_no_addresses() -> None:
    assert "://" not in (ROOT / "fonts" / "manifest.yaml").read_text(encoding="utf-8")
