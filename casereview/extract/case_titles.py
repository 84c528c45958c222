"""The title of the case and its cause, as the papers name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract import labels
from casereview.extract.form_fields import field_values, stretches
from casereview.model import Document, Fact
from casereview.terms import BlockKind


def case_title_facts(document: Document) -> Iterator[Fact]:
    """案由 and 案件名称 behind their labels; the title else from a heading."""
    for name, named in (("案由", labels.CAUSE), ("案件名称", labels.CASE_TITLE)):
        for value in field_values(document, named):
            text = re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "", value.text).strip('《》“”" ')
            if len(text) >= 2:
                yield Fact(name, text, document.place(value.start, value.end))
                break
        else:
            if name == "案件名称":
                yield from _title_line(document)


def _title_line(document: Document) -> Iterator[Fact]:
    """The case's name where it stands as a heading: 关于某某涉嫌……案的调查报告, or a line that ends in 案."""
    for start, end, block, _ in list(stretches(document))[:10]:
        text = document.flow.text[start:end]
        match = re.fullmatch(
            r"\s*(?:关于)?(?P<name>[^。:\n]{6,60}?案)(?:件)?(?:的?(?:案件)?(?:调查|终结|集体讨论|处理|结案)[\u4e00-\u9fff]{0,10})?\s*",
            text,
        )
        if (
            match
            and block.kind is BlockKind.BODY
            and not match["name"].endswith(("立案", "结案", "备案", "办案", "方案", "预案", "档案", "撤案"))
        ):
            yield Fact(
                "案件名称",
                match["name"].strip(),
                document.place(start + match.start("name"), start + match.end("name")),
                0.85,
            )
            return
