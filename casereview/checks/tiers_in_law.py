"""The check that the tiers of a base stay inside the law that they grade."""

from __future__ import annotations

from casereview.checks.absence import is_legible, title_of
from casereview.checks.fined_acts import FinedAct, fined_acts
from casereview.checks.tier_ranges import ranges_in_excerpts, worded_range
from casereview.lawbook import LawBook, Measure
from casereview.model import CaseFile, PenaltyItem, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.amounts import Range


def tier_inside_statute(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the range that the excerpt in the file sets for the tier lies inside that of the articles cited.

    Values: `title` (of the excerpt), `tier`, `range`, `article`, `statute`.
    """
    return merged(*(_inside(case, act) for act in fined_acts(case, law)))


def _inside(case: CaseFile, act: FinedAct) -> Verdict:
    tier = act.fact.value.tier if isinstance(act.fact.value, PenaltyItem) else None
    fines = act.fines()
    if tier is None or not act.surely or not fines or any(fine.measure is not Measure.YUAN for fine in fines):
        return not_applicable()
    least, most = min(fine.least for fine in fines), max(fine.most for fine in fines)
    spans = tuple((found.span, found.source) for group in ranges_in_excerpts(case, tier) for found in group)
    inside = tuple(span for span in spans if (span[0][0] or 0) >= least and (span[0][1] or most) <= most)
    if inside or not spans:  # the others are of other parties: a tier grades the unit and its people together
        return passed(*(source for _, source in inside)) if inside else not_applicable()
    return _reported(case, act, tier, *spans[0], f"{least:f}元至{most:f}元")


def _reported(case: CaseFile, act: FinedAct, tier: str, span: Range, source: Source, statute: str) -> Verdict:
    excerpt = case.document(source.document)
    values = {
        "title": title_of(excerpt),
        "tier": tier,
        "range": worded_range(span),
        "article": act.cited,
        "statute": statute,
    }
    if not is_legible(excerpt):
        return unsure("裁量基准摘页是扫描件，所载幅度似超出法定幅度，请核对", source, act.fact.source, **values)
    return failed(source, act.fact.source, **values)
