"""Whole cases from folder to JSON, warm and cold, against the floors of reading them; memory of all processes.

The cases are the hearing sample (34 Word files) and a mixture of Word files with one bound volume (60 pages).

Prints ratios: the warm run against the sum of both floors over the same files (at most 4), the cold start in
seconds (at most 1.5), the peak of main and workers together in MB (below 400).
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pypdfium2
from lxml import etree

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.load import Workers
from casereview.model import ReadPaper
from casereview.papers import paper_workers
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.json import review_json

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "sample_cases"


def seconds(run: Callable[[], object], times: int = 5) -> float:
    """The median of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def floor(folder: Path) -> None:
    """The least any reader must do: inflate and parse the XML parts, let pdfium give the text."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as package:
                for name in package.namelist():
                    if name.endswith(".xml"):
                        etree.fromstring(package.read(name))
        elif path.suffix == ".pdf":
            document = pypdfium2.PdfDocument(path)
            for page in document:
                page.get_textpage().get_text_bounded()
            document.close()


def peak_megabytes(command: list[str]) -> tuple[float, float]:
    """Seconds a command takes and the highest sum of its processes' resident memory on the way."""
    peak = 0.0
    start = time.perf_counter()
    process = psutil.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.is_set():
            try:
                family = [process, *process.children(recursive=True)]
                peak = max(peak, sum(member.memory_info().rss for member in family) / 1e6)
            except psutil.Error:
                pass
            done.wait(0.02)

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    taken = time.perf_counter() - start
    done.set()
    watcher.join()
    return taken, peak


def mixture(target: Path) -> Path:
    """A folder of 29 Word files and the bound volume: 30 files, about 60 pages."""
    target.mkdir()
    for path in sorted((SAMPLES / "clean-tianjin" / "案卷").glob("*.docx")):
        shutil.copy(path, target / path.name)
    shutil.copy(SAMPLES / "clean-volume" / "案卷.pdf", target / "30-合订卷.pdf")
    return target


def measure(name: str, folder: Path, workers: Workers[tuple[ReadPaper, ...]]) -> None:
    """Print the lines of one case."""
    catalogue, law = read_catalogue(), read_lawbook()
    packs = {pack: read_pack(path, catalogue, law) for pack, path in pack_folders().items()}

    def run() -> None:
        case = read_case(folder, catalogue, workers=workers)
        review = judge(case, packs[choose_pack(case, pack_folders())], law)
        review_json(review, score(review))

    run()
    lowest, warm = seconds(lambda: floor(folder)), seconds(run)
    runs = [peak_megabytes([sys.executable, "main.py", "review", str(folder), "--json", "-"]) for _ in range(3)]
    print(f"{name}: warm {warm:.3f} s = {warm / lowest:.1f} x floors of {lowest:.3f} s")
    print(f"{name}: cold {statistics.median(taken for taken, _ in runs):.2f} s, peak {max(p for _, p in runs):.0f} MB")


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as scratch, paper_workers() as workers:
        workers.start()
        measure("34 Word files", SAMPLES / "clean-hearing" / "案卷", workers)
        measure("29 Word files and a volume", mixture(Path(scratch) / "case"), workers)


if __name__ == "__main__":
    main()
