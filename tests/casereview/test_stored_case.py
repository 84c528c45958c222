"""A stored case comes back as it was, and what is not one is refused with a sentence."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from casereview.catalogue import read_catalogue
from casereview.errors import StoredCaseError
from casereview.lawbook import read_lawbook
from casereview.model import (
    Block,
    Box,
    CaseFile,
    Cell,
    Citation,
    DiscretionCitation,
    Document,
    Fact,
    FactValue,
    Graphic,
    Line,
    Mark,
    Officer,
    Page,
    PenaltyItem,
    Source,
)
from casereview.pipeline import judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.stored_case import restored, stored
from casereview.terms import GraphicKind, MarkKind, MarkState, PartyKind, Stage
from casereview.text import flow_of

SAMPLES = Path(__file__).parent.parent.parent / "sample_cases"
CITED = Citation("安全生产法", "69-1", 2, None)
VALUES: tuple[FactValue, ...] = (
    None,
    "2024-03-15",
    15,
    Decimal("30000.50"),
    date(2024, 3, 15),
    datetime(2024, 3, 15, 9, 30),
    Officer("某甲", "J-1"),
    CITED,
    DiscretionCitation("某基准", "1", None, "二档"),
    PenaltyItem("未如实记录", (CITED,), (CITED, CITED), None, "一档", Decimal(10000)),
)


def a_case() -> CaseFile:
    line = Line(0, Box(1.5, 2.0, 3.0, 4.0), (1.5, 2.25, 3.0))
    blocks = (
        Block("决定", box=Box(0.0, 0.0, 1.0, 1.0), lines=(line,), size=10.5, centred=True),
        Block("值", cell=Cell(0, 1, 2)),
    )
    page = Page(
        3, 595.0, 842.0, blocks, (Graphic(GraphicKind.INK, box=Box(1.0, 1.0, 2.0, 2.0), digest="d", size=(1.0, 2.0)),)
    )
    document = Document("a", "s", "卷/01.pdf", (page,), flow_of((page,)), "penalty_decision", confidence=0.5)
    place = Source("a", 3, "决定", Box(0.0, 0.0, 1.0, 1.0))
    return CaseFile(
        (document,),
        tuple(Fact(f"事项{n}", value, place, 0.9) for n, value in enumerate(VALUES)),
        (Mark(MarkKind.SEAL, "机关印章", "（印章）", MarkState.BLANK, place, signed_on=date(2024, 1, 2)),),
        stage=Stage.ARCHIVED,
        sha256="c",
        party_kind=PartyKind.PERSON,
        homes={"处罚决定日期": ("penalty_decision", "penalty_notice")},
    )


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    whole = json.loads(gzip.decompress(stored(a_case())))
    change(whole)
    return gzip.compress(json.dumps(whole).encode(), mtime=0)


def test_a_case_comes_back_as_it_was() -> None:
    back = restored(stored(a_case()))

    assert back == a_case()
    assert [type(fact.value) for fact in back.facts] == [type(value) for value in VALUES]
    assert back.documents[0].pages[0].graphics[0].size == (1.0, 2.0)
    assert back.facts_of("事项2") == a_case().facts_of("事项2")


def test_the_same_case_gives_the_same_bytes() -> None:
    assert stored(a_case()) == stored(restored(stored(a_case())))


@pytest.mark.parametrize("name", ["clean-tianjin", "clean-volume"])
def test_a_stored_case_is_judged_as_the_one_that_was_read(name: str) -> None:
    folder = SAMPLES / name
    catalogue, law = read_catalogue(), read_lawbook()
    case = read_case(folder / "案卷" if (folder / "案卷").is_dir() else folder / "案卷.pdf", catalogue)
    pack = read_pack(pack_folders()["reference"], catalogue, law, examples=False)

    back = restored(stored(case))

    assert back == case
    assert stored(back) == stored(case)
    assert judge(back, pack, law).findings == judge(case, pack, law).findings


def test_what_a_noun_has_gained_takes_its_preset() -> None:
    def without_traits(whole: dict[str, Any]) -> None:
        index = whole["nouns"]["CaseFile"].index("party_kind")
        del whole["nouns"]["CaseFile"][index]
        del whole["case"][index]

    assert restored(changed(without_traits)) == replace(a_case(), party_kind=None)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "内容已经损坏，或者不是本程序存下的案卷"),
        (b"no archive", "内容已经损坏，或者不是本程序存下的案卷"),
        (stored(a_case())[:-20], "内容已经损坏，或者不是本程序存下的案卷"),
        (gzip.compress(b"[1]", mtime=0), "内容已经损坏，或者不是本程序存下的案卷"),
        (changed(lambda whole: whole.update(format="casereview.case/9")), "casereview.case/9，本程序用"),
        (changed(lambda whole: whole["nouns"]["Fact"].append("colour")), "由另一版本的程序存下"),
        (changed(lambda whole: whole["case"].pop()), "内容已经损坏"),
        (changed(lambda whole: whole["case"].__setitem__(3, "从前")), "内容已经损坏"),
    ],
    ids=["empty", "no-archive", "cut-short", "no-object", "other-format", "unknown-field", "lost-value", "wrong-word"],
)
def test_what_is_no_stored_case_is_refused_with_a_sentence(data: bytes, told: str) -> None:
    with pytest.raises(StoredCaseError, match=told) as refused:
        restored(data)

    assert str(refused.value).startswith("存下的案卷无法读取：")
    assert str(refused.value).endswith("请重新审查原案卷。")
