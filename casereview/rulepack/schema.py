"""JSON Schemas for `pack.yaml` and the chapters, by which an editor completes and underlines while a pack is written.

They are made of the forms that read packs and of the signatures of the checks, so that no second list is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from casereview.catalogue import Catalogue
from casereview.checks import CHECKS
from casereview.checks.parameters import FactName, KindId, Role
from casereview.defects import Defect
from casereview.model import Check
from casereview.rulepack.binding import parameters_of, required_of
from casereview.rulepack.forms import (
    AdoptionForm,
    ChapterForm,
    ExampleForm,
    PackForm,
    RemedyBodiesForm,
    RuleForm,
    ThresholdForm,
)
from casereview.rulepack.reader import kinds_by_name

Schema = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"
_NUMBER: Schema = {"type": "number"}
_SORTS: Mapping[object, str] = {KindId: "kind", FactName: "fact", Role: "role"}
_SETTING: Schema = {"type": "string", "pattern": r"^\$", "description": "取 pack.yaml 的设置"}

ABOUT: Mapping[str, str] = {
    "id": "永久编号，小写英文词以短横相连，说明怎样才对",
    "clause": "标准自己的条款号，须加引号",
    "title": "标准的原句",
    "topic": "问题的类别",
    "points": "分值",
    "basis": "所依据的法律条文或者文件",
    "standing": "依据的核对情况：official 已核官方文本，seen 见于资料，recalled 凭记忆（只提问，不扣分）",
    "force": "statutory 法定，local 本地要求",
    "covers": "所对应的缺陷、否决情形和时间规则的编号",
    "each": "每处扣的分",
    "at_most": "每处扣分时最多扣的分",
    "range": "由评查人员在此幅度内扣分",
    "veto": "否决：zero 零分，fail 不合格，no_excellent 不得评优",
    "from_stage": "自哪个阶段起才要求",
    "applies": "适用的条件，写一项检查",
    "absorbed_by": "由哪些规则解释：那条已扣分的，本条不重复扣",
    "check": "检查的名称；不写的，请人判断",
    "with": "检查的参数",
    "fail": "不符合时的说明，花括号中是检查给出的值",
    "ask": "请人核实的事项",
    "advice": "怎样补正",
    "cure": "supplement 可补正，correct 依法更正，explain 须书面说明，redo 依法重新履行程序，none 不可补正",
    "status": "scored 计分，trial 试行，note 提示",
    "examples": "示例，也是规则的测试：符合、不符合各两个，待人工核实一个",
    "given": "示例案卷：文书、事实、签章、正文、阶段、程序等",
    "expect": "应有的结论",
    "section": "章名",
    "rules": "本章的规则，按条款次序",
    "issuer": "制定机关",
    "edition": "版本，须加引号",
    "extends": "所依据的标准的编号",
    "total": "总分",
    "grades": "等次及其最低分",
    "not_applicable": "不涉及的条款：keeps_points 保留分值，renormalise 其余按比例放大",
    "thresholds": "应当听证、法制审核、集体讨论的数额（元），不知道的写 null",
    "filing_order": "立卷次序，可以互换位置的写在同一个方括号内",
    "discretion_bases": "裁量基准，优先的在前",
    "remedy_bodies": "本机关决定的行政复议机关和管辖法院的全称，写明后以此为准",
    "reconsideration": "行政复议机关",
    "courts": "管辖的人民法院",
    "since": "自何日起的决定适用",
    "instruments": "法律库没有收录而规则要依据的文件",
    "adopted": "由哪个机关、以何文号、何日、由谁采用",
    "note": "说明",
    "changes": "对所依据的标准的改动，每处写明理由",
    "rule": "所改规则的编号",
    "reason": "改动的理由",
    "unit": "单位",
    "person": "个人",
    "inclusive": "是否含本数",
    "document_number": "文号",
    "on": "日期",
    "by": "经办部门或者人员",
}
"""What each key of a pack is for; `unit` stands for the adopting unit too."""


def schemas(catalogue: Catalogue, defects: Iterable[Defect], named: Callable[[str], str]) -> Mapping[str, Schema]:
    """The schema of each sort of file by file name; `named` gives the words under which people know a check."""
    rule = _rule(named)
    shared = {
        "kind": {"type": "string", "enum": sorted(kinds_by_name(catalogue))},
        "fact": {"type": "string", "enum": sorted(catalogue.facts)},
        "role": {"type": "string", "enum": sorted(catalogue.roles)},
        "defect": {"type": "string", "enum": [one.id for one in defects]},
        "example": _form(ExampleForm),
        "rule": rule,
    }
    return {
        "chapter.schema.json": {
            "$schema": _DRAFT,
            **_form(ChapterForm, rules={"type": "array", "items": {"$ref": "#/definitions/rule"}}),
            "definitions": shared,
        },
        "pack.schema.json": {"$schema": _DRAFT, **_pack(rule), "definitions": shared},
    }


def _form(form: type[Any], **instead: Schema) -> Schema:
    """A form as an object, its keys as they are written, some of them told otherwise than by their type."""
    keys = {field.alias or name: (name, field) for name, field in form.model_fields.items()}
    hints = get_type_hints(form)
    properties = {}
    for key, (name, _) in keys.items():
        properties[key] = {"description": ABOUT[key], **(instead.get(key) or _typed(hints[name]))}
    required = [key for key, (_, field) in keys.items() if field.is_required()]
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": required}


def _rule(named: Callable[[str], str]) -> Schema:
    """A rule: which parameters it may give depends on its check."""
    names = list(CHECKS)
    condition = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {name: {"anyOf": [_parameters(CHECKS[name]), {"type": "null"}]} for name in names},
    }
    own = _form(
        RuleForm,
        check={"enum": names, "enumDescriptions": [named(name) for name in names]},
        applies=condition,
        covers={"type": "array", "items": {"$ref": "#/definitions/defect"}},
        examples={"type": "array", "items": {"$ref": "#/definitions/example"}},
        **{"with": {"type": "object"}},
    )
    return {**own, "allOf": [_when(name) for name in names]}


def _when(name: str) -> Schema:
    """If a rule names this check, its `with` holds the parameters of this check."""
    given: Schema = {"properties": {"with": _parameters(CHECKS[name])}}
    if given["properties"]["with"].get("required"):
        given["required"] = ["with"]
    return {"if": {"properties": {"check": {"const": name}}, "required": ["check"]}, "then": given}


def _parameters(check: Check) -> Schema:
    hints = get_type_hints(check)
    required = list(required_of(check))
    told: Schema = {"type": "object", "additionalProperties": False}
    told["properties"] = {name: {"anyOf": [_typed(hints[name]), _SETTING]} for name in parameters_of(check)}
    return {**told, "required": required} if required else told


def _pack(rule: Schema) -> Schema:
    """The pack's own file; a change names its rule and its reason, and any key of a rule but the id."""
    keys = {key: value for key, value in rule["properties"].items() if key not in ("id", "with")}
    texts = {key: {"type": "string", "minLength": 1, "description": ABOUT[key]} for key in ("rule", "reason")}
    change = {
        "type": "object",
        "additionalProperties": False,
        "properties": {**texts, **keys, "with": {"type": "object", "description": ABOUT["with"]}},
        "required": ["rule", "reason"],
    }
    kind = {"$ref": "#/definitions/kind"}
    step = {"anyOf": [kind, {"type": "array", "items": kind}]}
    return _form(
        PackForm,
        filing_order={"anyOf": [{"type": "array", "items": step}, {"type": "null"}]},
        thresholds={"type": "object", "additionalProperties": _form(ThresholdForm)},
        adopted={"anyOf": [_form(AdoptionForm), {"type": "null"}]},
        remedy_bodies={"anyOf": [_form(RemedyBodiesForm), {"type": "null"}]},
        changes={"type": "array", "items": change},
    )


def _typed(hint: Any) -> Schema:
    """A type as a schema. One value may stand for a list of one, as the reader takes it."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return {"anyOf": [_typed(one) for one in inner]}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"anyOf": [_typed(inner[0]), {"type": "array", "items": _typed(inner[0])}]}
    if origin is tuple:
        return {"type": "array", "items": _typed(inner[0]), "minItems": len(inner), "maxItems": len(inner)}
    if origin is list:
        return {"type": "array", "items": _typed(inner[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _typed(inner[1])}
    if inner:
        return {"enum": list(inner)}  # the words of a Literal
    return _plain(hint)


def _plain(hint: Any) -> Schema:
    if isinstance(hint, NewType):
        return {"$ref": f"#/definitions/{_SORTS[hint]}"}
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"type": "string", "enum": [member.value for member in hint]}
    plain: Mapping[Any, Schema] = {
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        Decimal: _NUMBER,
        str: {"type": "string"},
        date: {"type": "string", "format": "date"},
        NoneType: {"type": "null"},
    }
    return dict(plain.get(hint, {}))
