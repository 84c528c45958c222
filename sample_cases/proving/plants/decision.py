"""Faults of the decision itself (行政处罚决定书)."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import in_turn, said, together, without, without_lines

_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"

_SUM, _OTHER_SUM = r"罚款人民币\d+元（大写：[^）]*）", "罚款人民币8888元（大写：捌仟捌佰捌拾捌元整）"

FAULTS: tuple[Fault, ...] = (
    Fault("decision-made", "没有处罚决定书", without("penalty_decision")),
    Fault("decision-gives-address", "决定书没有写明地址", without_lines("penalty_decision", "^地址：")),
    Fault(
        "decision-dated",
        "决定书没有日期",
        said("penalty_decision", rf"^{_DAY}$|^[二〇一三四五六七八九年月十日]+$", "   年  月  日"),
    ),
    Fault(
        "remedies-told",
        "决定书没有告知复议、诉讼，或者期限有误",
        in_turn(
            without_lines("penalty_decision", "如果不服本处罚决定"),
            said("penalty_decision", "在6个月内", "在3个月内"),
            said("penalty_decision", "之日起60日内", "之日起30日内"),
        ),
    ),
    Fault(
        "remedy-bodies-right",
        "复议机关有误",
        said("penalty_decision", r"(?<=之日起60日内向)\S+?人民政府(?=申请行政复议)", "省应急管理厅"),
    ),
    Fault("payment-told", "决定书没有告知缴款", without_lines("penalty_decision", "处以罚款的，罚款自收到")),
    Fault(
        "amounts-alike",
        "各文书的罚款数额不一致",
        in_turn(
            together(
                said("closing_approval", _SUM, _OTHER_SUM), said("closing_approval", r"缴纳罚款\d+元", "缴纳罚款8888元")
            ),
            said("penalty_notice", _SUM, _OTHER_SUM),
        ),
    ),
    Fault(
        "notice-day-told-right",
        "决定书所述告知日期有误",
        said("penalty_decision", rf"本机关于{_DAY}依法向", "本机关于2023年1月5日依法向"),
    ),
    Fault(
        "inspection-day-told-right",
        "决定书所述检查日期有误",
        said("penalty_decision", rf"{_DAY}(?=，本机关执法人员)", "2023年1月5日"),
    ),
    Fault(
        "filing-day-told-right",
        "决定书所述立案日期有误",
        said("penalty_decision", rf"{_DAY}(?=立案调查)", "2023年1月5日"),
    ),
    Fault(
        "penalty-not-raised-after-defence",
        "决定的罚款高于告知的罚款",
        said(("penalty_notice", "hearing_right_notice"), _SUM, "罚款人民币800元（大写：捌佰元整）"),
    ),
    Fault(
        "figures-and-words-alike", "大小写不一致", said("penalty_decision", r"（大写：[^）]*）", "（大写：玖佰元整）")
    ),
)
