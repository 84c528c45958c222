"""Proves the rules and writes the page: `python -m sample_cases.proving [--cases N] [--rule ID…]`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pprint import pprint

from sample_cases.proving.proof import WANTED, prove, rules_of_all_packs
from sample_cases.proving.report import REPORT, report_of, stamp


def main() -> None:
    """Prove all rules and write the page, or some and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=WANTED)
    parser.add_argument("--rule", nargs="*")
    wanted = parser.parse_args()
    made_of = stamp()  # before the rules are read: what is changed meanwhile is not proven
    tallies = prove(wanted.cases, wanted.rule)
    if wanted.rule or wanted.cases != WANTED:
        pprint({rule: asdict(tally) for rule, tally in tallies.items()}, width=160, sort_dicts=False)
        return
    page = report_of(rules_of_all_packs(), tallies, made_of)
    REPORT.write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
