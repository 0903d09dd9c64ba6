"""The print shop 印厂: what stays at hand from one order to the next.

Everything is kept by what it was made from, so that nobody has to say what is stale.
"""

from collections.abc import Hashable
from pathlib import Path

from printbook import foundry
from printbook.design import Plan, Yard
from printbook.findings import Finding
from printbook.foundry import Case
from printbook.makeup import Setter
from printbook.memory import Memory
from printbook.paint import Pulled, changed_pages
from printbook.press import PagesRead

__all__ = ["Shop"]

# Twice the pages of a long book: before an edit and after it.
_PAGES = 2000
# A project has a few designs, each with two sheets.
_STONES = 12
_CASES = 4
_PLANS = 8


class Shop:
    """Faces opened, paragraphs set, stones laid, pages planned.

    `keeps` nothing but plans, which serve several targets, where a run ends.
    """

    def __init__(self, *, keeps: bool = False) -> None:
        self.keeps = keeps
        self.yard = Yard(_STONES if keeps else 0)
        self._cases: Memory[Case, Case] = Memory(_CASES if keeps else 0)
        self._setters: Memory[tuple[Case, frozenset[str]], Setter] = Memory(
            _CASES if keeps else 0
        )
        self.plans: Memory[Hashable, tuple[Plan, tuple[Finding, ...]]] = Memory(_PLANS)
        self.refits: Memory[Hashable, Plan | None] = Memory(_PLANS)
        self.read = PagesRead(_PAGES if keeps else 0)
        self._looks: dict[Hashable, tuple[int, ...]] = {}

    def case(self, root: Path) -> Case:
        """The faces of a project, opened once as long as they are the same."""
        found = foundry.open_case(root)
        return self._cases.recall(found, lambda: found)

    def setter(self, case: Case, names: frozenset[str] = frozenset()) -> Setter:
        """A compositor with that case, who remembers what the last order had set."""
        setter = self._setters.recall((case, names), lambda: Setter(case, names))
        setter.tidy()
        return setter

    def changed(self, name: Hashable, pulled: Pulled) -> tuple[int, ...]:
        """The pages, from 1, that look otherwise than when the name was last used."""
        if not self.keeps:
            return tuple(range(1, pulled.pages + 1))
        before = self._looks.get(name, ())
        self._looks[name] = pulled.looks
        return changed_pages(before, pulled.looks)
