"""Evidence put on record and kept, and things sealed, from approval to release."""

from __future__ import annotations

from datetime import timedelta

from sample_cases.making.forms.signing import approved, both_officers, examined, handled, in_copies, sealed, signed
from sample_cases.making.matter import Matter, workday
from sample_cases.making.papers import Block, Grid, Paper, Text, body, cell, say

LEDGER = ("设备采购、维修台账", "1册", "原件")
SAW = "木工圆锯机"


def _named(matter: Matter) -> tuple[Block, ...]:
    party = matter.party
    return matter.style.fields(
        ("案件名称", matter.title),
        ("当事人", party.name, "法定代表人", party.representative),
        ("地址", party.address, "联系电话", party.phone),
    )


def _in_charge(matter: Matter, label: str, name: str, opinion: str, paper_day: str) -> tuple[Text, ...]:
    return say(opinion), signed(label, "负责人" if label == "承办部门负责人" else "审批人", name), say(paper_day)


def preservation_approval(matter: Matter) -> Paper:
    """先行登记保存证据审批表."""
    style, day = matter.style, matter.dates.inspected
    return Paper(
        "preservation_approval",
        "先行登记保存证据审批表",
        (
            *_named(matter),
            *style.opinions(
                ("证据名称及数量", (say("、".join(LEDGER[:2])),)),
                ("提请理由及依据", (say("证据可能灭失，依据《中华人民共和国行政处罚法》第五十六条的规定。"),)),
                ("保存方式", (say("就地封存，由当事人妥善保管。"),)),
                ("承办人意见", handled(matter, "建议先行登记保存。", day)),
                (
                    "承办部门意见",
                    _in_charge(matter, "承办部门负责人", matter.agency.reviewer, "同意。", style.day(day)),
                ),
                ("机关负责人意见", _in_charge(matter, "机关负责人", matter.agency.approver, "同意。", style.day(day))),
            ),
        ),
        day,
        matter.number("应急先保审"),
    )


def preservation_notice(matter: Matter) -> Paper:
    """先行登记保存证据通知书 with its list."""
    style, party, day = matter.style, matter.party, matter.dates.inspected
    heads = ("序号", "证据名称", "数量", "备注")
    return Paper(
        "preservation_notice",
        "先行登记保存证据通知书",
        (
            say(f"{party.name}："),
            body(
                f"你单位涉嫌{matter.offence.act}。为确保调查取证工作，依据《中华人民共和国行政处罚法》第五十六条的规定，"
                "决定对你单位的有关证据采取先行登记保存措施，在七日内依法作出处理决定。登记保存期间，"
                "你单位应当妥善保管，不得销毁或者转移。"
            ),
            Grid((0.1, 0.5, 0.2, 0.2), (tuple(map(cell, heads)), tuple(map(cell, ("1", *LEDGER))))),
            body("上述物品经核无误。"),
            signed("被通知单位负责人", "当事人", party.manager, style.day(day)),
            *both_officers(matter, "承办人", "承办人"),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急先保通"),
        foot=in_copies(matter, "当事人"),
    )


def preservation_disposal_approval(matter: Matter) -> Paper:
    """先行登记保存证据处理审批表."""
    style, day = matter.style, workday(matter.dates.inspected, 5)
    return Paper(
        "preservation_disposal_approval",
        "先行登记保存证据处理审批表",
        (
            *_named(matter),
            *style.opinions(
                ("证据名称及数量", (say("、".join(LEDGER[:2])),)),
                ("拟处理意见", (say("已复制取证，解除先行登记保存，原件退还当事人。"),)),
                ("承办人意见", handled(matter, "建议解除先行登记保存。", day)),
                (
                    "承办部门意见",
                    _in_charge(matter, "承办部门负责人", matter.agency.reviewer, "同意。", style.day(day)),
                ),
                ("机关负责人意见", _in_charge(matter, "机关负责人", matter.agency.approver, "同意。", style.day(day))),
            ),
        ),
        day,
        matter.number("应急先保处审"),
    )


def preservation_disposal_decision(matter: Matter) -> Paper:
    """先行登记保存证据处理决定书."""
    style, agency, days = matter.style, matter.agency, matter.dates
    day = workday(days.inspected, 5)
    return Paper(
        "preservation_disposal_decision",
        "先行登记保存证据处理决定书",
        (
            say(f"{matter.party.name}："),
            body(
                f"本机关于{style.day(days.inspected)}对你单位的{LEDGER[0]}等物品进行了先行登记保存"
                f"[文号：{matter.number('应急先保通')}]。现依法对上述物品作出如下处理：已复制取证，解除先行登记保存，退还你单位。"
            ),
            body(
                f"如果不服本决定，可以依法在60日内向{agency.government}申请行政复议，"
                f"或者在6个月内依法向{agency.court}提起行政诉讼。"
            ),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急先保处"),
        foot=in_copies(matter, "当事人"),
    )


def coercive_approval(matter: Matter) -> Paper:
    """行政强制审批表."""
    day = matter.dates.inspected
    return Paper(
        "coercive_approval",
        "行政强制措施审批表",
        (
            *_named(matter),
            *matter.style.opinions(
                ("拟采取的强制措施", (say(f"查封{SAW}，期限三十日。"),)),
                (
                    "强制措施的理由和依据",
                    (say("设施不符合国家标准，依据《中华人民共和国安全生产法》第六十五条第一款第（四）项的规定。"),),
                ),
                ("承办人意见", handled(matter, "建议查封。", day)),
                ("审核意见", examined(matter, "同意。", day)),
                ("审批意见", approved(matter, "同意查封。", day)),
            ),
        ),
        day,
        matter.number("应急强审"),
    )


def coercive_decision(matter: Matter) -> Paper:
    """查封（扣押）决定书."""
    style, agency, days = matter.style, matter.agency, matter.dates
    return Paper(
        "coercive_decision",
        "查封（扣押）决定书",
        (
            say(f"{matter.party.name}："),
            body(
                f"{style.day(days.inspected)}现场检查时，发现你单位{matter.offence.found}。"
                "依据《中华人民共和国安全生产法》第六十五条第一款第（四）项的规定，"
                f"决定对{SAW}实施查封，查封期限自{style.day(days.inspected)}"
                f"至{style.day(days.inspected + timedelta(29))}，物品由你单位保管，不得动用、转移、损毁。"
            ),
            body(
                f"你单位有权陈述、申辩。如果不服本决定，可以依法在60日内向{agency.government}申请行政复议，"
                f"或者在6个月内依法向{agency.court}提起行政诉讼。"
            ),
            body(f"附：查封（扣押）清单 {matter.number('应急查扣单')}"),
            *sealed(matter, days.inspected),
        ),
        days.inspected,
        matter.number("应急查扣"),
        foot=in_copies(matter, "当事人"),
    )


def sealed_items(matter: Matter) -> Paper:
    """查封（扣押）清单."""
    style, party, day = matter.style, matter.party, matter.dates.inspected
    heads = ("序号", "物品名称", "规格型号", "数量", "备注")
    return Paper(
        "item_list",
        "查封（扣押）清单",
        (
            say(f"当事人：{party.name}"),
            Grid(
                (0.1, 0.35, 0.2, 0.15, 0.2),
                (tuple(map(cell, heads)), tuple(map(cell, ("1", SAW, "—", "1台", "就地查封")))),
            ),
            body("以上物品经核对无误。"),
            *both_officers(matter, "执法人员", "执法人员"),
            signed("当事人", "当事人", party.manager, style.day(day)),
        ),
        day,
        matter.number("应急查扣单"),
    )


def coercive_disposal(matter: Matter) -> Paper:
    """解除查封（扣押）决定书."""
    style, days = matter.style, matter.dates
    return Paper(
        "coercive_disposal",
        "解除查封（扣押）决定书",
        (
            say(f"{matter.party.name}："),
            body(
                f"本机关于{style.day(days.inspected)}以{matter.number('应急查扣')}决定对你单位的{SAW}"
                f"实施查封。经复查，{matter.offence.correction}，已没有继续查封的必要，"
                f"依据《中华人民共和国行政强制法》第二十八条的规定，自{style.day(days.rechecked)}起予以解除。"
            ),
            *sealed(matter, days.rechecked),
        ),
        days.rechecked,
        matter.number("应急查扣处"),
        foot=in_copies(matter, "当事人"),
    )
