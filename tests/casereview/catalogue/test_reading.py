"""The library of documents and the refusal of mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.catalogue import LIBRARY, FactType, Field, Phrase, SignatureBlock, read_catalogue
from casereview.errors import PackError
from casereview.terms import MarkKind

SMALL = """\
facts:
  案件名称: {type: text, homes: [filing_approval], labels: [案件名称, 案 名]}
roles:
  signature:
    承办人: [承办人, 案件承办人]
  seal:
    机关印章: [本机关]
kinds:
- id: filing_approval
  label: 立案审批表
  group: 立案
  aliases: [（不予）立案审批表]
  phrases: [{案件来源: 1}]
  fields: {案件名称}
  signed:
  - {role: 承办人, count: 2}
  - {role: 机关印章, kind: seal, labels: [印 章], required: false}
"""

ROLES = frozenset(
    {
        "检查人员",
        "现场负责人",
        "执法人员",
        "承办人",
        "审核人",
        "审批人",
        "询问人",
        "记录人",
        "被询问人",
        "当事人",
        "陈述申辩人",
        "参会人员",
        "出席人员",
        "法制审核人",
        "收件人",
        "送达人",
        "提供人",
        "核对人",
        "鉴定人",
        "主持人",
        "书记员",
        "调查人员",
        "复核人",
        "登记人",
        "负责人",
        "立卷人",
        "检查人",
        "法定代表人",
        "受委托人",
        "机关印章",
        "当事人印章",
        "提供单位印章",
        "鉴定机构印章",
        "收款银行印章",
        "委托单位印章",
    }
)


def library(folder: Path, text: str) -> Path:
    (folder / "documents.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_kind_is_read_with_all_it_says(tmp_path: Path) -> None:
    kind = read_catalogue(library(tmp_path, SMALL)).kinds["filing_approval"]

    assert kind.titles == ("立案审批表", "(不予)立案审批表")
    assert kind.phrases == (Phrase("案件来源", 1.0),)
    assert kind.fields == (Field(("案件名称", "案名"), "案件名称", FactType.TEXT),)
    assert kind.blocks == (
        SignatureBlock("承办人", ("承办人", "案件承办人"), count=2),
        SignatureBlock("机关印章", ("印章",), kind=MarkKind.SEAL, required=False),
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("  group: 立案\n", "  group: 立案\n  colour: red\n", "第 12 行：不认识的项目“colour”。"),
        ("  group: 立案\n", "", "第 9 行：缺少项目“group”。"),
        ("count: 2", "count: two", "第 16 行：“count”的写法不对。"),
        ("type: text", "type: colour", "第 2 行：事实“案件名称”的类型“colour”不存在。"),
        ("homes: [filing_approval]", "homes: [filing]", "第 2 行：事实“案件名称”的文书种类“filing”不存在。"),
        ("fields: {案件名称}", "fields: {案名}", "第 14 行：事实“案名”不存在。"),
        ("{role: 承办人,", "{role: 主办人,", "第 16 行：角色“主办人”不存在。"),
        ("  label: 立案审批表\n", "  label: 立案审批表\n  label: 立案\n", "第 11 行：“label”重复出现。"),
        (
            "kinds:\n",
            "kinds:\n- {id: filing_approval, label: 甲, group: 乙}\n",
            "第 10 行：文书种类“filing_approval”重复",
        ),
    ],
)
def test_a_mistake_is_refused_at_its_line(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    text = SMALL.replace(old, new)
    assert text != SMALL

    with pytest.raises(PackError) as refused:
        read_catalogue(library(tmp_path, text))

    assert sentence in str(refused.value)


def test_the_shipped_library_knows_every_role_of_the_contract_and_no_other() -> None:
    catalogue = read_catalogue(LIBRARY)

    assert catalogue.roles == ROLES
    assert {block.role for kind in catalogue.kinds.values() for block in kind.blocks} <= ROLES


def test_only_titles_that_several_papers_truly_bear_are_shared() -> None:
    sheets = ["photo_evidence", "business_licence", "identity_proof", "party_material"]
    owners: dict[str, list[str]] = {}
    for kind in read_catalogue(LIBRARY).kinds.values():
        for title in kind.titles:
            owners.setdefault(title, []).append(kind.id)

    assert {title: kinds for title, kinds in owners.items() if len(kinds) > 1} == {
        "证据提取单": sheets,
        "证据材料提取登记表": sheets,
        "证据材料粘贴单": sheets,
        "证据粘贴单": sheets,
        "证据材料登记表": ["evidence_list", *sheets],
        "证据登记表": ["evidence_list", *sheets],
        "责令改正通知书": ["rectification_order", "fire_correction_notice"],
        "责令(限期)改正通知书": ["rectification_order", "fire_correction_notice"],
        "责令限期改正通知书": ["rectification_order", "fire_correction_notice"],
        "监督检查记录": ["inspection_record", "fire_inspection_record"],
        "催告书": ["fine_demand", "execution_demand"],
    }


def test_every_signature_block_has_a_label_and_every_field_a_fact() -> None:
    catalogue = read_catalogue(LIBRARY)

    for kind in catalogue.kinds.values():
        assert all(block.labels and block.count >= 1 for block in kind.blocks), kind.id
        assert all(field.fact in catalogue.facts for field in kind.fields), kind.id
        assert set(kind.loose) <= set(kind.titles), kind.id
