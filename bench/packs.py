"""A pack of 500 rules read from its files, and one read case judged by it.

The pack is the reference model's rules repeated under other ids until there are 500, written to a scratch folder.
Prints milliseconds of processor time: reading it as a review does, with nothing kept from before (at most 100); the
same with its examples, as the commands on packs do; judging the hearing sample by it (at most 50).
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from bench.whole_case import SAMPLES
from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.marked_yaml import parse_yaml
from casereview.pipeline import judge, read_case
from casereview.rulepack import pack_folders, read_pack

COUNT = 500
_RULE = re.compile(r"^  - id: ", re.MULTILINE)
_OWN_ID = re.compile(r"^(  - id: )(.+?)()$", re.MULTILINE)
_IDS = re.compile(r"^(  - id: |    absorbed_by: \[)(.+?)(\]?)$", re.MULTILINE)


def copies(chapters: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Chapters under other ids, as file name and text, until there are enough rules."""
    left, copy, all_rules = COUNT, 0, sum(len(_RULE.split(text)) - 1 for _, text in chapters)
    while left:
        whole = left >= all_rules
        for name, text in chapters:
            head, *rules = _RULE.split(text)
            body = head + "".join(f"  - id: {rule}" for rule in rules[:left])
            left -= len(rules[:left])
            # the last copy is not whole: what is explained by a rule that it lacks is explained by that of the first
            yield f"{copy}{name}", renamed(body, copy, whole=whole) if copy else body
            if not left:
                return
        copy += 1


def renamed(text: str, copy: int, *, whole: bool) -> str:
    """The chapter with a number after every id of a rule."""

    def numbered(match: re.Match[str]) -> str:
        return match[1] + ", ".join(f"{one}-{copy}" for one in match[2].split(", ")) + match[3]

    return _IDS.sub(numbered, text) if whole else _OWN_ID.sub(numbered, text)


def large_pack(folder: Path) -> Path:
    """A folder with the pack of 500 rules."""
    source = pack_folders()["reference"]
    chapters = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(source.glob("0*.yaml"))]
    folder.mkdir()
    total = Decimal(0)
    for name, text in copies(chapters):
        (folder / name).write_text(text, encoding="utf-8")
        total += points_of(text)
    head = (source / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(re.sub(r"^total: .*$", f"total: {total}", head, flags=re.MULTILINE), "utf-8")
    return folder


def points_of(text: str) -> Decimal:
    """The points of the rules of a chapter that count."""
    rules = (
        rule for rule in _RULE.split(text)[1:] if not re.search(r"^    status: (?:trial|note)", rule, re.MULTILINE)
    )
    points = (match[1] for rule in rules if (match := re.search(r"^    points: (\S+)", rule, re.MULTILINE)))
    return sum((Decimal(one) for one in points), Decimal(0))


def milliseconds(run: Callable[[], object], times: int = 9) -> float:
    """The least processor time of several runs: what else the machine does is no matter of the pack."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken) * 1000


def afresh(read: Callable[[], object]) -> Callable[[], object]:
    """The reading with no file parsed before."""

    def run() -> object:
        parse_yaml.cache_clear()
        return read()

    return run


def main() -> None:
    """Measure and print."""
    catalogue, law = read_catalogue(), read_lawbook()
    with tempfile.TemporaryDirectory() as scratch:
        folder = large_pack(Path(scratch) / "large")
        pack = read_pack(folder, catalogue, law, examples=False)
        lean = milliseconds(afresh(lambda: read_pack(folder, catalogue, law, examples=False)))
        full = milliseconds(afresh(lambda: read_pack(folder, catalogue, law)))
        print(f"{len(pack.rules)} rules: read {lean:.0f} ms, with their examples {full:.0f} ms")
        case = read_case(SAMPLES / "clean-hearing" / "案卷", catalogue)
        judged = milliseconds(lambda: judge(case, pack, law))
        print(f"{len(pack.rules)} rules: a case of {len(case.documents)} papers judged in {judged:.0f} ms")


if __name__ == "__main__":
    main()
