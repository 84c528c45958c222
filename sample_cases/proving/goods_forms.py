"""Papers on goods: the sample and its test, the list of what was taken, and what was done with it."""

from __future__ import annotations

from datetime import date

from sample_cases.making.forms import Form
from sample_cases.making.forms.signing import both_officers, in_copies, sealed, signed
from sample_cases.making.matter import Matter, workday
from sample_cases.making.papers import Grid, Paper, Seal, body, cell, say
from sample_cases.proving.goods import Goods

DISPOSED = "没收物品处理清单"
INSTITUTE = "远山产品质量检验研究院"


def sampling_voucher(goods: Goods) -> Form:
    """抽样取证凭证 of these goods."""

    def voucher(matter: Matter) -> Paper:
        style, party, day = matter.style, matter.party, matter.dates.inspected
        heads = ("序号", "样品名称", "规格型号", "抽样基数", "抽样数量", "备注")
        row = (
            "1",
            goods.called,
            "—",
            f"{goods.left + goods.sampled}{goods.unit}",
            f"{goods.sampled}{goods.unit}",
            "封样",
        )
        return Paper(
            "sampling_voucher",
            "抽样取证凭证",
            (
                *style.fields(
                    ("被抽样取证单位", party.name),
                    ("现场负责人", party.manager, "联系电话", party.phone),
                    ("抽样取证时间", style.day(day)),
                    ("抽样地点", f"{party.address}库房"),
                ),
                body(
                    "依据《中华人民共和国行政处罚法》第五十六条的规定，对你单位的下列物品进行抽样取证，样品当场封存。"
                ),
                Grid((0.08, 0.3, 0.14, 0.16, 0.16, 0.16), (tuple(map(cell, heads)), tuple(map(cell, row)))),
                signed("被抽样取证单位现场负责人", "现场负责人", party.manager, style.day(day)),
                *both_officers(matter, "执法人员", "执法人员"),
                *sealed(matter, day),
            ),
            day,
            matter.number("应急抽"),
            foot=in_copies(matter, "被抽样取证单位"),
        )

    return voucher


def tested_on(matter: Matter) -> date:
    """The day of the report on a sample."""
    return workday(matter.dates.inspected, 8)


def report_on_sample(goods: Goods, standard: str = "国家标准") -> Form:
    """检验报告 on the sample."""

    def report(matter: Matter) -> Paper:
        style, day = matter.style, tested_on(matter)
        return Paper(
            "appraisal_report",
            "检验报告",
            (
                say(f"报告编号：YS{day:%Y%m}{matter.serial:03d}"),
                *style.fields(
                    ("样品名称", goods.called, "样品数量", f"{goods.sampled}{goods.unit}"),
                    ("委托单位", matter.agency.name),
                    ("抽样日期", style.day(matter.dates.inspected), "检验日期", style.day(workday(day, -2))),
                    ("检验项目", goods.item, "检验依据", standard),
                ),
                body(f"检验结论：所检{goods.item}项目不符合{standard}的要求，判定该批样品不合格。"),
                signed("检验人", "鉴定人", "闻山"),
                signed("批准人", "鉴定人", "闻海"),
                say(f"{INSTITUTE}（盖章）", Seal("鉴定机构印章", INSTITUTE), align="right"),
                say(style.day(day), align="right"),
            ),
            day,
            head=False,
        )

    return report


def list_of_taken(goods: Goods) -> Form:
    """没收物品清单 of these goods."""

    def taken(matter: Matter) -> Paper:
        style, party, day = matter.style, matter.party, matter.dates.served
        heads = ("序号", "品名", "规格", "数量", "备注")
        row = ("1", goods.called, "—", f"{goods.left}{goods.unit}", "无")
        return Paper(
            "item_list",
            "没收物品清单",
            (
                say(f"当事人：{party.name}"),
                body(f"根据{matter.number('应急罚')}行政处罚决定书的决定，对你单位的涉案物品进行没收。"),
                Grid((0.1, 0.35, 0.2, 0.15, 0.2), (tuple(map(cell, heads)), tuple(map(cell, row)))),
                *both_officers(matter, "执法人员", "执法人员"),
                signed("当事人", "当事人", party.manager, style.day(day)),
            ),
            day,
        )

    return taken


def goods_disposed(goods: Goods) -> Form:
    """没收物品处理清单: to whom they were handed."""

    def disposed(matter: Matter) -> Paper:
        style, day = matter.style, workday(matter.dates.served, 2)
        heads = ("物品名称", "数量", "处理方式", "接收单位")
        row = (goods.called, f"{goods.left}{goods.unit}", "移交销毁", "公安机关")
        return Paper(
            "item_list",
            DISPOSED,
            (
                say(f"案由：{matter.offence.act}"),
                say(f"处罚决定书文号：{matter.number('应急罚')}"),
                Grid((0.35, 0.2, 0.25, 0.2), (tuple(map(cell, heads)), tuple(map(cell, row)))),
                *both_officers(matter, "执法人员", "执法人员"),
                say(style.day(day), align="right"),
            ),
            day,
        )

    return disposed


def bought_on(matter: Matter) -> date:
    """The day on which goods were bought."""
    return workday(matter.dates.inspected, -20)


def purchase_note(goods: Goods) -> Form:
    """进货单据复印件, which the party gives."""

    def note(matter: Matter) -> Paper:
        style, party, day = matter.style, matter.party, matter.style.day(matter.dates.questioned)
        return Paper(
            "party_material",
            "进货单据复印件",
            (
                say("进货单据", align="centre"),
                say(f"日期：{style.day(bought_on(matter))}"),
                say(f"品名：{goods.called}    数量：{goods.got}{goods.unit}"),
                say(f"与原件核对无异。来源：由{party.name}提供", Seal("提供单位印章", party.name)),
                signed("提供人", "提供人", party.manager, day),
                signed("核对人", "核对人", matter.officer_names[0], day),
            ),
            matter.dates.questioned,
            head=False,
            counted=False,
        )

    return note
