"""The sheet as one HTML file that needs nothing else: each finding beside the strip of the page it rests on."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from pathlib import Path

from casereview.model import CaseFile, Finding, Review, Score, Source
from casereview.phrases import place_text, points_text
from casereview.sheet.imprint import Imprint
from casereview.sheet.strips import StripOf, strip_cutter
from casereview.sheet.table import HINTS, Chapter, Row, Table, sheet_table
from casereview.sheet.told import is_counted, is_spoken, told

_STYLE = """
body{font:15px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:1080px;color:#222}
h1{text-align:center;margin-bottom:.2em} .notice{text-align:center;color:#a33}
.verdict{font-size:1.25em;text-align:center;margin:.6em;padding:.5em;background:#eef3f9;border-radius:6px}
table{border-collapse:collapse;width:100%} td,th{border:1px solid #bbb;padding:4px 8px;text-align:left}
.clause{display:grid;grid-template-columns:4em 1fr 9em;gap:.6em;border-bottom:1px solid #ddd;padding:.35em 0}
.finding{margin:.3em 0 .8em 4.6em;padding:.4em .8em;border-left:4px solid #999;background:#fafafa}
.FAIL{border-color:#c0392b}.UNSURE,.ERROR{border-color:#d68910}
img{max-width:100%;border:1px solid #ccc;display:block;margin:.3em 0}
blockquote{margin:.3em 0;padding:.2em .8em;background:#fffbe6;border:1px solid #eee0a0}
.small{color:#666;font-size:.88em} .tag{padding:0 .4em;border-radius:3px;background:#eee}
@media print{body{margin:0}}
"""


def html_bytes(review: Review, score: Score, case_path: Path | None = None, imprint: Imprint | None = None) -> bytes:
    """The sheet as a UTF-8 HTML file; strips are shown where `case_path` gives the PDFs."""
    table = sheet_table(review, score, imprint)
    strip_of = strip_cutter(review.case, case_path)
    chapters = "".join(_chapter(chapter, review.case, strip_of) for chapter in table.chapters)
    body = f"""<h1>{escape(table.title)}</h1>{_notice(table)}<p class="verdict">{escape(table.verdict)}</p>
{_pairs(table.particulars)}{chapters}<h2>合计</h2>{_pairs(table.totals)}{_hints(table, review.case, strip_of)}
{"".join(f'<p class="small">注：{escape(note)}</p>' for note in table.notes)}"""
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(table.title)}</title>'
        f"<style>{_STYLE}</style></head><body>{body}</body></html>\n"
    ).encode()


def _notice(table: Table) -> str:
    return f'<p class="notice">{escape(table.notice)}</p>' if table.notice else ""


def _pairs(pairs: tuple[tuple[str, str], ...]) -> str:
    rows = "".join(f"<tr><th>{escape(label)}</th><td>{escape(value)}</td></tr>" for label, value in pairs)
    return f"<table>{rows}</table>"


def _chapter(chapter: Chapter, case: CaseFile, strip_of: StripOf) -> str:
    heading = (
        f"<h2>{escape(chapter.title)} <span class='small'>{points_text(chapter.kept)}/"
        f"{points_text(chapter.total)} 分，扣 {points_text(chapter.lost)}，待评 {points_text(chapter.open)}</span></h2>"
    )
    return heading + "".join(_clause(row, case, strip_of) for row in chapter.rows)


def _clause(row: Row, case: CaseFile, strip_of: StripOf) -> str:
    lost = f"扣 {points_text(row.deducted)}" if row.deducted else ""
    waiting = f"待评 {points_text(row.open)}" if row.open else ""
    line = (
        f'<div class="clause"><b>{escape(row.clause)}</b><span>{escape(row.title)} '
        f'<span class="tag">{row.outcome}</span></span><span>{lost} {waiting}</span></div>'
    )
    spoken = (f for f in row.findings if is_spoken(f) and is_counted(f))
    return line + "".join(_finding(finding, case, strip_of) for finding in spoken)


def _hints(table: Table, case: CaseFile, strip_of: StripOf) -> str:
    """What is noted and never scored, apart from the clauses."""
    noted = "".join(_finding(finding, case, strip_of) for hint in table.hints for finding in hint.findings)
    return f"<h2>{escape(HINTS)}</h2>{noted}" if noted else ""


def _finding(finding: Finding, case: CaseFile, strip_of: StripOf) -> str:
    basis = "；".join(finding.rule.basis)
    advice = f"<p>建议：{escape(finding.advice)}</p>" if finding.advice else ""
    places = "".join(_place(source, case, strip_of) for source in finding.sources)
    said = told(finding, named=True, beside=bool(case.documents))
    return (
        f'<div class="finding {finding.outcome.name}"><b>{finding.outcome}</b>：{escape(said)}'
        f'{advice}{places}<p class="small">依据：{escape(basis) or "—"}</p></div>'
    )


def _place(source: Source, case: CaseFile, strip_of: StripOf) -> str:
    where = f'<p class="small">{escape(place_text(source, case))}</p>'
    if (strip := strip_of(source)) is not None:
        return f'{where}<img alt="{escape(source.quote)}" src="data:image/png;base64,{b64encode(strip).decode()}">'
    return where + (f"<blockquote>{escape(source.quote)}</blockquote>" if source.quote else "")
