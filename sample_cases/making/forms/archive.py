"""What a volume is bound with: the cover, the list of contents, the closing note."""

from __future__ import annotations

from collections.abc import Sequence

from sample_cases.making.forms.signing import signed
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Cell, Grid, Paper, cell, say


def volume_cover(matter: Matter) -> Paper:
    """卷宗封面."""
    style, days = matter.style, matter.dates
    return Paper(
        "volume_cover",
        "案卷（首页）",
        (
            say(f"{matter.agency.name}", align="centre", size=18),
            say("安全生产违法案件（行政处罚）", align="centre", size=14),
            say(""),
            say(f"案件名称：{matter.party.name}安全生产违法行为行政处罚案", size=13),
            say(f"案由：{matter.offence.act}", size=13),
            say(f"处理结果：{matter.outcome}", size=13),
            say(f"立案：{style.day(days.filed)}    结案：{style.day(days.closed)}", size=13),
            say(f"承办人：{'、'.join(matter.officer_names)}", size=13),
            say(f"归档日期：{style.day(days.archived)}    归档号：{days.archived.year}{matter.serial:04d}", size=13),
            say("保存期限：永久", size=13),
        ),
        days.archived,
        matter.number("应急案"),
        head=False,
        counted=False,
    )


def contents_list(matter: Matter, papers: Sequence[Paper], folios: Sequence[int] = ()) -> Paper:
    """卷内目录, of these papers in this order, with the folio each begins on where there are folios."""
    heads = tuple(cell(text) for text in ("序号", "文件名称及编号", "日期", "页号", "备注"))
    rows: list[tuple[Cell, ...]] = [heads]
    for index, paper in enumerate(papers, start=1):
        title = f"{paper.title}  {paper.number}" if paper.number else paper.title
        folio = str(folios[index - 1]) if folios else ""
        rows.append((cell(str(index)), cell(title), cell(matter.style.day(paper.on)), cell(folio), cell("")))
    return Paper(
        "contents_list",
        "卷内目录",
        (Grid((0.08, 0.5, 0.22, 0.1, 0.1), tuple(rows)),),
        matter.dates.archived,
        head=False,
        counted=False,
    )


def volume_note(matter: Matter, pages: int | None = None) -> Paper:
    """卷内备考表."""
    style, agency, days = matter.style, matter.agency, matter.dates
    extent = f"本卷共{pages}页，" if pages else ""
    return Paper(
        "volume_note",
        "卷内备考表",
        (
            say("本卷情况说明："),
            say(f"{extent}文书齐全，音像资料光盘一张随卷保存，无缺损、修改、移出情况。"),
            signed("立卷人", "立卷人", agency.archivist),
            signed("检查人", "检查人", agency.inspector_of_archive),
            say(f"立卷时间：{style.day(days.archived)}"),
        ),
        days.archived,
        head=False,
        counted=False,
    )
