"""Two checks of a case compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.faults import faults_of
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile, Document, Mark, Page, Retype, Review, Rule, Source
from casereview.open_case import CaseLibraries, take_step, take_up
from casereview.opened import Door, OpenCase
from casereview.pipeline import judge
from casereview.progress import silent
from casereview.recheck import compared, recheck
from casereview.rechecked import Compared, Recheck
from casereview.terms import Form, MarkState, Outcome, Topic
from casereview.text import flow_of
from tests.builders import a_case, a_document
from tests.review_builder import a_finding, a_review, a_rule
from tests.ui.opened import AT, libraries_in, opened_sample, read_sample

LAW = read_lawbook()
FAULTY = "many-faults-word"
FILING, RECORD, DECISION, CLOSING = "立案审批表", "现场检查记录", "行政处罚决定书（单位）", "结案审批表"


@pytest.fixture(scope="module")
def before() -> Review:
    return opened_sample(FAULTY).machine


def again(before: Review, read: CaseFile) -> Review:
    return judge(read, before.pack, LAW)


def with_marks(read: CaseFile, title: str, state: MarkState = MarkState.PRESENT) -> CaseFile:
    """The case with everything blank on the paper of that title in this state."""
    (paper,) = (one for one in read.documents if one.title == title)

    def signed(mark: Mark) -> Mark:
        blank = mark.source.document == paper.id and mark.state is MarkState.BLANK
        return replace(mark, state=state) if blank else mark

    return replace(read, marks=tuple(map(signed, read.marks)))


def with_amount(read: CaseFile) -> CaseFile:
    """The case with the closing approval naming the fine of the decision."""
    (paper,) = (one for one in read.documents if one.title == CLOSING)

    def right(text: str) -> str:
        return text.replace("２５０００", "２００００").replace("贰万伍仟", "贰万")

    pages = tuple(
        replace(page, blocks=tuple(replace(block, text=right(block.text)) for block in page.blocks))
        for page in paper.pages
    )
    mended = replace(paper, pages=pages, flow=flow_of(pages))
    facts = (replace(one, value=Decimal(20000)) if one.value == Decimal(25000) else one for one in read.facts)
    return replace(read, documents=tuple(mended if one is paper else one for one in read.documents), facts=tuple(facts))


def without(read: CaseFile, title: str) -> CaseFile:
    gone = {one.id for one in read.documents if one.title == title}
    return replace(
        read,
        documents=tuple(one for one in read.documents if one.id not in gone),
        facts=tuple(one for one in read.facts if one.source.document not in gone),
        marks=tuple(one for one in read.marks if one.source.document not in gone),
    )


def written_anew(read: CaseFile) -> CaseFile:
    """The case with all its files saved once more: nothing but the ids differs."""

    def moved(source: Source) -> Source:
        return replace(source, document=f"{source.document}*")

    return replace(
        read,
        documents=tuple(replace(one, id=f"{one.id}*") for one in read.documents),
        facts=tuple(replace(one, source=moved(one.source)) for one in read.facts),
        marks=tuple(replace(one, source=moved(one.source)) for one in read.marks),
        sha256="anew",
    )


def told(found: tuple[Compared, ...]) -> list[tuple[str, str]]:
    return [(one.title, one.fault.said) for one in found if not one.fault.finding.manual]


def held(result: Recheck) -> list[tuple[str, str]]:
    return [(one.change.said, fault.fault.said) for one in result.changed for fault in one.faults]


def test_a_case_saved_once_more_is_as_it_was(before: Review) -> None:
    result = recheck(before, again(before, written_anew(before.case)))

    assert (result.closed, result.new, result.withdrawn, result.changed) == ((), (), (), ())
    assert (result.added, result.removed, result.replaced) == ((), (), ())
    assert [one.was for one in result.remaining] == list(faults_of(before))


def test_a_fault_that_was_mended_is_closed(before: Review) -> None:
    result = recheck(before, again(before, with_amount(written_anew(before.case))))

    assert told(result.closed) == [(CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。")]
    assert all(place.document.endswith("*") for one in result.closed for place in one.places)
    assert result.new == ()


def test_a_fault_that_is_gone_because_a_signature_appeared_is_not_closed(before: Review) -> None:
    mended = with_marks(with_marks(with_amount(before.case), FILING), DECISION)

    result = recheck(before, again(before, mended))

    assert told(result.closed) == [(CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。")]
    assert held(result) == [
        ("审批人签名处，上次检查时空白，本次已有签名。", "《立案审批表》缺少审批人签名。"),
        ("机关印章处，上次检查时空白，本次已有印章。", "《行政处罚决定书（单位）》没有加盖机关印章。"),
    ]


def test_one_paper_of_several_is_mended_by_itself(before: Review) -> None:
    closing = {one.id for one in before.case.documents if one.title == CLOSING}

    def bare(mark: Mark) -> Mark:
        approver = mark.role == "审批人" and mark.source.document in closing
        return replace(mark, state=MarkState.BLANK) if approver else mark

    def without_pictures(page: Page) -> Page:
        return replace(page, graphics=())

    papers = tuple(
        replace(one, pages=tuple(map(without_pictures, one.pages))) if one.id in closing else one
        for one in before.case.documents
    )
    both = replace(before.case, documents=papers, marks=tuple(map(bare, before.case.marks)))
    old = again(before, both)
    assert [one.said for one in faults_of(old) if one.finding.rule.id == "approvers-signed"] == [
        "《立案审批表》缺少审批人签名。",
        "《结案审批表》缺少审批人签名。",
    ]

    result = recheck(old, again(before, with_marks(both, FILING)))

    assert [fault for _change, fault in held(result)] == ["《立案审批表》缺少审批人签名。"]
    assert (CLOSING, "《结案审批表》缺少审批人签名。") in told(result.remaining)
    assert result.new == ()


def test_a_day_that_was_changed_does_not_close_what_was_wrong_with_it(before: Review) -> None:
    late = timedelta(days=300)
    faulty = replace(
        before.case,
        facts=tuple(
            replace(one, value=one.value + late) if one.name == "立案日期" and isinstance(one.value, date) else one
            for one in before.case.facts
        ),
    )
    old = again(before, faulty)
    wrong = [one.said for one in faults_of(old) if not one.asks and "早于立案日期" in one.said]
    assert wrong

    result = recheck(old, again(before, before.case))

    assert set(wrong) <= {said for _change, said in held(result)}
    assert not any("早于立案日期" in one.fault.said for one in result.closed)
    assert any(one.change.name == "立案日期" for one in result.changed)


def test_a_fault_whose_paper_was_taken_out_is_not_closed_either(before: Review) -> None:
    result = recheck(before, again(before, without(before.case, CLOSING)))

    assert (CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。") in told(result.withdrawn)
    assert [one.title for one in result.removed] == [CLOSING]
    assert "closing_approval" in [one.fault.missing for one in result.new]


def test_a_fault_whose_paper_can_no_longer_be_read_is_not_mended(before: Review) -> None:
    fault = (CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。")
    (paper,) = (one for one in before.case.documents if one.title == CLOSING)
    broken = replace(paper, pages=(), flow=flow_of(()), problem="文件已损坏", kind="unknown", title=None, number=None)
    papers = tuple(broken if one is paper else one for one in before.case.documents)
    read = replace(without(before.case, CLOSING), documents=papers)

    result = recheck(before, again(before, read))

    assert fault in told(result.unread)
    assert fault not in told(result.closed)


def test_papers_that_came_and_those_that_read_otherwise_are_listed(before: Review) -> None:
    fewer = again(before, without(before.case, CLOSING))

    result = recheck(fewer, again(before, with_marks(before.case, FILING)))

    assert [one.title for one in result.added] == [CLOSING]
    assert [one.title for one in result.replaced] == [FILING]


def test_a_fault_that_became_a_question_remains() -> None:
    paper = a_document("filing_approval", title=FILING)
    rule, place = a_rule("one"), Source("filing_approval", 1)
    case = a_case(paper)
    fault = a_review([a_finding(rule, Outcome.FAIL, place, message="《立案审批表》有误。")], case=case)
    question = a_review([a_finding(rule, Outcome.UNSURE, place, message="《立案审批表》看不清。")], case=case)

    result = recheck(fault, question)

    assert [(one.fault.said, one.was and one.was.said) for one in result.remaining] == [
        ("《立案审批表》看不清。", "《立案审批表》有误。")
    ]
    assert (result.closed, result.new) == ((), ())


def test_typed_papers_that_were_signed_since_are_told_as_such() -> None:
    draft, signed = (replace(a_case(), form=form) for form in (Form.DRAFT, Form.SIGNED))
    reviews = {form.form: Review(form, a_review().pack, ()) for form in (draft, signed)}

    assert recheck(reviews[Form.DRAFT], reviews[Form.SIGNED]).was_draft
    assert not recheck(reviews[Form.SIGNED], reviews[Form.SIGNED]).was_draft


def test_checking_again_does_not_make_a_change_disappear(before: Review) -> None:
    signed = with_marks(before.case, FILING)
    mended = with_amount(signed)

    result = recheck(again(before, signed), again(before, mended), older=(before.case, before.case))

    assert [(one.change.said, one.faults) for one in result.changed] == [
        ("审批人签名处，此前检查时空白，本次已有签名。", ())
    ]
    assert told(result.closed) == [(CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。")]


DOCUMENTS: tuple[Document, ...] = tuple(a_document("filing_approval", id=name, title=name) for name in "甲乙丙")
RULES = tuple(
    replace(a_rule(f"r{number}"), topic=topic)
    for number, topic in enumerate((Topic.SIGNATURE, Topic.PROCEDURE, Topic.CONTENT))
)
FOUND = st.dictionaries(
    st.sampled_from([(rule, outcome) for rule in RULES for outcome in (Outcome.FAIL, Outcome.UNSURE, Outcome.PASS)]),
    st.sets(st.sampled_from("甲乙丙"), max_size=3),
)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    lying = draw(st.sets(st.sampled_from("甲乙丙")))
    found: dict[tuple[Rule, Outcome], set[str]] = draw(FOUND)
    findings = [
        a_finding(
            rule,
            outcome,
            *(Source(one, 1) for one in sorted(papers & lying)),
            message="；".join(f"《{one}》有误" for one in sorted(papers & lying)) or "有误。",
        )
        for (rule, outcome), papers in found.items()
    ]
    documents = tuple(one for one in DOCUMENTS if one.id in lying)
    states = draw(st.lists(st.sampled_from([MarkState.BLANK, MarkState.PRESENT]), min_size=3, max_size=3))
    marks = tuple(
        Mark(kind, "审批人", "审批人", state, Source(one.id, 1))
        for one, state in zip(documents, states, strict=False)
        for kind in (read_sample(FAULTY).marks[0].kind,)
    )
    return Review(a_case(*documents, marks=marks), a_review().pack, tuple(findings))


@settings(max_examples=150, deadline=None)
@given(reviews(), reviews())
def test_every_fault_of_before_is_told_once_and_every_one_of_now_is_new_or_remains(old: Review, new: Review) -> None:
    result = recheck(old, new)

    gone = [
        *result.closed,
        *result.withdrawn,
        *result.unread,
        *(fault for one in result.changed for fault in one.faults),
    ]
    then = [one.fault for one in gone] + [one.was for one in result.remaining]
    now = {id(one.fault.finding) for one in (*result.new, *result.remaining)}
    assert sorted(map(repr, then)) == sorted(map(repr, faults_of(old)))
    assert now == {id(one.finding) for one in faults_of(new)}
    assert not {id(one.fault) for one in result.new} & {id(one.fault) for one in result.remaining}


@settings(max_examples=50, deadline=None)
@given(reviews())
def test_a_review_held_against_itself_shows_nothing_but_what_remains(review: Review) -> None:
    result = recheck(review, review)

    assert (result.closed, result.withdrawn, result.changed, result.new) == ((), (), (), ())
    assert [one.fault for one in result.remaining] == list(faults_of(review))


@pytest.fixture
def libraries(tmp_path: Path) -> Iterator[CaseLibraries]:
    libraries = libraries_in(tmp_path, Door.SELF_CHECK)
    yield libraries
    libraries.store.close()


def up(read: CaseFile, libraries: CaseLibraries, folder: Path) -> OpenCase:
    return take_up(read, folder / "案卷", Door.SELF_CHECK, libraries, AT)


def test_a_first_check_has_nothing_to_be_compared_with(libraries: CaseLibraries, tmp_path: Path) -> None:
    opened = up(read_sample(FAULTY), libraries, tmp_path)

    assert compared(opened, libraries, silent) is None
    assert compared(up(read_sample(FAULTY), libraries, tmp_path), libraries, silent) is None


def test_a_further_check_is_compared_with_the_last_that_read_otherwise(
    libraries: CaseLibraries, tmp_path: Path
) -> None:
    read = read_sample(FAULTY)
    up(read, libraries, tmp_path)
    signed = replace(with_marks(read, FILING), sha256="signed")
    up(signed, libraries, tmp_path)
    opened = up(replace(with_amount(signed), sha256="mended"), libraries, tmp_path)

    result = compared(opened, libraries, silent)

    assert result is not None
    assert result.at == AT
    assert told(result.closed) == [(CLOSING, "《结案审批表》的罚款数额25000元，决定书为20000元。")]
    assert [one.change.said for one in result.changed] == ["审批人签名处，此前检查时空白，本次已有签名。"]


def test_what_a_person_mended_of_the_papers_holds_for_both(libraries: CaseLibraries, tmp_path: Path) -> None:
    read = read_sample(FAULTY)
    (closing,) = (one.id for one in read.documents if one.title == CLOSING)
    first = up(read, libraries, tmp_path)
    take_step(first, (Retype(closing, "item_list"),), libraries, "某甲", AT)
    opened = up(replace(with_marks(read, FILING), sha256="signed"), libraries, tmp_path)

    result = compared(opened, libraries, silent)

    assert result is not None
    assert "closing_approval" in [one.fault.missing for one in result.remaining]
    assert result.new == ()


def test_thousands_of_findings_are_compared_in_no_time() -> None:
    rules = [a_rule(f"r{number}") for number in range(5000)]
    place = Source("甲", 1)
    case = a_case(*DOCUMENTS)
    old, new = (
        Review(
            case, a_review().pack, tuple(a_finding(rule, Outcome.FAIL, place, message="《甲》有误。") for rule in some)
        )
        for some in (rules, rules[::2])
    )

    began = process_time()
    result = recheck(old, new)
    took = process_time() - began

    assert (len(result.closed), len(result.remaining)) == (2500, 2500)
    assert took < 3
