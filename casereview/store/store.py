"""The store: SQLite with a write-ahead log, so that what was written outlives the process that wrote it."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlite_utils import Database

from casereview.errors import StoreError
from casereview.model import CaseFile, RulePack
from casereview.steps import Deed, Step
from casereview.store.blindness import blindness_in, uncovered_in, write_blindness, write_uncovering
from casereview.store.deeds import deeds_of, deeds_text
from casereview.store.kept import Blindness, KeptCase, Loan, Place, Run, Standing, Uncovering
from casereview.store.loans import last_loan, last_loans, write_loans
from casereview.store.schema import prepare
from casereview.store.seals import sealed_since, write_seal
from casereview.stored_case import restored, stored

T = TypeVar("T")

_STANDING = TypeAdapter(Standing)
_PLACE = TypeAdapter(Place)
_WAIT = 10.0  # seconds for another window that is writing


class Store:
    """Cases by path, their runs and steps. Any thread may ask; one at a time is answered.

    A deletable store is an officer's own: what is in it can be deleted whole. The log of reviews cannot.
    """

    def __init__(self, path: Path, *, deletable: bool = False) -> None:
        self._deletable = deletable
        self._one_at_a_time = threading.RLock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=_WAIT, check_same_thread=False, isolation_level=None)
            prepare(connection, deletable=deletable)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"无法打开“{path}”（{error}），请检查磁盘空间和写入权限") from error
        self._database = Database(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._asked(lambda: self._database.conn.close())

    def kept(self, path: Path, at: datetime) -> KeptCase:
        """The case that lies at `path`, kept from now on."""
        where = str(path.resolve())

        def keep() -> KeptCase:
            found = next(self._cases("path = ?", where), None)
            if found is None:
                self._database.table("cases").insert({"path": where, "opened_at": at.isoformat()})
                found = next(self._cases("path = ?", where))
            return found

        return self._asked(keep)

    def cases(self) -> tuple[KeptCase, ...]:
        """Every case, the oldest first."""
        return self._asked(lambda: tuple(self._cases("1 = 1")))

    def loan(self, case: int) -> Loan | None:
        """Who took the case out last, or handed it in."""
        return self._asked(lambda: last_loan(self._database.conn, case))

    def lend(self, cases: Sequence[int], loan: Loan, *, even_from_others: bool = False) -> tuple[int, ...]:
        """Write down that these cases were taken out or handed in; those somebody else has are left out and told."""
        return self._asked(lambda: write_loans(self._database.conn, cases, loan, even_from_others=even_from_others))

    def seal(self, runs: Sequence[int], by: str, at: datetime, manifest: str) -> None:
        """Write down that the signed reviews of these readings are sealed together, with their manifest."""
        self._asked(lambda: write_seal(self._database.conn, runs, by, at, manifest))

    def blindness(self) -> tuple[Blindness, ...]:
        """Every time the queue began to be reviewed blind, or ended; the last counts."""
        return self._asked(lambda: blindness_in(self._database.conn))

    @property
    def is_blind(self) -> bool:
        """Whether the queue is reviewed blind now."""
        entries = self.blindness()
        return bool(entries) and entries[-1].on

    def set_blindness(self, entry: Blindness) -> None:
        """Write down that the whole queue is reviewed blind from now on, or no longer; StoreError without a reason."""
        if not entry.on and not entry.reason.strip():
            raise StoreError("结束盲评须写明理由")
        self._asked(lambda: write_blindness(self._database.conn, entry))

    def uncovered(self, case: int) -> tuple[Uncovering, ...]:
        """The pages of a case that somebody uncovered while it was reviewed blind."""
        return self._asked(lambda: uncovered_in(self._database.conn, case))

    def uncover(self, one: Uncovering) -> None:
        """Write down that somebody wants to see a page that could not be masked. StoreError without a reason."""
        if not one.reason.strip():
            raise StoreError("显示盲评中遮盖的页须写明理由")
        self._asked(lambda: write_uncovering(self._database.conn, one))

    def delete(self, case: int) -> None:
        """Forget a case with all that was done on it. Raises StoreError where the log must stay."""
        if not self._deletable:
            raise StoreError("评查记录只增不删，不能删除")
        self._asked(lambda: self._database.table("cases").delete(case))

    def add_run(self, case: int, read: CaseFile, pack: RulePack, at: datetime) -> Run:
        """A further reading of a case beside those before it."""
        row = {
            "case": case,
            "at": at.isoformat(),
            "sha256": read.sha256,
            "pack": pack.id,
            "pack_sha256": pack.sha256,
            "content": stored(read),
        }
        number = self._asked(lambda: self._database.table("runs").insert(row).last_pk)
        return Run(int(str(number)), case, at, read.sha256, pack.id, pack.sha256)

    def runs(self, case: int) -> tuple[Run, ...]:
        """The readings of a case, the oldest first."""
        rows = self._asked(
            lambda: list(
                self._database.query(
                    'select id, at, sha256, pack, pack_sha256 from runs where "case" = ? order by id', [case]
                )
            )
        )
        return tuple(
            Run(row["id"], case, datetime.fromisoformat(row["at"]), row["sha256"], row["pack"], row["pack_sha256"])
            for row in rows
        )

    def read_in(self, run: int) -> CaseFile:
        """The case as it was read then. Raises StoreError, or StoredCaseError if it cannot be taken up again."""
        rows = self._asked(lambda: list(self._database.query("select content from runs where id = ?", [run])))
        if not rows:
            raise StoreError("没有这一次评查的记录")
        return restored(rows[0]["content"])

    def close_review(self, run: int, content: bytes) -> None:
        """Keep the review of a reading as it was signed; once kept it stays."""
        self._asked(
            lambda: self._database.execute("insert or ignore into closed (run, content) values (?, ?)", [run, content])
        )

    def closed_in(self, run: int) -> bytes | None:
        """The review of a reading as it was signed; None if it was not, or only by an earlier program."""
        rows = self._asked(lambda: list(self._database.query("select content from closed where run = ?", [run])))
        return bytes(rows[0]["content"]) if rows else None

    def append(self, case: int, run: int, by: str, at: datetime, deeds: Sequence[Deed]) -> Step:
        """Write down what a person did at one go; it is on the disk when this returns."""
        row = {"case": case, "run": run, "by": by, "at": at.isoformat(), "deeds": deeds_text(deeds)}
        number = self._asked(lambda: self._database.table("steps").insert(row).last_pk)
        return Step(int(str(number)), run, by, at, tuple(deeds))

    def steps(self, case: int) -> tuple[Step, ...]:
        """All that people did on a case, the first first, undone or not."""
        return self._steps('where "case" = ?', [case])

    def last_step(self, case: int) -> tuple[int, str] | None:
        """The number of what was done last on a case, and by whom."""
        query = 'select id, by from steps where "case" = ? order by id desc limit 1'
        rows = self._asked(lambda: list(self._database.query(query, [case])))
        return (rows[0]["id"], rows[0]["by"]) if rows else None

    def all_steps(self) -> tuple[Step, ...]:
        """All that people did on any case: what the record of a rule is counted from."""
        return self._steps("", [])

    def keep_standing(self, case: int, standing: Standing) -> None:
        """How the case stands now, for lists; nothing where the case was deleted meanwhile."""
        told = json.dumps(_STANDING.dump_python(standing, mode="json"), ensure_ascii=False)
        self._asked(lambda: self._database.execute("update cases set standing = ? where id = ?", [told, case]))

    def keep_place(self, case: int, place: Place) -> None:
        """Where somebody is looking; nothing where the case was deleted meanwhile."""
        told = json.dumps(asdict(place), ensure_ascii=False)
        self._asked(lambda: self._database.execute("update cases set place = ? where id = ?", [told, case]))

    def _steps(self, where: str, values: list[Any]) -> tuple[Step, ...]:
        query = f"select id, run, by, at, deeds from steps {where} order by id"
        rows = self._asked(lambda: list(self._database.query(query, values)))
        return tuple(
            Step(row["id"], row["run"], row["by"], datetime.fromisoformat(row["at"]), deeds_of(row["deeds"]))
            for row in rows
        )

    def _cases(self, where: str, *values: object) -> Iterator[KeptCase]:
        loans, sealed = last_loans(self._database.conn), sealed_since(self._database.conn)
        for row in self._database.query(f"select * from cases where {where} order by id", list(values)):
            yield KeptCase(
                row["id"],
                Path(row["path"]),
                datetime.fromisoformat(row["opened_at"]),
                _STANDING.validate_json(row["standing"]),
                _PLACE.validate_json(row["place"]),
                loans.get(row["id"]),
                sealed.get(row["id"]),
            )

    def _asked(self, question: Callable[[], T]) -> T:
        try:
            with self._one_at_a_time:
                return question()
        except sqlite3.Error as error:
            raise StoreError(f"评查记录未能写入或读取（{error}），请检查磁盘空间和写入权限") from error
