"""A 30-document case from folder to JSON, warm and cold, against the floors of reading it; memory of all processes.

Prints ratios: the warm run against the sum of both floors over the same files (at most 4), the cold start in
seconds (at most 1.5), the peak of main and workers together in MB (below 400).
"""

from __future__ import annotations

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

from bench.documents import a_case_folder
from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.json import review_json

ROOT = Path(__file__).parent.parent


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
    for path in sorted(folder.iterdir()):
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


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        case_folder = a_case_folder(Path(folder) / "case", documents=30, pages=60)
        catalogue, law = read_catalogue(), read_lawbook()

        def run() -> None:
            case = read_case(case_folder, catalogue)
            pack = read_pack(pack_folders()[choose_pack(case, pack_folders())], catalogue, law)
            review = judge(case, pack, law)
            review_json(review, score(review))

        run()
        lowest, warm = seconds(lambda: floor(case_folder)), seconds(run)
        command = [sys.executable, "main.py", "review", str(case_folder), "--json", "-"]
        runs = [peak_megabytes(command) for _ in range(3)]
    print(f"whole case, warm      {warm:.3f} s  = {warm / lowest:.1f} x floors ({lowest:.3f} s)")
    print(f"whole case, cold      {statistics.median(taken for taken, _ in runs):.2f} s")
    print(f"main and workers      {max(peak for _, peak in runs):.0f} MB at most")


if __name__ == "__main__":
    main()
