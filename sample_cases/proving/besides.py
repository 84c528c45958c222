"""What some bureaus write besides: since when a base is in force, who inspected, how many pictures were taken."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from sample_cases.making.case import Change
from sample_cases.making.faults import rewording
from sample_cases.making.forms import Form
from sample_cases.making.forms.evidence import authorisation
from sample_cases.making.matter import Matter

_IN_FORCE = (
    "本基准自2024年11月1日起施行。",
    "（自2024年11月1日起实施）",
    "应急〔2024〕90号自2024年11月1日起执行。",
)
"""Since when the base of an excerpt is in force."""

_PICTURES = ("拍照2张", "拍照取证，拍摄照片2张", "现场拍照取证2张", "拍摄照片二张固定证据")
_UNTIL = ("至{until}", "起至{until}止", "起到{until}")


def told_besides(matter: Matter, forms: tuple[Form, ...], random: Random) -> Iterator[Change]:
    """Words of which each bureau has some and none has all."""
    party, officers = matter.party, "、".join(matter.officer_names)
    if random.random() < 0.6:
        yield rewording("discretion_excerpt", "处罚依据：", f"{random.choice(_IN_FORCE)}处罚依据：")
    if random.random() < 0.5:
        yield rewording("inspection_record", "拍照取证", random.choice(_PICTURES))
    if random.random() < 0.5:
        yield rewording("investigation_report", "本局执法人员", f"本局执法人员{officers}")
        yield rewording("penalty_notice", "本局执法人员", f"本局执法人员{officers}")
    if random.random() < 0.5:
        yield rewording("photo_evidence", f"拍摄地点：{party.name}", f"拍摄地点：{party.address}")
    if random.random() < 0.5 and authorisation in forms and party.manager != party.representative:
        until = matter.style.day(matter.dates.archived)
        yield rewording("authorisation", "起至案件办理终结之日止", random.choice(_UNTIL).format(until=until))
        yield rewording("service_receipt", "有授权委托书", "附授权委托书")
