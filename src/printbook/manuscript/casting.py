"""Turns the text of nodes into what a model's fields ask for."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin
from unicodedata import normalize

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from printbook.findings import Finding, close_match, finding
from printbook.manuscript.manuscript import FORBIDDEN, Manuscript, point_of
from printbook.manuscript.nodes import Node
from printbook.manuscript.syntax import wide_colon

__all__ = ["Caster", "Loc"]

Loc: TypeAlias = tuple[str | int, ...]
"""The keys that lead to a value."""

_WRONG = object()
_INT = re.compile(r"-?[0-9]{1,18}")
_FLOAT = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOOL = {"true": True, "yes": True, "false": False, "no": False}


def _matching(shape: re.Pattern[str], text: str) -> str:
    if not shape.fullmatch(text):
        raise ValueError
    return text


# Plain digits only: `1_000`, `0x1F`, `12:30` and `1e3` are text.
_SCALARS: Mapping[Any, tuple[str, Callable[[str], object]]] = {
    int: ("PB1112", lambda text: int(_matching(_INT, text))),
    float: ("PB1113", lambda text: float(_matching(_FLOAT, text))),
    date: ("PB1114", lambda text: date.fromisoformat(_matching(_DATE, text))),
    bool: ("PB1117", lambda text: _BOOL[text.lower()]),
}


class Caster:
    """Builds what pydantic validates, and keeps what cannot be built."""

    def __init__(self, written: Manuscript) -> None:
        self.written = written
        self.findings: list[Finding] = []
        self.reported: set[Loc] = set()
        self.examples: dict[Loc, str] = {}
        """How a value with a form of its own is written."""

    def cast(self, node: Node, wanted: Any, loc: Loc) -> object:
        """The node as the annotation wants it."""
        if node.is_refused:
            self.reported.add(loc)
            return _WRONG
        origin = get_origin(wanted)
        if origin is Annotated:
            meant, *notes = get_args(wanted)
            for note in notes:
                self.exemplify(loc, note)
            return self.cast(node, meant, loc)
        if origin in (Union, UnionType):
            return self._one_of(node, get_args(wanted), loc)
        if origin is Literal:
            return self._choice(node, get_args(wanted), loc)
        if origin in (list, tuple):
            return self._list(node, origin, get_args(wanted), loc)
        if origin is dict:
            return self._dict(node, get_args(wanted), loc)
        if isinstance(wanted, type) and issubclass(wanted, RootModel):
            return self.cast(node, wanted.model_fields["root"].annotation, loc)
        if isinstance(wanted, type) and issubclass(wanted, BaseModel):
            return self._model(node, wanted, loc)
        return self._scalar(node, wanted, loc)

    def exemplify(self, loc: Loc, field: object) -> None:
        """Keep the field's example for what may have to be said of its form."""
        if isinstance(field, FieldInfo) and field.examples:
            self.examples[loc] = str(field.examples[0])

    def wrong(self, code: str, node: Node, loc: Loc, **values: object) -> object:
        """Report that the value is not what is wanted here."""
        self.reported.add(loc)
        self.findings.append(finding(code, node.place, **values))
        return _WRONG

    def mistaken(self, code: str, node: Node, loc: Loc, *, key: str) -> object:
        """Report a wrong type, or the full-width colon that made one."""
        if isinstance(node.value, str):
            line = self.written.text[node.start : node.stop].splitlines()
            colon = wide_colon(line[0]) if line else None
            if colon is not None:
                place = node.place.shifted(colon[1] - 1)
                self.reported.add(loc)
                self.findings.append(finding("PB1021", place, key=colon[0]))
                return _WRONG
        return self.wrong(code, node, loc, key=key)

    def name(self, loc: Loc) -> str:
        """What a person calls the value: its nearest key, or the file."""
        words = [part for part in loc if isinstance(part, str)]
        return words[-1] if words else self.written.path.name

    def _scalar(self, node: Node, wanted: Any, loc: Loc) -> object:
        code, convert = _SCALARS.get(wanted, ("PB1111", str))
        if not isinstance(node.value, str):
            return self.wrong(code, node, loc, key=self.name(loc))
        if node.is_null:
            return self.wrong("PB1119", node, loc, key=self.name(loc))
        found = FORBIDDEN.search(node.value)
        if found:
            return self.wrong("PB1006", node, loc, point=point_of(found[0]))
        try:
            return convert(node.value)
        except (ValueError, KeyError):
            return self.wrong(code, node, loc, key=self.name(loc))

    def _one_of(self, node: Node, wanted: tuple[Any, ...], loc: Loc) -> object:
        if NoneType in wanted and node.is_null:
            return None
        kinds = [one for one in wanted if one is not NoneType]
        fitting = [one for one in kinds if _fits(node, one)]
        return self.cast(node, (fitting or kinds)[0], loc)

    def _choice(self, node: Node, choices: tuple[Any, ...], loc: Loc) -> object:
        by_word = {str(choice): choice for choice in choices}
        if isinstance(node.value, str) and node.value in by_word:
            return by_word[node.value]
        value = node.value if isinstance(node.value, str) else "…"
        known = ", ".join(by_word)
        return self.wrong(
            "PB1118", node, loc, key=self.name(loc), value=value, known=known
        )

    def _list(self, node: Node, kind: Any, wanted: tuple[Any, ...], loc: Loc) -> object:
        if not isinstance(node.value, tuple):
            return self.mistaken("PB1115", node, loc, key=self.name(loc))
        is_fixed = kind is tuple and wanted[-1] is not Ellipsis
        if is_fixed and len(node.value) != len(wanted):
            count = len(wanted)
            return self.wrong("PB1125", node, loc, key=self.name(loc), count=count)
        kinds = wanted if is_fixed else (wanted[0],) * len(node.value)
        cast = (
            self.cast(one, kinds[number], (*loc, number))
            for number, one in enumerate(node.value)
        )
        return tuple(cast) if kind is tuple else list(cast)

    def _dict(self, node: Node, wanted: tuple[Any, ...], loc: Loc) -> object:
        if not isinstance(node.value, Mapping):
            return self.mistaken("PB1116", node, loc, key=self.name(loc))
        of_keys, of_values = wanted
        for note in get_args(of_keys)[1:]:
            self.exemplify((*loc, "[key]"), note)
        return {
            key: self.cast(value, of_values, (*loc, key))
            for key, value in node.value.items()
        }

    def _model(self, node: Node, model: type[BaseModel], loc: Loc) -> object:
        if not isinstance(node.value, Mapping):
            return self.mistaken("PB1116", node, loc, key=self.name(loc))
        built: dict[str, object] = {}
        meant: set[str | None] = set()
        for key, value in node.value.items():
            field = model.model_fields.get(key)
            if field is None:
                meant.add(self._unknown(key, node, model))
            elif not (value.is_null and not field.is_required()):
                self.exemplify((*loc, key), field)
                built[key] = self.cast(value, field.annotation, (*loc, key))
        for key, field in model.model_fields.items():
            if field.is_required() and key not in node.value:
                self.reported.add((*loc, key))
                if key in meant:
                    continue
                self.findings.append(finding("PB1103", node.place, key=key))
        return built

    def _unknown(self, key: str, node: Node, model: type[BaseModel]) -> str | None:
        """Report a key that nobody reads; the key that was probably meant."""
        place, guess = node.keys[key], _guessed(key, model)
        colon = wide_colon(key)
        if colon is not None:
            place = place.shifted(colon[1] - 1)
            self.findings.append(finding("PB1021", place, key=colon[0]))
            return colon[0]
        if guess is not None:
            self.findings.append(finding("PB1101", place, key=key, guess=guess))
        else:
            known = ", ".join(model.model_fields)
            self.findings.append(finding("PB1102", place, key=key, known=known))
        return guess


def _fits(node: Node, wanted: Any) -> bool:
    """Whether a node has the outer form of an annotation."""
    origin = get_origin(wanted)
    if origin is Annotated:
        return _fits(node, get_args(wanted)[0])
    if origin is Literal:
        return any(node.value == str(choice) for choice in get_args(wanted))
    if origin in (list, tuple):
        return isinstance(node.value, tuple)
    is_model = isinstance(wanted, type) and issubclass(wanted, BaseModel)
    if origin is dict or is_model:
        return isinstance(node.value, Mapping)
    return isinstance(node.value, str)


def _guessed(key: str, model: type[BaseModel]) -> str | None:
    """The field that was probably meant: by its Chinese name, or by its spelling."""
    word = normalize("NFKC", key).strip().lower().replace("-", "_")
    for name, field in model.model_fields.items():
        if (field.description or "").split(" ")[0] == word:
            return name
    return close_match(word, model.model_fields, likeness=0.6)
