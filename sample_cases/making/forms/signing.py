"""Lines that papers end with: signatures of officers and of the other side, seals with their dates."""

from __future__ import annotations

from datetime import date

from sample_cases.making.matter import Matter
from sample_cases.making.papers import SIGNATURE, Ink, Part, Seal, Text, say


def signed(label: str, role: str, name: str, on: str = "") -> Text:
    """A label, the ink, and the day beside it."""
    return say(f"{label}{SIGNATURE}", Ink(role, name), f"    {on}" if on else "")


def both_officers(matter: Matter, label: str, role: str, on: str = "") -> tuple[Text, Text]:
    """Two lines: each officer with the certificate number."""
    return tuple(  # type: ignore[return-value]
        say(f"{label}{SIGNATURE}", Ink(role, name), f" 证号：{number}", f"    {on}" if on else "")
        for name, number in matter.agency.officers
    )


def both_on_one_line(matter: Matter, label: str, role: str) -> Text:
    """Both officers behind one label."""
    one, two = matter.officer_names
    return say(f"{label}{SIGNATURE}", Ink(role, one), "    ", Ink(role, two))


def handled(matter: Matter, opinion: str, on: date) -> tuple[Text, ...]:
    """The opinion of the two handlers."""
    return (say(opinion), *both_officers(matter, "承办人", "承办人"), say(matter.style.day(on), align="right"))


def examined(matter: Matter, opinion: str, on: date) -> tuple[Text, ...]:
    """The opinion of the head of the office."""
    return say(opinion), signed("审核人", "审核人", matter.agency.reviewer), say(matter.style.day(on), align="right")


def approved(matter: Matter, opinion: str, on: date) -> tuple[Text, ...]:
    """The opinion of the head of the bureau."""
    return say(opinion), signed("审批人", "审批人", matter.agency.approver), say(matter.style.day(on), align="right")


def sealed(matter: Matter, on: date) -> tuple[Text, ...]:
    """The bureau's name with its seal, and the day."""
    seal: Part = Seal("机关印章", matter.agency.name)
    return (
        say(f"{matter.agency.name}（印章）", seal, align="right"),
        say(matter.style.foot_day(on), align="right"),
    )


def in_copies(matter: Matter, receiver: str) -> str:
    """The note at the foot on how many copies there are."""
    return f"本文书一式两份：一份由应急管理部门备案，一份交{receiver}。"
