"""Runs benches and puts what they print into docs/performance.md, between its marks.

    write_up.py [--text PAGE] [--meter SCRIPT] [NAME …]

A mark is `<!-- bench NAME -->`, and ends at `<!-- end -->`; what stands between two is
what `bench/NAME.py` printed last. Without names every bench of the document is run.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).resolve().parent
DOCUMENT = BENCH.parent / "docs/performance.md"
_MARKED = re.compile(r"(<!-- bench ([\w./ -]+) -->\n).*?(<!-- end -->)", re.DOTALL)
# Which of them take a page, and which a line meter.
_TAKES = {"--text": {"compose", "rivals", "lines"}, "--meter": {"lines"}}


def main() -> None:
    """Run the benches one after the other."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*")
    asked.add_argument("--text", type=Path)
    asked.add_argument("--meter", type=Path)
    order = asked.parse_args()
    given = {"--text": order.text, "--meter": order.meter}
    for name in marks(DOCUMENT.read_text(encoding="utf-8")):
        script, *words = name.split()
        if order.names and script not in order.names:
            continue
        for option, path in given.items():
            if path is not None and script in _TAKES[option]:
                words += [option, str(path.resolve())]
        print(f"bench/{script}.py {' '.join(words)}", file=sys.stderr)
        said = subprocess.run(
            [sys.executable, str(BENCH / f"{script}.py"), *words],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            cwd=BENCH.parent,
        ).stdout.strip()
        print(said, end="\n\n", flush=True)
        written = DOCUMENT.read_text(encoding="utf-8")
        DOCUMENT.write_text(replaced(written, name, said), encoding="utf-8")


def marks(text: str) -> list[str]:
    """The benches that a document wants to be run, as they are called."""
    return [found[2] for found in _MARKED.finditer(text)]


def replaced(text: str, name: str, said: str) -> str:
    """The document with what a bench said between its marks."""

    def fill(found: re.Match[str]) -> str:
        if found[2] != name:
            return found[0]
        return f"{found[1]}\n{said}\n\n{found[3]}"

    return _MARKED.sub(fill, text)


if __name__ == "__main__":
    main()
