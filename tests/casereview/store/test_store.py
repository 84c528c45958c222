"""The store keeps what it was told, whatever becomes of the process, and forgets nothing it must not."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.errors import StoreError
from casereview.model import CaseFile, Course, Retype, RulePack
from casereview.review import Confirmation, Grounds, Override, Subject, Withdrawal
from casereview.steps import Deed, Role, SetCourse, SignOff, Undo
from casereview.store import Place, QueueState, Standing
from casereview.store.store import Store
from casereview.terms import Outcome, Stage, Trait
from tests.builders import a_case, a_document, a_fact

ROOT = Path(__file__).parents[3]
AT = datetime(2026, 3, 2, 9, 30, 15)
SUBJECT = Subject("c", "rule", "f0", Outcome.FAIL, ("a:1-1",))
DEEDS: tuple[Deed, ...] = (
    Confirmation(SUBJECT, "甲", AT, Decimal("1.5")),
    Override(SUBJECT, Outcome.PASS, Grounds.READING, "印迹清晰", "甲", AT),
    Withdrawal(SUBJECT, "甲", AT),
    Retype("a:1-1", "penalty_decision"),
    SetCourse(Course(stage=Stage.CLOSED, met=(Trait.HEARD,))),
    SignOff("甲", Role.LEAD, AT),
    Undo(3),
)
PACK = RulePack("p", "试", "无", "1", Decimal(4), (), sha256="p0")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "数据" / "评查.db")
    yield store
    store.close()


def a_read_case() -> CaseFile:
    decision = a_document("penalty_decision", "罚款叁万元")
    return replace(a_case(decision, facts=(a_fact("罚款金额", Decimal(30000), decision.id),)), sha256="c0")


def test_a_case_is_kept_once_by_where_it_lies(store: Store, tmp_path: Path) -> None:
    first = store.kept(tmp_path / "卷", AT)

    assert store.kept(tmp_path / "数据" / ".." / "卷", AT) == first
    assert store.cases() == (first,)
    assert (first.path, first.opened_at, first.standing.state) == (tmp_path / "卷", AT, QueueState.WAITING)


def test_a_run_gives_the_case_back_as_it_was_read(store: Store, tmp_path: Path) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    first = store.add_run(case, a_read_case(), PACK, AT)
    second = store.add_run(case, replace(a_read_case(), sha256="c1"), PACK, AT)

    assert store.runs(case) == (first, second)
    assert (first.sha256, second.sha256, first.pack_sha256) == ("c0", "c1", "p0")
    assert store.read_in(first.id) == a_read_case()


def test_every_deed_comes_back_as_it_was_done(store: Store, tmp_path: Path) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    run = store.add_run(case, a_read_case(), PACK, AT).id

    written = [store.append(case, run, "甲", AT, DEEDS), store.append(case, run, "乙", AT, DEEDS[:1])]

    assert store.steps(case) == tuple(written)
    assert store.all_steps() == tuple(written)
    assert written[0].deeds == DEEDS


def test_how_a_case_stands_and_where_somebody_looked_are_kept(store: Store, tmp_path: Path) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    standing = Standing(QueueState.UNDER_REVIEW, "某案", lower=Decimal("89.5"), officers=("甲", "乙"))
    place = Place("rule", "不符合", "a:1-1", 3, 1.25, 90, 0.4, "page")

    store.keep_standing(case, standing)
    store.keep_place(case, place)

    (kept,) = store.cases()
    assert (kept.standing, kept.place) == (standing, place)


@pytest.mark.parametrize("sentence", ["update steps set by = '乙'", "delete from steps", "delete from cases"])
def test_the_log_of_reviews_cannot_be_written_over(store: Store, tmp_path: Path, sentence: str) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    run = store.add_run(case, a_read_case(), PACK, AT).id
    store.append(case, run, "甲", AT, DEEDS)

    with (
        sqlite3.connect(tmp_path / "数据" / "评查.db") as other,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        other.execute(sentence)
    with pytest.raises(StoreError, match="只增不删"):
        store.delete(case)


def test_self_checks_can_be_deleted_whole_and_not_changed(tmp_path: Path) -> None:
    store = Store(tmp_path / "自查.db", deletable=True)
    case = store.kept(tmp_path / "卷", AT).id
    run = store.add_run(case, a_read_case(), PACK, AT).id
    store.append(case, run, "甲", AT, DEEDS)

    with (
        sqlite3.connect(tmp_path / "自查.db") as other,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        other.execute("update steps set by = '乙'")
    store.delete(case)

    assert (store.cases(), store.runs(case), store.all_steps()) == ((), (), ())
    store.close()


def test_a_store_of_a_later_program_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path / "评查.db").close()
    with sqlite3.connect(tmp_path / "评查.db") as other:
        other.execute("pragma user_version = 99")

    with pytest.raises(StoreError, match="更新版本"):
        Store(tmp_path / "评查.db")


def test_what_is_no_store_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "评查.db").write_bytes("不是数据库".encode() * 100)

    with pytest.raises(StoreError, match="无法打开"):
        Store(tmp_path / "评查.db")


def test_a_deed_nobody_knows_is_refused_with_a_sentence(store: Store, tmp_path: Path) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    run = store.add_run(case, a_read_case(), PACK, AT).id
    with sqlite3.connect(tmp_path / "数据" / "评查.db") as other:
        other.execute(
            """insert into steps ("case", run, by, at, deeds) values (?, ?, '甲', '2026-03-02', '[["Later", {}]]')""",
            (case, run),
        )

    with pytest.raises(StoreError, match="无法识别"):
        store.steps(case)


def test_what_was_written_outlives_a_process_that_is_killed(tmp_path: Path) -> None:
    program = f"""
import sys
from datetime import datetime
from pathlib import Path
from casereview.steps import Undo
from tests.casereview.store.test_store import PACK, a_read_case
from casereview.store.store import Store
store = Store(Path({str(tmp_path / "评查.db")!r}))
at = datetime(2026, 3, 2)
case = store.kept(Path("卷"), at).id
run = store.add_run(case, a_read_case(), PACK, at).id
while True:
    print(store.append(case, run, "甲", at, (Undo(1),)).id, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        seen = [int(writer.stdout.readline()) for _ in range(40)]
        writer.kill()
        seen += [int(line) for line in writer.stdout if line.endswith("\n")]

    store = Store(tmp_path / "评查.db")
    kept = [step.id for step in store.all_steps()]
    store.close()

    assert kept[: len(seen)] == seen
    assert len(kept) - len(seen) <= 1  # the one that was being written


def test_two_windows_write_into_one_log(tmp_path: Path) -> None:
    one, other = Store(tmp_path / "评查.db"), Store(tmp_path / "评查.db")
    case = one.kept(tmp_path / "卷", AT).id
    run = one.add_run(case, a_read_case(), PACK, AT).id

    for store in (one, other, one):
        store.append(case, run, "甲", AT, DEEDS[:1])

    assert len(other.steps(case)) == 3
    one.close()
    other.close()


def test_a_case_that_was_deleted_meanwhile_keeps_nothing_more(tmp_path: Path) -> None:
    store = Store(tmp_path / "self.db", deletable=True)
    kept = store.kept(tmp_path / "案卷", AT)
    store.delete(kept.id)

    store.keep_place(kept.id, Place(rule="one"))
    store.keep_standing(kept.id, Standing(title="某案"))

    assert store.cases() == ()
    store.close()


def test_a_review_is_kept_as_it_was_signed_and_never_otherwise(store: Store, tmp_path: Path) -> None:
    case = store.kept(tmp_path / "卷", AT).id
    run = store.add_run(case, a_read_case(), PACK, AT).id

    before = store.closed_in(run)
    store.close_review(run, b"as signed")
    store.close_review(run, b"otherwise")

    assert (before, store.closed_in(run)) == (None, b"as signed")
    with (
        sqlite3.connect(tmp_path / "数据" / "评查.db") as other,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        other.execute("delete from closed")


def test_a_store_of_the_first_program_is_taken_over_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "评查.db"
    first = Store(path)
    case = first.kept(tmp_path / "卷", AT).id
    run = first.add_run(case, a_read_case(), PACK, AT).id
    first.append(case, run, "甲", AT, DEEDS)
    first.close()
    with sqlite3.connect(path) as old:
        for table in ("closed", "loans", "sealed", "seals", "blindness", "uncovered"):
            old.execute(f"drop table {table}")
        old.execute("pragma user_version = 1")

    store = Store(path)
    store.close_review(run, b"as signed")

    assert [step.deeds for step in store.steps(case)] == [DEEDS]
    assert store.closed_in(run) == b"as signed"
    store.close()
