"""Faults of what papers tell of the act and of each other: figures, sums, goods, numbers, tests, hearings, tiers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from sample_cases.making.papers import Paper, Text
from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import changed, redated, said, together
from sample_cases.proving.volume import Volume

_HEARD, _DEFENDED, _SEIZED, _TESTED = ("heard",), ("defended",), ("seized",), ("appraised",)


def _adding(sentence: str) -> Callable[[Paper], Paper]:
    def change(paper: Paper) -> Paper:
        lines: list[Text] = []
        paper.mapped(lambda text: lines.append(text) or text)  # type: ignore[func-returns-value]
        ends = [n for n, line in enumerate(lines) if line.parts and str(line.parts[-1]).endswith(("。", "："))]
        chosen, met = next(iter(ends), -1), iter(range(len(lines)))
        return paper.mapped(lambda text: replace(text, parts=(*text.parts, sentence)) if next(met) == chosen else text)

    return change


def telling(kind: str, sentence: str) -> Plant:
    """The papers of a kind say this too, behind their first sentence."""

    def plant(case: Volume, random: Random) -> Volume | None:
        return changed(case, (kind,), _adding(sentence), sentence)

    return plant


def _each(**sentences: str) -> Plant:
    return together(*(telling(kind, sentence) for kind, sentence in sentences.items()))


def _naming_another(case: Volume, random: Random) -> Volume | None:
    """The notice writes the last character of the representative's name otherwise."""
    name = case.matter.party.representative
    return telling("penalty_notice", f"法定代表人{name[:-1]}甪，")(case, random) if len(name) > 2 else None


FAULTS: tuple[Fault, ...] = (
    Fault(
        "figures-alike",
        "决定书所述数量与告知书、报告不同",
        _each(investigation_report="经查已销售32箱。", penalty_notice="已销售32箱。", penalty_decision="已销售23箱。"),
        scenes=("ordinary",),
    ),
    Fault("sums-right", "购进与售出、库存不符", telling("penalty_decision", "购进50箱，已销售32箱，库存8箱。")),
    Fault("paid-as-decided", "缴款数额不符", said("fine_receipt", r"(?<![0-9])([1-9][0-9]*)\.00", r"1\1.00")),
    Fault(
        "taken-goods-alike",
        "决定没收的数量与告知不同",
        _each(penalty_notice="拟没收工具18件。", case_approval="建议没收工具18件。", penalty_decision="没收工具81件。"),
        scenes=("ordinary",),
    ),
    Fault("held-goods-alike", "登记保存的数量不一致", said("preservation_notice", "1册", "4册"), scenes=_SEIZED),
    Fault(
        "codes-in-labels-alike",
        "决定书所引报告的编号有误",
        _each(
            penalty_notice="鉴定报告（报告编号：YS77203188）。", penalty_decision="鉴定报告（报告编号：YS77203118）。"
        ),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault(
        "numbers-cited-are-borne",
        "结案审批表所引决定书的文号有误",
        said("closing_approval", r"(\d{4}[〕﹞\]）】]) ?第?(\d+) ?号", r"\g<1>9\g<2>号"),
    ),
    Fault(
        "identity-numbers-sound",
        "询问笔录的身份证号校验不符",
        together(
            said("inquiry_record", r"(?<![0-9])\d{17}[0-9X](?![0-9])", "110101198503070020"),
            telling("penalty_decision", "身份证号：110101198503070021。"),
        ),
    ),
    Fault("hearing-hours-right", "听证结束早于开始", said("hearing_record", r"至1\d时", "至7时"), scenes=_HEARD),
    Fault(
        "hearing-place-alike",
        "听证地点与通知不同",
        said("hearing_record", "[一二三四五]楼(听证室|会议室)", r"九楼\1"),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-day-told-right",
        "审批表所述听证的日期有误",
        telling("case_approval", "2023年1月5日，本机关举行听证。"),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-persons-alike",
        "听证报告的主持人与笔录不同",
        said("hearing_report", r"主持人：[^\s　]+", "主持人：孟大山"),
        scenes=_HEARD,
    ),
    Fault(
        "recusal-answered",
        "申请回避没有答复",
        telling("hearing_record", "当事人：我申请本次书记员回避。"),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-proof-told",
        "听证笔录没有举证质证",
        said("hearing_record", "出示|举证|质证|证据|宣读", ""),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-reported-after-hearing",
        "听证报告早于听证",
        said("hearing_report", r"20\d\d ?(?=年)", "2019"),
        scenes=_HEARD,
    ),
    Fault(
        "legal-review-after-hearing",
        "法制审核早于听证",
        said("legal_review_opinion", r"20\d\d ?(?=年)", "2019"),
        scenes=_HEARD,
    ),
    Fault(
        "defended-after-notice",
        "陈述申辩早于告知",
        said("statement_record", r"20\d\d ?(?=年)", "2019"),
        scenes=_DEFENDED,
    ),
    Fault("defence-reviewed-before-decision", "决定之后才复核", redated("statement_review", 60), scenes=_DEFENDED),
    Fault(
        "seizure-term-kept",
        "查封期限超过三十日",
        said("coercive_decision", r"自\d{4}年", "自2019年"),
        scenes=_SEIZED,
    ),
    Fault("preservation-term-kept", "保存期限过长", telling("preservation_notice", "保存期限三十日。"), scenes=_SEIZED),
    Fault(
        "release-told-right",
        "决定书所述解除的日期有误",
        telling("penalty_decision", "2019年1月5日解除先行登记保存。"),
        scenes=_SEIZED,
    ),
    Fault(
        "tiers-told-alike",
        "决定书既从轻又从重",
        telling("penalty_decision", "决定予以从轻处罚。决定予以从重处罚。"),
        scenes=("ordinary",),
    ),
    Fault(
        "excerpt-in-force",
        "裁量基准尚未施行",
        said("discretion_excerpt", "裁量阶次", "裁量阶次（自2099年1月1日起施行）"),
    ),
    Fault(
        "test-bears-out",
        "鉴定意见与决定书的认定相反",
        together(
            said("appraisal_report", "送检设备不符合国家标准的要求", "鉴定结论：送检设备合格"),
            telling("penalty_decision", "经鉴定，该设备不合格。"),
        ),
        scenes=_TESTED,
    ),
    Fault(
        "test-among-proof",
        "检验报告没有列入证据",
        telling("penalty_decision", "经检验，该设备不合格。"),
        scenes=("ordinary",),
    ),
    Fault(
        "sampling-day-told-right",
        "决定书所述抽样的日期有误",
        _each(appraisal_report="抽样日期：2019年3月4日。", penalty_decision="2019年1月5日，本机关对该设备抽样检验。"),
        scenes=_TESTED,
    ),
    Fault(
        "report-before-it-is-cited",
        "引用尚未作出的鉴定意见",
        together(said("appraisal_report", r"20\d\d ?(?=年)", "2099"), telling("penalty_notice", "有鉴定意见证明。")),
        scenes=_TESTED,
    ),
    Fault("mail-proved", "邮寄送达没有邮件凭证", said("service_receipt", "直接送达", "邮寄送达"), scenes=("ordinary",)),
    Fault(
        "act-days-known",
        "决定书所述事实的日期与告知书、报告不同",
        _each(
            investigation_report="2019年3月5日购进甲醇存放店内。",
            penalty_notice="2019年3月5日购进甲醇存放店内。",
            penalty_decision="2019年3月15日购进甲醇存放店内。",
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "receiver-gives-day",
        "收件日期与送达日期不同",
        said(
            "service_receipt",
            "^(案件名称|案由|受送达)",
            r"送达日期：2019年3月5日；收件人签名、日期：2019年3月9日；备注：\1",
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "taken-goods-settled",
        "没收的物品没有处理",
        together(
            telling("penalty_decision", "没收工具18件。"),
            said(("closing_approval", "item_list"), "处理|处置|销毁|拍卖|移交|上缴|入库", "存放"),
        ),
        scenes=("confiscated",),
    ),
    Fault(
        "denial-answered",
        "被询问人否认，决定书没有回应",
        telling("inquiry_record", "答：我从来没有使用过这台设备。"),
        scenes=("ordinary",),
    ),
    Fault(
        "goods-named-alike",
        "决定书所写的品牌不同",
        _each(
            investigation_report="“青禾山”牌复合肥。",
            penalty_notice="“青禾山”牌复合肥。",
            inquiry_record="“青禾山”牌复合肥。",
            penalty_decision="“青和山”牌复合肥。",
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "representative-written-alike",
        "告知书所写法定代表人的姓名有错字",
        _naming_another,
    ),
    Fault(
        "sample-tested-alike",
        "检验报告的样品不是所抽取的",
        _each(appraisal_report="检验项目：甜蜜素", penalty_decision="经检验，该设备不合格。"),
        scenes=_TESTED,
    ),
)
