"""How well scans and photographs are read, and how fast, on cases drawn by number.

`python -m bench.scans [--family developing|held-back] [--from N] [--cases N] [--faults N] [--look colour|grey|bilevel]
[--font FILE ...] [--misses FILE] [--keep FOLDER]`

Each case is printed, signed, scanned and read; the same papers as a text PDF are read too, as what to compare with.
"""

from __future__ import annotations

import argparse
import pickle
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

import psutil

from bench.scan_cases import Drawn, drawn
from bench.scan_tally import Tally, count_facts, count_findings, count_kinds, count_marks
from casereview.catalogue import Catalogue, read_catalogue
from casereview.lawbook import LawBook, read_lawbook
from casereview.model import CaseFile, Review, RulePack
from casereview.papers import paper_workers
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from sample_cases.making.scans import Taken, printed, typed, write_photographs, write_scan


@cache
def libraries() -> tuple[Catalogue, LawBook]:
    """What cases are read and judged by; read when asked for, as reading processes import this module too."""
    return read_catalogue(), read_lawbook()


@cache
def pack_called(name: str) -> RulePack:
    """A shipped pack."""
    return read_pack(pack_folders()[name], *libraries())


def reviewed(path: Path) -> tuple[CaseFile, Review, float]:
    """The case as read, as judged, and the seconds that took."""
    catalogue, law = libraries()
    start = time.perf_counter()
    with paper_workers(catalogue.folder) as workers:
        case = read_case(path, catalogue, workers=workers)
    review = judge(case, pack_called(choose_pack(case, pack_folders())), law)
    return case, review, time.perf_counter() - start


def made(case: Drawn, folder: Path) -> tuple[Path, tuple[Taken, ...]]:
    """Where the scan lies and what is on its sheets; made unless an earlier run kept it there."""
    path, truth = folder / ("照片" if case.scan.look.camera else "扫描.pdf"), folder / "truth.pickle"
    if not truth.exists():
        volume = printed(case.papers, case.style, case.scan, case.name)
        (folder / "文字.pdf").write_bytes(typed(case.papers, case.style, case.scan, case.name))
        write = write_photographs if case.scan.look.camera else write_scan
        truth.write_bytes(pickle.dumps(write(path, volume, case.scan.look, case.name)))
    return path, pickle.loads(truth.read_bytes())


def measure(case: Drawn, folder: Path, tally: Tally) -> None:
    """Read one case, scanned and as text, and count what came of it."""
    path, sheets = made(case, folder)
    text, by_text, _ = reviewed(folder / "文字.pdf")
    scan, by_scan, taken = reviewed(path)
    again = reviewed(path)[2]
    count_kinds(tally, case.name, case.papers, sheets, scan)
    count_facts(tally, case.name, text, scan)
    count_marks(tally, case.name, text, scan)
    count_findings(tally, case.name, by_text, by_scan, case.faults)
    tally.counts["sheets"] += len(sheets)
    tally.counts["milliseconds"] += round(taken * 1000)
    print(f"{case.name}: {len(sheets)} sheets, {taken / len(sheets):.2f} s each, again {again:.2f} s; {case.scan.look}")


def main(arguments: list[str]) -> None:
    """Draw, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--family", default="developing", choices=("developing", "held-back"))
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--cases", type=int, default=4)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--look", choices=("colour", "grey", "bilevel"))
    parser.add_argument("--font", type=Path, action="append", default=[])
    parser.add_argument("--misses", type=Path)
    parser.add_argument("--keep", type=Path, help="where scans made are kept for the next run")
    parser.add_argument("--only-make", action="store_true")
    wanted = parser.parse_args(arguments)
    tally = Tally()
    for number in range(wanted.first, wanted.first + wanted.cases):
        case = drawn(wanted.family, number, faults=wanted.faults, fonts=wanted.font, colours=wanted.look)
        with tempfile.TemporaryDirectory() as scratch:
            folder = (wanted.keep or Path(scratch)) / case.name
            folder.mkdir(parents=True, exist_ok=True)
            if wanted.only_make:
                made(case, folder)
            else:
                measure(case, folder, tally)
    show(tally)
    if wanted.misses:
        wanted.misses.write_text("\n".join(sorted(tally.misses)) + "\n", encoding="utf-8")


def show(tally: Tally) -> None:
    """Print the lines of all that was counted."""
    names = dict.fromkeys(key.split("/", 1)[0] for key in tally.counts if "/" in key)
    for name in names:
        print(tally.line(name))
    lawful = sum(n for key, n in tally.counts.items() if key.startswith("lawful cases/"))
    if lawful:
        print(f"questions a lawful case: {tally.counts['questions/in lawful'] / lawful:.1f}")
    print(f"seconds a sheet: {tally.counts['milliseconds'] / 1000 / max(tally.counts['sheets'], 1):.2f}")
    print(f"memory of this process: {psutil.Process().memory_info().rss / 1e6:.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
