"""Faults of what papers tell otherwise than the papers they rest on: numbers, officers, days, copies, the base."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import changed, dated, said, together, unsigned
from sample_cases.proving.plants.told import telling
from sample_cases.proving.volume import Volume

_ORDINARY = ("ordinary",)


def _unnumbered(case: Volume, random: Random) -> Volume | None:
    """The decision bears no number."""
    return changed(case, ("penalty_decision",), lambda paper: replace(paper, number=None), "决定书没有文号")


def _another_officer(case: Volume, random: Random) -> Volume | None:
    """The decision names an officer beside his colleague who has no part in the case."""
    return telling("penalty_decision", f"执法人员{case.matter.officer_names[0]}、甪小河对当事人进行检查。")(
        case, random
    )


def _fewer_pictures(case: Volume, random: Random) -> Volume | None:
    """The record of the inspection tells of more pictures than there are."""
    more = said("inspection_record", "[2二]张", "98张")(case, random)
    return more or telling("inspection_record", "执法人员拍照98张。")(case, random)


FAULTS: tuple[Fault, ...] = (
    Fault(
        "counted-alike",
        "决定书所述数量与告知书、报告不同",
        together(
            telling("investigation_report", "现场共有93具锈蚀钢瓶。"),
            telling("penalty_notice", "现场共有93具锈蚀钢瓶。"),
            telling("penalty_decision", "现场共有97具锈蚀钢瓶。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "officers-known",
        "决定书所写的执法人员不是本案的",
        _another_officer,
        scenes=_ORDINARY,
    ),
    Fault("decision-numbered", "决定书没有文号", _unnumbered, scenes=_ORDINARY),
    Fault(
        "base-as-in-excerpt",
        "决定书所引的幅度不是基准规定的",
        telling("penalty_decision", "参照《某市应急管理行政处罚裁量基准》，处111元以上222元以下的罚款。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "listed-copies-enclosed",
        "所列的复印件不在卷内",
        telling("penalty_decision", "另查看，塔式起重机巡检簿复印件，反映巡检情况。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "proof-bears-out",
        "证据所载日期与决定书所称的不同",
        together(
            telling("party_material", "塔机巡检簿：2019年5月6日。"),
            telling("penalty_decision", "1.塔机巡检簿复印件，证明2019年5月9日巡检。"),
        ),
        scenes=("defended",),
    ),
    Fault(
        "notice-tells-fine",
        "告知书没有写明拟罚款数额",
        said("penalty_notice", r"[0-9零壹贰叁肆伍陆柒捌玖拾佰仟万,.]+(?=元)", ""),
        scenes=_ORDINARY,
    ),
    Fault(
        "decision-sets-fine",
        "决定书没有写明罚款数额",
        said("penalty_decision", r"[0-9零壹贰叁肆伍陆柒捌玖拾佰仟万,.]+(?=元)", ""),
        scenes=_ORDINARY,
    ),
    Fault(
        "reviewed-before-discussion",
        "讨论之后才法制审核",
        said("collective_discussion", r"20\d\d ?(?=年)", "2019"),
        scenes=("heard",),
        asks=True,
    ),
    Fault(
        "discussion-concluded",
        "讨论没有结论",
        said("collective_discussion", "结论性?|意见|决定|研究|一致|结果|集体|讨论|表决|会审|同意", "——"),
        scenes=("heard",),
        asks=True,
    ),
    Fault("served-by-two", "一人送达", unsigned("service_receipt", "送达人", one=True), asks=True),
    Fault(
        "proxy-in-term",
        "委托期满后代收",
        together(
            said("authorisation", "委托期限：.*", "委托期限：自2019年1月1日至2019年2月1日"),
            said("service_receipt", "^(案件名称|案由|受送达)", r"孟大山（委托代理人）。\1"),
        ),
    ),
    Fault(
        "archived-in-time",
        "结案后很久才归档",
        dated(lambda dates: replace(dates, archived=dates.closed + timedelta(90))),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "recheck-day-told-right",
        "结案文书所述复查日期有误",
        telling("closing_approval", "2019年3月3日复查合格。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "payment-day-told-right",
        "结案文书所述缴款日期有误",
        telling("closing_approval", "2019年3月3日缴清罚款。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "one-heard-a-record",
        "一份笔录询问两人",
        telling("inquiry_record", "被询问人：孙某甲、李某乙　性别：男"),
        scenes=_ORDINARY,
    ),
    Fault(
        "service-day-told-right",
        "结案文书所述送达日期有误",
        telling("closing_approval", "2019年3月3日送达决定书。"),
        scenes=_ORDINARY,
    ),
    Fault(
        "pictures-as-told",
        "照片少于记录所载",
        _fewer_pictures,
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "pictured-in-place",
        "照片的拍摄地点不是本案的",
        said("photo_evidence", "^照片一|拍摄地点：.*", "拍摄地点：某市甪沙路9号"),
        asks=True,
    ),
    Fault("copies-checked-signed", "复印件的核对人没有签名", unsigned("identity_proof", "核对人")),
    Fault(
        "filing-cells-filled",
        "立案审批表没有写案件来源",
        said("filing_approval", "^(监督检查|执法检查|日常检查|投诉举报|上级交办)$", ""),
    ),
    Fault(
        "waived-after-notice",
        "告知之前就声明放弃",
        said("waiver_statement", r"20\d\d ?(?=年)", "2019"),
        scenes=("waived",),
    ),
)
