"""The facts of an invented case: who, what, how much, and a lawful timetable in working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from chinese_calendar import is_workday

from sample_cases.making.papers import Style

ALL_EVIDENCE = (
    "现场检查记录",
    "现场照片",
    "询问笔录",
    "音像证据说明",
    "营业执照复印件",
    "国家标准摘页",
)
CAPITALS = "零壹贰叁肆伍陆柒捌玖"


def workday(start: date, days: int) -> date:
    """The working day that many working days after (before, if negative) `start`."""
    step = 1 if days > 0 else -1
    day = start
    for _ in range(abs(days)):
        day += timedelta(step)
        while not is_workday(day):
            day += timedelta(step)
    return day


def next_workday(day: date) -> date:
    """`day` itself if it is a working day, else the next one."""
    return day if is_workday(day) else workday(day, 1)


def in_capitals(amount: int) -> str:
    """A sum below ten million yuan in the capitals of a receipt: 壹万伍仟元整."""
    text, gap = "", False
    units = ["", "拾", "佰", "仟", "万", "拾", "佰"]
    digits = [int(d) for d in str(amount)]
    for position, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit:
            text += ("零" if gap and text else "") + CAPITALS[digit] + units[position]
        elif position == 4 and amount >= 10000:
            text += "万"
        gap = not digit and position != 4
    return text + "元整"


@dataclass(frozen=True, slots=True)
class Agency:
    """The bureau that acts, and the people in it."""

    name: str
    short: str
    government: str
    court: str
    address: str
    phone: str
    postcode: str
    bank: str
    account: str
    officers: tuple[tuple[str, str], tuple[str, str]]
    reviewer: str
    approver: str
    legal: str
    legal_head: str
    discussants: tuple[tuple[str, str], ...]
    archivist: str
    inspector_of_archive: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is questioned."""

    name: str
    post: str
    age: int
    identity: str
    home: str


@dataclass(frozen=True, slots=True)
class Party:
    """The unit that is punished, and who speaks for it."""

    name: str
    code: str
    representative: str
    address: str
    phone: str
    postcode: str
    trade: str
    founded: str
    capital: str
    manager: str
    manager_post: str
    manager_age: int
    manager_id: str
    manager_home: str
    worker: Person | None = None

    @property
    def speaker(self) -> Person:
        """The manager, who speaks for the unit."""
        return Person(self.manager, self.manager_post, self.manager_age, self.manager_id, self.manager_home)


@dataclass(frozen=True, slots=True)
class Offence:
    """The act, the articles, the standard and the tier of discretion that fit it."""

    act: str
    found: str
    correction: str
    breach: str
    basis: str
    basis_words: str
    standard: str
    standard_clause: str
    standard_words: str
    base: str
    base_number: str
    item: str
    tier: str
    circumstance: str
    tier_words: str
    answers: tuple[tuple[str, str], ...]
    proof: str

    @property
    def base_cited(self) -> str:
        """The base as cited: title, number, item, tier."""
        return f"《{self.base}》{self.base_number}{self.item}，裁量阶次{self.tier}"


@dataclass(frozen=True, slots=True)
class Dates:
    """The days on which the steps are taken."""

    planned: date
    inspected: date
    filed: date
    summoned: date
    questioned: date
    deadline: date
    rechecked: date
    reported: date
    examined: date
    discussed: date
    noticed: date
    approved: date
    decided: date
    served: date
    paid: date
    closed: date
    archived: date
    requested: date | None = None
    called: date | None = None
    heard: date | None = None
    hearing_reported: date | None = None


def timetable(inspected: date) -> Dates:
    """A lawful timetable without a hearing, counted from the inspection."""
    deadline = next_workday(inspected + timedelta(15))
    reported = workday(deadline, 2)
    noticed = workday(reported, 6)
    served = workday(noticed, 9)
    paid = next_workday(served + timedelta(6))
    closed = workday(paid, 3)
    return Dates(
        planned=workday(inspected, -1),
        inspected=inspected,
        filed=workday(inspected, 2),
        summoned=workday(inspected, 3),
        questioned=workday(inspected, 5),
        deadline=deadline,
        rechecked=deadline,
        reported=reported,
        examined=workday(reported, 4),
        discussed=workday(reported, 5),
        noticed=noticed,
        approved=workday(noticed, 7),
        decided=workday(noticed, 8),
        served=served,
        paid=paid,
        closed=closed,
        archived=workday(closed, 5),
    )


def timetable_with_hearing(inspected: date) -> Dates:
    """A lawful timetable in which the party asks for a hearing in time and is heard."""
    plain = timetable(inspected)
    called = workday(plain.noticed, 5)
    heard = workday(called, 9)
    decided = workday(heard, 8)
    served = workday(decided, 1)
    paid = next_workday(served + timedelta(8))
    closed = workday(paid, 3)
    return Dates(
        planned=plain.planned,
        inspected=inspected,
        filed=plain.filed,
        summoned=plain.summoned,
        questioned=plain.questioned,
        deadline=plain.deadline,
        rechecked=plain.rechecked,
        reported=plain.reported,
        examined=workday(heard, 4),
        discussed=workday(heard, 5),
        noticed=plain.noticed,
        approved=workday(heard, 7),
        decided=decided,
        served=served,
        paid=paid,
        closed=closed,
        archived=workday(closed, 5),
        requested=workday(plain.noticed, 3),
        called=called,
        heard=heard,
        hearing_reported=workday(heard, 2),
    )


@dataclass(frozen=True, slots=True)
class Matter:
    """One case: everything its papers are filled in with."""

    agency: Agency
    party: Party
    offence: Offence
    amount: int
    dates: Dates
    serial: int
    style: Style
    evidence: tuple[str, ...] = ALL_EVIDENCE
    decided: bool = True
    result: str | None = None

    @property
    def outcome(self) -> str:
        """What became of the case, as the cover tells it."""
        return self.result or f"给予罚款{self.amount}元的行政处罚，已发现的隐患和问题整改完毕"

    @property
    def title(self) -> str:
        """The name of the case."""
        return f"{self.party.name}{self.offence.act}案"

    @property
    def sum(self) -> str:
        """The fine in figures and in words."""
        return f"人民币{self.amount}元（大写：{in_capitals(self.amount)}）"

    def number(self, word: str, *, serial: int | None = None) -> str:
        """A document number of this bureau, for the year of the inspection."""
        left, right = self.style.brackets[0], self.style.brackets[-1]
        short = f"（{self.agency.short}）" if self.style.short_in_brackets else self.agency.short
        return f"{short}{word}{self.style.word}{left}{self.dates.inspected.year}{right}{serial or self.serial}号"

    @property
    def officer_names(self) -> tuple[str, str]:
        """The two officers."""
        return self.agency.officers[0][0], self.agency.officers[1][0]

    @property
    def credentials(self) -> str:
        """The sentence with which officers show who they are."""
        (one, first), (two, second) = self.agency.officers
        return (
            f"我们是{self.agency.name}行政执法人员{one}、{two}，证件号码为{first}、{second}，"
            "这是我们的证件（出示证件）。"
        )


def at(day: date, hour: int, minute: int) -> datetime:
    """A minute of a day."""
    return datetime.combine(day, time(hour, minute))
