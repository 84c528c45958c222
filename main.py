"""The door: no arguments open the window, a command does the same work in the terminal."""

from __future__ import annotations

import sys


def main() -> int:
    """Open the window, or run the command given; the exit status."""
    if len(sys.argv) > 1 and not _opens_a_case(sys.argv[1]):
        from casereview.cli import main as run_command

        return run_command(sys.argv[1:])
    from ui.app import run

    return run(sys.argv[1:])


def _opens_a_case(argument: str) -> bool:
    """Whether the first argument is a case to open in the window rather than a command or an option."""
    from casereview.cli import COMMANDS

    return argument not in COMMANDS and not argument.startswith("-")


if __name__ == "__main__":
    sys.exit(main())
