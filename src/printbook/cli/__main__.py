"""`python -m printbook.cli`."""

import sys

from printbook.cli import main

__all__: list[str] = []

if __name__ == "__main__":
    sys.exit(main())
