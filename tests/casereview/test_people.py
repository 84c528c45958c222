"""The people of a case and their marks."""

from __future__ import annotations

from datetime import date

from casereview.model import Officer, Source
from casereview.people import CasePeople, Doubt, NameDoubt, Person, Trace, people_of
from casereview.terms import MarkKind, MarkState
from tests.builders import a_case, a_document, a_fact, a_mark
from tests.ui.opened import read_sample

RECORD, DECISION = a_document("inquiry_record"), a_document("penalty_decision")


def officer(name: str, document: str, certificate: str | None = None) -> object:
    return a_fact("执法人员", Officer(name, certificate), document, quote=name)


def gathered(*facts: object, marks: tuple[object, ...] = ()) -> CasePeople:
    return people_of(a_case(RECORD, DECISION, facts=tuple(facts), marks=tuple(marks)))  # type: ignore[arg-type]


def named(shown: CasePeople) -> dict[str, Person]:
    return {person.name: person for person in shown.people if person.name}


def test_somebody_named_on_several_papers_is_one_person_with_all_parts_and_numbers() -> None:
    shown = gathered(
        officer("沈砚舟", RECORD.id, "02990017021"),
        officer("沈砚舟", DECISION.id),
        a_fact("记录人", "沈 砚 舟", RECORD.id, quote="沈 砚 舟"),
    )

    assert shown.people == (
        Person(
            "沈砚舟",
            ("执法人员", "记录人"),
            (
                Trace("执法人员", Source(RECORD.id, 1, "沈砚舟")),
                Trace("执法人员", Source(DECISION.id, 1, "沈砚舟")),
                Trace("记录人", Source(RECORD.id, 1, "沈 砚 舟")),
            ),
            ("02990017021",),
        ),
    )
    assert [document.id for document in shown.documents] == [RECORD.id, DECISION.id]


def test_a_mark_that_tells_its_signer_is_that_persons() -> None:
    mark = a_mark("执法人员", RECORD.id, MarkState.TYPED, signer="顾明川")

    shown = gathered(marks=(mark,))

    assert shown.people == (
        Person("顾明川", ("执法人员",), (Trace("执法人员", mark.source, MarkState.TYPED, None, MarkKind.SIGNATURE),)),
    )


def test_the_only_one_named_for_a_part_is_who_signs_there_on_every_page() -> None:
    marks = tuple(a_mark("被询问人", RECORD.id, signed_on=date(2025, 5, 27), page=page) for page in (1, 2))

    shown = gathered(a_fact("被询问人", "曹以宁", RECORD.id), marks=marks)

    assert [trace.state for trace in named(shown)["曹以宁"].traces] == [None, MarkState.PRESENT, MarkState.PRESENT]
    assert len(shown.people) == 1


def test_whose_signature_it_is_stays_open_where_two_are_named_or_two_places_are_there() -> None:
    marks = (a_mark("执法人员", RECORD.id), a_mark("执法人员", RECORD.id, MarkState.BLANK, page=2))

    shown = gathered(officer("沈砚舟", RECORD.id), officer("顾明川", RECORD.id), marks=marks)

    assert [(person.name, person.parts) for person in shown.people] == [
        ("沈砚舟", ("执法人员",)),
        ("顾明川", ("执法人员",)),
        ("", ("执法人员",)),
    ]
    assert [trace.state for trace in shown.people[2].traces] == [MarkState.PRESENT, MarkState.BLANK]


def test_names_spelled_nearly_alike_in_one_part_are_asked_about() -> None:
    shown = gathered(officer("沈砚舟", RECORD.id), officer("沈研舟", DECISION.id), officer("沈大海", RECORD.id))

    assert shown.doubts == (
        NameDoubt(
            Doubt.SPELLING,
            ("沈砚舟", "沈研舟"),
            (Source(RECORD.id, 1, "沈砚舟"), Source(DECISION.id, 1, "沈研舟")),
        ),
    )


def test_an_officer_and_somebody_questioned_whose_names_are_alike_are_two() -> None:
    assert gathered(officer("沈砚舟", RECORD.id), a_fact("被询问人", "沈研舟", RECORD.id)).doubts == ()


def test_one_number_for_two_names_and_two_numbers_for_one_are_asked_about() -> None:
    shown = gathered(
        officer("沈砚舟", RECORD.id, "0299"), officer("沈海", DECISION.id, "0299"), officer("沈海", RECORD.id, "0300")
    )

    assert [(doubt.why, doubt.names) for doubt in shown.doubts] == [
        (Doubt.NUMBERS, ("沈海",)),
        (Doubt.NUMBER, ("沈砚舟", "沈海")),
    ]


def test_firms_whose_names_differ_in_a_character_are_asked_about() -> None:
    shown = gathered(
        a_fact("当事人", "天津澜图机械制造有限公司", RECORD.id),
        a_fact("当事人", "天津谰图机械制造有限公司", DECISION.id),
    )

    assert [doubt.why for doubt in shown.doubts] == [Doubt.SPELLING]


def test_a_whole_case_loses_no_mark_and_asks_nothing_where_nothing_is_odd() -> None:
    case = read_sample("clean-tianjin")

    shown = people_of(case)

    states = [trace for person in shown.people for trace in person.traces if trace.state is not None]
    assert len(states) == len(case.marks)
    assert shown.doubts == ()
