"""The faces of a page: the project's, then its own, then, if allowed, the system's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from printbook.design.anypage import WrittenPage
from printbook.design.facerules import FaceRule, FaceSource
from printbook.findings import Finding, Source, finding
from printbook.foundry import Case, Face, SystemFaces, Wanted, open_strange

__all__ = ["faces_for", "written_family"]

Asked = tuple[tuple[str, ...], int]
"""Families in order and a weight."""


def faces_for(
    written: WrittenPage, case: Case, *, is_system_open: bool = False
) -> tuple[Case, tuple[Finding, ...]]:
    """The case with the faces that the page's styles ask for, and what is missing."""
    asked = tuple(_asked(written))
    search = _Search(written, case, SystemFaces() if is_system_open else None)
    search.open_own(asked)
    for families, weight in asked:
        search.look_up(families, weight)
    return search.case, tuple(search.found)


def _asked(written: WrittenPage) -> Iterator[Asked]:
    sample = written.sampled.sample
    styles = list(sample.left_text)
    for kind in sample.kinds.values():
        styles += [
            style for style in (kind.inline, kind.leaf and kind.leaf.inline) if style
        ]
        parts = (kind.before, kind.after, kind.call)
        styles += [part.style for part in parts if part]
        styles += kind.firsts.looks if kind.firsts else ()
    yield from dict.fromkeys((style.families, style.weight) for style in styles)


@dataclass
class _Search:
    written: WrittenPage
    case: Case
    system: SystemFaces | None
    found: list[Finding] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def open_own(self, asked: Sequence[Asked]) -> None:
        """Open the page's own faces; the rule written last comes first."""
        own: list[Face] = []
        for rule, weights in _wanted(self.written.face_rules, asked):
            weights = tuple(one for one in weights if not self._has(rule.family, one))
            faces = (self._opened(rule, weight) for weight in weights)
            own += [face for face in faces if face is not None]
        self.case = Case((*self.case.faces, *own), self.case.root)

    def _has(self, family: str, weight: int) -> bool:
        """Whether the project declares just that face: it need not be opened twice."""
        face = self.case.family(family, weight)
        is_named = face is not None and face.family.casefold() == family.casefold()
        return is_named and face is not None and face.weight == weight

    def look_up(self, families: Sequence[str], weight: int) -> None:
        """Find the first family there is; tell of those before it."""
        missing: list[str] = []
        for family in families:
            face = self.case.family(family, weight) or self._of_system(family, weight)
            if face is not None:
                for name in missing:
                    self._tell("PB3102", name, family=name, face=face.family)
                return
            missing.append(family)

    def _of_system(self, family: str, weight: int) -> Face | None:
        face = self.system.face(family, weight) if self.system else None
        if face is not None:
            self.case = Case((*self.case.faces, face), self.case.root)
            self._tell("PB3105", family, family=family, file=face.path.name)
        return face

    def _tell(self, code: str, name: str, **values: object) -> None:
        if name not in self.told:
            self.told.add(name)
            place = written_family(self.written, name)
            self.found.append(finding(code, place, **values))

    def _opened(self, rule: FaceRule, weight: int) -> Face | None:
        """The first of a rule's files that is a sound face."""
        why: list[Finding] = []
        for source in rule.sources:
            face = self._source(source, rule, weight)
            if isinstance(face, Face):
                return face
            why += [face] if face else []
        self.found += why or [finding("PB3106", rule.place, family=rule.family)]
        return None

    def _source(
        self, source: FaceSource, rule: FaceRule, weight: int
    ) -> Face | Finding | None:
        wanted = Wanted(rule.family, weight, rule.covers)
        if source.is_local:
            return self._renamed(self.case.family(source.name, weight), wanted)
        try:
            file = self.written.folder.font(source.name)
        except OSError:
            return None
        return open_strange(file, wanted, rule.place)

    def _renamed(self, face: Face | None, wanted: Wanted) -> Face | None:
        """A face that is at hand under another name."""
        if face is None:
            return None
        return replace(
            face,
            id=f"{face.id}-as-{wanted.family}",
            family=wanted.family,
            weight=wanted.weight,
            covers=wanted.covers,
        )


def _wanted(
    rules: Sequence[FaceRule], asked: Sequence[Asked]
) -> Iterator[tuple[FaceRule, tuple[int, ...]]]:
    """The rules that are needed, the last first, each with its weights.

    Of a family only the upright faces nearest in weight are opened.
    """
    needed: dict[int, dict[int, None]] = {}
    for families, weight in asked:
        for family in map(str.casefold, families):
            own = [
                at for at, one in enumerate(rules) if one.family.casefold() == family
            ]
            own = [at for at in own if rules[at].style == "normal"] or own
            gaps = {at: abs(_held(rules[at], weight) - weight) for at in own}
            for at in own:
                if gaps[at] == min(gaps.values()):
                    needed.setdefault(at, {})[_held(rules[at], weight)] = None
    for at in sorted(needed, reverse=True):
        yield rules[at], tuple(needed[at])


def _held(rule: FaceRule, weight: int) -> int:
    """The weight of a rule nearest to one that is asked for."""
    return min(max(weight, rule.weights[0]), rule.weights[1])


def written_family(written: WrittenPage, family: str) -> Source | None:
    """Where a style sheet, or the page, asks for a family."""
    return written.find(rf"font[^;{{}}<]*?({re.escape(family)})")
