"""The closed lists of the trade: the Chinese word is the value, the one English name is the member.

Document kinds, fact names and roles are not here: they are data of `rules/library`, read by `catalogue`.
"""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What a rule concluded."""

    PASS = "符合"
    FAIL = "不符合"
    UNSURE = "待人工核实"
    NOT_APPLICABLE = "不涉及"
    ERROR = "系统未能判断"  # a fault of ours, never of the case


class Topic(StrEnum):
    """What a fault is about, whatever paper it stands on."""

    ORDER = "立卷顺序"
    SIGNATURE = "签名盖章"
    EVIDENCE = "证据"
    DISCRETION = "裁量基准"
    PROCEDURE = "程序与期限"
    LAW = "法律适用"
    CONTENT = "文书制作"
    CONSISTENCY = "文书间一致性"
    ARCHIVE = "立卷归档"


class Stage(StrEnum):
    """How far the case has come, in the order in which it comes there."""

    INVESTIGATION = "调查中"
    LEGAL_EXAMINATION = "报法制审核"
    DECIDED = "已决定"
    CLOSED = "已结案"
    ARCHIVED = "已归档"


class Procedure(StrEnum):
    """The track on which the penalty is imposed."""

    ORDINARY = "普通程序"
    SUMMARY = "简易程序"
    FAST = "快速办理"


class DueStep(StrEnum):
    """A step that a case owes from an amount on."""

    HEARING = "告知听证"
    LEGAL_REVIEW = "法制审核"
    COLLECTIVE_DISCUSSION = "集体讨论"
    APPROVAL = "集体审批"


class Trait(StrEnum):
    """What a case has met with beside its procedure; one case may have several."""

    HEARD = "经过听证"
    ACCIDENT = "事故案件"
    PRESERVED = "先行登记保存"
    SEIZED = "查封扣押"
    TRANSFERRED = "案件移送"
    UNPUNISHED = "不予处罚"
    UNDECIDED = "未作决定终结"  # transferred, withdrawn or ended without a decision
    UNIT_AND_PERSON = "一案双罚"


class Form(StrEnum):
    """In what shape the papers came: typed drafts, scans, signed digital papers, or several of these."""

    DRAFT = "电子文稿"
    SCANNED = "扫描件"
    SIGNED = "签章件"
    MIXED = "混合"


class OrderFrom(StrEnum):
    """How the physical order was found."""

    VOLUME = "volume"
    FILE_NUMBERS = "file_numbers"
    CONTENTS_LIST = "contents_list"
    FILE_NAMES = "file_names"


class PartyKind(StrEnum):
    """Who is penalised."""

    UNIT = "单位"
    PERSON = "个人"
    INDIVIDUAL_BUSINESS = "个体工商户"


class ReadingMethod(StrEnum):
    """How the text of a document was obtained."""

    TEXT = "text"
    OCR = "ocr"
    MIXED = "mixed"


class BlockKind(StrEnum):
    """Where on the page a block of text stands."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text_box"


class GraphicKind(StrEnum):
    """What a drawn thing on a page looks like."""

    INK = "ink"  # dark strokes: a handwritten signature
    SEAL = "seal"  # red, large, round or oval or square
    FINGERPRINT = "fingerprint"  # red, small, filled
    PHOTO = "photo"  # full tones over its whole area
    SIGNATURE_LINE = "signature_line"  # Word's signature line, unsigned
    DIGITAL_SIGNATURE = "digital_signature"
    EMPTY = "empty"  # nothing but background
    CODE = "code"  # black and white squares, for a telephone to read
    OTHER = "other"


class MarkKind(StrEnum):
    """The sorts of marks people leave."""

    SIGNATURE = "signature"
    SEAL = "seal"
    FINGERPRINT = "fingerprint"


class MarkState(StrEnum):
    """What was found where a mark belongs."""

    PRESENT = "present"
    TYPED = "typed"
    BLANK = "blank"
    REFUSAL_NOTED = "refusal_noted"
    UNREADABLE = "unreadable"


class Standing(StrEnum):
    """How certain a legal datum is; only the first two may deduct."""

    OFFICIAL = "official"
    SEEN = "seen"
    RECALLED = "recalled"

    @property
    def deducts(self) -> bool:
        """Whether a rule may fail on it; on what is only recalled it asks."""
        return self is not Standing.RECALLED


class Force(StrEnum):
    """Whether a rule rests on law or on local habit."""

    STATUTORY = "statutory"
    LOCAL = "local"


class Cure(StrEnum):
    """What can still be done about a fault."""

    SUPPLEMENT = "supplement"  # 可补正
    CORRECT = "correct"  # 依法更正
    EXPLAIN = "explain"  # 须书面说明
    REDO = "redo"  # 依法重新履行程序
    NONE = "none"  # 不可补正


class RuleStatus(StrEnum):
    """How a rule counts."""

    SCORED = "scored"
    TRIAL = "trial"
    NOTE = "note"


class VetoMode(StrEnum):
    """What a confirmed veto does to the score."""

    ZERO = "zero"
    FAIL = "fail"
    NO_EXCELLENT = "no_excellent"


class Origin(StrEnum):
    """Who concluded it."""

    MACHINE = "machine"
    PERSON = "person"
