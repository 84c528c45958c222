"""Faults of what papers tell of the act and of each other: figures, sums, goods, numbers, tests, hearings, tiers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from sample_cases.making.papers import Paper, Text
from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import changed, in_turn, redated, said, together, without
from sample_cases.proving.volume import Volume

_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"
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


def _one_digit_off(case: Volume, random: Random) -> Volume | None:
    """The authorisation, or the inquiry, writes the manager's identity number with another digit."""
    number, at = case.matter.party.manager_id, random.randrange(6, 18)
    other = number[:at] + ("3" if number[at] != "3" else "8") + number[at + 1 :]
    return in_turn(*(said(kind, number, other) for kind in ("authorisation", "inquiry_record")))(case, random)


def _called_otherwise(kind: str, other: str) -> Plant:
    """One of the papers calls the penalty otherwise than the rest."""
    return in_turn(*(said(paper, f"{kind}(?=处罚)", other) for paper in ("penalty_notice", "investigation_report")))


FAULTS: tuple[Fault, ...] = (
    Fault("tiers-told-alike", "一份文书写从重", _called_otherwise("从轻", "从重"), scenes=("lightened",)),
    Fault("tiers-told-alike", "一份文书写从轻", _called_otherwise("从重", "从轻"), scenes=("heavier",)),
    Fault(
        "excerpt-in-force",
        "裁量基准在作出决定时尚未施行或者已经失效",
        in_turn(
            said("discretion_excerpt", "自2024年11月1日(?=起)", "自2099年1月1日"),
            said("discretion_excerpt", "处罚依据：", "有效期至2019年12月31日。处罚依据："),
            said("discretion_excerpt", "处罚依据：", "本基准有效期截至2020年6月30日。处罚依据："),
        ),
    ),
    Fault("mail-proved", "邮寄送达没有邮件凭证", without("unknown"), scenes=("mailed",)),
    Fault(
        "receiver-gives-day",
        "收件人没有填写日期，或者填了另一天",
        in_turn(
            said("service_receipt", rf"^ {{4}}{_DAY}$", ""),
            said("service_receipt", rf"^ {{4}}{_DAY}$", "    2019年3月9日"),
        ),
        scenes=("receipted",),
    ),
    Fault(
        "figures-alike",
        "决定书所述数量与告知书、报告不同",
        _each(investigation_report="经查已销售32箱。", penalty_notice="已销售32箱。", penalty_decision="已销售23箱。"),
        scenes=("ordinary",),
    ),
    Fault("paid-as-decided", "缴款数额不符", said("fine_receipt", r"(?<![0-9])([1-9][0-9]*)\.00", r"1\1.00")),
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
        "身份证号有一位不符，或者与性别、出生日期不符",
        in_turn(
            _one_digit_off,
            said("inquiry_record", "性别：男", "性别：女"),
            said("identity_proof", "性别：男", "性别：女"),
            said("identity_proof", r"出生：\d{4}年", "出生：1950年"),
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
        said("hearing_record", "(?<=。)主持人：.*", "主持人：请调查人员提出事实和证据。"),
        scenes=("recused",),
    ),
    Fault(
        "hearing-proof-told",
        "听证笔录没有举证质证",
        said("hearing_record", "，证据有[^，]*", ""),
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
        "report-before-it-is-cited",
        "引用尚未作出的鉴定意见",
        together(said("appraisal_report", r"20\d\d ?(?=年)", "2099"), telling("penalty_notice", "有鉴定意见证明。")),
        scenes=_TESTED,
    ),
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
        "denial-answered",
        "被询问人否认，决定书没有回应",
        telling("inquiry_record", "答：我从来没有使用过这台设备。"),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault(
        "representative-written-alike",
        "告知书所写法定代表人的姓名有错字",
        _naming_another,
    ),
)
