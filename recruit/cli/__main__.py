"""`python -m recruit.cli` is the `recruit` command."""

import sys

from recruit.cli import main

if __name__ == "__main__":
    sys.exit(main())
