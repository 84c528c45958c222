"""Makes the sample cases again: `python -m sample_cases.make [--out FOLDER] [NAME…]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from sample_cases.making.case import write_case
from sample_cases.making.cases import all_cases


def main() -> None:
    """Write the named cases, or all, beside this file or into another folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    wanted = parser.parse_args()
    for case in all_cases():
        if not wanted.names or case.name in wanted.names:
            write_case(case, wanted.out)


if __name__ == "__main__":
    main()
