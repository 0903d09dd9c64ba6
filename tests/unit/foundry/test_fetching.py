"""Faces are fetched through the package clients that are there, and verified."""

import hashlib
import io
import os
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont
from tests.unit.foundry.workshop import TINY, Machine, deb_package, npm_package

from printbook.errors import MachineError
from printbook.foundry import fetch, list_faces, open_case
from printbook.foundry.collection import cut_face

SONG = (TINY / "PrintbookTestSong-Regular.ttf").read_bytes()
HEI = (TINY / "PrintbookTestHei-Bold.ttf").read_bytes()

NPM = "paper-fonts-song-1.0.0.tgz"
DEB = "fonts-song_1.0-1_all.deb"
MEMBER = "usr/share/fonts/Song.ttc"


def collection() -> bytes:
    """Two faces in one file."""
    both = TTCollection()
    both.fonts = [TTFont(io.BytesIO(HEI)), TTFont(io.BytesIO(SONG))]
    packed = io.BytesIO()
    both.save(packed)
    return packed.getvalue()


COLLECTION = collection()
CUT = cut_face(COLLECTION, 1)


def facts(content: bytes) -> str:
    return f"sha256: {hashlib.sha256(content).hexdigest()}, bytes: {len(content)}"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A project whose one face comes from npm, or cut out of Debian's collection."""
    root = tmp_path / "paper"
    (root / "fonts").mkdir(parents=True)
    (root / "fonts" / "OFL.txt").write_text("the licence")
    (root / "fonts" / "manifest.yaml").write_text(
        f"""\
faces:
  - {{id: song, family: Song, weight: 400, role: text, file: Song.ttf,
     {facts(SONG)}, licence: OFL-1.1, licence_file: OFL.txt, sources: [
     {{package: "npm:@paper/fonts-song@1.0.0", member: package/400/Song_400.ttf}},
     {{package: "deb:fonts-song", member: {MEMBER}, cut: 1, file: Song.otf,
      {facts(CUT)}}}]}}
"""
    )
    return root


def codes(root: Path, source: str | None = None) -> list[str]:
    return [one.code for one in fetch(root, source=source).findings]


def served_by_npm(machine: Machine, content: bytes = SONG) -> None:
    machine.serves("npm", {NPM: npm_package({"400/Song_400.ttf": content})})


def served_by_apt(machine: Machine, content: bytes = COLLECTION) -> None:
    machine.serves("apt-get", {DEB: deb_package({"usr/doc": b"x", MEMBER: content})})


def test_npm_brings_a_face_into_the_cache_with_its_licence(
    paper: Path, machine: Machine, own_cache: Path
) -> None:
    served_by_npm(machine)
    heard: list[str] = []
    report = fetch(paper, progress=heard.append)
    assert report.fetched == ("song",)
    assert report.findings == ()
    assert heard == ["npm:@paper/fonts-song@1.0.0"]
    (face,) = open_case(paper).faces
    assert face.path.read_bytes() == SONG
    assert face.path.is_relative_to(own_cache)
    assert face.path.with_name("OFL.txt").read_text() == "the licence"


def test_the_second_time_no_client_is_asked(paper: Path, machine: Machine) -> None:
    served_by_npm(machine)
    fetch(paper)
    asked = machine.asked
    again = fetch(paper)
    assert again.fetched == ()
    assert again.findings == ()
    assert machine.asked == asked
    assert asked == [
        "npm pack --loglevel=error --ignore-scripts @paper/fonts-song@1.0.0"
    ]


def test_without_npm_the_face_is_cut_out_of_debians_collection(
    paper: Path, machine: Machine
) -> None:
    served_by_apt(machine)
    assert fetch(paper).findings == ()
    (face,) = open_case(paper).faces
    assert face.path.name == "Song.otf"
    assert face.path.read_bytes() == CUT
    assert face.postscript_name == "PrintbookTestSong-Regular"
    assert face.has("枫")


def test_the_wish_for_debs_is_granted_though_npm_is_there(
    paper: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    served_by_npm(machine)
    served_by_apt(machine)
    fetch(paper)
    monkeypatch.setenv("PRINTBOOK_FONT_SOURCE", "deb")
    with pytest.raises(MachineError):
        open_case(paper)
    assert fetch(paper).fetched == ("song",)
    assert open_case(paper).faces[0].path.name == "Song.otf"
    monkeypatch.setenv("PRINTBOOK_FONT_SOURCE", "npm")
    assert open_case(paper).faces[0].path.name == "Song.ttf"


def test_a_face_in_the_projects_folder_needs_no_client(
    paper: Path, machine: Machine
) -> None:
    (paper / "fonts" / "Song.ttf").write_bytes(SONG)
    assert fetch(paper).fetched == ()
    assert machine.asked == []
    assert list_faces(paper)[0].path == paper / "fonts" / "Song.ttf"


@pytest.mark.parametrize(
    ("name", "package"),
    [
        (NPM, npm_package({"400/Song_400.ttf": SONG})),
        (DEB, deb_package({MEMBER: COLLECTION})),
    ],
)
def test_a_package_put_into_the_folder_by_hand_is_unpacked(
    paper: Path, machine: Machine, name: str, package: bytes
) -> None:
    (paper / "fonts" / name).write_bytes(package)
    report = fetch(paper)
    assert report.findings == ()
    assert report.fetched == ("song",)
    assert machine.asked == []


def test_without_any_client_it_says_what_to_install_and_where_to_put_files(
    paper: Path, machine: Machine
) -> None:
    report = fetch(paper)
    assert [one.code for one in report.findings] == ["PB3011", "PB3011", "PB3015"]
    npm, deb, face = report.findings
    assert "install npm" in npm.hint()
    assert NPM in npm.hint()
    assert str(paper / "fonts") in npm.hint()
    assert "fonts-song_*.deb" in deb.hint()
    assert "Song.ttf" in face.hint()
    assert str(face.source).endswith("manifest.yaml:2:61")


def test_what_a_client_complains_of_is_passed_on(paper: Path, machine: Machine) -> None:
    machine.runs(
        "npm", "echo 'npm ERR! code E404' >&2; echo 'npm ERR! 404 gone' >&2; exit 1"
    )
    machine.runs(
        "apt-get", "echo 'E: Unable to locate package fonts-song' >&2; exit 100"
    )
    report = fetch(paper)
    assert [one.code for one in report.findings] == ["PB3012", "PB3012", "PB3015"]
    assert "404 gone" in report.findings[0].message()
    assert "Unable to locate" in report.findings[1].message("zh")


def test_families_open_their_common_second_source_together(
    paper: Path, machine: Machine
) -> None:
    manifest = paper / "fonts" / "manifest.yaml"
    song = manifest.read_text().removeprefix("faces:\n")
    hei = song.replace("song,", "hei,").replace("Song", "Hei").replace("-song", "-hei")
    hei = hei.replace("deb:fonts-hei", "deb:fonts-song").replace("Hei.ttc", "Song.ttc")
    manifest.write_text(f"faces:\n{song}{hei}")
    served_by_apt(machine)
    heard: list[str] = []
    assert fetch(paper, progress=heard.append).findings == ()
    assert heard == [
        "npm:@paper/fonts-song@1.0.0",
        "npm:@paper/fonts-hei@1.0.0",
        "deb:fonts-song",
    ]


def test_root_renews_the_package_lists_once(
    paper: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    (tmp_path / DEB).write_bytes(deb_package({MEMBER: COLLECTION}))
    lists = tmp_path / "lists"
    machine.runs(
        "apt-get",
        f"case $1 in update) : > '{lists}';; *) [ -f '{lists}' ] || exit 100;"
        f" /bin/cp '{tmp_path / DEB}' . ;; esac",
    )
    assert fetch(paper, source="deb").findings == ()
    assert [line.split()[1] for line in machine.asked] == [
        "download",
        "update",
        "download",
    ]


def test_others_than_root_do_not_renew_them(
    paper: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    machine.runs("apt-get", "exit 100")
    assert codes(paper, source="deb") == ["PB3012", "PB3015"]
    assert [line.split()[1] for line in machine.asked] == ["download"]


def test_another_version_is_refused_and_the_next_source_asked(
    paper: Path, machine: Machine, own_cache: Path
) -> None:
    served_by_npm(machine, HEI)
    assert codes(paper) == ["PB3014", "PB3011", "PB3015"]
    assert not list(own_cache.rglob("*.ttf"))
    served_by_apt(machine)
    assert codes(paper) == []


def test_an_archive_that_is_not_the_declared_one_is_not_unpacked(
    paper: Path, machine: Machine, own_cache: Path
) -> None:
    manifest = paper / "fonts" / "manifest.yaml"
    named = 'package: "npm:@paper/fonts-song@1.0.0", '
    text = manifest.read_text().replace(named, f"{named}archive_sha256: {'0' * 64}, ")
    manifest.write_text(text)
    served_by_npm(machine)
    assert codes(paper, source="npm") == ["PB3025", "PB3015"]
    assert not list(own_cache.rglob("*.ttf"))


def test_a_package_without_the_member_says_so(paper: Path, machine: Machine) -> None:
    machine.serves("npm", {NPM: npm_package({"README.md": b"hello"})})
    assert codes(paper, source="npm") == ["PB3016", "PB3015"]


def test_a_collection_without_the_face_says_so(paper: Path, machine: Machine) -> None:
    served_by_apt(machine, SONG)
    assert codes(paper, source="deb") == ["PB3013", "PB3015"]


@pytest.mark.parametrize(
    "package",
    [
        b"",
        b"not an archive",
        npm_package({"400/Song_400.ttf": SONG})[:2000],
        b"\x1f\x8b" + b"\0" * 100,
        b"!<arch>\n",
        b"!<arch>\n" + b"?" * 60,
        deb_package({MEMBER: COLLECTION})[:3000],
        deb_package({MEMBER: COLLECTION}, "zst"),
    ],
)
def test_a_damaged_package_ends_in_a_finding(
    paper: Path, machine: Machine, package: bytes, own_cache: Path
) -> None:
    machine.serves("npm", {NPM: package})
    found = codes(paper, source="npm")
    assert found in (["PB3013", "PB3015"], ["PB3016", "PB3015"])
    assert not list(own_cache.rglob("*.ttf"))


def test_a_cache_that_takes_no_file_is_no_damaged_package(
    paper: Path, machine: Machine, own_cache: Path
) -> None:
    served_by_npm(machine)
    own_cache.parent.mkdir(parents=True, exist_ok=True)
    own_cache.write_bytes(b"no folder")
    assert codes(paper, source="npm") == ["PB9008", "PB3015"]


def test_a_client_that_writes_nothing_is_a_refusal(
    paper: Path, machine: Machine
) -> None:
    machine.runs("npm", ":")
    assert codes(paper, source="npm") == ["PB3012", "PB3015"]


def test_the_cut_face_is_a_font_with_right_sums() -> None:
    with TTFont(io.BytesIO(CUT), checkChecksums=2) as font:
        for tag in font.reader.keys():  # noqa: SIM118 - no dict
            assert font.reader[tag] is not None
        assert font["name"].getDebugName(6) == "PrintbookTestSong-Regular"


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_a_collection_has_no_face_beyond_its_last(number: int) -> None:
    with pytest.raises(ValueError, match="2 faces"):
        cut_face(COLLECTION, number)


@pytest.mark.parametrize("length", [4, 11, 20, 40, 5000])
def test_a_collection_cut_short_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="cut short"):
        cut_face(COLLECTION[:length], 1)
