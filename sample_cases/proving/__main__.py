"""Proves the rules and writes the page: `python -m sample_cases.proving [--cases N] [--rule ID…]`."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pprint import pprint

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.rulepack import pack_folders, read_pack
from sample_cases.proving.plants import UNPLANTED
from sample_cases.proving.proof import WANTED, prove
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
    pack = read_pack(pack_folders()["reference"], read_catalogue(), read_lawbook())
    REPORT.write_text(report_of(pack.rules, tallies, UNPLANTED, made_of), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
